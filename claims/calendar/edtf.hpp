#pragma once
// Reads dates of the Extended Date/Time Format (Library of Congress, 2019-02-04), in this project's profile:
// levels 0 and 1, and of level 2 sub-year codes, sets, qualified parts and X in any place.

#include "claims/calendar/day.hpp"
#include "claims/calendar/widths.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace gainsay::claims {

/// What a written date admits. A day outside `certain` contradicts the text under every reading; a day
/// outside `stated` contradicts it only at the width of the row `width`. `stated` lies inside `certain`;
/// without a row and without doubt the two are equal. `doubtful` is the mark `?` or `%`: the date itself may
/// be wrong, so `certain` is unbounded.
struct DateAlternative {
    DayRange certain;
    DayRange stated;
    std::optional<WidthRow> width;
    bool doubtful = false;
    auto operator<=>(DateAlternative const&) const = default;
};

/// Days that one written date (not an interval, not a set) may denote: one of the alternatives, in order of time.
using DateReading = std::vector<DateAlternative>;

/// An end of an interval: a date, open (`..`, no end stated), or unknown (empty, an end exists).
struct OpenEnd {
    auto operator<=>(OpenEnd const&) const = default;
};
struct UnknownEnd {
    auto operator<=>(UnknownEnd const&) const = default;
};
using IntervalEnd = std::variant<DateReading, OpenEnd, UnknownEnd>;

struct EdtfInterval {
    IntervalEnd begin;
    IntervalEnd end;
};
/// One of these dates. Ranges inside a set ("2019-01..2019-03") are one alternative of the reading.
struct EdtfOneOf {
    DateReading alternatives;
};
/// Every one of these dates.
struct EdtfAllOf {
    std::vector<DateReading> dates;
};

struct EdtfDate {
    int level = 0;  // 0, 1 or 2: the lowest level whose forms cover the text
    std::variant<DateReading, EdtfInterval, EdtfOneOf, EdtfAllOf> value;
    bool has_clock_time = false;  // a time of day was given; it is compared by the day
    /// The earliest and latest day as the standard reads the text: no mark widens it, a season is the north's.
    /// For people and for comparison with other programs; to reason with, use the readings.
    DayRange written = {};
};

/// Why a text is no date of the profile.
struct EdtfError {
    enum class Kind {
        not_a_date,        // the shape fits nothing
        no_such_date,      // 2019-02-29, 2019-13
        reversed_interval, // 2019-05/2019-03
        old_draft,         // unknown, open, u, x, y, e, ?~
        not_supported,     // exponents, significant digits, years of more than seven digits
    };
    Kind kind = Kind::not_a_date;
    std::size_t offset = 0;   // byte offset in the text, where it goes wrong
    std::size_t length = 0;   // bytes to mark; at least 1 where there is text
    std::string message;      // "2019 was not a leap year, so February had 28 days"
    std::string help;         // what to write instead; may be empty
};

/// A date with X in it has at most this many alternatives; beyond, it is read as everything from the first to
/// the last, which is weaker. A set in braces holds at most this many dates, else not_supported.
inline constexpr std::size_t most_alternatives = 400;

/// Reads one date. Pure; no limits but the length of the text (at most 1,024 bytes, else not_a_date).
std::variant<EdtfDate, EdtfError> read_edtf(std::string_view text);

/// The earliest and latest day of everything the date may denote, at its stated width: what `~` widens is
/// widened. See EdtfDate::written for the bounds without the table of widths.
DayRange bounds(EdtfDate const& date);
/// The same under every reading, whatever the widths; an end that is open, unknown or in doubt is absent.
DayRange certain_bounds(EdtfDate const& date);

/// Words that narrow a date to a part of it.
enum class DatePart { early, mid, late, start, end };

/// The part of a date, by the table of widths; nullopt where the date is neither a month nor a year
/// (of an interval, a set, a single day there is no "early").
std::optional<DateReading> part_of(DatePart part, EdtfDate const& date);

}  // namespace gainsay::claims
