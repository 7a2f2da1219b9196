#pragma once
// The option --watch: runs the check again whenever a file that it reads has changed.

#include "app/options.hpp"

#include <functional>

namespace gainsay::app {

/// Runs `check` now and after each change of the files that the paths stand for, until a signal ends the program.
[[noreturn]] void watch(CheckOptions const& options, std::function<int()> const& check);

}  // namespace gainsay::app
