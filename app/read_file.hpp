#pragma once
// Reads one file from the disk, and refuses everything that is not an ordinary file of a bearable size.

#include "grammar/read_corpus.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
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

/// Closes a file descriptor at the end of its scope.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor();
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&&) = delete;
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    void swap(Descriptor& other) noexcept { std::swap(number_, other.number_); }
    /// Negative where nothing is open.
    [[nodiscard]] int number() const { return number_; }

private:
    int number_;
};

/// Reads a file that is open, from where it stands; refuses all but ordinary files of a bearable size.
FileContent read_opened(Descriptor const& file);
/// Reads whatever is open to its end, but no more than the limit; `size` is a guess.
FileContent read_to_end(Descriptor const& file, std::uint64_t size);

/// Never follows a link in the last part of the path, never waits for a pipe, and never reads more than the limit.
FileContent read_file(std::filesystem::path const& path);

}  // namespace gainsay::app
