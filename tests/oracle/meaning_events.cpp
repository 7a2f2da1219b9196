// Clauses about events: that they took place, how long they lasted, how they lay to each other, how they turned out.

#include "tests/oracle/meaning.hpp"

#include <stdexcept>

namespace gainsay::oracle {

using claims::EntityId;

namespace {

/// Everything, or the denial of everything, that a clause asks for.
Condition both(Polarity polarity, std::vector<Condition> parts) {
    return polarity == Polarity::asserted ? all_of(std::move(parts)) : any_of(std::move(parts));
}

constexpr std::int64_t minutes_of_a_day = 24 * 60;

}  // namespace

Stretch Meaning::stretch_of(EntityId event) {
    auto const moment = [&](std::string const& edge) {
        auto const nameless = guest(event);
        return nameless ? facts_.guest_moment(edge + name(event), *nameless) : facts_.moment(edge + name(event));
    };
    Stretch const stretch{moment("the start of "), moment("the end of ")};
    if (events_with_order_.insert(event.value).second) {
        facts_.demand({{stretch.first, stretch.last}, [stretch](Line const& line) { return line.rank(stretch.first) < line.rank(stretch.last); }});
    }
    return stretch;
}

TimeVariable Meaning::minutes_of(EntityId event) {
    auto const stretch = stretch_of(event);
    auto const minutes = facts_.minutes("the minutes of " + name(event));
    if (events_with_minutes_.insert(event.value).second) {
        for (std::int64_t days = 1; days <= 3; ++days) { facts_.turn_at(minutes, {std::nullopt, days * minutes_of_a_day}); }
        facts_.reach(stretch.first, 1);
        facts_.reach(stretch.last, 1);
        facts_.demand({{stretch.first, stretch.last, minutes}, [stretch, minutes](Line const& line) {
                           auto const days = line.day(stretch.last) - line.day(stretch.first) + 1;
                           return line.day(minutes) >= 1 && line.day(minutes) <= days * minutes_of_a_day;
                       }});
    }
    return minutes;
}

Condition Meaning::took_place(EntityId event, Polarity polarity) { return facts_.proposition(name(event) + " took place", polarity); }

Condition Meaning::clause(claims::Occurrence const& clause, Polarity polarity, Scope const& scope) {
    auto const event = thing(clause.event, scope);
    if (!clause.time) { return took_place(event, polarity); }
    auto stretch = stretch_of(event);
    if (clause.edge == claims::Edge::start) { stretch.last = stretch.first; }
    if (clause.edge == claims::Edge::end) { stretch.first = stretch.last; }
    return both(polarity, {took_place(event, polarity), lies(stretch, *clause.time, polarity, scope)});
}

Condition Meaning::clause(claims::Lasting const& clause, Polarity polarity, Scope const& scope) {
    auto const event = thing(clause.event, scope);
    auto const stretch = stretch_of(event);
    auto const days = claims::days_touched(clause.duration);
    auto const reading = days ? days : claims::elapsed_minutes(clause.duration);
    if (!reading) { throw std::invalid_argument("the oracle knows no durations in months"); }
    auto const within = [&](claims::CountRange const& range, Polarity wanted) {
        auto const name = this->name(event) + (wanted == Polarity::asserted ? " lasted " : " did not last ")
                          + (range.least ? std::to_string(*range.least) : "") + ".." + (range.most ? std::to_string(*range.most) : "");
        auto const admits = [range](std::int64_t count) {
            return (!range.least || count >= *range.least) && (!range.most || count <= *range.most);
        };
        bool const yes = wanted == Polarity::asserted;
        if (!days) {
            auto const minutes = minutes_of(event);
            facts_.turn_at(minutes, {range.least, range.most});
            return facts_.time(name + " minutes", {minutes, stretch.first, stretch.last},
                               [minutes, admits, yes](Line const& line) { return admits(line.day(minutes)) == yes; });
        }
        for (auto const variable : {stretch.first, stretch.last}) {
            for (auto const bound : {range.least, range.most}) {
                if (!bound) { continue; }
                // From the first day to the last is one less than the days touched.
                for (std::int64_t const reach : {*bound - 2, *bound - 1, *bound}) { facts_.reach(variable, reach); }
            }
        }
        return facts_.time(name + " days", {stretch.first, stretch.last}, [stretch, admits, yes](Line const& line) {
            return admits(line.day(stretch.last) - line.day(stretch.first) + 1) == yes;
        });
    };
    auto const stated = within(reading->stated, polarity);
    if (!reading->width) { return both(polarity, {took_place(event, polarity), stated}); }
    auto const if_trusted = any_of({facts_.proposition(guard_of(*reading->width), Polarity::denied), stated});
    if (polarity == Polarity::denied) { return any_of({took_place(event, polarity), if_trusted}); }
    return all_of({took_place(event, polarity), within(reading->certain, polarity), if_trusted});
}

Condition Meaning::clause(claims::LengthComparison const& clause, Polarity polarity, Scope const& scope) {
    auto const left = thing(clause.event, scope);
    auto const right = thing(clause.other, scope);
    auto const here = minutes_of(left);
    auto const there = minutes_of(right);
    facts_.reach(here, 1);
    facts_.reach(there, 1);
    using Order = claims::LengthComparison::Order;
    static char const* const words[] = {" lasted longer than ", " lasted shorter than ", " lasted as long as "};
    auto const compared = facts_.time(
        (polarity == Polarity::asserted ? "" : "not ") + name(left) + words[static_cast<std::size_t>(clause.order)] + name(right), {here, there},
        [here, there, order = clause.order, wanted = polarity == Polarity::asserted](Line const& line) {
            auto const minutes = line.day(here);
            auto const other = line.day(there);
            bool const is_so = order == Order::longer ? minutes > other : order == Order::shorter ? minutes < other : minutes == other;
            return is_so == wanted;
        });
    return both(polarity, {took_place(left, polarity), took_place(right, polarity), compared});
}

Condition Meaning::clause(claims::IntervalRelation const& clause, Polarity polarity, Scope const& scope) {
    auto const event = thing(clause.event, scope);
    auto const other = thing(clause.other, scope);
    auto const here = stretch_of(event);
    auto const there = stretch_of(other);
    auto const kind = clause.kind;
    using Kind = claims::IntervalRelation::Kind;
    static char const* const words[] = {" overlapped ", " contained ", " met up with ", " started ", " finished ", " coincided with "};
    auto const is_so = [here, there, kind](Line const& line) {
        auto const begin = line.rank(here.first);
        auto const end = line.rank(here.last);
        auto const other_begin = line.rank(there.first);
        auto const other_end = line.rank(there.last);
        switch (kind) {
            case Kind::overlapped: return begin < other_begin && other_begin < end && end < other_end;
            case Kind::contained: return begin < other_begin && other_end < end;
            case Kind::meets: return end == other_begin;
            case Kind::started: return begin == other_begin && end < other_end;
            case Kind::finished: return end == other_end && begin > other_begin;
            case Kind::coincided: return begin == other_begin && end == other_end;
        }
        return false;
    };
    auto const related = facts_.time(
        (polarity == Polarity::asserted ? "" : "not ") + name(event) + words[static_cast<std::size_t>(kind)] + name(other),
        {here.first, here.last, there.first, there.last},
        [is_so, wanted = polarity == Polarity::asserted](Line const& line) { return is_so(line) == wanted; });
    return both(polarity, {took_place(event, polarity), took_place(other, polarity), related});
}

Condition Meaning::clause(claims::EventOutcome const& clause, Polarity polarity, Scope const& scope) {
    auto const event = thing(clause.event, scope);
    using Kind = claims::EventOutcome::Kind;
    auto const outcome = [&](char const* words, Polarity wanted) { return facts_.proposition(name(event) + words, wanted); };
    switch (clause.kind) {
        case Kind::with_agreement: return both(polarity, {took_place(event, polarity), outcome(" ended with agreement", polarity)});
        case Kind::without_agreement: return both(polarity, {took_place(event, polarity), outcome(" ended with agreement", opposite(polarity))});
        case Kind::collapsed: return outcome(" collapsed", polarity);
        case Kind::fell_apart: return outcome(" fell apart", polarity);
        case Kind::suspended: return outcome(" was suspended", polarity);
        case Kind::postponed: return outcome(" was postponed", polarity);
        case Kind::renamed: return outcome(" was renamed", polarity);
        case Kind::resumed: return outcome(" was resumed", polarity);
        case Kind::cancelled:
            // That it was cancelled means that it did not take place; that it was not says no more than that.
            return polarity == Polarity::asserted ? all_of({outcome(" was cancelled", polarity), took_place(event, Polarity::denied)})
                                                  : outcome(" was cancelled", polarity);
        case Kind::held: return took_place(event, polarity);  // that it was held is that it took place
    }
    return always();
}

Condition Meaning::is_of_kind(EntityId event, EntityId kind, Polarity polarity) {
    return facts_.proposition(name(event) + " is a " + name(kind), polarity);
}

Condition Meaning::is_of(EntityId event, claims::EventClass const& event_class, Polarity polarity) {
    std::vector<Condition> parts{is_of_kind(event, event_class.kind, polarity)};
    for (auto const qualifier : event_class.qualifiers) { parts.push_back(facts_.proposition(name(event) + " is " + name(qualifier), polarity)); }
    return both(polarity, std::move(parts));
}

Condition Meaning::clause(claims::Classification const& clause, Polarity polarity, Scope const& scope) {
    return is_of(thing(clause.event, scope), clause.event_class, polarity);
}

}  // namespace gainsay::oracle
