// L2: premises that can all hold while the conclusion fails, with a situation where they do. Only of steps that claim to be
// compelling; "presumably" does not.

#include "solver/lint/argument_case.hpp"
#include "solver/voices.hpp"

#include <fmt/format.h>

namespace gainsay::solver {

void lint_unsupported_conclusion(LintContext const& context, ArgumentCase const& each, Findings& findings) {
    auto const& model = context.model;
    auto const& argument = model.arguments[each.index];
    if (!each.open() || argument.step != claims::Argument::Step::therefore) { return; }
    auto finding = claims::diagnose<claims::Code::unsupported_conclusion>(argument.conclusion.span, std::string_view{each.name});
    finding.label = "this can fail where all premises hold";
    for (auto const& premise : argument.premises) {
        finding.because.push_back({premise.span, what_is_said(model, {Member::Kind::claim, premise.claim, 0})});
    }
    std::string facts;
    for (auto const& fact : each.situation) { facts += (facts.empty() ? "" : "; ") + fact; }
    if (!facts.empty()) { finding.help = fmt::format("it would not hold in this situation, for one: {}", facts); }
    findings.push_back(std::move(finding));
}

}  // namespace gainsay::solver
