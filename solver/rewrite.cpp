#include "solver/rewrite.hpp"

#include <set>
#include <type_traits>
#include <utility>

namespace gainsay::solver {

using claims::Clause;
using claims::Reference;
using claims::Statement;
using claims::StatementBox;

namespace {

using Visit = std::function<void(Reference&)>;
using VisitEachClause = std::function<void(Clause&)>;

void in_point(claims::TimePoint& point, Visit const& visit) {
    if (auto* event = std::get_if<claims::EventPoint>(&point)) { visit(event->event); }
}

void in_time(std::optional<claims::TimeSpec>& time, Visit const& visit) {
    if (!time) { return; }
    if (time->first) { in_point(*time->first, visit); }
    if (time->second) { in_point(*time->second, visit); }
}

void in_box(StatementBox& box, VisitEachClause const& visit) {
    if (!box) { return; }
    Statement inner = *box;
    for_each_clause(inner, visit);
    box = StatementBox(std::move(inner));
}

/// The references of a clause itself, without those of what it is about.
template <typename Form>
void in_clause(Form& form, Visit const& visit) {
    if constexpr (requires { form.event; }) { visit(form.event); }
    if constexpr (requires { form.actor; }) { visit(form.actor); }
    if constexpr (requires { form.speaker; }) { visit(form.speaker); }
    if constexpr (requires { form.other; }) { visit(form.other); }
    if constexpr (requires { form.arguments; }) {
        for (auto& argument : form.arguments) { visit(argument); }
    }
    if constexpr (requires { form.joint; }) {
        for (auto& partner : form.joint) { visit(partner); }
    }
    if constexpr (requires { form.addressee; }) {
        if (form.addressee) { visit(*form.addressee); }
    }
    if constexpr (requires { form.debtor; }) {
        if (form.debtor) { visit(*form.debtor); }
        if (form.creditor) { visit(*form.creditor); }
    }
    if constexpr (requires { form.except; }) {
        for (auto& reference : form.except) { visit(reference); }
    }
    if constexpr (requires { form.time; }) { in_time(form.time, visit); }
    if constexpr (requires { form.events; }) {
        if (form.events.agent) { visit(*form.events.agent); }
        if (form.events.participant) { visit(*form.events.participant); }
        in_time(form.events.time, visit);
    }
    if constexpr (requires { form.than; }) {
        std::optional<claims::TimeSpec> than = form.than;
        in_time(than, visit);
        form.than = *than;
    }
}

/// What a clause says apart from who and what: two clauses of one shape differ only in their references and times.
template <typename Form>
bool same_shape(Form const& pattern, Form const& ground) {
    if constexpr (requires { pattern.kind == ground.kind; }) {
        if (pattern.kind != ground.kind) { return false; }
    }
    if constexpr (requires { pattern.edge == ground.edge; }) {
        if (pattern.edge != ground.edge) { return false; }
    }
    if constexpr (requires { pattern.order == ground.order; }) {
        if (pattern.order != ground.order) { return false; }
    }
    if constexpr (requires { pattern.attitude == ground.attitude; }) {
        if (pattern.attitude != ground.attitude) { return false; }
    }
    if constexpr (requires { pattern.duration == ground.duration; }) {
        if (pattern.duration != ground.duration) { return false; }
    }
    if constexpr (requires { pattern.predicate == ground.predicate; }) {
        if (pattern.predicate != ground.predicate) { return false; }
    }
    if constexpr (requires { pattern.action == ground.action; }) {
        if (pattern.action != ground.action || pattern.toward != ground.toward || pattern.modality != ground.modality) { return false; }
    }
    if constexpr (requires { pattern.denied == ground.denied; }) {
        if (pattern.denied != ground.denied) { return false; }
    }
    if constexpr (requires { pattern.event_class == ground.event_class; }) {
        if (pattern.event_class != ground.event_class) { return false; }
    }
    if constexpr (requires { pattern.events; }) {
        return pattern.events.event_class == ground.events.event_class;
    }
    return true;
}

/// All references of one clause in the order in which in_clause visits them.
std::vector<Reference> references(Statement statement) {
    std::vector<Reference> found;
    for_each_reference(statement, [&](Reference& reference) { found.push_back(reference); });
    return found;
}

/// The statement without the times of its own clause, where `without` says so.
Statement without_time(Statement statement) {
    if (auto* clause = std::get_if<Clause>(&statement.form)) {
        std::visit(
            [](auto& form) {
                if constexpr (requires { form.time; }) { form.time.reset(); }
            },
            *clause);
    }
    return statement;
}

bool has_time(Statement const& statement) {
    auto const* clause = std::get_if<Clause>(&statement.form);
    if (clause == nullptr) { return false; }
    return std::visit(
        [](auto const& form) {
            if constexpr (requires { form.time; }) { return form.time.has_value(); }
            return false;
        },
        *clause);
}

bool match_inner(Statement const& pattern, Statement const& ground, Binding& binding) {
    if (pattern.form.index() != ground.form.index()) { return false; }
    if (auto const* negation = std::get_if<claims::Negation>(&pattern.form)) {
        return match_inner(*negation->operand, *std::get<claims::Negation>(ground.form).operand, binding);
    }
    auto const* clause = std::get_if<Clause>(&pattern.form);
    if (clause == nullptr) { return false; }
    auto const& other = std::get<Clause>(ground.form);
    if (clause->index() != other.index()) { return false; }
    bool const shaped = std::visit(
        [&](auto const& form) { return same_shape(form, std::get<std::decay_t<decltype(form)>>(other)); }, *clause);
    if (!shaped) { return false; }
    auto const left = references(without_time(pattern));
    auto const right = references(has_time(pattern) ? ground : without_time(ground));
    auto const timed_left = has_time(pattern) ? references(pattern) : left;
    if (timed_left.size() != right.size()) { return false; }
    for (std::size_t i = 0; i < timed_left.size(); ++i) {
        if (right[i].kind == Reference::Kind::entity) {
            if (!match(timed_left[i], right[i].entity(), binding)) { return false; }
        } else if (!(timed_left[i] == right[i])) {
            return false;
        }
    }
    return true;
}

}  // namespace

void for_each_clause(Statement& statement, VisitEachClause const& visit) {
    std::visit(
        [&](auto& form) {
            using Form = std::decay_t<decltype(form)>;
            if constexpr (std::is_same_v<Form, Clause>) {
                visit(form);
                std::visit(
                    [&](auto& clause) {
                        if constexpr (requires { clause.until; }) { in_box(clause.until, visit); }
                        if constexpr (requires { clause.pattern; }) { in_box(clause.pattern, visit); }
                        if constexpr (requires { clause.content; }) { in_box(clause.content, visit); }
                        if constexpr (requires { clause.condition; }) { in_box(clause.condition, visit); }
                    },
                    form);
            } else if constexpr (std::is_same_v<Form, claims::Negation>) {
                in_box(form.operand, visit);
            } else if constexpr (std::is_same_v<Form, claims::Conjunction> || std::is_same_v<Form, claims::Disjunction>) {
                for (auto& operand : form.operands) { for_each_clause(operand, visit); }
            } else if constexpr (std::is_same_v<Form, claims::Conditional>) {
                in_box(form.condition, visit);
                in_box(form.consequence, visit);
            } else {
                in_box(form.left, visit);
                in_box(form.right, visit);
            }
        },
        statement.form);
}

void for_each_reference(Statement& statement, Visit const& visit) {
    for_each_clause(statement, [&](Clause& clause) { std::visit([&](auto& form) { in_clause(form, visit); }, clause); });
}

namespace {

enum class Contents { looked_at, passed_over };

/// Calls visit on every clause of a statement, what acts are about looked at or passed over, until one returns true.
template <Contents contents, typename VisitClause>
bool any_clause(Statement const& statement, VisitClause const& visit) {
    auto const in = [&](StatementBox const& box) { return box && any_clause<contents>(*box, visit); };
    return std::visit(
        [&](auto const& form) {
            using Form = std::decay_t<decltype(form)>;
            if constexpr (std::is_same_v<Form, Clause>) {
                bool const inner = std::visit(
                    [&](auto const& clause) {
                        bool found = false;
                        if constexpr (contents == Contents::passed_over) { return found; }
                        if constexpr (requires { clause.pattern; }) { found = in(clause.pattern); }
                        if constexpr (requires { clause.until; }) { found = in(clause.until); }
                        if constexpr (requires { clause.content; }) { found = found || in(clause.content); }
                        if constexpr (requires { clause.condition; }) { found = found || in(clause.condition); }
                        return found;
                    },
                    form);
                return inner || visit(form);
            } else if constexpr (std::is_same_v<Form, claims::Negation>) {
                return in(form.operand);
            } else if constexpr (std::is_same_v<Form, claims::Conjunction> || std::is_same_v<Form, claims::Disjunction>) {
                for (auto const& operand : form.operands) {
                    if (any_clause<contents>(operand, visit)) { return true; }
                }
                return false;
            } else if constexpr (std::is_same_v<Form, claims::Conditional>) {
                return in(form.condition) || in(form.consequence);
            } else {
                return in(form.left) || in(form.right);
            }
        },
        statement.form);
}

/// Whether some date of the statement that is written in figures is so; contents are looked at.
template <typename IsSo>
bool any_calendar_date(Statement const& statement, IsSo const& is_so) {
    return any_clause<Contents::looked_at>(statement, [&](Clause const& clause) {
        bool found = false;
        for_each_time(clause, [&](claims::TimeSpec const& time) {
            for (auto const* point : {&time.first, &time.second}) {
                auto const* date = calendar_date(*point);
                found = found || (date != nullptr && is_so(*date));
            }
        });
        return found;
    });
}

}  // namespace

claims::CalendarDate const* calendar_date(std::optional<claims::TimePoint> const& point) {
    auto const* date = point ? std::get_if<claims::DateExpression>(&*point) : nullptr;
    return date == nullptr ? nullptr : std::get_if<claims::CalendarDate>(date);
}

void for_each_time(Clause const& clause, std::function<void(claims::TimeSpec const&)> const& visit) {
    auto const in = [&](std::optional<claims::TimeSpec> const& time) {
        if (time) { visit(*time); }
    };
    std::visit(
        [&](auto const& form) {
            if constexpr (requires { form.time; }) { in(form.time); }
            if constexpr (requires { form.events; }) { in(form.events.time); }
            if constexpr (requires { form.than; }) { in(form.than); }
        },
        clause);
}

bool is_doubtful(claims::CalendarDate const& date) { return date.text.find_first_of("?%") != std::string::npos; }

bool has_clock_time(Statement const& statement) {
    return any_calendar_date(statement, [](claims::CalendarDate const& date) { return date.date.has_clock_time; });
}

bool has_doubtful_date(Statement const& statement) {
    return any_calendar_date(statement, [](claims::CalendarDate const& date) { return is_doubtful(date); });
}

bool speaks_of(Statement const& statement, claims::EntityId predicate) {
    return any_clause<Contents::looked_at>(statement, [&](Clause const& clause) {
        auto const* fluent = std::get_if<claims::Fluent>(&clause);
        return fluent != nullptr && fluent->predicate == predicate;
    });
}

bool has_untimed_property(Statement const& statement) {
    return any_clause<Contents::passed_over>(statement, [](Clause const& clause) {
        auto const* fluent = std::get_if<claims::Fluent>(&clause);
        return fluent != nullptr && !fluent->time;
    });
}

std::vector<Statement> conjuncts(Statement const& statement) {
    if (auto const* negation = std::get_if<claims::Negation>(&statement.form)) {
        Statement inner = *negation->operand;
        auto* clause = std::get_if<Clause>(&inner.form);
        auto* fluent = clause == nullptr ? nullptr : std::get_if<claims::Fluent>(clause);
        if (fluent != nullptr && !fluent->time) {
            fluent->denied = !fluent->denied;
            return {inner};
        }
        return {statement};
    }
    auto const* conjunction = std::get_if<claims::Conjunction>(&statement.form);
    if (conjunction == nullptr) { return {statement}; }
    std::vector<Statement> parts;
    for (auto const& operand : conjunction->operands) {
        for (auto& part : conjuncts(operand)) { parts.push_back(std::move(part)); }
    }
    return parts;
}

Statement untimed(Statement statement) {
    if (auto* clause = std::get_if<Clause>(&statement.form)) {
        std::visit(
            [](auto& form) {
                using Form = std::decay_t<decltype(form)>;
                constexpr bool happens = std::is_same_v<Form, claims::Occurrence> || std::is_same_v<Form, claims::WalkOut> ||
                                         std::is_same_v<Form, claims::Meeting> || std::is_same_v<Form, claims::SpeechAct> ||
                                         std::is_same_v<Form, claims::Undertaking>;
                if constexpr (happens) {
                    form.time.reset();
                } else if constexpr (std::is_same_v<Form, claims::Deed>) {
                    if (!form.denied && form.modality == claims::Deed::Modality::actual) { form.time.reset(); }
                }
            },
            *clause);
    } else if (auto* conjunction = std::get_if<claims::Conjunction>(&statement.form)) {
        for (auto& operand : conjunction->operands) { operand = untimed(std::move(operand)); }
    } else if (auto* disjunction = std::get_if<claims::Disjunction>(&statement.form)) {
        for (auto& operand : disjunction->operands) { operand = untimed(std::move(operand)); }
    }
    return statement;
}

std::vector<claims::DefinitionId> offices_in(Statement const& statement) {
    std::set<claims::DefinitionId> found;
    auto copy = statement;
    for_each_reference(copy, [&](Reference& reference) {
        if (reference.through) { found.insert(*reference.through); }
    });
    return {found.begin(), found.end()};
}

Statement without_offices(Statement statement) {
    for_each_reference(statement, [](Reference& reference) { reference.through.reset(); });
    return statement;
}

Statement fill_in(Statement statement, Binding const& binding) {
    for_each_reference(statement, [&](Reference& reference) {
        if (reference.kind != Reference::Kind::variable || !binding[reference.index]) { return; }
        reference.kind = Reference::Kind::entity;
        reference.index = binding[reference.index]->value;
    });
    return statement;
}

bool match(Reference const& pattern, claims::EntityId ground, Binding& binding) {
    switch (pattern.kind) {
        case Reference::Kind::someone: return true;
        case Reference::Kind::entity: return pattern.entity() == ground;
        case Reference::Kind::variable:
            if (binding[pattern.index]) { return *binding[pattern.index] == ground; }
            binding[pattern.index] = ground;
            return true;
    }
    return false;
}

bool match(Statement const& pattern, Statement const& ground, Binding& binding) {
    Binding extended = binding;
    if (!match_inner(pattern, ground, extended)) { return false; }
    binding = std::move(extended);
    return true;
}

}  // namespace gainsay::solver
