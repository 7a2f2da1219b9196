#pragma once
// The parts of a report in the terminal: its verdict, its findings, and what was checked.

#include "reports/report.hpp"
#include "reports/terminal/page.hpp"

#include <string>

namespace gainsay::reports {

/// Who lets a finding stand: a line in the claim files, or the file of what was there before.
enum class Whose : std::uint8_t { desk, baseline };
bool is_accepted_by(Finding const& finding, Whose whose);

/// "5 articles, 83 claims, 9 rules on: 3 conflicts, no contradiction" for one corpus of the report; no full stop.
std::string verdict_line(Report const& report, std::size_t corpus);

/// A finding about the text: the place, the line with its mark, why, and what to write instead.
void print_text_finding(Page& page, Finding const& finding);

/// The same in short: its sentence, its place, and who lets it stand.
void print_text_finding_in_short(Page& page, Finding const& finding);

/// Who lets a finding stand, and why.
void print_acceptance(Page& page, Acceptance const& accepted);

/// A conflict with everything that it rests on.
void print_conflict(Page& page, Finding const& finding);

/// A conflict in short: its sentence and where its claims stand.
void print_conflict_in_short(Page& page, Finding const& finding);

/// What settles conflicts that hang together, where more than one of them is open.
void print_settlements(Page& page, Report const& report, std::size_t corpus);

/// Which arguments stand, and why not.
void print_standings(Page& page, Report const& report, std::size_t corpus);

/// What was checked, and what was not, grouped and counted.
void print_coverage(Page& page, Report const& report, std::size_t corpus);

}  // namespace gainsay::reports
