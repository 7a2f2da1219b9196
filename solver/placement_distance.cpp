// Distances: "two weeks after the summit", "within ten days of it", "ten months after". The distance is counted between
// some day of the one and some day of the other, since the words do not say from which.

#include "solver/placement.hpp"

#include "claims/calendar/duration.hpp"
#include "claims/wording/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::solver {

using claims::CountRange;
using claims::Day;
using claims::DayRange;
using claims::Duration;
using claims::Precision;
using claims::TimePoint;
using claims::TimeSpec;
using claims::Unit;

namespace {

bool in_months(Duration const& duration) { return duration.unit == Unit::months || duration.unit == Unit::years; }

/// later - earlier lies in the range, or does not.
Formula apart(Number earlier, Number later, CountRange range, Polarity polarity) {
    if (polarity == Polarity::asserted) {
        return all_of({range.least ? at_least(later, earlier, *range.least) : always(),
                       range.most ? at_most(later, earlier, *range.most) : always()});
    }
    return any_of({range.least ? at_most(later, earlier, *range.least - 1) : never(),
                   range.most ? at_least(later, earlier, *range.most + 1) : never()});
}

/// The days between which cases are made by months; beyond them the bounds that hold of every calendar are used.
DayRange horizon(claims::Model const& model) {
    DayRange range;
    for (auto const& article : model.articles) {
        if (!article.published) { continue; }
        auto const published = claims::bounds(article.published->date);
        if (published.earliest) { range.earliest = std::min(range.earliest.value_or(*published.earliest), *published.earliest); }
        if (published.latest) { range.latest = std::max(range.latest.value_or(*published.latest), *published.latest); }
    }
    constexpr Day years = 366;
    auto const from = range.earliest.value_or(range.latest.value_or(claims::day_from_civil({2000, 1, 1})));
    auto const until = range.latest.value_or(from);
    return {from - 6 * years, std::min(until, from + 20 * years) + 3 * years};
}

}  // namespace

Formula Placement::order_of(Interval subject, TimePoint const& point, int direction, Polarity polarity, Speaker const& speaker) {
    return direction > 0 ? after_boundary(subject, point, Boundary::outside, polarity, speaker)
                         : before_boundary(subject, point, Boundary::outside, polarity, speaker);
}

Number Placement::day_within(TimePoint const& point, Speaker const& speaker, std::vector<Formula>& side) {
    auto const day = terms_.number(NumberName::Role::day, fmt::format("the day of {} that is counted from", claims::in_words(terms_.names(), point)));
    if (auto const other = moments(point, speaker)) {
        side.push_back(all_of({at_least(day, other->start.day, 0), at_most(day, other->end.day, 0)}));
        return day;
    }
    std::vector<Formula> options;
    for (auto const& option : days(point, speaker)) {
        auto const within = [&](Days const& range) {
            return all_of({range.earliest ? day_at_least(day, *range.earliest) : always(),
                           range.latest ? day_at_most(day, *range.latest) : always()});
        };
        std::vector<Formula> stated;
        for (auto const guard : option.guards) { stated.push_back(fails(guard)); }
        stated.push_back(within(option.stated));
        options.push_back(all_of({within(option.certain), any_of(std::move(stated))}));
    }
    side.push_back(any_of(std::move(options)));
    return day;
}

Formula Placement::by_months(Number anchor, Number day, FromDay const& from_day, Polarity polarity) {
    auto const range = horizon(terms_.model());
    std::vector<Formula> cases;
    struct Run {
        Day first, last;
        CountRange apart;
    };
    std::vector<Run> runs;
    auto const distance = [&](Day from) {
        auto const reached = from_day(from);
        CountRange count;
        if (reached.earliest) { count.least = *reached.earliest - from; }
        if (reached.latest) { count.most = *reached.latest - from; }
        return count;
    };
    CountRange widest{};
    for (Day from = *range.earliest; from <= *range.latest; ++from) {
        auto const here = distance(from);
        if (from == *range.earliest) { widest = here; }
        if (here.least) { widest.least = std::min(*widest.least, *here.least); }
        if (here.most) { widest.most = std::max(*widest.most, *here.most); }
        if (!runs.empty() && runs.back().apart == here) {
            runs.back().last = from;
        } else {
            runs.push_back({from, from, here});
        }
    }
    for (auto const& run : runs) {
        cases.push_back(any_of({at_most(anchor, zero, run.first - 1), at_least(anchor, zero, run.last + 1),
                                apart(anchor, day, run.apart, polarity)}));
    }
    // Beyond the horizon a leap day may shift the distance by one or two days.
    if (widest.least) { *widest.least -= 2; }
    if (widest.most) { *widest.most += 2; }
    if (polarity == Polarity::asserted) { cases.push_back(apart(anchor, day, widest, polarity)); }
    return all_of(std::move(cases));
}

Formula Placement::months_apart(Number from, Number to, Duration const& duration, Polarity polarity) {
    auto const stated = [&](Day day) { return claims::months_from(day, duration, 1)->stated; };
    auto const certain = [&](Day day) { return claims::months_from(day, duration, 1)->certain; };
    auto const row = claims::months_from(0, duration, 1)->width;
    if (!row) { return by_months(from, to, stated, polarity); }
    auto const guard = terms_.guard({Member::Kind::width, static_cast<std::uint32_t>(*row), 0});
    auto loose = polarity == Polarity::asserted ? by_months(from, to, certain, polarity) : always();
    return all_of({std::move(loose), any_of({fails(guard), by_months(from, to, stated, polarity)})});
}

Formula Placement::at_distance(Interval subject, TimeSpec const& time, int direction, Polarity polarity, Speaker const& speaker) {
    bool const asserted = polarity == Polarity::asserted;
    auto const order = order_of(subject, *time.first, direction, polarity, speaker);
    std::vector<Formula> side;
    auto const anchor = day_within(*time.first, speaker, side);
    auto const day = terms_.number(NumberName::Role::day, fmt::format("the day {}", claims::in_words(terms_.names(), time)));
    side.push_back(all_of({at_least(day, subject.start.day, 0), at_most(day, subject.end.day, 0)}));
    auto const guarded = [&](std::optional<claims::WidthRow> row, Formula certain, Formula stated) {
        if (!row) { return stated; }
        auto const guard = terms_.guard({Member::Kind::width, static_cast<std::uint32_t>(*row), 0});
        return all_of({std::move(certain), any_of({fails(guard), std::move(stated)})});
    };
    Formula distance;
    if (in_months(*time.distance)) {
        std::optional<claims::WidthRow> row;
        if (auto const sample = claims::months_from(0, *time.distance, direction)) { row = sample->width; }
        auto const stated = [&](Day from) { return claims::months_from(from, *time.distance, direction)->stated; };
        auto const certain = [&](Day from) { return claims::months_from(from, *time.distance, direction)->certain; };
        auto loose = asserted ? by_months(anchor, day, certain, polarity) : always();
        distance = guarded(row, std::move(loose), by_months(anchor, day, stated, polarity));
    } else {
        auto const reading = *claims::day_offset(*time.distance);
        auto const first = direction > 0 ? anchor : day;
        auto const second = direction > 0 ? day : anchor;
        auto loose = asserted ? apart(first, second, reading.certain, polarity) : always();
        distance = guarded(reading.width, std::move(loose), apart(first, second, reading.stated, polarity));
    }
    auto tied = all_of(std::move(side));
    if (asserted) { return all_of({order, std::move(tied), std::move(distance)}); }
    return any_of({order, all_of({std::move(tied), std::move(distance)})});
}

Formula Placement::within_distance(Interval subject, TimeSpec const& time, int direction, Polarity polarity, Speaker const& speaker) {
    auto within = *time.distance;
    if (within.precision == Precision::bare || within.precision == Precision::exactly || within.precision == Precision::just) {
        within.precision = Precision::at_most;
    }
    TimeSpec near = time;
    near.distance = within;
    return at_distance(subject, near, direction, polarity, speaker);
}

std::optional<Formula> Placement::far_from(Interval subject, TimeSpec const& time, Speaker const& speaker) {
    if (in_months(*time.distance)) { return std::nullopt; }
    auto within = *time.distance;
    if (within.precision == Precision::bare || within.precision == Precision::exactly || within.precision == Precision::just) {
        within.precision = Precision::at_most;
    }
    auto const reading = *claims::day_offset(within);
    std::vector<Formula> side;
    auto const anchor = day_within(*time.first, speaker, side);
    auto const day = terms_.number(NumberName::Role::day, "a day farther from it");
    side.push_back(all_of({at_least(day, subject.start.day, 0), at_most(day, subject.end.day, 0)}));
    auto far = reading.stated.most ? any_of({at_least(day, anchor, *reading.stated.most + 1), at_least(anchor, day, *reading.stated.most + 1)}) : never();
    if (reading.width) {
        auto const guard = terms_.guard({Member::Kind::width, static_cast<std::uint32_t>(*reading.width), 0});
        far = any_of({fails(guard), std::move(far)});
    }
    side.push_back(std::move(far));
    return all_of(std::move(side));
}

Window Placement::distant(TimeSpec const& time, Speaker const& speaker, std::vector<Formula>& side) {
    // The window of days that lie at the distance; its ends are days of their own, tied to the point.
    bool const is_within = time.relation == claims::TimeRelation::within_after ||
                           time.relation == claims::TimeRelation::within_before || time.relation == claims::TimeRelation::within_of;
    int const direction = time.relation == claims::TimeRelation::offset_before || time.relation == claims::TimeRelation::within_before ? -1 : 1;
    auto const anchor = day_within(*time.first, speaker, side);
    auto const first = terms_.number(NumberName::Role::day, "the first day of that time");
    auto const last = terms_.number(NumberName::Role::day, "the last day of that time");
    auto duration = *time.distance;
    if (is_within && duration.precision != Precision::less_than) { duration.precision = Precision::at_most; }
    auto const tie = [&](Number end, CountRange exactly) {
        return all_of({exactly.least ? at_least(end, anchor, *exactly.least) : always(),
                       exactly.most ? at_most(end, anchor, *exactly.most) : always()});
    };
    std::vector<Formula> tied;
    std::optional<claims::WidthRow> row;
    if (in_months(duration)) {
        row = claims::months_from(0, duration, direction)->width;
        auto const far = [&](Day from) {
            auto const reached = claims::months_from(from, duration, direction)->stated;
            return direction > 0 ? DayRange{reached.latest, reached.latest} : DayRange{reached.earliest, reached.earliest};
        };
        auto const close = [&](Day from) {
            auto const reached = claims::months_from(from, duration, direction)->stated;
            return direction > 0 ? DayRange{reached.earliest, reached.earliest} : DayRange{reached.latest, reached.latest};
        };
        tied.push_back(by_months(anchor, direction > 0 ? last : first, far, Polarity::asserted));
        tied.push_back(by_months(anchor, direction > 0 ? first : last, close, Polarity::asserted));
    } else {
        auto const reading = *claims::day_offset(duration);
        row = reading.width;
        auto const least = reading.stated.least.value_or(0);
        auto const most = reading.stated.most;
        if (direction > 0) {
            tied.push_back(tie(first, {least, least}));
            if (most) { tied.push_back(tie(last, {*most, *most})); }
        } else {
            tied.push_back(tie(last, {-least, -least}));
            if (most) { tied.push_back(tie(first, {-*most, -*most})); }
        }
    }
    if (row) {
        auto const guard = terms_.guard({Member::Kind::width, static_cast<std::uint32_t>(*row), 0});
        side.push_back(any_of({fails(guard), all_of(std::move(tied))}));
    } else {
        side.push_back(all_of(std::move(tied)));
    }
    Window window;
    window.lower = {Bound::Kind::day, {}, DayTerm{first, 0}, false};
    window.upper = {Bound::Kind::day, {}, DayTerm{last, 0}, false};
    return window;
}

}  // namespace gainsay::solver
