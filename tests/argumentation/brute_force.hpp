#pragma once
// The semantics as they are defined, by trying every set of arguments; and whether one set is an extension.

#include "solver/argumentation/framework.hpp"
#include "solver/argumentation/tasks.hpp"

#include <cstdint>
#include <random>
#include <vector>

namespace gainsay::solver::tests {

/// A set of at most 32 arguments.
using Mask = std::uint32_t;

/// All extensions of a framework of few arguments, as sorted lists, sorted.
std::vector<Extension> every_extension(Framework const& framework, Semantics semantics);

/// Whether the set is an extension, from the definition. For `preferred` only that it is complete; `is_maximal` says the rest.
bool is_extension(Framework const& framework, Extension const& extension, Semantics semantics);

/// A framework with this many arguments; every attack is there with the chance one in `sparseness`, self-attacks rarely.
Framework random_framework(std::mt19937& dice, std::uint32_t size, std::uint32_t sparseness);

}  // namespace gainsay::solver::tests
