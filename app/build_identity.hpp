#pragma once
// Which program this is, to the last instruction.

#include <optional>
#include <string>

namespace gainsay::app {

/// The build identifiers of the program and of all libraries that it is linked with, Z3 among them: another build of any
/// of them is another text. Nothing where one of them has none.
std::optional<std::string> build_identity();

}  // namespace gainsay::app
