#include "claims/source/source_set.hpp"

#include "claims/source/code_points.hpp"

#include <algorithm>
#include <utility>

namespace gainsay::claims {
namespace {

/// Where the lines of a text begin; LF, CRLF and a lone CR each end a line.
std::vector<std::uint32_t> find_line_starts(std::string_view text) {
    std::vector<std::uint32_t> starts{0};
    for (std::size_t index = 0; index < text.size(); ++index) {
        bool const carriage_return = text[index] == '\r';
        if (carriage_return && index + 1 < text.size() && text[index + 1] == '\n') {
            continue;
        }
        if (carriage_return || text[index] == '\n') {
            starts.push_back(static_cast<std::uint32_t>(index + 1));
        }
    }
    return starts;
}

std::string_view without_line_end(std::string_view line) {
    if (!line.empty() && line.back() == '\n') {
        line.remove_suffix(1);
    }
    if (!line.empty() && line.back() == '\r') {
        line.remove_suffix(1);
    }
    return line;
}

/// The index of the line that holds the offset.
std::size_t line_index(std::vector<std::uint32_t> const& starts, std::uint32_t offset) {
    auto const next = std::upper_bound(starts.begin(), starts.end(), offset);
    return static_cast<std::size_t>(next - starts.begin()) - 1;
}

std::string_view line_without_end(std::string_view text, std::vector<std::uint32_t> const& starts, std::size_t index) {
    std::size_t const begin = starts[index];
    std::size_t const end = index + 1 < starts.size() ? starts[index + 1] : text.size();
    return without_line_end(text.substr(begin, end - begin));
}

}  // namespace

FileId SourceSet::add(std::string path, std::string text) {
    FileId const id{static_cast<std::uint32_t>(files_.size())};
    std::vector<std::uint32_t> starts = find_line_starts(text);
    files_.push_back(File{std::move(path), std::move(text), std::move(starts)});
    return id;
}

std::string const& SourceSet::path(FileId file) const {
    return files_.at(file.value).path;
}

std::string_view SourceSet::text(FileId file) const {
    return files_.at(file.value).text;
}

std::string_view SourceSet::text(Span span) const {
    std::string_view const whole = text(span.file);
    std::size_t const begin = std::min<std::size_t>(span.begin, whole.size());
    std::size_t const end = std::clamp<std::size_t>(span.end, begin, whole.size());
    return whole.substr(begin, end - begin);
}

Position SourceSet::position(FileId file, std::uint32_t offset) const {
    File const& source = files_.at(file.value);
    std::uint32_t const inside = std::min(offset, static_cast<std::uint32_t>(source.text.size()));
    std::size_t const index = line_index(source.line_starts, inside);
    std::string_view const line = line_without_end(source.text, source.line_starts, index);
    // An offset between CR and LF is still the end of its line, not a column of its own.
    std::size_t const in_line = std::min<std::size_t>(inside - source.line_starts[index], line.size());
    return Position{static_cast<std::uint32_t>(index + 1),
                    static_cast<std::uint32_t>(code_points_before(line, in_line) + 1)};
}

std::string_view SourceSet::line_at(FileId file, std::uint32_t offset) const {
    File const& source = files_.at(file.value);
    std::uint32_t const inside = std::min(offset, static_cast<std::uint32_t>(source.text.size()));
    return line_without_end(source.text, source.line_starts, line_index(source.line_starts, inside));
}

}  // namespace gainsay::claims
