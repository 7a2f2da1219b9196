#include "claims/calendar/edtf_calendar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace gainsay::claims {
namespace {

using Kind = EdtfError::Kind;

int number_of(std::string_view digits) {
    int number = 0;
    for (char const digit : digits) {
        number = number * 10 + (digit - '0');
    }
    return number;
}

/// The year with its sign; it has no X.
std::int64_t year_of(WrittenDate const& date) {
    int const year = number_of(date.year.digits);
    return date.is_negative ? -year : year;
}

/// Whether the number, written with leading zeros, fits the digits and X.
bool fits(std::string_view pattern, int number) {
    for (std::size_t index = pattern.size(); index-- > 0; number /= 10) {
        if (pattern[index] != 'X' && pattern[index] - '0' != number % 10) {
            return false;
        }
    }
    return true;
}

std::vector<int> numbers_that_fit(std::string_view pattern, int first, int last) {
    std::vector<int> numbers;
    for (int number = first; number <= last; ++number) {
        if (fits(pattern, number)) {
            numbers.push_back(number);
        }
    }
    return numbers;
}

DayRange month_days(std::int64_t year, int month) {
    Day const first = day_from_civil(CivilDate{year, month, 1});
    return DayRange{first, first + days_in_month(year, month) - 1};
}

/// So many months from the first of a month; the month may be 13 and more, in the following year.
DayRange months_days(std::int64_t year, int month, int count) {
    Day const first = add_months(day_from_civil(CivilDate{year, 1, 1}), month - 1);
    return DayRange{first, add_months(first, count) - 1};
}

DayRange year_days(std::int64_t year) {
    return months_days(year, 1, 12);
}

constexpr int first_code = 21;
constexpr int last_code = 41;

bool is_code(int month) {
    return month >= first_code && month <= last_code;
}

bool is_season(int code) {
    return is_code(code) && code <= 32;
}

/// The code of a season, a quarter or another part of the year; 0 where the date has none.
int code_of(WrittenDate const& date) {
    if (!date.month || has_unspecified_digit(*date.month)) {
        return 0;
    }
    int const month = number_of(date.month->digits);
    return is_code(month) ? month : 0;
}

/// Seasons 21–24 and 25–28 are those of the north, 29–32 those of the south; then quarters, thirds and halves.
DayRange code_days(std::int64_t year, int code) {
    if (code <= 28) {
        constexpr std::array<int, 4> first_months{3, 6, 9, 12};
        return months_days(year, first_months.at(static_cast<std::size_t>((code - first_code) % 4)), 3);
    }
    if (code <= 32) {
        constexpr std::array<int, 4> first_months{9, 12, 3, 6};
        return months_days(year, first_months.at(static_cast<std::size_t>(code - 29)), 3);
    }
    if (code <= 36) {
        return months_days(year, (code - 33) * 3 + 1, 3);
    }
    if (code <= 39) {
        return months_days(year, (code - 37) * 4 + 1, 4);
    }
    return months_days(year, (code - 40) * 6 + 1, 6);
}

EdtfError no_such(WrittenPart const& part, std::string message) {
    return edtf_error(Kind::no_such_date, part.offset, part.digits.size(), std::move(message));
}

std::string year_words(std::int64_t year) {
    return year >= 0 ? fmt::format("{}", year) : fmt::format("the year {}", year);
}

std::string day_message(std::int64_t year, int month, int day) {
    constexpr std::array<std::string_view, 12> names{"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};
    if (day == 0) {
        return "the days of a month are counted from 01";
    }
    if (month == 2 && day == 29) {
        return fmt::format("{} was not a leap year, so February had 28 days", year_words(year));
    }
    if (month == 2) {
        return fmt::format("February had {} days in {}", days_in_month(year, month), year_words(year));
    }
    return fmt::format("{} has {} days", names.at(static_cast<std::size_t>(month - 1)), days_in_month(year, month));
}

std::string month_message(std::string_view digits) {
    if (digits == "00") {
        return "the months are counted from 01";
    }
    return fmt::format("there is no month {}; months run from 01 to 12, and the codes of seasons and other parts of "
                       "the year from 21 to 41", digits);
}

EdtfResult<WrittenDays> single(DayRange const& range) {
    return WrittenDays{{range}, false};
}

EdtfResult<WrittenDays> days_without_x(WrittenDate const& date) {
    std::int64_t const year = year_of(date);
    if (!date.month) {
        return single(year_days(year));
    }
    int const month = number_of(date.month->digits);
    if (is_code(month)) {
        return WrittenDays{{code_days(year, month)}, is_season(month)};
    }
    if (month < 1 || month > 12) {
        return no_such(*date.month, month_message(date.month->digits));
    }
    if (!date.day) {
        return single(month_days(year, month));
    }
    int const day = number_of(date.day->digits);
    if (day < 1 || day > days_in_month(year, month)) {
        EdtfError error = no_such(*date.day, day_message(year, month, day));
        if (day > 0) {
            error.help = fmt::format("the last day of that month is {}{:04}-{:02}-{:02}", year < 0 ? "-" : "",
                                     year < 0 ? -year : year, month, days_in_month(year, month));
        }
        return error;
    }
    Day const that_day = day_from_civil(CivilDate{year, month, day});
    return single(DayRange{that_day, that_day});
}

/// Every date that the digits and X can stand for, joined where they touch.
class UnspecifiedDays {
public:
    explicit UnspecifiedDays(WrittenDate const& date) : date_(date), code_(code_of(date)), years_(find_years(date)) {
        // A part of which nothing is known leaves the whole of the part above it.
        if (date_.day && date_.day->digits == "XX") {
            date_.day.reset();
        }
        if (date_.month && !date_.day && date_.month->digits == "XX") {
            date_.month.reset();
        }
        if (date_.month && code_ == 0) {
            months_ = numbers_that_fit(date_.month->digits, 1, 12);
        }
    }

    EdtfResult<WrittenDays> read() {
        if (date_.month && months_.empty() && code_ == 0) {
            return no_such(*date_.month, month_message(date_.month->digits));
        }
        for (std::size_t index = 0; index < years_.size() && ranges_.size() <= most_alternatives; ++index) {
            add_year(years_[index]);
        }
        if (ranges_.empty()) {
            WrittenPart const& last = date_.day ? *date_.day : date_.year;
            return no_such(last, "no day of the calendar fits this");
        }
        if (ranges_.size() > most_alternatives) {
            return WrittenDays{{everything()}, is_season(code_)};
        }
        return WrittenDays{std::move(ranges_), is_season(code_)};
    }

private:
    static std::vector<std::int64_t> find_years(WrittenDate const& date) {
        std::vector<int> const numbers = numbers_that_fit(date.year.digits, date.is_negative ? 1 : 0, 9'999);
        std::vector<std::int64_t> years(numbers.begin(), numbers.end());
        if (date.is_negative) {
            std::transform(years.begin(), years.end(), years.begin(), [](std::int64_t year) { return -year; });
            std::reverse(years.begin(), years.end());
        }
        return years;
    }

    void add(DayRange const& range) {
        if (!ranges_.empty() && *ranges_.back().latest + 1 == *range.earliest) {
            ranges_.back().latest = range.latest;
        } else {
            ranges_.push_back(range);
        }
    }

    void add_year(std::int64_t year) {
        if (!date_.month) {
            add(year_days(year));
            return;
        }
        if (code_ != 0) {
            add(code_days(year, code_));
            return;
        }
        for (int const month : months_) {
            if (!date_.day) {
                add(month_days(year, month));
                continue;
            }
            for (int const day : numbers_that_fit(date_.day->digits, 1, days_in_month(year, month))) {
                Day const that_day = day_from_civil(CivilDate{year, month, day});
                add(DayRange{that_day, that_day});
            }
        }
    }

    /// From the first day to the last: the last lies in the last year that has any.
    DayRange everything() {
        std::optional<Day> const earliest = ranges_.front().earliest;
        ranges_.clear();
        for (std::size_t index = years_.size(); index-- > 0 && ranges_.empty();) {
            add_year(years_[index]);
        }
        return DayRange{earliest, ranges_.back().latest};
    }

    WrittenDate date_;
    int code_;  // 0 where there is none
    std::vector<std::int64_t> years_;
    std::vector<int> months_;
    std::vector<DayRange> ranges_;
};

}  // namespace

EdtfResult<WrittenDays> days_of(WrittenDate const& date) {
    if (date.day && code_of(date) != 0) {
        return edtf_error(Kind::not_a_date, date.day->offset, date.day->digits.size(),
                          "a season or another part of the year has no numbered days");
    }
    return has_unspecified_digit(date) ? UnspecifiedDays(date).read() : days_without_x(date);
}

}  // namespace gainsay::claims
