// L1: premises and rules of one argument that cannot hold together. From them everything would follow.

#include "solver/lint/argument_case.hpp"
#include "solver/voices.hpp"

#include <fmt/format.h>

namespace gainsay::solver {

void lint_inconsistent_premises(LintContext const& context, ArgumentCase const& each, Findings& findings) {
    auto const& model = context.model;
    auto const& argument = model.arguments[each.index];
    Supports clashes;
    {
        Entailment entailment(model, context.definitions, each.inference, context.session);
        clashes = entailment.clashes(context.settings.proof_limit);
    }
    for (auto const& clash : clashes.all) {
        if (clash.premises.empty()) { continue; }  // rules among themselves are the desk's matter
        // A second solver has to agree before anything is said.
        Inference part{{}, clash.rules, std::nullopt};
        for (auto const index : clash.premises) { part.premises.push_back(each.inference.premises[index]); }
        Z3Session fresh(context.settings.checking.resource_limit);
        if (Entailment(model, context.definitions, part, fresh).premises_can_hold() != Verdict::impossible) { continue; }
        auto finding = claims::diagnose<claims::Code::inconsistent_premises>(argument.premises[clash.premises.front()].span, std::string_view{each.name});
        finding.label = clash.premises.size() == 1 ? "this premise cannot hold" : "this premise, and";
        for (auto const index : clash.premises) {
            auto const& claim = model.claims[argument.premises[index].claim];
            finding.because.push_back({claim.identifier_span, fmt::format("here {}", in_words(model, {Member::Kind::claim, argument.premises[index].claim, 0}))});
        }
        for (auto const rule : clash.rules) { finding.because.push_back({model.rules[rule].span, fmt::format("by the rule “{}”", model.rules[rule].text)}); }
        finding.help = "take one of them out, or word it so that both can be; until then everything would follow";
        findings.push_back(std::move(finding));
        return;
    }
}

}  // namespace gainsay::solver
