#pragma once
// The command `check`: loads corpora, checks each apart, and reports on all of them at once.

#include "app/environment.hpp"
#include "app/load_corpus.hpp"
#include "app/options.hpp"
#include "reports/report.hpp"

#include <string>
#include <string_view>

namespace gainsay::app {

/// Runs the command: the report goes to standard output, messages to standard error. Returns the exit status.
int check(CheckOptions const& options, Environment const& environment);

/// Reads and checks one corpus. Names of rules that it does not have are passed over.
reports::Report report_on(CorpusOnDisk on_disk, CheckOptions const& options);

/// The report of a run that could not be done at all.
reports::Report failed_report(reports::Failure failure);

/// A report in a format of the list.
std::string rendered(reports::Report const& report, std::string_view format, reports::RenderOptions const& options);

}  // namespace gainsay::app
