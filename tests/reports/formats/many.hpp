#pragma once
// A report with as many findings as are asked for, to see what the formats do at their limits.

#include "reports/report.hpp"

#include <cstddef>

namespace gainsay::reports::tests {

/// Contradictions first, then as many conflicts under a rule as are asked for, then possible ones; each in two files, each
/// with a fingerprint and an id of its own. The claims of the contradictions say how long something lasted.
Report report_with_findings(std::size_t errors, std::size_t warnings = 0, std::size_t notes = 0);

}  // namespace gainsay::reports::tests
