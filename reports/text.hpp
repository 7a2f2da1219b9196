#pragma once
// Text for people: made harmless, measured as a terminal shows it, folded and wrapped.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::reports {

/// Whether a code point acts on a terminal or on the order of the letters around it, or is not seen at all: control
/// characters, bidirectional controls, line separators, zero-width characters other than the joiners, code points that
/// no text may hold.
bool is_hidden(char32_t code_point);

/// The text with everything hidden named instead ("<U+001B>"), line ends and tabs included, and bytes that are no
/// UTF-8 as "<0xED>".
std::string visible(std::string_view text);

/// Columns that the text takes in a terminal: wide characters two, combining marks none. For text that is visible().
std::size_t columns_of(std::string_view text);

/// White space folded to single blanks, none at the ends.
std::string folded(std::string_view text);

/// A piece of a claim file with its comments dropped and its white space folded. Quotations stay as they are.
std::string normalised(std::string_view source);

/// Lines of at most `width` columns, broken at blanks; what has no blank is broken between characters. At least one line.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// A line of a file, ready to be shown, and where the mark below it stands, in columns of a terminal.
struct MarkedLine {
    std::string text;
    std::size_t indent = 0;
    std::size_t length = 1;
};
/// Marks the code points [begin, end) of a line, counted from 1. Tabs become blanks up to the next multiple of four. A
/// line wider than `width` is cut around the mark, with "…" where something is missing.
MarkedLine marked(std::string_view line, std::uint32_t begin, std::uint32_t end, std::size_t width);

/// "1 claim", "no claims", "83 claims".
std::string counted(std::uint64_t count, std::string_view singular, std::string_view plural);
/// The plural made with an s.
std::string counted(std::uint64_t count, std::string_view singular);
/// "Reed", "Reed and Moss", "Reed, Moss and Vane".
std::string listed(std::vector<std::string> const& words);

}  // namespace gainsay::reports
