#pragma once
// What findings, their members and their places are called in reports for people. Nothing here is escaped.

#include "reports/report.hpp"

#include <string>

namespace gainsay::reports {

/// "harbour/reed.claims:5:3"
std::string place_text(Place const& place);

/// "possible conflict"
std::string class_in_words(claims::Category category);

/// "contradiction between authors (also: tension)"
std::string title_of(Finding const& finding);

/// "Jo Reed, The Gazette, October 2031"; "Ida Vane, as reported by Jo Reed, The Gazette, October 2031".
std::string byline_of(Member const& member);

/// "\"Why the harbour talks failed\", ¶3 \"left the table\""
std::string whereabouts_of(Member const& member);

/// "Accepted by the desk until 2031-12, because both are right"; "Known from the baseline".
std::string accepted_in_words(Acceptance const& accepted);

/// "2 findings are known from harbour/gainsay.baseline"; "none of the findings is known from …".
std::string known_in_words(BaselineUse const& baseline);
/// "Good news: 2 old problems are solved; "gainsay baseline prune" takes them out of …". There must be some.
std::string solved_in_words(BaselineUse const& baseline);
/// "Reported again, since what 1 entry of the baseline stands for says something else now". There must be some.
std::string changed_in_words(BaselineUse const& baseline);

/// A sentence with its full stop.
std::string ended(std::string sentence);

/// Whether claims stand against each other, and not only the text is in disorder.
bool is_conflict(Finding const& finding);

/// The place that stands for a finding: of its primary member, else of the first part that stands in a file. Null where
/// no part does.
Place const* place_of_finding(Finding const& finding);

}  // namespace gainsay::reports
