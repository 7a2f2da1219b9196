#pragma once
// The steps from syntax trees to the model, in the order in which they are taken. Each reports into World::findings and
// leaves out of the model what it cannot take.

#include "grammar/world.hpp"

#include <span>

namespace gainsay::grammar {

/// Every identifier that is declared: Model::entities, sorted.
void declare_entities(World& world, std::span<Tree const> trees);
/// What the declarations say of them: names, places of predicates, Model::definitions but for publication.
void resolve_declarations(World& world, std::span<Tree const> trees);
/// Takes out of the kinds what goes round in circles, and reports it.
void refuse_circular_kinds(World& world);

/// Remarks on declarations that say what only an opinion can.
void remark_declared_judgements(World& world);

/// An item and the article that stands before it in its file.
template <typename Item>
struct Placed {
    Item const* item = nullptr;
    claims::FileId file = {};
    std::optional<std::uint32_t> article = {};  // index into Model::articles
    bool stands_in_refused_article = false;     // that article is not in the model, and an error says why
};
/// The items that belong to articles, in the order of paths and of the text.
struct Placings {
    std::vector<Placed<syntax::ClaimItem>> claims;
    std::vector<Placed<syntax::NotEncodedItem>> not_encoded;
    std::vector<Placed<syntax::ArgumentItem>> arguments;
    std::vector<Placed<syntax::VerdictItem>> verdicts;
    std::vector<Placed<syntax::AcceptanceItem>> acceptances;
};
/// Model::articles, and what stands under each.
Placings resolve_articles(World& world, std::span<Tree const> trees);

/// Whether an item was read without an error, and which claims its statements speak of ("commitment reed.pact is …").
struct Soundness {
    bool is_sound = true;
    std::vector<std::uint32_t> mentions = {};
};
/// Of each claim, record and rule, by its index in the model.
struct Soundnesses {
    std::vector<Soundness> claims;
    std::vector<Soundness> records;
    std::vector<Soundness> rules;
    std::uint32_t lost = 0;  // claims and records that could not even be put into the model
};
/// Model::claims, Model::records and Model::rules, the unsound ones included.
Soundnesses resolve_claims(World& world, std::span<Tree const> trees, Placings const& placings);

/// Model::rules; called by resolve_claims, when the names of the claims are known.
std::vector<Soundness> resolve_rules(World& world, std::span<Tree const> trees);

/// Model::not_encoded, Model::verdicts and Model::arguments.
void resolve_desk(World& world, Placings const& placings);

/// Model::acceptances. Reports those that name what does not exist and those that lack something.
void resolve_acceptances(World& world, Placings const& placings);

/// Leaves out of the model the claims, records and rules that are not sound, and what speaks of them; gives every index of
/// a claim or rule its final value. Returns how many claims and records were left out.
std::uint32_t keep_sound(World& world, Soundnesses soundnesses);

}  // namespace gainsay::grammar
