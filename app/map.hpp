#pragma once
// The command `map`: the arguments of one article as a graph for Graphviz.

#include <string>
#include <vector>

namespace gainsay::app {

struct MapOptions {
    std::string article;
    std::vector<std::string> paths;  // at least one
};

/// Writes the graph in DOT to standard output. Returns the exit status.
int map_arguments(MapOptions const& options);

}  // namespace gainsay::app
