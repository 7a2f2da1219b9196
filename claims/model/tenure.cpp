#include "claims/model/tenure.hpp"


namespace gainsay::claims {

std::optional<DayRange> sure_days(Tenure const& tenure) {
    DayRange sure;
    if (tenure.from) {
        auto const latest = certain_bounds(tenure.from->date).latest;
        if (!latest) { return std::nullopt; }
        // It may have begun as late as the last moment of that day.
        sure.earliest = *latest + 1;
    }
    if (tenure.until) {
        auto const earliest = certain_bounds(tenure.until->date).earliest;
        if (!earliest) { return std::nullopt; }
        sure.latest = *earliest - 1;
    }
    if (sure.earliest && sure.latest && *sure.latest < *sure.earliest) { return std::nullopt; }
    return sure;
}

DayRange possible_days(Tenure const& tenure) {
    DayRange possible;
    if (tenure.from) { possible.earliest = certain_bounds(tenure.from->date).earliest; }
    if (tenure.until) { possible.latest = certain_bounds(tenure.until->date).latest; }
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
