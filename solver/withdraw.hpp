#pragma once
// Which conflicts belong together, and how to take some out of an analysis.

#include "solver/analysis.hpp"

#include <cstdint>
#include <vector>

namespace gainsay::solver {

/// Conflicts with the same question, in the order in which their first ones come.
std::vector<Dispute> disputes_of(std::vector<Conflict> const& conflicts);

/// Takes conflicts out (sorted indices into Analysis::conflicts), with what disputes, settlements and the desk's lines make of them.
void withdraw(claims::Model const& model, Analysis& analysis, std::vector<std::uint32_t> const& conflicts);

}  // namespace gainsay::solver
