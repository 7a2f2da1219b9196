#include "solver/lint/lint.hpp"

#include "solver/encode.hpp"
#include "solver/lint/argument_case.hpp"
#include "solver/lint/standing.hpp"

#include <algorithm>

namespace gainsay::solver {

namespace {

using claims::Code;

/// All lints of one argument. What explains a step best is told alone: a sense confused is no missing warrant.
void lint_argument(LintContext const& context, std::uint32_t index, LintResult& result) {
    auto const wants = [&](Code code) { return context.settings.choice.wants(code); };
    auto& findings = result.findings;
    auto const each = examine(context, index, result.not_checked);
    if (each.premises == Verdict::impossible) {
        // From what cannot be everything follows, so nothing else is asked of the step.
        if (wants(Code::inconsistent_premises)) { lint_inconsistent_premises(context, each, findings); }
    } else {
        bool explained = false;
        // "Presumably" may go from what was said to what is so, from some to all and from then to now.
        bool const compelling = context.model.arguments[index].step == claims::Argument::Step::therefore;
        if (each.open() && wants(Code::equivocation)) { explained = lint_equivocation(context, each, findings); }
        if (each.open() && compelling) {
            if (!explained && wants(Code::attitude_dropped)) { explained = lint_attitude_dropped(context, each, findings); }
            if (!explained && wants(Code::stale_premise)) { explained = lint_stale_premise(context, each, findings); }
            if (!explained && wants(Code::hasty_generalisation)) { explained = lint_hasty_generalisation(context, each, findings); }
        }
        if (!explained && wants(Code::unsupported_conclusion)) { lint_unsupported_conclusion(context, each, findings); }
        if (!explained && wants(Code::missing_warrant)) { lint_missing_warrant(context, each, findings); }
        if (wants(Code::circular_argument)) { lint_begged_question(context, each, findings); }
        if (wants(Code::idle_premise)) { lint_idle_premises(context, each, findings); }
        if (wants(Code::hedge_escalation)) { lint_hedge_escalation(context, each, findings); }
        if (wants(Code::false_dilemma)) { lint_false_dilemma(context, each, findings); }
        if (wants(Code::self_defeating_advice)) { lint_self_defeating_advice(context, each, findings); }
    }
    if (wants(Code::contested_premise)) { lint_contested(context, each, findings); }
}

}  // namespace

LintResult lint(claims::SourceSet const& sources, claims::Model const& model, Analysis const& analysis, LintSettings const& settings) {
    LintResult result;
    result.findings = claims::lint_structure(model, settings.choice);
    DefinitionIndex const definitions(model);
    Z3Session session(settings.checking.resource_limit);
    LintContext const context{sources, model, analysis, settings, definitions, rules_on(model, settings.checking), session};
    for (std::uint32_t i = 0; i < model.arguments.size(); ++i) { lint_argument(context, i, result); }
    if (settings.choice.wants(Code::headline_without_body)) { lint_headlines(context, result.findings); }
    result.arguments = standing_of_arguments(model, analysis, settings.checking.resource_limit);
    return result;
}

}  // namespace gainsay::solver
