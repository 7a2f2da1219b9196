#pragma once
// The command `check`: loads corpora, checks each apart, and reports on all of them at once.

#include "app/cache.hpp"
#include "app/environment.hpp"
#include "app/load_corpus.hpp"
#include "app/options.hpp"
#include "app/settings.hpp"
#include "reports/report.hpp"
#include "solver/analysis.hpp"

#include <optional>
#include <string>
#include <vector>

namespace gainsay::app {

/// Runs the command: the report goes to standard output, messages to standard error. Returns the exit status.
int check(CheckOptions const& options, Environment const& environment);

/// Lists the files that a check would read, a line each, in the order in which it reads them. Returns the exit status.
int show_files(CheckOptions const& options);

/// A corpus, checked by itself.
struct CorpusReport {
    reports::Report report;
    Settings settings;
    std::vector<std::string> problems;  // with the options or the configuration, a sentence each; then nothing was checked
};
/// Reads and checks one corpus, with its configuration.
CorpusReport check_corpus(CorpusOnDisk on_disk, CheckOptions const& options, Cache* cache);

/// The same for a corpus that is not the one of today: names of rules that it does not have are passed over.
reports::Report report_on(CorpusOnDisk on_disk, CheckOptions const& options, Cache* cache);

/// The cache, if it is wanted and there is a place for it. A place that was asked for and cannot be used is said.
std::optional<Cache> open_cache(CheckOptions const& options, Environment const& environment);

/// Leaves out of the report of a corpus what is not selected, and what is ignored; errors in the text stay.
void leave_out_codes(reports::Report& report, std::size_t corpus, Settings const& settings);

/// The report of a run that could not be done at all.
reports::Report failed_report(reports::Failure failure);

}  // namespace gainsay::app
