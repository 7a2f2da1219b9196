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
    std::uint64_t most_steps = 30'000;    // in placing moments, for each group of parts that hang together
    std::uint64_t most_worlds = 50'000;   // combinations of what is so at times and of propositions
    Reach reach = Reach::usual;           // how far from the days that are named days are tried
};

/// For a second look where the usual worlds show no way.
inline constexpr Effort wide_effort{3'000'000, 300'000, Reach::wide};

/// Parts that hang together by something that both speak of.
struct PartGroup {
    std::vector<std::uint32_t> parts;    // indices
    std::vector<FactSet> greatest;       // sets of parts (by index) that are true together in some world, none within another
};

/// Tries every world. Parts that are true in every world are in no group.
std::vector<PartGroup> try_worlds(Facts const& facts, std::vector<Part> const& parts, Effort const& effort);

/// Tries only worlds in which the parts before `questions` are true, as far as these hang together with others: which of the others are true
/// there. Groups that have none of the others are left out.
std::vector<PartGroup> try_worlds_of_all(Facts const& facts, std::vector<Part> const& parts, std::size_t questions, Effort const& effort);

/// The smallest sets of parts that are true together in no world.
std::vector<std::vector<std::uint32_t>> minimal_conflicts(PartGroup const& group);

}  // namespace gainsay::oracle
