#include "claims/calendar/edtf_reading.hpp"

#include "claims/calendar/edtf_calendar.hpp"

#include <algorithm>
#include <array>

namespace gainsay::claims {
namespace {

constexpr std::int64_t months_of_year = 12;

bool is_doubtful(WrittenDate const& date) {
    std::array<WrittenPart const*, 3> const parts{&date.year, date.month ? &*date.month : nullptr,
                                                  date.day ? &*date.day : nullptr};
    return std::any_of(parts.begin(), parts.end(), [](WrittenPart const* part) {
        return part != nullptr && (part->before.doubtful || part->after.doubtful);
    });
}

bool is_approximate(WrittenPart const& part) {
    return part.before.approximate || part.after.approximate;
}

/// The coarsest part that is marked approximate. Where nothing of a part is known ("2019-XX~"), the part above
/// it is what the mark is about.
std::optional<DateUnit> approximate_unit(WrittenDate const& date) {
    bool const is_month_known = date.month && date.month->digits != "XX";
    bool const is_day_known = date.day && date.day->digits != "XX";
    bool const is_day_marked = date.day && is_approximate(*date.day);
    bool const is_month_marked = (date.month && is_approximate(*date.month)) || (is_day_marked && !is_day_known);
    if (is_approximate(date.year) || (is_month_marked && !is_month_known)) {
        return DateUnit::year;
    }
    if (is_month_marked) {
        return DateUnit::month;
    }
    return is_day_marked ? std::optional(DateUnit::day) : std::nullopt;
}

/// How many years a year stands for by the X at its end: 1, 10 for "201X", 100 for "20XX".
std::int64_t years_written(WrittenDate const& date) {
    std::int64_t years = 1;
    for (std::size_t index = date.year.digits.size(); index-- > 0 && date.year.digits[index] == 'X';) {
        years *= 10;
    }
    return years;
}

/// Before a conflict with a season is certain, all months of its year and the first two of the next count.
/// A season begins in its year, and ends there or in February.
DayRange any_season(DayRange const& season) {
    std::int64_t const year = civil_from_day(*season.earliest).year;
    CivilDate const last = civil_from_day(*season.latest);
    std::int64_t const next_year = last.month <= 2 ? last.year : last.year + 1;
    return DayRange{day_from_civil(CivilDate{year, 1, 1}), day_from_civil(CivilDate{next_year, 3, 1}) - 1};
}

}  // namespace

EdtfResult<CalendarReading> read_on_calendar(WrittenDate const& date) {
    EdtfResult<WrittenDays> days = days_of(date);
    if (auto const* error = std::get_if<EdtfError>(&days)) {
        return *error;
    }
    auto const& [ranges, is_season] = std::get<WrittenDays>(days);
    CalendarReading result;
    result.level = level_of(date);
    result.written = DayRange{ranges.front().earliest, ranges.back().latest};
    result.widest = is_season ? any_season(result.written) : result.written;
    bool const doubtful = is_doubtful(date);
    std::optional<DateUnit> const unit = approximate_unit(date);
    for (DayRange const& range : ranges) {
        DateAlternative alternative{is_season ? any_season(range) : range, range, std::nullopt, doubtful};
        if (is_season) {
            alternative.width = WidthRow::season_north;
        }
        if (unit) {
            alternative.stated = widened(range, *unit, years_written(date));
            alternative.width = approximate_row(*unit);
        }
        if (unit || doubtful) {
            alternative.certain = DayRange{};
        }
        result.reading.push_back(alternative);
    }
    return result;
}

DayRange hull(DateReading const& reading, DayRange DateAlternative::* member) {
    if (reading.empty()) {
        return DayRange{};
    }
    DayRange result = reading.front().*member;
    for (DateAlternative const& alternative : reading) {
        result = hull(result, alternative.*member);
    }
    return result;
}

DateAlternative joined(DateReading const& reading) {
    DateAlternative result{hull(reading, &DateAlternative::certain), hull(reading, &DateAlternative::stated),
                           std::nullopt, false};
    for (DateAlternative const& alternative : reading) {
        result.width = weaker_row(result.width, alternative.width);
        result.doubtful = result.doubtful || alternative.doubtful;
    }
    return result;
}

std::optional<WidthRow> weaker_row(std::optional<WidthRow> first, std::optional<WidthRow> second) {
    if (!first || !second) {
        return first ? first : second;
    }
    return width_entry(*first).nature == WidthNature::approximate ? first : second;
}

WidthRow approximate_row(DateUnit unit) {
    switch (unit) {
        case DateUnit::day:
            return WidthRow::approximate_day;
        case DateUnit::month:
            return WidthRow::approximate_month;
        case DateUnit::year:
            break;
    }
    return WidthRow::approximate_year;
}

DayRange widened(DayRange const& range, DateUnit unit, std::int64_t years) {
    DayRange result = range;
    std::int64_t const days = unit == DateUnit::day ? 3 : 15;
    if (unit != DateUnit::year) {
        result.earliest = *range.earliest - days;
        result.latest = *range.latest + days;
        return result;
    }
    result.earliest = add_months(*range.earliest, -months_of_year * years);
    // Counted from the day after, so that the end of February stays the end of February.
    result.latest = add_months(*range.latest + 1, months_of_year * years) - 1;
    return result;
}

}  // namespace gainsay::claims
