#include "tests/oracle/solver_side.hpp"

#include "solver/certificate.hpp"
#include "solver/encode.hpp"
#include "solver/enumerate.hpp"
#include "solver/narrow.hpp"

#include <algorithm>

namespace gainsay::oracle {

namespace {

constexpr unsigned corpora_of_a_session = 100;

struct Listed {
    std::vector<solver::GroupSet> conflicts;
    std::optional<std::vector<solver::GroupSet>> repairs;  // absent where there are too many
};

/// All conflicts and repairs of a component; nothing where the solver leaves something open.
std::optional<Listed> list(solver::Z3Session& session, solver::Problem const& problem, solver::Component const& component) {
    auto const asked = session.open(problem, component);
    if (asked->check(component.groups).verdict == solver::Verdict::possible) { return Listed{{}, std::vector<solver::GroupSet>(1)}; }
    auto const found = solver::enumerate(*asked, component, 10'000, 10'000);
    if (!found.complete || found.undecided) { return std::nullopt; }
    Listed listed{found.conflicts, found.repairs(most_repairs + 1)};
    if (listed.repairs->size() > most_repairs) { listed.repairs.reset(); }
    return listed;
}

tests::Question question_of(claims::Model const& model, solver::Problem const& problem, solver::Component const& component, solver::GroupSet const& conflict) {
    auto const part = solver::narrowed(problem, component, conflict);
    std::vector<solver::Constraint> constraints;
    for (auto const index : part.constraints) { constraints.push_back(problem.constraints[index]); }
    Members members;
    for (auto const group : conflict) { members.insert(problem.groups[group].members.front()); }
    return {solver::certificate(model, problem, part, conflict, constraints).whole, "unsat", in_words(model, members)};
}

Members members_of(solver::Problem const& problem, solver::GroupSet const& groups) {
    Members members;
    for (auto const group : groups) { members.insert(problem.groups[group].members.begin(), problem.groups[group].members.end()); }
    return members;
}

}  // namespace

solver::Z3Session& Sessions::next() {
    if (uses_++ % corpora_of_a_session == 0) { session_ = std::make_unique<solver::Z3Session>(solver::Options{}.resource_limit); }
    return *session_;
}

std::set<Members> one_of_each(std::vector<std::vector<solver::Member>> const& groups) {
    std::set<Members> choices{Members{}};
    for (auto const& group : groups) {
        std::set<Members> next;
        for (auto const& choice : choices) {
            for (auto const& member : group) {
                auto larger = choice;
                larger.insert(member);
                next.insert(std::move(larger));
            }
        }
        choices = std::move(next);
    }
    return choices;
}

std::optional<Findings> enumerate_all(claims::Model const& model, Sessions& sessions, std::vector<tests::Question>* questions) {
    auto& session = sessions.next();
    Findings findings;
    findings.repairs.emplace();
    for (auto const& problem : solver::encode(model, solver::Options{})) {
        auto const name = viewpoint_name(model, problem.viewpoint);
        std::set<Members> conflicts;
        std::optional<std::set<Members>> repairs{{Members{}}};
        for (auto const& component : solver::split(problem)) {
            auto const listed = list(session, problem, component);
            if (!listed) { return std::nullopt; }
            for (auto const& conflict : listed->conflicts) {
                std::vector<std::vector<solver::Member>> groups;
                for (auto const group : conflict) { groups.push_back(problem.groups[group].members); }
                conflicts.merge(one_of_each(groups));
                if (questions != nullptr) { questions->push_back(question_of(model, problem, component, conflict)); }
            }
            if (!listed->repairs) { repairs.reset(); }
            if (!repairs) { continue; }
            std::set<Members> of_component;
            for (auto const& groups : *listed->repairs) { of_component.insert(members_of(problem, groups)); }
            repairs = combined(*repairs, of_component);
        }
        // Components share rules and claims of several sentences: what holds another conflict is not minimal.
        for (auto const& members : smallest(conflicts)) {
            bool const has_claim = std::any_of(members.begin(), members.end(), [](auto const& member) { return member.kind == solver::Member::Kind::claim; });
            if (has_claim || name.empty()) { findings.conflicts.insert({name, members}); }
        }
        if (!repairs) { findings.repairs.reset(); }
        if (findings.repairs) { add_repairs(findings.repairs, name, std::move(*repairs)); }
    }
    return findings;
}

}  // namespace gainsay::oracle
