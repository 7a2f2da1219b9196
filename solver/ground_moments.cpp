// Rules that speak of one moment: "if X is armed and Y is allied-with X then Y is safe". Such a rule holds at every moment,
// so holdings that meet all of its literals but one make the remaining one hold wherever they overlap.

#include "solver/ground.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::solver {

using claims::Clause;
using claims::Statement;

namespace {

constexpr std::size_t most_overlapping = 6;
constexpr std::size_t most_derived = 50'000;

}  // namespace

void Grounder::add_moment_rule(std::uint32_t rule, claims::Conditional const& conditional, std::vector<Formula> const& not_of_kind) {
    auto const momentary = [](Statement const& statement) -> std::optional<Momentary> {
        auto const* clause = std::get_if<Clause>(&statement.form);
        auto const* fluent = clause == nullptr ? nullptr : std::get_if<claims::Fluent>(clause);
        if (fluent == nullptr || fluent->time) { return std::nullopt; }
        return Momentary{*fluent, statement, !fluent->denied};
    };
    MomentRule made;
    made.rule = rule;
    made.not_of_kind = not_of_kind;
    for (auto const& part : conjuncts(*conditional.condition)) {
        if (auto const found = momentary(part)) {
            made.conditions.push_back(*found);
        } else {
            made.others.push_back(part);
        }
    }
    for (auto const& part : conjuncts(*conditional.consequence)) {
        MomentRule one = made;
        one.consequence = momentary(part);
        if (!one.consequence) { one.anything_else = part; }
        moment_rules_.push_back(std::move(one));
    }
}

bool Grounder::derive(MomentRule const& rule, std::size_t index) {
    // A copy: concluding may add rules' instances and move the vector.
    MomentRule const fixed = rule;
    bool derived = false;
    for (std::size_t pivot = 0; pivot <= fixed.conditions.size(); ++pivot) {
        // Only the consequence can be concluded where it is more than one property.
        if (pivot < fixed.conditions.size() && !fixed.consequence) { continue; }
        derived = derive(fixed, index, pivot) || derived;
    }
    return derived;
}

/// The holdings that say the property at some time (or, `positive` turned round, that deny it).
std::vector<HoldingIndex> Grounder::asserting(Momentary const& momentary, bool positive) const {
    auto const predicate = statements_.predicate_of(Clause{momentary.fluent}, Polarity::asserted);
    bool const is_attribute = predicate.kind == PredicateKind::attribute;
    auto const value = is_attribute ? value_slot(momentary.fluent.arguments[1], false) : Slot{};
    Holding const wanted{predicate, true, value, {}, 0, {}};
    std::vector<HoldingIndex> found;
    auto const& first = predicate.slots.front();
    auto const& candidates = first.kind == Slot::Kind::entity ? holdings_.of(predicate.kind, predicate.number, first.entity)
                                                              : holdings_.of(predicate.kind, predicate.number);
    for (auto const index : candidates) {
        auto const& holding = holdings_.all()[index];
        if (!is_attribute || (holding.positive ? takes_in(value, holding.value) : takes_in(holding.value, value))) {
            bool const says = holding.positive ? holding.predicate.slots == predicate.slots : Holdings::covers(holding, wanted);
            if (holding.positive == positive && says) { found.push_back(index); }
        } else if (!positive && holding.positive && holding.value.kind == Slot::Kind::entity && holding.predicate.slots == predicate.slots) {
            // Another value at the moment denies this one.
            found.push_back(index);
        }
    }
    return found;
}

bool Grounder::derive(MomentRule const& rule, std::size_t index, std::size_t pivot) {
    std::vector<std::vector<HoldingIndex>> choices;
    for (std::size_t i = 0; i < rule.conditions.size(); ++i) {
        if (i != pivot) { choices.push_back(asserting(rule.conditions[i], rule.conditions[i].positive)); }
    }
    if (pivot < rule.conditions.size()) { choices.push_back(asserting(*rule.consequence, !rule.consequence->positive)); }
    for (auto const& choice : choices) {
        if (choice.empty()) { return false; }
    }
    bool derived = false;
    std::vector<std::size_t> at(choices.size(), 0);
    for (;;) {
        std::vector<HoldingIndex> chosen;
        std::vector<std::uint32_t> key{static_cast<std::uint32_t>(index), static_cast<std::uint32_t>(pivot)};
        for (std::size_t i = 0; i < choices.size(); ++i) {
            chosen.push_back(choices[i][at[i]]);
            key.push_back(choices[i][at[i]]);
        }
        if (concluded_.insert(key).second) { derived = conclude(rule, pivot, chosen) || derived; }
        std::size_t next = 0;
        while (next < at.size() && ++at[next] == choices[next].size()) { at[next++] = 0; }
        if (next == at.size()) { return derived; }
    }
}

bool Grounder::conclude(MomentRule const& rule, std::size_t pivot, std::vector<HoldingIndex> const& chosen) {
    auto const owner = terms_.group({Member::Kind::rule, rule.rule, 0});
    std::vector<Window> windows;
    auto clause = rule.not_of_kind;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        auto const& holding = holdings_.all()[chosen[i]];
        windows.insert(windows.end(), holding.windows.begin(), holding.windows.end());
        clause.push_back(fails(holding.active));
        bool const of_consequence = pivot < rule.conditions.size() && i + 1 == chosen.size();
        bool const another_value = of_consequence && holding.positive && holding.predicate.kind == PredicateKind::attribute;
        if (another_value) {
            clause.push_back(terms_.same(holding.value.entity, rule.consequence->fluent.arguments[1].entity()));
        }
    }
    std::sort(windows.begin(), windows.end());
    windows.erase(std::unique(windows.begin(), windows.end()), windows.end());
    if (windows.size() > most_overlapping || concluded_.size() > most_derived) {
        note_bound(fmt::format("the rule “{}” was not followed further where many properties overlap",
                               terms_.model().rules[rule.rule].identifier));
        return false;
    }
    auto separate = Holdings::apart(windows, {});
    if (separate.kind == Formula::Kind::always) { return false; }
    clause.push_back(std::move(separate));
    for (auto const& other : rule.others) { clause.push_back(statements_.encode(other, Polarity::denied, Scope{})); }
    if (pivot == rule.conditions.size() && rule.anything_else) {
        auto const* said = std::get_if<Clause>(&rule.anything_else->form);
        if (auto const* persistence = said == nullptr ? nullptr : std::get_if<claims::Persistence>(said)) {
            auto const lasting = std::find_if(rule.conditions.begin(), rule.conditions.end(), [](Momentary const& each) { return each.positive; });
            if (lasting == rule.conditions.end()) { return false; }
            return persist(rule, std::move(clause), chosen[static_cast<std::size_t>(lasting - rule.conditions.begin())], *persistence);
        }
        Scope scope;
        scope.one_moment = windows;
        clause.push_back(statements_.encode(*rule.anything_else, Polarity::asserted, scope));
        terms_.require(owner, any_of(std::move(clause)));
        return true;
    }
    // The pivot of a condition is concluded denied.
    bool const of_condition = pivot < rule.conditions.size();
    auto const& concluded = of_condition ? rule.conditions[pivot] : *rule.consequence;
    bool const positive = concluded.positive != of_condition;
    auto predicate = statements_.predicate_of(Clause{concluded.fluent}, positive ? Polarity::asserted : Polarity::denied);
    auto const value = predicate.kind == PredicateKind::attribute ? value_slot(concluded.fluent.arguments[1], positive) : Slot{};
    auto statement = concluded.statement;
    std::get<claims::Fluent>(std::get<Clause>(statement.form)).denied = !positive;
    add_concluded(owner, std::move(clause), Holding{std::move(predicate), positive, value, {}, 0, windows},
                  statements_.words(statement) + " at that time");
    return true;
}

void Grounder::add_concluded(GroupIndex owner, std::vector<Formula> clause, Holding holding, std::string const& words) {
    for (auto const index : holdings_.of(holding.predicate.kind, holding.predicate.number)) {
        auto const& known = holdings_.all()[index];
        if (known.positive == holding.positive && known.value == holding.value && known.predicate.slots == holding.predicate.slots &&
            known.except.empty() && known.windows == holding.windows) {
            clause.push_back(holds(known.active));
            terms_.require(owner, any_of(std::move(clause)));
            return;
        }
    }
    clause.push_back(statements_.register_holding(std::move(holding), words));
    terms_.require(owner, any_of(std::move(clause)));
}

}  // namespace gainsay::solver
