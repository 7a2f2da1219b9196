// L16: advice that cannot be followed where the premises hold: together with them, what is recommended is impossible.

#include "solver/lint/argument_case.hpp"
#include "solver/voices.hpp"

#include "claims/wording/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::solver {

namespace {

/// What has no time would be read as what has happened, and advice is about what is to come.
bool is_timed(claims::Statement const& statement) {
    auto const* clause = std::get_if<claims::Clause>(&statement.form);
    if (clause == nullptr) { return false; }
    return std::visit(
        [](auto const& form) {
            if constexpr (requires { form.time.has_value(); }) {
                return form.time.has_value();
            } else if constexpr (requires { form.events.time; }) {
                return form.events.time.has_value();
            } else {
                return std::is_same_v<std::decay_t<decltype(form)>, claims::EventOutcome>;
            }
        },
        *clause);
}

}  // namespace

void lint_self_defeating_advice(LintContext const& context, ArgumentCase const& each, Findings& findings) {
    auto const& model = context.model;
    auto const& argument = model.arguments[each.index];
    auto const& claim = model.claims[argument.conclusion.claim];
    if (each.premises != Verdict::possible) { return; }
    for (auto const& sentence : claim.sentences) {
        if (sentence.type != claims::SentenceType::recommendation || !is_timed(sentence.statement)) { continue; }
        auto inference = each.inference;
        inference.conclusion.reset();
        auto const advice = static_cast<std::uint32_t>(inference.premises.size());
        inference.premises.push_back({{Member::Kind::claim, argument.conclusion.claim, 0}, claim.article, {sentence.statement}});
        Supports clashes;
        {
            Entailment entailment(model, context.definitions, inference, context.session);
            if (entailment.premises_can_hold() != Verdict::impossible) { continue; }
            clashes = entailment.clashes(context.settings.proof_limit);
        }
        auto const with_advice = std::find_if(clashes.all.begin(), clashes.all.end(), [&](Support const& clash) {
            return clash.premises.size() > 1 && std::binary_search(clash.premises.begin(), clash.premises.end(), advice);
        });
        if (with_advice == clashes.all.end()) { continue; }
        auto finding = claims::diagnose<claims::Code::self_defeating_advice>(argument.conclusion.span, std::string_view{each.name});
        finding.label = fmt::format("recommended: {}", claims::in_words(model, sentence.statement));
        for (auto const index : with_advice->premises) {
            if (index == advice) { continue; }
            finding.because.push_back({argument.premises[index].span, what_is_said(model, {Member::Kind::claim, argument.premises[index].claim, 0})});
        }
        for (auto const rule : with_advice->rules) { finding.because.push_back({model.rules[rule].span, fmt::format("by the rule “{}”", model.rules[rule].text)}); }
        finding.help = "advise something that the premises leave open, or put the premise so that the advice can change it";
        findings.push_back(std::move(finding));
        return;
    }
}

}  // namespace gainsay::solver
