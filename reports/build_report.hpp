#pragma once
// Makes the report of one corpus from what grammar and solver found, and one report of several corpora.

#include "claims/calendar/day.hpp"
#include "claims/diagnostics/diagnostic.hpp"
#include "claims/model/model.hpp"
#include "claims/source/source_set.hpp"
#include "reports/report.hpp"
#include "solver/analysis.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace gainsay::reports {

/// How the search for anchors in the texts of the articles went.
struct AnchorSearch {
    std::uint64_t looked_up = 0, found = 0;
    std::vector<std::string> not_looked_up;     // a sentence for each reason: "12 anchors: …"
};

/// Whether what the desk accepts is set apart, or shown like everything else.
enum class Suppressions : std::uint8_t { applied, ignored };

/// What a report says that neither the model nor the analysis knows.
struct RunDetails {
    std::string version;                        // of the program
    std::string corpus_path;                    // as shown to people
    std::vector<std::string> links_not_followed;  // paths of links to folders inside the corpus
    std::optional<std::size_t> files = std::nullopt;  // of the corpus itself; absent: all sources
    std::uint32_t unreadable_claims = 0;        // claims and records left out of the model because of errors in the text
    AnchorSearch anchors = {};
    std::optional<claims::Day> today = std::nullopt;  // ends acceptances; absent: none ends
    Suppressions suppressions = Suppressions::applied;
    std::vector<claims::Code> lints_off = {};   // of the argument linter: what was not looked for
    bool arguments_examined = false;            // the findings of the argument linter are among the diagnostics
    std::optional<std::uint64_t> conflicts_not_shown = std::nullopt;  // of claims, where only arguments were asked about
    std::optional<Confirmation> confirmation = std::nullopt;
};

/// The report of one corpus: everything sorted, put into words and named. The diagnostics of the desk in the analysis
/// are added to those given. Indices in the analysis must be in range.
Report build_report(claims::SourceSet const& sources, claims::Model const& model, solver::Analysis const& analysis,
                    std::vector<claims::Diagnostic> const& diagnostics, RunDetails const& details);

/// One report of several, in their order; ids are given anew, for the whole.
Report joined(std::vector<Report> reports);

/// Of the findings of one corpus (an index into Report::corpora), keeps those that are to be kept, counts the others and
/// drops the disputes that have none left. Ids stay as they are.
void keep_findings(Report& report, std::size_t corpus, std::function<bool(Finding const&)> const& is_kept);

/// Of the findings of one corpus (an index into Report::corpora), drops those for which `is_kept` is false, and the disputes
/// that have none left. Ids stay as they are. How many were dropped is noted with the reason, and returned.
std::uint64_t leave_out(Report& report, std::size_t corpus, std::string const& reason, std::function<bool(Finding const&)> const& is_kept);

/// Of the findings of one corpus (an index into Report::corpora), keeps those that touch one of the files, counts the
/// others and drops the disputes that have none left and the statements of other files. Ids stay as they are.
void show_only(Report& report, std::size_t corpus, std::vector<std::string> const& files);

/// The same report with other names for files and corpora: `rename` gets each as shown, and is asked once for each.
Report renamed(Report report, std::function<std::string(std::string const&)> const& rename);

}  // namespace gainsay::reports
