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

/// How many groups share a variable with a group: what is left out should move as little else as it can.
std::map<GroupIndex, std::size_t> neighbours(Problem const& problem, Component const& component) {
    std::map<Variable, std::set<GroupIndex>> groups_of;
    for (auto const position : component.constraints) {
        auto const& constraint = problem.constraints[position];
        if (constraint.owner == axiom) { continue; }
        for_each(constraint.formula, [&](Variable const& variable) { groups_of[variable].insert(constraint.owner); });
    }
    std::map<GroupIndex, std::set<GroupIndex>> near;
    for (auto const& [variable, groups] : groups_of) {
        for (auto const group : groups) { near[group].insert(groups.begin(), groups.end()); }
    }
    std::map<GroupIndex, std::size_t> counts;
    for (auto const& [group, groups] : near) { counts.emplace(group, groups.size()); }
    return counts;
}

/// One group of each conflict to leave out: the one with the fewest neighbours, or with `rank` the next after it.
GroupSet hitting_set(std::vector<GroupSet> const& conflicts, std::map<GroupIndex, std::size_t> const& counts, std::size_t rank) {
    GroupSet hit;
    for (auto const& conflict : conflicts) {
        if (std::any_of(conflict.begin(), conflict.end(), [&](GroupIndex group) { return std::binary_search(hit.begin(), hit.end(), group); })) { continue; }
        GroupSet order = conflict;
        auto const count = [&](GroupIndex group) {
            auto const found = counts.find(group);
            return found == counts.end() ? 0 : found->second;
        };
        std::stable_sort(order.begin(), order.end(), [&](GroupIndex left, GroupIndex right) { return count(left) < count(right); });
        hit.push_back(order[std::min(rank, order.size() - 1)]);
        std::sort(hit.begin(), hit.end());
    }
    return hit;
}

/// One cluster with everything outside held to the witness, as a problem of its own with the cluster's groups.
struct Held {
    Problem problem;
    Component component;
};

/// Every group goes to the cluster that it is nearest to, counted in shared variables, so that what surrounds a cluster can
/// give way with it. Groups that no cluster reaches are left out.
std::map<GroupIndex, std::size_t> surroundings(Problem const& problem, Component const& component, std::vector<GroupSet> const& clusters) {
    std::map<GroupIndex, std::set<Variable>> variables_of;
    std::map<Variable, std::set<GroupIndex>> groups_of;
    for (auto const position : component.constraints) {
        auto const& constraint = problem.constraints[position];
        if (constraint.owner == axiom) { continue; }
        for_each(constraint.formula, [&](Variable const& variable) {
            variables_of[constraint.owner].insert(variable);
            groups_of[variable].insert(constraint.owner);
        });
    }
    std::map<GroupIndex, std::size_t> cluster_of;
    std::vector<GroupIndex> frontier;
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        for (auto const group : clusters[i]) {
            cluster_of.emplace(group, i);
            frontier.push_back(group);
        }
    }
    for (std::size_t next = 0; next < frontier.size(); ++next) {
        auto const near = cluster_of.at(frontier[next]);
        for (auto const& variable : variables_of[frontier[next]]) {
            for (auto const group : groups_of[variable]) {
                if (cluster_of.emplace(group, near).second) { frontier.push_back(group); }
            }
        }
    }
    return cluster_of;
}

Held hold_outside(Problem const& problem, Component const& component, GroupSet const& cluster, Witness const& witness,
                  std::map<Variable, std::set<std::size_t>> const& clusters_of_variable,
                  std::map<GroupIndex, std::size_t> const& cluster_of, std::size_t index) {
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
        auto const nearest = cluster_of.find(constraint.owner);
        bool touches = constraint.owner != axiom && nearest != cluster_of.end() && nearest->second == index;
        if (constraint.owner == axiom) { for_each(constraint.formula, [&](Variable const& variable) { touches = touches || inside(variable); }); }
        if (!touches) { continue; }
        // What surrounds the cluster is taken as given; only the cluster's own groups are chosen among.
        bool const chosen_among = std::binary_search(cluster.begin(), cluster.end(), constraint.owner);
        add({chosen_among ? constraint.owner : axiom, constraint.formula});
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

namespace {

/// Witnesses to try before giving up.
constexpr std::size_t most_attempts = 3;

/// The proof with one choice of what to leave out.
Completeness prove_with(Problem const& problem, Component const& component, std::vector<GroupSet> const& conflicts, GroupSet const& hit,
                        OracleSource& oracles) {
    Completeness result;
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
    auto const cluster_of = surroundings(problem, component, clusters);
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
        auto const held = hold_outside(problem, component, clusters[i], *witness, clusters_of_variable, cluster_of, i);
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

}  // namespace

Completeness prove_complete(Problem const& problem, Component const& component, std::vector<GroupSet> const& conflicts, OracleSource& oracles) {
    Completeness result;
    auto const counts = neighbours(problem, component);
    for (std::size_t rank = 0; rank < most_attempts; ++rank) {
        auto attempt = prove_with(problem, component, conflicts, hitting_set(conflicts, counts, rank), oracles);
        if (attempt.proved) { return attempt; }
        result.suspects.insert(result.suspects.end(), attempt.suspects.begin(), attempt.suspects.end());
    }
    return result;
}

}  // namespace gainsay::solver
