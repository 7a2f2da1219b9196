// Counts and ranks of events over an open domain: nameless events where some must exist, ceilings where no more may.

#include "solver/clause_encoder.hpp"

#include "claims/wording/wording.hpp"

#include <fmt/format.h>

namespace gainsay::solver {

namespace {

/// More than this many nameless events, or ways to choose among the named, are not looked at; the report says so.
constexpr std::int64_t most_nameless = 12;
constexpr std::size_t most_choices = 20'000;
/// Counts are compared up to this number; beyond it a comparison says nothing.
constexpr std::int64_t most_compared = 2;

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

/// "In 5 years" is met by 5 years as they are usually meant and by anything longer; so "less than that before" is what is
/// neither.
Formula Statements::within_span(EventIndex event, Ceiling const& ceiling, Polarity polarity) {
    claims::TimeSpec time;
    time.first = claims::EventPoint{*ceiling.pivot_event, claims::Edge::whole};
    auto const whole = terms_.interval(event);
    auto const placed = [&](claims::TimeRelation relation, claims::Precision precision) {
        time.relation = relation;
        time.distance = *ceiling.span;
        if (time.distance->precision == claims::Precision::bare && precision != claims::Precision::bare) { time.distance->precision = precision; }
        return placement_.place(whole, time, Polarity::asserted, ceiling.scope.speaker);
    };
    using claims::Precision;
    using claims::TimeRelation;
    auto const far = polarity == Polarity::denied ? Precision::at_least : Precision::at_most;
    return any_of({placed(TimeRelation::offset_before, Precision::bare), placed(TimeRelation::offset_before, far)});
}

Formula Statements::in_set_and_side(EventIndex event, Ceiling const& ceiling, Polarity polarity) {
    bool const asserted = polarity == Polarity::asserted;
    auto counted = in_set(event, ceiling.events, polarity, ceiling.scope);
    if (ceiling.side == Ceiling::Side::any) { return counted; }
    if (ceiling.side == Ceiling::Side::beside) { return any_of({std::move(counted), terms_.same(event, ceiling.pivot_event->entity())}); }
    auto const start = terms_.interval(event).start;
    bool const before = ceiling.side == Ceiling::Side::before;
    auto const first = before ? start : ceiling.pivot;
    auto const second = before ? ceiling.pivot : start;
    bool const is_pivot = ceiling.pivot_event && ceiling.pivot_event->entity() == event;
    auto const near = ceiling.span && !is_pivot ? within_span(event, ceiling, polarity) : asserted ? always() : never();
    if (asserted) { return all_of({std::move(counted), earlier(first, second), near}); }
    return any_of({std::move(counted), not_later(second, first), near});
}

Formula Statements::at_least(Ceiling like, std::int64_t least) {
    if (least <= 0) { return always(); }
    if (least > most_nameless) {
        left_out_.push_back(fmt::format("at least {} events: more than {} are not told apart", least, most_nameless));
        return always();
    }
    auto const batch = terms_.new_batch();
    std::vector<Formula> parts;
    for (std::int64_t i = 0; i < least; ++i) {
        auto const event = terms_.add_nameless_event(claims::in_words(terms_.names(), like.events.event_class), batch);
        terms_.interval(event);
        terms_.may_be(event, like.events.event_class.kind);
        parts.push_back(in_set_and_side(event, like, Polarity::asserted));
    }
    return all_of(std::move(parts));
}

Formula Statements::at_most(Ceiling like, std::int64_t most, std::string const& words) {
    if (most < 0) { return never(); }
    like.active = terms_.proposition(words, "not so: " + words);
    like.most = most;
    ceilings_.push_back(like);
    return holds(like.active);
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
    Statements::Ceiling const like{0, clause.events, 0, Statements::Ceiling::Side::any, {}, scope};
    std::vector<Formula> parts;
    if (asserted()) {
        if (clause.least) { parts.push_back(statements.at_least(like, *clause.least)); }
        if (clause.most) { parts.push_back(statements.at_most(like, *clause.most, said())); }
        return all_of(std::move(parts));
    }
    if (clause.least && *clause.least > 0) { parts.push_back(statements.at_most(like, *clause.least - 1, said())); }
    if (clause.most) { parts.push_back(statements.at_least(like, *clause.most + 1)); }
    return any_of(std::move(parts));
}

Formula ClauseEncoder::operator()(claims::EventCountComparison const& clause) const {
    // For every number: where the smaller count reaches it, the larger reaches one more (denied: where the larger reaches it,
    // so does the smaller).
    Statements::Ceiling const in_time{0, clause.events, 0, Statements::Ceiling::Side::any, {}, scope};
    auto in_other = in_time;
    in_other.events.time = clause.than;
    bool const more = clause.order == claims::EventCountComparison::Order::more;
    bool const first_is_larger = more == asserted();
    auto const& larger = first_is_larger ? in_time : in_other;
    auto const& smaller = first_is_larger ? in_other : in_time;
    auto& terms = statements.terms_;
    auto const batch = terms.new_batch();
    std::vector<Formula> parts;
    std::optional<Proposition> fewer;
    for (std::int64_t number = asserted() ? 0 : 1; number <= most_compared; ++number) {
        auto const event = terms.add_nameless_event(claims::in_words(terms.names(), clause.events.event_class), batch);
        terms.interval(event);
        terms.may_be(event, clause.events.event_class.kind);
        auto const reached = terms.proposition("there is one more: " + said(), "there is not one more: " + said());
        terms.require(axiom, any_of({fails(reached), statements.in_set(event, larger.events, Polarity::asserted, scope)}));
        if (fewer) { terms.require(axiom, any_of({fails(reached), holds(*fewer)})); }
        fewer = reached;
        parts.push_back(any_of({statements.at_most(smaller, number - 1, said()), holds(reached)}));
    }
    statements.left_out_.push_back(fmt::format("in a comparison of counts, numbers above {} are not told apart", most_compared + 1));
    return all_of(std::move(parts));
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
        Statements::Ceiling const like{0, set, 0, side, start, scope, clause.span, clause.event};
        if (asserted()) { return all_of({statements.at_least(like, count), statements.at_most(like, count, said())}); }
        std::vector<Formula> other{statements.at_least(like, count + 1)};
        if (count > 0) { other.push_back(statements.at_most(like, count - 1, said())); }
        return any_of(std::move(other));
    };
    switch (clause.kind) {
        case Kind::first: return join({std::move(member), exactly(0, Side::before)});
        case Kind::second: return join({std::move(member), exactly(1, Side::before)});
        case Kind::third: return join({std::move(member), exactly(2, Side::before)});
        case Kind::last: return join({std::move(member), exactly(0, Side::after)});
        case Kind::only: {
            if (clause.span) { return join({std::move(member), exactly(0, Side::before)}); }
            // Where the time leaves open whether the event itself is in it, nothing else is, all the same.
            Statements::Ceiling const beside{0, set, 0, Side::beside, start, scope, std::nullopt, clause.event};
            Statements::Ceiling const like{0, set, 0, Side::any, start, scope};
            return join({std::move(member), asserted() ? statements.at_most(beside, 0, said()) : statements.at_least(like, 2)});
        }
    }
    return always();
}

}  // namespace gainsay::solver
