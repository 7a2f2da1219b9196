#pragma once
// How the arguments of a corpus fare, put into words.

#include "reports/members.hpp"
#include "reports/report.hpp"

#include <string_view>
#include <vector>

namespace gainsay::reports {

/// One entry for each status of the analysis, in its order.
std::vector<Standing> list_standings(Material const& material, solver::Analysis const& analysis);

/// "stands", "falls", "open", "undecided".
std::string_view standing_text(solver::ArgumentStatus::Standing standing);

}  // namespace gainsay::reports
