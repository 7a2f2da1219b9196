// L5: a premise or a named rule that no minimal proof of the conclusion uses.

#include "solver/lint/argument_case.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::solver {

void lint_idle_premises(LintContext const& context, ArgumentCase const& each, Findings& findings) {
    auto const& model = context.model;
    auto const& argument = model.arguments[each.index];
    if (!each.follows() || !each.proofs.complete) { return; }
    auto const used = [&](auto const part, std::uint32_t wanted) {
        return std::any_of(each.proofs.all.begin(), each.proofs.all.end(), [&](Support const& proof) {
            return std::find((proof.*part).begin(), (proof.*part).end(), wanted) != (proof.*part).end();
        });
    };
    auto const report = [&](claims::Span span, std::string const& what) {
        auto finding = claims::diagnose<claims::Code::idle_premise>(span, std::string_view{each.name}, std::string_view{what});
        finding.label = "nothing changes without it";
        finding.because.push_back({argument.conclusion.span, "this follows from the rest"});
        finding.help = "leave it out of the argument, or say what it is for";
        findings.push_back(std::move(finding));
    };
    for (std::uint32_t i = 0; i < argument.premises.size(); ++i) {
        bool const gives = !each.inference.premises[i].statements.empty();
        if (gives && !used(&Support::premises, i)) {
            report(argument.premises[i].span, fmt::format("\"{}\"", model.full_name(model.claims[argument.premises[i].claim])));
        }
    }
    for (auto const rule : argument.rules) {
        if (!used(&Support::rules, rule)) { report(claims::name_span(argument), fmt::format("the rule \"{}\"", model.rules[rule].identifier)); }
    }
}

}  // namespace gainsay::solver
