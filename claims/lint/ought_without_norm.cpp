// From what is to what ought to be: advice whose premises only state facts.

#include "claims/lint/lint.hpp"

#include <algorithm>

namespace gainsay::claims {

namespace {

bool has_type(Claim const& claim, SentenceType type) {
    return std::any_of(claim.sentences.begin(), claim.sentences.end(), [&](Sentence const& sentence) { return sentence.type == type; });
}

}  // namespace

void lint_ought_without_norm(Model const& model, std::vector<Diagnostic>& findings) {
    for (auto const& argument : model.arguments) {
        if (!has_type(model.claims[argument.conclusion.claim], SentenceType::recommendation)) { continue; }
        bool const has_norm = std::any_of(argument.premises.begin(), argument.premises.end(), [&](ClaimName const& premise) {
            auto const& claim = model.claims[premise.claim];
            return has_type(claim, SentenceType::recommendation) || has_type(claim, SentenceType::judgement);
        });
        if (has_norm) { continue; }
        auto const name = full_name(model, argument);
        auto finding = diagnose<Code::ought_from_is>(argument.conclusion.span, std::string_view{name});
        finding.label = "this is advice";
        for (auto const& premise : argument.premises) { finding.because.push_back({premise.span, "this says what is the case"}); }
        finding.help = "encode the judgement or the aim that the author starts from, and name it as a premise";
        findings.push_back(std::move(finding));
    }
}

}  // namespace gainsay::claims
