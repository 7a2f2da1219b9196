#pragma once
// Where a piece of text stands: a byte range in one of the run's source files.

#include <compare>
#include <cstdint>

namespace gainsay::claims {

/// Index of a file in its SourceSet. Files are numbered in the order of their paths.
struct FileId {
    std::uint32_t value = 0;
    auto operator<=>(FileId const&) const = default;
};

/// Bytes [begin, end) of a file. Offsets count bytes; columns for people are made by SourceSet.
struct Span {
    FileId file;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    auto operator<=>(Span const&) const = default;
};

}  // namespace gainsay::claims
