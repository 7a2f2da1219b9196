// Windows: the stretch of time that a form of time spans, for what holds throughout it or at no moment of it.

#include "solver/placement.hpp"

namespace gainsay::solver {

using claims::TimePoint;
using claims::TimeRelation;
using claims::TimeSpec;

namespace {

Bound moment_bound(Instant moment) { return {Bound::Kind::moment, moment, {}, false}; }
Bound movable_bound(Instant moment) { return {Bound::Kind::moment, moment, {}, true}; }
Bound day_bound(DayTerm day) { return {Bound::Kind::day, {}, day, false}; }

/// The bound lies before the day, or at its very beginning; after it, or at its very end.
Formula lies_before(Bound const& lower, DayTerm day) {
    switch (lower.kind) {
        case Bound::Kind::none: return always();
        case Bound::Kind::moment: return day_at_most(lower.moment.day, {day.base, day.offset - 1});
        case Bound::Kind::day: return day_at_most(lower.day, {day.base, day.offset - 1});
    }
    return always();
}
Formula lies_after(Bound const& upper, DayTerm day) {
    switch (upper.kind) {
        case Bound::Kind::none: return always();
        case Bound::Kind::moment: return day_at_least(upper.moment.day, {day.base, day.offset + 1});
        case Bound::Kind::day: return day_at_most({day.base, day.offset + 1}, upper.day);
    }
    return always();
}

/// The first window has ended when the second begins.
Formula over_before(Window const& first, Window const& second) {
    auto const& upper = first.upper;
    auto const& lower = second.lower;
    if (upper.kind == Bound::Kind::none || lower.kind == Bound::Kind::none) { return never(); }
    bool const upper_moment = upper.kind == Bound::Kind::moment;
    bool const lower_moment = lower.kind == Bound::Kind::moment;
    if (upper_moment && lower_moment) { return not_later(upper.moment, lower.moment); }
    if (upper_moment) {
        auto const on_earlier_day = day_at_most(upper.moment.day, {lower.day.base, lower.day.offset - 1});
        if (!upper.movable) { return on_earlier_day; }
        return any_of({on_earlier_day, all_of({day_at_most(upper.moment.day, lower.day), lies_before(first.lower, lower.day)})});
    }
    if (lower_moment) {
        auto const on_later_day = day_at_least(lower.moment.day, {upper.day.base, upper.day.offset + 1});
        if (!lower.movable) { return on_later_day; }
        return any_of({on_later_day, all_of({day_at_least(lower.moment.day, upper.day), lies_after(second.upper, upper.day)})});
    }
    return day_at_most({upper.day.base, upper.day.offset + 1}, lower.day);
}

Formula point_outside(Instant point, Window const& window) {
    auto const before = [&]() -> Formula {
        switch (window.lower.kind) {
            case Bound::Kind::none: return never();
            case Bound::Kind::moment: return earlier(point, window.lower.moment);
            case Bound::Kind::day: return day_at_most(point.day, {window.lower.day.base, window.lower.day.offset - 1});
        }
        return never();
    };
    auto const after = [&]() -> Formula {
        switch (window.upper.kind) {
            case Bound::Kind::none: return never();
            case Bound::Kind::moment: return not_later(window.upper.moment, point);
            case Bound::Kind::day: return day_at_least(point.day, {window.upper.day.base, window.upper.day.offset + 1});
        }
        return never();
    };
    return any_of({before(), after()});
}

/// Nothing is clearly in the window: it ends before it begins, or its ends lie somewhere within two dates of which one follows the other.
Formula takes_nothing_in(Window const& window) {
    auto const& [lower, upper, point] = window;
    if (point || lower.kind == Bound::Kind::none || upper.kind == Bound::Kind::none) { return never(); }
    bool const lower_moment = lower.kind == Bound::Kind::moment;
    bool const upper_moment = upper.kind == Bound::Kind::moment;
    if (lower_moment && upper_moment) {
        if (lower.movable && upper.movable) { return day_at_most(upper.moment.day, {lower.moment.day, 1}); }
        return not_later(upper.moment, lower.moment);
    }
    if (lower_moment) { return day_at_least(lower.moment.day, {upper.day.base, upper.day.offset + (lower.movable ? 0 : 1)}); }
    if (upper_moment) { return day_at_most(upper.moment.day, {lower.day.base, lower.day.offset - (upper.movable ? 0 : 1)}); }
    return day_at_most({upper.day.base, upper.day.offset + 1}, lower.day);
}

}  // namespace

Formula disjoint(Window const& first, Window const& second) {
    if (first.point && second.point) { return *first.point == *second.point ? never() : always(); }
    if (first.point) { return point_outside(*first.point, second); }
    if (second.point) { return point_outside(*second.point, first); }
    return any_of({over_before(first, second), over_before(second, first), takes_nothing_in(first), takes_nothing_in(second)});
}

Formula not_empty(Window const& window) {
    if (window.point || window.lower.kind == Bound::Kind::none || window.upper.kind == Bound::Kind::none) { return always(); }
    bool const lower_moment = window.lower.kind == Bound::Kind::moment;
    bool const upper_moment = window.upper.kind == Bound::Kind::moment;
    if (lower_moment && upper_moment) { return earlier(window.lower.moment, window.upper.moment); }
    if (lower_moment) { return day_at_most(window.lower.moment.day, window.upper.day); }
    if (upper_moment) { return day_at_least(window.upper.moment.day, window.lower.day); }
    return day_at_most(window.lower.day, window.upper.day);
}

Formula Placement::before_its_end(Instant moment, TimeSpec const& time, Speaker const& speaker) {
    auto const ends = [&](std::optional<TimePoint> const& point, bool inclusive) {
        auto const* event = point ? std::get_if<claims::EventPoint>(&*point) : nullptr;
        if (event == nullptr) { return always(); }
        auto const its = of_event(*event);
        return earlier(moment, inclusive ? its.end : its.start);
    };
    switch (time.relation) {
        case TimeRelation::inside: {
            auto const* event = std::get_if<claims::EventPoint>(&*time.first);
            return event != nullptr && event->edge == claims::Edge::whole ? ends(time.first, true) : always();
        }
        case TimeRelation::before:
        case TimeRelation::until: return ends(time.first, time.inclusive);
        case TimeRelation::by:
        case TimeRelation::offset_before:
        case TimeRelation::within_before: return ends(time.first, false);
        case TimeRelation::between: return ends(time.second, time.inclusive);
        case TimeRelation::from_to: return ends(time.second, true);
        case TimeRelation::since:
        case TimeRelation::so_far: return speaker.moment ? earlier(moment, *speaker.moment) : always();
        case TimeRelation::throughout:
        case TimeRelation::after:
        case TimeRelation::offset_after:
        case TimeRelation::within_after:
        case TimeRelation::within_of:
        case TimeRelation::now: return always();
    }
    return always();
}

/// All days of a point. A date with several options or a width becomes two days of its own, tied to one of them.
Window Placement::whole(TimePoint const& point, Speaker const& speaker, std::vector<Formula>& side) {
    if (auto const other = moments(point, speaker)) {
        if (other->start == other->end) { return {moment_bound(other->start), moment_bound(other->end), other->start}; }
        return {moment_bound(other->start), moment_bound(other->end), std::nullopt};
    }
    auto const meaning = days(point, speaker);
    if (meaning.size() == 1 && meaning.front().guards.empty()) {
        auto const& stated = meaning.front().stated;
        return {stated.earliest ? day_bound(*stated.earliest) : Bound{}, stated.latest ? day_bound(*stated.latest) : Bound{}, std::nullopt};
    }
    auto const first = terms_.number(NumberName::Role::day, "the first day meant");
    auto const last = terms_.number(NumberName::Role::day, "the last day meant");
    std::vector<Formula> options;
    for (auto const& option : meaning) {
        std::vector<Formula> exactly;
        for (auto const guard : option.guards) { exactly.push_back(fails(guard)); }
        exactly.push_back(all_of({option.stated.earliest ? day_at_least(first, *option.stated.earliest) : always(),
                                  option.stated.earliest ? day_at_most(first, *option.stated.earliest) : always(),
                                  option.stated.latest ? day_at_least(last, *option.stated.latest) : always(),
                                  option.stated.latest ? day_at_most(last, *option.stated.latest) : always()}));
        options.push_back(all_of({option.certain.earliest ? day_at_least(first, *option.certain.earliest) : always(),
                                  option.certain.latest ? day_at_most(last, *option.certain.latest) : always(),
                                  at_most(first, last, 0), any_of(std::move(exactly))}));
    }
    side.push_back(any_of(std::move(options)));
    return {day_bound({first, 0}), day_bound({last, 0}), std::nullopt};
}

Bound Placement::boundary(TimePoint const& point, End end, Boundary kind, Speaker const& speaker, std::vector<Formula>& side) {
    bool const lower = end == End::lower;
    if (auto const other = moments(point, speaker)) {
        bool const at_start = lower == (kind == Boundary::included);
        return moment_bound(at_start ? other->start : other->end);
    }
    if (kind == Boundary::within) {
        auto const edge = terms_.instant(lower ? "the beginning of that time" : "the end of that time");
        std::vector<Formula> options;
        for (auto const& option : days(point, speaker)) {
            auto const within = [&](Days const& range) {
                return all_of({range.earliest ? day_at_least(edge.day, *range.earliest) : always(),
                               range.latest ? day_at_most(edge.day, *range.latest) : always()});
            };
            std::vector<Formula> stated;
            for (auto const guard : option.guards) { stated.push_back(fails(guard)); }
            stated.push_back(within(option.stated));
            options.push_back(all_of({within(option.certain), any_of(std::move(stated))}));
        }
        side.push_back(any_of(std::move(options)));
        return movable_bound(edge);
    }
    auto const all = whole(point, speaker, side);
    auto const& chosen = lower == (kind == Boundary::included) ? all.lower : all.upper;
    if (chosen.kind != Bound::Kind::day || kind == Boundary::included) { return chosen; }
    // Outside the date: the day after its last, or before its first.
    return day_bound({chosen.day.base, chosen.day.offset + (lower ? 1 : -1)});
}

Placement::Spanned Placement::window(TimeSpec const& time, Speaker const& speaker) {
    std::vector<Formula> side;
    Window window;
    auto const edge = time.inclusive ? Boundary::included : Boundary::within;
    auto const outer = time.inclusive ? Boundary::included : Boundary::outside;
    switch (time.relation) {
        case TimeRelation::inside:
        case TimeRelation::throughout: window = whole(*time.first, speaker, side); break;
        case TimeRelation::before: window.upper = boundary(*time.first, End::upper, outer, speaker, side); break;
        case TimeRelation::after: window.lower = boundary(*time.first, End::lower, outer, speaker, side); break;
        case TimeRelation::since:
            window.lower = boundary(*time.first, End::lower, edge, speaker, side);
            if (speaker.moment) { window.upper = moment_bound(*speaker.moment); }
            break;
        case TimeRelation::until: window.upper = boundary(*time.first, End::upper, edge, speaker, side); break;
        case TimeRelation::between:
            window.lower = boundary(*time.first, End::lower, edge, speaker, side);
            window.upper = boundary(*time.second, End::upper, edge, speaker, side);
            break;
        case TimeRelation::from_to:
            window.lower = boundary(*time.first, End::lower, Boundary::included, speaker, side);
            window.upper = boundary(*time.second, End::upper, Boundary::included, speaker, side);
            break;
        case TimeRelation::by:
            window.upper = boundary(*time.first, End::upper,
                                    moments(*time.first, speaker) ? Boundary::outside : Boundary::included, speaker, side);
            break;
        case TimeRelation::offset_after:
        case TimeRelation::offset_before:
        case TimeRelation::within_after:
        case TimeRelation::within_before: window = distant(time, speaker, side); break;
        case TimeRelation::within_of: {
            // On either side, so the point itself is in it: from the distance before to the distance after.
            auto before = time;
            before.relation = TimeRelation::within_before;
            auto after = time;
            after.relation = TimeRelation::within_after;
            window.lower = distant(before, speaker, side).lower;
            window.upper = distant(after, speaker, side).upper;
            break;
        }
        case TimeRelation::so_far:
            if (speaker.moment) { window.upper = moment_bound(*speaker.moment); }
            break;
        case TimeRelation::now:
            if (speaker.moment) { window = {moment_bound(*speaker.moment), moment_bound(*speaker.moment), speaker.moment}; }
            break;
    }
    return {window, all_of(std::move(side))};
}

}  // namespace gainsay::solver
