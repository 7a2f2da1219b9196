#pragma once
// The command `fmt`: writes claim files in their canonical form, or says which are not in it.

#include "app/options.hpp"

namespace gainsay::app {

/// Runs the command: file names, differences or the text of standard input go to standard output, everything else to
/// standard error. Returns the exit status.
int format_files(FmtOptions const& options);

}  // namespace gainsay::app
