#include "grammar/format_symbols.hpp"

#include "claims/source/code_points.hpp"
#include "grammar/scan.hpp"

#include <algorithm>

namespace gainsay::grammar {

namespace {

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
bool is_small(char byte) { return byte >= 'a' && byte <= 'z'; }

/// The size of the date or number that the text begins with, or 0. As in rules_words.hpp: the longest run, with a colon
/// only before a digit and full stops only in pairs.
std::size_t date_size(std::string_view text) {
    constexpr std::string_view beginnings = "/?~%YX-";
    constexpr std::string_view marks = "/?~%+-";
    bool const begins = is_digit(text.front()) || beginnings.find(text.front()) != std::string_view::npos || text.substr(0, 2) == "..";
    if (!begins) { return 0; }
    std::size_t size = 0;
    while (size < text.size()) {
        bool const before_digit = size + 1 < text.size() && is_digit(text[size + 1]);
        if (scan::is_word_byte(text[size]) || marks.find(text[size]) != std::string_view::npos || (text[size] == ':' && before_digit)) {
            ++size;
        } else if (text.substr(size, 2) == "..") {
            size += 2;
        } else {
            break;
        }
    }
    return size;
}

/// The size of the set of dates that the text begins with, or 0. Braces around names are marks: "{ open, closed }".
std::size_t set_size(std::string_view text) {
    if (text.front() != '[' && text.front() != '{') { return 0; }
    auto const inside = text.find_first_not_of(" \t\r\n", 1);
    if (text.front() == '{' && (inside == std::string_view::npos || is_small(text[inside]) || text[inside] == '#')) { return 0; }
    auto const close = text.find_first_of(text.front() == '[' ? "]\r\n" : "}\r\n");
    if (close == std::string_view::npos) { return text.size(); }
    return scan::ends_line(text[close]) ? close : close + 1;
}

/// The size of the word or the name of a claim ("reed.length") that the text begins with.
std::size_t word_size(std::string_view text) {
    auto const end_of_word = [&](std::size_t at) {
        while (at < text.size() && scan::is_word_byte(text[at])) { ++at; }
        return at;
    };
    auto const size = end_of_word(0);
    bool const has_part = size > 0 && size + 1 < text.size() && text[size] == '.' && is_small(text[size + 1]) && is_small(text.front());
    return has_part ? end_of_word(size + 1) : size;
}

std::size_t symbol_size(std::string_view text) {
    if (text.front() == '"') {
        auto const piece = scan::next_piece(text, 0);
        return piece.end - piece.begin;
    }
    if (auto const size = set_size(text); size > 0) { return size; }
    if (auto const size = date_size(text); size > 0) { return size; }
    return std::max<std::size_t>(1, word_size(text));
}

}  // namespace

std::size_t columns_of(std::string_view text) { return claims::code_points_before(text, text.size()); }

std::vector<Lexeme> lexemes_of(std::string_view text, std::span<std::uint32_t const> boundaries) {
    std::vector<Lexeme> lexemes;
    std::uint32_t line = 0;
    std::uint32_t line_begin = 0;
    std::uint32_t lines_passed = 0;  // ends of lines since the last lexeme
    auto boundary = boundaries.begin();
    for (std::uint32_t at = 0; at < text.size();) {
        if (scan::ends_line(text[at])) {
            at += text.substr(at, 2) == "\r\n" ? 2U : 1U;
            ++line;
            ++lines_passed;
            line_begin = at;
            continue;
        }
        if (scan::is_blank(text[at])) {
            ++at;
            continue;
        }
        Lexeme lexeme;
        auto const rest = text.substr(at);
        std::size_t size = 0;
        if (rest.front() == '#') {
            lexeme.kind = LexemeKind::comment;
            size = std::min(rest.find_first_of("\r\n"), rest.size());
        } else {
            while (boundary != boundaries.end() && *boundary <= at) { ++boundary; }
            auto const most = boundary == boundaries.end() ? rest.size() : *boundary - at;
            size = symbol_size(rest.substr(0, most));
        }
        lexeme.text = rest.substr(0, size);
        if (lexeme.kind == LexemeKind::comment) {
            while (scan::is_blank(lexeme.text.back())) { lexeme.text.remove_suffix(1); }
        }
        lexeme.begin = at;
        lexeme.line = line;
        lexeme.column = static_cast<std::uint32_t>(columns_of(text.substr(line_begin, at - line_begin)));
        lexeme.starts_line = scan::starts_line(text, at);
        lexeme.behind_blank = lines_passed > 1;
        lexemes.push_back(lexeme);
        lines_passed = 0;
        at += static_cast<std::uint32_t>(size);
    }
    return lexemes;
}

}  // namespace gainsay::grammar
