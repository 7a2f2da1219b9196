#include "solver/voices.hpp"

#include "solver/presuppositions.hpp"

#include "claims/wording/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::solver {

namespace {

bool of_outlet(claims::Place::Kind kind) {
    return kind == claims::Place::Kind::title || kind == claims::Place::Kind::deck || kind == claims::Place::Kind::caption;
}

std::string place_word(claims::Place::Kind kind) {
    switch (kind) {
        case claims::Place::Kind::title: return "title";
        case claims::Place::Kind::deck: return "deck";
        case claims::Place::Kind::caption: return "caption";
        default: return "text";
    }
}

}  // namespace

std::string voice(claims::Model const& model, Member const& member) {
    if (member.kind == Member::Kind::record) { return fmt::format("the desk's record “{}”", model.records[member.index].identifier); }
    if (member.kind != Member::Kind::claim) { return {}; }
    auto const& claim = model.claims[member.index];
    auto const& article = model.articles[claim.article];
    if (of_outlet(claim.place.kind)) { return fmt::format("the {} of “{}”", place_word(claim.place.kind), article.title); }
    if (!article.authors.empty()) { return claims::join_words(article.authors); }
    return fmt::format("the author of “{}”", article.title);
}

std::vector<claims::Sentence> const& sentences_of(claims::Model const& model, Member const& member) {
    return member.kind == Member::Kind::record ? model.records[member.index].sentences : model.claims[member.index].sentences;
}

std::string what_is_said(claims::Model const& model, Member const& member) {
    auto const& sentences = sentences_of(model, member);
    if (member.other > 0) {
        auto const granted = presuppositions(sentences);
        return member.other <= granted.size() ? claims::in_words(model, granted[member.other - 1]) : std::string{};
    }
    std::string text;
    for (auto const& sentence : sentences) {
        if (!text.empty()) { text += "; "; }
        text += claims::in_words(model, sentence);
    }
    return text;
}

std::string in_words(claims::Model const& model, Member const& member) {
    switch (member.kind) {
        case Member::Kind::claim:
        case Member::Kind::record: return in_words(model, std::vector{member});
        case Member::Kind::rule: {
            auto const& rule = model.rules[member.index];
            return fmt::format("the rule “{}” says: {}", rule.text, claims::in_words(model, rule.statement));
        }
        case Member::Kind::definition: return claims::in_words(model, model.definitions[member.index]);
        case Member::Kind::width: return claims::in_words(model, static_cast<claims::WidthRow>(member.index));
        case Member::Kind::assumption:
            return fmt::format("{} and {} are taken to be two different things", model.entities[member.index].name,
                               model.entities[member.other].name);
        case Member::Kind::doubt:
            return fmt::format("the date that {} marks as doubtful is taken at its word", model.full_name(model.claims[member.index]));
    }
    return {};
}

std::string in_words(claims::Model const& model, std::vector<Member> const& holders) {
    std::vector<std::string> voices;
    for (auto const& holder : holders) {
        auto const name = voice(model, holder);
        if (std::find(voices.begin(), voices.end(), name) == voices.end()) { voices.push_back(name); }
    }
    auto const* verb = "write";
    bool const plain = holders.front().kind == Member::Kind::claim && !of_outlet(model.claims[holders.front().index].place.kind);
    if (!plain) { verb = "say"; }
    auto const& first = holders.front();
    bool const several = voices.size() > 1 ||
                         (first.kind == Member::Kind::claim && plain && model.articles[model.claims[first.index].article].authors.size() > 1);
    if (first.other > 0) { return fmt::format("{} {} it for granted that {}", claims::join_shortly(voices, "others"), several ? "take" : "takes", what_is_said(model, first)); }
    return fmt::format("{} {}{} that {}", claims::join_shortly(voices, "others"), verb, several ? "" : "s", what_is_said(model, first));
}

}  // namespace gainsay::solver
