// Which constraints of a component a conflict really needs.

#include "solver/narrate.hpp"

#include <algorithm>

namespace gainsay::solver {

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
