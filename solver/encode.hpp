#pragma once
// The model as problems: one for what the authors assert in their own voice, one for each speaker's reported utterances.

#include "solver/problem.hpp"

#include <vector>

namespace gainsay::solver {

/// The rules that the options leave on, as indices into Model::rules.
std::vector<std::uint32_t> rules_on(claims::Model const& model, Options const& options);

/// The problems of all viewpoints: the authors' first, then the speakers' by their identifiers.
std::vector<Problem> encode(claims::Model const& model, Options const& options);

}  // namespace gainsay::solver
