#pragma once
// Reads one file from the disk, and refuses everything that is not an ordinary file of a bearable size.

#include "app/descriptor.hpp"
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

/// Reads a file that is open, from where it stands; refuses all but ordinary files of a bearable size.
FileContent read_opened(Descriptor const& file);
/// Reads whatever is open to its end, but no more than the limit; `size` is a guess.
FileContent read_to_end(Descriptor const& file, std::uint64_t size);

/// Never follows a link in the last part of the path, never waits for a pipe, and never reads more than the limit.
FileContent read_file(std::filesystem::path const& path);

/// Everything on standard input, whatever it is connected to, up to the limit.
FileContent read_standard_input();

}  // namespace gainsay::app
