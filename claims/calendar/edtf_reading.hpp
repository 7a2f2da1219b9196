#pragma once
// What a date of EDTF denotes on the calendar; used by the reader of dates only.

#include "claims/calendar/edtf_written.hpp"

#include <vector>

namespace gainsay::claims {

/// One date, neither interval nor set, with its days.
struct CalendarReading {
    DateReading reading;      // at least one alternative
    DayRange written;         // see EdtfDate::written
    DayRange widest;          // the same, but a season is any of its year: for asking whether an interval is reversed
    int level = 0;
};

/// The days of a date whose shape is right; no_such_date where the calendar has none.
EdtfResult<CalendarReading> read_on_calendar(WrittenDate const& date);

/// From the earliest to the latest of all alternatives, by one member of DateAlternative.
DayRange hull(DateReading const& reading, DayRange DateAlternative::* member);
/// Everything between the first alternative's beginning and the last one's end as one alternative, which is weaker.
DateAlternative joined(DateReading const& reading);
/// The row that a conflict with either needs: one that says "about" where there is one.
std::optional<WidthRow> weaker_row(std::optional<WidthRow> first, std::optional<WidthRow> second);

/// The unit at which `~` widens.
enum class DateUnit { day, month, year };
WidthRow approximate_row(DateUnit unit);
/// The range with so many units of the table of widths on either side (3 days, 15 days, 1 year).
DayRange widened(DayRange const& range, DateUnit unit, std::int64_t years);

}  // namespace gainsay::claims
