#pragma once
// All minimal conflicts and all minimal repairs of a component: the MARCO enumeration of Liffiton, Previti, Malik and
// Marques-Silva ("Fast, flexible MUS enumeration", Constraints 21, 2016), with an oracle for the constraints.

#include "solver/oracle.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace gainsay::solver {

/// Sorted groups.
using GroupSet = std::vector<GroupIndex>;

struct Enumeration {
    std::vector<GroupSet> conflicts;  // minimal, sorted; each checked: impossible, and every part with one group less possible
    std::vector<GroupSet> repairs;    // minimal sets to take away, sorted by size; all of them if `complete`
    bool complete = true;             // no conflict is left; all repairs are listed only where no proof of completeness was used
    bool undecided = false;           // the oracle's budget ran out somewhere
    std::uint64_t questions = 0;
};

/// What a proof of completeness found: that nothing is left, or sets that may hold conflicts not known yet.
struct Completeness {
    bool proved = false;
    std::vector<GroupSet> suspects;
};
using ProveComplete = std::function<Completeness(std::vector<GroupSet> const& conflicts)>;

/// Stops at the limits, and says so by `complete`. Deterministic for a deterministic oracle.
/// Conflicts that have nothing to do with each other multiply the repairs; `prove`, where given, is asked now and then whether
/// all conflicts are known. If it proves that, the repairs listed are not all.
Enumeration enumerate(Oracle& oracle, Component const& component, std::uint32_t conflict_limit, std::uint32_t repair_limit,
                      ProveComplete const& prove = {});

}  // namespace gainsay::solver
