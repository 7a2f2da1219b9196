#pragma once
// Runs an example of a page through the whole way from bytes to a report.

#include "reports/report.hpp"
#include "tests/codes/page.hpp"

#include <set>
#include <string>
#include <vector>

namespace gainsay::codes {

/// The report of the example as a corpus of its own.
reports::Report report_of(std::vector<ExampleFile> const& files);
/// "G0301", … of everything that the report finds.
std::set<std::string> codes_in(reports::Report const& report);
/// The report as the terminal shows it, without colours, the first few findings.
std::string on_terminal(reports::Report const& report);

}  // namespace gainsay::codes
