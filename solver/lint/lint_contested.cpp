// L6: conflicts of the corpus that touch a premise (undermined), the conclusion (rebutted) or a rule of the argument
// (undercut), with who is on the other side.

#include "solver/lint/argument_case.hpp"
#include "solver/voices.hpp"

#include "claims/wording/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace gainsay::solver {

namespace {

using Kind = ArgumentAttack::Kind;

/// What of the argument a conflict contests: the kind, and an index into the premises or rules.
struct Target {
    Kind kind = Kind::undermines;
    std::uint32_t index = 0;
    auto operator<=>(Target const&) const = default;
};

std::vector<Target> targets(claims::Argument const& argument, Conflict const& conflict) {
    auto const holds = [&](std::uint32_t claim) {
        return std::any_of(conflict.positions.begin(), conflict.positions.end(), [&](Position const& position) {
            return std::find(position.holders.begin(), position.holders.end(), Member{Member::Kind::claim, claim, 0}) != position.holders.end();
        });
    };
    if (holds(argument.conclusion.claim)) { return {{Kind::rebuts, 0}}; }
    std::vector<Target> premises, rules;
    for (std::uint32_t i = 0; i < argument.premises.size(); ++i) {
        if (holds(argument.premises[i].claim)) { premises.push_back({Kind::undermines, i}); }
    }
    for (std::uint32_t i = 0; i < argument.rules.size(); ++i) {
        if (std::find(conflict.rules.begin(), conflict.rules.end(), Member{Member::Kind::rule, argument.rules[i], 0}) != conflict.rules.end()) {
            rules.push_back({Kind::undercuts, i});
        }
    }
    // Premise and rule together make the step: what they lead to is denied.
    if (!premises.empty() && !rules.empty()) { return {{Kind::rebuts, 0}}; }
    return premises.empty() ? rules : premises;
}

/// Claims and records of a conflict that are not the argument's own.
std::vector<Member> other_side(claims::Argument const& argument, Conflict const& conflict) {
    std::vector<Member> others;
    for (auto const& position : conflict.positions) {
        bool const own = std::any_of(position.holders.begin(), position.holders.end(), [&](Member const& holder) {
            if (holder.kind != Member::Kind::claim) { return false; }
            bool const is_premise = std::any_of(argument.premises.begin(), argument.premises.end(),
                                                [&](claims::ClaimName const& premise) { return premise.claim == holder.index; });
            return is_premise || holder.index == argument.conclusion.claim;
        });
        if (!own) { others.insert(others.end(), position.holders.begin(), position.holders.end()); }
    }
    return others;
}

}  // namespace

std::vector<ArgumentAttack> attacks_on(claims::Argument const& argument, Analysis const& analysis) {
    std::set<ArgumentAttack> attacks;
    for (auto const& conflict : analysis.conflicts) {
        if (!between_authors(conflict)) { continue; }
        auto const others = other_side(argument, conflict);
        for (auto const& target : others.empty() ? std::vector<Target>{} : targets(argument, conflict)) {
            for (auto const& other : others) { attacks.insert({target.kind, target.index, other}); }
        }
    }
    return {attacks.begin(), attacks.end()};
}

bool between_authors(Conflict const& conflict) {
    // What a speaker is reported to have said contradicts no author.
    bool const of_speaker = conflict.viewpoint.kind == Viewpoint::Kind::speaker || conflict.viewpoint.kind == Viewpoint::Kind::reports_of_one_speech;
    return !of_speaker && !conflict.accepted;
}

void lint_contested(LintContext const& context, ArgumentCase const& each, Findings& findings) {
    auto const& model = context.model;
    auto const& argument = model.arguments[each.index];
    std::map<Target, std::set<Member>> contested;
    for (auto const& attack : attacks_on(argument, context.analysis)) { contested[{attack.kind, attack.index}].insert(attack.by); }
    for (auto const& [target, others] : contested) {
        std::string what, how;
        claims::Span span;
        switch (target.kind) {
            case Kind::undermines:
                span = argument.premises[target.index].span;
                what = fmt::format("the premise \"{}\"", model.full_name(model.claims[argument.premises[target.index].claim]));
                how = "undermined";
                break;
            case Kind::rebuts:
                span = argument.conclusion.span;
                what = fmt::format("the conclusion \"{}\"", model.full_name(model.claims[argument.conclusion.claim]));
                how = "rebutted";
                break;
            case Kind::undercuts:
                span = claims::name_span(argument);
                what = fmt::format("the rule \"{}\"", model.rules[argument.rules[target.index]].identifier);
                how = "undercut";
                break;
        }
        std::vector<std::string> voices;
        auto const author = voice(model, {Member::Kind::claim, argument.conclusion.claim, 0});
        for (auto const& other : others) {
            auto const name = voice(model, other);
            auto const said = other.kind == Member::Kind::record ? name : fmt::format("what {} writes{}", name, name == author ? " elsewhere" : "");
            if (std::find(voices.begin(), voices.end(), said) == voices.end()) { voices.push_back(said); }
        }
        auto const by = claims::join_words(voices);
        auto finding = claims::diagnose<claims::Code::contested_premise>(span, std::string_view{what}, std::string_view{each.name}, std::string_view{how},
                                                                         std::string_view{by});
        finding.label = how + " by what stands below";
        for (auto const& other : others) {
            auto const place = other.kind == Member::Kind::record ? model.records[other.index].identifier_span : model.claims[other.index].identifier_span;
            finding.because.push_back({place, in_words(model, other)});
        }
        finding.help = "answer the other side with an argument, or look at the conflict and settle it";
        findings.push_back(std::move(finding));
    }
}

}  // namespace gainsay::solver
