#pragma once
// Members in words: who says it, what a rule or definition says. Shared by derivations, sentences and repairs.

#include "solver/analysis.hpp"
#include "solver/problem.hpp"

#include <string>
#include <vector>

namespace gainsay::solver {

/// "Jo Reed", "the title of “…”", "the desk's record opening".
std::string voice(claims::Model const& model, Member const& member);
/// The sentences of a claim or record.
std::vector<claims::Sentence> const& sentences_of(claims::Model const& model, Member const& member);
/// "Norland walked away from the Harbour talks; the Harbour talks lasted 1 day": the sentences of a claim or record.
std::string what_is_said(claims::Model const& model, Member const& member);
/// "Jo Reed writes that Norland walked away from the Harbour talks"; for rules, definitions, widths and assumptions, what they say.
std::string in_words(claims::Model const& model, Member const& member);
/// The same for all holders of a position: "Jo Reed and Ann Moss write that …".
std::string in_words(claims::Model const& model, std::vector<Member> const& holders);

}  // namespace gainsay::solver
