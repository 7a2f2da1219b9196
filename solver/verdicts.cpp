// What the desk wrote down beforehand, held against what was found.

#include "solver/describe.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace gainsay::solver {

namespace {

using DeskLine = claims::Verdict;

bool holds_claim(Conflict const& conflict, std::uint32_t claim) {
    return std::any_of(conflict.positions.begin(), conflict.positions.end(), [&](Position const& position) {
        return std::any_of(position.holders.begin(), position.holders.end(),
                           [&](Member const& holder) { return holder.kind == Member::Kind::claim && holder.index == claim; });
    });
}

bool holds_all(Conflict const& conflict, DeskLine const& verdict) {
    return std::all_of(verdict.claims.begin(), verdict.claims.end(), [&](claims::ClaimName const& name) { return holds_claim(conflict, name.claim); });
}

/// Whether every position of the conflict has a holder among the verdict's claims: nothing else is needed for it.
bool holds_only(Conflict const& conflict, DeskLine const& verdict) {
    return std::all_of(conflict.positions.begin(), conflict.positions.end(), [&](Position const& position) {
        return std::any_of(position.holders.begin(), position.holders.end(), [&](Member const& holder) {
            return holder.kind == Member::Kind::claim &&
                   std::any_of(verdict.claims.begin(), verdict.claims.end(), [&](claims::ClaimName const& name) { return name.claim == holder.index; });
        });
    });
}

std::string names(claims::Model const& model, DeskLine const& verdict) {
    std::string text;
    for (std::size_t i = 0; i < verdict.claims.size(); ++i) {
        if (i > 0) { text += i + 1 == verdict.claims.size() ? " and " : ", "; }
        text += model.full_name(model.claims[verdict.claims[i].claim]);
    }
    return text;
}

void explain(claims::Model const& model, Conflict const& conflict, claims::Diagnostic& diagnostic) {
    for (auto const& position : conflict.positions) {
        auto const& holder = position.holders.front();
        if (holder.kind == Member::Kind::claim) { diagnostic.because.push_back({model.claims[holder.index].identifier_span, "this claim takes part"}); }
    }
    diagnostic.help = "the conflict: " + conflict.sentence;
}

}  // namespace

std::vector<claims::Diagnostic> hold_against_verdicts(claims::Model const& model, std::vector<Conflict>& conflicts) {
    std::vector<claims::Diagnostic> found;
    for (std::uint32_t i = 0; i < model.verdicts.size(); ++i) {
        auto const& verdict = model.verdicts[i];
        auto const text = names(model, verdict);
        switch (verdict.kind) {
            case DeskLine::Kind::expect_conflict: {
                bool const any = std::any_of(conflicts.begin(), conflicts.end(), [&](Conflict const& conflict) { return holds_all(conflict, verdict); });
                if (any) { break; }
                auto diagnostic = claims::diagnose<claims::Code::expected_conflict_missing>(verdict.span, std::string_view(text));
                diagnostic.help = "check that the rules it needs are on, and that the claims still say what they said";
                found.push_back(std::move(diagnostic));
                break;
            }
            case DeskLine::Kind::expect_no_conflict: {
                auto const place = std::find_if(conflicts.begin(), conflicts.end(), [&](Conflict const& conflict) { return holds_all(conflict, verdict); });
                if (place == conflicts.end()) { break; }
                auto diagnostic = claims::diagnose<claims::Code::unexpected_conflict>(verdict.span, std::string_view(text));
                explain(model, *place, diagnostic);
                found.push_back(std::move(diagnostic));
                break;
            }
            case DeskLine::Kind::compatible:
                for (auto& conflict : conflicts) {
                    if (conflict.positions.empty() || !holds_only(conflict, verdict)) { continue; }
                    if (conflict.rules.empty()) {
                        auto diagnostic = claims::diagnose<claims::Code::compatible_but_impossible>(verdict.span, std::string_view(text));
                        explain(model, conflict, diagnostic);
                        found.push_back(std::move(diagnostic));
                    } else if (holds_all(conflict, verdict)) {
                        conflict.accepted = i;
                    }
                }
                break;
        }
    }
    return found;
}

}  // namespace gainsay::solver
