#pragma once
// All minimal conflicts and all minimal repairs of a component: the MARCO enumeration of Liffiton, Previti, Malik and
// Marques-Silva ("Fast, flexible MUS enumeration", Constraints 21, 2016), with an oracle for the constraints.

#include "solver/oracle.hpp"

#include <cstdint>
#include <vector>

namespace gainsay::solver {

/// Sorted groups.
using GroupSet = std::vector<GroupIndex>;

struct Enumeration {
    std::vector<GroupSet> conflicts;  // minimal, sorted; each checked: impossible, and every part with one group less possible
    std::vector<GroupSet> repairs;    // minimal sets to take away, sorted by size; all of them if `complete`
    bool complete = true;             // nothing is left
    bool undecided = false;           // the oracle's budget ran out somewhere
    std::uint64_t questions = 0;
};

/// Stops at the limits, and says so by `complete`. Deterministic for a deterministic oracle.
Enumeration enumerate(Oracle& oracle, Component const& component, std::uint32_t conflict_limit, std::uint32_t repair_limit);

}  // namespace gainsay::solver
