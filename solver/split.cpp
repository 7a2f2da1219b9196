#include "solver/problem.hpp"

#include "solver/disjoint_sets.hpp"

#include <algorithm>
#include <map>

namespace gainsay::solver {

std::vector<Component> split(Problem const& problem) {
    auto const constraint_count = static_cast<std::uint32_t>(problem.constraints.size());
    auto const number_base = constraint_count;
    auto const proposition_base = number_base + static_cast<std::uint32_t>(problem.numbers.size());
    DisjointSets sets(proposition_base + problem.propositions.size());
    for (std::uint32_t i = 0; i < constraint_count; ++i) {
        for_each_variable(
            problem.constraints[i].formula, [&](Number number) { sets.unite(i, number_base + number); },
            [&](Proposition proposition) {
                if (!problem.propositions[proposition].guard) { sets.unite(i, proposition_base + proposition); }
            });
    }

    // A guard's own assertion belongs to every component that uses the guard.
    std::vector<std::vector<std::uint32_t>> guard_assertions(problem.propositions.size());
    auto const is_guard_assertion = [&](Formula const& formula) {
        return formula.kind == Formula::Kind::literal && problem.propositions[formula.literal.proposition].guard;
    };
    for (std::uint32_t i = 0; i < constraint_count; ++i) {
        auto const& formula = problem.constraints[i].formula;
        if (is_guard_assertion(formula)) { guard_assertions[formula.literal.proposition].push_back(i); }
    }

    std::map<std::uint32_t, Component> by_root;
    for (std::uint32_t i = 0; i < constraint_count; ++i) {
        auto const& constraint = problem.constraints[i];
        if (constraint.formula.kind == Formula::Kind::always || is_guard_assertion(constraint.formula)) { continue; }
        auto& component = by_root[sets.find(i)];
        component.constraints.push_back(i);
        for_each_variable(constraint.formula, [](Number) {}, [&](Proposition proposition) {
            for (auto const assertion : guard_assertions[proposition]) { component.constraints.push_back(assertion); }
        });
    }

    std::vector<Component> components;
    for (auto& [root, component] : by_root) {
        auto& indices = component.constraints;
        std::sort(indices.begin(), indices.end());
        indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
        for (auto const index : indices) {
            auto const owner = problem.constraints[index].owner;
            if (owner != axiom) { component.groups.push_back(owner); }
        }
        auto& groups = component.groups;
        std::sort(groups.begin(), groups.end());
        groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
        if (!groups.empty()) { components.push_back(std::move(component)); }
    }
    return components;
}

}  // namespace gainsay::solver
