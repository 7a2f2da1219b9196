#include "claims/model/tenure.hpp"

#include <algorithm>
#include <variant>

namespace gainsay::claims {

namespace {

DayRange certain(DateReading const& reading) {
    auto days = reading.front().certain;
    for (auto const& alternative : reading) {
        auto const& [earliest, latest] = alternative.certain;
        days.earliest = days.earliest && earliest ? std::optional{std::min(*days.earliest, *earliest)} : std::nullopt;
        days.latest = days.latest && latest ? std::optional{std::max(*days.latest, *latest)} : std::nullopt;
    }
    return days;
}

DayRange certain(IntervalEnd const& end) {
    auto const* reading = std::get_if<DateReading>(&end);
    return reading != nullptr ? certain(*reading) : DayRange{};
}

struct CertainDays {
    DayRange operator()(DateReading const& reading) const { return certain(reading); }
    DayRange operator()(EdtfInterval const& interval) const { return {certain(interval.begin).earliest, certain(interval.end).latest}; }
    DayRange operator()(EdtfOneOf const& one) const { return certain(one.alternatives); }
    DayRange operator()(EdtfAllOf const& all) const {
        DateReading every;
        for (auto const& date : all.dates) { every.insert(every.end(), date.begin(), date.end()); }
        return certain(every);
    }
};

}  // namespace

DayRange certain_days(CalendarDate const& date) {
    auto const* reading = std::get_if<DateReading>(&date.date.value);
    // A date that could not be read has no alternatives; what it admits is not known.
    if (reading != nullptr && reading->empty()) { return {}; }
    return std::visit(CertainDays{}, date.date.value);
}

std::optional<DayRange> sure_days(Tenure const& tenure) {
    DayRange sure;
    if (tenure.from) {
        auto const latest = certain_days(*tenure.from).latest;
        if (!latest) { return std::nullopt; }
        // It may have begun as late as the last moment of that day.
        sure.earliest = *latest + 1;
    }
    if (tenure.until) {
        auto const earliest = certain_days(*tenure.until).earliest;
        if (!earliest) { return std::nullopt; }
        sure.latest = *earliest - 1;
    }
    if (sure.earliest && sure.latest && *sure.latest < *sure.earliest) { return std::nullopt; }
    return sure;
}

DayRange possible_days(Tenure const& tenure) {
    DayRange possible;
    if (tenure.from) { possible.earliest = certain_days(*tenure.from).earliest; }
    if (tenure.until) { possible.latest = certain_days(*tenure.until).latest; }
    return possible;
}

bool is_reversed(Tenure const& tenure) {
    auto const possible = possible_days(tenure);
    return possible.earliest && possible.latest && *possible.latest < *possible.earliest;
}

bool contains(DayRange const& outer, DayRange const& inner) {
    bool const begins = !outer.earliest || (inner.earliest && *inner.earliest >= *outer.earliest);
    bool const ends = !outer.latest || (inner.latest && *inner.latest <= *outer.latest);
    return begins && ends;
}

bool meet(DayRange const& first, DayRange const& second) {
    bool const is_before = first.latest && second.earliest && *first.latest < *second.earliest;
    bool const is_after = first.earliest && second.latest && *first.earliest > *second.latest;
    return !is_before && !is_after;
}

}  // namespace gainsay::claims
