#pragma once
// Arguments that stand in a file: "@FILE" on the command line.

#include "app/options.hpp"

#include <string>
#include <variant>
#include <vector>

namespace gainsay::app {

/// Puts the lines of FILE, an argument each, in the place of every "@FILE" before "--". Empty lines and those that begin
/// with "#" are skipped; what a file gives is not looked into again.
std::variant<std::vector<std::string>, UsageError> with_argument_files(std::vector<std::string> const& arguments);

}  // namespace gainsay::app
