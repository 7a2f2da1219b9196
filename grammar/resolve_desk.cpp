// What the desk says of claims: passages not encoded, verdicts, arguments; and how claims are named.

#include "grammar/resolve.hpp"
#include "grammar/resolve_place.hpp"

#include <algorithm>

namespace gainsay::grammar {

namespace {

using claims::Argument;
using claims::ClaimName;
using claims::Code;
using syntax::Token;

/// Items outside any article, or in one that is not in the model, are not kept. Reports the first case.
template <typename Item>
bool has_article(World& world, Placed<Item> const& placed, claims::Span span, std::string const& what) {
    if (placed.article) { return true; }
    if (!placed.stands_in_refused_article) {
        world.findings.report<Code::claim_outside_article>(span, std::string_view{what});
    }
    return false;
}

std::optional<ClaimName> claim_named(World& world, Token const& token, std::optional<std::uint32_t> article) {
    auto const found = world.look_up_claim(token, article);
    if (!found) { return std::nullopt; }
    return ClaimName{*found, token.span};
}

void resolve_verdict(World& world, Placed<syntax::VerdictItem> const& placed) {
    auto const errors_before = world.findings.errors();
    claims::Verdict verdict;
    verdict.kind = placed.item->kind;
    verdict.span = placed.item->span;
    if (placed.item->reason) { verdict.reason = world.unquoted(*placed.item->reason); }
    for (auto const& token : placed.item->claims) {
        if (auto const name = claim_named(world, token, placed.article)) { verdict.claims.push_back(*name); }
    }
    if (world.findings.errors() == errors_before) { world.model.verdicts.push_back(std::move(verdict)); }
}

using ArgumentNames = std::map<std::pair<std::uint32_t, std::string>, claims::Span>;

/// The identifier of another argument: of the same article, or of any.
void find_argument(World& world, Argument& argument, Token const& token, ArgumentNames const& names) {
    auto const identifier = std::string{world.text(token)};
    bool const known =
        std::any_of(names.begin(), names.end(), [&](auto const& name) { return name.first.second == identifier; });
    if (known) {
        argument.other = identifier;
        return;
    }
    world.report_unknown(token.span, "here stands an argument", [&](Nearest& nearest) {
        for (auto const& name : names) { nearest.consider(name.first.second); }
    });
}

void find_rule(World& world, Argument& argument, Token const& token) {
    auto const identifier = world.text(token);
    auto const found = world.rules.find(identifier);
    if (found != world.rules.end()) {
        argument.rules.push_back(found->second);
        return;
    }
    world.report_unknown(token.span, "here stands a rule", [&](Nearest& nearest) {
        for (auto const& rule : world.rules) { nearest.consider(rule.first); }
    });
}

void resolve_argument(World& world, Placed<syntax::ArgumentItem> const& placed, ArgumentNames const& names) {
    auto const errors_before = world.findings.errors();
    auto const& item = *placed.item;
    Argument argument;
    argument.identifier = world.text(item.identifier);
    argument.article = *placed.article;
    argument.span = item.span;
    argument.step = item.step;
    if (item.place) { argument.place = resolve_place(world, *item.place); }
    if (item.relation) {
        argument.relation = item.relation->relation;
        find_argument(world, argument, item.relation->other, names);
    }
    for (auto const& premise : item.premises) {
        if (premise.is_rule) {
            find_rule(world, argument, premise.name);
        } else if (auto const name = claim_named(world, premise.name, placed.article)) {
            argument.premises.push_back(*name);
        }
    }
    if (auto const name = claim_named(world, item.conclusion, placed.article)) { argument.conclusion = *name; }
    if (world.findings.errors() == errors_before) { world.model.arguments.push_back(std::move(argument)); }
}

}  // namespace

std::optional<std::uint32_t> World::look_up_claim(Token const& token, std::optional<std::uint32_t> article) {
    auto const name = text(token);
    auto const dot = name.find('.');
    auto where = article;
    auto identifier = std::string{name};
    if (dot != std::string_view::npos) {
        auto const article_name = name.substr(0, dot);
        auto const found = articles.find(article_name);
        if (found == articles.end()) {
            auto const span =
                claims::Span{token.span.file, token.span.begin, token.span.begin + static_cast<std::uint32_t>(dot)};
            report_unknown(span, "here stands an article", [&](Nearest& nearest) {
                for (auto const& other : articles) { nearest.consider(other.first); }
            });
            return std::nullopt;
        }
        where = found->second;
        identifier = std::string{name.substr(dot + 1)};
    }
    if (where) {
        auto const key = std::pair{*where, identifier};
        for (auto const* names : {&claim_names, &former_names}) {
            auto const found = names->find(key);
            if (found != names->end()) { return found->second; }
        }
        if (left_out(token.span, identifier)) { return std::nullopt; }
    }
    if (records.find(identifier) != records.end()) {
        findings.report<Code::wrong_sort>(token.span, name, std::string_view{"a record"}, std::string_view{"a claim"});
        return std::nullopt;
    }
    report_unknown(token.span, "here stands a claim", [&](Nearest& nearest) {
        for (auto const& claim : claim_names) {
            auto const full = model.articles[claim.first.first].identifier + "." + claim.first.second;
            bool const is_near = where && claim.first.first == *where;
            nearest.consider(is_near && dot == std::string_view::npos ? claim.first.second : full);
        }
    });
    return std::nullopt;
}

void resolve_desk(World& world, Placings const& placings) {
    for (auto const& placed : placings.not_encoded) {
        auto const errors_before = world.findings.errors();
        if (!has_article(world, placed, placed.item->span, "the passage not encoded")) { continue; }
        claims::NotEncoded passage;
        passage.article = *placed.article;
        passage.place = resolve_place(world, placed.item->place);
        passage.reason = world.unquoted(placed.item->reason);
        passage.span = placed.item->span;
        if (world.findings.errors() == errors_before) { world.model.not_encoded.push_back(std::move(passage)); }
    }
    for (auto const& placed : placings.verdicts) { resolve_verdict(world, placed); }

    ArgumentNames names;
    std::vector<Placed<syntax::ArgumentItem>> arguments;
    for (auto const& placed : placings.arguments) {
        auto const& identifier = placed.item->identifier;
        if (!has_article(world, placed, identifier.span,
                         "the argument \"" + std::string{world.text(identifier)} + '"')) {
            continue;
        }
        auto const [first, is_new] =
            names.emplace(std::pair{*placed.article, std::string{world.text(identifier)}}, identifier.span);
        if (is_new) {
            arguments.push_back(placed);
            continue;
        }
        auto& diagnostic = world.findings.report<Code::duplicate_id>(identifier.span, world.text(identifier));
        diagnostic.because.push_back({first->second, "used here first"});
        diagnostic.help = "choose another identifier";
    }
    for (auto const& placed : arguments) { resolve_argument(world, placed, names); }

    auto const by_article = [](auto const& left, auto const& right) { return left.article < right.article; };
    std::stable_sort(world.model.not_encoded.begin(), world.model.not_encoded.end(), by_article);
    std::stable_sort(world.model.arguments.begin(), world.model.arguments.end(), by_article);
}

}  // namespace gainsay::grammar
