#include "tests/oracle/timely.hpp"

#include "tests/oracle/links.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>

namespace gainsay::oracle {

namespace {

/// The time variables that these facts speak of.
std::set<TimeVariable> variables_of(Facts const& facts, FactSet const& used) {
    std::set<TimeVariable> variables;
    for (auto const& [fact, time] : facts.times()) {
        if (used.contains(fact)) { variables.insert(time.variables.begin(), time.variables.end()); }
    }
    for (auto const& [fact, holding] : facts.holdings()) {
        auto const& window = facts.window_at(holding.window);
        if (used.contains(fact)) { variables.insert(window.variables.begin(), window.variables.end()); }
    }
    return variables;
}

/// The time variables that the facts speak of, and those that some rule of lines ties to them.
std::set<TimeVariable> variables_of(Facts const& facts, FactSet const& used, std::vector<LineRule const*> const& rules) {
    auto variables = variables_of(facts, used);
    for (bool grown = true; grown;) {
        grown = false;
        for (auto const* rule : rules) {
            auto const here = [&](TimeVariable variable) { return variables.count(variable) != 0; };
            if (std::any_of(rule->variables.begin(), rule->variables.end(), here)) {
                for (auto const variable : rule->variables) { grown = variables.insert(variable).second || grown; }
            }
        }
    }
    return variables;
}

/// Adds the facts without which the condition fails.
void add_needed(Condition const& condition, FactSet& needed) {
    if (condition.form == Condition::Form::fact) { needed.insert(condition.fact); }
    if (condition.form == Condition::Form::all) {
        for (auto const& part : condition.parts) { add_needed(part, needed); }
    }
}

/// No line without what is needed is worth going on with,
std::list<LineRule> rules_of_needed(std::vector<PlacedFact> const& placed, Needed const& needed) {
    std::list<LineRule> rules;
    for (auto const& [fact, time] : placed) {
        if (needed.by_all.contains(fact)) { rules.push_back({time->variables, time->holds}); }
    }
    return rules;
}
/// nor is one on which none of the other parts can be true.
std::list<LineRule> rules_of_line(std::vector<PlacedFact> const& on_line, Needed const& needed) {
    auto rules = rules_of_needed(on_line, needed);
    LineRule some_other;
    std::vector<std::vector<TimeFact const*>> needed_of_others;
    for (auto const& of_other : needed.by_others) {
        auto& its = needed_of_others.emplace_back();
        for (auto const& [fact, time] : on_line) {
            if (!of_other.contains(fact)) { continue; }
            its.push_back(time);
            some_other.variables.insert(some_other.variables.end(), time->variables.begin(), time->variables.end());
        }
    }
    if (needed_of_others.empty()) { return rules; }
    some_other.holds = [needed_of_others](Line const& line) {
        return std::any_of(needed_of_others.begin(), needed_of_others.end(), [&](auto const& its) {
            return std::all_of(its.begin(), its.end(), [&](TimeFact const* time) { return time->holds(line); });
        });
    };
    rules.push_back(std::move(some_other));
    return rules;
}

/// The sooner a rule can be looked at, the fewer lines are begun in vain: the moments of the last rule first, then what the others tie to them.
void place_early(std::vector<TimeVariable>& moments, std::list<LineRule> const& rules) {
    std::set<TimeVariable> placed;
    auto next = moments.begin();
    auto const place = [&](TimeVariable variable) {
        auto const found = std::find(next, moments.end(), variable);
        placed.insert(variable);
        if (found != moments.end()) { std::rotate(next, found, found + 1), ++next; }
    };
    if (rules.empty()) { return; }
    for (auto const variable : rules.back().variables) { place(variable); }
    while (next != moments.end()) {
        LineRule const* closest = nullptr;
        std::ptrdiff_t fewest = 0;
        for (auto const& rule : rules) {
            auto const missing = std::count_if(rule.variables.begin(), rule.variables.end(), [&](auto variable) { return placed.count(variable) == 0; });
            if (missing == 0 || (closest != nullptr && missing >= fewest)) { continue; }
            closest = &rule;
            fewest = missing;
        }
        if (closest == nullptr) { return; }
        for (auto const variable : closest->variables) { place(variable); }
    }
}

}  // namespace

std::vector<LineRule const*> binding_rules(Facts const& facts, FactSet const& used) {
    auto const spoken_of = variables_of(facts, used);
    std::vector<LineRule const*> rules;
    for (auto const& rule : facts.rules()) { rules.push_back(&rule); }
    auto const is_loose = [&](LineRule const* rule) {
        return std::any_of(rule->variables.begin(), rule->variables.end(), [&](auto variable) {
            auto const ties = [&](LineRule const* other) { return std::find(other->variables.begin(), other->variables.end(), variable) != other->variables.end(); };
            return spoken_of.count(variable) == 0 && std::count_if(rules.begin(), rules.end(), ties) == 1;
        });
    };
    for (auto loose = rules.begin(); (loose = std::find_if(rules.begin(), rules.end(), is_loose)) != rules.end();) { rules.erase(loose); }
    return rules;
}

void Needed::add(Condition const& part, bool has_to_be_true) { add_needed(part, has_to_be_true ? by_all : by_others.emplace_back()); }

std::vector<FactSet> const& Satellite::on(Line const& line, Budget& budget) {
    auto const [known, is_new] = known_.emplace(standing_of(touched, line), std::vector<FactSet>{});
    if (is_new) {
        GreatestSets placed;
        each_line(space, line, moments, budget, [&](Line const& more) { placed.add(true_on(more)); });
        known->second = placed.sets();
    }
    return known->second;
}

FactSet Satellite::true_on(Line const& line) const {
    FactSet set;
    for (auto const& [fact, time] : facts) {
        if (time->holds(line)) { set.insert(fact); }
    }
    return set;
}

Timely::Timely(Facts const& facts_of, FactSet const& used, Needed const& needed_of, Reach reach) {
    auto const rules = binding_rules(facts_of, used);
    auto const all = variables_of(facts_of, used, rules);
    std::set<TimeVariable> of_windows;
    for (auto const& [fact, holding] : facts_of.holdings()) {
        auto const& window = facts_of.window_at(holding.window);
        if (used.contains(fact)) { of_windows.insert(window.variables.begin(), window.variables.end()); }
    }
    auto const is_apart = [&](TimeVariable variable) {
        if (all.count(variable) == 0 || of_windows.count(variable) != 0 || facts_of.is_calendar(variable)) { return false; }
        return facts_of.guest_of(variable) || !facts_of.is_moment(variable);
    };
    // What is tied to each other has to be placed together.
    Links links;
    auto const node = [&](TimeVariable variable) {
        auto const guest = facts_of.guest_of(variable);
        return links.node(guest ? "guest " + std::to_string(*guest) : std::to_string(variable));
    };
    auto const tie = [&](std::vector<TimeVariable> const& variables) {
        std::optional<std::size_t> first;
        for (auto const variable : variables) {
            if (!is_apart(variable)) { continue; }
            if (first) { links.link(*first, node(variable)); }
            first = node(variable);
        }
    };
    for (auto const* rule : rules) { tie(rule->variables); }
    for (auto const& [fact, time] : facts_of.times()) {
        if (used.contains(fact)) { tie(time.variables); }
    }
    std::set<TimeVariable> on_line;
    std::map<std::size_t, std::set<TimeVariable>> apart;
    for (auto const variable : all) { (is_apart(variable) ? apart[links.root(node(variable))] : on_line).insert(variable); }

    space = facts_of.space(all, on_line, reach);
    std::map<std::size_t, Satellite> by_root;
    std::map<std::size_t, std::set<TimeVariable>> touched;
    for (auto const& [root, placed] : apart) { by_root[root].space = facts_of.space(all, placed, reach); }
    // The satellite that something belongs to, and what it touches beside it.
    auto const owner = [&](std::vector<TimeVariable> const& variables) -> Satellite* {
        auto const its = std::find_if(variables.begin(), variables.end(), is_apart);
        if (its == variables.end()) { return nullptr; }
        auto const root = links.root(node(*its));
        for (auto const variable : variables) {
            if (!is_apart(variable)) { touched[root].insert(variable); }
        }
        return &by_root.at(root);
    };
    for (auto const* rule : rules) {
        if (all.count(rule->variables.front()) == 0) { continue; }
        auto* const satellite = owner(rule->variables);
        (satellite != nullptr ? satellite->space : space).rules.push_back(rule);
    }
    for (auto const& [fact, time] : facts_of.times()) {
        if (!used.contains(fact)) { continue; }
        auto* const satellite = owner(time.variables);
        (satellite != nullptr ? satellite->facts : facts).emplace_back(fact, &time);
    }
    needed = rules_of_line(facts, needed_of);
    if (!space.unknowns.empty() || !space.moments.empty()) {
        for (auto const& rule : needed) { space.rules.push_back(&rule); }
        place_early(space.moments, needed);
    }
    for (auto& [root, satellite] : by_root) {
        satellite.touched.assign(touched[root].begin(), touched[root].end());
        std::copy_if(satellite.touched.begin(), satellite.touched.end(), std::back_inserter(satellite.moments),
                     [&](TimeVariable variable) { return facts_of.is_moment(variable); });
        satellite.needed = rules_of_needed(satellite.facts, needed_of);
        for (auto const& rule : satellite.needed) { satellite.space.rules.push_back(&rule); }
        satellites.push_back(std::move(satellite));
    }
}

}  // namespace gainsay::oracle
