// Counts and ranks of events over an open domain: nameless events where some must exist, ceilings where no more may.

#include "solver/clause_encoder.hpp"

#include "claims/wording/wording.hpp"

#include <fmt/format.h>

namespace gainsay::solver {

namespace {

/// More than this many nameless events, or ways to choose among the named, are not looked at; the report says so.
constexpr std::int64_t most_nameless = 12;
constexpr std::size_t most_choices = 20'000;

}  // namespace

Formula Statements::in_set(EventIndex event, claims::EventSet const& set, Polarity polarity, Scope const& scope) {
    bool const asserted = polarity == Polarity::asserted;
    auto const says = [&](Proposition proposition) { return asserted ? holds(proposition) : fails(proposition); };
    auto const whole = terms_.interval(event);
    std::vector<Formula> parts{says(terms_.occurs(event)), says(terms_.is_of_kind(event, set.event_class.kind))};
    for (auto const qualifier : set.event_class.qualifiers) { parts.push_back(says(terms_.has_qualifier(event, qualifier))); }
    auto const named = [](std::optional<claims::Reference> const& reference) {
        return reference && reference->kind == claims::Reference::Kind::entity;
    };
    if (named(set.agent)) { parts.push_back(says(terms_.carried_out_by(event, set.agent->entity()))); }
    if (named(set.participant)) { parts.push_back(says(terms_.took_part(event, set.participant->entity()))); }
    if (set.time) {
        parts.push_back(placement_.place(whole, *set.time, polarity, scope.speaker));
    } else if (scope.speaker.moment) {
        parts.push_back(asserted ? not_later(whole.end, *scope.speaker.moment) : earlier(*scope.speaker.moment, whole.end));
    }
    return asserted ? all_of(std::move(parts)) : any_of(std::move(parts));
}

Formula Statements::in_set_and_side(EventIndex event, Ceiling const& ceiling, Polarity polarity) {
    bool const asserted = polarity == Polarity::asserted;
    auto counted = in_set(event, ceiling.events, polarity, ceiling.scope);
    if (ceiling.side == Ceiling::Side::any) { return counted; }
    auto const start = terms_.interval(event).start;
    bool const before = ceiling.side == Ceiling::Side::before;
    auto const first = before ? start : ceiling.pivot;
    auto const second = before ? ceiling.pivot : start;
    if (asserted) { return all_of({std::move(counted), earlier(first, second)}); }
    return any_of({std::move(counted), not_later(second, first)});
}

Formula Statements::at_least_in_set(claims::EventSet const& set, std::int64_t least, Ceiling::Side side, Instant pivot, Scope const& scope) {
    if (least <= 0) { return always(); }
    if (least > most_nameless) {
        left_out_.push_back(fmt::format("at least {} events: more than {} are not told apart", least, most_nameless));
        return always();
    }
    Ceiling const like{0, set, 0, side, pivot, scope};
    auto const batch = terms_.new_batch();
    std::vector<Formula> parts;
    for (std::int64_t i = 0; i < least; ++i) {
        auto const event = terms_.add_nameless_event(claims::in_words(terms_.names(), set.event_class), batch);
        terms_.interval(event);
        terms_.may_be(event, set.event_class.kind);
        parts.push_back(in_set_and_side(event, like, Polarity::asserted));
    }
    return all_of(std::move(parts));
}

Formula Statements::at_most_in_set(claims::EventSet const& set, std::int64_t most, Ceiling::Side side, Instant pivot, Scope const& scope,
                                   std::string const& words) {
    if (most < 0) { return never(); }
    auto const active = terms_.proposition(words, "not so: " + words);
    ceilings_.push_back({active, set, most, side, pivot, scope});
    return holds(active);
}

void Statements::settle_counts() {
    for (std::size_t i = 0; i < ceilings_.size(); ++i) { settle(Ceiling{ceilings_[i]}); }
}

void Statements::settle(Ceiling const& ceiling) {
    std::vector<EventIndex> candidates;
    for (auto const event : terms_.mentioned()) {
        if (terms_.may_be_of_kind(event, ceiling.events.event_class.kind)) { candidates.push_back(event); }
    }
    auto const size = static_cast<std::size_t>(ceiling.most) + 1;
    if (size > candidates.size()) { return; }
    std::vector<std::size_t> chosen(size);
    for (std::size_t i = 0; i < size; ++i) { chosen[i] = i; }
    std::vector<Formula> denied;
    for (auto const event : candidates) { denied.push_back(in_set_and_side(event, ceiling, Polarity::denied)); }
    for (std::size_t choices = 0;; ++choices) {
        if (choices == most_choices) {
            left_out_.push_back(fmt::format("a count of at most {} over {} events: only {} ways to choose were looked at",
                                            ceiling.most, candidates.size(), most_choices));
            return;
        }
        std::vector<Formula> clause{fails(ceiling.active)};
        for (auto const index : chosen) { clause.push_back(denied[index]); }
        for (std::size_t i = 0; i < size; ++i) {
            for (std::size_t j = i + 1; j < size; ++j) { clause.push_back(terms_.same(candidates[chosen[i]], candidates[chosen[j]])); }
        }
        terms_.require(axiom, any_of(std::move(clause)));
        // The next choice of `size` candidates in lexicographic order.
        std::size_t position = size;
        while (position > 0 && chosen[position - 1] == candidates.size() - size + position - 1) { --position; }
        if (position == 0) { return; }
        ++chosen[position - 1];
        for (std::size_t i = position; i < size; ++i) { chosen[i] = chosen[i - 1] + 1; }
    }
}

Formula ClauseEncoder::operator()(claims::EventCount const& clause) const {
    using Side = Statements::Ceiling::Side;
    std::vector<Formula> parts;
    if (asserted()) {
        if (clause.least) { parts.push_back(statements.at_least_in_set(clause.events, *clause.least, Side::any, {}, scope)); }
        if (clause.most) { parts.push_back(statements.at_most_in_set(clause.events, *clause.most, Side::any, {}, scope, said())); }
        return all_of(std::move(parts));
    }
    if (clause.least && *clause.least > 0) {
        parts.push_back(statements.at_most_in_set(clause.events, *clause.least - 1, Side::any, {}, scope, said()));
    }
    if (clause.most) { parts.push_back(statements.at_least_in_set(clause.events, *clause.most + 1, Side::any, {}, scope)); }
    return any_of(std::move(parts));
}

Formula ClauseEncoder::operator()(claims::EventRank const& clause) const {
    using Kind = claims::EventRank::Kind;
    using Side = Statements::Ceiling::Side;
    auto const event = clause.event.entity();
    auto const start = statements.terms_.interval(event).start;
    auto const& set = clause.events;
    if (asserted()) { statements.terms_.may_be(event, set.event_class.kind); }
    auto member = statements.in_set(event, set, polarity, scope);
    // How many of the set may lie on one side of the event; "only" is that the set holds one.
    auto const exactly = [&](std::int64_t count, Side side) {
        if (asserted()) {
            return all_of({statements.at_least_in_set(set, count, side, start, scope), statements.at_most_in_set(set, count, side, start, scope, said())});
        }
        std::vector<Formula> other{statements.at_least_in_set(set, count + 1, side, start, scope)};
        if (count > 0) { other.push_back(statements.at_most_in_set(set, count - 1, side, start, scope, said())); }
        return any_of(std::move(other));
    };
    switch (clause.kind) {
        case Kind::first: return join({std::move(member), exactly(0, Side::before)});
        case Kind::second: return join({std::move(member), exactly(1, Side::before)});
        case Kind::third: return join({std::move(member), exactly(2, Side::before)});
        case Kind::last: return join({std::move(member), exactly(0, Side::after)});
        case Kind::only:
            return join({std::move(member), asserted() ? statements.at_most_in_set(set, 1, Side::any, start, scope, said())
                                                       : statements.at_least_in_set(set, 2, Side::any, start, scope)});
    }
    return always();
}

}  // namespace gainsay::solver
