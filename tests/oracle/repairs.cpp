#include "tests/oracle/repairs.hpp"

#include "solver/encode.hpp"
#include "solver/enumerate.hpp"
#include "solver/z3_session.hpp"

#include <algorithm>

namespace gainsay::oracle {

namespace {

/// Sets of groups to take away; nothing where the solver does not list all of them.
std::optional<std::vector<solver::GroupSet>> repairs_of(solver::Z3Session& session, solver::Problem const& problem, solver::Component const& component) {
    auto const asked = session.open(problem, component);
    if (asked->check(component.groups).verdict == solver::Verdict::possible) { return std::vector<solver::GroupSet>{{}}; }
    auto const found = solver::enumerate(*asked, component, 10'000, static_cast<std::uint32_t>(most_repairs));
    if (!found.complete || found.undecided) { return std::nullopt; }
    auto repairs = found.repairs(most_repairs + 1);
    if (repairs.size() > most_repairs) { return std::nullopt; }
    return repairs;
}

Members members_of(solver::Problem const& problem, solver::GroupSet const& groups) {
    Members members;
    for (auto const group : groups) { members.insert(problem.groups[group].members.begin(), problem.groups[group].members.end()); }
    return members;
}

}  // namespace

std::set<Members> smallest(std::set<Members> const& sets) {
    std::set<Members> kept;
    for (auto const& set : sets) {
        bool const is_smallest = std::none_of(sets.begin(), sets.end(), [&](Members const& other) {
            return other.size() < set.size() && std::includes(set.begin(), set.end(), other.begin(), other.end());
        });
        if (is_smallest) { kept.insert(set); }
    }
    return kept;
}

std::optional<std::set<Members>> combined(std::set<Members> const& left, std::set<Members> const& right) {
    if (left.size() * right.size() > most_repairs) { return std::nullopt; }
    std::set<Members> found;
    for (auto const& one : left) {
        for (auto const& other : right) {
            auto both = one;
            both.insert(other.begin(), other.end());
            found.insert(std::move(both));
        }
    }
    return smallest(found);
}

std::optional<Repairs> repairs_of_solver(claims::Model const& model) {
    solver::Options const options;
    solver::Z3Session session(options.resource_limit);
    Repairs repairs;
    for (auto const& problem : solver::encode(model, options)) {
        std::set<Members> all{Members{}};
        for (auto const& component : solver::split(problem)) {
            auto const listed = repairs_of(session, problem, component);
            if (!listed) { return std::nullopt; }
            std::set<Members> of_component;
            for (auto const& groups : *listed) { of_component.insert(members_of(problem, groups)); }
            auto const both = combined(all, of_component);
            if (!both) { return std::nullopt; }
            all = *both;
        }
        repairs[viewpoint_name(model, problem.viewpoint)] = std::move(all);
    }
    return repairs;
}

}  // namespace gainsay::oracle
