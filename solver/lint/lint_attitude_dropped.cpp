// L7: what somebody said or believes is used as if it were so. Decided by taking the attitudes off: then it follows, with
// them it does not.

#include "solver/lint/argument_case.hpp"
#include "solver/voices.hpp"

#include <fmt/format.h>

namespace gainsay::solver {

bool lint_attitude_dropped(LintContext const& context, ArgumentCase const& each, Findings& findings) {
    auto const& model = context.model;
    auto const& argument = model.arguments[each.index];
    if (has_attitude(*each.inference.conclusion)) { return false; }
    for (std::uint32_t i = 0; i < argument.premises.size(); ++i) {
        auto inference = each.inference;
        if (!has_attitude(inference.premises[i])) { continue; }
        inference.premises[i] = without_attitudes(inference.premises[i]);
        if (!follows(context, model, inference)) { continue; }
        auto finding = claims::diagnose<claims::Code::attitude_dropped>(argument.premises[i].span, std::string_view{each.name});
        finding.label = "this only reports what somebody says or believes";
        finding.because.push_back({model.claims[argument.premises[i].claim].identifier_span,
                                   in_words(model, {Member::Kind::claim, argument.premises[i].claim, 0})});
        finding.because.push_back({argument.conclusion.span, fmt::format("concluded as a fact: {}", what_is_said(model, {Member::Kind::claim, argument.conclusion.claim, 0}))});
        finding.help = "add a premise or a rule that says why it is so, or attribute the conclusion, too";
        findings.push_back(std::move(finding));
        return true;
    }
    return false;
}

}  // namespace gainsay::solver
