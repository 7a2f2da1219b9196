#pragma once
// A plain look at the text without its grammar: words, quotations, comments. For the rules' words, for trimming the
// places of nodes, and for finding the way after an error.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gainsay::grammar::scan {

/// Bytes that belong to a word: letters, digits, hyphen, low line, and every byte of a letter outside ASCII.
bool is_word_byte(char byte);
bool is_blank(char byte);
bool ends_line(char byte);

/// The end of `word` where the text begins with it, as a whole word where it ends in a word byte; else null.
char const* match_word(std::string_view text, std::string_view word);

/// What a piece of text is.
enum class PieceKind : std::uint8_t { end, word, quotation, open_quotation, mark };
/// One piece: [begin, end) in bytes. `open_quotation` runs to the end of its line.
struct Piece {
    PieceKind kind = PieceKind::end;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};
/// The first piece at or after `from`, behind blanks and comments.
Piece next_piece(std::string_view text, std::uint32_t from);
/// The end of the last piece of the text; 0 where there is none.
std::size_t significant_size(std::string_view text);
/// Whether nothing but blanks stands between the beginning of the line and `at`.
bool starts_line(std::string_view text, std::uint32_t at);

}  // namespace gainsay::grammar::scan
