#pragma once
// The list of what was not checked: from the solver, from the passages left out, and from what could not be read.

#include "reports/build_report.hpp"
#include "reports/members.hpp"

#include <cstdint>
#include <vector>

namespace gainsay::reports {

/// Sorted by kind, without repeats. `text_errors` is the number of errors in the text of the corpus.
std::vector<NotChecked> list_not_checked(Material const& material, solver::Analysis const& analysis, RunDetails const& details,
                                         std::uint64_t text_errors);

}  // namespace gainsay::reports
