#include "app/exit_status.hpp"

#include "app/output.hpp"
#include "reports/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

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

/// The findings that make a run fail.
struct Failing {
    std::uint64_t count = 0;
    std::uint64_t hidden = 0;                           // by --min-level
    std::map<claims::Code, std::uint64_t> of_code;
    std::set<claims::Severity> fail_on;                 // of the corpora that they are in
    std::set<std::string> fail_on_origins, min_level_origins;

    /// "2 findings at or above "error": G0401 contradiction (2)"
    [[nodiscard]] std::string in_words() const;
};

std::string Failing::in_words() const {
    constexpr std::size_t most_codes = 5;
    std::vector<std::string> codes;
    for (auto const& [code, number] : of_code) {
        if (codes.size() == most_codes) {
            codes.push_back(counted(of_code.size() - most_codes, "more code"));
            break;
        }
        codes.push_back(fmt::format("{} {}{}", claims::code_text(code), claims::code_name(code), number > 1 ? fmt::format(" ({})", number) : ""));
    }
    std::vector<std::string> levels;
    for (auto const level : fail_on) { levels.push_back(fmt::format("\"{}\"", claims::severity_text(level))); }
    std::vector<std::string> set_by;
    for (auto const& origin : fail_on_origins) {
        if (origin != Setting<int>{}.origin) { set_by.push_back(origin); }
    }
    auto text = fmt::format("{} at or above {}{}: {}", counted(count, "finding"), fmt::join(levels, " or "),
                            set_by.empty() ? "" : fmt::format(" ({})", fmt::join(set_by, ", ")), reports::listed(codes));
    if (hidden > 0) { text += fmt::format("; {} of them not shown ({})", hidden, fmt::join(min_level_origins, ", ")); }
    return text;
}

Failing failing_findings(reports::Report const& report, std::vector<Settings> const& settings) {
    Failing failing;
    for (auto const& finding : report.findings) {
        auto const& of_corpus = settings[finding.corpus];
        // The most severe comes first in the enumeration.
        if (finding.accepted || finding.severity > of_corpus.fail_on.value) { continue; }
        ++failing.count;
        ++failing.of_code[finding.code];
        failing.fail_on.insert(of_corpus.fail_on.value);
        failing.fail_on_origins.insert(of_corpus.fail_on.origin);
        if (finding.severity <= of_corpus.min_level.value) { continue; }
        ++failing.hidden;
        failing.min_level_origins.insert(of_corpus.min_level.origin);
    }
    return failing;
}

}  // namespace

Outcome outcome_of(reports::Report const& report, std::vector<Settings> const& settings, CheckOptions const& options) {
    if (report.failure) { return {report.failure->status, report.failure->message}; }
    auto const failing = failing_findings(report, settings);
    if (failing.count > 0 && !options.exit_zero) { return {ExitStatus::findings, failing.in_words()}; }
    auto const open = open_questions(report);
    if (open.empty() || options.allow_undecided) { return {}; }
    return {ExitStatus::undecided, fmt::format("{}; --allow-undecided makes the exit status 0", open)};
}

}  // namespace gainsay::app
