#pragma once
// The part of a component that bears on some of its groups.

#include "solver/problem.hpp"

#include <algorithm>
#include <vector>

namespace gainsay::solver {

/// Sorted groups.
using GroupSet = std::vector<GroupIndex>;

inline bool contains(GroupSet const& set, GroupIndex group) { return std::binary_search(set.begin(), set.end(), group); }

/// The component with these groups alone, and with the constraints that can bite. What is left out can be met together with every world
/// of what is kept, for any of the groups: clauses with a literal that nothing denies; what an autarky satisfies (an assignment to some
/// variables that makes true every constraint that it touches: Kullmann, "Investigations on autark assignments", 2000; here every
/// proposition false and every number zero, wherever that is enough); and logic that is tied to no group, which holds by itself.
Component narrowed(Problem const& problem, Component const& component, GroupSet const& groups);

}  // namespace gainsay::solver
