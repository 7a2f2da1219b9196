#include "app/exit_status.hpp"

#include "app/output.hpp"
#include "reports/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::app {

namespace {

using reports::counted;

bool is_about_text(reports::Finding const& finding) {
    using claims::Category;
    return finding.category == Category::text || finding.category == Category::syntax || finding.category == Category::names;
}

/// Errors in the text of the corpora that no finding of the report shows: they stand in files that were not asked for.
std::uint64_t text_errors_not_shown(reports::Report const& report) {
    std::uint64_t all = 0;
    for (auto const& corpus : report.corpora) { all += corpus.text_errors; }
    auto const shown = std::count_if(report.findings.begin(), report.findings.end(), [](auto const& finding) {
        return is_about_text(finding) && finding.severity == claims::Severity::error;
    });
    return all - std::min(all, static_cast<std::uint64_t>(shown));
}

/// What could hide a conflict, in words; empty where nothing could.
std::string open_questions(reports::Report const& report) {
    auto const count = [&](reports::NotChecked::Kind kind) {
        return static_cast<std::uint64_t>(std::count_if(report.not_checked.begin(), report.not_checked.end(),
                                                        [&](auto const& entry) { return entry.kind == kind; }));
    };
    std::vector<std::string> reasons;
    if (auto const undecided = count(reports::NotChecked::Kind::undecided); undecided > 0) {
        reasons.push_back(counted(undecided, "group of claims", "groups of claims") + " left undecided");
    }
    if (auto const bounds = count(reports::NotChecked::Kind::bound_reached); bounds > 0) {
        reasons.push_back(counted(bounds, "bound") + " reached");
    }
    if (auto const hidden = text_errors_not_shown(report); hidden > 0) {
        reasons.push_back(counted(hidden, "error") + " in the text of other files");
    }
    return reports::listed(reasons);
}

}  // namespace

Outcome outcome_of(reports::Report const& report, CheckOptions const& options) {
    if (report.failure) { return {report.failure->status, report.failure->message}; }
    auto const failing = static_cast<std::uint64_t>(std::count_if(report.findings.begin(), report.findings.end(), [&](auto const& finding) {
        return !finding.accepted && finding.severity <= options.fail_on;  // the most severe comes first in the enumeration
    }));
    if (failing > 0 && !options.exit_zero) {
        return {ExitStatus::findings,
                fmt::format("{} at or above \"{}\"", counted(failing, "finding"), claims::severity_text(options.fail_on))};
    }
    auto const open = open_questions(report);
    if (open.empty() || options.allow_undecided) { return {}; }
    return {ExitStatus::undecided, fmt::format("{}; --allow-undecided makes the exit status 0", open)};
}

}  // namespace gainsay::app
