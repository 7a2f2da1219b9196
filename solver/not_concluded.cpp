#include "solver/not_concluded.hpp"

#include "solver/rewrite.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::solver {

std::vector<NotChecked> not_concluded(claims::Model const& model, std::vector<std::uint32_t> const& rules) {
    std::vector<NotChecked> entries;
    for (auto const& definition : model.definitions) {
        if (definition.kind != claims::DefinitionKind::transitive) { continue; }
        auto const said = [&](std::vector<claims::Sentence> const& sentences) {
            return std::any_of(sentences.begin(), sentences.end(),
                               [&](claims::Sentence const& sentence) { return speaks_of(sentence.statement, definition.subject); });
        };
        std::vector<Member> members;
        for (std::uint32_t i = 0; i < model.claims.size(); ++i) {
            if (said(model.claims[i].sentences)) { members.push_back({Member::Kind::claim, i, 0}); }
        }
        for (std::uint32_t i = 0; i < model.records.size(); ++i) {
            if (said(model.records[i].sentences)) { members.push_back({Member::Kind::record, i, 0}); }
        }
        for (auto const rule : rules) {
            if (speaks_of(model.rules[rule].statement, definition.subject)) { members.push_back({Member::Kind::rule, rule, 0}); }
        }
        if (members.empty()) { continue; }
        entries.push_back({NotChecked::Kind::kept,
                           fmt::format("that “{}” is transitive: nothing is concluded from one pair and the next",
                                       model.entity(definition.subject).name),
                           std::move(members)});
    }
    return entries;
}

}  // namespace gainsay::solver
