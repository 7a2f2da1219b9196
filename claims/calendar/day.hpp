#pragma once
// Days of the proleptic Gregorian calendar, and ranges of them.

#include <cstdint>
#include <optional>
#include <string>

namespace gainsay::claims {

/// Days since 1970-01-01, which was a Thursday.
using Day = std::int64_t;

/// A civil date; year 0 is 1 BCE.
struct CivilDate {
    std::int64_t year = 0;
    int month = 1;
    int day = 1;
    auto operator<=>(CivilDate const&) const = default;
};

/// Weekdays counted from Monday.
enum class Weekday { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

/// Both directions after Howard Hinnant's "chrono-compatible low-level date algorithms".
Day day_from_civil(CivilDate date);
CivilDate civil_from_day(Day day);
Weekday weekday_of(Day day);
bool is_leap(std::int64_t year);
int days_in_month(std::int64_t year, int month);

/// The same day of the month `months` later (earlier if negative); the end of a month clamps.
Day add_months(Day day, std::int64_t months);

/// All days from the earliest to the latest, both included; an absent end is unbounded.
struct DayRange {
    std::optional<Day> earliest;
    std::optional<Day> latest;
    auto operator<=>(DayRange const&) const = default;
};

/// From the earlier beginning to the later end of both.
DayRange hull(DayRange const& first, DayRange const& second);

/// "4 March 2019"; for years outside 1000..9999 "4 March, year -44".
std::string day_in_words(Day day);
/// "4 March 2019", "between 4 and 7 March 2019", "in March 2019", "in 2019", "on or after …", "on or before …",
/// "at any time"; "between March and May 2019" and "between 2019 and 2021" for whole months and years; "at no time"
/// where the latest day lies before the earliest.
std::string range_in_words(DayRange const& range);

}  // namespace gainsay::claims
