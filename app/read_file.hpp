#pragma once
// Reads one file from the disk, and refuses everything that is not an ordinary file of a bearable size.

#include "grammar/read_corpus.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <variant>

namespace gainsay::app {

/// Files of more bytes than this are not read: the grammar would refuse them anyway.
inline constexpr std::uint64_t largest_file = grammar::largest_file;

struct FileBytes {
    std::string bytes;
};
struct FileTooLarge {
    std::uint64_t size = 0;
};
struct FileProblem {
    std::string reason;  // "Permission denied", "is a link; links are not followed"
};
using FileContent = std::variant<FileBytes, FileTooLarge, FileProblem>;

/// Never follows a link in the last part of the path, never waits for a pipe, and never reads more than the limit.
FileContent read_file(std::filesystem::path const& path);

}  // namespace gainsay::app
