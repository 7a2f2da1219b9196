#pragma once
// A problem that is one component.

#include "solver/problem.hpp"

#include <cstdint>
#include <utility>

namespace gainsay::solver {

inline Formula equals(Number number, std::int64_t value) {
    return all_of({at_most(number, zero, value), at_least(number, zero, value)});
}

/// Each constraint has a group of its own, or is nobody's.
struct Whole {
    Problem problem;
    Component component;

    GroupIndex add(Formula formula) {
        auto const group = static_cast<GroupIndex>(problem.groups.size());
        problem.groups.push_back({});
        component.groups.push_back(group);
        add_owned(group, std::move(formula));
        return group;
    }
    void add_axiom(Formula formula) { add_owned(axiom, std::move(formula)); }

private:
    void add_owned(GroupIndex owner, Formula formula) {
        component.constraints.push_back(static_cast<std::uint32_t>(problem.constraints.size()));
        problem.constraints.push_back({owner, std::move(formula)});
    }
};

}  // namespace gainsay::solver
