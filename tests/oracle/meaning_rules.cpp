// Rules: a statement for everything that its variables can stand for, and what they say of one and the same moment.

#include "tests/oracle/meaning.hpp"

#include <algorithm>
#include <stdexcept>

namespace gainsay::oracle {

using claims::Statement;

namespace {

bool is_untimed_property(Statement const& statement) {
    auto const* clause = std::get_if<claims::Clause>(&statement.form);
    auto const* fluent = clause != nullptr ? std::get_if<claims::Fluent>(clause) : nullptr;
    return fluent != nullptr && !fluent->time;
}

bool has_untimed_property(Statement const& statement) {
    if (is_untimed_property(statement)) { return true; }
    auto const any = [](std::vector<Statement> const& operands) { return std::any_of(operands.begin(), operands.end(), has_untimed_property); };
    if (auto const* form = std::get_if<claims::Negation>(&statement.form)) { return has_untimed_property(*form->operand); }
    if (auto const* form = std::get_if<claims::Conjunction>(&statement.form)) { return any(form->operands); }
    if (auto const* form = std::get_if<claims::Disjunction>(&statement.form)) { return any(form->operands); }
    if (auto const* form = std::get_if<claims::Conditional>(&statement.form)) {
        return has_untimed_property(*form->condition) || has_untimed_property(*form->consequence);
    }
    return false;
}

}  // namespace

std::vector<Meaning::Alternatives> Meaning::at_one_moment(Statement const& statement, Polarity polarity, Scope const& scope) {
    bool const asserted = polarity == Polarity::asserted;
    // One of several statements: every combination of what they offer.
    auto const one_of = [&](std::vector<std::vector<Alternatives>> const& parts) {
        std::vector<Alternatives> sum{Alternatives{}};
        for (auto const& part : parts) {
            std::vector<Alternatives> next;
            for (auto const& left : sum) {
                for (auto const& right : part) {
                    auto joined = left;
                    joined.conditions.insert(joined.conditions.end(), right.conditions.begin(), right.conditions.end());
                    joined.holdings.insert(joined.holdings.end(), right.holdings.begin(), right.holdings.end());
                    next.push_back(std::move(joined));
                }
            }
            sum = std::move(next);
        }
        return sum;
    };
    auto const each_of = [](std::vector<std::vector<Alternatives>> const& parts) {
        std::vector<Alternatives> sum;
        for (auto const& part : parts) { sum.insert(sum.end(), part.begin(), part.end()); }
        return sum;
    };
    auto const all = [&](std::vector<Statement> const& operands) {
        std::vector<std::vector<Alternatives>> parts;
        for (auto const& operand : operands) { parts.push_back(at_one_moment(operand, polarity, scope)); }
        return parts;
    };
    if (auto const* form = std::get_if<claims::Negation>(&statement.form)) { return at_one_moment(*form->operand, opposite(polarity), scope); }
    if (auto const* form = std::get_if<claims::Conjunction>(&statement.form)) {
        return asserted ? each_of(all(form->operands)) : one_of(all(form->operands));
    }
    if (auto const* form = std::get_if<claims::Disjunction>(&statement.form)) {
        return asserted ? one_of(all(form->operands)) : each_of(all(form->operands));
    }
    if (auto const* form = std::get_if<claims::Conditional>(&statement.form)) {
        auto const condition = at_one_moment(*form->condition, opposite(polarity), scope);
        auto const consequence = at_one_moment(*form->consequence, polarity, scope);
        return asserted ? one_of({condition, consequence}) : each_of({condition, consequence});
    }
    if (is_untimed_property(statement)) {
        auto const& fluent = std::get<claims::Fluent>(std::get<claims::Clause>(statement.form));
        return {Alternatives{{}, {{holding_of(fluent, scope), fluent.denied ? opposite(polarity) : polarity}}}};
    }
    if (has_untimed_property(statement)) { throw std::invalid_argument("the oracle does not know this form in a rule over properties"); }
    return {Alternatives{{this->statement(statement, polarity, scope)}, {}}};
}

Condition Meaning::at_every_moment(std::vector<Alternatives> const& all) {
    std::vector<Condition> conditions;
    for (auto const& alternatives : all) {
        auto any = alternatives.conditions;
        if (!alternatives.holdings.empty()) {
            Window window;
            window.name = "of all time";
            window.includes = [](Slot const&, Line const&) { return true; };
            HoldingFact fact;
            fact.quantifier = Quantifier::every;
            fact.window = facts_.window(std::move(window));
            std::string name = "at every moment one of:";
            for (auto const& [holding, polarity] : alternatives.holdings) {
                fact.fluents.push_back(holding.fluent);
                name += (polarity == Polarity::asserted ? " " : " not ") + holding.name + ";";
            }
            fact.holds = [holdings = alternatives.holdings](State const& state) {
                return std::any_of(holdings.begin(), holdings.end(), [&](auto const& each) {
                    return (state[each.first.fluent] == each.first.value) == (each.second == Polarity::asserted);
                });
            };
            any.push_back(facts_.holding(name, std::move(fact)));
        }
        conditions.push_back(any_of(std::move(any)));
    }
    return all_of(std::move(conditions));
}

Condition Meaning::instance(claims::Rule const& rule, Bindings const& bindings) {
    Voice const nobody;
    Scope const scope{nobody, bindings};
    // A variable that ranges over a kind stands only for what is of it.
    std::vector<Condition> not_meant;
    for (std::size_t i = 0; i < bindings.size(); ++i) {
        auto const& kind = rule.variables[i].ranges_over.kind;
        if (kind) { not_meant.push_back(is_of_kind(same(bindings[i]), *kind, Polarity::denied)); }
    }
    auto const* conditional = std::get_if<claims::Conditional>(&rule.statement.form);
    if (has_untimed_property(rule.statement)) {
        if (conditional == nullptr || !has_untimed_property(*conditional->condition)) {
            throw std::invalid_argument("the oracle does not know at which moment the property holds");
        }
        not_meant.push_back(at_every_moment(at_one_moment(rule.statement, Polarity::asserted, scope)));
    } else {
        not_meant.push_back(statement(rule.statement, Polarity::asserted, scope));
    }
    return any_of(std::move(not_meant));
}

Condition Meaning::of(claims::Rule const& rule) {
    std::vector<Bindings> bindings{Bindings{}};
    for (auto const& variable : rule.variables) {
        std::vector<Bindings> next;
        for (auto const& bound : bindings) {
            for (auto const each : all(variable.ranges_over.sort)) {
                next.push_back(bound);
                next.back().push_back(each);
            }
        }
        bindings = std::move(next);
    }
    std::vector<Condition> instances;
    for (auto const& bound : bindings) { instances.push_back(instance(rule, bound)); }
    return all_of(std::move(instances));
}

}  // namespace gainsay::oracle
