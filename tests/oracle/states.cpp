#include "tests/oracle/states.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <stdexcept>

namespace gainsay::oracle {

namespace {

std::vector<State> all_states(Facts const& facts, std::vector<Fluent> const& fluents) {
    std::vector<State> states{State(facts.fluent_values().size(), 0)};
    for (auto const fluent : fluents) {
        std::vector<State> next;
        for (auto const& state : states) {
            for (std::uint8_t value = 0; value < facts.fluent_values()[fluent]; ++value) {
                next.push_back(state);
                next.back()[fluent] = value;
            }
        }
        states = std::move(next);
    }
    if (states.size() > 4096) { throw std::length_error("this corpus compares too many properties at one moment for the oracle"); }
    return states;
}

}  // namespace

StateSpace::StateSpace(Facts const& facts, FactSet const& used) : facts_(facts) {
    std::vector<Fluent> parent(facts.fluent_values().size());
    std::iota(parent.begin(), parent.end(), 0U);
    auto const root = [&](Fluent fluent) {
        while (parent[fluent] != fluent) { fluent = parent[fluent]; }
        return fluent;
    };
    for (auto const& [fact, holding] : facts.holdings()) {
        if (!used.contains(fact)) { continue; }
        for (auto const fluent : holding.fluents) { parent[root(fluent)] = root(holding.fluents.front()); }
    }
    std::map<Fluent, Group> groups;
    std::map<Fluent, std::set<WindowIndex>> windows;
    std::map<Fluent, std::set<Fluent>> fluents;
    for (auto const& [fact, holding] : facts.holdings()) {
        if (!used.contains(fact)) { continue; }
        auto const here = root(holding.fluents.front());
        auto& group = groups[here];
        (holding.quantifier == Quantifier::some ? group.some : group.every).push_back(fact);
        windows[here].insert(holding.window);
        fluents[here].insert(holding.fluents.begin(), holding.fluents.end());
    }
    for (auto& [here, group] : groups) {
        group.fluents.assign(fluents[here].begin(), fluents[here].end());
        group.windows.assign(windows[here].begin(), windows[here].end());
        if (group.windows.size() > 64) { throw std::length_error("too many windows for the oracle"); }
        group.states = all_states(facts, group.fluents);
        groups_.push_back(std::move(group));
    }
}

StateSpace::Pattern StateSpace::pattern(LineSpace const& space, Line const& line) const {
    if (groups_.empty()) { return {}; }
    auto const slots = slots_of(space, line);
    Pattern pattern;
    for (auto const& group : groups_) {
        std::set<SlotKind> kinds;
        for (auto const& slot : slots) {
            std::uint64_t inside = 0;
            for (std::size_t i = 0; i < group.windows.size(); ++i) {
                if (facts_.window_at(group.windows[i]).includes(slot, line)) { inside |= std::uint64_t{1} << i; }
            }
            if (inside != 0) { kinds.emplace(inside, slot.is_moment); }
        }
        // Open time in the same windows has room for what a single moment can have, and more.
        std::vector<SlotKind> kept;
        for (auto const& kind : kinds) {
            if (!kind.second || kinds.count({kind.first, false}) == 0) { kept.push_back(kind); }
        }
        pattern.push_back(std::move(kept));
    }
    return pattern;
}

bool StateSpace::covers(Group const& group, Fact fact, SlotKind const& kind) const {
    auto const window = facts_.holdings().at(fact).window;
    auto const place = std::lower_bound(group.windows.begin(), group.windows.end(), window) - group.windows.begin();
    return (kind.first >> place & 1U) != 0;
}

std::vector<FactSet> StateSpace::greatest(Group const& group, std::vector<SlotKind> const& kinds) const {
    if (group.every.size() > 16) { throw std::length_error("too many windows that something holds throughout"); }
    GreatestSets found;
    // Choose what is to hold throughout its window; the greatest choices come first.
    for (std::uint32_t left_out = 0; left_out < 1U << group.every.size(); ++left_out) {
        FactSet chosen;
        for (std::size_t i = 0; i < group.every.size(); ++i) {
            if ((left_out >> i & 1U) == 0) { chosen.insert(group.every[i]); }
        }
        std::vector<FactSet> sums{chosen};
        for (auto const& kind : kinds) {
            std::vector<FactSet> options;  // what a single moment can make true
            FactSet together;              // what open time can make true
            for (auto const& state : group.states) {
                auto const allowed = [&](Fact fact) {
                    return !chosen.contains(fact) || !covers(group, fact, kind) || facts_.holdings().at(fact).holds(state);
                };
                if (!std::all_of(group.every.begin(), group.every.end(), allowed)) { continue; }
                FactSet option;
                for (auto const fact : group.some) {
                    if (covers(group, fact, kind) && facts_.holdings().at(fact).holds(state)) { option.insert(fact); }
                }
                options.push_back(option);
                together |= option;
            }
            if (!kind.second && !options.empty()) { options = {together}; }
            GreatestSets next;
            for (auto const& sum : sums) {
                for (auto const& option : options) { next.add(sum | option); }
            }
            sums = next.sets();
        }
        for (auto const& sum : sums) { found.add(sum); }
    }
    return found.sets();
}

std::vector<FactSet> StateSpace::greatest(Pattern const& pattern) {
    std::vector<FactSet> sums{FactSet{}};
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        auto const key = std::make_pair(i, pattern[i]);
        auto found = known_.find(key);
        if (found == known_.end()) { found = known_.emplace(key, greatest(groups_[i], pattern[i])).first; }
        GreatestSets next;
        for (auto const& sum : sums) {
            for (auto const& held : found->second) { next.add(sum | held); }
        }
        sums = next.sets();
    }
    return sums;
}

}  // namespace gainsay::oracle
