#pragma once
// Puts a new text in the place of a file, wholly or not at all.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace gainsay::app {

/// Replaces what an ordinary file holds: the text is written beside it and moved onto it, with the same owner, group and
/// permissions, so that nobody ever sees half of it. Refuses links, files that may not be written, files with several names
/// (the others would keep the old text), and files that no longer hold `old_bytes`. Returns why it was not done.
std::optional<std::string> replace_file(std::filesystem::path const& path, std::string_view old_bytes, std::string_view new_bytes);

}  // namespace gainsay::app
