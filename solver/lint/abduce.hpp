#pragma once
// Abduction: the rule that is missing from a step, made of what the premises and the conclusion say.

#include "solver/lint/argument_case.hpp"

#include <optional>
#include <string>

namespace gainsay::solver {

/// A rule that closes the step, checked to do so, and how it is written in a file of claims.
struct Warrant {
    claims::Rule rule;
    std::string text;
};

/// The weakest rule that closes the step and says more than the step itself: all premises are its conditions, the conclusion its
/// consequence, and what both speak of may be anything of its kind. Where that does not close the step, the step itself as a
/// rule. Nothing where neither does, or where a premise cannot stand in a rule.
std::optional<Warrant> missing_warrant(LintContext const& context, ArgumentCase const& each);

/// A rule that is switched off and would close the step alone.
std::optional<std::uint32_t> sleeping_warrant(LintContext const& context, ArgumentCase const& each);

}  // namespace gainsay::solver
