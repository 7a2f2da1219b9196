#include "tests/oracle/worlds.hpp"

#include "tests/oracle/states.hpp"

#include <algorithm>
#include <map>
#include <numeric>
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
            for (auto& condition : conditions) { condition = given(condition, free); }
        }
    }
    std::vector<Condition> conditions;
};

class Links {
public:
    std::size_t node(std::string const& name) {
        auto const [place, is_new] = index_.emplace(name, parent_.size());
        if (is_new) { parent_.push_back(parent_.size()); }
        return place->second;
    }
    std::size_t root(std::size_t node) {
        while (parent_[node] != node) { node = parent_[node] = parent_[parent_[node]]; }
        return node;
    }
    void link(std::size_t left, std::size_t right) { parent_[root(left)] = root(right); }

private:
    std::map<std::string, std::size_t> index_;
    std::vector<std::size_t> parent_;
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

/// The worlds of one group of parts.
class GroupWorlds {
public:
    GroupWorlds(Facts const& facts, std::vector<Condition> const& conditions, std::vector<std::uint32_t> const& parts, Effort const& effort)
        : facts_(facts), conditions_(conditions), parts_(parts), effort_(effort) {
        for (auto const part : parts) { conditions[part].collect(used_); }
    }

    std::vector<FactSet> greatest() {
        auto const times = timely_facts();
        auto const choices = propositions();
        if (times.size() * choices.size() > effort_.most_worlds) { throw TooManyWorlds("too many worlds"); }
        GreatestSets found;
        for (auto const& time : times) {
            for (auto const& choice : choices) {
                auto const world = time | choice;
                FactSet true_parts;
                for (auto const part : parts_) {
                    if (conditions_[part].holds(world)) { true_parts.insert(part); }
                }
                found.add(true_parts);
            }
        }
        return found.sets();
    }

private:
    std::vector<FactSet> propositions() const {
        std::map<std::uint32_t, std::pair<FactSet, FactSet>> sides;
        for (auto const& [fact, proposition] : facts_.propositions()) {
            if (used_.contains(fact)) { (proposition.value ? sides[proposition.variable].first : sides[proposition.variable].second).insert(fact); }
        }
        std::vector<FactSet> choices{FactSet{}};
        for (auto const& [variable, side] : sides) {
            std::vector<FactSet> next;
            for (auto const& choice : choices) {
                next.push_back(choice | side.first);
                next.push_back(choice | side.second);
            }
            choices = std::move(next);
            if (choices.size() > effort_.most_worlds) { throw TooManyWorlds("too many propositions"); }
        }
        return choices;
    }

    /// The time variables that the facts speak of, and those that some rule of lines ties to them.
    std::set<TimeVariable> variables() const {
        std::set<TimeVariable> variables;
        for (auto const& [fact, time] : facts_.times()) {
            if (used_.contains(fact)) { variables.insert(time.variables.begin(), time.variables.end()); }
        }
        for (auto const& [fact, holding] : facts_.holdings()) {
            auto const& window = facts_.window_at(holding.window);
            if (used_.contains(fact)) { variables.insert(window.variables.begin(), window.variables.end()); }
        }
        for (bool grown = true; grown;) {
            grown = false;
            for (auto const& rule : facts_.rules()) {
                auto const here = [&](TimeVariable variable) { return variables.count(variable) != 0; };
                if (std::any_of(rule.variables.begin(), rule.variables.end(), here)) {
                    for (auto const variable : rule.variables) { grown = variables.insert(variable).second || grown; }
                }
            }
        }
        return variables;
    }
    LineSpace space(std::set<TimeVariable> const& variables, std::optional<std::uint32_t> guest) const {
        auto space = facts_.space(variables, guest);
        space.most_steps = effort_.most_steps;
        for (auto const& rule : facts_.rules()) {
            bool const is_here = variables.count(rule.variables.front()) != 0 && facts_.guest_of(rule.variables.front()) == guest;
            if (is_here) { space.rules.push_back(rule); }
        }
        return space;
    }

    /// Facts about time by whose they are.
    struct TimeFacts {
        LineSpace space;
        std::vector<std::pair<Fact, TimeFact const*>> facts;
        [[nodiscard]] FactSet on(Line const& line) const {
            FactSet set;
            for (auto const& [fact, time] : facts) {
                if (time->holds(line)) { set.insert(fact); }
            }
            return set;
        }
    };
    std::map<std::optional<std::uint32_t>, TimeFacts> time_facts() const {
        auto const all = variables();
        std::map<std::optional<std::uint32_t>, TimeFacts> by_guest;
        by_guest[std::nullopt].space = space(all, std::nullopt);
        for (auto const variable : all) {
            auto const guest = facts_.guest_of(variable);
            if (guest) { by_guest[guest].space = space(all, guest); }
        }
        for (auto const& [fact, time] : facts_.times()) {
            if (!used_.contains(fact)) { continue; }
            std::optional<std::uint32_t> guest;
            for (auto const variable : time.variables) {
                auto const owner = facts_.guest_of(variable);
                if (owner && guest && owner != guest) { throw std::logic_error("two nameless events are compared"); }
                if (owner) { guest = owner; }
            }
            by_guest[guest].facts.emplace_back(fact, &time);
        }
        return by_guest;
    }

    /// The greatest sets of facts about time, and about what holds in it.
    std::vector<FactSet> timely_facts() const {
        auto const by_guest = time_facts();
        auto const& own = by_guest.at(std::nullopt);
        std::uint64_t lines = 0;
        StateSpace states{facts_, used_};
        std::map<StateSpace::Pattern, GreatestSets> by_pattern;
        each_line(own.space, [&](Line const& line) {
            // Each line has the nameless events to place in it as well.
            if (++lines * (by_guest.size() > 1 ? 100 * by_guest.size() : 1) > effort_.most_steps) { throw TooManyWorlds("too many lines of time"); }
            std::vector<FactSet> sums{own.on(line)};
            for (auto const& [guest, its] : by_guest) {
                if (!guest) { continue; }
                // A guest is wherever it likes, whatever the others do.
                GreatestSets placed;
                each_extension(own.space, line, its.space, [&, &guest_facts = its](Line const& more) { placed.add(guest_facts.on(more)); });
                std::vector<FactSet> next;
                for (auto const& sum : sums) {
                    for (auto const& set : placed.sets()) { next.push_back(sum | set); }
                }
                sums = std::move(next);
            }
            auto& sets = by_pattern[states.pattern(own.space, line)];
            for (auto const& sum : sums) { sets.add(sum); }
        });
        GreatestSets all;
        for (auto const& [pattern, sets] : by_pattern) {
            for (auto const& held : states.greatest(pattern)) {
                for (auto const& set : sets.sets()) { all.add(set | held); }
            }
        }
        return all.sets();
    }

    Facts const& facts_;
    std::vector<Condition> const& conditions_;
    std::vector<std::uint32_t> const& parts_;
    Effort effort_;
    FactSet used_;
};

}  // namespace

std::vector<PartGroup> try_worlds(Facts const& facts, std::vector<Part> const& parts, Effort const& effort) {
    auto const conditions = Simplified{facts, parts}.conditions;
    Links links;
    for (auto const& rule : facts.rules()) {
        for (auto const variable : rule.variables) {
            links.link(links.node("time " + std::to_string(variable)), links.node("time " + std::to_string(rule.variables.front())));
        }
    }
    std::vector<std::uint32_t> open;
    for (std::uint32_t part = 0; part < conditions.size(); ++part) {
        if (conditions[part].form == Condition::Form::always) { continue; }
        open.push_back(part);
        FactSet used;
        conditions[part].collect(used);
        auto const here = links.node("part " + std::to_string(part));
        for (Fact fact = 0; fact < facts.size(); ++fact) {
            if (!used.contains(fact)) { continue; }
            for (auto const& node : nodes_of(facts, fact)) { links.link(links.node(node), here); }
        }
    }
    std::map<std::size_t, PartGroup> groups;
    for (auto const part : open) { groups[links.root(links.node("part " + std::to_string(part)))].parts.push_back(part); }
    std::vector<PartGroup> tried;
    for (auto& [root, group] : groups) {
        group.greatest = GroupWorlds{facts, conditions, group.parts, effort}.greatest();
        tried.push_back(std::move(group));
    }
    return tried;
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
