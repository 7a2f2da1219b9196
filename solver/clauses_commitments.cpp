// Commitments over time: when each was made and entered its states, what the states say of the facts, and what the facts
// say of the states. The life of a commitment is the meaning of its states, so it is logic here and owned by nobody.

#include "solver/clause_encoder.hpp"

#include "claims/wording/wording.hpp"

#include <array>

namespace gainsay::solver {

using claims::Clause;
using claims::CommitmentState;
using claims::Statement;
using claims::TimeRelation;
using claims::Undertaking;
using Kind = CommitmentState::Kind;

namespace {

/// States that are never left again.
constexpr std::array final_states{Kind::discharged, Kind::violated, Kind::expired, Kind::released, Kind::cancelled};

bool is_final(Kind kind) { return kind != Kind::conditional && kind != Kind::detached; }

Undertaking const* commitment_in(Statement const& statement) {
    if (auto const* conjunction = std::get_if<claims::Conjunction>(&statement.form)) {
        for (auto const& operand : conjunction->operands) {
            if (auto const* found = commitment_in(operand)) { return found; }
        }
        return nullptr;
    }
    auto const* clause = std::get_if<Clause>(&statement.form);
    auto const* act = clause == nullptr ? nullptr : std::get_if<Undertaking>(clause);
    return act != nullptr && act->kind == Undertaking::Kind::commitment ? act : nullptr;
}

/// Whether the statement is of something that happens, so that it can be over and done with.
bool happens(Statement const& statement) {
    auto const* clause = std::get_if<Clause>(&statement.form);
    if (clause == nullptr) { return false; }
    auto const* deed = std::get_if<claims::Deed>(clause);
    return (deed != nullptr && !deed->denied) || std::holds_alternative<claims::Meeting>(*clause) ||
           std::holds_alternative<claims::WalkOut>(*clause) || std::holds_alternative<claims::Occurrence>(*clause);
}

/// The time after which a content can no longer come true; none where it names no end.
std::optional<claims::TimePoint> end_of(Statement const& content) {
    std::optional<claims::TimeSpec> time;
    if (auto const* clause = std::get_if<Clause>(&content.form)) {
        std::visit(
            [&](auto const& form) {
                if constexpr (requires { form.time; }) { time = form.time; }
            },
            *clause);
    }
    if (!time) { return std::nullopt; }
    switch (time->relation) {
        case TimeRelation::inside:
        case TimeRelation::throughout:
        case TimeRelation::before:
        case TimeRelation::until:
        case TimeRelation::by: return time->first;
        case TimeRelation::between:
        case TimeRelation::from_to: return time->second;
        default: return std::nullopt;
    }
}

Formula implies(Proposition condition, Formula consequence) { return any_of({fails(condition), std::move(consequence)}); }

}  // namespace

Undertaking const* commitment_of(claims::Claim const& claim) {
    for (auto const& sentence : claim.sentences) {
        if (auto const* found = commitment_in(sentence.statement)) { return found; }
    }
    return nullptr;
}

Scope Statements::scope_of(std::uint32_t claim, std::optional<Instant> moment) const {
    return {Speaker{terms_.model().claims[claim].article, moment, {Member::Kind::claim, claim, 0}}, {}, std::nullopt, std::nullopt};
}

Statements::Commitment* Statements::making(std::uint32_t claim) {
    if (auto const found = commitments_.find(claim); found != commitments_.end()) { return &found->second; }
    auto const* act = commitment_of(terms_.model().claims[claim]);
    if (act == nullptr) { return nullptr; }
    auto timeless = *act;
    timeless.time.reset();
    Statement const statement{Clause{timeless}, terms_.model().claims[claim].span};
    auto const told = words(statement);
    auto const made = terms_.instant("the moment when " + told);
    std::vector<Formula> parts;
    auto const make = [&](Undertaking const& one) {
        Holding holding{predicate_of(Clause{one}, Polarity::asserted), true, {}, {}, 0, {Window{{}, {}, made}}};
        parts.push_back(register_holding(std::move(holding), told));
    };
    make(timeless);
    for (auto const& partner : timeless.joint) {
        auto alone = timeless;
        alone.actor = partner;
        make(alone);
    }
    if (timeless.content) { remember_content(*timeless.content); }
    return &commitments_.emplace(claim, Commitment{*act, statement, made, as_declared(statement, all_of(std::move(parts))), {}}).first->second;
}

Statements::Commitment* Statements::commitment(std::uint32_t claim) {
    auto* const known = making(claim);
    if (known == nullptr || !known->entries.empty()) { return known; }
    for (auto const kind : {Kind::detached, Kind::discharged, Kind::violated, Kind::expired, Kind::released, Kind::cancelled}) {
        CommitmentState state;
        state.claim = claim;
        state.kind = kind;
        Statement is{Clause{state}, known->statement.span};
        state.denied = true;
        Statement is_not{Clause{state}, known->statement.span};
        auto const told = words(is);
        known->entries.emplace(kind, Commitment::Entry{terms_.proposition(told, words(is_not)), terms_.instant("the moment from which " + told)});
    }
    tie_to_each_other(*known);
    // A copy: a content may speak of other commitments, which adds to the map.
    tie_to_facts(claim, Commitment{*known});
    return &commitments_.at(claim);
}

void Statements::tie_to_each_other(Commitment const& commitment) {
    auto const& entries = commitment.entries;
    for (auto const& [kind, entry] : entries) {
        terms_.require(axiom, implies(entry.entered, all_of({commitment.was_made, not_later(commitment.made, entry.when)})));
    }
    auto const never_both = [&](Kind first, Kind second) {
        terms_.require(axiom, any_of({fails(entries.at(first).entered), fails(entries.at(second).entered)}));
    };
    for (auto const kind : {Kind::violated, Kind::expired, Kind::released, Kind::cancelled}) { never_both(Kind::discharged, kind); }
    never_both(Kind::violated, Kind::expired);
    if (!commitment.act.condition) { return; }
    never_both(Kind::detached, Kind::expired);
    // Only what is due can be broken.
    auto const& broken = entries.at(Kind::violated);
    auto const& due = entries.at(Kind::detached);
    terms_.require(axiom, implies(broken.entered, all_of({holds(due.entered), not_later(due.when, broken.when)})));
}

void Statements::tie_to_facts(std::uint32_t claim, Commitment const& commitment) {
    auto const& entries = commitment.entries;
    if (commitment.act.content) {
        auto const& kept = entries.at(Kind::discharged);
        // What was done before the promise neither keeps nor breaks it.
        auto by_then = scope_of(claim, kept.when);
        by_then.earliest = commitment.made;
        by_then.latest = kept.when;
        terms_.require(axiom, implies(kept.entered, encode(*commitment.act.content, Polarity::asserted, by_then)));
        auto const& broken = entries.at(Kind::violated);
        auto since_made = scope_of(claim, broken.when);
        since_made.earliest = commitment.made;
        terms_.require(axiom, implies(broken.entered, encode(*commitment.act.content, Polarity::denied, since_made)));
    }
    if (commitment.act.condition) {
        auto const& due = entries.at(Kind::detached);
        auto by_then = scope_of(claim, due.when);
        by_then.latest = due.when;
        terms_.require(axiom, implies(due.entered, encode(*commitment.act.condition, Polarity::asserted, by_then)));
        auto const& void_since = entries.at(Kind::expired);
        // Its condition can no longer come true, so it never does.
        auto ever = scope_of(claim, std::nullopt);
        ever.earliest = commitment.made;
        terms_.require(axiom, implies(void_since.entered, encode(*commitment.act.condition, Polarity::denied, ever)));
    }
}

/// That no final state was entered by the moment.
Formula Statements::left_by(Commitment const& commitment, Instant moment) const {
    std::vector<Formula> none;
    for (auto const kind : final_states) {
        auto const& entry = commitment.entries.at(kind);
        none.push_back(any_of({fails(entry.entered), earlier(moment, entry.when)}));
    }
    return all_of(std::move(none));
}

Formula Statements::is_in_state(std::uint32_t claim, CommitmentState const& state, Scope const& scope) {
    if (commitment(claim) == nullptr) { return always(); }
    Commitment const known = *commitment(claim);
    std::vector<Formula> parts{known.was_made};
    Instant moment;
    if (state.time) {
        moment = terms_.instant("that time");
        auto within = *state.time;
        if (within.relation == TimeRelation::throughout) { within.relation = TimeRelation::inside; }
        parts.push_back(placement_.place({moment, moment}, within, Polarity::asserted, scope.speaker));
    } else {
        moment = scope.speaker.moment ? *scope.speaker.moment : terms_.instant("that time");
    }
    parts.push_back(not_later(known.made, moment));
    if (is_final(state.kind)) {
        auto const& entry = known.entries.at(state.kind);
        parts.push_back(holds(entry.entered));
        parts.push_back(not_later(entry.when, moment));
        return all_of(std::move(parts));
    }
    parts.push_back(left_by(known, moment));
    auto after_making = scope_of(claim, std::nullopt);
    after_making.earliest = known.made;
    after_making.latest = moment;
    if (known.act.content && happens(*known.act.content)) {
        parts.push_back(encode(*known.act.content, Polarity::denied, after_making));
    }
    auto const& due = known.entries.at(Kind::detached);
    if (state.kind == Kind::detached) {
        parts.push_back(all_of({holds(due.entered), not_later(due.when, moment)}));
    } else if (known.act.condition) {
        parts.push_back(any_of({fails(due.entered), earlier(moment, due.when)}));
        if (happens(*known.act.condition)) { parts.push_back(encode(*known.act.condition, Polarity::denied, after_making)); }
    }
    return all_of(std::move(parts));
}

/// What in the facts lets a commitment not be in the state by the moment, or at all where no moment is given.
Formula Statements::facts_against(std::uint32_t claim, CommitmentKind kind, std::optional<Instant> moment) {
    Commitment const known = *commitment(claim);
    if (!known.act.content) { return always(); }
    auto const ended = [&](Kind other) {
        auto const& entry = known.entries.at(other);
        return moment ? all_of({holds(entry.entered), not_later(entry.when, *moment)}) : holds(entry.entered);
    };
    auto within = scope_of(claim, std::nullopt);
    within.earliest = known.made;
    within.latest = moment;
    std::vector<Formula> ways{ended(Kind::released), ended(Kind::cancelled), ended(Kind::expired)};
    if (moment) { ways.push_back(earlier(*moment, known.made)); }
    if (kind == Kind::discharged) {
        if (!happens(*known.act.content)) { return always(); }
        ways.push_back(encode(*known.act.content, Polarity::denied, within));
        return any_of(std::move(ways));
    }
    auto const end = end_of(*known.act.content);
    if (!end) { return always(); }
    auto since_made = scope_of(claim, std::nullopt);
    since_made.earliest = known.made;
    ways.push_back(encode(*known.act.content, Polarity::asserted, since_made));
    if (known.act.condition) { ways.push_back(encode(*known.act.condition, Polarity::denied, within)); }
    if (moment) {
        claims::TimeSpec past;
        past.relation = TimeRelation::after;
        past.first = end;
        ways.push_back(placement_.place({*moment, *moment}, past, Polarity::denied, scope_of(claim, std::nullopt).speaker));
    }
    return any_of(std::move(ways));
}

Formula Statements::is_not_in_state(std::uint32_t claim, CommitmentState const& state, Scope const& scope) {
    if (commitment(claim) == nullptr) { return always(); }
    Commitment const known = *commitment(claim);
    // Of the moments at which it is denied, the one that is easiest to meet; a final state once entered reaches the last of them.
    std::vector<Formula> side;
    std::optional<Instant> moment = scope.speaker.moment;
    if (state.time) {
        moment = terms_.instant("that time");
        auto within = *state.time;
        if (within.relation == TimeRelation::throughout) { within.relation = TimeRelation::inside; }
        side.push_back(placement_.place({*moment, *moment}, within, Polarity::asserted, scope.speaker));
    }
    auto const by_then = [&](Kind kind) {
        auto const& entry = known.entries.at(kind);
        return moment ? all_of({holds(entry.entered), not_later(entry.when, *moment)}) : holds(entry.entered);
    };
    auto const not_by_then = [&](Kind kind) {
        auto const& entry = known.entries.at(kind);
        return moment ? any_of({fails(entry.entered), earlier(*moment, entry.when)}) : fails(entry.entered);
    };
    if (is_final(state.kind)) {
        auto not_so = not_by_then(state.kind);
        if (state.time) {
            // At no moment of the time, so not by its end either.
            auto const spanned = placement_.window(*state.time, scope.speaker);
            auto const& entry = known.entries.at(state.kind);
            auto const& upper = spanned.window.upper;
            auto later = never();
            if (upper.kind == Bound::Kind::moment) { later = not_later(upper.moment, entry.when); }
            if (upper.kind == Bound::Kind::day) { later = day_at_least(entry.when.day, {upper.day.base, upper.day.offset + 1}); }
            not_so = all_of({spanned.side, any_of({fails(entry.entered), later})});
        }
        side.push_back(std::move(not_so));
        bool const by_facts = state.kind == Kind::violated || state.kind == Kind::discharged;
        if (by_facts) { side.push_back(facts_against(claim, state.kind, moment)); }
        return all_of(std::move(side));
    }
    std::vector<Formula> ways;
    for (auto const kind : final_states) { ways.push_back(by_then(kind)); }
    if (moment) { ways.push_back(earlier(*moment, known.made)); }
    ways.push_back(state.kind == Kind::detached ? not_by_then(Kind::detached) : by_then(Kind::detached));
    if (!known.act.condition && state.kind == Kind::conditional) { return always(); }
    side.push_back(any_of(std::move(ways)));
    return all_of(std::move(side));
}

Formula Statements::described_state(CommitmentState const& state, Polarity polarity, Scope const& scope) {
    // There may be a commitment that nobody reports, so an assertion binds none; a denial denies it of each.
    if (polarity == Polarity::asserted) { return always(); }
    auto const meant = [](claims::Reference const& wanted, claims::Reference const& actual) {
        return wanted.kind == claims::Reference::Kind::someone || wanted == actual;
    };
    std::vector<Formula> parts;
    for (std::uint32_t claim = 0; claim < terms_.model().claims.size(); ++claim) {
        auto const* act = commitment_of(terms_.model().claims[claim]);
        if (act == nullptr || !meant(*state.debtor, act->actor)) { continue; }
        if (state.creditor && (!act->addressee || !meant(*state.creditor, *act->addressee))) { continue; }
        parts.push_back(as_declared({Clause{*act}, terms_.model().claims[claim].span}, is_not_in_state(claim, state, scope)));
    }
    return all_of(std::move(parts));
}

Formula ClauseEncoder::operator()(CommitmentState const& clause) const {
    bool const is_so = asserted() != clause.denied;
    if (clause.debtor) { return statements.described_state(clause, is_so ? Polarity::asserted : Polarity::denied, scope); }
    return is_so ? statements.is_in_state(clause.claim, clause, scope) : statements.is_not_in_state(clause.claim, clause, scope);
}

}  // namespace gainsay::solver
