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
        (holding.quantifier == Quantifier::some ? group.some : group.every).push_back({fact, 0, {}});
        windows[here].insert(holding.window);
        fluents[here].insert(holding.fluents.begin(), holding.fluents.end());
    }
    for (auto& [here, group] : groups) {
        group.fluents.assign(fluents[here].begin(), fluents[here].end());
        group.windows.assign(windows[here].begin(), windows[here].end());
        if (group.windows.size() > 64) { throw std::length_error("too many windows for the oracle"); }
        group.states = all_states(facts, group.fluents);
        for (auto* const list : {&group.some, &group.every}) {
            for (auto& asked : *list) {
                auto const& holding = facts.holdings().at(asked.fact);
                asked.window = std::uint64_t{1} << (std::lower_bound(group.windows.begin(), group.windows.end(), holding.window) - group.windows.begin());
                for (auto const& state : group.states) { asked.in_state.push_back(holding.holds(state) ? 1 : 0); }
            }
        }
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

std::vector<FactSet> StateSpace::greatest(Group const& group, std::vector<SlotKind> const& kinds) {
    if (group.every.size() > 12) { throw std::length_error("too many windows that something holds throughout"); }
    GreatestSets found;
    // Choose what is to hold throughout its window; the greatest choices come first.
    for (std::uint32_t left_out = 0; left_out < 1U << group.every.size(); ++left_out) {
        std::vector<Asked const*> chosen;
        FactSet all;
        for (std::size_t i = 0; i < group.every.size(); ++i) {
            if ((left_out >> i & 1U) != 0) { continue; }
            chosen.push_back(&group.every[i]);
            all.insert(group.every[i].fact);
        }
        std::vector<FactSet> sums{all};
        for (auto const& [inside, is_moment] : kinds) {
            std::vector<FactSet> options;  // what a single moment can make true
            FactSet together;              // what open time can make true
            for (std::size_t state = 0; state < group.states.size(); ++state) {
                bool const is_allowed = std::all_of(chosen.begin(), chosen.end(), [&, within = inside](Asked const* asked) {
                    return (within & asked->window) == 0 || asked->in_state[state] != 0;
                });
                if (!is_allowed) { continue; }
                FactSet option;
                for (auto const& asked : group.some) {
                    if ((inside & asked.window) != 0 && asked.in_state[state] != 0) { option.insert(asked.fact); }
                }
                options.push_back(option);
                together |= option;
            }
            if (!is_moment && !options.empty()) { options = {together}; }
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
