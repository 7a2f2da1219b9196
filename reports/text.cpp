#include "reports/text.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>

namespace gainsay::reports {

namespace {

/// One code point of a text, or one byte that belongs to none.
struct Character {
    std::string_view bytes;
    char32_t code_point = 0;
    bool valid = true;
};

/// Reads the character at the start of a text that is not empty.
Character first_character(std::string_view text) {
    auto const* bytes = reinterpret_cast<utf8proc_uint8_t const*>(text.data());
    utf8proc_int32_t code_point = -1;
    auto const length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &code_point);
    if (length <= 0 || code_point < 0) { return {text.substr(0, 1), 0, false}; }
    return {text.substr(0, static_cast<std::size_t>(length)), static_cast<char32_t>(code_point), true};
}

std::string shown(Character const& character) {
    if (!character.valid) {
        return fmt::format("<0x{:02X}>", static_cast<unsigned>(static_cast<unsigned char>(character.bytes.front())));
    }
    if (is_hidden(character.code_point)) {
        return fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(character.code_point));
    }
    return std::string{character.bytes};
}

std::size_t columns_of(Character const& character) {
    auto const width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(character.code_point));
    return width > 0 ? static_cast<std::size_t>(width) : 0;
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f'; }

}  // namespace

bool is_hidden(char32_t c) {
    struct Range {
        char32_t first, last;
    };
    static constexpr Range ranges[] = {
        {0x0000, 0x001F}, {0x007F, 0x009F}, {0x00AD, 0x00AD}, {0x061C, 0x061C}, {0x180E, 0x180E},
        {0x200B, 0x200B}, {0x200E, 0x200F}, {0x2028, 0x202E}, {0x2060, 0x206F}, {0xFEFF, 0xFEFF},
        {0xFDD0, 0xFDEF}, {0xFFF9, 0xFFFB}, {0xFFFE, 0xFFFF}, {0x1D173, 0x1D17A}, {0xE0000, 0xE007F},
    };
    return std::any_of(std::begin(ranges), std::end(ranges),
                       [c](Range const& range) { return range.first <= c && c <= range.last; });
}

std::string visible(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        auto const character = first_character(text);
        result += shown(character);
        text.remove_prefix(character.bytes.size());
    }
    return result;
}

std::size_t columns_of(std::string_view text) {
    std::size_t columns = 0;
    while (!text.empty()) {
        auto const character = first_character(text);
        columns += columns_of(character);
        text.remove_prefix(character.bytes.size());
    }
    return columns;
}

std::string folded(std::string_view text) {
    std::string result;
    for (char const c : text) {
        if (!is_blank(c)) {
            result += c;
        } else if (!result.empty() && result.back() != ' ') {
            result += ' ';
        }
    }
    if (!result.empty() && result.back() == ' ') { result.pop_back(); }
    return result;
}

std::string normalised(std::string_view source) {
    enum class Inside { text, quotation, comment };
    std::string result;
    auto inside = Inside::text;
    bool gap = false;
    for (std::size_t i = 0; i < source.size(); ++i) {
        char const c = source[i];
        bool const ends_line = c == '\n' || c == '\r';
        if (inside != Inside::text && ends_line) { inside = Inside::text; }  // neither runs past its line
        if (inside == Inside::comment) { continue; }
        if (inside == Inside::quotation) {
            result += c;
            if (c == '\\' && i + 1 < source.size() && source[i + 1] != '\n' && source[i + 1] != '\r') {
                result += source[++i];
            } else if (c == '"') {
                inside = Inside::text;
            }
            continue;
        }
        if (c == '#') {
            inside = Inside::comment;
            gap = true;
        } else if (is_blank(c)) {
            gap = true;
        } else {
            if (gap && !result.empty()) { result += ' '; }
            gap = false;
            result += c;
            if (c == '"') { inside = Inside::quotation; }
        }
    }
    return result;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
    width = std::max<std::size_t>(width, 2);
    std::vector<std::string> lines;
    std::string line;
    std::size_t line_columns = 0;
    auto const start_line = [&] {
        lines.push_back(std::move(line));
        line.clear();
        line_columns = 0;
    };
    auto const add_word = [&](std::string_view word) {
        auto const word_columns = columns_of(word);
        if (line_columns > 0 && line_columns + 1 + word_columns <= width) {
            line += ' ';
            ++line_columns;
        } else if (line_columns > 0) {
            start_line();
        }
        while (!word.empty()) {
            auto const character = first_character(word);
            auto const columns = columns_of(character);
            if (line_columns > 0 && line_columns + columns > width) { start_line(); }
            line += character.bytes;
            line_columns += columns;
            word.remove_prefix(character.bytes.size());
        }
    };
    std::string const flat = folded(text);
    std::string_view rest = flat;
    while (!rest.empty()) {
        auto const end = std::min(rest.find(' '), rest.size());
        add_word(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (!line.empty() || lines.empty()) { lines.push_back(std::move(line)); }
    return lines;
}

MarkedLine marked(std::string_view line, std::uint32_t begin, std::uint32_t end, std::size_t width) {
    // First every character as shown, with its columns; then the window of the line that fits around the mark.
    struct Cell {
        std::string text;
        std::size_t columns;
        bool in_mark;
    };
    std::vector<Cell> cells;
    std::size_t column = 0;
    std::uint32_t number = 1;
    auto const add = [&](std::string text, std::size_t columns) {
        cells.push_back({std::move(text), columns, begin <= number && number < end});
        column += columns;
    };
    for (; !line.empty(); ++number) {
        auto const character = first_character(line);
        if (character.valid && character.code_point == '\t') {
            auto const columns = 4 - column % 4;
            add(std::string(columns, ' '), columns);
        } else {
            auto text = shown(character);
            auto const columns = columns_of(std::string_view{text});
            add(std::move(text), columns);
        }
        line.remove_prefix(character.bytes.size());
    }
    auto const cell_at = [&](std::uint32_t place) { return std::min<std::size_t>(place > 0 ? place - 1 : 0, cells.size()); };
    std::size_t first = 0;
    std::size_t last = cells.size();
    if (column > width) {
        width = std::max<std::size_t>(width, 8) - 2;  // room for the two "…"
        first = cell_at(begin);
        std::size_t used = 0;
        for (std::size_t context = width / 3; first > 0 && used + cells[first - 1].columns <= context; --first) {
            used += cells[first - 1].columns;
        }
        last = first;
        for (used = 0; last < cells.size() && used + cells[last].columns <= width; ++last) { used += cells[last].columns; }
    }
    MarkedLine result;
    if (first > 0) {
        result.text = "…";
        result.indent = 1;
    }
    std::size_t length = 0;
    auto const mark = cell_at(begin);
    for (std::size_t i = first; i < last; ++i) {
        result.text += cells[i].text;
        if (i < mark) { result.indent += cells[i].columns; }
        if (cells[i].in_mark) { length += cells[i].columns; }
    }
    if (last < cells.size()) { result.text += "…"; }
    while (!result.text.empty() && result.text.back() == ' ') { result.text.pop_back(); }
    result.length = std::max<std::size_t>(length, 1);
    return result;
}

std::string counted(std::uint64_t count, std::string_view singular, std::string_view plural) {
    if (count == 0) { return fmt::format("no {}", plural); }
    return fmt::format("{} {}", count, count == 1 ? singular : plural);
}

std::string counted(std::uint64_t count, std::string_view singular) {
    return counted(count, singular, fmt::format("{}s", singular));
}

std::string listed(std::vector<std::string> const& words) {
    std::string result;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) { result += i + 1 == words.size() ? " and " : ", "; }
        result += words[i];
    }
    return result;
}

}  // namespace gainsay::reports
