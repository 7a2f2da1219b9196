#pragma once
// The version of the program.

#include <string_view>

namespace gainsay::app {

/// "0.1.0"
std::string_view version();

}  // namespace gainsay::app
