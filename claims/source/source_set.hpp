#pragma once
// The texts of a run, and the way from byte offsets to the lines and columns that people count.

#include "claims/source/span.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace gainsay::claims {

/// One-based line and column; the column counts code points.
struct Position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    auto operator<=>(Position const&) const = default;
};

/// Owns the text of every file of a run. A byte order mark has been taken off; everything else is as on disk.
class SourceSet {
public:
    /// Adds a file and returns its id. `path` is shown to people as given.
    FileId add(std::string path, std::string text);

    [[nodiscard]] std::size_t size() const { return files_.size(); }
    [[nodiscard]] std::string const& path(FileId file) const;
    [[nodiscard]] std::string_view text(FileId file) const;
    /// The text of a span; clipped to the file.
    [[nodiscard]] std::string_view text(Span span) const;
    /// Line and column of a byte offset; an offset past the end is the end of the file.
    [[nodiscard]] Position position(FileId file, std::uint32_t offset) const;
    /// The line (without its line end) that holds the offset.
    [[nodiscard]] std::string_view line_at(FileId file, std::uint32_t offset) const;

private:
    struct File {
        std::string path;
        std::string text;
        std::vector<std::uint32_t> line_starts;
    };
    std::vector<File> files_;
};

}  // namespace gainsay::claims
