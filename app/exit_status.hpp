#pragma once
// Which exit status a report leads to, and why.

#include "app/options.hpp"
#include "reports/report.hpp"

#include <string>

namespace gainsay::app {

struct Outcome {
    int status = 0;
    std::string reason;  // why the status is not 0; empty where it is
};

/// By the table of docs/command-line.md: a failure before findings, findings before what stayed undecided.
Outcome outcome_of(reports::Report const& report, CheckOptions const& options);

}  // namespace gainsay::app
