#pragma once
// Durations as written ("about 2 weeks") and what they admit.

#include "claims/calendar/day.hpp"
#include "claims/calendar/widths.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace gainsay::claims {

enum class Unit : std::uint8_t { minutes, hours, days, weeks, months, years };
enum class Precision : std::uint8_t { bare, exactly, about, just, more_than, less_than, at_least, at_most, several };

/// The largest count that is reckoned with. The reader of the text refuses a larger one; should one come here all
/// the same, or a negative one, it admits everything, because what is weaker raises no false alarm.
inline constexpr std::int64_t largest_count = 1'000'000;

/// A duration as written; `count` is unused for `several`.
struct Duration {
    std::int64_t count = 0;
    Unit unit = Unit::days;
    Precision precision = Precision::bare;
    auto operator<=>(Duration const&) const = default;
};

/// Whole numbers from `least` to `most`, both included; an absent end is unbounded.
struct CountRange {
    std::optional<std::int64_t> least;
    std::optional<std::int64_t> most;
    auto operator<=>(CountRange const&) const = default;
};

/// What a duration admits: `certain` under every reading, `stated` at the width of the row.
/// Without a row the two are equal. See DateAlternative.
struct DurationReading {
    CountRange certain;
    CountRange stated;
    std::optional<WidthRow> width;
    auto operator<=>(DurationReading const&) const = default;
};

/// Elapsed time in minutes, for any unit up to weeks (a day is 1,440 minutes); nullopt for months and years.
std::optional<DurationReading> elapsed_minutes(Duration const& duration);
/// "lasted N days|weeks": the calendar days touched; nullopt for other units. A bare count of days is exact.
/// Weeks may be counted as seven days touched each, or from a day to the same weekday, which touches one more.
std::optional<DurationReading> days_touched(Duration const& duration);
/// "N days|weeks after": the difference of calendar days; for minutes and hours the difference that the
/// elapsed time allows; nullopt for months and years.
std::optional<DurationReading> day_offset(Duration const& duration);
/// "N months|years after" from a known day: the days that it may fall on; nullopt for smaller units.
/// A negative direction counts backwards. The anchor's year lies within 10,000,000 of year 0.
struct OffsetDays {
    DayRange certain;
    DayRange stated;
    std::optional<WidthRow> width;
};
std::optional<OffsetDays> months_from(Day anchor, Duration const& duration, int direction);

/// "about 2 weeks", "more than 8 hours", "1 day".
std::string duration_in_words(Duration const& duration);

}  // namespace gainsay::claims
