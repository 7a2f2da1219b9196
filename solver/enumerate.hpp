#pragma once
// All minimal conflicts and all minimal repairs of a component: the MARCO enumeration of Liffiton, Previti, Malik and
// Marques-Silva ("Fast, flexible MUS enumeration", Constraints 21, 2016), with an oracle for the constraints.

#include "solver/oracle.hpp"

#include <cstdint>
#include <functional>
#include <memory>
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

/// What an enumeration may use beside its oracle.
struct Helpers {
    /// Asked now and then whether all conflicts are known; then the repairs listed are not all.
    std::function<Completeness(std::vector<GroupSet> const& conflicts)> prove;
    /// An oracle for a part of the groups, which answers faster.
    std::function<std::unique_ptr<Oracle>(GroupSet const& groups)> narrow;
};

/// Stops at the limits, and says so by `complete`. Deterministic for a deterministic oracle.
/// Conflicts that have nothing to do with each other multiply the repairs, so that proving that none is left may end it sooner.
Enumeration enumerate(Oracle& oracle, Component const& component, std::uint32_t conflict_limit, std::uint32_t repair_limit,
                      Helpers const& helpers = {});

}  // namespace gainsay::solver
