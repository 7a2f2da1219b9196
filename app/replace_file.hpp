#pragma once
// Writes a file whole or not at all.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace gainsay::app {

/// Puts the text where the path says, instead of a file that may be there; an error is returned as a sentence, and then the
/// old file is as it was. A link is replaced, not followed.
std::optional<std::string> replace_file(std::filesystem::path const& path, std::string_view text);

}  // namespace gainsay::app
