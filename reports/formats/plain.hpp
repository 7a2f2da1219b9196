#pragma once
// A report in plain lines, for the formats that carry text from one program to another: each line harmless by itself.

#include "reports/report.hpp"

#include <chrono>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::reports {

/// The words of others as one line: white space folded, hidden characters and bytes that are no UTF-8 by name.
std::string one_line(std::string_view text);
/// The same, or the other text where nothing is left.
std::string one_line_or(std::string_view text, std::string_view otherwise);

/// The first `limit` code points of a text that is UTF-8, with "…" as the last where something is cut off.
std::string shortened(std::string text, std::size_t limit);

/// "G0401 contradiction": the code and its name.
std::string code_title(Finding const& finding);
/// "harbour/reed.claims:5:3" as one line.
std::string plain_place(Place const& place);

/// Something that a finding rests on: a member, a rule or a definition.
struct Ground {
    std::string key;
    std::string name;     // "reed.walk-out", "walk-out-leaves-no-deal", "definition"
    std::string caption;  // who says what; one line
    Place const* place;   // null where it stands in no file; points into the finding
    bool is_given = false;  // a definition
    /// The caption as a line of its own.
    [[nodiscard]] std::string as_line() const { return (is_given ? "taken as given: " : "") + caption; }
};
/// Members, rules, definitions, in this order.
std::vector<Ground> grounds_of(Finding const& finding);

/// The finding in lines: code and sentence, what it rests on and where that stands, the steps, the ways out. Every line
/// begins with a word of ours.
std::vector<std::string> told(Finding const& finding);

/// What is to be said of a run besides its findings.
struct Notice {
    std::string name;                  // "failed", "undecided", "accepted", …
    claims::Severity severity = claims::Severity::note;
    std::string text;                  // one line
    Place place;                       // where to show it, if it has to stand somewhere: always with a file
    std::vector<std::string> claims;   // that it is about
    bool is_of_findings = false;       // how many are accepted, known, solved or not shown
    /// Whether a clean result would be a lie without it.
    [[nodiscard]] bool is_pressing() const { return severity != claims::Severity::note; }
};
/// A failure, each undecided group and each bound that was reached, then one notice for each other kind of thing that was
/// not checked, for what the desk accepted, for what its baseline knows and what of it is solved, and for what is not shown.
std::vector<Notice> notices_of(Report const& report);

/// Fingerprints that no two findings of a report share: repeated ones are numbered in the order of the report.
class Fingerprints {
public:
    std::string next(Finding const& finding);

private:
    std::map<std::string, std::size_t> seen_;
};

/// "2031-11-02T00:00:00", in UTC.
std::string date_text(std::chrono::sys_seconds date);

/// Whether the severity is at or above another.
inline bool is_at_least(claims::Severity severity, claims::Severity least) { return severity <= least; }

}  // namespace gainsay::reports
