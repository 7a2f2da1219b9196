#pragma once
// The command `baseline`: makes, prunes and shows the file of what was there before.

#include "app/options.hpp"

namespace gainsay::app {

/// Runs the command and returns the exit status.
int keep_baseline(BaselineCommand const& command, Environment const& environment);

}  // namespace gainsay::app
