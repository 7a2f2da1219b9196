#pragma once
// Says which names of texts may be looked up in a folder: those that cannot leave it, however the folder is laid out.

#include <optional>
#include <string>
#include <string_view>

namespace gainsay::claims {

/// Why a name is refused, or nothing where it may be looked up. A name is a path below the folder, with forward slashes;
/// links are another matter, and refused where the file is opened.
std::optional<std::string> refusal_of_text_name(std::string_view name);

}  // namespace gainsay::claims
