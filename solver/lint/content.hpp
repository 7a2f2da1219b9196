#pragma once
// What claims contribute to an argument: their statements, as far as a premise or a conclusion can use them.

#include "solver/analysis.hpp"

#include <optional>
#include <vector>

namespace gainsay::solver {

/// What one claim or record says, for use in an argument.
struct Said {
    Member member;
    std::optional<std::uint32_t> article;  // none for records
    std::vector<claims::Statement> statements;
};

/// What a premise gives: assertions and judgements with who is said to hold them, and predictions of what has a time. What is
/// only asked, recommended or left open gives nothing; "possibly" gives its content, for how sure a step is is asked apart.
Said given_by(claims::Model const& model, Member member);

/// What a conclusion says, where every sentence of it is one that premises can yield; else nothing.
std::optional<Said> concluded_by(claims::Model const& model, std::uint32_t claim);

/// The statement with the acts of saying, believing, warning and denying taken off that it consists of, one after the other;
/// what is denied comes out negated. Knowing stays: who knows something is right. The same statement where there are none.
claims::Statement without_attitude(claims::Statement const& statement);
Said without_attitudes(Said said);
bool has_attitude(Said const& said);

/// Whether words leave open where a time begins or ends, so that one may call true what another calls false: "since March".
bool leaves_open(claims::Statement const& statement);
bool leaves_open(Said const& said);

/// Everything declared that the statements name, sorted.
std::vector<claims::EntityId> named_in(std::vector<Said> const& all);

}  // namespace gainsay::solver
