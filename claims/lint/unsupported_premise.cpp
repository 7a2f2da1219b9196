// Premises that nothing stands behind: no place in the article, no words of it, no argument.

#include "claims/lint/lint.hpp"

#include <algorithm>
#include <set>

namespace gainsay::claims {

void lint_unsupported_premises(Model const& model, std::vector<Diagnostic>& findings) {
    std::set<std::uint32_t> concluded;
    for (auto const& argument : model.arguments) { concluded.insert(argument.conclusion.claim); }
    for (auto const& argument : model.arguments) {
        for (auto const& premise : argument.premises) {
            auto const& claim = model.claims[premise.claim];
            bool const placed = claim.place.kind != Place::Kind::unstated || !claim.place.anchor.empty();
            if (placed || claim.provenance != Provenance::unstated || concluded.contains(premise.claim)) { continue; }
            auto const name = full_name(model, argument);
            auto const premise_name = model.full_name(claim);
            auto finding = diagnose<Code::unsupported_premise>(premise.span, std::string_view{premise_name}, std::string_view{name});
            finding.because.push_back({claim.identifier_span, "no place in the article, no words of it, and no argument for it"});
            finding.help = "say where the article has it (\"at p3\"), or give the argument that it comes from";
            findings.push_back(std::move(finding));
        }
    }
}

}  // namespace gainsay::claims
