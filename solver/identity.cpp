#include "solver/identity.hpp"

#include "solver/rewrite.hpp"

#include "claims/wording/wording.hpp"

#include <algorithm>

namespace gainsay::solver {

using claims::Clause;
using claims::EntityId;
using claims::Statement;

namespace {

bool independent(claims::TimePoint const& point) {
    if (std::holds_alternative<claims::ArticleMoment>(point)) { return false; }
    auto const* date = std::get_if<claims::DateExpression>(&point);
    if (date == nullptr) { return true; }
    auto const* calendar = std::get_if<claims::CalendarDate>(date);
    // A doubtful date is doubted in its own claim, so it is that claim's alone.
    return calendar != nullptr && !is_doubtful(*calendar);
}

bool independent(claims::TimeSpec const& time) {
    using claims::TimeRelation;
    bool const up_to_writing = time.relation == TimeRelation::since || time.relation == TimeRelation::so_far || time.relation == TimeRelation::now;
    return !up_to_writing && (!time.first || independent(*time.first)) && (!time.second || independent(*time.second));
}

bool independent(Clause const& clause) {
    return std::visit(
        [](auto const& form) {
            using Form = std::decay_t<decltype(form)>;
            if constexpr (std::is_same_v<Form, claims::Occurrence> || std::is_same_v<Form, claims::WalkOut>) {
                return !form.time || independent(*form.time);
            } else if constexpr (requires { form.than; }) {
                return form.events.time && independent(*form.events.time) && independent(form.than);
            } else if constexpr (requires { form.events; }) {
                return form.events.time && independent(*form.events.time);
            } else if constexpr (std::is_same_v<Form, claims::Meeting> || std::is_same_v<Form, claims::Deed> || std::is_same_v<Form, claims::Fluent>) {
                return form.time && independent(*form.time);
            } else if constexpr (std::is_same_v<Form, claims::Lasting> || std::is_same_v<Form, claims::LengthComparison> ||
                                 std::is_same_v<Form, claims::IntervalRelation> || std::is_same_v<Form, claims::EventOutcome> ||
                                 std::is_same_v<Form, claims::Classification>) {
                return true;
            } else {
                return false;
            }
        },
        clause);
}

}  // namespace

bool independent_of_writer(Statement const& statement) {
    auto const all = [](std::vector<Statement> const& operands) {
        return std::all_of(operands.begin(), operands.end(), [](Statement const& operand) { return independent_of_writer(operand); });
    };
    return std::visit(
        [&](auto const& form) {
            using Form = std::decay_t<decltype(form)>;
            if constexpr (std::is_same_v<Form, Clause>) {
                return independent(form);
            } else if constexpr (std::is_same_v<Form, claims::Negation>) {
                return independent_of_writer(*form.operand);
            } else if constexpr (std::is_same_v<Form, claims::Conjunction> || std::is_same_v<Form, claims::Disjunction>) {
                return all(form.operands);
            } else if constexpr (std::is_same_v<Form, claims::Conditional>) {
                return independent_of_writer(*form.condition) && independent_of_writer(*form.consequence);
            } else {
                return independent_of_writer(*form.left) && independent_of_writer(*form.right);
            }
        },
        statement.form);
}

namespace {

using VisitEntity = std::function<void(EntityId&)>;

void in_class(claims::EventClass& event_class, VisitEntity const& visit) {
    visit(event_class.kind);
    for (auto& qualifier : event_class.qualifiers) { visit(qualifier); }
}

/// Predicates, kinds and qualifiers; the references are visited apart.
void predicates_of(Statement& statement, VisitEntity const& visit) {
    for_each_clause(statement, [&](Clause& any) {
        std::visit(
            [&](auto& clause) {
                if constexpr (requires { clause.predicate; }) { visit(clause.predicate); }
                if constexpr (requires { clause.action; }) { visit(clause.action); }
                if constexpr (requires { clause.event_class; }) { in_class(clause.event_class, visit); }
                if constexpr (requires { clause.events; }) { in_class(clause.events.event_class, visit); }
            },
            any);
    });
}

}  // namespace

void for_each_entity(Statement& statement, VisitEntity const& visit) {
    predicates_of(statement, visit);
    for_each_reference(statement, [&](claims::Reference& reference) {
        if (reference.kind != claims::Reference::Kind::entity) { return; }
        auto entity = reference.entity();
        visit(entity);
        reference.index = entity.value;
    });
}

std::string identity_of(claims::Model const& model, Statement const& statement) {
    // Two things may go by one name, so the words alone do not tell.
    auto text = claims::in_words(model, statement);
    auto copy = statement;
    for_each_entity(copy, [&](EntityId& entity) { text += "|" + std::to_string(entity.value); });
    // "From A to B" and "on A/B" read alike, and say something else.
    for_each_clause(copy, [&](Clause const& clause) {
        for_each_time(clause, [&](claims::TimeSpec const& time) { text += "|time " + std::to_string(static_cast<int>(time.relation)); });
    });
    // By an office is meant somebody only as far as the declaration says so.
    for_each_reference(copy, [&](claims::Reference const& reference) {
        if (reference.through) { text += "|held by " + std::to_string(reference.through->value); }
    });
    return text;
}

}  // namespace gainsay::solver
