#pragma once
// The command `diff`: which findings appeared, went and changed since a commit.

#include "app/environment.hpp"
#include "app/options.hpp"

namespace gainsay::app {

/// Runs the command: the result goes to standard output. Returns the exit status.
int diff(DiffCommand const& command, Environment const& environment);

}  // namespace gainsay::app
