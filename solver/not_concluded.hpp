#pragma once
// What a declaration would let one conclude, and the checker does not: so that no report is silent about it.

#include "solver/analysis.hpp"

#include <vector>

namespace gainsay::solver {

/// An entry for each relation declared transitive that a claim, a record or a rule of `rules` (indices into Model::rules)
/// speaks of, with those that do.
std::vector<NotChecked> not_concluded(claims::Model const& model, std::vector<std::uint32_t> const& rules);

}  // namespace gainsay::solver
