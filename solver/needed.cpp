// Which constraints of a component a conflict really needs.

#include "solver/narrate.hpp"

#include <algorithm>
#include <map>

namespace gainsay::solver {

namespace {

using Counts = std::map<Literal, std::uint32_t>;

void count_literals(Formula const& formula, Counts& counts) {
    if (formula.kind == Formula::Kind::literal) { ++counts[formula.literal]; }
    for (auto const& part : formula.parts) { count_literals(part, counts); }
}

/// A clause with a literal that nothing denies can always be met, so it takes no part in a conflict.
bool can_be_met_alone(Formula const& formula, Counts const& counts) {
    if (formula.kind != Formula::Kind::any_of) { return false; }
    return std::any_of(formula.parts.begin(), formula.parts.end(), [&](Formula const& part) {
        return part.kind == Formula::Kind::literal && !counts.contains({part.literal.proposition, !part.literal.positive});
    });
}

}  // namespace

Component narrowed(Problem const& problem, Component const& component, GroupSet const& groups) {
    std::vector<std::uint32_t> kept;
    for (auto const index : component.constraints) {
        auto const owner = problem.constraints[index].owner;
        if (owner == axiom || std::binary_search(groups.begin(), groups.end(), owner)) { kept.push_back(index); }
    }
    for (;;) {
        Counts counts;
        for (auto const index : kept) { count_literals(problem.constraints[index].formula, counts); }
        auto const before = kept.size();
        kept.erase(std::remove_if(kept.begin(), kept.end(),
                                  [&](std::uint32_t index) { return can_be_met_alone(problem.constraints[index].formula, counts); }),
                   kept.end());
        if (kept.size() == before) { return {groups, std::move(kept)}; }
    }
}

std::vector<Constraint> needed_constraints(Problem const& problem, Component const& component, GroupSet const& conflict, OracleSource& oracles) {
    // Every constraint is a group of its own in a problem of its own; a minimal conflict of that is what is needed.
    auto const indices = narrowed(problem, component, conflict).constraints;
    Problem apart;
    Component whole;
    for (auto const index : indices) {
        auto const group = static_cast<GroupIndex>(apart.constraints.size());
        apart.constraints.push_back({group, problem.constraints[index].formula});
        apart.groups.push_back({});
        whole.groups.push_back(group);
        whole.constraints.push_back(group);
    }
    auto const oracle = oracles.open(apart, whole);
    GroupSet core = whole.groups;
    auto const all = oracle->check(core);
    if (all.verdict == Verdict::impossible) { core = all.core; }
    for (std::size_t i = 0; i < core.size() && all.verdict == Verdict::impossible;) {
        GroupSet without = core;
        without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
        auto const answer = oracle->check(without);
        if (answer.verdict == Verdict::impossible) {
            core = answer.core;
        } else {
            ++i;
        }
    }
    std::vector<Constraint> needed;
    for (auto const group : core) { needed.push_back(problem.constraints[indices[group]]); }
    return needed;
}

}  // namespace gainsay::solver
