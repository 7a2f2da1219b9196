#pragma once
// Reads one file from the disk, and refuses everything that is not an ordinary file of a bearable size.

#include <cstdint>
#include <filesystem>
#include <string>
#include <variant>

namespace gainsay::app {

/// Files of more bytes than this are not read; it is below what grammar takes.
inline constexpr std::uint64_t largest_file = 4 * 1024 * 1024;

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

/// Everything on standard input, whatever it is connected to, up to the limit.
FileContent read_standard_input();

}  // namespace gainsay::app
