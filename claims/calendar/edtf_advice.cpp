#include "claims/calendar/edtf_advice.hpp"

#include "claims/calendar/edtf_interval.hpp"
#include "claims/calendar/edtf_repairs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace gainsay::claims {
namespace {

using Kind = EdtfError::Kind;

bool is_date(std::string_view text) {
    return text.size() <= 1'024 && std::holds_alternative<EdtfDate>(read_edtf_text(text));
}

/// The text with one repair, else with all repairs up to one of them, that is a date; empty where there is none.
std::string repaired(std::string_view text) {
    for (Repair const repair : date_repairs()) {
        std::string const alone = repair(text);
        if (alone != text && is_date(alone)) {
            return alone;
        }
    }
    std::string together(text);
    for (Repair const repair : date_repairs()) {
        std::string next = repair(together);
        bool const is_new = next != together;
        together = std::move(next);
        if (is_new && is_date(together)) {
            return together;
        }
    }
    return {};
}

EdtfError old_draft(std::size_t offset, std::size_t length, std::string message, std::string help) {
    EdtfError error;
    error.kind = Kind::old_draft;
    error.offset = offset;
    error.length = length;
    error.message = std::move(message);
    error.help = std::move(help);
    return error;
}

/// "write 2019%" if the rewritten text leads to a date, else the general advice.
std::string help_by(std::string const& rewritten, std::string_view general) {
    if (is_date(rewritten)) {
        return fmt::format("write {}", rewritten);
    }
    std::string const further = repaired(rewritten);
    return further.empty() ? std::string(general) : fmt::format("write {}", further);
}

/// Where the word is a whole end of an interval or the whole text.
std::optional<std::size_t> find_end(std::string_view text, std::string_view word) {
    std::size_t const at = text.find(word);
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    bool const begins = at == 0 || text[at - 1] == '/';
    bool const ends = at + word.size() == text.size() || text[at + word.size()] == '/';
    return begins && ends ? std::optional(at) : std::nullopt;
}

std::optional<EdtfError> find_old_word(std::string_view text) {
    if (auto const at = find_end(text, "unknown")) {
        return old_draft(*at, 7, "the word \"unknown\" is no longer used",
                         help_by(ends_without_words(text),
                                 "leave an unknown date out, and an unknown end of an interval empty, as in 2019-05/"));
    }
    if (auto const at = find_end(text, "open")) {
        return old_draft(*at, 4, "the word \"open\" is no longer used",
                         help_by(ends_without_words(text), "write an open end of an interval as .., as in 2019-05/.."));
    }
    return std::nullopt;
}

std::optional<EdtfError> find_parentheses(std::string_view text) {
    std::size_t const at = text.find_first_of("()");
    bool const has_mark = text.find_first_of("?~%") != std::string_view::npos;
    if (at == std::string_view::npos || !has_mark) {
        return std::nullopt;
    }
    return old_draft(at, 1, "parentheses are no longer used",
                     "a mark before a part is about this part alone, as in 2004-06-~11; a mark after it is about all "
                     "up to here, as in 2004-06~-11");
}

std::optional<EdtfError> find_double_mark(std::string_view text) {
    std::size_t const at = std::min(text.find("?~"), text.find("~?"));
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    return old_draft(at, 2, "the two marks together are now written %", help_by(single_mark(text), "write %"));
}

/// `u` and `x` among digits.
std::optional<EdtfError> find_small_x(std::string_view text) {
    std::size_t const at = text.find_first_of("ux");
    if (at == std::string_view::npos ||
        text.find_first_not_of("0123456789uxXY-/.,?~%[]{}") != std::string_view::npos) {
        return std::nullopt;
    }
    return old_draft(at, 1, "an unspecified digit is now written X",
                     help_by(capital_x(text), "write an X in the place of each digit that is not known, as in 201X"));
}

/// `y` before a year and `e` before an exponent.
std::optional<EdtfError> find_small_letter(std::string_view text) {
    std::string const capital = capital_y_and_e(text);
    if (capital == text) {
        return std::nullopt;
    }
    auto const [small, large] = std::mismatch(text.begin(), text.end(), capital.begin());
    auto const at = static_cast<std::size_t>(small - text.begin());
    std::string const message = fmt::format("{} is a capital letter", *large);
    EdtfResult<EdtfDate> const result = read_edtf_text(capital);
    auto const* error = std::get_if<EdtfError>(&result);
    if (error != nullptr && error->kind == Kind::not_supported) {
        return *error;
    }
    std::string help = help_by(capital, "");
    if (help.empty()) {
        return std::nullopt;
    }
    return old_draft(at, 1, message, std::move(help));
}

std::optional<EdtfError> find_old_spelling(std::string_view text) {
    for (auto const find : {find_old_word, find_parentheses, find_double_mark, find_small_x, find_small_letter}) {
        if (auto error = find(text)) {
            return error;
        }
    }
    return std::nullopt;
}

std::string in_order(std::string_view text) {
    std::string const ordered = ends_in_order(text);
    return is_date(ordered) ? ordered : std::string();
}

std::string_view general_help(std::string_view text) {
    if (text.find_first_of("[]") != std::string_view::npos) {
        return "one of several dates is written as [2019-05,2019-07] or [2019-05..2019-07]";
    }
    if (text.find_first_of("{}") != std::string_view::npos) {
        return "each of several dates is written as {2019-05,2019-07} or {2019-05..2019-07}";
    }
    if (std::count(text.begin(), text.end(), '/') == 1) {
        return "an interval is written as 2019-05/2019-07, 2019-05/.. or ../2019-07";
    }
    return "a date is written as 2019, 2019-05 or 2019-05-04";
}

}  // namespace

EdtfError with_advice(EdtfError error, std::string_view text) {
    if (text.empty()) {
        return error;
    }
    if (auto old = find_old_spelling(text)) {
        error = *std::move(old);
    }
    if (!error.help.empty() || error.kind == Kind::old_draft) {
        return error;
    }
    std::string const better = error.kind == Kind::reversed_interval ? in_order(text) : repaired(text);
    if (!better.empty()) {
        error.help = fmt::format("write {}", better);
    } else if (error.kind == Kind::not_a_date) {
        error.help = general_help(text);
    }
    return error;
}

}  // namespace gainsay::claims
