#pragma once
// Findings made of conflicts: claims, rules and definitions that cannot hold together.

#include "reports/members.hpp"
#include "reports/report.hpp"

namespace gainsay::reports {

/// A finding and the place in the text that it is sorted by.
struct ConflictFinding {
    Finding finding;
    claims::Span span;
};

/// The finding of a conflict, complete but for its id. The place is that of the claim from the latest article, since
/// that is the one most likely to have been written last; of equals, the first in the text.
ConflictFinding conflict_finding(Material const& material, solver::Conflict const& conflict);

}  // namespace gainsay::reports
