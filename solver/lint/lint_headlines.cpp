// L14: what the title or the deck says and no claim of the text says, alone or with others.

#include "solver/lint/argument_case.hpp"
#include "solver/voices.hpp"

#include "claims/wording/wording.hpp"

#include <fmt/format.h>

namespace gainsay::solver {

namespace {

using Kind = claims::Place::Kind;

bool is_headline(claims::Claim const& claim) { return claim.place.kind == Kind::title || claim.place.kind == Kind::deck; }
bool is_body(claims::Claim const& claim) { return claim.place.kind == Kind::paragraph || claim.place.kind == Kind::unstated; }

}  // namespace

void lint_headlines(LintContext const& context, Findings& findings) {
    auto const& model = context.model;
    for (auto const& article : model.articles) {
        std::vector<Said> body;
        for (auto const index : article.claims) {
            if (is_body(model.claims[index]) && !model.claims[index].correction) { body.push_back(given_by(model, {Member::Kind::claim, index, 0})); }
        }
        if (body.empty()) { continue; }
        for (auto const index : article.claims) {
            auto const& claim = model.claims[index];
            auto const headline = concluded_by(model, index);
            if (!is_headline(claim) || claim.correction || !headline || leaves_open(*headline)) { continue; }
            Entailment entailment(model, context.definitions, {body, context.rules_on, headline}, context.session);
            if (!entailment.exact() || entailment.premises_can_hold() != Verdict::possible || entailment.conclusion_can_fail() != Verdict::possible) { continue; }
            entailment.situation(1);
            if (!entailment.situation_is_sound()) { continue; }
            std::string_view const place = claim.place.kind == Kind::title ? "title" : "deck";
            auto finding = claims::diagnose<claims::Code::headline_without_body>(claim.identifier_span, std::string_view{article.identifier}, place);
            finding.label = what_is_said(model, {Member::Kind::claim, index, 0});
            finding.help = "encode the passage that says it, or note that the text does not";
            findings.push_back(std::move(finding));
        }
    }
}

}  // namespace gainsay::solver
