#pragma once
// The lints of arguments that need no solver: one function each, and all of them together.

#include "claims/lint/levels.hpp"
#include "claims/model/model.hpp"

#include <string>
#include <vector>

namespace gainsay::claims {

/// "reed.gamble"
std::string full_name(Model const& model, Argument const& argument);
/// Where an argument says what it is called: the words "argument" and its identifier are the start of its span.
Span name_span(Argument const& argument);

void lint_circular_support(Model const& model, std::vector<Diagnostic>& findings);
void lint_ought_without_norm(Model const& model, std::vector<Diagnostic>& findings);
void lint_unsupported_premises(Model const& model, std::vector<Diagnostic>& findings);

/// All that are wanted, in the order of their codes.
std::vector<Diagnostic> lint_structure(Model const& model, LintChoice const& choice);

}  // namespace gainsay::claims
