#pragma once
// Believe nobody: a conflict is shown only after a fresh solver has confirmed it.

#include "solver/enumerate.hpp"

namespace gainsay::solver {

/// Whether the whole is impossible and every part with one group less is possible, by the oracle given.
bool certify(Oracle& oracle, GroupSet const& conflict);

}  // namespace gainsay::solver
