#pragma once
// A proof that all conflicts of a component are known, without trying every combination of ways to settle them.
//
// Known conflicts that share a member form a cluster. A subset that holds no known conflict leaves out a choice of each
// cluster, so clusters multiply. But take one witness of one such subset. If every choice of a cluster is possible while all
// variables that anything outside the cluster and its surroundings speaks of keep the witness's values, then the choices of different clusters combine freely:
// each constraint sees the changes of one cluster at most. Then every such subset is possible, and no conflict is left.

#include "solver/enumerate.hpp"

namespace gainsay::solver {

/// Tries the proof. Suspects are subsets that were not possible with the witness's values; they may hold conflicts, or may not.
/// Without a proof and without suspects nothing is known. The problem's numbers and propositions are not looked at.
Completeness prove_complete(Problem const& problem, Component const& component, std::vector<GroupSet> const& conflicts, OracleSource& oracles);

}  // namespace gainsay::solver
