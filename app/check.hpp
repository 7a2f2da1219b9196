#pragma once
// The command `check`: loads corpora, checks each apart, and reports on all of them at once.

#include "app/environment.hpp"
#include "app/load_corpus.hpp"
#include "app/options.hpp"
#include "reports/report.hpp"

namespace gainsay::app {

/// Runs the command: the report goes to standard output, messages to standard error. Returns the exit status.
int check(CheckOptions const& options, Environment const& environment);

/// Lists the files that a check would read, a line each, in the order in which it reads them. Returns the exit status.
int show_files(CheckOptions const& options);

/// Reads and checks one corpus. Names of rules that it does not have are passed over.
reports::Report report_on(CorpusOnDisk on_disk, CheckOptions const& options);

/// The report of a run that could not be done at all.
reports::Report failed_report(reports::Failure failure);

}  // namespace gainsay::app
