#include "tests/oracle/compare.hpp"

#include "tests/oracle/read.hpp"
#include "tests/oracle/repairs.hpp"

#include <algorithm>
#include <stdexcept>

namespace gainsay::oracle {

namespace {

std::string listed(claims::Model const& model, std::set<FoundConflict> const& conflicts) {
    std::string text;
    for (auto const& conflict : conflicts) {
        text += "    " + (conflict.viewpoint.empty() ? "" : conflict.viewpoint + ": ") + in_words(model, conflict.members) + "\n";
    }
    return text.empty() ? "    none\n" : text;
}

std::string listed(claims::Model const& model, Repairs const& repairs) {
    std::string text;
    for (auto const& [viewpoint, sets] : repairs) {
        for (auto const& members : sets) { text += "    " + (viewpoint.empty() ? "" : viewpoint + ": ") + "without " + in_words(model, members) + "\n"; }
    }
    return text;
}

/// What the solver says it did not look at, but for what has no place in a comparison of facts.
std::optional<std::string> not_decided(solver::Analysis const& analysis) {
    for (auto const& each : analysis.not_checked) {
        bool const is_expected = each.kind == solver::NotChecked::Kind::not_factual || each.kind == solver::NotChecked::Kind::clock_time
                                 || each.kind == solver::NotChecked::Kind::kept;
        if (!is_expected) { return each.message; }
    }
    return std::nullopt;
}

}  // namespace

std::set<FoundConflict> conflicts_of(claims::Model const& model, solver::Analysis const& analysis) {
    std::set<FoundConflict> found;
    for (auto const& conflict : analysis.conflicts) {
        std::vector<Members> choices{Members{}};
        for (auto const& position : conflict.positions) {
            std::vector<Members> next;
            for (auto const& choice : choices) {
                for (auto const& holder : position.holders) {
                    next.push_back(choice);
                    next.back().insert(holder);
                }
            }
            choices = std::move(next);
        }
        for (auto& choice : choices) {
            choice.insert(conflict.rules.begin(), conflict.rules.end());
            choice.insert(conflict.definitions.begin(), conflict.definitions.end());
            found.insert({viewpoint_name(model, conflict.viewpoint), choice});
        }
    }
    return found;
}

Comparison compare(Draft const& draft) {
    Comparison comparison;
    auto const read = read_files(draft.files());
    if (!read.complaints.empty()) {
        comparison.outcome = Outcome::unreadable;
        comparison.report = read.complaints;
        return comparison;
    }
    Findings findings;
    try {
        findings = brute_force(read.model);
    } catch (TooManyWorlds const& reason) {
        comparison.outcome = Outcome::too_large;
        comparison.report = reason.what();
        return comparison;
    } catch (std::length_error const& reason) {
        comparison.outcome = Outcome::too_large;
        comparison.report = reason.what();
        return comparison;
    }
    auto const analysis = solver::analyse(read.model, solver::Options{});
    if (auto const reason = not_decided(analysis)) {
        comparison.outcome = Outcome::not_decided;
        comparison.report = *reason;
        return comparison;
    }
    comparison.oracle = findings.conflicts;
    comparison.solver = conflicts_of(read.model, analysis);
    if (comparison.solver != comparison.oracle) {
        comparison.outcome = Outcome::disagreed;
        comparison.report = "the solver finds\n" + listed(read.model, comparison.solver) + "trying every world finds\n" + listed(read.model, comparison.oracle);
        return comparison;
    }
    // Where nothing clashes, nothing is to be taken away, on either side.
    bool const is_clean = comparison.oracle.empty() && findings.repairs;
    auto const repairs = findings.repairs && !is_clean ? repairs_of_solver(read.model) : std::nullopt;
    comparison.repairs_compared = repairs.has_value() || is_clean;
    if (repairs && *repairs != *findings.repairs) {
        comparison.outcome = Outcome::disagreed;
        comparison.report = "the solver repairs by\n" + listed(read.model, *repairs) + "trying every world finds\n" + listed(read.model, *findings.repairs);
    }
    return comparison;
}

Draft shrink(Draft draft, Outcome outcome) {
    for (bool shrunk = true; shrunk;) {
        shrunk = false;
        for (auto& smaller : draft.smaller()) {
            if (compare(smaller).outcome == outcome) {
                draft = std::move(smaller);
                shrunk = true;
                break;
            }
        }
    }
    return draft;
}

}  // namespace gainsay::oracle
