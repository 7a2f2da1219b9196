#include "tests/oracle/worlds.hpp"

#include "tests/oracle/links.hpp"
#include "tests/oracle/states.hpp"
#include "tests/oracle/timely.hpp"

#include <algorithm>
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
            if (given != 0) { needed_.add(conditions[part], part < given); }
        }
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

    /// The greatest sets of facts about time, and about what holds in it.
    std::vector<FactSet> timely_facts() {
        Timely timely{facts_, used_, needed_, reach_};
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
    FactSet used_;
    Needed needed_;
};

/// The groups that have a part from `given` on; in the worlds of each, its parts before that are true.
std::vector<PartGroup> try_groups(Facts const& facts, std::vector<Part> const& parts, std::size_t given, Effort const& effort) {
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
        if (group.parts.back() < given) { continue; }
        group.greatest = GroupWorlds{facts, conditions, group.parts, given, effort}.greatest();
        tried.push_back(std::move(group));
    }
    return tried;
}

}  // namespace

std::vector<PartGroup> try_worlds(Facts const& facts, std::vector<Part> const& parts, Effort const& effort) { return try_groups(facts, parts, 0, effort); }

std::vector<PartGroup> try_worlds_of_all(Facts const& facts, std::vector<Part> const& parts, std::size_t questions, Effort const& effort) {
    return try_groups(facts, parts, questions, effort);
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
