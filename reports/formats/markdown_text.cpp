#include "reports/formats/markdown_text.hpp"

#include "reports/formats/plain.hpp"

#include <algorithm>
#include <cstddef>

namespace gainsay::reports {

namespace {

bool is_digit(char c) { return '0' <= c && c <= '9'; }
bool is_small(char c) { return 'a' <= c && c <= 'z'; }
bool is_capital(char c) { return 'A' <= c && c <= 'Z'; }
bool is_beyond_ascii(char c) { return static_cast<unsigned char>(c) >= 0x80; }
bool is_letter(char c) { return is_small(c) || is_capital(c) || is_beyond_ascii(c); }
bool is_hexadecimal(char c) { return is_digit(c) || ('a' <= c && c <= 'f'); }

/// Whether the word holds what a host may link to a commit: seven or more hexadecimal digits by themselves.
bool holds_commit(std::string_view word) {
    std::size_t run = 0;
    bool is_all_hexadecimal = true;
    for (std::size_t i = 0; i <= word.size(); ++i) {
        if (i < word.size() && !is_beyond_ascii(word[i]) && (is_letter(word[i]) || is_digit(word[i]))) {
            ++run;
            is_all_hexadecimal = is_all_hexadecimal && is_hexadecimal(word[i]);
            continue;
        }
        if (run >= 7 && is_all_hexadecimal) { return true; }
        run = 0;
        is_all_hexadecimal = true;
    }
    return false;
}

/// Whether the word holds the number of a ticket, "GH-12" or "DESK-7".
bool holds_ticket(std::string_view word) {
    for (auto hyphen = word.find('-'); hyphen != std::string_view::npos; hyphen = word.find('-', hyphen + 1)) {
        bool const is_before_number = hyphen > 0 && hyphen + 1 < word.size() && is_digit(word[hyphen + 1]);
        bool const is_after_gh = hyphen >= 2 && (word[hyphen - 2] | 0x20) == 'g' && (word[hyphen - 1] | 0x20) == 'h';
        if (is_before_number && (is_capital(word[hyphen - 1]) || is_after_gh)) { return true; }
    }
    return false;
}

/// Whether nothing in the word means anything in Markdown or to the hosts that show it.
bool is_plain(std::string_view word) {
    for (std::size_t i = 0; i < word.size(); ++i) {
        char const c = word[i];
        bool const is_last = i + 1 == word.size();
        bool const between = i > 0 && !is_last && (is_letter(word[i - 1]) || is_digit(word[i - 1]));
        bool const is_fine = is_letter(c) || is_digit(c) || std::string_view{"'\"(),.;?"}.find(c) != std::string_view::npos ||
                             (c == ':' && is_last && i > 0) || (c == '!' && is_last && i > 0) || (c == '-' && between) ||
                             (c == '/' && between) || (c == '%' && i > 0 && is_digit(word[i - 1]));
        if (!is_fine) { return false; }
    }
    std::string lower{word};
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) { return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower.find("www.") == std::string::npos && !holds_commit(word) && !holds_ticket(word);
}

/// What may stand at the start of a line: no number that would begin a list, no sign.
bool may_begin_line(std::string_view word) {
    bool const begins_no_list = is_digit(word.front()) && (is_digit(word.back()) || is_letter(word.back()));
    return begins_no_list || is_letter(word.front()) || word.front() == '"' || word.front() == '(';
}

}  // namespace

std::string markdown_code(std::string_view text) {
    auto const line = one_line_or(text, " ");  // which has no blank at its ends otherwise
    std::size_t longest = 0;
    std::size_t run = 0;
    for (char const c : line) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    std::string const fence(longest + 1, '`');
    bool const needs_room = line.front() == '`' || line.back() == '`';
    return needs_room ? fence + " " + line + " " + fence : fence + line + fence;
}

std::string markdown_text(std::string_view text) {
    auto const line = one_line(text);
    std::string result;
    std::string code;
    auto const add = [&](std::string const& piece) { result += (result.empty() ? "" : " ") + piece; };
    auto const end_code = [&] {
        if (!code.empty()) { add(markdown_code(code)); }
        code.clear();
    };
    for (std::size_t begin = 0; begin < line.size();) {
        auto const end = std::min(line.find(' ', begin), line.size());
        auto const word = std::string_view{line}.substr(begin, end - begin);
        bool const is_first = begin == 0;
        begin = end + 1;
        if (word.empty()) { continue; }
        if (is_plain(word) && (!is_first || may_begin_line(word))) {
            end_code();
            add(std::string{word});
        } else {
            code += (code.empty() ? "" : " ") + std::string{word};
        }
    }
    end_code();
    return result;
}

}  // namespace gainsay::reports
