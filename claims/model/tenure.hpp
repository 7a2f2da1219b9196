#pragma once
// From when until when something declared is so: an office held, a word spoken for another.

#include "claims/calendar/edtf.hpp"

#include <optional>
#include <string>

namespace gainsay::claims {

/// A part of a written date ("mid 2019-04") has been worked into the reading. `text` is the date as written.
struct CalendarDate {
    EdtfDate date;
    std::string text;
};

/// It begins at some moment within `from` and ends at some moment within `until`; an absent end is none at all.
struct Tenure {
    std::optional<CalendarDate> from;
    std::optional<CalendarDate> until;

    [[nodiscard]] bool is_bounded() const { return from.has_value() || until.has_value(); }
};

/// The days on every moment of which it surely is so; nothing where there is none such.
std::optional<DayRange> sure_days(Tenure const& tenure);
/// The days on some moment of which it may be so.
DayRange possible_days(Tenure const& tenure);
/// Whether it ends before it begins, whatever its dates mean.
bool is_reversed(Tenure const& tenure);

/// Whether each day of the inner range is a day of the outer one; whether the two have a day in common.
bool contains(DayRange const& outer, DayRange const& inner);
bool meet(DayRange const& first, DayRange const& second);

}  // namespace gainsay::claims
