#pragma once
// The days that a date's digits denote, marks aside; used by the reader of dates only.

#include "claims/calendar/edtf_written.hpp"

#include <vector>

namespace gainsay::claims {

/// Days in order of time, contiguous days in one range.
struct WrittenDays {
    std::vector<DayRange> ranges;  // at least one, at most most_alternatives
    bool is_season = false;        // a code from 21 to 32
};

/// The days of a date; no_such_date where the calendar has none.
EdtfResult<WrittenDays> days_of(WrittenDate const& date);

}  // namespace gainsay::claims
