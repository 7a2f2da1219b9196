#include "solver/ground.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::solver {

using claims::Clause;
using claims::EntityId;
using claims::Reference;
using claims::Statement;

namespace {

/// Instances of one rule in one viewpoint; beyond it the report says that the rule was not applied further.
constexpr std::uint32_t most_instances = 200'000;

/// "S iff T" is two rules with one name.
std::vector<Statement> directions(Statement const& statement) {
    auto const* equivalence = std::get_if<claims::Equivalence>(&statement.form);
    if (equivalence == nullptr) { return {statement}; }
    Statement forward = statement;
    forward.form = claims::Conditional{equivalence->left, equivalence->right};
    Statement backward = statement;
    backward.form = claims::Conditional{equivalence->right, equivalence->left};
    return {forward, backward};
}

claims::Fluent const* untimed_fluent(Statement const& statement) {
    auto const* clause = std::get_if<Clause>(&statement.form);
    auto const* fluent = clause == nullptr ? nullptr : std::get_if<claims::Fluent>(clause);
    return fluent != nullptr && !fluent->time ? fluent : nullptr;
}

std::vector<Statement> conditions_of(Statement const& rule) {
    auto const* conditional = std::get_if<claims::Conditional>(&rule.form);
    return conditional != nullptr ? conjuncts(*conditional->condition) : std::vector<Statement>{};
}

bool is_variable(Reference const& reference, std::uint32_t variable) {
    return reference.kind == Reference::Kind::variable && reference.index == variable;
}

bool names_variable(Statement statement, std::uint32_t variable) {
    bool found = false;
    for_each_reference(statement, [&](Reference& reference) { found = found || is_variable(reference, variable); });
    return found;
}

}  // namespace

/// Declarations alone can meet what a rule asks of an event that no claim speaks of: that it is of a kind.
void Grounder::mention_what_declarations_bring(claims::Rule const& rule, std::vector<Statement> const& conditions) {
    for (std::uint32_t variable = 0; variable < rule.variables.size(); ++variable) {
        if (rule.variables[variable].ranges_over.sort != claims::Sort::event) { continue; }
        std::set<EntityId> kinds;
        if (auto const& kind = rule.variables[variable].ranges_over.kind) { kinds.insert(*kind); }
        // Under "or" or "not" something else may do, so only a clause that stands alone is in the way.
        auto const asks_for_more = [&](Statement const& condition) {
            auto const* clause = std::get_if<Clause>(&condition.form);
            auto const* classification = clause != nullptr ? std::get_if<claims::Classification>(clause) : nullptr;
            bool const is_its = classification != nullptr && is_variable(classification->event, variable);
            if (is_its) { kinds.insert(classification->event_class.kind); }
            return clause != nullptr && !is_its && names_variable(condition, variable);
        };
        bool const is_met_by_declarations = std::count_if(conditions.begin(), conditions.end(), asks_for_more) == 0;
        if (is_met_by_declarations) { terms_.mention_declared(kinds); }
    }
}

void Grounder::apply(std::vector<std::uint32_t> const& rules) {
    for (auto const index : rules) {
        for (auto const& direction : directions(terms_.model().rules[index].statement)) {
            mention_what_declarations_bring(terms_.model().rules[index], conditions_of(direction));
        }
    }
    // Each round may add events, kinds and holdings that let a rule apply once more; all of them are finite in number.
    for (bool grown = true; grown;) {
        auto const instances_before = instances_.size();
        auto const mentioned_before = terms_.mentioned().size();
        auto const possible_before = terms_.possibilities();
        auto const holdings_before = holdings_.all().size();
        for (auto const index : rules) {
            auto const& rule = terms_.model().rules[index];
            for (auto const& direction : directions(rule.statement)) {
                bind(index, conditions_of(direction), 0, Binding(rule.variables.size()));
            }
        }
        bool derived = chain_relations();
        for (std::size_t i = 0; i < moment_rules_.size(); ++i) { derived = derive(moment_rules_[i], i) || derived; }
        grown = derived || instances_.size() != instances_before || terms_.mentioned().size() != mentioned_before ||
                terms_.possibilities() != possible_before || holdings_.all().size() != holdings_before;
    }
}

void Grounder::bind(std::uint32_t rule, std::vector<Statement> const& conditions, std::size_t next, Binding const& binding) {
    if (count_of_[rule] >= most_instances) { return; }
    if (next == conditions.size()) { return complete(rule, 0, binding); }
    if (std::holds_alternative<Clause>(conditions[next].form)) {
        for (auto const& extended : matches(conditions[next], binding)) {
            if (admitted(terms_.model().rules[rule], extended)) { bind(rule, conditions, next + 1, extended); }
        }
        return;
    }
    bind(rule, conditions, next + 1, binding);
}

/// Variables that no condition bound range over all that they may be.
void Grounder::complete(std::uint32_t rule, std::size_t variable, Binding const& binding) {
    auto const& variables = terms_.model().rules[rule].variables;
    if (variable == variables.size()) { return instantiate(rule, binding); }
    if (binding[variable]) { return complete(rule, variable + 1, binding); }
    std::vector<EntityId> domain;
    if (variables[variable].ranges_over.sort == claims::Sort::event) {
        domain = terms_.mentioned();
    } else {
        for (std::uint32_t i = 0; i < terms_.model().entities.size(); ++i) { domain.push_back(EntityId{i}); }
    }
    for (auto const thing : domain) {
        if (!admitted(variables[variable], thing)) { continue; }
        Binding extended = binding;
        extended[variable] = thing;
        complete(rule, variable + 1, extended);
    }
}

bool Grounder::admitted(claims::Variable const& variable, EntityId thing) {
    if (terms_.names().entity(thing).sort != variable.ranges_over.sort) { return false; }
    return !variable.ranges_over.kind || terms_.may_be_of_kind(thing, *variable.ranges_over.kind);
}

bool Grounder::admitted(claims::Rule const& rule, Binding const& binding) {
    for (std::size_t i = 0; i < binding.size(); ++i) {
        if (binding[i] && !admitted(rule.variables[i], *binding[i])) { return false; }
    }
    return true;
}

std::vector<Binding> Grounder::matches(Statement const& condition, Binding const& binding) {
    auto const& clause = std::get<Clause>(condition.form);
    std::vector<Binding> found;
    auto const bound = [&](Reference const& reference) -> std::optional<EntityId> {
        if (reference.kind == Reference::Kind::entity) { return reference.entity(); }
        if (reference.kind == Reference::Kind::variable) { return binding[reference.index]; }
        return std::nullopt;
    };
    auto const over_events = [&](std::vector<Reference> const& references) {
        std::vector<Binding> partial{binding};
        for (auto const& reference : references) {
            std::vector<Binding> extended;
            for (auto const& each : partial) {
                bool const known = reference.kind != Reference::Kind::variable || each[reference.index];
                if (known) {
                    extended.push_back(each);
                    continue;
                }
                for (auto const event : terms_.mentioned()) {
                    Binding with = each;
                    if (match(reference, event, with)) { extended.push_back(std::move(with)); }
                }
            }
            partial = std::move(extended);
        }
        found = std::move(partial);
    };
    auto const over_holdings = [&](std::vector<Reference> const& places, std::optional<Reference> const& value, Statement const* content) {
        auto const pattern = statements_.predicate_of(clause, Polarity::denied);
        auto const first = places.empty() ? std::nullopt : bound(places.front());
        auto const& candidates = first ? holdings_.of(pattern.kind, pattern.number, *first) : holdings_.of(pattern.kind, pattern.number);
        for (auto const index : candidates) {
            auto const& holding = holdings_.all()[index];
            Binding extended = binding;
            bool fits = true;
            auto const fit = [&](Reference const& reference, Slot const& slot) {
                if (slot.kind == Slot::Kind::entity) { return match(reference, slot.entity, extended); }
                return reference.kind == Reference::Kind::someone;
            };
            for (std::size_t i = 0; fits && i < places.size() && i < holding.predicate.slots.size(); ++i) {
                fits = fit(places[i], holding.predicate.slots[i]);
            }
            if (fits && value && holding.value.kind == Slot::Kind::entity) { fits = match(*value, holding.value.entity, extended); }
            if (fits && content != nullptr) {
                auto const* ground = statements_.content(holding.predicate.content);
                fits = ground != nullptr && match(*content, *ground, extended);
            }
            if (fits) { found.push_back(std::move(extended)); }
        }
    };
    std::visit(
        [&](auto const& form) {
            using Form = std::decay_t<decltype(form)>;
            if constexpr (std::is_same_v<Form, claims::WalkOut>) {
                over_holdings({form.actor, form.event}, std::nullopt, nullptr);
            } else if constexpr (std::is_same_v<Form, claims::Meeting>) {
                over_holdings({form.actor, form.other}, std::nullopt, nullptr);
            } else if constexpr (std::is_same_v<Form, claims::Fluent>) {
                bool const is_attribute = terms_.model().entity(form.predicate).sort == claims::Sort::attribute;
                if (is_attribute) {
                    over_holdings({form.arguments.front()}, form.arguments.back(), nullptr);
                } else {
                    over_holdings(form.arguments, std::nullopt, nullptr);
                }
            } else if constexpr (std::is_same_v<Form, claims::Deed>) {
                over_holdings(form.arguments, std::nullopt, nullptr);
            } else if constexpr (std::is_same_v<Form, claims::SpeechAct>) {
                over_holdings({form.speaker}, std::nullopt, form.content ? &*form.content : nullptr);
            } else if constexpr (std::is_same_v<Form, claims::Undertaking>) {
                std::vector<Reference> places{form.actor};
                if (form.addressee) { places.push_back(*form.addressee); }
                over_holdings(places, std::nullopt, form.content ? &*form.content : nullptr);
            } else if constexpr (std::is_same_v<Form, claims::CommitmentState>) {
                if (!form.debtor) { return found.push_back(binding); }
                for (auto const& claim : terms_.model().claims) {
                    auto const* act = commitment_of(claim);
                    auto extended = binding;
                    bool const fits = act != nullptr && act->actor.kind == Reference::Kind::entity && match(*form.debtor, act->actor.entity(), extended);
                    bool const owed = !form.creditor || (fits && act->addressee && act->addressee->kind == Reference::Kind::entity &&
                                                         match(*form.creditor, act->addressee->entity(), extended));
                    if (fits && owed) { found.push_back(std::move(extended)); }
                }
            } else if constexpr (std::is_same_v<Form, claims::EventCount> || std::is_same_v<Form, claims::Closure> ||
                                 std::is_same_v<Form, claims::EventCountComparison> || std::is_same_v<Form, claims::Persistence>) {
                found.push_back(binding);
            } else if constexpr (requires { form.other; }) {
                over_events({form.event, form.other});
            } else {
                over_events({form.event});
            }
        },
        clause);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

void Grounder::note_bound(std::string text) {
    if (std::find(bounds_reached_.begin(), bounds_reached_.end(), text) == bounds_reached_.end()) {
        bounds_reached_.push_back(std::move(text));
    }
}

void Grounder::instantiate(std::uint32_t index, Binding const& binding) {
    std::vector<EntityId> things;
    for (auto const& thing : binding) { things.push_back(*thing); }
    if (!instances_.insert({index, things}).second) { return; }
    if (++count_of_[index] == most_instances) {
        note_bound(fmt::format("the rule “{}” was applied to {} cases and no further", terms_.model().rules[index].identifier,
                               most_instances));
    }
    auto const& rule = terms_.model().rules[index];
    std::vector<Formula> not_of_kind;
    for (std::size_t i = 0; i < things.size(); ++i) {
        auto const& kind = rule.variables[i].ranges_over.kind;
        if (kind) { not_of_kind.push_back(fails(terms_.is_of_kind(things[i], *kind))); }
    }
    for (auto const& direction : directions(fill_in(rule.statement, binding))) {
        if (auto const* conditional = std::get_if<claims::Conditional>(&direction.form)) {
            auto const conditions = conjuncts(*conditional->condition);
            if (std::any_of(conditions.begin(), conditions.end(), [](Statement const& part) { return untimed_fluent(part) != nullptr; })) {
                add_moment_rule(index, *conditional, not_of_kind);
                continue;
            }
        }
        if (auto const* conditional = std::get_if<claims::Conditional>(&direction.form);
            conditional != nullptr && has_untimed_property(*conditional->condition)) {
            // "if X is armed or …": of which moment is not said, so the rule is not guessed at.
            note_bound(fmt::format("the rule “{}” was not applied: a property without a time stands under “or”, or inside what somebody says",
                                   rule.identifier));
            continue;
        }
        auto clause = not_of_kind;
        clause.push_back(statements_.encode(direction, Polarity::asserted, Scope{}));
        terms_.require(terms_.group({Member::Kind::rule, index, 0}), any_of(std::move(clause)));
    }
}

}  // namespace gainsay::solver
