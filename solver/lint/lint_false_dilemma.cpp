// L11: an either-or that the conclusion needs, while everything else leaves room for neither, or for both.

#include "solver/lint/argument_case.hpp"

#include "claims/wording/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::solver {

namespace {

using claims::Statement;

Statement negated(Statement const& statement) {
    Statement result;
    result.form = claims::Negation{statement};
    result.span = statement.span;
    return result;
}

/// Whether the two statements can hold together with the records, the rules and the argument's other premises.
bool possible(LintContext const& context, ArgumentCase const& each, std::uint32_t premise, Statement const& left, Statement const& right) {
    auto inference = each.inference;
    inference.conclusion.reset();
    inference.premises[premise].statements = {left, right};
    if (context.settings.checking.records) {
        for (std::uint32_t i = 0; i < context.model.records.size(); ++i) {
            inference.premises.push_back(given_by(context.model, {Member::Kind::record, i, 0}));
        }
    }
    Entailment entailment(context.model, context.definitions, inference, context.session);
    if (!entailment.exact() || entailment.premises_can_hold() != Verdict::possible) { return false; }
    entailment.situation(1);
    return entailment.situation_is_sound();
}

}  // namespace

void lint_false_dilemma(LintContext const& context, ArgumentCase const& each, Findings& findings) {
    auto const& model = context.model;
    auto const& argument = model.arguments[each.index];
    if (!each.follows() || !each.proofs.complete) { return; }
    for (std::uint32_t i = 0; i < argument.premises.size(); ++i) {
        auto const needed = [&](Support const& proof) { return std::binary_search(proof.premises.begin(), proof.premises.end(), i); };
        if (each.proofs.all.empty() || !std::all_of(each.proofs.all.begin(), each.proofs.all.end(), needed)) { continue; }
        auto const& statements = each.inference.premises[i].statements;
        if (statements.size() != 1) { continue; }
        auto const* choice = std::get_if<claims::EitherOr>(&statements.front().form);
        if (choice == nullptr) { continue; }
        bool const neither = possible(context, each, i, negated(*choice->left), negated(*choice->right));
        bool const both = !neither && possible(context, each, i, *choice->left, *choice->right);
        if (!neither && !both) { continue; }
        auto finding = claims::diagnose<claims::Code::false_dilemma>(argument.premises[i].span, std::string_view{each.name});
        finding.label = "this either-or";
        finding.because.push_back({choice->left->span, claims::in_words(model, *choice->left)});
        finding.because.push_back({choice->right->span, neither ? fmt::format("{}; nothing keeps both from failing", claims::in_words(model, *choice->right))
                                                                : fmt::format("{}; nothing keeps both from being so", claims::in_words(model, *choice->right))});
        finding.help = neither ? "name a premise, a rule or a record that says why there is no third way"
                               : "name a premise, a rule or a record that says why it cannot be both";
        findings.push_back(std::move(finding));
    }
}

}  // namespace gainsay::solver
