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

namespace {

/// Constraints as a problem of their own, in which each is a group by itself.
struct EachApart {
    Problem problem;
    Component component;

    EachApart(Problem const& of, std::vector<std::uint32_t> const& indices) {
        for (auto const index : indices) {
            auto const group = static_cast<GroupIndex>(problem.constraints.size());
            problem.constraints.push_back({group, of.constraints[index].formula});
            problem.groups.push_back({});
            component.groups.push_back(group);
            component.constraints.push_back(group);
        }
    }
};

}  // namespace

std::vector<Constraint> needed_constraints(Problem const& problem, Component const& component, GroupSet const& conflict, OracleSource& oracles) {
    auto indices = narrowed(problem, component, conflict).constraints;
    // A core first, and then the rest among what is in it, where each question costs next to nothing.
    for (bool is_core = false;; is_core = true) {
        EachApart const apart(problem, indices);
        auto const oracle = oracles.open(apart.problem, apart.component);
        auto core = apart.component.groups;
        if (auto const all = oracle->check(core); all.verdict == Verdict::impossible) { core = all.core; }
        else if (!is_core) { break; }
        for (std::size_t i = 0; is_core && i < core.size();) {
            auto rest = core;
            rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
            auto const answer = oracle->check(rest);
            if (answer.verdict == Verdict::impossible) {
                core = answer.core;
            } else {
                ++i;
            }
        }
        std::vector<std::uint32_t> kept;
        for (auto const group : core) { kept.push_back(indices[group]); }
        indices = std::move(kept);
        if (is_core) { break; }
    }
    std::vector<Constraint> needed;
    for (auto const index : indices) { needed.push_back(problem.constraints[index]); }
    return needed;
}

}  // namespace gainsay::solver
