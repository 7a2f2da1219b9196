#include "claims/model/days_admitted.hpp"

#include <utility>

namespace gainsay::claims {

namespace {

DayRange shifted(DayRange const& days, std::int64_t earliest, std::int64_t latest) {
    DayRange result;
    if (days.earliest) { result.earliest = *days.earliest + earliest; }
    if (days.latest) { result.latest = *days.latest + latest; }
    return result;
}

Day first_day_of(RelativeDate::Period period, Day day) {
    auto const date = civil_from_day(day);
    switch (period) {
        case RelativeDate::Period::week: return day - static_cast<Day>(weekday_of(day));
        case RelativeDate::Period::month: return day_from_civil({date.year, date.month, 1});
        case RelativeDate::Period::year: return day_from_civil({date.year, 1, 1});
    }
    return day;
}

/// The first day of the period so many periods later.
Day moved(RelativeDate::Period period, Day first_day, int count) {
    if (period == RelativeDate::Period::week) { return first_day + 7 * Day{count}; }
    return add_months(first_day, period == RelativeDate::Period::year ? 12 * count : count);
}

/// The whole period that so many periods later than the day's own.
DayRange whole_period(RelativeDate::Period period, DayRange const& days, int count) {
    DayRange result;
    if (days.earliest) { result.earliest = moved(period, first_day_of(period, *days.earliest), count); }
    if (days.latest) { result.latest = moved(period, first_day_of(period, *days.latest), count + 1) - 1; }
    return result;
}

/// The readings of these words are those of docs/widths.md: a weekday lies within a week on either side, and so on.
DayRange admitted(RelativeDate const& date, DayRange const& published) {
    using Kind = RelativeDate::Kind;
    using Which = RelativeDate::Which;
    auto const by_which = [&](std::pair<int, int> bare, std::pair<int, int> current, std::pair<int, int> last, std::pair<int, int> next) {
        auto const [low, high] = date.which == Which::bare ? bare : date.which == Which::current ? current : date.which == Which::last ? last : next;
        return shifted(published, low, high);
    };
    constexpr int year = 366;
    switch (date.kind) {
        case Kind::day: return shifted(published, date.number, date.number);
        case Kind::weekday: return by_which({-7, 7}, {-6, 6}, {-14, -1}, {1, 14});
        case Kind::weekend: return shifted(by_which({-9, 7}, {-7, 7}, {-15, -1}, {0, 14}), 0, 1);
        case Kind::period: return whole_period(date.period, published, date.which == Which::last ? -1 : date.which == Which::next ? 1 : 0);
        case Kind::earlier_in: return {whole_period(date.period, published, 0).earliest, published.latest};
        case Kind::later_in: return {published.earliest, whole_period(date.period, published, 0).latest};
        case Kind::month: return shifted(by_which({-year, year}, {-year, year}, {-2 * year, 0}, {0, 2 * year}), 0, 30);
        case Kind::season:
            // Half a year on either side covers both hemispheres.
            return shifted(by_which({-year, year}, {-year, year}, {-2 * year, 0}, {0, 2 * year}), -183, 92 + 183);
    }
    return {};
}

DayRange admitted(TimePoint const& point, Vantage const& vantage) {
    if (auto const* moment = std::get_if<ArticleMoment>(&point)) {
        return *moment == ArticleMoment::publication ? vantage.published : vantage.writing;
    }
    auto const* date = std::get_if<DateExpression>(&point);
    if (date == nullptr) { return {}; }
    if (auto const* relative = std::get_if<RelativeDate>(date)) { return admitted(*relative, vantage.published); }
    return certain_bounds(std::get<CalendarDate>(*date).date);
}

/// Whether a date is just the days that it names, no part of them and no days on either side.
bool is_whole(TimePoint const& point) {
    auto const* date = std::get_if<DateExpression>(&point);
    auto const* calendar = date == nullptr ? nullptr : std::get_if<CalendarDate>(date);
    auto const* reading = calendar == nullptr ? nullptr : std::get_if<DateReading>(&calendar->date.value);
    return reading != nullptr && reading->size() == 1 && !reading->front().doubtful && reading->front().certain == reading->front().stated;
}

/// The day at a distance from another, as early or as late as it may be.
struct Reach {
    std::optional<Day> earliest_after, latest_after, earliest_before, latest_before;
};
Reach reach(DayRange const& from, Duration const& distance) {
    Reach reach;
    if (auto const offset = day_offset(distance)) {
        auto const [least, most] = offset->certain;
        if (from.earliest && least) { reach.earliest_after = *from.earliest + *least; }
        if (from.latest && most) { reach.latest_after = *from.latest + *most; }
        if (from.earliest && most) { reach.earliest_before = *from.earliest - *most; }
        if (from.latest && least) { reach.latest_before = *from.latest - *least; }
        return reach;
    }
    auto const certain = [&](std::optional<Day> day, int direction) {
        auto const days = day ? months_from(*day, distance, direction) : std::nullopt;
        return days ? days->certain : DayRange{};
    };
    reach.earliest_after = certain(from.earliest, 1).earliest;
    reach.latest_after = certain(from.latest, 1).latest;
    reach.earliest_before = certain(from.earliest, -1).earliest;
    reach.latest_before = certain(from.latest, -1).latest;
    return reach;
}

/// "Within 3 days" is at most that, however it is written.
Duration distance_of(TimeSpec const& time) {
    auto distance = *time.distance;
    bool const is_within = time.relation == TimeRelation::within_after || time.relation == TimeRelation::within_before ||
                           time.relation == TimeRelation::within_of;
    if (is_within && distance.precision != Precision::less_than) { distance.precision = Precision::at_most; }
    return distance;
}

std::optional<Day> next_to(std::optional<Day> day, Day offset) {
    if (day) { *day += offset; }
    return day;
}

}  // namespace

DayRange days_admitted(TimeSpec const& time, Vantage const& vantage) {
    auto const first = time.first ? admitted(*time.first, vantage) : DayRange{};
    auto const second = time.second ? admitted(*time.second, vantage) : DayRange{};
    bool const whole = time.first && is_whole(*time.first);
    auto const distant = time.distance ? reach(first, distance_of(time)) : Reach{};
    switch (time.relation) {
        case TimeRelation::inside:
        case TimeRelation::throughout: return first;
        case TimeRelation::before: return {std::nullopt, next_to(whole ? first.earliest : first.latest, -1)};
        case TimeRelation::after: return {next_to(whole ? first.latest : first.earliest, 1), std::nullopt};
        case TimeRelation::until:
        case TimeRelation::by: return {std::nullopt, first.latest};
        case TimeRelation::since: return {first.earliest, vantage.writing.latest};
        case TimeRelation::between:
        case TimeRelation::from_to: return {first.earliest, second.latest};
        case TimeRelation::offset_after: return {distant.earliest_after, distant.latest_after};
        case TimeRelation::offset_before: return {distant.earliest_before, distant.latest_before};
        case TimeRelation::within_after: return {first.earliest, distant.latest_after};
        case TimeRelation::within_before: return {distant.earliest_before, first.latest};
        case TimeRelation::within_of: return {distant.earliest_before, distant.latest_after};
        case TimeRelation::so_far: return {std::nullopt, vantage.writing.latest};
        case TimeRelation::now: return vantage.writing;
    }
    return {};
}

}  // namespace gainsay::claims
