#pragma once
// The command `check`: loads corpora, checks each apart, and reports on all of them at once.

#include "app/environment.hpp"
#include "app/load_corpus.hpp"
#include "app/options.hpp"
#include "app/settings.hpp"
#include "reports/report.hpp"
#include "solver/analysis.hpp"

namespace gainsay::app {

/// Runs the command: the report goes to standard output, messages to standard error. Returns the exit status.
int check(CheckOptions const& options, Environment const& environment);

/// Lists the files that a check would read, a line each, in the order in which it reads them. Returns the exit status.
int show_files(CheckOptions const& options);

/// Reads and checks one corpus. Names of rules that it does not have are passed over.
reports::Report report_on(CorpusOnDisk on_disk, CheckOptions const& options);

/// What the corpus is checked with: its rules by the settings, the rest as the options say.
solver::Options solver_options(claims::Model const& model, Settings const& settings, CheckOptions const& options);

/// The report of a run that could not be done at all.
reports::Report failed_report(reports::Failure failure);

}  // namespace gainsay::app
