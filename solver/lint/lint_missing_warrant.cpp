// L3: what would have to be said for a compelling step to hold, as a rule that can be pasted.

#include "solver/lint/abduce.hpp"

#include <fmt/format.h>

namespace gainsay::solver {

void lint_missing_warrant(LintContext const& context, ArgumentCase const& each, Findings& findings) {
    auto const& model = context.model;
    auto const& argument = model.arguments[each.index];
    if (!each.open() || argument.step != claims::Argument::Step::therefore) { return; }
    auto finding = claims::diagnose<claims::Code::missing_warrant>(claims::name_span(argument), std::string_view{each.name});
    for (auto const& premise : argument.premises) { finding.because.push_back({premise.span, "from this"}); }
    finding.because.push_back({argument.conclusion.span, "to this"});
    if (auto const rule = sleeping_warrant(context, each)) {
        finding.label = "no rule that is on takes this step";
        finding.help = fmt::format("the rule \"{0}\" does, and is off: name it (\"from ..., rule {0}\") if the author means it", model.rules[*rule].identifier);
    } else if (auto const warrant = missing_warrant(context, each)) {
        finding.label = "no rule takes this step";
        finding.help = fmt::format("if the author means it, say it as a rule: {}", warrant->text);
    } else {
        return;
    }
    findings.push_back(std::move(finding));
}

}  // namespace gainsay::solver
