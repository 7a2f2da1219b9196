// How days and ranges of days are said to people.

#include "claims/calendar/day.hpp"

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <string_view>

namespace gainsay::claims {
namespace {

std::string_view month_name(int month) {
    constexpr std::array<std::string_view, 12> names{"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};
    return names.at(static_cast<std::size_t>(month - 1));
}

bool is_plain_year(std::int64_t year) {
    return year >= 1'000 && year <= 9'999;
}

/// "2019" or "the year -44"
std::string year_in_words(std::int64_t year) {
    return is_plain_year(year) ? fmt::format("{}", year) : fmt::format("the year {}", year);
}

/// " 2019" or ", year -44", to follow a month.
std::string year_after_month(std::int64_t year) {
    return is_plain_year(year) ? fmt::format(" {}", year) : fmt::format(", year {}", year);
}

/// "March 2019"
std::string month_in_words(CivilDate const& date) {
    return fmt::format("{}{}", month_name(date.month), year_after_month(date.year));
}

bool is_first_of_month(CivilDate const& date) {
    return date.day == 1;
}

bool is_last_of_month(CivilDate const& date) {
    return date.day == days_in_month(date.year, date.month);
}

std::string whole_years(CivilDate const& first, CivilDate const& last) {
    if (first.year == last.year) {
        return fmt::format("in {}", year_in_words(first.year));
    }
    return fmt::format("between {} and {}", year_in_words(first.year), year_in_words(last.year));
}

std::string whole_months(CivilDate const& first, CivilDate const& last) {
    if (first.year != last.year) {
        return fmt::format("between {} and {}", month_in_words(first), month_in_words(last));
    }
    if (first.month != last.month) {
        return fmt::format("between {} and {}", month_name(first.month), month_in_words(last));
    }
    return fmt::format("in {}", month_in_words(first));
}

std::string single_days(CivilDate const& first, CivilDate const& last, std::string const& last_day) {
    if (first.year != last.year) {
        return fmt::format("between {} {} and {}", first.day, month_in_words(first), last_day);
    }
    if (first.month != last.month) {
        return fmt::format("between {} {} and {}", first.day, month_name(first.month), last_day);
    }
    return fmt::format("between {} and {}", first.day, last_day);
}

}  // namespace

std::string day_in_words(Day day) {
    CivilDate const date = civil_from_day(day);
    return fmt::format("{} {}", date.day, month_in_words(date));
}

std::string range_in_words(DayRange const& range) {
    if (!range.earliest && !range.latest) {
        return "at any time";
    }
    if (!range.earliest) {
        return fmt::format("on or before {}", day_in_words(*range.latest));
    }
    if (!range.latest) {
        return fmt::format("on or after {}", day_in_words(*range.earliest));
    }
    if (*range.earliest > *range.latest) {
        return "at no time";
    }
    if (*range.earliest == *range.latest) {
        return day_in_words(*range.earliest);
    }
    CivilDate const first = civil_from_day(*range.earliest);
    CivilDate const last = civil_from_day(*range.latest);
    if (is_first_of_month(first) && is_last_of_month(last)) {
        return first.month == 1 && last.month == 12 ? whole_years(first, last) : whole_months(first, last);
    }
    return single_days(first, last, day_in_words(*range.latest));
}

}  // namespace gainsay::claims
