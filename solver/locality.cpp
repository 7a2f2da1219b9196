#include "solver/locality.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace gainsay::solver {

namespace {

/// A number and a proposition may have the same index; this tells them apart.
using Variable = std::pair<bool, std::uint32_t>;

template <typename Visit>
void for_each(Formula const& formula, Visit const& visit) {
    for_each_variable(
        formula, [&](Number number) { visit(Variable{false, number}); },
        [&](Proposition proposition) { visit(Variable{true, proposition}); });
}

std::vector<GroupSet> clusters_of(std::vector<GroupSet> const& conflicts) {
    std::vector<GroupSet> clusters;
    for (auto const& conflict : conflicts) {
        GroupSet merged = conflict;
        std::vector<GroupSet> apart;
        for (auto& cluster : clusters) {
            GroupSet common;
            std::set_intersection(cluster.begin(), cluster.end(), merged.begin(), merged.end(), std::back_inserter(common));
            if (common.empty()) {
                apart.push_back(std::move(cluster));
                continue;
            }
            GroupSet both;
            std::set_union(cluster.begin(), cluster.end(), merged.begin(), merged.end(), std::back_inserter(both));
            merged = std::move(both);
        }
        apart.push_back(std::move(merged));
        clusters = std::move(apart);
    }
    return clusters;
}

/// Claims and records are left out rather than rules and definitions, which more constraints share.
GroupSet hitting_set(Problem const& problem, std::vector<GroupSet> const& conflicts) {
    auto const is_voice = [&](GroupIndex group) {
        auto const& members = problem.groups[group].members;
        return !members.empty() && (members.front().kind == Member::Kind::claim || members.front().kind == Member::Kind::record);
    };
    GroupSet hit;
    for (auto const& conflict : conflicts) {
        if (std::any_of(conflict.begin(), conflict.end(), [&](GroupIndex group) { return std::binary_search(hit.begin(), hit.end(), group); })) { continue; }
        auto const voice = std::find_if(conflict.begin(), conflict.end(), is_voice);
        hit.push_back(voice == conflict.end() ? conflict.front() : *voice);
        std::sort(hit.begin(), hit.end());
    }
    return hit;
}

/// One cluster with everything outside held to the witness, as a problem of its own with the cluster's groups.
struct Held {
    Problem problem;
    Component component;
};

Held hold_outside(Problem const& problem, Component const& component, GroupSet const& cluster, Witness const& witness,
                  std::map<Variable, std::set<std::size_t>> const& clusters_of_variable, std::size_t index) {
    Held held;
    held.problem.groups.resize(problem.groups.size());
    held.component.groups = cluster;
    auto const inside = [&](Variable const& variable) {
        auto const found = clusters_of_variable.find(variable);
        return found != clusters_of_variable.end() && found->second == std::set<std::size_t>{index};
    };
    std::set<Variable> fixed;
    auto const add = [&](Constraint constraint) {
        held.component.constraints.push_back(static_cast<std::uint32_t>(held.problem.constraints.size()));
        held.problem.constraints.push_back(std::move(constraint));
    };
    for (auto const position : component.constraints) {
        auto const& constraint = problem.constraints[position];
        bool const own = constraint.owner != axiom && std::binary_search(cluster.begin(), cluster.end(), constraint.owner);
        bool touches = own;
        if (constraint.owner == axiom) { for_each(constraint.formula, [&](Variable const& variable) { touches = touches || inside(variable); }); }
        if (!touches) { continue; }
        add(constraint);
        for_each(constraint.formula, [&](Variable const& variable) {
            if (!inside(variable)) { fixed.insert(variable); }
        });
    }
    for (auto const& [is_proposition, number] : fixed) {
        if (is_proposition) {
            auto const value = witness.propositions.find(number);
            if (value != witness.propositions.end()) { add({axiom, of_literal({number, value->second})}); }
        } else if (auto const value = witness.numbers.find(number); value != witness.numbers.end()) {
            add({axiom, all_of({at_most(number, zero, value->second), at_least(number, zero, value->second)})});
        }
    }
    return held;
}

}  // namespace

Completeness prove_complete(Problem const& problem, Component const& component, std::vector<GroupSet> const& conflicts, OracleSource& oracles) {
    Completeness result;
    auto const hit = hitting_set(problem, conflicts);
    GroupSet seed;
    std::set_difference(component.groups.begin(), component.groups.end(), hit.begin(), hit.end(), std::back_inserter(seed));
    std::optional<Witness> witness;
    {
        auto const oracle = oracles.open(problem, component);
        auto const answer = oracle->check(seed);
        if (answer.verdict == Verdict::impossible) { result.suspects.push_back(answer.core); }
        if (answer.verdict != Verdict::possible) { return result; }
        witness = oracle->witness();
    }
    if (!witness) { return result; }

    // Which clusters speak of a variable; `nobody` stands for everything outside all clusters.
    auto const clusters = clusters_of(conflicts);
    auto const nobody = clusters.size();
    std::map<GroupIndex, std::size_t> cluster_of;
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        for (auto const group : clusters[i]) { cluster_of.emplace(group, i); }
    }
    std::map<Variable, std::set<std::size_t>> clusters_of_variable;
    for (auto const position : component.constraints) {
        auto const& constraint = problem.constraints[position];
        if (constraint.owner == axiom) { continue; }
        auto const found = cluster_of.find(constraint.owner);
        for_each(constraint.formula, [&](Variable const& variable) {
            clusters_of_variable[variable].insert(found == cluster_of.end() ? nobody : found->second);
        });
    }
    // Logic that ties the insides of two clusters would see the changes of both: such variables keep their values. Variables
    // that only logic speaks of keep theirs, too.
    for (auto const position : component.constraints) {
        auto const& constraint = problem.constraints[position];
        if (constraint.owner != axiom) { continue; }
        std::set<std::size_t> spoken;
        for_each(constraint.formula, [&](Variable const& variable) {
            auto const found = clusters_of_variable.find(variable);
            if (found != clusters_of_variable.end() && found->second.size() == 1) { spoken.insert(*found->second.begin()); }
        });
        spoken.erase(nobody);
        if (spoken.size() < 2) { continue; }
        for_each(constraint.formula, [&](Variable const& variable) { clusters_of_variable[variable].insert(nobody); });
    }

    for (std::size_t i = 0; i < clusters.size(); ++i) {
        auto const held = hold_outside(problem, component, clusters[i], *witness, clusters_of_variable, i);
        auto const oracle = oracles.open(held.problem, held.component);
        auto const found = enumerate(*oracle, held.component, 1000, 4000);
        if (!found.complete || found.undecided) { return result; }
        for (auto const& conflict : found.conflicts) {
            if (std::find(conflicts.begin(), conflicts.end(), conflict) != conflicts.end()) { continue; }
            // It may be the values held that are in the way, or something outside that belongs to the conflict.
            GroupSet suspect = seed;
            suspect.erase(std::remove_if(suspect.begin(), suspect.end(),
                                         [&](GroupIndex group) { return std::binary_search(clusters[i].begin(), clusters[i].end(), group); }),
                          suspect.end());
            suspect.insert(suspect.end(), conflict.begin(), conflict.end());
            std::sort(suspect.begin(), suspect.end());
            result.suspects.push_back(std::move(suspect));
        }
    }
    result.proved = result.suspects.empty();
    return result;
}

}  // namespace gainsay::solver
