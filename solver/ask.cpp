// Whether a sentence follows from what is claimed, or is excluded by it.

#include "solver/party.hpp"
#include "solver/z3_session.hpp"

#include <algorithm>

namespace gainsay::solver {

namespace {

using State = AskAnswer::State;

std::optional<GroupIndex> group_of(Problem const& problem, std::uint32_t claim) {
    for (GroupIndex i = 0; i < problem.groups.size(); ++i) {
        auto const& members = problem.groups[i].members;
        if (std::find(members.begin(), members.end(), Member{Member::Kind::claim, claim, 0}) != members.end()) { return i; }
    }
    return std::nullopt;
}

std::vector<Member> without_questions(std::vector<Member> members, std::vector<std::uint32_t> const& questions) {
    members.erase(std::remove_if(members.begin(), members.end(),
                                 [&](Member const& member) {
                                     return member.kind == Member::Kind::claim &&
                                            std::find(questions.begin(), questions.end(), member.index) != questions.end();
                                 }),
                  members.end());
    return members;
}

/// What one party says, over all components that the question reaches.
class Asking {
public:
    Asking(claims::Model const& model, Problem const& problem, std::vector<Component> const& components, std::vector<std::uint32_t> questions,
           Options const& options)
        : model_(model), problem_(problem), components_(components), questions_(std::move(questions)), session_(options.resource_limit) {}

    AskAnswer answer(Party const& party, GroupIndex asked, GroupIndex denied) {
        AskAnswer answer;
        answer.party = party;
        for (auto const& component : components_) {
            auto const own = groups_of(model_, problem_, component, party, questions_);
            auto const oracle = session_.open(problem_, component);
            if (settle(answer, *oracle, own, std::nullopt, State::in_conflict)) { return answer; }
            if (contains(component, denied) && settle(answer, *oracle, own, denied, State::entailed)) { return answer; }
            if (contains(component, asked) && settle(answer, *oracle, own, asked, State::contradicted)) { return answer; }
        }
        return answer;
    }

private:
    static bool contains(Component const& component, GroupIndex group) {
        return std::binary_search(component.groups.begin(), component.groups.end(), group);
    }

    /// True where the groups, with `added`, are impossible (which makes the answer `state`) or undecided.
    bool settle(AskAnswer& answer, Oracle& oracle, GroupSet groups, std::optional<GroupIndex> added, State state) {
        if (added) { groups = with(std::move(groups), *added); }
        auto const found = oracle.check(groups);
        if (found.verdict == Verdict::possible) { return false; }
        auto const smallest = found.verdict == Verdict::impossible ? smallest_impossible(oracle, found.core) : std::nullopt;
        answer.state = smallest ? state : State::undecided;
        if (smallest) { answer.because = without_questions(members_of(model_, problem_, *smallest, answer.party), questions_); }
        return true;
    }

    static GroupSet with(GroupSet groups, GroupIndex added) {
        if (auto const place = std::lower_bound(groups.begin(), groups.end(), added); place == groups.end() || *place != added) {
            groups.insert(place, added);
        }
        return groups;
    }

    claims::Model const& model_;
    Problem const& problem_;
    std::vector<Component> const& components_;
    std::vector<std::uint32_t> questions_;
    Z3Session session_;
};

}  // namespace

std::vector<AskAnswer> ask(claims::Model const& model, Options const& options, std::uint32_t asked, std::uint32_t denied) {
    auto const problem = encode_authors(model, options);
    auto const asked_group = group_of(problem, asked);
    auto const denied_group = group_of(problem, denied);
    if (!asked_group || !denied_group) { return {}; }
    std::vector<Component> reached;
    for (auto& component : split(problem)) {
        if (std::binary_search(component.groups.begin(), component.groups.end(), *asked_group) ||
            std::binary_search(component.groups.begin(), component.groups.end(), *denied_group)) {
            reached.push_back(std::move(component));
        }
    }
    std::vector<std::uint32_t> const questions{asked, denied};
    Asking asking(model, problem, reached, questions, options);
    std::vector<AskAnswer> answers;
    for (auto const& authors : author_sets(model)) {
        Party const party{authors, false};
        bool const speaks = std::any_of(reached.begin(), reached.end(), [&](Component const& component) {
            return std::any_of(component.groups.begin(), component.groups.end(),
                               [&](GroupIndex group) { return has_claim_of(model, problem.groups[group], party, questions); });
        });
        if (speaks) { answers.push_back(asking.answer(party, *asked_group, *denied_group)); }
    }
    answers.push_back(asking.answer({{}, true}, *asked_group, *denied_group));
    return answers;
}

}  // namespace gainsay::solver
