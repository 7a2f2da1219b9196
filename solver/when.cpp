// How early and how late an event can have begun and ended: a search over the days that the oracle allows.

#include "solver/clusters.hpp"
#include "solver/party.hpp"
#include "solver/z3_session.hpp"

#include <algorithm>

namespace gainsay::solver {

namespace {

/// Days from 1970-01-01 beyond which a date counts as unbounded: more than 2,700 years.
constexpr std::int64_t horizon = 1'000'000;

using State = WhenAnswer::State;

/// A part of a problem with further constraints that hold in any case.
class Given {
public:
    Given(Problem const& problem, Component const& component) {
        problem_.groups.resize(problem.groups.size());
        component_.groups = component.groups;
        for (auto const index : component.constraints) { problem_.constraints.push_back(problem.constraints[index]); }
        fixed_ = problem_.constraints.size();
    }
    /// Opens an oracle under which `more` holds, too. The one opened before must be closed.
    std::unique_ptr<Oracle> open(Z3Session& session, std::vector<Formula> const& more) {
        problem_.constraints.resize(fixed_);
        for (auto const& formula : more) { problem_.constraints.push_back({axiom, formula}); }
        component_.constraints.clear();
        for (std::uint32_t i = 0; i < problem_.constraints.size(); ++i) { component_.constraints.push_back(i); }
        return session.open(problem_, component_);
    }

private:
    Problem problem_;
    Component component_;
    std::size_t fixed_ = 0;
};

enum class End : std::uint8_t { earliest, latest };

class Search {
public:
    Search(claims::Model const& model, Problem const& problem, Component const& component, EventVariables const& event, Party party,
           std::uint64_t resource_limit, Z3Session& beside)
        : model_(model), problem_(problem), given_(problem, component), event_(event), party_(std::move(party)),
          groups_(groups_of(model, problem, component, party_, {})), session_(resource_limit, beside) {}

    void answer(WhenAnswer& answer) {
        if (auto const excluded = impossible_because({})) {
            answer.state = State::in_conflict;
            answer.because = *excluded;
        } else if (auto const not_held = impossible_because({holds(event_.occurs)})) {
            answer.state = State::did_not_happen;
            answer.because = *not_held;
        } else {
            answer.earliest_start = bound(event_.first_day, End::earliest);
            answer.latest_start = bound(event_.first_day, End::latest);
            answer.earliest_end = bound(event_.last_day, End::earliest);
            answer.latest_end = bound(event_.last_day, End::latest);
        }
        if (undecided_) {
            answer = {answer.party, State::undecided, {}, {}, {}, {}, {}};
        }
    }

private:
    /// What makes it impossible, as few members as do; nothing where it is possible.
    std::optional<std::vector<Member>> impossible_because(std::vector<Formula> const& more) {
        auto const oracle = given_.open(session_, more);
        auto const answer = oracle->check(groups_);
        undecided_ = undecided_ || answer.verdict == Verdict::undecided;
        if (answer.verdict != Verdict::impossible) { return std::nullopt; }
        auto const smallest = smallest_impossible(*oracle, answer.core);
        undecided_ = undecided_ || !smallest;
        return smallest ? members_of(model_, problem_, *smallest, party_) : std::vector<Member>{};
    }

    static Formula beyond(Number number, End end, std::int64_t day) {
        return end == End::earliest ? at_most(number, zero, day) : at_least(number, zero, day);
    }

    /// A day that the claims allow, at or beyond the given one; nothing where they allow none.
    std::optional<std::int64_t> allowed(Number number, End end, std::int64_t day) {
        auto const oracle = given_.open(session_, {holds(event_.occurs), beyond(number, end, day)});
        auto const answer = oracle->check(groups_);
        undecided_ = undecided_ || answer.verdict == Verdict::undecided;
        if (answer.verdict != Verdict::possible) { return std::nullopt; }
        auto const witness = oracle->witness();
        auto const found = witness ? witness->numbers.find(number) : std::map<Number, std::int64_t>::const_iterator{};
        return witness && found != witness->numbers.end() ? found->second : day;
    }

    DayBound bound(Number number, End end) {
        auto const step = end == End::earliest ? -1 : 1;
        if (undecided_ || allowed(number, end, step * horizon)) { return {}; }
        auto best = allowed(number, end, -step * horizon);
        if (!best) { return {}; }
        auto outside = step * horizon;  // not allowed
        // The border is near what a world has: from there, strides outward that grow until one goes too far, then halves.
        for (std::int64_t stride = 1; !undecided_ && (outside - *best) * step > 1;) {
            auto const remaining = (outside - *best) * step;
            auto const day = *best + step * (stride < remaining ? stride : remaining / 2);
            if (auto const found = allowed(number, end, day)) {
                best = found;
                stride *= 4;
            } else {
                outside = day;
            }
        }
        auto const because = impossible_because({holds(event_.occurs), beyond(number, end, *best + step)});
        return {best, because.value_or(std::vector<Member>{})};
    }

    claims::Model const& model_;
    Problem const& problem_;
    Given given_;
    EventVariables event_;
    Party party_;
    GroupSet groups_;
    Z3Session session_;
    bool undecided_ = false;
};

}  // namespace

std::vector<WhenAnswer> when(claims::Model const& model, Options const& options, claims::EntityId event) {
    auto const problem = encode_authors(model, options);
    auto const variables = std::find_if(problem.events.begin(), problem.events.end(), [&](EventVariables const& each) { return each.event == event; });
    if (variables == problem.events.end()) { return {}; }
    auto const speaks_of_it = [&](Formula const& formula) {
        bool found = false;
        for_each_variable(
            formula, [&](Number number) { found = found || number == variables->first_day || number == variables->last_day; },
            [&](Proposition proposition) { found = found || proposition == variables->occurs; });
        return found;
    };
    // Its days and whether it took place may belong to components that have nothing else in common.
    Component component;
    for (auto const& each : split(problem)) {
        if (std::none_of(each.constraints.begin(), each.constraints.end(), [&](std::uint32_t index) { return speaks_of_it(problem.constraints[index].formula); })) {
            continue;
        }
        component.groups = joined(component.groups, each.groups);
        component.constraints.insert(component.constraints.end(), each.constraints.begin(), each.constraints.end());
    }
    auto& constraints = component.constraints;
    std::sort(constraints.begin(), constraints.end());
    constraints.erase(std::unique(constraints.begin(), constraints.end()), constraints.end());
    // Whose claims speak of the event itself.
    std::vector<GroupIndex> speakers;
    for (auto const index : component.constraints) {
        auto const& constraint = problem.constraints[index];
        if (constraint.owner != axiom && speaks_of_it(constraint.formula)) { speakers.push_back(constraint.owner); }
    }
    std::vector<Party> parties;
    for (auto const& authors : author_sets(model)) {
        Party const party{authors, false};
        if (std::any_of(speakers.begin(), speakers.end(), [&](GroupIndex group) { return has_claim_of(model, problem.groups[group], party, {}); })) {
            parties.push_back(party);
        }
    }
    parties.push_back({{}, true});
    std::vector<WhenAnswer> answers;
    Z3Session context(options.resource_limit);
    for (auto const& party : parties) {
        WhenAnswer answer;
        answer.party = party;
        Search(model, problem, component, *variables, party, options.resource_limit, context).answer(answer);
        answers.push_back(std::move(answer));
    }
    return answers;
}

}  // namespace gainsay::solver
