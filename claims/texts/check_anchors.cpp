#include "claims/texts/check_anchors.hpp"

#include "claims/source/text_check.hpp"
#include "claims/texts/article_text.hpp"
#include "claims/texts/normal_text.hpp"
#include "claims/texts/text_name.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::claims {

namespace {

/// "p4, p7 and the title": places in words, none twice.
std::string listed(std::vector<std::string> const& places) {
    std::string list;
    for (std::size_t i = 0; i < places.size(); ++i) {
        list += (i == 0 ? "" : i + 1 == places.size() ? " and " : ", ") + places[i];
    }
    return list;
}

std::string in_words(TextBlock const& block) {
    if (block.kind == Place::Kind::unstated) { return "a part of the text that is no place of the article"; }
    auto const word = place_word(block.kind, block.paragraph);
    return block.kind == Place::Kind::paragraph ? word : "the " + word;
}

std::string in_words(Place const& place) {
    if (place.kind == Place::Kind::unstated) { return "the article"; }
    auto const word = place_word(place.kind, place.paragraph);
    return place.kind == Place::Kind::paragraph ? word : "the " + word;
}

bool is_at(TextBlock const& block, Place const& place) {
    return block.kind == place.kind && block.paragraph == place.paragraph && block.kind != Place::Kind::unstated;
}

class Checker {
public:
    Checker(Model const& model, FindText const& find_text) : model_(model), find_text_(find_text) {}

    AnchorCheck check() {
        collect();
        for (std::uint32_t article = 0; article < model_.articles.size(); ++article) {
            if (!anchors_[article].empty()) { check_article(model_.articles[article], anchors_[article]); }
        }
        say_what_is_missing();
        return std::move(result_);
    }

private:
    void collect() {
        anchors_.resize(model_.articles.size());
        auto const add = [&](std::uint32_t article, Place const& place) {
            if (!place.anchor.empty()) { anchors_[article].push_back(&place); }
        };
        for (auto const& claim : model_.claims) { add(claim.article, claim.place); }
        for (auto const& passage : model_.not_encoded) { add(passage.article, passage.place); }
        for (auto const& argument : model_.arguments) { add(argument.article, argument.place); }
    }

    void check_article(Article const& article, std::vector<Place const*> const& anchors) {
        if (article.text_name.empty() && article.text_span.begin == article.text_span.end) {
            count_missing(without_name_, anchors);
            return;
        }
        if (auto const refusal = refusal_of_text_name(article.text_name)) {
            auto& diagnostic = report(diagnose<Code::refused_text_name>(article.text_span, std::string_view{article.text_name},
                                                                        std::string_view{*refusal}));
            diagnostic.help = "name a file in the folder of the texts, such as \"reed.txt\"";
            count_missing(unusable_, anchors);
            return;
        }
        auto lookup = find_text_(article.text_name);
        if (std::holds_alternative<TextNotAtHand>(lookup)) {
            count_missing(not_at_hand_, anchors);
            return;
        }
        auto const* at_hand = std::get_if<TextAtHand>(&lookup);
        auto reason = at_hand == nullptr ? std::get<TextUnusable>(lookup).reason : std::string{};
        std::optional<ArticleText> const text = at_hand == nullptr ? std::nullopt : read(*at_hand, reason);
        if (!text) {
            report(diagnose<Code::unreadable_text>(article.text_span, std::string_view{article.text_name}, std::string_view{reason}));
            count_missing(unusable_, anchors);
            return;
        }
        for (auto const* place : anchors) { look_up(*text, *place, article); }
    }

    /// The text in blocks; nothing, with the reason, where it cannot be used.
    static std::optional<ArticleText> read(TextAtHand const& at_hand, std::string& reason) {
        auto const checked = check_text(at_hand.bytes);
        auto const bad = std::find_if(checked.flaws.begin(), checked.flaws.end(),
                                      [](TextFlaw const& flaw) { return flaw.kind == TextFlawKind::invalid_utf8; });
        if (bad != checked.flaws.end()) {
            reason = fmt::format("it is not UTF-8: byte {} starts no character", bad->offset + checked.text_begin);
            return std::nullopt;
        }
        if (!at_hand.places) { return read_marked_text(checked.parseable); }
        auto read = read_listed_text(checked.parseable, check_text(*at_hand.places).parseable);
        if (auto const* unfit = std::get_if<UnfitPlaces>(&read)) {
            reason = "its list of places does not fit, " + unfit->reason;
            return std::nullopt;
        }
        return std::get<ArticleText>(std::move(read));
    }

    void look_up(ArticleText const& text, Place const& place, Article const& article) {
        ++result_.looked_up;
        auto const anchor = normal_text(place.anchor);
        std::uint64_t here = 0;
        std::vector<std::string> elsewhere;
        for (auto const& block : text.blocks) {
            auto const count = count_in(block.text, anchor);
            if (count == 0) { continue; }
            if (is_at(block, place)) {
                here += count;
            } else if (auto where = in_words(block); std::find(elsewhere.begin(), elsewhere.end(), where) == elsewhere.end()) {
                elsewhere.push_back(std::move(where));
            }
        }
        if (here > 0) { ++result_.found; }
        if (here > 1) {
            auto& diagnostic = report(diagnose<Code::ambiguous_anchor>(place.span, std::string_view{place.anchor}, here,
                                                                       std::string_view{in_words(place)}));
            diagnostic.help = "take words that stand there only once";
        } else if (here == 0 && !elsewhere.empty()) {
            auto& diagnostic = report(diagnose<Code::misplaced_anchor>(place.span, std::string_view{place.anchor},
                                                                       std::string_view{in_words(place)},
                                                                       std::string_view{listed(elsewhere)}));
            diagnostic.label = missing_place(text, place);
        } else if (here == 0) {
            auto& diagnostic = report(diagnose<Code::orphaned_anchor>(place.span, std::string_view{place.anchor},
                                                                      std::string_view{article.identifier}));
            diagnostic.label = missing_place(text, place);
            diagnostic.help = "copy the words as the article has them";
        }
    }

    /// Says so where the text does not have the place at all.
    static std::string missing_place(ArticleText const& text, Place const& place) {
        if (std::any_of(text.blocks.begin(), text.blocks.end(), [&](auto const& block) { return is_at(block, place); })) { return {}; }
        if (place.kind == Place::Kind::paragraph) {
            return fmt::format("the body has {} paragraph{}", text.paragraphs, text.paragraphs == 1 ? "" : "s");
        }
        return fmt::format("the text has no {}", place_word(place.kind, 0));
    }

    Diagnostic& report(Diagnostic diagnostic) { return result_.diagnostics.emplace_back(std::move(diagnostic)); }

    struct Missing {
        std::size_t anchors = 0, articles = 0;
    };
    static void count_missing(Missing& missing, std::vector<Place const*> const& anchors) {
        missing.anchors += anchors.size();
        ++missing.articles;
    }
    void say_what_is_missing() {
        auto const say = [&](Missing const& missing, std::string_view why) {
            if (missing.anchors == 0) { return; }
            result_.not_looked_up.push_back(fmt::format("{} anchor{} of {} article{}: {}", missing.anchors, missing.anchors == 1 ? "" : "s",
                                                        missing.articles, missing.articles == 1 ? "" : "s", why));
        };
        say(not_at_hand_, "the text is not at hand; --texts names a folder to look in");
        say(without_name_, "no text is named");
        say(unusable_, "the text cannot be used, as a finding says");
    }

    Model const& model_;
    FindText const& find_text_;
    std::vector<std::vector<Place const*>> anchors_;  // of each article
    Missing not_at_hand_, without_name_, unusable_;
    AnchorCheck result_;
};

}  // namespace

AnchorCheck check_anchors(Model const& model, FindText const& find_text) { return Checker{model, find_text}.check(); }

}  // namespace gainsay::claims
