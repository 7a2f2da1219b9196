#pragma once
// Cuts a text that the grammar takes into its symbols and comments, without losing one.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace gainsay::grammar {

enum class LexemeKind : std::uint8_t { symbol, comment };

/// A symbol (word, number, date, name of a claim, quotation, mark) or a comment without the blanks at its end.
struct Lexeme {
    LexemeKind kind = LexemeKind::symbol;
    std::string_view text;
    std::uint32_t begin = 0;      // byte offset
    std::uint32_t line = 0;       // from 0
    std::uint32_t column = 0;     // from 0, in code points
    bool starts_line = false;     // nothing but blanks stands before it on its line
    bool behind_blank = false;    // an empty line stands right before it

    [[nodiscard]] std::uint32_t end() const { return begin + static_cast<std::uint32_t>(text.size()); }
};

/// The lexemes in the order of the text. `boundaries` are offsets, ascending, at which a symbol ends at the latest: "a.b" is
/// the name of a claim, or the end of a sentence and the beginning of the next, and only the grammar can tell.
std::vector<Lexeme> lexemes_of(std::string_view text, std::span<std::uint32_t const> boundaries);

/// How many columns a text takes: its code points.
std::size_t columns_of(std::string_view text);

}  // namespace gainsay::grammar
