// L9: a conclusion said with more certainty than any of its proofs allows: a proof is as sure as its least sure premise.

#include "solver/lint/argument_case.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::solver {

namespace {

using claims::Certainty;

std::string_view word(Certainty certainty) {
    switch (certainty) {
        case Certainty::certain:
        case Certainty::impossible: return "certain";
        case Certainty::probable: return "probable";
        case Certainty::possible: return "possible";
        case Certainty::reported: return "reported";
        case Certainty::uncommitted: return "left open";
    }
    return {};
}

/// Whether the first is more certain than the second. What is reported is less than certain; how it compares with the probable
/// and the possible nobody says.
bool more(Certainty first, Certainty second) {
    if (first == Certainty::certain) { return second != Certainty::certain; }
    return first == Certainty::probable && second == Certainty::possible;
}

Certainty least(Certainty first, Certainty second) { return more(first, second) ? second : first; }

Certainty of_claim(claims::Claim const& claim) {
    auto result = Certainty::certain;
    for (auto const& sentence : claim.sentences) {
        // That something cannot be is said for certain.
        if (sentence.certainty != Certainty::impossible) { result = least(result, sentence.certainty); }
    }
    return result;
}

}  // namespace

void lint_hedge_escalation(LintContext const& context, ArgumentCase const& each, Findings& findings) {
    auto const& model = context.model;
    auto const& argument = model.arguments[each.index];
    if (!each.follows() || !each.proofs.complete || each.proofs.all.empty()) { return; }
    auto concluded = of_claim(model.claims[argument.conclusion.claim]);
    if (argument.step == claims::Argument::Step::presumably) { concluded = least(concluded, Certainty::probable); }
    std::optional<std::uint32_t> culprit;
    for (auto const& proof : each.proofs.all) {
        std::optional<std::uint32_t> weakest;
        for (auto const index : proof.premises) {
            if (!more(concluded, of_claim(model.claims[argument.premises[index].claim]))) { continue; }
            auto const weaker = !weakest || more(of_claim(model.claims[argument.premises[*weakest].claim]), of_claim(model.claims[argument.premises[index].claim]));
            if (weaker) { weakest = index; }
        }
        if (!weakest) { return; }  // this proof is as sure as the conclusion
        if (!culprit) { culprit = weakest; }
    }
    auto const certainty = of_claim(model.claims[argument.premises[*culprit].claim]);
    auto finding = claims::diagnose<claims::Code::hedge_escalation>(argument.conclusion.span, std::string_view{each.name}, word(concluded), word(certainty));
    finding.label = fmt::format("said as {}", word(concluded));
    finding.because.push_back({argument.premises[*culprit].span, fmt::format("this premise is only {}, and it is needed", word(certainty))});
    finding.help = fmt::format("say the conclusion with no more certainty than \"{}\", or find a surer premise", word(certainty));
    findings.push_back(std::move(finding));
}

}  // namespace gainsay::solver
