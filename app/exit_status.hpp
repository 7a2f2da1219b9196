#pragma once
// Which exit status a report leads to, and why.

#include "app/settings.hpp"
#include "reports/report.hpp"

#include <string>
#include <vector>

namespace gainsay::app {

struct Outcome {
    int status = 0;
    std::string reason;  // why the status is not 0; empty where it is
};

/// By the table of docs/command-line.md: a failure before findings, findings before what stayed undecided. The report
/// still has the findings that --min-level hides; `settings` are those of its corpora.
Outcome outcome_of(reports::Report const& report, std::vector<Settings> const& settings, CheckOptions const& options);

}  // namespace gainsay::app
