#include "solver/placement.hpp"

#include <functional>

namespace gainsay::solver {

using claims::TimePoint;
using claims::TimeRelation;
using claims::TimeSpec;

namespace {

using OfDays = std::function<Formula(Days const&)>;

/// A formula about a date that denotes one of its options: `exact` for the date as stated, `loose` for the easiest part of
/// what is certain, which holds however narrow or wide the writer meant it.
Formula by_option(DateMeaning const& meaning, OfDays const& exact, OfDays const& loose) {
    std::vector<Formula> options;
    for (auto const& option : meaning) {
        if (option.guards.empty()) {
            options.push_back(exact(option.stated));
            continue;
        }
        std::vector<Formula> stated;
        for (auto const guard : option.guards) { stated.push_back(fails(guard)); }
        stated.push_back(exact(option.stated));
        options.push_back(all_of({loose(option.certain), any_of(std::move(stated))}));
    }
    return any_of(std::move(options));
}

Formula within_days(Interval subject, Days const& days) {
    return all_of({days.earliest ? day_at_least(subject.start.day, *days.earliest) : always(),
                   days.latest ? day_at_most(subject.end.day, *days.latest) : always()});
}

Formula outside_days(Interval subject, Days const& days) {
    return any_of({days.earliest ? day_at_most(subject.start.day, {days.earliest->base, days.earliest->offset - 1}) : never(),
                   days.latest ? day_at_least(subject.end.day, {days.latest->base, days.latest->offset + 1}) : never()});
}

Formula covers_days(Interval subject, Days const& days) {
    return all_of({days.earliest ? day_at_most(subject.start.day, *days.earliest) : always(),
                   days.latest ? day_at_least(subject.end.day, *days.latest) : always()});
}

Formula date_inside(Interval subject, DateMeaning const& meaning, Polarity polarity) {
    if (polarity == Polarity::asserted) {
        auto const within = [&](Days const& days) { return within_days(subject, days); };
        return by_option(meaning, within, within);
    }
    return by_option(
        meaning, [&](Days const& days) { return outside_days(subject, days); }, [](Days const&) { return always(); });
}

/// The day shifted; for boundaries that lie just outside a date.
DayTerm shifted(DayTerm day, std::int64_t by) { return {day.base, day.offset + by}; }

}  // namespace

Interval Placement::of_event(claims::EventPoint const& point) {
    auto const whole = terms_.interval(point.event.entity());
    switch (point.edge) {
        case claims::Edge::whole: return whole;
        case claims::Edge::start: return {whole.start, whole.start};
        case claims::Edge::end: return {whole.end, whole.end};
    }
    return whole;
}

std::optional<Interval> Placement::moments(TimePoint const& point, Speaker const& speaker) {
    if (auto const* event = std::get_if<claims::EventPoint>(&point)) { return of_event(*event); }
    if (auto const* moment = std::get_if<claims::ArticleMoment>(&point); moment && *moment == claims::ArticleMoment::writing) {
        if (speaker.moment) { return Interval{*speaker.moment, *speaker.moment}; }
    }
    return std::nullopt;
}

/// The days of a point that is not a moment: a date, or the day of publication.
DateMeaning Placement::days(TimePoint const& point, Speaker const& speaker) {
    if (auto const* date = std::get_if<claims::DateExpression>(&point)) { return dates_.hull(*date, speaker); }
    DateOption option;
    if (speaker.article) {
        DayTerm const day{dates_.publication(*speaker.article), 0};
        option.stated = {day, day};
        option.certain = option.stated;
    }
    return {option};
}

Formula Placement::place(Interval subject, TimeSpec const& time, Polarity polarity, Speaker const& speaker) {
    bool const asserted = polarity == Polarity::asserted;
    auto const both = [&](Formula first, Formula second) {
        return asserted ? all_of({std::move(first), std::move(second)}) : any_of({std::move(first), std::move(second)});
    };
    auto const up_to_moment = [&] {
        if (!speaker.moment) { return asserted ? always() : never(); }
        return asserted ? not_later(subject.end, *speaker.moment) : earlier(*speaker.moment, subject.end);
    };
    switch (time.relation) {
        case TimeRelation::inside: return inside(subject, *time.first, polarity, speaker);
        case TimeRelation::throughout: return throughout(subject, *time.first, polarity, speaker);
        case TimeRelation::before:
            return before_boundary(subject, *time.first, time.inclusive ? Boundary::included : Boundary::outside, polarity, speaker);
        case TimeRelation::after:
            return after_boundary(subject, *time.first, time.inclusive ? Boundary::included : Boundary::outside, polarity, speaker);
        case TimeRelation::since:
            return both(after_boundary(subject, *time.first, time.inclusive ? Boundary::included : Boundary::within, polarity, speaker),
                        up_to_moment());
        case TimeRelation::until:
            return before_boundary(subject, *time.first, time.inclusive ? Boundary::included : Boundary::within, polarity, speaker);
        case TimeRelation::between: {
            auto const boundary = time.inclusive ? Boundary::included : Boundary::within;
            return both(after_boundary(subject, *time.first, boundary, polarity, speaker),
                        before_boundary(subject, *time.second, boundary, polarity, speaker));
        }
        case TimeRelation::from_to:
            return both(after_boundary(subject, *time.first, Boundary::included, polarity, speaker),
                        before_boundary(subject, *time.second, Boundary::included, polarity, speaker));
        case TimeRelation::by: {
            // "by D" is met through D's last day; "by an event", before the event begins.
            bool const is_moment = moments(*time.first, speaker).has_value();
            return before_boundary(subject, *time.first, is_moment ? Boundary::outside : Boundary::included, polarity, speaker);
        }
        case TimeRelation::offset_after: return at_distance(subject, time, 1, polarity, speaker);
        case TimeRelation::offset_before: return at_distance(subject, time, -1, polarity, speaker);
        case TimeRelation::within_after: return within_distance(subject, time, 1, polarity, speaker);
        case TimeRelation::within_before: return within_distance(subject, time, -1, polarity, speaker);
        case TimeRelation::within_of: {
            if (!asserted) {
                if (auto far = far_from(subject, time, speaker)) { return std::move(*far); }
            }
            auto after = within_distance(subject, time, 1, polarity, speaker);
            auto before = within_distance(subject, time, -1, polarity, speaker);
            // Overlapping the point is near it, too.
            auto near = always();
            if (auto const point = moments(*time.first, speaker)) {
                near = asserted ? all_of({not_later(subject.start, point->end), not_later(point->start, subject.end)})
                                : any_of({earlier(point->end, subject.start), earlier(subject.end, point->start)});
            } else if (asserted) {
                std::vector<Formula> side;
                auto const shared = day_within(*time.first, speaker, side);
                side.push_back(all_of({at_least(shared, subject.start.day, 0), at_most(shared, subject.end.day, 0)}));
                near = all_of(std::move(side));
            } else {
                near = inside(subject, *time.first, polarity, speaker);
            }
            std::vector<Formula> parts{std::move(after), std::move(before), std::move(near)};
            return asserted ? any_of(std::move(parts)) : all_of(std::move(parts));
        }
        case TimeRelation::so_far: return up_to_moment();
        case TimeRelation::now:
            if (!speaker.moment) { return always(); }
            return asserted ? all_of({not_later(subject.start, *speaker.moment), not_later(*speaker.moment, subject.end)})
                            : any_of({earlier(*speaker.moment, subject.start), earlier(subject.end, *speaker.moment)});
    }
    return always();
}

Formula Placement::inside(Interval subject, TimePoint const& point, Polarity polarity, Speaker const& speaker) {
    bool const asserted = polarity == Polarity::asserted;
    if (auto const other = moments(point, speaker)) {
        bool const is_moment = other->start == other->end;
        if (is_moment) {
            return asserted ? all_of({not_later(subject.start, other->start), not_later(other->start, subject.end)})
                            : any_of({earlier(other->start, subject.start), earlier(subject.end, other->start)});
        }
        return asserted ? all_of({not_later(other->start, subject.start), not_later(subject.end, other->end)})
                        : any_of({earlier(subject.start, other->start), earlier(other->end, subject.end)});
    }
    return date_inside(subject, days(point, speaker), polarity);
}

Formula Placement::happened(Interval event, TimeSpec const& time, Polarity polarity, Speaker const& speaker) {
    auto const* date = time.relation == TimeRelation::inside ? std::get_if<claims::DateExpression>(&*time.first) : nullptr;
    if (date == nullptr) { return place(event, time, polarity, speaker); }
    auto const form = dates_.form(*date, speaker);
    if (form.kind != DateForm::Kind::interval) { return place(event, time, polarity, speaker); }
    std::vector<Formula> parts;
    Interval const begin{event.start, event.start};
    Interval const end{event.end, event.end};
    if (form.interval.begin) { parts.push_back(date_inside(begin, *form.interval.begin, polarity)); }
    if (form.interval.end) { parts.push_back(date_inside(end, *form.interval.end, polarity)); }
    return polarity == Polarity::asserted ? all_of(std::move(parts)) : any_of(std::move(parts));
}

Formula Placement::throughout(Interval subject, TimePoint const& point, Polarity polarity, Speaker const& speaker) {
    bool const asserted = polarity == Polarity::asserted;
    if (auto const other = moments(point, speaker)) {
        return asserted ? all_of({not_later(subject.start, other->start), not_later(other->end, subject.end)})
                        : any_of({earlier(other->start, subject.start), earlier(subject.end, other->end)});
    }
    if (asserted) {
        return by_option(
            days(point, speaker), [&](Days const& exact) { return covers_days(subject, exact); },
            [&](Days const& loose) { return covers_days(subject, {loose.latest, loose.earliest}); });
    }
    auto const not_covered = [&](Days const& exact) {
        return any_of({exact.earliest ? day_at_least(subject.start.day, shifted(*exact.earliest, 1)) : always(),
                       exact.latest ? day_at_most(subject.end.day, shifted(*exact.latest, -1)) : always()});
    };
    return by_option(days(point, speaker), not_covered, not_covered);
}

Formula Placement::after_boundary(Interval subject, TimePoint const& point, Boundary boundary, Polarity polarity, Speaker const& speaker) {
    bool const asserted = polarity == Polarity::asserted;
    if (auto const other = moments(point, speaker)) {
        auto const from = boundary == Boundary::included ? other->start : other->end;
        return asserted ? not_later(from, subject.start) : earlier(subject.start, from);
    }
    auto const start = subject.start.day;
    auto const at_least_day = [&](std::optional<DayTerm> day, int by) { return day ? day_at_least(start, shifted(*day, by)) : always(); };
    auto const at_most_day = [&](std::optional<DayTerm> day, int by) { return day ? day_at_most(start, shifted(*day, by)) : always(); };
    auto const meaning = days(point, speaker);
    if (boundary == Boundary::outside) {
        return asserted ? by_option(meaning, [&](Days const& d) { return at_least_day(d.latest, 1); },
                                    [&](Days const& d) { return at_least_day(d.earliest, 1); })
                        : by_option(meaning, [&](Days const& d) { return at_most_day(d.latest, 0); },
                                    [&](Days const& d) { return at_most_day(d.latest, 0); });
    }
    // The boundary lies somewhere within the date (or, included, at its first day).
    if (asserted) {
        auto const from_first = [&](Days const& d) { return at_least_day(d.earliest, 0); };
        return by_option(meaning, from_first, from_first);
    }
    bool const included = boundary == Boundary::included;
    return by_option(meaning, [&](Days const& d) { return included ? at_most_day(d.earliest, -1) : at_most_day(d.latest, 0); },
                     [&](Days const& d) { return at_most_day(d.latest, included ? -1 : 0); });
}

Formula Placement::before_boundary(Interval subject, TimePoint const& point, Boundary boundary, Polarity polarity, Speaker const& speaker) {
    bool const asserted = polarity == Polarity::asserted;
    if (auto const other = moments(point, speaker)) {
        auto const until = boundary == Boundary::included ? other->end : other->start;
        return asserted ? not_later(subject.end, until) : earlier(until, subject.end);
    }
    auto const end = subject.end.day;
    auto const at_least_day = [&](std::optional<DayTerm> day, int by) { return day ? day_at_least(end, shifted(*day, by)) : always(); };
    auto const at_most_day = [&](std::optional<DayTerm> day, int by) { return day ? day_at_most(end, shifted(*day, by)) : always(); };
    auto const meaning = days(point, speaker);
    if (boundary == Boundary::outside) {
        return asserted ? by_option(meaning, [&](Days const& d) { return at_most_day(d.earliest, -1); },
                                    [&](Days const& d) { return at_most_day(d.latest, -1); })
                        : by_option(meaning, [&](Days const& d) { return at_least_day(d.earliest, 0); },
                                    [&](Days const& d) { return at_least_day(d.earliest, 0); });
    }
    if (asserted) {
        auto const to_last = [&](Days const& d) { return at_most_day(d.latest, 0); };
        return by_option(meaning, to_last, to_last);
    }
    bool const included = boundary == Boundary::included;
    return by_option(meaning, [&](Days const& d) { return included ? at_least_day(d.latest, 1) : at_least_day(d.earliest, 0); },
                     [&](Days const& d) { return at_least_day(d.earliest, included ? 1 : 0); });
}

}  // namespace gainsay::solver
