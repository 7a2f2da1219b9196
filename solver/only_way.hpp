#pragma once
// The only one left of several ways, and why the others are not.

#include "solver/trail.hpp"

#include <string>

namespace gainsay::solver {

/// The fact, with the other ways and the steps that exclude them: "so X either began before May, which 2 excludes, or was over only after July".
std::string as_the_only_way(Problem const& problem, Fact const& left, Trail const& trail);

}  // namespace gainsay::solver
