#pragma once
// Lays the symbols of one part of an item out in lines.

#include "grammar/format_symbols.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::grammar {

/// A symbol and the comments that go with it.
struct LaidSymbol {
    std::string_view text;
    std::vector<std::string_view> above = {};   // on lines of their own, before the symbol
    std::vector<std::string_view> beside = {};  // behind the symbol: the first on its line, the others below the first
    /// How good it is to break the line before this symbol: lower is better; glued symbols cannot be parted.
    int break_rank = 0;
    static constexpr int glued = 1'000'000;
    bool must_break = false;                    // wherever the part does not fit on one line
};

/// Where lines begin, in columns, and how wide the first symbol is at least.
struct Indents {
    std::size_t first = 0;
    std::size_t others = 4;
    std::size_t width_of_first_symbol = 0;
};

/// Whether no blank stands between two symbols that follow each other.
bool are_glued(std::string_view left, std::string_view right);

/// Gives each symbol of a statement its break_rank: between clauses rather than inside, outside parentheses rather than
/// inside.
void rank_statement(std::span<LaidSymbol> symbols);

/// Adds the symbols to the text, in lines that each end with a line feed.
void lay_out(std::string& out, std::span<LaidSymbol const> symbols, Indents const& indents);

/// Adds a line with a comment.
void add_comment_line(std::string& out, std::string_view comment, std::size_t indent);

}  // namespace gainsay::grammar
