#pragma once
// What a statement takes for granted: weaker claims of their own, which stand whether the statement is asserted or denied.

#include "claims/model/model.hpp"

#include <vector>

namespace gainsay::solver {

/// What the statement itself takes for granted, in the order of the text: "knew that S" takes S for granted, "was resumed"
/// that the event was suspended, "again" on one day that it was so before that day. Conditions and alternatives take
/// nothing for granted here.
std::vector<claims::Statement> presupposed_by(claims::Statement const& statement);

/// A sentence's statement with its holders: "according to X, S" is "X said that S".
claims::Statement with_holders(claims::Sentence const& sentence);

/// What is said within a statement outright, in the order of the text: the contents of acts of speech, and what stands in
/// them, but nothing under "if" or "or".
std::vector<claims::SpeechAct> reported_acts(claims::Statement const& statement);

/// Everything that the sentences take for granted, in their author's voice first and then in those of the speakers they
/// report. A Member of a claim or record with `other` n > 0 stands for the n-th of these.
std::vector<claims::Statement> presuppositions(std::vector<claims::Sentence> const& sentences);

}  // namespace gainsay::solver
