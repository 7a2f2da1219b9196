#pragma once
// A situation that the solver found, told in words: what is the case in it, and when.

#include "solver/oracle.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace gainsay::solver {

/// Whether a formula is true of the values; variables that the witness leaves out may have any, and are taken as 0 and false.
bool is_true(Formula const& formula, Witness const& witness);

/// What makes the formulas true, in words, at most so many facts, each once: propositions first, then the days that matter.
std::vector<std::string> tell(Problem const& problem, std::vector<Formula const*> const& formulas, Witness const& witness, std::size_t most);

}  // namespace gainsay::solver
