#include "solver/repairs.hpp"

#include "solver/amendments.hpp"
#include "solver/clusters.hpp"
#include "solver/fact_words.hpp"

#include "claims/wording/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <tuple>
#include <utility>

namespace gainsay::solver {

namespace {

/// Repairs listed for conflicts that hang together.
constexpr std::size_t most_listed = 5;

/// How unwillingly one would change it: what the desk assumed first, then how widely a word is read, the desk's rules, what an author
/// wrote, and last what is declared of the world. docs/report.md tells it to readers.
int reluctance(claims::Model const& model, Group const& group) {
    auto const& member = group.members.front();
    switch (member.kind) {
        case Member::Kind::assumption: return 0;
        case Member::Kind::doubt: return 1;
        case Member::Kind::width: return 2;
        case Member::Kind::rule: return model.rules[member.index].strength == claims::Strength::weak ? 3 : 4;
        case Member::Kind::claim: return group.assertion == Assertion::weak ? 5 : 6;
        case Member::Kind::definition: return 8;
        case Member::Kind::record: return 9;
    }
    return 9;
}
/// A second event is declared, and claims are changed.
constexpr int reluctance_to_split = 7;

/// What to do about something that is no record, whatever else is in the conflict.
Repair plain_repair(claims::Model const& model, Problem const& problem, Group const& group, std::vector<Margin> const& margins) {
    auto const& member = group.members.front();
    auto const told = [&](EditorialAction action, std::string text) { return Repair{group.members, action, std::move(text)}; };
    switch (member.kind) {
        case Member::Kind::assumption:
            return told(EditorialAction::declare_same,
                        fmt::format("if {} and {} are one thing, say so: same {}, {} because \"…\"", model.entities[member.index].name,
                                    model.entities[member.other].name, model.entities[member.index].identifier, model.entities[member.other].identifier));
        case Member::Kind::doubt:
            return told(EditorialAction::settle_doubt, fmt::format("settle the date that {} marks with ?", model.full_name(model.claims[member.index])));
        case Member::Kind::width: {
            auto const row = static_cast<claims::WidthRow>(member.index);
            return told(EditorialAction::widen, fmt::format("read it {}, or write it out: {}", more_widely(row, margins), claims::in_words(model, row)));
        }
        case Member::Kind::rule: {
            auto const& rule = model.rules[member.index];
            return told(EditorialAction::drop_rule, fmt::format("do without the rule “{}”: --no-rule {}", rule.text, rule.identifier));
        }
        case Member::Kind::claim: return to_be_checked(model, problem, group);
        case Member::Kind::definition:
            return told(EditorialAction::change_declaration, fmt::format("change what is declared: {}", claims::in_words(model, model.definitions[member.index])));
        case Member::Kind::record: break;
    }
    throw std::logic_error("a record is never to blame");
}

bool blames_a_record(Problem const& problem, GroupSet const& choice) {
    return std::any_of(choice.begin(), choice.end(),
                       [&](GroupIndex group) { return problem.groups[group].members.front().kind == Member::Kind::record; });
}

Repair repair_of(claims::Model const& model, Problem const& problem, GroupSet const& choice) {
    Repair repair;
    // Groups come by the names of their claims, so that where these stand in the text decides nothing.
    auto ordered = choice;
    std::stable_sort(ordered.begin(), ordered.end(), [&](GroupIndex left, GroupIndex right) {
        return reluctance(model, problem.groups[left]) < reluctance(model, problem.groups[right]);
    });
    for (auto const group : ordered) {
        auto const& members = problem.groups[group].members;
        repair.changes.insert(repair.changes.end(), members.begin(), members.end());
        auto const each = plain_repair(model, problem, problem.groups[group], {});
        repair.action = choice.size() == 1 ? each.action : EditorialAction::several;
        repair.text += (repair.text.empty() ? "" : "; and ") + each.text;
    }
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

std::vector<Repair> single_repairs(claims::Model const& model, Problem const& problem, Component const& part, GroupSet const& conflict,
                                   std::vector<Margin> const& margins, OracleSource& oracles) {
    Amendments amendments(model, problem, part, conflict, oracles);
    std::vector<std::pair<int, Repair>> ranked;
    for (auto const group : conflict) {
        auto const& each = problem.groups[group];
        if (blames_a_record(problem, {group})) { continue; }
        bool const is_claim = each.members.front().kind == Member::Kind::claim;
        ranked.emplace_back(reluctance(model, each), is_claim ? amendments.about(group) : plain_repair(model, problem, each, margins));
    }
    if (auto second = amendments.second_event()) { ranked.emplace_back(reluctance_to_split, *std::move(second)); }
    std::stable_sort(ranked.begin(), ranked.end(), [](auto const& left, auto const& right) {
        auto const rank = [](auto const& each) { return std::tuple(each.first, each.second.action, each.second.changes.front()); };
        return rank(left) < rank(right);
    });
    std::vector<Repair> repairs;
    for (auto& each : ranked) { repairs.push_back(std::move(each.second)); }
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
