#pragma once
// A verified set of groups as a finding: its class, its sentence, and what would make it vanish.

#include "solver/enumerate.hpp"
#include "solver/narrate.hpp"
#include "solver/room.hpp"

namespace gainsay::solver {

/// Everything of a Conflict but who verified it and how it is settled; `margins` tell how much more room its widths would have to leave.
Conflict describe(claims::Model const& model, Problem const& problem, GroupSet const& conflict, Narrative narrative, std::vector<Margin> const& margins);

/// What the desk expected and did not get, and the conflicts that it accepts (`Conflict::accepted` is set).
std::vector<claims::Diagnostic> hold_against_verdicts(claims::Model const& model, std::vector<Conflict>& conflicts);

}  // namespace gainsay::solver
