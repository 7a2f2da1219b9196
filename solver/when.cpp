// How early and how late an event can have begun and ended: a search over the days that the oracle allows.

#include "solver/clusters.hpp"
#include "solver/party.hpp"
#include "solver/z3_session.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

namespace gainsay::solver {

namespace {

/// Days from 1970-01-01 beyond which a date counts as unbounded: more than 2,700 years.
constexpr std::int64_t horizon = 1'000'000;

using State = WhenAnswer::State;

enum class End : std::uint8_t { earliest, latest };

/// A bound in the terms of the problem.
struct Border {
    std::optional<std::int64_t> day;
    GroupSet because;
};
/// WhenAnswer in the terms of the problem, the bounds in its order.
struct Found {
    State state = State::bounded;
    std::array<Border, 4> borders;
    GroupSet because;
};

/// What different sets of groups allow of one event.
class Search {
public:
    Search(Problem const& problem, Component const& component, EventVariables const& event, Z3Session& session)
        : event_(event), oracle_(session.open_extensible(problem, component)), occurs_(oracle_->add(holds(event.occurs))) {}

    Found of(GroupSet groups) {
        groups_ = std::move(groups);
        seen_.clear();
        undecided_ = false;
        Found found;
        if (auto const excluded = impossible_because({})) {
            found = {State::in_conflict, {}, *excluded};
        } else if (auto const not_held = impossible_because({occurs_})) {
            found = {State::did_not_happen, {}, *not_held};
        } else {
            found.borders = {border(event_.first_day, End::earliest), border(event_.first_day, End::latest), border(event_.last_day, End::earliest),
                             border(event_.last_day, End::latest)};
        }
        if (undecided_) { found = {State::undecided, {}, {}}; }
        return found;
    }

private:
    /// Puts the groups together with those that are `given`; days on which the event is possible are kept.
    Answer check(GroupSet const& given) {
        auto groups = groups_;
        groups.insert(groups.end(), given.begin(), given.end());
        auto answer = oracle_->check(groups);
        undecided_ = undecided_ || answer.verdict == Verdict::undecided;
        if (answer.verdict == Verdict::possible && !given.empty()) { see(); }
        return answer;
    }
    void see() {
        auto const witness = oracle_->witness();
        if (!witness) { return; }
        for (auto const number : {event_.first_day, event_.last_day}) {
            auto const value = witness->numbers.find(number);
            if (value == witness->numbers.end()) { continue; }
            auto const [known, is_new] = seen_.emplace(number, std::make_pair(value->second, value->second));
            if (is_new) { continue; }
            known->second.first = std::min(known->second.first, value->second);
            known->second.second = std::max(known->second.second, value->second);
        }
    }
    [[nodiscard]] std::optional<std::int64_t> farthest_seen(Number number, End end) const {
        auto const known = seen_.find(number);
        if (known == seen_.end()) { return std::nullopt; }
        return end == End::earliest ? known->second.first : known->second.second;
    }

    /// What makes it impossible, as few groups as do; nothing where it is possible.
    std::optional<GroupSet> impossible_because(GroupSet const& given) {
        auto const answer = check(given);
        if (answer.verdict != Verdict::impossible) { return std::nullopt; }
        return smallest(answer.core, given);
    }
    GroupSet smallest(GroupSet const& core, GroupSet const& given) {
        auto const found = smallest_impossible(*oracle_, core, given);
        undecided_ = undecided_ || !found;
        return found.value_or(GroupSet{});
    }

    /// The group that has the number at the day or farther out.
    GroupIndex beyond(Number number, End end, std::int64_t day) {
        auto const [known, is_new] = beyond_.emplace(std::make_tuple(number, end, day), GroupIndex{});
        if (is_new) { known->second = oracle_->add(end == End::earliest ? at_most(number, zero, day) : at_least(number, zero, day)); }
        return known->second;
    }

    Border border(Number number, End end) {
        auto const step = end == End::earliest ? -1 : 1;
        auto outside = step * horizon;  // not allowed, unless the number is unbounded
        auto excluded = undecided_ ? Answer{} : check({occurs_, beyond(number, end, outside)});
        if (excluded.verdict != Verdict::impossible) { return {}; }
        auto seen = farthest_seen(number, end);
        if (!seen) {
            if (check({occurs_, beyond(number, end, -step * horizon)}).verdict != Verdict::possible) { return {}; }
            seen = farthest_seen(number, end);
        }
        auto best = seen.value_or(-step * horizon);
        // The border is near what a world has: from there, strides outward that grow until one goes too far, then halves.
        for (std::int64_t stride = 1; !undecided_ && (outside - best) * step > 1;) {
            auto const remaining = (outside - best) * step;
            auto const day = best + step * (stride < remaining ? stride : remaining / 2);
            auto answer = check({occurs_, beyond(number, end, day)});
            if (answer.verdict == Verdict::possible) {
                auto const farthest = farthest_seen(number, end).value_or(day);
                best = (farthest - day) * step > 0 ? farthest : day;
                stride *= 4;
            } else {
                outside = day;
                excluded = std::move(answer);
            }
        }
        if (undecided_) { return {}; }
        return {best, smallest(excluded.core, {occurs_, beyond(number, end, outside)})};
    }

    EventVariables event_;
    std::unique_ptr<ExtensibleOracle> oracle_;
    GroupIndex occurs_;
    std::map<std::tuple<Number, End, std::int64_t>, GroupIndex> beyond_;
    GroupSet groups_;
    std::map<Number, std::pair<std::int64_t, std::int64_t>> seen_;  // the earliest and the latest day of each that the groups were seen to allow
    bool undecided_ = false;
};

/// What speaks of an event, and what hangs together with it. Its days and whether it took place may belong to components that have nothing
/// else in common.
struct Surroundings {
    Component component;
    std::vector<GroupIndex> speakers;  // of claims about the event itself
};

Surroundings surroundings_of(Problem const& problem, std::vector<Component> const& components, EventVariables const& event) {
    auto const speaks_of_it = [&](std::uint32_t index) {
        bool found = false;
        for_each_variable(
            problem.constraints[index].formula, [&](Number number) { found = found || number == event.first_day || number == event.last_day; },
            [&](Proposition proposition) { found = found || proposition == event.occurs; });
        return found;
    };
    Surroundings all;
    auto& constraints = all.component.constraints;
    for (auto const& each : components) {
        if (std::none_of(each.constraints.begin(), each.constraints.end(), speaks_of_it)) { continue; }
        all.component.groups = joined(all.component.groups, each.groups);
        constraints.insert(constraints.end(), each.constraints.begin(), each.constraints.end());
    }
    std::sort(constraints.begin(), constraints.end());
    constraints.erase(std::unique(constraints.begin(), constraints.end()), constraints.end());
    for (auto const index : constraints) {
        auto const owner = problem.constraints[index].owner;
        if (owner != axiom && speaks_of_it(index)) { all.speakers.push_back(owner); }
    }
    return all;
}

}  // namespace

std::vector<std::vector<WhenAnswer>> when(claims::Model const& model, Options const& options, std::span<claims::EntityId const> events, Z3Session& session) {
    auto const problem = encode_authors(model, options);
    auto const components = split(problem);
    auto const all_authors = author_sets(model);
    auto const answers_on = [&](EventVariables const& event) {
        auto const surroundings = surroundings_of(problem, components, event);
        std::vector<Party> parties;
        for (auto const& authors : all_authors) {
            Party const party{authors, false};
            bool const speaks = std::any_of(surroundings.speakers.begin(), surroundings.speakers.end(),
                                            [&](GroupIndex group) { return has_claim_of(model, problem.groups[group], party, {}); });
            if (speaks) { parties.push_back(party); }
        }
        parties.push_back({{}, true});
        Search search(problem, surroundings.component, event, session);
        auto const ask = [&](GroupSet const& groups) {
            auto found = search.of(groups);
            if (found.state != State::undecided) { return found; }
            // What was asked before must not decide for whom the budget is enough.
            Z3Session fresh(options.resource_limit, session);
            return Search(problem, surroundings.component, event, fresh).of(groups);
        };
        std::map<GroupSet, Found> known;  // a party that stands alone stands for everybody
        std::vector<WhenAnswer> answers;
        for (auto const& party : parties) {
            auto groups = groups_of(model, problem, surroundings.component, party, {});
            auto place = known.find(groups);
            if (place == known.end()) { place = known.emplace(groups, ask(groups)).first; }
            auto const& [state, borders, because] = place->second;
            auto const bound = [&](Border const& border) { return DayBound{border.day, members_of(model, problem, border.because, party)}; };
            answers.push_back({party, state, bound(borders[0]), bound(borders[1]), bound(borders[2]), bound(borders[3]), members_of(model, problem, because, party)});
        }
        return answers;
    };
    std::vector<std::vector<WhenAnswer>> answers;
    for (auto const event : events) {
        auto const its = std::find_if(problem.events.begin(), problem.events.end(), [&](EventVariables const& each) { return each.event == event; });
        answers.push_back(its == problem.events.end() ? std::vector<WhenAnswer>{} : answers_on(*its));
    }
    return answers;
}

std::vector<WhenAnswer> when(claims::Model const& model, Options const& options, claims::EntityId event) {
    Z3Session session(options.resource_limit);
    return std::move(when(model, options, std::span(&event, 1), session).front());
}

}  // namespace gainsay::solver
