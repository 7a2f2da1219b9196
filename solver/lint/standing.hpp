#pragma once
// Whether the arguments of a corpus stand: their labels in the framework of all arguments, each with its witness in words.

#include "solver/lint/structured.hpp"

#include <cstdint>
#include <vector>

namespace gainsay::solver {

/// One status for each of Model::arguments, in their order. Of the analysis the conflicts are used.
std::vector<ArgumentStatus> standing_of_arguments(claims::Model const& model, Analysis const& analysis, std::uint64_t resource_limit);

}  // namespace gainsay::solver
