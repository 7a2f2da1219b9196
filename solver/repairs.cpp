#include "solver/repairs.hpp"

#include "solver/clusters.hpp"
#include "solver/fact_words.hpp"

#include "claims/wording/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

namespace gainsay::solver {

namespace {

/// Repairs listed for conflicts that hang together.
constexpr std::size_t most_listed = 5;

std::string place_of(claims::Claim const& claim) {
    return claim.place.kind == claims::Place::Kind::paragraph ? fmt::format(" (paragraph {})", claim.place.paragraph) : "";
}

/// How willingly one would change it: what the desk assumed first, what an author wrote late, what a word means last.
int reluctance(claims::Model const& model, Group const& group) {
    auto const& member = group.members.front();
    switch (member.kind) {
        case Member::Kind::assumption: return 0;
        case Member::Kind::doubt: return 1;
        case Member::Kind::width: return 2;
        case Member::Kind::rule: return model.rules[member.index].strength == claims::Strength::weak ? 3 : 4;
        case Member::Kind::claim: return group.assertion == Assertion::weak ? 5 : 6;
        case Member::Kind::definition: return 7;
        case Member::Kind::record: return 8;
    }
    return 8;
}

std::string action(claims::Model const& model, Group const& group, std::vector<Margin> const& margins) {
    auto const& member = group.members.front();
    switch (member.kind) {
        case Member::Kind::assumption:
            return fmt::format("if {} and {} are one thing, say so: same {}, {} because \"…\"", model.entities[member.index].name,
                               model.entities[member.other].name, model.entities[member.index].identifier, model.entities[member.other].identifier);
        case Member::Kind::doubt: return fmt::format("settle the date that {} marks with ?", model.full_name(model.claims[member.index]));
        case Member::Kind::width: {
            auto const row = static_cast<claims::WidthRow>(member.index);
            return fmt::format("read it {}, or write it out: {}", more_widely(row, margins), claims::in_words(model, row));
        }
        case Member::Kind::rule: {
            auto const& rule = model.rules[member.index];
            return fmt::format("do without the rule “{}”: --no-rule {}", rule.text, rule.identifier);
        }
        case Member::Kind::claim: {
            std::vector<std::string> names;
            for (auto const& holder : group.members) {
                auto const& claim = model.claims[holder.index];
                names.push_back(model.full_name(claim) + place_of(claim));
            }
            if (member.other > 0) { return fmt::format("check {} against the article: does it take this for granted?", claims::join_shortly(names, "more")); }
            return fmt::format("check {} against the article: does it say this, and as plainly?", claims::join_shortly(names, "more"));
        }
        case Member::Kind::definition: return fmt::format("change what is declared: {}", claims::in_words(model, model.definitions[member.index]));
        case Member::Kind::record: return {};
    }
    return {};
}

GroupSet by_reluctance(claims::Model const& model, Problem const& problem, GroupSet groups) {
    std::stable_sort(groups.begin(), groups.end(), [&](GroupIndex left, GroupIndex right) {
        auto const rank = [&](GroupIndex group) { return std::pair(reluctance(model, problem.groups[group]), problem.groups[group].members.front()); };
        return rank(left) < rank(right);
    });
    return groups;
}

bool blames_a_record(Problem const& problem, GroupSet const& choice) {
    return std::any_of(choice.begin(), choice.end(),
                       [&](GroupIndex group) { return problem.groups[group].members.front().kind == Member::Kind::record; });
}

Repair repair_of(claims::Model const& model, Problem const& problem, GroupSet const& choice) {
    Repair repair;
    std::vector<std::string> actions;
    // Groups come by the names of their claims, so that where these stand in the text decides nothing.
    auto ordered = choice;
    std::stable_sort(ordered.begin(), ordered.end(), [&](GroupIndex left, GroupIndex right) {
        return reluctance(model, problem.groups[left]) < reluctance(model, problem.groups[right]);
    });
    for (auto const group : ordered) {
        auto const& members = problem.groups[group].members;
        repair.changes.insert(repair.changes.end(), members.begin(), members.end());
        actions.push_back(action(model, problem.groups[group], {}));
    }
    for (auto const& each : actions) { repair.text += (repair.text.empty() ? "" : "; and ") + each; }
    return repair;
}

/// Settles these conflicts, by a fresh oracle: what is left of them is possible, and with any one thing put back it is not.
bool is_verified(Problem const& problem, Component const& component, std::vector<GroupSet> const& conflicts, GroupSet const& choice, OracleSource& oracles) {
    GroupSet all;
    for (auto const& conflict : conflicts) { all = joined(all, conflict); }
    auto const part = narrowed(problem, component, all);
    auto const oracle = oracles.open(problem, part);
    auto const rest = without(all, choice);
    if (oracle->check(rest).verdict != Verdict::possible) { return false; }
    return std::all_of(choice.begin(), choice.end(), [&](GroupIndex group) { return oracle->check(joined(rest, {group})).verdict == Verdict::impossible; });
}

}  // namespace

std::string more_widely(claims::WidthRow row, std::vector<Margin> const& margins) {
    auto const found = std::find_if(margins.begin(), margins.end(), [&](Margin const& margin) { return margin.row == row; });
    if (found == margins.end()) { return "more widely"; }
    constexpr std::int64_t minutes_of_day = 24 * 60;
    auto const room = found->minutes % minutes_of_day == 0 ? claims::room_in_words(found->minutes) : minutes_in_words(found->minutes);
    return fmt::format("more widely by at least {}{}", room, found->reaches ? fmt::format(", so that it reaches {}", claims::day_in_words(*found->reaches)) : "");
}

std::vector<Repair> single_repairs(claims::Model const& model, Problem const& problem, GroupSet const& conflict, std::vector<Margin> const& margins) {
    std::vector<Repair> repairs;
    for (auto const group : by_reluctance(model, problem, conflict)) {
        if (blames_a_record(problem, {group})) { continue; }
        repairs.push_back({problem.groups[group].members, action(model, problem.groups[group], margins)});
    }
    return repairs;
}

std::vector<Knot> knots(claims::Model const& model, Problem const& problem, Component const& component, Enumeration const& enumeration, OracleSource& oracles) {
    std::vector<Knot> found;
    if (!enumeration.complete) { return found; }
    for (auto const& factor : enumeration.repair_factors) {
        GroupSet groups;
        for (auto const& choice : factor) { groups = joined(groups, choice); }
        Knot knot;
        for (auto const& conflict : enumeration.conflicts) {
            if (!common(conflict, groups).empty()) { knot.conflicts.push_back(conflict); }
        }
        if (knot.conflicts.size() < 2) { continue; }
        std::vector<GroupSet> choices;
        std::copy_if(factor.begin(), factor.end(), std::back_inserter(choices), [&](GroupSet const& choice) { return !blames_a_record(problem, choice); });
        std::stable_sort(choices.begin(), choices.end(), [&](GroupSet const& left, GroupSet const& right) {
            auto const rank = [&](GroupSet const& choice) {
                auto const unwilling = std::accumulate(choice.begin(), choice.end(), 0, [&](int sum, GroupIndex group) { return sum + reluctance(model, problem.groups[group]); });
                return std::tuple(choice.size(), unwilling, choice);
            };
            return rank(left) < rank(right);
        });
        for (auto const& choice : choices) {
            if (knot.repairs.size() == most_listed) { break; }
            if (is_verified(problem, component, knot.conflicts, choice, oracles)) { knot.repairs.push_back(repair_of(model, problem, choice)); }
        }
        knot.more = choices.size() - knot.repairs.size();
        if (!knot.repairs.empty()) { found.push_back(std::move(knot)); }
    }
    return found;
}

}  // namespace gainsay::solver
