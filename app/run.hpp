#pragma once
// One run of the program, from its arguments to its exit status.

#include <string>
#include <string_view>
#include <vector>

namespace gainsay::app {

/// Does what the arguments ask for (without the program's own name). Throws only on a fault of our own.
int run(std::vector<std::string> const& arguments);

/// Says that the program failed by its own fault, in the format that was asked for; returns the exit status.
int report_fault(std::vector<std::string> const& arguments, std::string_view what);

}  // namespace gainsay::app
