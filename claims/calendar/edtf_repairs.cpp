#include "claims/calendar/edtf_repairs.hpp"

#include "claims/calendar/edtf_interval.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace gainsay::claims {
namespace {

bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

std::string replaced(std::string_view text, std::string_view what, std::string_view by) {
    std::string result(text);
    for (std::size_t at = result.find(what); at != std::string::npos; at = result.find(what, at + by.size())) {
        result.replace(at, what.size(), by);
    }
    return result;
}

std::string without_blanks(std::string_view text) {
    std::string result;
    constexpr std::string_view blanks = " \t\r\n\v\f";
    std::copy_if(text.begin(), text.end(), std::back_inserter(result),
                 [blanks](char character) { return blanks.find(character) == std::string_view::npos; });
    return result;
}

std::string capital_letters(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), [](char character) {
        return std::string_view("tz").find(character) == std::string_view::npos
                   ? character
                   : static_cast<char>(character - 'a' + 'A');
    });
    return result;
}

/// Dashes and the minus sign of typesetting become hyphens.
std::string plain_hyphens(std::string_view text) {
    std::string result(text);
    for (std::string_view const dash : {"\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212"}) {
        result = replaced(result, dash, "-");
    }
    return result;
}

std::string slash_for_dash(std::string_view text) {
    return replaced(replaced(text, "\u2013", "/"), "\u2014", "/");
}

std::string slash_for_dots(std::string_view text) {
    return text.find('/') == std::string_view::npos ? replaced(text, "..", "/") : std::string(text);
}

/// "2019/05/04" and "2019.05.04" become "2019-05-04".
std::string hyphens_for_separators(std::string_view text) {
    std::string result(text);
    for (char const separator : {'/', '.'}) {
        if (std::count(text.begin(), text.end(), separator) == 2 && text.find('-') == std::string_view::npos &&
            text.find("..") == std::string_view::npos) {
            std::replace(result.begin(), result.end(), separator, '-');
        }
    }
    return result;
}

/// "2019-5-4" becomes "2019-05-04".
std::string two_digits(std::string_view text) {
    std::string result;
    for (std::size_t index = 0; index < text.size(); ++index) {
        bool const is_alone = is_digit(text[index]) && index > 0 && text[index - 1] == '-' &&
                              (index + 1 == text.size() || !is_digit(text[index + 1]));
        if (is_alone && (index + 1 == text.size() || text[index + 1] != 'X')) {
            result += '0';
        }
        result += text[index];
    }
    return result;
}

/// "20190504" becomes "2019-05-04".
std::string hyphens_between_digits(std::string_view text) {
    if (text.size() != 8 || !all_digits(text)) {
        return std::string(text);
    }
    return fmt::format("{}-{}-{}", text.substr(0, 4), text.substr(4, 2), text.substr(6, 2));
}

std::string y_before_long_year(std::string_view text) {
    bool const is_negative = text.starts_with('-');
    std::string_view const digits = text.substr(is_negative ? 1 : 0);
    return digits.size() > 4 && digits.size() < 8 && all_digits(digits) ? fmt::format("Y{}", text) : std::string(text);
}

/// "Y2006" and "Y02014" become "2006" and "2014".
std::string short_year_without_y(std::string_view text) {
    if (!text.starts_with('Y')) {
        return std::string(text);
    }
    bool const is_negative = text.substr(1).starts_with('-');
    std::string_view digits = text.substr(is_negative ? 2 : 1);
    if (!all_digits(digits)) {
        return std::string(text);
    }
    while (digits.size() > 4 && digits.front() == '0') {
        digits.remove_prefix(1);
    }
    return fmt::format("{}{}{}", digits.size() > 4 ? "Y" : "", is_negative ? "-" : "", digits);
}

/// "1950s" becomes "195X".
std::string decade_with_x(std::string_view text) {
    bool const is_decade = text.size() == 5 && all_digits(text.substr(0, 4)) && text[3] == '0' && text[4] == 's';
    return is_decade ? fmt::format("{}X", text.substr(0, 3)) : std::string(text);
}

/// "1950S2" becomes "19XX".
std::string x_for_insignificant(std::string_view text) {
    std::size_t const mark = text.find('S');
    bool const is_negative = text.starts_with('-');
    std::size_t const begin = is_negative ? 1 : 0;
    if (mark != begin + 4 || mark + 2 != text.size() || !is_digit(text.back()) || text.back() == '0') {
        return std::string(text);
    }
    std::size_t const kept = std::min<std::size_t>(static_cast<std::size_t>(text.back() - '0'), 4);
    return std::string(text.substr(0, begin + kept)) + std::string(4 - kept, 'X');
}

/// "Y2E4" becomes "Y20000".
std::string exponent_written_out(std::string_view text) {
    std::size_t const mark = text.find('E');
    if (mark == std::string_view::npos || mark + 2 != text.size() || !is_digit(text.back())) {
        return std::string(text);
    }
    return short_year_without_y(std::string(text.substr(0, mark)) +
                                std::string(static_cast<std::size_t>(text.back() - '0'), '0'));
}

/// "T18:30" becomes "T18:30:00", also before an offset.
std::string with_seconds(std::string_view text) {
    std::size_t const time = text.find('T');
    if (time == std::string_view::npos || text.size() < time + 6 || text[time + 3] != ':' ||
        (text.size() > time + 6 && text[time + 6] == ':')) {
        return std::string(text);
    }
    return fmt::format("{}:00{}", text.substr(0, time + 6), text.substr(time + 6));
}

std::string without_fraction(std::string_view text) {
    std::size_t const dot = text.find_first_of(".,");
    if (text.find('T') == std::string_view::npos || dot == std::string_view::npos) {
        return std::string(text);
    }
    std::size_t const rest = text.find_first_not_of("0123456789", dot + 1);
    return std::string(text.substr(0, dot)) +
           std::string(rest == std::string_view::npos ? std::string_view() : text.substr(rest));
}

/// "+0530" becomes "+05:30".
std::string colon_in_offset(std::string_view text) {
    std::size_t const sign = text.size() < 5 ? 0 : text.size() - 5;
    bool const has_offset = text.find('T') < sign && (text[sign] == '+' || text[sign] == '-') &&
                            all_digits(text.substr(sign + 1));
    return has_offset ? fmt::format("{}:{}", text.substr(0, sign + 3), text.substr(sign + 3)) : std::string(text);
}

/// "2016-05-02T24:00:00" becomes "2016-05-03T00:00:00".
std::string midnight_of_next_day(std::string_view text) {
    constexpr std::string_view end_of_day = "T24:00:00";
    std::size_t const time = text.find(end_of_day);
    if (time == std::string_view::npos) {
        return std::string(text);
    }
    EdtfResult<EdtfDate> const day = read_edtf_text(text.substr(0, time));
    auto const* date = std::get_if<EdtfDate>(&day);
    if (date == nullptr || !date->written.latest) {
        return std::string(text);
    }
    CivilDate const next = civil_from_day(*date->written.latest + 1);
    return next.year < 0 ? std::string(text)
                         : fmt::format("{:04}-{:02}-{:02}T00:00:00{}", next.year, next.month, next.day,
                                       text.substr(time + end_of_day.size()));
}

std::string commas_in_set(std::string_view text) {
    return replaced(text, ";", ",");
}

std::string year_zero_without_sign(std::string_view text) {
    return text.starts_with("-0000") ? std::string(text.substr(1)) : std::string(text);
}

std::string marks_once(std::string_view text) {
    return replaced(replaced(replaced(text, "??", "?"), "~~", "~"), "%%", "%");
}

}  // namespace

std::string capital_x(std::string_view text) {
    std::string result(text);
    std::replace(result.begin(), result.end(), 'u', 'X');
    std::replace(result.begin(), result.end(), 'x', 'X');
    return result;
}

std::string capital_y_and_e(std::string_view text) {
    std::string result(text);
    for (std::size_t index = 0; index < result.size(); ++index) {
        char const next = index + 1 < result.size() ? result[index + 1] : ' ';
        bool const before_number = is_digit(next) || next == '-';
        bool const after_digit = index > 0 && is_digit(result[index - 1]);
        if (result[index] == 'y' && before_number && !after_digit) {
            result[index] = 'Y';
        } else if (result[index] == 'e' && before_number && after_digit) {
            result[index] = 'E';
        }
    }
    return result;
}

std::string single_mark(std::string_view text) {
    return replaced(replaced(text, "?~", "%"), "~?", "%");
}

std::string ends_without_words(std::string_view text) {
    std::size_t const slash = text.find('/');
    if (slash == std::string_view::npos) {
        return std::string(text);
    }
    auto const end = [](std::string_view word) {
        return word == "unknown" ? std::string_view() : word == "open" ? std::string_view("..") : word;
    };
    return fmt::format("{}/{}", end(text.substr(0, slash)), end(text.substr(slash + 1)));
}

std::string ends_in_order(std::string_view text) {
    std::size_t const slash = text.find('/');
    if (slash == std::string_view::npos) {
        return std::string(text);
    }
    return fmt::format("{}/{}", text.substr(slash + 1), text.substr(0, slash));
}

std::vector<Repair> const& date_repairs() {
    static std::vector<Repair> const repairs{
        without_blanks,       slash_for_dash,         plain_hyphens,        capital_letters,  capital_x,
        capital_y_and_e,      single_mark,            marks_once,           ends_without_words, hyphens_for_separators,
        two_digits,           hyphens_between_digits, decade_with_x,        y_before_long_year, short_year_without_y,
        x_for_insignificant,  exponent_written_out,   without_fraction,     with_seconds,     colon_in_offset,
        midnight_of_next_day, commas_in_set,          year_zero_without_sign, slash_for_dots};
    return repairs;
}

}  // namespace gainsay::claims
