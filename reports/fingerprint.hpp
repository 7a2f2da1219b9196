#pragma once
// The two fingerprints of a finding, and the short ids made from the first; docs/report.md defines them byte by byte.

#include "reports/report.hpp"

#include <map>
#include <string>

namespace gainsay::reports {

/// Code, claims and rules of a conflict: the same after edits, moved lines and renamed files. A finding about the text
/// counts its code, its message and the claims around its places.
std::string fingerprint_of(Finding const& finding);

/// What the members of a finding say, comments and layout aside: another text when an acceptance must be given anew.
/// `definition_texts` are the definitions as written, in the order of Finding::definitions; likewise the rules.
std::string meaning_of(Finding const& finding, std::vector<std::string> const& rule_texts,
                       std::vector<std::string> const& definition_texts);

/// The same of what certain parts say, by their names.
std::string meaning_of(std::map<std::string, std::string> const& said);

/// The hexadecimal digits of a fingerprint or a meaning, without its version.
std::string digits_of_hash(std::string const& hash);

/// Gives every finding and dispute an id made from its fingerprint: "c-" for conflicts, "t-" for findings about the text,
/// "d-" for disputes, and six hexadecimal digits; more where two would be alike. Findings of one fingerprint are numbered.
void assign_ids(Report& report);

}  // namespace gainsay::reports
