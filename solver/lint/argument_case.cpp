#include "solver/lint/argument_case.hpp"

#include <algorithm>

namespace gainsay::solver {

namespace {

constexpr std::size_t most_facts = 4;

std::vector<Member> members_of(claims::Argument const& argument) {
    std::vector<Member> members;
    for (auto const& premise : argument.premises) { members.push_back({Member::Kind::claim, premise.claim, 0}); }
    members.push_back({Member::Kind::claim, argument.conclusion.claim, 0});
    return members;
}

}  // namespace

ArgumentCase examine(LintContext const& context, std::uint32_t index, std::vector<NotChecked>& not_checked) {
    auto const& model = context.model;
    auto const& argument = model.arguments[index];
    ArgumentCase each;
    each.index = index;
    each.name = claims::full_name(model, argument);
    auto& inference = each.inference;
    for (auto const& premise : argument.premises) { inference.premises.push_back(given_by(model, {Member::Kind::claim, premise.claim, 0})); }
    inference.rules = context.rules_on;
    inference.rules.insert(inference.rules.end(), argument.rules.begin(), argument.rules.end());
    std::sort(inference.rules.begin(), inference.rules.end());
    inference.rules.erase(std::unique(inference.rules.begin(), inference.rules.end()), inference.rules.end());
    inference.conclusion = concluded_by(model, argument.conclusion.claim);
    each.testable = inference.conclusion.has_value();

    auto const note = [&](NotChecked::Kind kind, std::string message) { not_checked.push_back({kind, std::move(message), members_of(argument)}); };
    if (!each.testable) {
        note(NotChecked::Kind::not_factual, "whether the conclusion of an argument follows is not asked where it is advice, a question, a prediction without a time or only possible");
    }
    bool const all_given = std::equal(inference.premises.begin(), inference.premises.end(), argument.premises.begin(), argument.premises.end(),
                                      [&](Said const& said, claims::ClaimName const& name) {
                                          return said.statements.size() == model.claims[name.claim].sentences.size();
                                      });
    if (each.testable && !all_given) {
        note(NotChecked::Kind::not_factual, "a premise is advice, a question, a prediction without a time or left open, so nothing is said of what does not follow");
    }
    Entailment entailment(model, context.definitions, inference, context.session);
    each.exact = entailment.exact() && all_given;
    each.premises = entailment.premises_can_hold();
    if (each.premises == Verdict::possible && each.testable) {
        each.failing = entailment.conclusion_can_fail();
        if (each.failing == Verdict::possible) {
            each.situation = entailment.situation(most_facts);
            // Where our own evaluation does not agree with the solver's, nothing is claimed.
            each.exact = each.exact && entailment.situation_is_sound();
            if (each.exact && (leaves_open(*inference.conclusion))) {
                each.exact = false;
                note(NotChecked::Kind::kept, "whether the conclusion of an argument follows depends on where its dates are taken to begin and end");
            }
        }
        if (each.failing == Verdict::impossible) {
            each.proofs = entailment.proofs(context.settings.proof_limit);
            if (!each.proofs.complete) {
                note(NotChecked::Kind::bound_reached, "not all proofs of an argument were looked at");
            }
        }
    }
    bool const undecided = each.premises == Verdict::undecided || (each.premises == Verdict::possible && each.testable && each.failing == Verdict::undecided);
    if (undecided) { note(NotChecked::Kind::undecided, "the step of an argument was not decided within the budget"); }
    return each;
}

bool follows(LintContext const& context, claims::Model const& model, Inference const& inference) {
    DefinitionIndex const definitions(model);
    Entailment entailment(model, definitions, inference, context.session);
    return entailment.premises_can_hold() == Verdict::possible && entailment.conclusion_can_fail() == Verdict::impossible;
}

}  // namespace gainsay::solver
