// Counts and ranks of events, over the declared ones and some nameless ones.

#include "tests/oracle/meaning.hpp"

#include <algorithm>
#include <stdexcept>

namespace gainsay::oracle {

using claims::EntityId;
using claims::Statement;

Condition Meaning::is_in_set(EntityId event, claims::EventSet const& set, Polarity polarity, Scope const& scope) {
    std::vector<Condition> parts{took_place(event, polarity), is_of(event, set.event_class, polarity)};
    if (set.agent) { parts.push_back(facts_.proposition(name(event) + " is by " + name(thing(*set.agent, scope)), polarity)); }
    if (set.participant) { parts.push_back(facts_.proposition(name(event) + " is with " + name(thing(*set.participant, scope)), polarity)); }
    if (set.time) {
        parts.push_back(lies(stretch_of(event), *set.time, polarity, scope));
    } else if (scope.voice.writing) {
        claims::TimeSpec so_far;
        so_far.relation = claims::TimeRelation::so_far;
        parts.push_back(lies(stretch_of(event), so_far, polarity, scope));
    }
    return polarity == Polarity::asserted ? all_of(std::move(parts)) : any_of(std::move(parts));
}

Condition Meaning::at_least(std::size_t count, std::vector<Condition> const& hold, std::vector<Condition> const& fail, Polarity polarity) {
    bool const asserted = polarity == Polarity::asserted;
    if (count > hold.size()) { return asserted ? never() : always(); }
    // Every choice of so many: one of them holds throughout, or in each of them something fails.
    std::vector<bool> chosen(hold.size());
    std::fill(chosen.begin(), chosen.begin() + static_cast<std::ptrdiff_t>(count), true);
    std::vector<Condition> choices;
    do {
        std::vector<Condition> parts;
        for (std::size_t i = 0; i < chosen.size(); ++i) {
            if (chosen[i]) { parts.push_back(asserted ? hold[i] : fail[i]); }
        }
        choices.push_back(asserted ? all_of(std::move(parts)) : any_of(std::move(parts)));
    } while (std::prev_permutation(chosen.begin(), chosen.end()));
    return asserted ? any_of(std::move(choices)) : all_of(std::move(choices));
}

Condition Meaning::clause(claims::EventCount const& clause, Polarity polarity, Scope const& scope) {
    std::vector<Condition> in;
    std::vector<Condition> out;
    for (auto const event : all(claims::Sort::event)) {
        in.push_back(is_in_set(event, clause.events, Polarity::asserted, scope));
        out.push_back(is_in_set(event, clause.events, Polarity::denied, scope));
    }
    std::vector<Condition> parts;
    if (clause.least) { parts.push_back(at_least(static_cast<std::size_t>(*clause.least), in, out, polarity)); }
    if (clause.most) { parts.push_back(at_least(static_cast<std::size_t>(*clause.most) + 1, in, out, opposite(polarity))); }
    return polarity == Polarity::asserted ? all_of(std::move(parts)) : any_of(std::move(parts));
}

Condition Meaning::starts_on_side(EntityId event, EntityId of, claims::EventRank::Kind kind, Polarity polarity) {
    using Kind = claims::EventRank::Kind;
    if (kind == Kind::only) { return polarity == Polarity::asserted ? always() : never(); }
    auto const start = stretch_of(event).first;
    auto const other = stretch_of(of).first;
    bool const later = kind == Kind::last;
    auto const text = name(event) + (polarity == Polarity::asserted ? " starts " : " does not start ") + (later ? "later than " : "earlier than ") + name(of);
    return facts_.time(text, {start, other}, [start, other, later, wanted = polarity == Polarity::asserted](Line const& line) {
        bool const is_so = later ? line.rank(start) > line.rank(other) : line.rank(start) < line.rank(other);
        return is_so == wanted;
    });
}

Condition Meaning::clause(claims::EventRank const& clause, Polarity polarity, Scope const& scope) {
    using Kind = claims::EventRank::Kind;
    auto const event = thing(clause.event, scope);
    std::vector<Condition> beside;
    std::vector<Condition> not_beside;
    for (auto const other : all(claims::Sort::event)) {
        if (other == event) { continue; }
        beside.push_back(all_of({is_in_set(other, clause.events, Polarity::asserted, scope), starts_on_side(other, event, clause.kind, Polarity::asserted)}));
        not_beside.push_back(any_of({is_in_set(other, clause.events, Polarity::denied, scope), starts_on_side(other, event, clause.kind, Polarity::denied)}));
    }
    std::size_t const wanted = clause.kind == Kind::second ? 1 : clause.kind == Kind::third ? 2 : 0;
    std::vector<Condition> parts{is_in_set(event, clause.events, polarity, scope), at_least(wanted, beside, not_beside, polarity),
                                 at_least(wanted + 1, beside, not_beside, opposite(polarity))};
    return polarity == Polarity::asserted ? all_of(std::move(parts)) : any_of(std::move(parts));
}

std::uint32_t Meaning::guests_for(Statement const& statement, Polarity polarity) {
    bool const asserted = polarity == Polarity::asserted;
    auto const of = [](Statement const& part, Polarity part_polarity) { return guests_for(part, part_polarity); };
    auto const of_both = [&](Statement const& left, Statement const& right) {
        return of(left, Polarity::asserted) + of(left, Polarity::denied) + of(right, Polarity::asserted) + of(right, Polarity::denied);
    };
    auto const of_all = [&](std::vector<Statement> const& operands) {
        std::uint32_t sum = 0;
        for (auto const& operand : operands) { sum += of(operand, polarity); }
        return sum;
    };
    if (auto const* form = std::get_if<claims::Negation>(&statement.form)) { return of(*form->operand, opposite(polarity)); }
    if (auto const* form = std::get_if<claims::Conjunction>(&statement.form)) { return of_all(form->operands); }
    if (auto const* form = std::get_if<claims::Disjunction>(&statement.form)) { return of_all(form->operands); }
    if (auto const* form = std::get_if<claims::EitherOr>(&statement.form)) { return of_both(*form->left, *form->right); }
    if (auto const* form = std::get_if<claims::Equivalence>(&statement.form)) { return of_both(*form->left, *form->right); }
    if (auto const* form = std::get_if<claims::Conditional>(&statement.form)) {
        return of(*form->condition, opposite(polarity)) + of(*form->consequence, polarity);
    }
    auto const& clause = std::get<claims::Clause>(statement.form);
    if (auto const* count = std::get_if<claims::EventCount>(&clause)) {
        return static_cast<std::uint32_t>(asserted ? count->least.value_or(0) : count->most.value_or(-1) + 1);
    }
    if (auto const* rank = std::get_if<claims::EventRank>(&clause)) {
        using Kind = claims::EventRank::Kind;
        std::uint32_t const before = rank->kind == Kind::third ? 2 : rank->kind == Kind::second ? 1 : 0;
        return asserted ? before : before + 1;
    }
    return 0;
}

}  // namespace gainsay::oracle
