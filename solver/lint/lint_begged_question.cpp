// L4, second part: a premise that says just what the conclusion says, and without which the conclusion does not follow.

#include "solver/identity.hpp"
#include "solver/lint/argument_case.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::solver {

namespace {

/// Whether one says all that the other says, with nothing else to help.
bool says_all_of(LintContext const& context, Said const& one, Said const& other) {
    return follows(context, context.model, {{one}, {}, other});
}

}  // namespace

void lint_begged_question(LintContext const& context, ArgumentCase const& each, Findings& findings) {
    auto const& argument = context.model.arguments[each.index];
    if (!each.follows() || !each.proofs.complete || each.proofs.all.empty()) { return; }
    for (std::uint32_t i = 0; i < argument.premises.size(); ++i) {
        if (argument.premises[i].claim == argument.conclusion.claim) { continue; }  // a circle of one, told already
        bool const needed = std::all_of(each.proofs.all.begin(), each.proofs.all.end(), [&](Support const& proof) {
            return std::binary_search(proof.premises.begin(), proof.premises.end(), i);
        });
        auto const& premise = each.inference.premises[i];
        if (!needed || !says_all_of(context, premise, *each.inference.conclusion) || !says_all_of(context, *each.inference.conclusion, premise)) { continue; }
        auto finding = claims::diagnose<claims::Code::circular_argument>(argument.premises[i].span, std::string_view{each.name});
        finding.label = "this premise says what the conclusion says";
        finding.because.push_back({argument.conclusion.span, "the conclusion"});
        finding.help = "give a reason that can be doubted apart from the conclusion, or leave the argument out";
        findings.push_back(std::move(finding));
        return;
    }
}

}  // namespace gainsay::solver
