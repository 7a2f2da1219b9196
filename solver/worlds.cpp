#include "solver/worlds.hpp"

#include "solver/disjoint_sets.hpp"

#include <algorithm>
#include <set>

namespace gainsay::solver {

namespace {

/// Replaces every variable by its place.
template <typename PlaceOfNumber, typename PlaceOfProposition>
void renumber(Formula& formula, PlaceOfNumber const& number, PlaceOfProposition const& proposition) {
    switch (formula.kind) {
        case Formula::Kind::literal: formula.literal.proposition = proposition(formula.literal.proposition); break;
        case Formula::Kind::difference:
            formula.difference.left = number(formula.difference.left);
            formula.difference.right = number(formula.difference.right);
            break;
        case Formula::Kind::weekday: formula.weekday.day = number(formula.weekday.day); break;
        case Formula::Kind::linear:
            for (auto& term : formula.linear.terms) { term.number = number(term.number); }
            break;
        case Formula::Kind::all_of:
        case Formula::Kind::any_of:
            for (auto& part : formula.parts) { renumber(part, number, proposition); }
            break;
        case Formula::Kind::always:
        case Formula::Kind::never: break;
    }
}

}  // namespace

Worlds::Worlds(Problem const& problem, Component const& component) : constraints_of_variable_(1) {
    auto const place = [&](auto& places, std::uint32_t variable) {
        auto const [found, fresh] = places.try_emplace(variable, static_cast<std::uint32_t>(constraints_of_variable_.size()));
        if (fresh) { constraints_of_variable_.emplace_back(); }
        auto& known = constraints_of_variable_[found->second];
        auto const constraint = static_cast<std::uint32_t>(constraints_.size() - 1);
        if (known.empty() || known.back() != constraint) { known.push_back(constraint); }
        return found->second;
    };
    for (auto const index : component.constraints) {
        auto& constraint = constraints_.emplace_back(problem.constraints[index]);
        renumber(
            constraint.formula, [&](Number number) { return number == zero ? zero : place(number_place_, number); },
            [&](Proposition proposition) { return place(proposition_place_, proposition); });
        if (constraint.owner != axiom) { constraints_of_group_[constraint.owner].push_back(static_cast<std::uint32_t>(constraints_.size() - 1)); }
    }
}

bool Worlds::is_true(Formula const& formula, Values const& values) {
    switch (formula.kind) {
        case Formula::Kind::always: return true;
        case Formula::Kind::never: return false;
        case Formula::Kind::literal: return (values[formula.literal.proposition] != 0) == formula.literal.positive;
        case Formula::Kind::difference:
            return values[formula.difference.left] - values[formula.difference.right] <= formula.difference.bound;
        case Formula::Kind::weekday: return falls_on(values[formula.weekday.day], formula.weekday.weekdays);
        case Formula::Kind::linear: {
            std::int64_t sum = 0;
            for (auto const& term : formula.linear.terms) { sum += term.coefficient * values[term.number]; }
            return sum <= formula.linear.bound;
        }
        case Formula::Kind::all_of:
            return std::all_of(formula.parts.begin(), formula.parts.end(), [&](Formula const& part) { return is_true(part, values); });
        case Formula::Kind::any_of:
            return std::any_of(formula.parts.begin(), formula.parts.end(), [&](Formula const& part) { return is_true(part, values); });
    }
    return false;
}

Worlds::Values Worlds::values_of(Witness const& witness) const {
    // What does not matter to the witness may have any value.
    Values values(constraints_of_variable_.size(), 0);
    for (auto const& [number, place] : number_place_) {
        if (auto const found = witness.numbers.find(number); found != witness.numbers.end()) { values[place] = found->second; }
    }
    for (auto const& [proposition, place] : proposition_place_) {
        if (auto const found = witness.propositions.find(proposition); found != witness.propositions.end()) { values[place] = found->second ? 1 : 0; }
    }
    return values;
}

std::optional<std::uint32_t> Worlds::first_broken(Values const& values, GroupSet const& missing) const {
    for (std::uint32_t i = 0; i < constraints_.size(); ++i) {
        if (!contains(missing, constraints_[i].owner) && !is_true(constraints_[i].formula, values)) { return i; }
    }
    return std::nullopt;
}

std::vector<std::uint32_t> Worlds::variables_of(Formula const& formula) {
    std::vector<std::uint32_t> places;
    auto const add = [&](std::uint32_t place) { places.push_back(place); };
    for_each_variable(formula, add, add);
    return places;
}

bool Worlds::set_base(Witness const& witness, GroupSet missing) {
    base_ = values_of(witness);
    base_missing_ = std::move(missing);
    has_base_ = !first_broken(base_, base_missing_);
    return has_base_;
}

std::optional<Patch> Worlds::patch(Witness const& witness, GroupSet const& missing) const {
    auto const goal = values_of(witness);
    if (!has_base_ || first_broken(goal, missing)) { return std::nullopt; }
    // From the base towards the witness, only where a constraint demands it. A broken constraint has a variable that still
    // differs from the witness, since there it holds; so this ends.
    auto values = base_;
    std::set<std::uint32_t> changed;
    std::vector<std::uint32_t> open;
    auto const look_at = [&](std::vector<std::uint32_t> const& constraints) { open.insert(open.end(), constraints.begin(), constraints.end()); };
    for (auto const group : base_missing_) {
        if (!contains(missing, group)) { look_at(constraints_of(group)); }
    }
    while (!open.empty()) {
        auto const index = open.back();
        open.pop_back();
        auto const& constraint = constraints_[index];
        if (contains(missing, constraint.owner) || is_true(constraint.formula, values)) { continue; }
        for (auto const place : variables_of(constraint.formula)) {
            if (values[place] == goal[place] || !changed.insert(place).second) { continue; }
            values[place] = goal[place];
            look_at(constraints_of_variable_[place]);
        }
    }
    Patch patch;
    for (auto const place : changed) { patch.emplace_back(place, values[place]); }
    return patch;
}

std::vector<std::uint32_t> const& Worlds::constraints_of(GroupIndex group) const {
    static std::vector<std::uint32_t> const none;
    auto const found = constraints_of_group_.find(group);
    return found == constraints_of_group_.end() ? none : found->second;
}

Patch Worlds::undone(Patch const& patch) const {
    Patch undone;
    for (auto const& [place, value] : patch) { undone.emplace_back(place, base_[place]); }
    return undone;
}

bool Worlds::holds(std::vector<Patch const*> const& patches, GroupSet const& missing) const {
    if (!has_base_) { return false; }
    auto values = base_;
    for (auto const* patch : patches) {
        for (auto const& [place, value] : *patch) { values[place] = value; }
    }
    auto const all_hold = [&](std::vector<std::uint32_t> const& constraints) {
        return std::all_of(constraints.begin(), constraints.end(), [&](std::uint32_t index) {
            return contains(missing, constraints_[index].owner) || is_true(constraints_[index].formula, values);
        });
    };
    // Everything else holds as it does in the base.
    for (auto const* patch : patches) {
        for (auto const& [place, value] : *patch) {
            if (!all_hold(constraints_of_variable_[place])) { return false; }
        }
    }
    return std::all_of(base_missing_.begin(), base_missing_.end(), [&](GroupIndex group) { return all_hold(constraints_of(group)); });
}

std::vector<std::vector<std::size_t>> Worlds::blocks(std::vector<Side> const& sides) const {
    DisjointSets sets(sides.size());
    std::map<std::uint32_t, std::uint32_t> seen_by;
    auto const see = [&](std::uint32_t side, std::vector<std::uint32_t> const& constraints) {
        for (auto const constraint : constraints) { sets.unite(seen_by.try_emplace(constraint, side).first->second, side); }
    };
    for (std::uint32_t side = 0; side < sides.size(); ++side) {
        for (auto const group : sides[side].groups) {
            see(side, constraints_of(group));
        }
        for (auto const* patch : sides[side].patches) {
            for (auto const& [place, value] : *patch) { see(side, constraints_of_variable_[place]); }
        }
    }
    std::map<std::uint32_t, std::vector<std::size_t>> by_root;
    for (std::uint32_t side = 0; side < sides.size(); ++side) { by_root[sets.find(side)].push_back(side); }
    std::vector<std::vector<std::size_t>> blocks;
    for (auto& [first, block] : by_root) { blocks.push_back(std::move(block)); }
    return blocks;
}

}  // namespace gainsay::solver
