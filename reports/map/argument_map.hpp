#pragma once
// The arguments of one article as a graph for Graphviz: premises, rules, steps, conclusions, and who contests them.

#include "claims/model/model.hpp"
#include "solver/analysis.hpp"

#include <cstdint>
#include <string>

namespace gainsay::reports {

/// The graph in DOT; `article` is an index into Model::articles. The status of each argument is taken from Analysis::arguments.
std::string argument_map(claims::Model const& model, solver::Analysis const& analysis, std::uint32_t article);

}  // namespace gainsay::reports
