// Months and years, which have no fixed length: they are counted on the calendar, from a known day.

#include "claims/calendar/duration.hpp"

#include <algorithm>

namespace gainsay::claims {
namespace {

constexpr std::int64_t months_of_year = 12;

/// A distance in whole months and then days, never negative.
struct MonthCount {
    std::int64_t months = 0;
    std::int64_t days = 0;
};

/// Counts from an anchor in one direction of time.
class MonthCounter {
public:
    MonthCounter(Day anchor, int direction) : anchor_(anchor), direction_(direction < 0 ? -1 : 1) {}

    [[nodiscard]] Day at(MonthCount const& distance) const {
        return add_months(anchor_, direction_ * distance.months) + direction_ * distance.days;
    }
    [[nodiscard]] DayRange range(std::optional<Day> nearest, std::optional<Day> farthest) const {
        return direction_ > 0 ? DayRange{nearest, farthest} : DayRange{farthest, nearest};
    }
    /// The nearer and the farther of two days, seen from the anchor.
    [[nodiscard]] Day nearer(Day first, Day second) const {
        return direction_ > 0 ? std::min(first, second) : std::max(first, second);
    }
    [[nodiscard]] Day farther(Day first, Day second) const {
        return direction_ > 0 ? std::max(first, second) : std::min(first, second);
    }
    [[nodiscard]] Day step(Day day, int days) const { return day + direction_ * days; }
    [[nodiscard]] Day anchor() const { return anchor_; }

private:
    Day anchor_;
    int direction_;
};

OffsetDays exact_days(DayRange const& range) {
    return OffsetDays{range, range, std::nullopt};
}

OffsetDays wide_days(MonthCounter const& counter, Day nearest, Day farthest, WidthRow row) {
    Day const not_before = counter.farther(nearest, counter.anchor());
    return OffsetDays{counter.range(counter.anchor(), std::nullopt), counter.range(not_before, farthest), row};
}

struct Bare {
    Day nearest;
    Day farthest;
    WidthRow row;
};

/// From N-1 months and 15 days (N-1 years and 6 months) to the day before N+1 of them.
Bare bare_days(MonthCounter const& counter, Duration const& duration) {
    bool const is_years = duration.unit == Unit::years;
    std::int64_t const size = is_years ? months_of_year : 1;
    std::int64_t const count = std::max<std::int64_t>(duration.count, 1);
    MonthCount const least{(count - 1) * size + (is_years ? 6 : 0), is_years ? 0 : 15};
    Day const least_day = duration.count == 0 ? counter.anchor() : counter.at(least);
    Day const beyond = counter.at(MonthCount{(duration.count + 1) * size, 0});
    return Bare{least_day, counter.step(beyond, -1), is_years ? WidthRow::bare_years : WidthRow::bare_months};
}

/// A fraction of a month is taken from the shortest month (28 days) where it is the nearest end of a range
/// and from the longest where it is the farthest, so that no reading is left out.
MonthCount rounded_down(std::int64_t months, std::int64_t divisor) {
    constexpr std::int64_t shortest_month = 28;
    return MonthCount{months / divisor, months % divisor * shortest_month / divisor};
}

MonthCount rounded_up(std::int64_t months, std::int64_t divisor) {
    constexpr std::int64_t longest_month = 31;
    return MonthCount{months / divisor, (months % divisor * longest_month + divisor - 1) / divisor};
}

OffsetDays about_days(MonthCounter const& counter, Duration const& duration, std::int64_t months) {
    Bare const bare = bare_days(counter, duration);
    return wide_days(counter, counter.nearer(bare.nearest, counter.at(rounded_down(months * 3, 4))),
                     counter.farther(bare.farthest, counter.at(rounded_up(months * 5, 4))),
                     WidthRow::about_duration);
}

}  // namespace

std::optional<OffsetDays> months_from(Day anchor, Duration const& duration, int direction) {
    if (duration.unit != Unit::months && duration.unit != Unit::years) {
        return std::nullopt;
    }
    MonthCounter const counter(anchor, direction);
    bool const is_counted = duration.precision != Precision::several;
    if (is_counted && (duration.count < 0 || duration.count > largest_count)) {
        return exact_days(counter.range(anchor, std::nullopt));
    }
    std::int64_t const size = duration.unit == Unit::years ? months_of_year : 1;
    std::int64_t const months = is_counted ? duration.count * size : 0;
    Day const that_day = counter.at(MonthCount{months, 0});
    switch (duration.precision) {
        case Precision::bare: {
            Bare const bare = bare_days(counter, duration);
            return wide_days(counter, bare.nearest, bare.farthest, bare.row);
        }
        case Precision::exactly:
            return exact_days(DayRange{that_day, that_day});
        case Precision::about:
            return about_days(counter, duration, months);
        case Precision::just:
            return wide_days(counter, counter.at(rounded_down(months * 4, 5)), that_day, WidthRow::just_duration);
        case Precision::more_than:
            return exact_days(counter.range(counter.step(that_day, 1), std::nullopt));
        case Precision::less_than:
            return exact_days(counter.range(anchor, counter.step(that_day, -1)));
        case Precision::at_least:
            return exact_days(counter.range(that_day, std::nullopt));
        case Precision::at_most:
            return exact_days(counter.range(anchor, that_day));
        case Precision::several:
            return wide_days(counter, counter.at(MonthCount{2 * size, 0}), counter.at(MonthCount{12 * size, 0}),
                             WidthRow::several);
    }
    return std::nullopt;
}

}  // namespace gainsay::claims
