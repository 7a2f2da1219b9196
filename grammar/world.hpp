#pragma once
// What all parts of resolving share: the texts, the names declared so far, the model under construction, the findings.

#include "claims/model/model.hpp"
#include "claims/source/source_set.hpp"
#include "grammar/findings.hpp"
#include "grammar/nearest.hpp"
#include "grammar/syntax.hpp"

#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gainsay::grammar {

/// One file's tree. The trees of a run are in the order of their paths.
struct Tree {
    claims::FileId file;
    syntax::File content;
};

/// Until the claims that cannot be kept are left out, every index of a claim in the model is the index of a draft.
struct World {
    claims::SourceSet const& sources;
    claims::Model& model;
    Findings& findings;

    std::map<std::string, std::uint32_t, std::less<>> articles = {};                   // by identifier
    std::map<std::string, std::uint32_t, std::less<>> rules = {};                      // by identifier
    std::map<std::string, claims::Span, std::less<>> records = {};                     // by identifier
    std::map<std::pair<std::uint32_t, std::string>, std::uint32_t> claim_names = {};   // by article and identifier
    std::map<std::pair<std::uint32_t, std::string>, std::uint32_t> former_names = {};  // by article and old identifier
    std::vector<bool> holds_commitment = {};                                           // of each claim
    /// After this many names are unknown, no nearest is looked for: each look goes over every name there is.
    static constexpr std::size_t most_questions = 500;
    std::size_t questions = 0;
    std::vector<std::uint32_t> mentioned = {};           // claims that the item being read speaks of
    std::set<std::string, std::less<>> unreadable = {};  // identifiers whose declaration the grammar could not take

    /// The words of a leaf.
    [[nodiscard]] std::string_view text(syntax::Token const& token) const { return sources.text(token.span); }
    /// A quotation without its marks and escapes.
    [[nodiscard]] std::string unquoted(syntax::Token const& token) const;

    [[nodiscard]] std::optional<claims::EntityId> find(std::string_view identifier) const;

    /// Looks up an entity of one of the sorts. Reports what is unknown or of another sort; `here_stands` is what the place
    /// takes, in words ("an event").
    std::optional<claims::EntityId> look_up(syntax::Token const& token, std::initializer_list<claims::Sort> sorts,
                                            std::string_view here_stands);
    /// Reports a name that no entity has, with the nearest that would fit here, an entity or one of the other words.
    void report_unknown(claims::Span span, std::initializer_list<claims::Sort> sorts,
                        std::initializer_list<std::string_view> others = {});
    /// Reports a name that nothing has. `show` shows the candidates for the nearest; `label` says what stands here. Where
    /// the declaration of that name could not be read, the error is there, and only a note stands here.
    template <typename Show>
    void report_unknown(claims::Span span, std::string_view label, Show const& show) {
        auto const name = sources.text(span);
        if (left_out(span, name)) { return; }
        Nearest nearest{name};
        if (questions < most_questions) { show(nearest); }
        ++questions;
        auto& diagnostic = findings.report<claims::Code::unknown_name>(span, name);
        diagnostic.label = label;
        if (auto const best = nearest.best()) { diagnostic.help = "did you mean \"" + *best + "\"?"; }
    }
    /// Whether the declaration of a name could not be read; notes that it is missed here, and counts the error.
    bool left_out(claims::Span span, std::string_view identifier);
    /// A whole number; reports one above `most`, and returns `most` for it.
    std::int64_t number(syntax::Token const& token, std::int64_t most);
    /// Looks up a claim: "article.claim", or "claim" inside an article. Reports what is unknown.
    std::optional<std::uint32_t> look_up_claim(syntax::Token const& token, std::optional<std::uint32_t> article);

    /// Which of two places is first, by path and offset, whatever the numbers of the files.
    [[nodiscard]] bool stands_before(claims::Span left, claims::Span right) const;
};

/// "an actor", "a kind".
std::string_view sort_in_words(claims::Sort sort);

}  // namespace gainsay::grammar
