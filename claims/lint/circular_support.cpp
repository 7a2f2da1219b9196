// Arguments in a circle: what the first concludes supports the second, and so on, back to a premise of the first.

#include "claims/lint/lint.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <map>
#include <set>

namespace gainsay::claims {

namespace {

/// The shortest way of arguments from one claim to another, by what concludes from what.
std::vector<std::uint32_t> way(Model const& model, std::uint32_t from, std::uint32_t to) {
    struct Step {
        std::uint32_t argument = 0;
        std::uint32_t premise = 0;
    };
    std::map<std::uint32_t, Step> reached_by;  // by claim
    std::deque<std::uint32_t> open{from};
    while (!open.empty()) {
        auto const claim = open.front();
        open.pop_front();
        for (std::uint32_t i = 0; i < model.arguments.size(); ++i) {
            auto const& argument = model.arguments[i];
            auto const reached = argument.conclusion.claim;
            bool const uses = std::any_of(argument.premises.begin(), argument.premises.end(), [&](ClaimName const& p) { return p.claim == claim; });
            if (uses && reached != from && reached_by.try_emplace(reached, Step{i, claim}).second) { open.push_back(reached); }
        }
    }
    std::vector<std::uint32_t> arguments;
    for (auto claim = to; claim != from;) {
        auto const step = reached_by.find(claim);
        if (step == reached_by.end()) { return {}; }
        arguments.push_back(step->second.argument);
        claim = step->second.premise;
    }
    std::reverse(arguments.begin(), arguments.end());
    return arguments;
}

}  // namespace

void lint_circular_support(Model const& model, std::vector<Diagnostic>& findings) {
    std::set<std::uint32_t> told;  // arguments that a circle was already told of
    for (std::uint32_t i = 0; i < model.arguments.size(); ++i) {
        auto const& argument = model.arguments[i];
        if (told.contains(i)) { continue; }
        for (auto const& premise : argument.premises) {
            bool const is_itself = premise.claim == argument.conclusion.claim;
            auto const back = is_itself ? std::vector<std::uint32_t>{} : way(model, argument.conclusion.claim, premise.claim);
            if (!is_itself && back.empty()) { continue; }
            auto const name = full_name(model, argument);
            auto finding = diagnose<Code::circular_argument>(premise.span, std::string_view{name});
            auto const premise_name = model.full_name(model.claims[premise.claim]);
            finding.label = is_itself ? "this premise is the conclusion itself" : fmt::format("{} is concluded further on from this argument", premise_name);
            finding.because.push_back({argument.conclusion.span, "the conclusion"});
            for (auto const step : back) {
                auto const& other = model.arguments[step];
                finding.because.push_back({name_span(other), fmt::format("which leads to {} here", model.full_name(model.claims[other.conclusion.claim]))});
                told.insert(step);
            }
            finding.help = fmt::format("give a reason for {} that does not come from {}", premise_name,
                                       model.full_name(model.claims[argument.conclusion.claim]));
            findings.push_back(std::move(finding));
            told.insert(i);
            break;
        }
    }
}

}  // namespace gainsay::claims
