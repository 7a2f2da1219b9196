#pragma once
// The values of --format: which reports to write, and where.

#include "app/options.hpp"

#include <string>
#include <variant>
#include <vector>

namespace gainsay::app {

/// Reads "NAME" and "NAME=PATH", where a PATH of "-" means standard output, too. At most one report goes to standard
/// output, none to a claim file or a configuration, and no two to one file.
std::variant<std::vector<OutputWanted>, UsageError> read_outputs(std::vector<std::string> const& typed);

}  // namespace gainsay::app
