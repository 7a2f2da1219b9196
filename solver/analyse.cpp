#include "solver/bytes.hpp"
#include "solver/certificate.hpp"
#include "solver/certify.hpp"
#include "solver/describe.hpp"
#include "solver/encode.hpp"
#include "solver/enumerate.hpp"
#include "solver/memory.hpp"
#include "solver/narrate.hpp"
#include "solver/narrow.hpp"
#include "solver/repairs.hpp"
#include "solver/shape.hpp"
#include "solver/talk.hpp"
#include "solver/withdraw.hpp"
#include "solver/z3_session.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>

namespace gainsay::solver {

namespace {

/// Components that share one Z3 context. Fixed, so that what a context has seen before does not depend on the threads.
constexpr std::size_t components_a_batch = 512;
/// A component with more constraints gets a context of its own at once: a second look at it costs more than the context.
constexpr std::size_t most_shared = 256;
/// A shared context answers with this part of the budget, and only "possible" is taken from it: everything else is asked again of a
/// context of its own, with the whole budget. So what a context has seen before decides nothing, and neither does what is remembered.
constexpr std::uint64_t part_of_the_budget = 16;
/// Repairs enumerated for each component; they end the enumeration of conflicts, too.
constexpr std::uint32_t repair_limit = 20'000;

struct Found {
    GroupSet groups;
    Conflict conflict;
};

/// A conflict of the problem with this number.
struct Listed {
    std::size_t problem = 0;
    Found found;
};

struct Outcome {
    std::vector<Found> found;
    std::vector<Knot> knots;
    std::vector<NotChecked> not_checked;
    std::uint64_t questions = 0;
};

std::vector<Member> voices_of(Problem const& problem, Component const& component) {
    std::vector<Member> members;
    for (auto const group : component.groups) {
        for (auto const& member : problem.groups[group].members) {
            if (member.kind == Member::Kind::claim || member.kind == Member::Kind::record) { members.push_back(member); }
        }
    }
    std::sort(members.begin(), members.end());
    return members;
}

/// All conflicts of a component that is not plainly possible, each found, and certified and explained by
/// another solver, a fresh one for each.
Outcome examine(claims::Model const& model, Options const& options, Problem const& problem, Component const& component, Talk& talk) {
    Outcome outcome;
    Session session(talk);
    Enumeration enumeration;
    {
        Session for_parts(talk, session);
        auto const oracle = session.open(problem, component);
        Worlds worlds(problem, component);
        Helpers const helpers{&worlds, &for_parts, &problem};
        enumeration = enumerate(*oracle, component, options.conflict_limit, repair_limit, helpers);
        outcome.questions += for_parts.questions();
    }
    spdlog::debug("component of {} groups and {} constraints: {} conflicts in {} clusters, {} questions, {}", component.groups.size(),
                  component.constraints.size(), enumeration.conflicts.size(), enumeration.repair_factors.size(), enumeration.questions,
                  enumeration.complete ? "complete" : "not complete");
    auto const members = voices_of(problem, component);
    if (enumeration.undecided) {
        outcome.not_checked.push_back({NotChecked::Kind::undecided, "these claims were not decided within the budget", members});
    } else if (!enumeration.complete) {
        outcome.not_checked.push_back({NotChecked::Kind::bound_reached,
                                       fmt::format("{} conflicts among these claims are shown; more {}", enumeration.conflicts.size(),
                                                   enumeration.more_exist ? "exist" : "may exist"),
                                       members});
    }
    Session fresh(talk);
    for (auto const& groups : enumeration.conflicts) {
        if (groups.empty()) { throw std::logic_error("the logic of a component contradicts itself"); }
        fresh.forget();
        bool certified = false;
        auto const part = narrowed(problem, component, groups);
        {
            auto const oracle = fresh.open(problem, part);
            certified = certify(*oracle, groups);
        }
        if (!certified) {
            outcome.not_checked.push_back({NotChecked::Kind::undecided, "a conflict was found that a fresh solver did not confirm", members});
            continue;
        }
        auto const needed = needed_constraints(problem, part, groups, fresh);
        auto narrative = narrate(model, problem, groups, needed);
        bool const proved = narrative.proved;
        auto const widths = margins(problem, part, groups, fresh);
        auto conflict = describe(model, problem, groups, std::move(narrative), widths);
        conflict.repairs = single_repairs(model, problem, part, groups, widths, fresh);
        conflict.verified_by.emplace_back("a fresh solver");
        if (options.certificates) { conflict.certificate = certificate(model, problem, component, groups, needed); }
        if (proved) { conflict.verified_by.emplace_back("a derivation of our own"); }
        outcome.found.push_back({groups, std::move(conflict)});
    }
    if (enumeration.conflicts.size() > 1) {
        fresh.forget();
        outcome.knots = knots(model, problem, component, enumeration, fresh);
    }
    outcome.questions += fresh.questions() + session.questions();
    // As many as at first sight, so that the count does not tell by which way a component was found possible.
    if (enumeration.complete && enumeration.conflicts.empty()) { outcome.questions = 1; }
    return outcome;
}

/// What the solver's answers about a component depend on, but for the program. The kinds of the groups' members come after the shape,
/// since who is blamed for a conflict decides what is asked next.
std::string question_about(Options const& options, Problem const& problem, Component const& component) {
    auto question = shape_of(problem, component).text;
    for (auto const group : component.groups) {
        for (auto const& member : problem.groups[group].members) { put(question, static_cast<std::uint64_t>(member.kind) + 1); }
        put(question, std::uint64_t{0});
    }
    put(question, options.resource_limit);
    put(question, std::uint64_t{options.conflict_limit});
    return question;
}

Outcome possible_at_first_sight() {
    Outcome outcome;
    outcome.questions = 1;
    return outcome;
}

/// What was found about a component before. Nothing is remembered of one that was possible at first sight.
std::optional<Outcome> remembered(claims::Model const& model, Options const& options, Problem const& problem, Component const& component,
                                  Memory& memory, std::string const& question) {
    auto const answer = memory.find(question);
    if (!answer) { return std::nullopt; }
    if (answer->empty()) { return possible_at_first_sight(); }
    auto talk = Talk::from_bytes(*answer);
    if (!talk) { return std::nullopt; }
    try {
        auto outcome = examine(model, options, problem, component, *talk);
        if (talk->at_end()) { return outcome; }
    } catch (Deviation const& deviation) { spdlog::debug("a component is examined anew: {}", deviation.what()); }
    return std::nullopt;
}

Outcome check_component(claims::Model const& model, Options const& options, Problem const& problem, Component const& whole,
                        Z3Session& shared, Memory* memory) {
    // What can always be met bears on no subset of the groups, and there is much of it.
    auto const component = narrowed(problem, whole, whole.groups);
    std::string question;
    if (memory != nullptr) {
        question = question_about(options, problem, component);
        if (auto outcome = remembered(model, options, problem, component, *memory, question)) {
            memory->add_spared(outcome->questions);
            return *std::move(outcome);
        }
    }
    bool const shares = component.constraints.size() <= most_shared;
    if (shares && shared.open(problem, component)->check(component.groups).verdict == Verdict::possible) {
        if (memory != nullptr) { memory->store(question, {}); }
        return possible_at_first_sight();
    }
    // A first look that did not help is not counted: whether it does may depend on what the shared context has seen before.
    Talk talk(options.resource_limit, memory != nullptr ? Talk::Way::write_down : Talk::Way::ask);
    auto outcome = examine(model, options, problem, component, talk);
    if (memory != nullptr && talk.is_whole()) { memory->store(question, talk.bytes()); }
    return outcome;
}

/// A component, by the number of its problem and its own there.
struct Place {
    std::size_t problem = 0;
    std::size_t component = 0;
};

/// A viewpoint's problem, its components, and what becomes of each.
struct Checked {
    Problem problem;
    std::vector<Component> components;
    std::vector<Outcome> outcomes;
};

std::vector<Checked> components_of(claims::Model const& model, Options const& options) {
    std::vector<Checked> all;
    for (auto& problem : encode(model, options)) {
        auto& each = all.emplace_back(Checked{std::move(problem), {}, {}});
        each.components = split(each.problem);
        each.outcomes.resize(each.components.size());
        spdlog::debug("viewpoint: {} groups, {} constraints, {} components", each.problem.groups.size(), each.problem.constraints.size(), each.components.size());
    }
    return all;
}

/// What is checked one after the other: each large component alone, the largest first since it takes longest, then the others in batches.
std::vector<std::vector<Place>> batches_of(std::vector<Checked> const& all) {
    std::vector<std::vector<Place>> batches;
    std::vector<std::vector<Place>> small;
    auto const size_of = [&](Place const& place) { return all[place.problem].components[place.component].constraints.size(); };
    for (std::size_t problem = 0; problem < all.size(); ++problem) {
        for (std::size_t component = 0; component < all[problem].components.size(); ++component) {
            Place const place{problem, component};
            if (size_of(place) > most_shared) {
                batches.push_back({place});
                continue;
            }
            if (small.empty() || small.back().size() == components_a_batch) { small.emplace_back(); }
            small.back().push_back(place);
        }
    }
    std::stable_sort(batches.begin(), batches.end(),
                     [&](auto const& left, auto const& right) { return size_of(left.front()) > size_of(right.front()); });
    std::move(small.begin(), small.end(), std::back_inserter(batches));
    return batches;
}

void check_components(claims::Model const& model, Options const& options, std::vector<Checked>& all, Memory* memory) {
    auto const batches = batches_of(all);
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex failure_mutex;
    auto const work = [&] {
        for (auto i = next++; i < batches.size(); i = next++) {
            try {
                Z3Session shared(std::max<std::uint64_t>(options.resource_limit / part_of_the_budget, 1));
                for (auto const& [problem, component] : batches[i]) {
                    auto& each = all[problem];
                    each.outcomes[component] = check_component(model, options, each.problem, each.components[component], shared, memory);
                }
            } catch (...) {
                std::scoped_lock const lock(failure_mutex);
                if (!failure) { failure = std::current_exception(); }
                return;
            }
        }
    };
    std::vector<std::jthread> helpers;
    for (unsigned i = 1; i < options.threads && i < batches.size(); ++i) { helpers.emplace_back(work); }
    work();
    helpers.clear();
    if (failure) { std::rethrow_exception(failure); }
}

/// Conflicts of different components share rules and claims of several sentences: a set that holds another is not minimal.
void keep_minimal(std::vector<Found>& found) {
    std::stable_sort(found.begin(), found.end(), [](Found const& left, Found const& right) { return left.groups.size() < right.groups.size(); });
    std::vector<Found> kept;
    for (auto& candidate : found) {
        bool const holds_another = std::any_of(kept.begin(), kept.end(), [&](Found const& smaller) {
            return std::includes(candidate.groups.begin(), candidate.groups.end(), smaller.groups.begin(), smaller.groups.end());
        });
        if (!holds_another) { kept.push_back(std::move(candidate)); }
    }
    found = std::move(kept);
}

bool calls_something_possible(claims::Model const& model, Member const& member) {
    if (member.kind != Member::Kind::claim) { return false; }
    auto const& sentences = model.claims[member.index].sentences;
    return std::any_of(sentences.begin(), sentences.end(), [](claims::Sentence const& sentence) { return sentence.certainty == claims::Certainty::possible; });
}

bool of_interest(claims::Model const& model, Problem const& problem, Conflict const& conflict) {
    // Records, rules and declarations alone are the business of what authors assert, not of every speaker, nor of opinions and
    // suppositions, whose problems carry an attitude.
    if (problem.viewpoint.kind != Viewpoint::Kind::speaker && !problem.viewpoint.attitude) { return true; }
    // What is impossible for other reasons than what is supposed is found among what authors assert.
    bool const is_supposition = problem.viewpoint.kind != Viewpoint::Kind::speaker && problem.viewpoint.attitude == "supposes";
    return std::any_of(conflict.positions.begin(), conflict.positions.end(), [&](Position const& position) {
        auto const& holder = position.holders.front();
        return is_supposition ? calls_something_possible(model, holder) : holder.kind == Member::Kind::claim;
    });
}

auto order_of(Conflict const& conflict) {
    std::vector<std::vector<Member>> holders;
    for (auto const& position : conflict.positions) { holders.push_back(position.holders); }
    return std::tuple(conflict.severity, conflict.conflict_class, holders, conflict.rules, conflict.definitions,
                      conflict.viewpoint.kind, conflict.viewpoint.speaker, conflict.viewpoint.attitude);
}

/// The knots whose conflicts are all listed, by the places of the conflicts.
std::vector<Settlement> settlements_of(std::vector<Knot>& knots, std::map<GroupSet, std::uint32_t> const& place_of) {
    std::vector<Settlement> settlements;
    for (auto& knot : knots) {
        Settlement settlement{{}, std::move(knot.repairs), knot.more};
        for (auto const& groups : knot.conflicts) {
            if (auto const place = place_of.find(groups); place != place_of.end()) { settlement.conflicts.push_back(place->second); }
        }
        if (settlement.conflicts.size() != knot.conflicts.size()) { continue; }
        std::sort(settlement.conflicts.begin(), settlement.conflicts.end());
        settlements.push_back(std::move(settlement));
    }
    return settlements;
}

}  // namespace

bool Analysis::undecided() const {
    return std::any_of(not_checked.begin(), not_checked.end(), [](NotChecked const& each) { return each.kind == NotChecked::Kind::undecided; });
}

Analysis analyse(claims::Model const& model, Options const& options, Memory* memory) {
    Analysis analysis;
    analysis.rules_on = rules_on(model, options);
    analysis.records_on = options.records;
    std::vector<Listed> listed;
    std::vector<std::vector<Knot>> knots;  // by problem
    auto all = components_of(model, options);
    check_components(model, options, all, memory);
    for (auto& [problem, components, outcomes] : all) {
        auto& of_problem = knots.emplace_back();
        std::vector<Found> found;
        analysis.not_checked.insert(analysis.not_checked.end(), problem.not_checked.begin(), problem.not_checked.end());
        for (auto& outcome : outcomes) {
            analysis.checks += outcome.questions;
            std::move(outcome.found.begin(), outcome.found.end(), std::back_inserter(found));
            std::move(outcome.knots.begin(), outcome.knots.end(), std::back_inserter(of_problem));
            analysis.not_checked.insert(analysis.not_checked.end(), outcome.not_checked.begin(), outcome.not_checked.end());
        }
        analysis.components += components.size();
        keep_minimal(found);
        for (auto& each : found) {
            if (of_interest(model, problem, each.conflict)) { listed.push_back({knots.size() - 1, std::move(each)}); }
        }
    }
    std::sort(listed.begin(), listed.end(),
              [](Listed const& left, Listed const& right) { return order_of(left.found.conflict) < order_of(right.found.conflict); });
    std::vector<std::map<GroupSet, std::uint32_t>> place_of(knots.size());
    for (auto& [problem, found] : listed) {
        place_of[problem].emplace(std::move(found.groups), static_cast<std::uint32_t>(analysis.conflicts.size()));
        analysis.conflicts.push_back(std::move(found.conflict));
    }
    for (std::size_t i = 0; i < knots.size(); ++i) {
        auto settlements = settlements_of(knots[i], place_of[i]);
        std::move(settlements.begin(), settlements.end(), std::back_inserter(analysis.settlements));
    }
    std::sort(analysis.settlements.begin(), analysis.settlements.end(),
              [](Settlement const& left, Settlement const& right) { return left.conflicts < right.conflicts; });
    analysis.desk = hold_against_verdicts(model, analysis.conflicts);
    analysis.disputes = disputes_of(analysis.conflicts);
    return analysis;
}

}  // namespace gainsay::solver
