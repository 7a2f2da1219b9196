#include "claims/calendar/duration.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace gainsay::claims {
namespace {

constexpr std::int64_t minutes_of_hour = 60;
constexpr std::int64_t minutes_of_day = 1'440;
constexpr std::int64_t days_of_week = 7;

struct Limits {
    std::int64_t least = 0;
    std::int64_t most = 0;
};

/// What a bare count admits, and by which row; without a row it is exact.
struct BareCount {
    Limits limits;
    std::optional<WidthRow> width;
};

/// One unit's way of counting: `size` small units make one of it.
struct Scale {
    std::int64_t size = 1;
    std::int64_t floor = 0;  // what is so by the nature of the thing: time is not negative, some day is touched
    BareCount bare;
};

/// The duration with a count that can be reckoned with; "at least 0" admits everything.
Duration countable(Duration const& duration) {
    if (duration.precision == Precision::several) {
        return Duration{0, duration.unit, duration.precision};
    }
    if (duration.count < 0 || duration.count > largest_count) {
        return Duration{0, duration.unit, Precision::at_least};
    }
    return duration;
}

std::int64_t round_up(std::int64_t number, std::int64_t divisor) {
    return (number + divisor - 1) / divisor;
}

DurationReading exact_reading(CountRange const& range) {
    return DurationReading{range, range, std::nullopt};
}

DurationReading wide_reading(Scale const& scale, Limits const& limits, WidthRow row) {
    CountRange const stated{std::max(limits.least, scale.floor), limits.most};
    return DurationReading{CountRange{scale.floor, std::nullopt}, stated, row};
}

DurationReading bare_reading(Scale const& scale) {
    if (!scale.bare.width) {
        return exact_reading(CountRange{scale.bare.limits.least, scale.bare.limits.most});
    }
    return wide_reading(scale, scale.bare.limits, *scale.bare.width);
}

/// The rows that say "about" and the words that are exact. Fractions are rounded outwards.
DurationReading read_count(Duration const& duration, Scale const& scale) {
    std::int64_t const amount = duration.count * scale.size;
    switch (duration.precision) {
        case Precision::bare:
            return bare_reading(scale);
        case Precision::exactly:
            return exact_reading(CountRange{amount, amount});
        case Precision::about:
            return wide_reading(scale,
                                Limits{std::min(scale.bare.limits.least, amount * 3 / 4),
                                       std::max(scale.bare.limits.most, round_up(amount * 5, 4))},
                                WidthRow::about_duration);
        case Precision::just:
            return wide_reading(scale, Limits{amount * 4 / 5, amount}, WidthRow::just_duration);
        case Precision::more_than:
            return exact_reading(CountRange{amount + 1, std::nullopt});
        case Precision::less_than:
            return exact_reading(CountRange{scale.floor, amount - 1});
        case Precision::at_least:
            return exact_reading(CountRange{std::max(amount, scale.floor), std::nullopt});
        case Precision::at_most:
            return exact_reading(CountRange{scale.floor, amount});
        case Precision::several:
            return wide_reading(scale, Limits{2 * scale.size, 12 * scale.size}, WidthRow::several);
    }
    return exact_reading(CountRange{scale.floor, std::nullopt});
}

BareCount bare_day_difference(std::int64_t count) {
    if (count <= 1) {
        return BareCount{Limits{count, count}, std::nullopt};
    }
    return BareCount{Limits{count - 1, count + 1}, WidthRow::bare_days};
}

BareCount bare_week_difference(std::int64_t count) {
    return BareCount{Limits{count * days_of_week - 3, count * days_of_week + 6}, WidthRow::bare_weeks};
}

/// The minutes that may pass between two days so many days apart: up to a day more or less.
BareCount minutes_between_days(BareCount const& days, WidthRow row) {
    Limits const minutes{std::max<std::int64_t>((days.limits.least - 1) * minutes_of_day + 1, 0),
                         (days.limits.most + 1) * minutes_of_day - 1};
    return BareCount{minutes, row};
}

std::optional<Scale> scale_of_minutes(Duration const& duration) {
    std::int64_t const count = duration.count;
    switch (duration.unit) {
        case Unit::minutes:
            return Scale{1, 0, BareCount{Limits{count - 1, count + 1}, WidthRow::bare_minutes}};
        case Unit::hours: {
            // From N-1/2 hours to just below N+1 hours, in whole minutes.
            Limits const limits{count * minutes_of_hour - minutes_of_hour / 2, (count + 1) * minutes_of_hour - 1};
            return Scale{minutes_of_hour, 0, BareCount{limits, WidthRow::bare_hours}};
        }
        case Unit::days:
            return Scale{minutes_of_day, 0, minutes_between_days(bare_day_difference(count), WidthRow::bare_days)};
        case Unit::weeks:
            return Scale{minutes_of_day * days_of_week, 0,
                         minutes_between_days(bare_week_difference(count), WidthRow::bare_weeks)};
        case Unit::months:
        case Unit::years:
            return std::nullopt;
    }
    return std::nullopt;
}

/// The calendar days between two moments so many minutes apart, wherever in its day the first one lies.
CountRange days_between(CountRange const& minutes) {
    CountRange days;
    if (minutes.least) {
        days.least = *minutes.least / minutes_of_day;
    }
    if (minutes.most) {
        // Below zero nothing can be: "less than 0 hours" stays impossible.
        days.most = *minutes.most < 0 ? -1 : round_up(*minutes.most, minutes_of_day);
    }
    return days;
}

/// Weeks as days touched: "exactly 2 weeks" is 14 days, or 15 from a Monday to a Monday.
DurationReading weeks_touched(Duration const& duration) {
    std::int64_t const days = duration.count * days_of_week;
    switch (duration.precision) {
        case Precision::exactly:
            return exact_reading(CountRange{std::max<std::int64_t>(days, 1), days + 1});
        case Precision::less_than:
            return exact_reading(CountRange{1, days});
        case Precision::at_most:
            return exact_reading(CountRange{1, days + 1});
        case Precision::bare:
        case Precision::about:
        case Precision::just:
        case Precision::more_than:
        case Precision::at_least:
        case Precision::several:
            break;
    }
    return read_count(duration, Scale{days_of_week, 1, bare_week_difference(duration.count)});
}

std::string_view precision_words(Precision precision) {
    switch (precision) {
        case Precision::bare:
            return "";
        case Precision::exactly:
            return "exactly ";
        case Precision::about:
            return "about ";
        case Precision::just:
            return "just ";
        case Precision::more_than:
            return "more than ";
        case Precision::less_than:
            return "less than ";
        case Precision::at_least:
            return "at least ";
        case Precision::at_most:
            return "at most ";
        case Precision::several:
            return "several ";
    }
    return "";
}

std::string_view unit_word(Unit unit) {
    switch (unit) {
        case Unit::minutes:
            return "minute";
        case Unit::hours:
            return "hour";
        case Unit::days:
            return "day";
        case Unit::weeks:
            return "week";
        case Unit::months:
            return "month";
        case Unit::years:
            return "year";
    }
    return "";
}

}  // namespace

std::optional<DurationReading> elapsed_minutes(Duration const& duration) {
    Duration const counted = countable(duration);
    std::optional<Scale> const scale = scale_of_minutes(counted);
    if (!scale) {
        return std::nullopt;
    }
    return read_count(counted, *scale);
}

std::optional<DurationReading> days_touched(Duration const& duration) {
    Duration const counted = countable(duration);
    if (counted.unit == Unit::weeks) {
        return weeks_touched(counted);
    }
    if (counted.unit == Unit::days) {
        return read_count(counted, Scale{1, 1, BareCount{Limits{counted.count, counted.count}, std::nullopt}});
    }
    return std::nullopt;
}

std::optional<DurationReading> day_offset(Duration const& duration) {
    Duration const counted = countable(duration);
    switch (counted.unit) {
        case Unit::days:
            return read_count(counted, Scale{1, 0, bare_day_difference(counted.count)});
        case Unit::weeks:
            return read_count(counted, Scale{days_of_week, 0, bare_week_difference(counted.count)});
        case Unit::minutes:
        case Unit::hours:
            break;
        case Unit::months:
        case Unit::years:
            return std::nullopt;
    }
    std::optional<DurationReading> reading = elapsed_minutes(counted);
    if (reading) {
        reading->certain = days_between(reading->certain);
        reading->stated = days_between(reading->stated);
    }
    return reading;
}

std::string duration_in_words(Duration const& duration) {
    std::string_view const unit = unit_word(duration.unit);
    if (duration.precision == Precision::several) {
        return fmt::format("several {}s", unit);
    }
    return fmt::format("{}{} {}{}", precision_words(duration.precision), duration.count, unit,
                       duration.count == 1 ? "" : "s");
}

}  // namespace gainsay::claims
