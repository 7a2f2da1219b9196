#include "tests/oracle/worlds.hpp"

#include "tests/oracle/links.hpp"
#include "tests/oracle/states.hpp"

#include <algorithm>
#include <iterator>
#include <list>
#include <map>
#include <set>

namespace gainsay::oracle {

namespace {

/// Facts that no part would rather have false: in the greatest worlds they may be taken as true.
class Simplified {
public:
    Simplified(Facts const& facts, std::vector<Part> const& parts) {
        for (auto const& part : parts) { conditions.push_back(part.condition); }
        for (bool changed = true; changed;) {
            FactSet used;
            for (auto const& condition : conditions) { condition.collect(used); }
            std::map<std::uint32_t, std::set<bool>> values;
            for (auto const& [fact, proposition] : facts.propositions()) {
                if (used.contains(fact)) { values[proposition.variable].insert(proposition.value); }
            }
            FactSet free;
            for (auto const& [fact, proposition] : facts.propositions()) {
                if (used.contains(fact) && values[proposition.variable].size() == 1) { free.insert(fact); }
            }
            changed = !free.is_empty();
            for (auto& condition : conditions) { condition = given(condition, free, free); }
        }
    }
    std::vector<Condition> conditions;
};

/// What a fact depends on, as names of nodes.
std::vector<std::string> nodes_of(Facts const& facts, Fact fact) {
    std::vector<std::string> nodes;
    auto const add_times = [&](std::vector<TimeVariable> const& variables) {
        for (auto const variable : variables) { nodes.push_back("time " + std::to_string(variable)); }
    };
    if (auto const time = facts.times().find(fact); time != facts.times().end()) { add_times(time->second.variables); }
    if (auto const proposition = facts.propositions().find(fact); proposition != facts.propositions().end()) {
        nodes.push_back("proposition " + std::to_string(proposition->second.variable));
    }
    if (auto const holding = facts.holdings().find(fact); holding != facts.holdings().end()) {
        for (auto const fluent : holding->second.fluents) { nodes.push_back("fluent " + std::to_string(fluent)); }
        add_times(facts.window_at(holding->second.window).variables);
    }
    return nodes;
}

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

/// The rules that bind anything: a variable that no fact speaks of and that only one rule ties to others can always be placed so that the
/// rule is met, so neither matters.
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

/// What is placed on each line of the others, whatever the rest does: the moments of a nameless event, or days and numbers that are not known.
class Satellite {
public:
    LineSpace space;
    std::vector<std::pair<Fact, TimeFact const*>> facts;
    std::list<LineRule> needed;                  // rules of the space: what has to be so in the worlds that count
    std::vector<TimeVariable> touched, moments;  // of the line: what decides what can be true of it, and which of these are moments

    /// The greatest sets of its facts on a line.
    std::vector<FactSet> const& on(Line const& line, Budget& budget) {
        auto const [known, is_new] = known_.emplace(standing_of(touched, line), std::vector<FactSet>{});
        if (is_new) {
            GreatestSets placed;
            each_line(space, line, moments, budget, [&](Line const& more) { placed.add(true_on(more)); });
            known->second = placed.sets();
        }
        return known->second;
    }
    [[nodiscard]] FactSet true_on(Line const& line) const {
        FactSet set;
        for (auto const& [fact, time] : facts) {
            if (time->holds(line)) { set.insert(fact); }
        }
        return set;
    }

private:
    std::map<std::vector<std::int64_t>, std::vector<FactSet>> known_;
};

/// One of the one and one of the other, in every combination.
std::vector<FactSet> combined(std::vector<FactSet> const& left, std::vector<FactSet> const& right) {
    std::vector<FactSet> sums;
    sums.reserve(left.size() * right.size());
    for (auto const& one : left) {
        for (auto const& other : right) { sums.push_back(one | other); }
    }
    return sums;
}

/// The worlds of one group of parts.
class GroupWorlds {
public:
    /// Parts before `given` are true in all worlds that count, and if there are such parts, one of the others is as well.
    GroupWorlds(Facts const& facts, std::vector<Condition> const& conditions, std::vector<std::uint32_t> const& parts, std::size_t given, Effort const& effort)
        : facts_(facts), conditions_(conditions), parts_(parts), reach_(effort.reach), steps_(effort.most_steps), worlds_(effort.most_worlds) {
        for (auto const part : parts) {
            conditions[part].collect(used_);
            if (given == 0) { continue; }
            if (part < given) {
                add_needed(conditions[part], needed_);
            } else {
                add_needed(conditions[part], needed_of_others_.emplace_back());
            }
        }
        rules_ = binding_rules(facts, used_);
    }

    std::vector<FactSet> greatest() {
        GreatestSets found;
        FactSet timely;
        for (auto const& [fact, time] : facts_.times()) { timely.insert(fact); }
        for (auto const& [fact, holding] : facts_.holdings()) { timely.insert(fact); }
        for (auto const& time : timely_facts()) {
            std::map<std::uint32_t, Condition> open;
            FactSet true_parts;
            for (auto const part : parts_) {
                auto condition = given(conditions_[part], time, timely);
                if (condition.form == Condition::Form::always) { true_parts.insert(part); }
                if (condition.form != Condition::Form::always && condition.form != Condition::Form::never) { open.emplace(part, std::move(condition)); }
            }
            std::vector<FactSet> sums{true_parts};
            for (auto const& together : by_propositions(open)) { sums = combined(sums, greatest(open, together)); }
            worlds_.spend(sums.size(), "worlds");
            for (auto const& sum : sums) { found.add(sum); }
        }
        return found.sets();
    }

private:
    /// Adds the facts without which the condition fails.
    static void add_needed(Condition const& condition, FactSet& needed) {
        if (condition.form == Condition::Form::fact) { needed.insert(condition.fact); }
        if (condition.form == Condition::Form::all) {
            for (auto const& part : condition.parts) { add_needed(part, needed); }
        }
    }

    /// No line without what is needed is worth going on with,
    [[nodiscard]] std::list<LineRule> rules_of_needed(std::vector<std::pair<Fact, TimeFact const*>> const& placed) const {
        std::list<LineRule> rules;
        for (auto const& [fact, time] : placed) {
            if (needed_.contains(fact)) { rules.push_back({time->variables, time->holds}); }
        }
        return rules;
    }
    /// nor is one on which none of the other parts can be true.
    [[nodiscard]] std::list<LineRule> rules_of_line(std::vector<std::pair<Fact, TimeFact const*>> const& on_line) const {
        auto rules = rules_of_needed(on_line);
        LineRule some_other;
        std::vector<std::vector<TimeFact const*>> needed_of_others;
        for (auto const& needed : needed_of_others_) {
            auto& its = needed_of_others.emplace_back();
            for (auto const& [fact, time] : on_line) {
                if (!needed.contains(fact)) { continue; }
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
    static void place_early(std::vector<TimeVariable>& moments, std::list<LineRule> const& rules) {
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

    /// Parts that share a proposition.
    [[nodiscard]] std::vector<std::vector<std::uint32_t>> by_propositions(std::map<std::uint32_t, Condition> const& open) const {
        Links links;
        auto const node = [&](std::uint32_t part) { return links.node("part " + std::to_string(part)); };
        for (auto const& [part, condition] : open) {
            FactSet used;
            condition.collect(used);
            for (auto const& [fact, proposition] : facts_.propositions()) {
                if (used.contains(fact)) { links.link(links.node(std::to_string(proposition.variable)), node(part)); }
            }
        }
        std::map<std::size_t, std::vector<std::uint32_t>> together;
        for (auto const& [part, condition] : open) { together[links.root(node(part))].push_back(part); }
        std::vector<std::vector<std::uint32_t>> all;
        for (auto& [root, parts] : together) { all.push_back(std::move(parts)); }
        return all;
    }

    /// The greatest sets of these parts, by trying every choice of their propositions.
    std::vector<FactSet> greatest(std::map<std::uint32_t, Condition> const& open, std::vector<std::uint32_t> const& parts) {
        FactSet used;
        for (auto const part : parts) { open.at(part).collect(used); }
        std::map<std::uint32_t, std::pair<FactSet, FactSet>> sides;
        for (auto const& [fact, proposition] : facts_.propositions()) {
            if (used.contains(fact)) { (proposition.value ? sides[proposition.variable].first : sides[proposition.variable].second).insert(fact); }
        }
        std::vector<FactSet> choices{FactSet{}};
        for (auto const& [variable, side] : sides) {
            worlds_.spend(choices.size() * 2, "propositions");
            choices = combined(choices, {side.first, side.second});
        }
        GreatestSets found;
        for (auto const& choice : choices) {
            FactSet true_parts;
            for (auto const part : parts) {
                if (open.at(part).holds(choice)) { true_parts.insert(part); }
            }
            found.add(true_parts);
        }
        return found.sets();
    }

    /// The time variables that the facts speak of, and those that some rule of lines ties to them.
    [[nodiscard]] std::set<TimeVariable> variables() const {
        auto variables = variables_of(facts_, used_);
        for (bool grown = true; grown;) {
            grown = false;
            for (auto const* rule : rules_) {
                auto const here = [&](TimeVariable variable) { return variables.count(variable) != 0; };
                if (std::any_of(rule->variables.begin(), rule->variables.end(), here)) {
                    for (auto const variable : rule->variables) { grown = variables.insert(variable).second || grown; }
                }
            }
        }
        return variables;
    }

    /// Everything that has to do with time: what is placed on lines of its own accord, and what is placed on each of these lines apart from
    /// the rest.
    struct Timely {
        LineSpace space;
        std::list<LineRule> needed;  // rules of the space: what has to be so in the worlds that count
        std::vector<std::pair<Fact, TimeFact const*>> facts;
        std::vector<Satellite> satellites;
    };
    [[nodiscard]] Timely timely() const {
        auto const all = variables();
        std::set<TimeVariable> of_windows;
        for (auto const& [fact, holding] : facts_.holdings()) {
            auto const& window = facts_.window_at(holding.window);
            if (used_.contains(fact)) { of_windows.insert(window.variables.begin(), window.variables.end()); }
        }
        auto const is_apart = [&](TimeVariable variable) {
            if (all.count(variable) == 0 || of_windows.count(variable) != 0 || facts_.is_calendar(variable)) { return false; }
            return facts_.guest_of(variable) || !facts_.is_moment(variable);
        };
        // What is tied to each other has to be placed together.
        Links links;
        auto const node = [&](TimeVariable variable) {
            auto const guest = facts_.guest_of(variable);
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
        for (auto const* rule : rules_) { tie(rule->variables); }
        for (auto const& [fact, time] : facts_.times()) {
            if (used_.contains(fact)) { tie(time.variables); }
        }
        std::set<TimeVariable> on_line;
        std::map<std::size_t, std::set<TimeVariable>> apart;
        for (auto const variable : all) { (is_apart(variable) ? apart[links.root(node(variable))] : on_line).insert(variable); }

        Timely timely;
        timely.space = facts_.space(all, on_line, reach_);
        std::map<std::size_t, Satellite> satellites;
        std::map<std::size_t, std::set<TimeVariable>> touched;
        for (auto const& [root, placed] : apart) { satellites[root].space = facts_.space(all, placed, reach_); }
        /// The satellite that something belongs to, and what it touches beside it.
        auto const owner = [&](std::vector<TimeVariable> const& variables) -> Satellite* {
            auto const its = std::find_if(variables.begin(), variables.end(), is_apart);
            if (its == variables.end()) { return nullptr; }
            auto const root = links.root(node(*its));
            for (auto const variable : variables) {
                if (!is_apart(variable)) { touched[root].insert(variable); }
            }
            return &satellites.at(root);
        };
        for (auto const* rule : rules_) {
            if (all.count(rule->variables.front()) == 0) { continue; }
            auto* const satellite = owner(rule->variables);
            (satellite != nullptr ? satellite->space : timely.space).rules.push_back(rule);
        }
        for (auto const& [fact, time] : facts_.times()) {
            if (!used_.contains(fact)) { continue; }
            auto* const satellite = owner(time.variables);
            (satellite != nullptr ? satellite->facts : timely.facts).emplace_back(fact, &time);
        }
        timely.needed = rules_of_line(timely.facts);
        if (!timely.space.unknowns.empty() || !timely.space.moments.empty()) {
            for (auto const& rule : timely.needed) { timely.space.rules.push_back(&rule); }
            place_early(timely.space.moments, timely.needed);
        }
        for (auto& [root, satellite] : satellites) {
            satellite.touched.assign(touched[root].begin(), touched[root].end());
            std::copy_if(satellite.touched.begin(), satellite.touched.end(), std::back_inserter(satellite.moments),
                         [&](TimeVariable variable) { return facts_.is_moment(variable); });
            satellite.needed = rules_of_needed(satellite.facts);
            for (auto const& rule : satellite.needed) { satellite.space.rules.push_back(&rule); }
            timely.satellites.push_back(std::move(satellite));
        }
        return timely;
    }

    /// The greatest sets of facts about time, and about what holds in it.
    std::vector<FactSet> timely_facts() {
        auto timely = this->timely();
        StateSpace states{facts_, used_, timely.space.days};
        std::map<std::size_t, GreatestSets> by_pattern;
        each_line(timely.space, {}, {}, steps_, [&](Line const& line) {
            FactSet on_line;
            for (auto const& [fact, time] : timely.facts) {
                if (time->holds(line)) { on_line.insert(fact); }
            }
            std::vector<FactSet> sums{on_line};
            for (auto& satellite : timely.satellites) { sums = combined(sums, satellite.on(line, steps_)); }
            worlds_.spend(sums.size(), "worlds");
            auto& sets = by_pattern[states.pattern(line, steps_)];
            for (auto const& sum : sums) { sets.add(sum); }
        });
        GreatestSets all;
        for (auto const& [pattern, sets] : by_pattern) {
            auto const all_held = states.greatest(pattern);
            worlds_.spend(all_held.size() * sets.sets().size(), "worlds");
            for (auto const& held : all_held) {
                for (auto const& set : sets.sets()) { all.add(set | held); }
            }
        }
        return all.sets();
    }

    Facts const& facts_;
    std::vector<Condition> const& conditions_;
    std::vector<std::uint32_t> const& parts_;
    Reach reach_;
    Budget steps_, worlds_;
    FactSet used_, needed_;
    std::vector<FactSet> needed_of_others_;  // of each part that is not given
    std::vector<LineRule const*> rules_;
};

/// The groups that have a part from `questions` on; in the worlds of each, its parts before `given` are true.
std::vector<PartGroup> try_groups(Facts const& facts, std::vector<Part> const& parts, std::size_t given, std::size_t questions, Effort const& effort) {
    auto const conditions = Simplified{facts, parts}.conditions;
    FactSet used;
    for (auto const& condition : conditions) { condition.collect(used); }
    Links links;
    for (auto const* rule : binding_rules(facts, used)) {
        for (auto const variable : rule->variables) {
            links.link(links.node("time " + std::to_string(variable)), links.node("time " + std::to_string(rule->variables.front())));
        }
    }
    std::vector<std::uint32_t> open;
    for (std::uint32_t part = 0; part < conditions.size(); ++part) {
        if (conditions[part].form == Condition::Form::always) { continue; }
        open.push_back(part);
        FactSet its;
        conditions[part].collect(its);
        auto const here = links.node("part " + std::to_string(part));
        for (Fact fact = 0; fact < facts.size(); ++fact) {
            if (!its.contains(fact)) { continue; }
            for (auto const& node : nodes_of(facts, fact)) { links.link(links.node(node), here); }
        }
    }
    std::map<std::size_t, PartGroup> groups;
    for (auto const part : open) { groups[links.root(links.node("part " + std::to_string(part)))].parts.push_back(part); }
    std::vector<PartGroup> tried;
    for (auto& [root, group] : groups) {
        if (group.parts.back() < questions) { continue; }
        group.greatest = GroupWorlds{facts, conditions, group.parts, given, effort}.greatest();
        tried.push_back(std::move(group));
    }
    return tried;
}

}  // namespace

std::vector<PartGroup> try_worlds(Facts const& facts, std::vector<Part> const& parts, Effort const& effort) { return try_groups(facts, parts, 0, 0, effort); }

std::vector<PartGroup> try_worlds_of_all(Facts const& facts, std::vector<Part> const& parts, std::size_t questions, Effort const& effort) {
    return try_groups(facts, parts, questions, questions, effort);
}

std::vector<std::vector<std::uint32_t>> minimal_conflicts(PartGroup const& group) {
    // A set is a conflict when it has, for each greatest set, something outside it: the smallest hitting sets (C. Berge,
    // "Hypergraphs", 1989), built up one greatest set at a time.
    std::vector<FactSet> conflicts{FactSet{}};
    for (auto const& greatest : group.greatest) {
        FactSet outside;
        for (auto const part : group.parts) {
            if (!greatest.contains(part)) { outside.insert(part); }
        }
        std::vector<FactSet> hitting;
        std::vector<FactSet> missing;
        for (auto const& conflict : conflicts) { (conflict.meets(outside) ? hitting : missing).push_back(conflict); }
        auto const kept = hitting.size();
        for (auto const& conflict : missing) {
            for (auto const part : group.parts) {
                if (!outside.contains(part)) { continue; }
                FactSet larger = conflict;
                larger.insert(part);
                bool const minimal = std::none_of(hitting.begin(), hitting.begin() + static_cast<std::ptrdiff_t>(kept),
                                                  [&](FactSet const& other) { return other.is_within(larger); });
                if (minimal) { hitting.push_back(larger); }
            }
        }
        conflicts = std::move(hitting);
    }
    std::vector<std::vector<std::uint32_t>> listed;
    for (auto const& conflict : conflicts) {
        std::vector<std::uint32_t> members;
        for (auto const part : group.parts) {
            if (conflict.contains(part)) { members.push_back(part); }
        }
        listed.push_back(std::move(members));
    }
    std::sort(listed.begin(), listed.end());
    return listed;
}

}  // namespace gainsay::oracle
