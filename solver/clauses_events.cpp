// Clauses about one event: when, how long, in what relation to another, with what outcome, of what kind.

#include "solver/clause_encoder.hpp"

#include "claims/calendar/duration.hpp"
#include "claims/wording/wording.hpp"

namespace gainsay::solver {

using claims::CountRange;
using claims::DurationReading;

std::string ClauseEncoder::said() const {
    if (asserted()) { return statements.words(statement); }
    claims::Statement denied;
    denied.form = claims::Negation{statement};
    denied.span = statement.span;
    return statements.words(denied);
}

Formula ClauseEncoder::join(std::vector<Formula> parts) const {
    return asserted() ? all_of(std::move(parts)) : any_of(std::move(parts));
}

Formula ClauseEncoder::taken_place(EventIndex event) const {
    auto const occurs = statements.terms_.occurs(event);
    return asserted() ? holds(occurs) : fails(occurs);
}

Formula ClauseEncoder::in_range(Number later, Number earlier, DurationReading const& reading, std::int64_t shift) const {
    auto const range = [&](CountRange count) {
        if (asserted()) {
            return all_of({count.least ? at_least(later, earlier, *count.least + shift) : always(),
                           count.most ? at_most(later, earlier, *count.most + shift) : always()});
        }
        return any_of({count.least ? at_most(later, earlier, *count.least + shift - 1) : never(),
                       count.most ? at_least(later, earlier, *count.most + shift + 1) : never()});
    };
    if (!reading.width) { return range(reading.stated); }
    auto const guard = statements.terms_.guard({Member::Kind::width, static_cast<std::uint32_t>(*reading.width), 0});
    auto loose = asserted() ? range(reading.certain) : always();
    return all_of({std::move(loose), any_of({fails(guard), range(reading.stated)})});
}

Formula ClauseEncoder::operator()(claims::Occurrence const& clause) const {
    auto const event = clause.event.entity();
    std::vector<Formula> parts{taken_place(event)};
    if (clause.time) {
        auto const whole = statements.terms_.interval(event);
        auto const subject = clause.edge == claims::Edge::start ? Interval{whole.start, whole.start}
                             : clause.edge == claims::Edge::end ? Interval{whole.end, whole.end}
                                                                : whole;
        auto& placement = statements.placement_;
        parts.push_back(clause.edge == claims::Edge::whole ? placement.happened(subject, *clause.time, polarity, scope.speaker)
                                                           : placement.place(subject, *clause.time, polarity, scope.speaker));
    }
    auto const whole = statements.terms_.interval(event);
    if (scope.latest) { parts.push_back(asserted() ? not_later(whole.end, *scope.latest) : earlier(*scope.latest, whole.end)); }
    if (scope.earliest) { parts.push_back(asserted() ? not_later(*scope.earliest, whole.start) : earlier(whole.start, *scope.earliest)); }
    return join(std::move(parts));
}

Formula ClauseEncoder::operator()(claims::Lasting const& clause) const {
    auto const event = clause.event.entity();
    auto const whole = statements.terms_.interval(event);
    std::vector<Formula> parts{taken_place(event)};
    if (auto const touched = claims::days_touched(clause.duration)) {
        // The first and the last day both count: N days touched are a difference of N - 1.
        parts.push_back(in_range(whole.end.day, whole.start.day, *touched, -1));
    } else if (clause.duration.unit == claims::Unit::months || clause.duration.unit == claims::Unit::years) {
        parts.push_back(statements.placement_.months_apart(whole.start.day, whole.end.day, clause.duration, polarity));
    } else if (auto const elapsed = claims::elapsed_minutes(clause.duration)) {
        parts.push_back(in_range(statements.terms_.minutes(event), zero, *elapsed, 0));
    }
    return join(std::move(parts));
}

Formula ClauseEncoder::operator()(claims::LengthComparison const& clause) const {
    using Order = claims::LengthComparison::Order;
    auto const event = clause.event.entity();
    auto const other = clause.other.entity();
    auto const length = statements.terms_.minutes(event);
    auto const other_length = statements.terms_.minutes(other);
    Formula compared;
    switch (clause.order) {
        case Order::longer:
            compared = asserted() ? at_least(length, other_length, 1) : at_most(length, other_length, 0);
            break;
        case Order::shorter:
            compared = asserted() ? at_most(length, other_length, -1) : at_least(length, other_length, 0);
            break;
        case Order::equal:
            compared = asserted() ? all_of({at_most(length, other_length, 0), at_least(length, other_length, 0)})
                                  : any_of({at_most(length, other_length, -1), at_least(length, other_length, 1)});
            break;
    }
    return join({taken_place(event), taken_place(other), std::move(compared)});
}

Formula ClauseEncoder::operator()(claims::IntervalRelation const& clause) const {
    using Kind = claims::IntervalRelation::Kind;
    auto const event = clause.event.entity();
    auto const other = clause.other.entity();
    auto const a = statements.terms_.interval(event);
    auto const b = statements.terms_.interval(other);
    auto const strictly = [&](Instant first, Instant second) { return asserted() ? earlier(first, second) : not_later(second, first); };
    auto const equal = [&](Instant first, Instant second) {
        return asserted() ? simultaneous(first, second) : any_of({earlier(first, second), earlier(second, first)});
    };
    std::vector<Formula> parts{taken_place(event), taken_place(other)};
    switch (clause.kind) {
        case Kind::overlapped: parts.insert(parts.end(), {strictly(a.start, b.start), strictly(b.start, a.end), strictly(a.end, b.end)}); break;
        case Kind::contained: parts.insert(parts.end(), {strictly(a.start, b.start), strictly(b.end, a.end)}); break;
        case Kind::meets: parts.push_back(equal(a.end, b.start)); break;
        case Kind::started: parts.insert(parts.end(), {equal(a.start, b.start), strictly(a.end, b.end)}); break;
        case Kind::finished: parts.insert(parts.end(), {strictly(b.start, a.start), equal(a.end, b.end)}); break;
        case Kind::coincided: parts.insert(parts.end(), {equal(a.start, b.start), equal(a.end, b.end)}); break;
    }
    return join(std::move(parts));
}

Formula ClauseEncoder::operator()(claims::EventOutcome const& clause) const {
    using Kind = claims::EventOutcome::Kind;
    auto const event = clause.event.entity();
    auto const known = statements.terms_.outcome(event, clause.kind);
    auto const says = [&](bool positive) { return positive == asserted() ? holds(known) : fails(known); };
    switch (clause.kind) {
        case Kind::without_agreement: return join({taken_place(event), says(false)});
        case Kind::cancelled: {
            auto const occurs = statements.terms_.occurs(event);
            return join({asserted() ? fails(occurs) : holds(occurs), says(true)});
        }
        case Kind::held: return taken_place(event);
        case Kind::with_agreement: return join({taken_place(event), says(true)});
        // What these entail is for rules to say: talks may collapse before they have begun.
        case Kind::renamed:
        case Kind::postponed:
        case Kind::collapsed:
        case Kind::fell_apart:
        case Kind::suspended:
        case Kind::resumed: return says(true);
    }
    return always();
}

Formula ClauseEncoder::operator()(claims::Classification const& clause) const {
    auto const event = clause.event.entity();
    if (asserted()) { statements.terms_.may_be(event, clause.event_class.kind); }
    statements.terms_.interval(event);
    auto const says = [&](Proposition proposition) { return asserted() ? holds(proposition) : fails(proposition); };
    std::vector<Formula> parts{says(statements.terms_.is_of_kind(event, clause.event_class.kind))};
    for (auto const qualifier : clause.event_class.qualifiers) {
        parts.push_back(says(statements.terms_.has_qualifier(event, qualifier)));
    }
    return join(std::move(parts));
}

}  // namespace gainsay::solver
