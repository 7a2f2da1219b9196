#pragma once
// All small worlds of a viewpoint, and which of its parts each of them makes true.

#include "tests/oracle/facts.hpp"

#include <string>
#include <vector>

namespace gainsay::oracle {

/// Something that can be taken away: a claim, a rule, a definition, …; its number is its index.
struct Part {
    std::string name;
    Condition condition;
};

struct Effort {
    std::uint64_t most_lines = 400'000;  // for each group of parts that hang together
    std::uint64_t most_worlds = 4'000'000;
};

/// Thrown where there are more worlds than the effort allows; nothing is decided then.
class TooManyWorlds : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Parts that hang together by something that both speak of.
struct PartGroup {
    std::vector<std::uint32_t> parts;    // indices
    std::vector<FactSet> greatest;       // sets of parts (by index) that are true together in some world, none within another
};

/// Tries every world. Parts that are true in every world are in no group.
std::vector<PartGroup> try_worlds(Facts const& facts, std::vector<Part> const& parts, Effort const& effort);

/// The smallest sets of parts that are true together in no world.
std::vector<std::vector<std::uint32_t>> minimal_conflicts(PartGroup const& group);

}  // namespace gainsay::oracle
