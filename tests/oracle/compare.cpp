#include "tests/oracle/compare.hpp"

#include "tests/oracle/read.hpp"

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

/// Both sides in words where they differ.
std::optional<std::string> difference(claims::Model const& model, std::string const& who, std::set<FoundConflict> const& found, std::set<FoundConflict> const& expected) {
    if (found == expected) { return std::nullopt; }
    return who + " finds\n" + listed(model, found) + "trying every world finds\n" + listed(model, expected);
}

/// Adds the questions of the analysis's certificates; how it comes out and why, where it does not find what is expected.
std::optional<std::pair<Outcome, std::string>> compare_analysis(claims::Model const& model, std::set<FoundConflict> const& expected, Comparison& comparison) {
    solver::Options options;
    options.certificates = true;
    auto const analysis = solver::analyse(model, options);
    if (auto const reason = not_decided(analysis)) { return std::make_pair(Outcome::not_decided, *reason); }
    if (auto const differs = difference(model, "the solver's analysis", conflicts_of(model, analysis), expected)) { return std::make_pair(Outcome::disagreed, *differs); }
    for (auto const& conflict : analysis.conflicts) {
        auto const its = tests::questions_of(conflict);
        comparison.questions.insert(comparison.questions.end(), its.begin(), its.end());
    }
    return std::nullopt;
}

}  // namespace

std::set<FoundConflict> conflicts_of(claims::Model const& model, solver::Analysis const& analysis) {
    std::set<FoundConflict> found;
    for (auto const& conflict : analysis.conflicts) {
        std::vector<std::vector<solver::Member>> groups;
        for (auto const& position : conflict.positions) { groups.push_back(position.holders); }
        for (auto members : one_of_each(groups)) {
            members.insert(conflict.rules.begin(), conflict.rules.end());
            members.insert(conflict.definitions.begin(), conflict.definitions.end());
            found.insert({viewpoint_name(model, conflict.viewpoint), std::move(members)});
        }
    }
    return found;
}

Comparison compare(Draft const& draft, Asked const& asked, Sessions& sessions) { return compare(draft.files(), asked, sessions); }

Comparison compare(std::vector<std::pair<std::string, std::string>> const& files, Asked const& asked, Sessions& sessions) {
    Comparison comparison;
    auto const stop = [&](Outcome outcome, std::string report) {
        comparison.outcome = outcome;
        comparison.report = std::move(report);
        return comparison;
    };
    auto const read = read_files(files);
    if (!read.complaints.empty()) { return stop(Outcome::unreadable, read.complaints); }
    Findings expected;
    std::string too_large;
    auto const try_all = [&](Effort const& effort) {
        try {
            expected = brute_force(read.model, effort);
        } catch (TooManyWorlds const& reason) {
            too_large = reason.what();
        } catch (std::length_error const& reason) {
            too_large = reason.what();
        }
        return too_large.empty();
    };
    if (!try_all({})) { return stop(Outcome::too_large, too_large); }
    auto const found = enumerate_all(read.model, sessions, asked.certificates ? &comparison.questions : nullptr);
    if (!found) { return stop(Outcome::not_decided, "the enumeration is not complete"); }
    // What no world shows, some world of further days may show.
    bool const is_more = !std::includes(found->conflicts.begin(), found->conflicts.end(), expected.conflicts.begin(), expected.conflicts.end());
    if (is_more && !try_all(wide_effort)) { return stop(Outcome::too_large, too_large); }
    comparison.conflicts = expected.conflicts.size();
    if (auto const differs = difference(read.model, "the solver's enumeration", found->conflicts, expected.conflicts)) { return stop(Outcome::disagreed, *differs); }
    comparison.repairs_compared = found->repairs && expected.repairs;
    if (comparison.repairs_compared && *found->repairs != *expected.repairs) {
        return stop(Outcome::disagreed, "the solver repairs by\n" + listed(read.model, *found->repairs) + "trying every world finds\n" + listed(read.model, *expected.repairs));
    }
    if (asked.analysis) {
        if (auto const stopped = compare_analysis(read.model, expected.conflicts, comparison)) { return stop(stopped->first, stopped->second); }
    }
    if (asked.when) { comparison.when = compare_when(read.model, expected, sessions.next()); }
    if (comparison.when.report) { return stop(Outcome::disagreed, *comparison.when.report); }
    return comparison;
}

Draft shrink(Draft draft, Outcome outcome, Sessions& sessions) {
    for (bool shrunk = true; shrunk;) {
        shrunk = false;
        for (auto& smaller : draft.smaller()) {
            if (compare(smaller, everything, sessions).outcome == outcome) {
                draft = std::move(smaller);
                shrunk = true;
                break;
            }
        }
    }
    return draft;
}

}  // namespace gainsay::oracle
