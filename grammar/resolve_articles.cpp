// Articles, and which items stand under each.

#include "grammar/details.hpp"
#include "grammar/resolve.hpp"
#include "grammar/resolve_time.hpp"
#include "grammar/scan.hpp"
#include "grammar/stop.hpp"

#include <algorithm>
#include <type_traits>

namespace gainsay::grammar {

namespace {

using claims::Article;
using claims::Code;
using syntax::ArticleItem;
using syntax::DetailKind;

void read_detail(World& world, Article& article, syntax::Detail const& detail) {
    switch (detail.kind) {
        case DetailKind::author:
            for (auto const& name : detail.values) { article.authors.push_back(world.unquoted(name)); }
            break;
        case DetailKind::outlet: article.outlet = world.unquoted(detail.values.front()); break;
        case DetailKind::text:
                article.text_name = world.unquoted(detail.values.front());
                article.text_span = detail.values.front().span;
                break;
        case DetailKind::source:
            article.source = world.unquoted(detail.values.front());
            if (detail.date && resolve_date(world, *detail.date)) {
                article.accessed = world.sources.text(detail.date->span);
            }
            break;
        case DetailKind::published:
            if (detail.date) { article.published = resolve_date(world, *detail.date); }
            break;
        default: break;  // the grammar yields no other detail in an article
    }
}

Article read_article(World& world, ArticleItem const& item) {
    Article article;
    article.identifier = world.text(item.identifier);
    article.title = world.unquoted(item.title);
    article.span = item.span;
    OncePerItem once{world};
    for (auto const& detail : item.details) {
        if (once.is_first(detail)) { read_detail(world, article, detail); }
    }
    return article;
}

std::string_view first_word(std::string_view text) {
    auto const piece = scan::next_piece(text, 0);
    return text.substr(piece.begin, piece.end - piece.begin);
}

/// Adds the definitions of the dates of publication; the articles have their final places.
void define_publications(World& world, std::vector<ArticleItem const*> const& items) {
    for (std::uint32_t index = 0; index < items.size(); ++index) {
        if (!world.model.articles[index].published) { continue; }
        for (auto const& detail : items[index]->details) {
            if (detail.kind != DetailKind::published) { continue; }
            claims::Definition definition;
            definition.kind = claims::DefinitionKind::publication;
            definition.article = index;
            definition.span = detail.span;
            world.model.articles[index].publication = {static_cast<std::uint32_t>(world.model.definitions.size())};
            world.model.definitions.push_back(std::move(definition));
            break;
        }
    }
}

}  // namespace

Placings resolve_articles(World& world, std::span<Tree const> trees) {
    std::map<std::string, ArticleItem const*> items;  // by identifier, the first of each
    for (auto const& tree : trees) {
        for (auto const& item : tree.content.items) {
            auto const* article = boost::get<ArticleItem>(&item);
            if (article == nullptr) { continue; }
            auto const [first, is_new] = items.emplace(std::string{world.text(article->identifier)}, article);
            if (is_new) { continue; }
            auto& diagnostic =
                world.findings.report<Code::duplicate_id>(article->identifier.span, world.text(article->identifier));
            diagnostic.because.push_back({first->second->identifier.span, "declared here first"});
            diagnostic.help = "choose another identifier";
        }
    }
    std::vector<ArticleItem const*> sorted;
    for (auto const& [identifier, item] : items) {
        world.articles.emplace(identifier, static_cast<std::uint32_t>(sorted.size()));
        world.model.articles.push_back(read_article(world, *item));
        sorted.push_back(item);
    }
    define_publications(world, sorted);

    Placings placings;
    for (auto const& tree : trees) {
        std::optional<std::uint32_t> current;
        bool refused = false;
        auto const place = [&](auto const& item) {
            return Placed<std::decay_t<decltype(item)>>{&item, tree.file, current, refused};
        };
        for (auto const& item : tree.content.items) {
            if (auto const* article = boost::get<ArticleItem>(&item)) {
                auto const found = world.articles.find(world.text(article->identifier));
                refused = sorted[found->second] != article;
                current = refused ? std::nullopt : std::optional{found->second};
            } else if (auto const* invalid = boost::get<syntax::Invalid>(&item)) {
                // an article that could not be read: what follows is none of the article before
                if (meant_item_word(first_word(world.sources.text(invalid->span))) == "article") {
                    refused = true;
                    current = std::nullopt;
                }
            } else if (auto const* claim = boost::get<syntax::ClaimItem>(&item)) {
                placings.claims.push_back(place(*claim));
            } else if (auto const* passage = boost::get<syntax::NotEncodedItem>(&item)) {
                placings.not_encoded.push_back(place(*passage));
            } else if (auto const* argument = boost::get<syntax::ArgumentItem>(&item)) {
                placings.arguments.push_back(place(*argument));
            } else if (auto const* verdict = boost::get<syntax::VerdictItem>(&item)) {
                placings.verdicts.push_back(place(*verdict));
            } else if (auto const* acceptance = boost::get<syntax::AcceptanceItem>(&item)) {
                placings.acceptances.push_back(place(*acceptance));
            }
        }
    }
    return placings;
}

}  // namespace gainsay::grammar
