#pragma once
// Conflicts as SMT-LIB 2.6 texts (Barrett, Fontaine, Tinelli), so that any other solver can confirm them.

#include "solver/analysis.hpp"
#include "solver/enumerate.hpp"

#include <vector>

namespace gainsay::solver {

/// `needed` are the constraints of the conflict that are enough for the impossibility; the parts are made from everything that the
/// component says about the conflict's groups.
Certificate certificate(claims::Model const& model, Problem const& problem, Component const& component, GroupSet const& conflict,
                        std::vector<Constraint> const& needed);

}  // namespace gainsay::solver
