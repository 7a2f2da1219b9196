// Which place each block of a text is, and what is said of each anchor.

#include "claims/texts/article_text.hpp"
#include "claims/texts/check_anchors.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace gainsay::claims {
namespace {

using Strings = std::vector<std::string>;
using Kind = Place::Kind;

/// "p1 first words" for each block, "- text" for one that is no part of the article.
Strings shown(ArticleText const& article) {
    Strings lines;
    for (auto const& block : article.blocks) {
        lines.push_back((block.kind == Kind::unstated ? "-" : place_word(block.kind, block.paragraph)) + " " + block.text);
    }
    return lines;
}

TEST(ArticleText, blocks_stand_between_empty_lines) {
    EXPECT_EQ(shown(read_marked_text("\n\nOne\nand one.\n\n \t\nTwo.\r\n\r\nThree.")), (Strings{"p1 One and one.", "p2 Two.", "p3 Three."}));
}

TEST(ArticleText, without_an_empty_line_between_two_others_each_line_is_a_block) {
    EXPECT_EQ(shown(read_marked_text("One.\nTwo.\r\nThree.\n\n")), (Strings{"p1 One.", "p2 Two.", "p3 Three."}));
    EXPECT_EQ(shown(read_marked_text("")), Strings{});
}

TEST(ArticleText, marks_say_which_block_is_what) {
    EXPECT_EQ(shown(read_marked_text("title: The table\n\ndeck: Six hours\n\nOne.\n\ncaption: A table\n\nbody: note: two.\n\nother: Menu\n\nbyline: Jo\n\nnote: x\n\ndateline: y")),
              (Strings{"title The table", "deck Six hours", "p1 One.", "caption A table", "p2 note: two.", "- Menu", "byline Jo", "note x", "dateline y"}));
}

TEST(ArticleText, a_word_and_a_colon_that_are_no_mark_belong_to_the_body) {
    EXPECT_EQ(shown(read_marked_text("Note: One.\n\ntitle:two\n\nthe title: three")), (Strings{"p1 Note: One.", "p2 title:two", "p3 the title: three"}));
}

std::string unfit(std::string const& places) {
    auto const read = read_listed_text("a\n\nb\n\nc", places);
    auto const* problem = std::get_if<UnfitPlaces>(&read);
    return problem == nullptr ? "" : problem->reason;
}

TEST(ArticleText, a_list_says_which_block_is_what_and_marks_do_not_count) {
    auto const read = read_listed_text("menu\n\ntitle: b\n\nc\n\nd\n\ne", "# the places\n\ntitle 2  # comment\nbody 5 3-4\n");
    EXPECT_EQ(shown(std::get<ArticleText>(read)), (Strings{"- menu", "title title: b", "p1 c", "p2 d", "p3 e"}));
}

TEST(ArticleText, a_list_that_does_not_fit_is_refused_with_the_line) {
    EXPECT_EQ(unfit("title 1\nbody 2-4"), "line 2: there is no block 4; the text has 3");
    EXPECT_EQ(unfit("title 1\nbody 1-2"), "line 2: block 1 is named twice");
    EXPECT_EQ(unfit("\nheadline 1"), "line 2: \"headline\" is no place; there are body, title, deck, caption, dateline, note, byline, other");
    EXPECT_EQ(unfit("body"), "line 1: the blocks of \"body\" are missing");
    for (char const* range : {"0", "3-2", "x", "1-", "-1", "1-2-3", "99999999999999999999999", "+1"}) { EXPECT_NE(unfit(std::string{"body "} + range), "") << range; }
}

/// A model with one article and its anchors; the spans count up, so that findings can be told apart.
Model model_of(std::string const& text_name, std::vector<Place> places) {
    Model model;
    Article article;
    article.identifier = "reed";
    article.text_name = text_name;
    article.text_span = {FileId{0}, 1, 2};
    model.articles.push_back(article);
    std::uint32_t begin = 10;
    for (auto& place : places) {
        place.span = {FileId{0}, begin, begin + 1};
        ++begin;
        Claim claim;
        claim.place = place;
        model.claims.push_back(claim);
    }
    return model;
}
Place at(Kind kind, int paragraph, std::string anchor) { return {kind, paragraph, std::move(anchor)}; }
Place at(int paragraph, std::string anchor) { return at(Kind::paragraph, paragraph, std::move(anchor)); }

char const* const text = "title: The table\n\nThey sat down.  They\nstayed for six hours.\n\nAfter six hours nobody spoke of the first six hours: \u201cit\u2019s late\u201d.\n\nother: Menu";

AnchorCheck check(std::vector<Place> places, TextLookup const& lookup = TextAtHand{text}) {
    return check_anchors(model_of("reed.txt", std::move(places)), [&](std::string const& name) {
        EXPECT_EQ(name, "reed.txt");
        return lookup;
    });
}
/// The only message; empty where nothing is said.
std::string said(AnchorCheck const& result) {
    EXPECT_LE(result.diagnostics.size(), 1U);
    if (result.diagnostics.empty()) { return {}; }
    auto const& diagnostic = result.diagnostics.front();
    return code_text(diagnostic.code) + " " + diagnostic.message + (diagnostic.label.empty() ? "" : " | " + diagnostic.label);
}

TEST(Anchors, that_stand_once_in_their_place_are_found) {
    auto const result = check({at(1, "They stayed for six hours"), at(2, "\"it's  late\""), at(Kind::title, 0, "The table"), at(1, "sat")});
    EXPECT_EQ(said(result), "");
    EXPECT_EQ(result.looked_up, 4U);
    EXPECT_EQ(result.found, 4U);
    EXPECT_TRUE(result.not_looked_up.empty());
}

TEST(Anchors, that_stand_several_times_in_their_place_are_ambiguous) {
    auto const result = check({at(2, "six hours")});
    EXPECT_EQ(said(result), "G0121 the anchor \"six hours\" stands 2 times in p2");
    EXPECT_EQ(result.found, 1U);
    EXPECT_EQ(result.diagnostics.front().severity, Severity::note);
}

TEST(Anchors, that_stand_in_their_place_once_are_not_ambiguous_because_they_stand_elsewhere_too) { EXPECT_EQ(said(check({at(1, "six hours")})), ""); }

TEST(Anchors, that_stand_elsewhere_are_misplaced) {
    EXPECT_EQ(said(check({at(2, "They stayed")})), "G0122 the anchor \"They stayed\" does not stand in p2, but in p1");
    EXPECT_EQ(said(check({at(1, "The table")})), "G0122 the anchor \"The table\" does not stand in p1, but in the title");
    EXPECT_EQ(said(check({at(Kind::title, 0, "six hours")})), "G0122 the anchor \"six hours\" does not stand in the title, but in p1 and p2");
    EXPECT_EQ(said(check({at(1, "Menu")})), "G0122 the anchor \"Menu\" does not stand in p1, but in a part of the text that is no place of the article");
    EXPECT_EQ(said(check({at(9, "They stayed")})), "G0122 the anchor \"They stayed\" does not stand in p9, but in p1 | the body has 2 paragraphs");
    EXPECT_EQ(said(check({at(Kind::deck, 0, "They stayed")})), "G0122 the anchor \"They stayed\" does not stand in the deck, but in p1 | the text has no deck");
}

TEST(Anchors, that_stand_nowhere_are_orphaned) {
    EXPECT_EQ(said(check({at(1, "they stayed")})), "G0123 the anchor \"they stayed\" stands nowhere in the text of \"reed\"");
    EXPECT_EQ(said(check({at(1, "down. After")})), "G0123 the anchor \"down. After\" stands nowhere in the text of \"reed\"");
}

TEST(Anchors, of_texts_that_are_not_at_hand_are_counted) {
    auto const result = check({at(1, "a"), at(2, "b"), at(2, "")}, TextNotAtHand{});
    EXPECT_EQ(said(result), "");
    EXPECT_EQ(result.looked_up, 0U);
    EXPECT_EQ(result.not_looked_up, Strings{"2 anchors of 1 article: the text is not at hand; --texts names a folder to look in"});
}

TEST(Anchors, of_an_article_that_names_no_text_are_counted) {
    auto model = model_of("", {at(1, "a")});
    model.articles.front().text_span = {};
    auto const result = check_anchors(model, [](std::string const&) -> TextLookup {
        ADD_FAILURE() << "there is no name to look up";
        return TextNotAtHand{};
    });
    EXPECT_EQ(result.not_looked_up, Strings{"1 anchor of 1 article: no text is named"});
}

TEST(Anchors, of_a_name_that_leaves_the_folder_are_counted_and_the_name_is_reported_and_never_looked_up) {
    for (char const* name : {"../reed.txt", "/reed.txt", ""}) {
        auto const result = check_anchors(model_of(name, {at(1, "a")}), [](std::string const&) -> TextLookup {
            ADD_FAILURE() << "the name must not be looked up";
            return TextNotAtHand{};
        });
        ASSERT_EQ(result.diagnostics.size(), 1U);
        EXPECT_EQ(result.diagnostics.front().code, Code::refused_text_name);
        EXPECT_EQ(result.not_looked_up.size(), 1U);
    }
}

TEST(Anchors, of_a_text_that_cannot_be_used_are_counted_and_the_text_is_reported) {
    EXPECT_EQ(said(check({at(1, "a")}, TextUnusable{"it is a folder, not a file"})), "G0125 the text \"reed.txt\" could not be used: it is a folder, not a file");
    EXPECT_EQ(said(check({at(1, "a")}, TextAtHand{"\xEF\xBB\xBFx\xE9"})), "G0125 the text \"reed.txt\" could not be used: it is not UTF-8: byte 4 starts no character");
    auto const result = check({at(1, "a")}, TextAtHand{"a", "body 1-2"});
    EXPECT_EQ(said(result), "G0125 the text \"reed.txt\" could not be used: its list of places does not fit, line 1: there is no block 2; the text has 1");
    EXPECT_EQ(result.not_looked_up, Strings{"1 anchor of 1 article: the text cannot be used, as a finding says"});
}

TEST(Anchors, of_passages_left_out_and_of_arguments_are_looked_up_too) {
    auto model = model_of("reed.txt", {});
    model.not_encoded.push_back({0, at(1, "They stayed"), "a reason", {}});
    Argument argument;
    argument.place = at(2, "They stayed");
    model.arguments.push_back(argument);
    auto const result = check_anchors(model, [](std::string const&) { return TextLookup{TextAtHand{text}}; });
    EXPECT_EQ(result.looked_up, 2U);
    EXPECT_EQ(said(result), "G0122 the anchor \"They stayed\" does not stand in p2, but in p1");
}

TEST(Anchors, of_an_article_without_any_cost_no_look_at_its_text) {
    check_anchors(model_of("reed.txt", {at(1, "")}), [](std::string const&) -> TextLookup {
        ADD_FAILURE() << "there is nothing to look up";
        return TextNotAtHand{};
    });
}

}  // namespace
}  // namespace gainsay::claims
