#pragma once
// Makes the report of one corpus from what grammar and solver found, and one report of several corpora.

#include "claims/diagnostics/diagnostic.hpp"
#include "claims/model/model.hpp"
#include "claims/source/source_set.hpp"
#include "reports/report.hpp"
#include "solver/analysis.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gainsay::reports {

/// What a report says that neither the model nor the analysis knows.
struct RunDetails {
    std::string version;                        // of the program
    std::string corpus_path;                    // as shown to people
    std::vector<std::string> links_not_followed;  // paths of links to folders inside the corpus
    std::uint32_t unreadable_claims = 0;        // claims and records left out of the model because of errors in the text
    bool arguments_examined = false;            // the findings of the argument linter are among the diagnostics
    std::optional<std::uint64_t> conflicts_not_shown;  // of claims, where only arguments were asked about
};

/// The report of one corpus: everything sorted, put into words and named. The diagnostics of the desk in the analysis
/// are added to those given. Indices in the analysis must be in range.
Report build_report(claims::SourceSet const& sources, claims::Model const& model, solver::Analysis const& analysis,
                    std::vector<claims::Diagnostic> const& diagnostics, RunDetails const& details);

/// One report of several, in their order; ids are given anew, for the whole.
Report joined(std::vector<Report> reports);

/// Of the findings of one corpus (an index into Report::corpora), keeps those that touch one of the files, counts the
/// others and drops the disputes that have none left. Ids stay as they are.
void show_only(Report& report, std::size_t corpus, std::vector<std::string> const& files);

}  // namespace gainsay::reports
