// What holds at moments: properties, relations, attributes; and what happens at moments: deeds, meetings, walking away.

#include "tests/oracle/meaning.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace gainsay::oracle {

using claims::TimeRelation;

namespace {

std::string const anybody_else = "somebody unnamed";

/// In 2019 and in 2041: a date that may be any lies somewhere between, with time before it and after it.
constexpr Day long_before = 18'000;
constexpr Day long_after = 26'000;

/// Whether a property is said to hold at every moment of such a time, and not only at some.
bool is_throughout(TimeRelation relation) {
    switch (relation) {
        case TimeRelation::throughout:
        case TimeRelation::since:
        case TimeRelation::until:
        case TimeRelation::between:
        case TimeRelation::from_to: return true;
        default: return false;
    }
}

}  // namespace

Condition Meaning::in_window(Holding const& holding, Polarity holds, Quantifier quantifier, Window window) {
    auto const name = (holds == Polarity::asserted ? "" : "not ") + holding.name
                      + (quantifier == Quantifier::some ? " at some moment " : " at every moment ") + window.name;
    HoldingFact fact;
    fact.quantifier = quantifier;
    fact.window = facts_.window(std::move(window));
    fact.fluents = {holding.fluent};
    fact.holds = [holding, wanted = holds == Polarity::asserted](State const& state) { return (state[holding.fluent] == holding.value) == wanted; };
    return facts_.holding(name, std::move(fact));
}

Window Meaning::window_of(claims::TimeSpec const& spec, TimeReading const& reading, Extent extent, Scope const& scope) {
    auto const frame = frame_of(spec, reading, scope);
    Window window;
    window.name = frame.name() + reading.name() + (extent == Extent::greatest ? "" : extent == Extent::smallest ? " at least" : " at least, not empty");
    window.variables = frame.variables();
    if (window.variables.empty()) { window.variables.push_back(facts_.calendar("the calendar for " + window.name)); }
    register_days(window.variables, reading);
    window.includes = [frame, extent](Slot const& slot, Line const& line) { return takes_in(slot, frame, extent, line); };
    return window;
}

Condition Meaning::has_room(claims::TimeSpec const& spec, TimeReading const& reading, Scope const& scope) {
    auto const frame = frame_of(spec, reading, scope);
    auto const variables = frame.variables();
    register_days(variables, reading);
    return facts_.time("there is a time " + frame.name() + reading.name(), variables.empty() ? std::vector{facts_.calendar("the calendar for " + frame.name())} : variables,
                       [frame](Line const& line) { return oracle::has_room(frame, line); });
}

Condition Meaning::holds(Holding const& holding, Polarity holds, Quantifier quantifier, std::optional<claims::TimeSpec> const& time,
                         Untimed untimed, Scope const& scope, Extent throughout) {
    if (!time) {
        auto const writing = scope.voice.writing;
        Window window;
        if (untimed == Untimed::at_any_time || !writing) {
            window.name = "of all time";
            window.includes = [](Slot const&, Line const&) { return true; };
        } else if (untimed == Untimed::up_to_the_writing) {
            window.name = "up to " + facts_.time_name(*writing);
            window.variables = {*writing};
            window.includes = [writing](Slot const& slot, Line const& line) { return slot.rank < line.rank(*writing); };
        } else {
            window.name = "at " + facts_.time_name(*writing);
            window.variables = {*writing};
            window.includes = [writing](Slot const& slot, Line const& line) { return slot.piece == Slot::Piece::moment && slot.rank == line.rank(*writing); };
        }
        return in_window(holding, holds, quantifier, std::move(window));
    }
    auto const of = [&](TimeReading const& reading) {
        if (quantifier == Quantifier::every && reading.is_loose) { return on_some_day_meant(holding, holds, *time, reading, scope, throughout); }
        auto const extent = quantifier == Quantifier::some ? Extent::greatest : throughout;
        return in_window(holding, holds, quantifier, window_of(*time, reading, extent, scope));
    };
    // What is open in the words is read so that it is easiest to meet, and the width of the table asks for more.
    return over_readings(*time, scope, of);
}

Condition Meaning::on_some_day_meant(Holding const& holding, Polarity holds, claims::TimeSpec const& time, TimeReading reading, Scope const& scope,
                                     Extent extent) {
    // However narrow it was meant, some day was meant.
    std::vector<Condition> parts;
    for (auto* const date : {&reading.first, &reading.second}) {
        if (!*date || !(*date)->is_loose) { continue; }
        auto const name = "the day meant by " + (*date)->name + " " + std::to_string(days_meant_++);
        claims::DayRange const range{(*date)->beginning({}).earliest.value_or(long_before), (*date)->end({}).latest.value_or(long_after)};
        auto const meant = facts_.unknown_day(name);
        facts_.turn_at(meant, range);
        facts_.reach(meant, 1);
        parts.push_back(facts_.time(name + " is in it", {meant}, [meant, range](Line const& line) { return line.day(meant) >= *range.earliest && line.day(meant) <= *range.latest; }));
        DateAt day;
        day.name = name;
        day.beginning = day.end = [meant](Line const& line) { return claims::DayRange{line.day(meant), line.day(meant)}; };
        day.variables = {meant};
        *date = std::move(day);
    }
    parts.push_back(in_window(holding, holds, Quantifier::every, window_of(time, reading, extent, scope)));
    return all_of(std::move(parts));
}

Condition Meaning::happens(Holding const& holding, Polarity polarity, std::optional<claims::TimeSpec> const& time, Untimed untimed, Scope const& scope) {
    if (polarity == Polarity::asserted) { return holds(holding, Polarity::asserted, Quantifier::some, time, untimed, scope); }
    return holds(holding, Polarity::denied, Quantifier::every, time, untimed, scope);
}

Meaning::Holding Meaning::holding_of(claims::Fluent const& clause, Scope const& scope) {
    auto const& predicate = model_.entity(clause.predicate);
    auto const subject = thing(clause.arguments.front(), scope);
    if (predicate.sort == claims::Sort::property) {
        auto const text = name(subject) + " is " + predicate.identifier;
        return {text, facts_.fluent(text, 2), 1};
    }
    auto const object = thing(clause.arguments.at(1), scope);
    if (predicate.sort == claims::Sort::relation) {
        auto const text = name(subject) + " is " + predicate.identifier + " " + name(object);
        return {text, facts_.fluent(text, 2), 1};
    }
    // An attribute has one of the things that could be its value, or something that nobody named.
    auto const sort = predicate.places.at(1).sort;
    auto const values = sort == claims::Sort::value ? predicate.places.at(1).values : all(sort);
    auto const place = std::find(values.begin(), values.end(), object);
    if (place == values.end()) { throw std::invalid_argument("not a value of the attribute"); }
    auto const of = "the " + predicate.identifier + " of " + name(subject);
    return {of + " is " + name(object), facts_.fluent(of, static_cast<std::uint8_t>(values.size() + 1)),
            static_cast<std::uint8_t>(place - values.begin() + 1)};
}

Condition Meaning::clause(claims::Fluent const& clause, Polarity polarity, Scope const& scope) {
    auto const holding = holding_of(clause, scope);
    auto const& time = clause.time;
    if (clause.denied) { return happens(holding, opposite(polarity), time, Untimed::at_the_writing, scope); }
    if (!time || !is_throughout(time->relation)) { return happens(holding, polarity, time, Untimed::at_the_writing, scope); }
    if (polarity == Polarity::asserted) {
        // What holds throughout a time presupposes that there is such a time.
        auto const is_a_time = over_readings(*time, scope, [&](TimeReading const& reading) { return has_room(*time, reading, scope); });
        if (time->relation == TimeRelation::from_to) { return all_of({is_a_time, from_day_to_day(holding, *time, scope)}); }
        return all_of({is_a_time, holds(holding, Polarity::asserted, Quantifier::every, time, {}, scope, Extent::filled)});
    }
    return over_denied_window(holding, *time, scope);
}

Condition Meaning::from_day_to_day(Holding const& holding, claims::TimeSpec const& time, Scope const& scope) {
    return over_readings(time, scope, [&](TimeReading const& reading) {
        auto const frame = frame_of(time, reading, scope);
        if (!frame.first.date || !frame.second.date || !frame.variables().empty()) { throw std::invalid_argument("the oracle knows “from … to” of plain dates only"); }
        auto const first = frame.first.date->beginning({}).earliest.value();
        auto const last = frame.second.date->end({}).latest.value();
        auto const at = [&](std::string const& part, Quantifier quantifier, std::function<bool(Slot const&, Line const&)> includes) {
            Window window;
            window.name = part + frame.name() + reading.name();
            window.variables = {facts_.calendar("the calendar for " + window.name)};
            register_days(window.variables, reading);
            for (auto const day : {first, last}) { facts_.turn_at(window.variables.front(), {day, day}); }
            window.includes = std::move(includes);
            return in_window(holding, Polarity::asserted, quantifier, std::move(window));
        };
        // It may begin as late on the first day and end as early on the last as one likes, but it does so on these days.
        if (first == last) { return at("at some time ", Quantifier::some, [first](Slot const& slot, Line const&) { return slot.day == first && slot.is_open_time(); }); }
        return all_of({at("between the days ", Quantifier::every, [first, last](Slot const& slot, Line const&) { return slot.half_days > 2 * first && slot.half_days < 2 * last; }),
                       at("late on the first day ", Quantifier::some, [first](Slot const& slot, Line const&) { return slot.day == first && slot.closes_day; }),
                       at("early on the last day ", Quantifier::some, [last](Slot const& slot, Line const&) { return slot.day == last && slot.opens_day; })});
    });
}

Condition Meaning::over_denied_window(Holding const& holding, claims::TimeSpec const& time, Scope const& scope) {
    auto const of = [&](TimeReading const& reading) {
        return in_window(holding, Polarity::denied, Quantifier::some, window_of(time, reading, Extent::greatest, scope));
    };
    return over_readings(time, scope, of);
}

std::vector<std::string> Meaning::actors(claims::Reference const& reference, Scope const& scope) const {
    if (reference.kind != claims::Reference::Kind::someone) { return {name(thing(reference, scope))}; }
    std::vector<std::string> names;
    for (auto const actor : all(claims::Sort::actor)) { names.push_back(name(actor)); }
    names.push_back(anybody_else);
    return names;
}

Condition Meaning::somebody_does(std::vector<Holding> const& holdings, Polarity polarity, std::optional<claims::TimeSpec> const& time,
                                 Untimed untimed, Scope const& scope) {
    std::vector<Condition> parts;
    for (auto const& holding : holdings) { parts.push_back(happens(holding, polarity, time, untimed, scope)); }
    return polarity == Polarity::asserted ? any_of(std::move(parts)) : all_of(std::move(parts));
}

std::vector<Meaning::Holding> Meaning::doings(claims::Clause const& clause, Scope const& scope, std::vector<std::string> const& without) {
    std::vector<Holding> found;
    auto const add = [&](std::string const& text) { found.push_back({text, facts_.fluent(text, 2), 1}); };
    auto const doers = [&](claims::Reference const& reference) {
        auto names = actors(reference, scope);
        names.erase(std::remove_if(names.begin(), names.end(), [&](std::string const& each) {
            return std::find(without.begin(), without.end(), each) != without.end();
        }), names.end());
        return names;
    };
    if (auto const* walk = std::get_if<claims::WalkOut>(&clause)) {
        for (auto const& actor : doers(walk->actor)) { add(actor + " walked away from " + name(thing(walk->event, scope))); }
    } else if (auto const* meeting = std::get_if<claims::Meeting>(&clause)) {
        for (auto const& actor : doers(meeting->actor)) {
            for (auto const& other : actors(meeting->other, scope)) {
                add(std::min(actor, other) + " met " + std::max(actor, other));
            }
        }
    } else if (auto const* deed = std::get_if<claims::Deed>(&clause)) {
        auto const& action = model_.entity(deed->action);
        auto const verb = std::string(deed->toward ? " worked toward " : " did ") + action.identifier;
        bool const has_object = action.places.size() > 1;
        claims::Reference const someone{claims::Reference::Kind::someone, 0, {}};
        for (auto const& actor : doers(deed->arguments.front())) {
            if (!has_object) {
                add(actor + verb);
                continue;
            }
            for (auto const& object : actors(deed->arguments.size() > 1 ? deed->arguments[1] : someone, scope)) { add(actor + verb + " to " + object); }
        }
    } else {
        throw std::invalid_argument("the oracle does not know this pattern");
    }
    return found;
}

Condition Meaning::clause(claims::WalkOut const& clause, Polarity polarity, Scope const& scope) {
    return somebody_does(doings(clause, scope, {}), polarity, clause.time, Untimed::at_any_time, scope);
}

Condition Meaning::clause(claims::Meeting const& clause, Polarity polarity, Scope const& scope) {
    return somebody_does(doings(clause, scope, {}), polarity, clause.time, Untimed::up_to_the_writing, scope);
}

Condition Meaning::clause(claims::Deed const& clause, Polarity polarity, Scope const& scope) {
    return somebody_does(doings(clause, scope, {}), clause.denied ? opposite(polarity) : polarity, clause.time, Untimed::up_to_the_writing, scope);
}

Condition Meaning::clause(claims::Closure const& clause, Polarity polarity, Scope const& scope) {
    std::vector<std::string> except;
    for (auto const& actor : clause.except) { except.push_back(name(thing(actor, scope))); }
    auto const& pattern = std::get<claims::Clause>(clause.pattern->form);
    // Whose deed it is, of those who act for each other, is not told apart.
    for (std::size_t i = 0; i < except.size() && std::holds_alternative<claims::Deed>(pattern); ++i) {
        for (auto const& definition : model_.definitions) {
            if (definition.kind != claims::DefinitionKind::acts_for) { continue; }
            auto const agent = name(same(definition.subject));
            auto const principal = name(same(definition.object));
            for (auto const& [one, other] : {std::pair{agent, principal}, std::pair{principal, agent}}) {
                if (one == except[i] && std::find(except.begin(), except.end(), other) == except.end()) { except.push_back(other); }
            }
        }
    }
    auto const others = doings(pattern, scope, except);
    if (auto const* walk = std::get_if<claims::WalkOut>(&pattern)) {
        return somebody_does(others, opposite(polarity), walk->time, Untimed::at_any_time, scope);
    }
    if (auto const* meeting = std::get_if<claims::Meeting>(&pattern)) {
        return somebody_does(others, opposite(polarity), meeting->time, Untimed::up_to_the_writing, scope);
    }
    auto const& deed = std::get<claims::Deed>(pattern);
    return somebody_does(others, opposite(polarity), deed.time, Untimed::up_to_the_writing, scope);
}

}  // namespace gainsay::oracle
