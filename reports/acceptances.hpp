#pragma once
// What the desk accepts of the conflicts found (docs/suppressions.md), and what is to be said of the lines that accept it.

#include "reports/build_report.hpp"
#include "reports/members.hpp"

#include <string>
#include <vector>

namespace gainsay::reports {

/// An acceptance names at least so many digits of the meaning that it was given for.
inline constexpr std::size_t acceptance_digits = 8;

/// "accept conflict moss.pact, reed.walk-out because "…" meaning "6f1c22a9"", "accept weakness idle-premise of reed.gamble because …":
/// what the desk writes to accept a finding, but for its reason. Empty for what no such line accepts.
std::string acceptance_line(Finding const& finding);

/// Marks the conflicts and the weaknesses of arguments that lines `accept` accept; with Suppressions::ignored none is marked, and the
/// marks of `compatible` are taken off. Returns what is wrong with the lines, whatever the suppressions: void, ended, of no use. That a
/// line is of no use is said only where nothing can have hidden what it accepts: not an error among the
/// diagnostics of the text, not a budget, not a rule left out, not a lint that is off. The findings must be of the model.
std::vector<claims::Diagnostic> apply_acceptances(Material const& material, solver::Analysis const& analysis,
                                                  std::vector<claims::Diagnostic> const& diagnostics,
                                                  RunDetails const& details, std::vector<Finding*> const& conflicts,
                                                  std::vector<Finding*> const& weaknesses);

}  // namespace gainsay::reports
