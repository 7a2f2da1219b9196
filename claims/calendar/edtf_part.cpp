// "Early", "mid", "late", "start of", "end of" a month or a year.

#include "claims/calendar/edtf.hpp"

namespace gainsay::claims {
namespace {

bool is_whole_month(CivilDate const& first, CivilDate const& last) {
    return first.year == last.year && first.month == last.month && first.day == 1 &&
           last.day == days_in_month(last.year, last.month);
}

bool is_whole_year(CivilDate const& first, CivilDate const& last) {
    return first.year == last.year && first.month == 1 && first.day == 1 && last.month == 12 && last.day == 31;
}

/// First and last, both included: days of a month, or months of a year.
struct Slice {
    int first = 1;
    int last = 1;
    WidthRow row = WidthRow::start_of;
};

Slice slice_of_month(DatePart part, int last_day) {
    switch (part) {
        case DatePart::early:
            return Slice{1, 12, WidthRow::early_month};
        case DatePart::mid:
            return Slice{9, 22, WidthRow::mid_month};
        case DatePart::late:
            return Slice{19, last_day, WidthRow::late_month};
        case DatePart::start:
            return Slice{1, 7, WidthRow::start_of};
        case DatePart::end:
            break;
    }
    return Slice{22, last_day, WidthRow::end_of};
}

Slice slice_of_year(DatePart part) {
    switch (part) {
        case DatePart::early:
            return Slice{1, 5, WidthRow::early_year};
        case DatePart::mid:
            return Slice{4, 9, WidthRow::mid_year};
        case DatePart::late:
            return Slice{8, 12, WidthRow::late_year};
        case DatePart::start:
            return Slice{1, 2, WidthRow::start_of};
        case DatePart::end:
            break;
    }
    return Slice{11, 12, WidthRow::end_of};
}

struct PartDays {
    DayRange days;
    WidthRow row;
};

std::optional<PartDays> part_days(DatePart part, DayRange const& whole) {
    if (!whole.earliest || !whole.latest) {
        return std::nullopt;
    }
    CivilDate const first = civil_from_day(*whole.earliest);
    CivilDate const last = civil_from_day(*whole.latest);
    if (is_whole_month(first, last)) {
        Slice const slice = slice_of_month(part, last.day);
        return PartDays{DayRange{*whole.earliest + slice.first - 1, *whole.earliest + slice.last - 1}, slice.row};
    }
    if (is_whole_year(first, last)) {
        Slice const slice = slice_of_year(part);
        return PartDays{DayRange{add_months(*whole.earliest, slice.first - 1),
                                 add_months(*whole.earliest, slice.last) - 1},
                        slice.row};
    }
    return std::nullopt;
}

}  // namespace

std::optional<DateReading> part_of(DatePart part, EdtfDate const& date) {
    auto const* reading = std::get_if<DateReading>(&date.value);
    if (reading == nullptr || reading->size() != 1) {
        return std::nullopt;
    }
    DateAlternative alternative = reading->front();
    DayRange const widened = alternative.stated;
    // A date that was put together rather than read may lack its written bounds.
    DayRange const whole = date.written == DayRange{} ? widened : date.written;
    std::optional<PartDays> const taken = part_days(part, whole);
    if (!taken) {
        return std::nullopt;
    }
    alternative.stated = taken->days;
    if (alternative.width) {
        // Marked ~: the part has as much room on either side as the whole, and the mark's row says more than ours.
        alternative.stated.earliest = *taken->days.earliest - (*whole.earliest - *widened.earliest);
        alternative.stated.latest = *taken->days.latest + (*widened.latest - *whole.latest);
    } else {
        alternative.width = taken->row;
    }
    return DateReading{alternative};
}

}  // namespace gainsay::claims
