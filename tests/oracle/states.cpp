#include "tests/oracle/states.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <set>
#include <stdexcept>

namespace gainsay::oracle {

namespace {

/// As long as it takes to place so many moments.
constexpr std::uint64_t steps_of_a_pattern = 15;

void check_combinations(std::size_t count) {
    if (count > 4'000) { throw std::length_error("too much can hold at different times for the oracle"); }
}

std::vector<State> all_states(Facts const& facts, std::vector<Fluent> const& fluents, std::size_t most) {
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
        if (states.size() > most) { throw std::length_error("this corpus compares too many properties at one moment for the oracle"); }
    }
    return states;
}

StateSpace::Room room_of(Slot const& slot) {
    switch (slot.piece) {
        case Slot::Piece::moment: return StateSpace::Room::moment;
        case Slot::Piece::midnight: return StateSpace::Room::midnight;
        default: return StateSpace::Room::open_time;
    }
}

}  // namespace

StateSpace::StateSpace(Facts const& facts, FactSet const& used, std::vector<Day> days) : facts_(facts), days_(std::move(days)) {
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
    std::set<TimeVariable> variables;
    for (auto const& [fact, holding] : facts.holdings()) {
        if (!used.contains(fact)) { continue; }
        auto const here = root(holding.fluents.front());
        auto& group = groups[here];
        (holding.quantifier == Quantifier::some ? group.some : group.every).push_back({fact, 0, StateSet{}});
        windows[here].insert(holding.window);
        for (auto const variable : facts.window_at(holding.window).variables) {
            if (!facts.is_calendar(variable)) { variables.insert(variable); }
        }
        fluents[here].insert(holding.fluents.begin(), holding.fluents.end());
    }
    for (auto& [here, group] : groups) {
        group.fluents.assign(fluents[here].begin(), fluents[here].end());
        group.windows.assign(windows[here].begin(), windows[here].end());
        if (group.windows.size() > 64) { throw std::length_error("too many windows for the oracle"); }
        auto const states = all_states(facts, group.fluents, most_states);
        for (std::size_t i = 0; i < states.size(); ++i) { group.states.set(i); }
        for (auto* const list : {&group.some, &group.every}) {
            for (auto& asked : *list) {
                auto const& holding = facts.holdings().at(asked.fact);
                asked.window = std::uint64_t{1} << (std::lower_bound(group.windows.begin(), group.windows.end(), holding.window) - group.windows.begin());
                for (std::size_t i = 0; i < states.size(); ++i) { asked.states.set(i, holding.holds(states[i])); }
            }
        }
        groups_.push_back(std::move(group));
    }
    variables_.assign(variables.begin(), variables.end());
    std::copy_if(variables_.begin(), variables_.end(), std::back_inserter(moments_), [&](auto variable) { return facts.is_moment(variable); });
}

std::size_t StateSpace::pattern(Line const& line, Budget& budget) {
    if (groups_.empty()) { return number_of({}); }
    // No other moment divides a window, so lines on which these stand alike have the same pattern.
    auto const [known, is_new] = by_standing_.emplace(standing_of(variables_, line), 0);
    if (is_new) {
        budget.spend(steps_of_a_pattern, "lines of time");
        known->second = number_of(new_pattern(line));
    }
    return known->second;
}

std::size_t StateSpace::number_of(Pattern pattern) {
    auto const [place, is_first] = numbers_.emplace(std::move(pattern), patterns_.size());
    if (is_first) { patterns_.push_back(&place->first); }
    return place->second;
}

StateSpace::Pattern StateSpace::new_pattern(Line const& full) const {
    Line line{std::vector<Instant>(full.at.size())};
    for (auto const variable : variables_) { line.at[variable] = full.at[variable]; }
    auto const slots = slots_of(days_, moments_, line);
    Pattern pattern;
    for (auto const& group : groups_) {
        std::vector<SlotKind> kinds;
        for (auto const& slot : slots) {
            std::uint64_t inside = 0;
            for (std::size_t i = 0; i < group.windows.size(); ++i) {
                if (facts_.window_at(group.windows[i]).includes(slot, line)) { inside |= std::uint64_t{1} << i; }
            }
            SlotKind const kind{inside, room_of(slot)};
            if (inside != 0 && std::find(kinds.rbegin(), kinds.rend(), kind) == kinds.rend()) { kinds.push_back(kind); }
        }
        std::sort(kinds.begin(), kinds.end());
        // Open time in the same windows has room for what the others can have, and more.
        std::vector<SlotKind> kept;
        for (auto const& kind : kinds) {
            if (kind.second == Room::open_time || !std::binary_search(kinds.begin(), kinds.end(), SlotKind{kind.first, Room::open_time})) { kept.push_back(kind); }
        }
        pattern.push_back(std::move(kept));
    }
    return pattern;
}

/// What the slots of a kind can make true of what is asked for some moment, and leave true of what is asked for every one.
std::vector<FactSet> StateSpace::options(Group const& group, SlotKind const& kind) {
    auto const& [inside, room] = kind;
    std::vector<StateSet> choices;
    if (room != Room::open_time) {
        for (std::size_t state = 0; state < most_states && group.states.test(state); ++state) { choices.push_back(StateSet{}.set(state)); }
    } else {
        // Open time has room for all states that what holds throughout it leaves, whatever is chosen of that.
        choices.push_back(group.states);
        for (auto const& asked : group.every) {
            if ((inside & asked.window) == 0) { continue; }
            for (std::size_t i = choices.size(); i-- > 0;) {
                auto const both = choices[i] & asked.states;
                if (both.any() && std::find(choices.begin(), choices.end(), both) == choices.end()) { choices.push_back(both); }
            }
        }
    }
    GreatestSets found;
    for (auto const& choice : choices) {
        FactSet option;
        for (auto const& asked : group.every) {
            if ((inside & asked.window) == 0 || (choice & ~asked.states).none()) { option.insert(asked.fact); }
        }
        for (auto const& asked : group.some) {
            if (room != Room::midnight && (inside & asked.window) != 0 && (choice & asked.states).any()) { option.insert(asked.fact); }
        }
        found.add(option);
    }
    return found.sets();
}

std::vector<FactSet> StateSpace::greatest(Group& group, std::vector<SlotKind> const& kinds) {
    FactSet throughout;
    for (auto const& asked : group.every) { throughout.insert(asked.fact); }
    FactSet somewhere;
    for (auto const& asked : group.some) { somewhere.insert(asked.fact); }
    std::vector<FactSet> sums{throughout};
    for (auto const& kind : kinds) {
        GreatestSets next;
        auto known = group.options.find(kind);
        if (known == group.options.end()) { known = group.options.emplace(kind, options(group, kind)).first; }
        auto const& of_kind = known->second;
        check_combinations(sums.size() * of_kind.size());
        for (auto const& sum : sums) {
            for (auto const& option : of_kind) { next.add((sum & option & throughout) | ((sum | option) & somewhere)); }
        }
        sums = next.sets();
    }
    return sums;
}

std::vector<FactSet> StateSpace::greatest(std::size_t number) {
    auto const& pattern = *patterns_[number];
    std::vector<FactSet> sums{FactSet{}};
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        auto const key = std::make_pair(i, pattern[i]);
        auto found = known_.find(key);
        if (found == known_.end()) { found = known_.emplace(key, greatest(groups_[i], pattern[i])).first; }
        check_combinations(sums.size() * found->second.size());
        GreatestSets next;
        for (auto const& sum : sums) {
            for (auto const& held : found->second) { next.add(sum | held); }
        }
        sums = next.sets();
    }
    return sums;
}

}  // namespace gainsay::oracle
