// After an error, reading goes on: good items are kept, and nothing is taken for what it is not.

#include "grammar/stop.hpp"
#include "tests/grammar/corpus.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace gainsay::grammar {
namespace {

using Strings = std::vector<std::string>;

Strings claim_names(Corpus const& corpus) {
    Strings names;
    for (auto const& claim : corpus.model.claims) { names.push_back(corpus.model.full_name(claim)); }
    return names;
}

TEST(Recovery, six_errors_in_one_file_are_all_reported_and_the_good_items_kept) {
    auto const corpus = read_in_world(R"(article reed "Why"
claim c1: talks happened.
claim c2: talks happened on 2031-02-30.
claim c3: norland walked home.
claim c4: norland met sudria.
claim c5: norland met sudria
claim c6 at p1 "open: norland met sudria.
claim C7: norland met sudria.
claim c8: norland met nobody.
claim c9: talks collapsed. claim c10: talks fell apart.
)");
    EXPECT_EQ(found(corpus), (Strings{"3:37 G0208 30", "4:26 G0201 home", "6:29 G0202", "7:16 G0203 \"", "8:7 G0201 C7",
                                      "9:23 G0201 nobody"}));
    EXPECT_EQ(claim_names(corpus), (Strings{"reed.c1", "reed.c4", "reed.c9", "reed.c10"}));
    EXPECT_EQ(corpus.unreadable_claims, 6U);
}

TEST(Recovery, reading_goes_on_after_a_full_stop_on_the_same_line) {
    auto const corpus = read_in_world("article reed \"Why\" claim c1: norland walked home. claim c2: talks happened.");
    EXPECT_EQ(corpus.diagnostics.size(), 1U);
    EXPECT_EQ(claim_names(corpus), Strings{"reed.c2"});
}

TEST(Recovery, words_of_items_in_quotations_and_comments_do_not_begin_an_item) {
    auto const corpus = read_in_world("actor Ferro \"a. claim b\" # claim c: x.\n  aka \"claim c\"\nactor lorne");
    EXPECT_EQ(found(corpus), Strings{"1:7 G0201 Ferro"});
    EXPECT_TRUE(std::any_of(corpus.model.entities.begin(), corpus.model.entities.end(),
                            [](auto const& entity) { return entity.identifier == "lorne"; }));
}

TEST(Recovery, the_claims_of_an_unreadable_article_are_not_given_to_the_article_before) {
    for (std::string const broken : {"article moss Why", "artcle moss \"Why\"", "Article moss \"Why\""}) {
        auto const corpus = read_in_world("article reed \"Why\"\nclaim c1: talks happened.\n" + broken +
                                          "\nclaim c2: talks collapsed.");
        EXPECT_EQ(corpus.diagnostics.size(), 1U) << broken;
        EXPECT_EQ(claim_names(corpus), Strings{"reed.c1"}) << broken;
        EXPECT_EQ(corpus.unreadable_claims, 1U) << broken;
    }
}

TEST(Recovery, an_article_behind_an_error_is_not_passed_over) {
    auto const corpus =
        read_in_world("article reed \"Why\"\nclaim c1: talks\nArticle moss \"Why\"\nclaim c2: talks collapsed.");
    EXPECT_EQ(corpus.diagnostics.size(), 2U);
    EXPECT_EQ(claim_names(corpus), Strings{});
    EXPECT_EQ(corpus.unreadable_claims, 2U);
}

TEST(Recovery, the_claims_of_an_article_declared_twice_are_left_out) {
    auto const corpus = read({{"a.claims", "kind k1 event e1: k1 article reed \"A\" claim c1: e1 happened."},
                              {"b.claims", "article reed \"B\" claim c2: e1 collapsed."}});
    EXPECT_EQ(found(corpus), Strings{"1:9 G0302 reed"});
    EXPECT_EQ(claim_names(corpus), Strings{"reed.c1"});
    EXPECT_EQ(corpus.unreadable_claims, 1U);
}

TEST(Recovery, one_error_in_a_declaration_does_not_make_its_name_unknown_everywhere) {
    auto const corpus = read_in_world(
        "property big off actor\narticle reed \"Why\" claim c1: norland is big. claim c2: norland met sudria.");
    EXPECT_EQ(found(corpus), (Strings{"1:14 G0201 off", "2:41 G0310 big"}));
    EXPECT_EQ(claim_names(corpus), Strings{"reed.c2"});
    EXPECT_EQ(corpus.unreadable_claims, 1U);
}

TEST(Recovery, what_speaks_of_a_claim_that_is_left_out_is_left_out_with_a_note) {
    auto const corpus = read_in_world(R"(article reed "Why"
claim c1: norland committed that talks happen on 2031-13.
claim c2: commitment c1 is violated.
claim c3: talks happened.
compatible c1, c3 because "x"
argument a1: from c1 therefore c3.
argument a2: from c3, rule r1 therefore c3.
rule r1: if any actor X met norland then Y is armed.
)");
    EXPECT_EQ(found(corpus), (Strings{"2:55 G0208 13", "3:7 G0310 c2", "5:12 G0310 c1", "6:19 G0310 c1",
                                      "7:1 G0310 argument a2: from c3, rule r1 therefore c3.", "8:42 G0305 Y"}));
    EXPECT_EQ(claim_names(corpus), Strings{"reed.c3"});
    EXPECT_TRUE(corpus.model.verdicts.empty());
    EXPECT_TRUE(corpus.model.arguments.empty());
    EXPECT_EQ(corpus.unreadable_claims, 2U);
}

TEST(Recovery, indices_of_claims_count_only_what_is_kept) {
    auto const corpus = read_in_world(R"(article reed "Why"
claim c1: norland met soudria.
claim c2: norland committed that talks happen.
claim c3: vane said that commitment c2 is violated and not commitment c2 is expired.
expect conflict c3, c2
argument a1: from c2 therefore c3.
)");
    ASSERT_EQ(corpus.diagnostics.size(), 1U);
    ASSERT_EQ(corpus.model.claims.size(), 2U);
    auto const& both = std::get<claims::Conjunction>(corpus.model.claims[1].sentences[0].statement.form);
    auto const& said = std::get<claims::SpeechAct>(std::get<claims::Clause>(both.operands[0].form));
    auto const& state = std::get<claims::CommitmentState>(std::get<claims::Clause>(said.content->form));
    EXPECT_EQ(state.claim, 0U);
    EXPECT_EQ(corpus.model.verdicts.front().claims[0].claim, 1U);
    EXPECT_EQ(corpus.model.arguments.front().conclusion.claim, 1U);
    EXPECT_EQ(corpus.model.articles.front().claims, (std::vector<std::uint32_t>{0, 1}));
}

TEST(Recovery, nothing_of_a_file_in_another_version_is_read) {
    auto const corpus = read({{"a.claims", "language 9 actor ferro article reed \"Why\" claim c1: x happened."},
                              {"b.claims", "actor lorne member of ferro"}});
    EXPECT_EQ(found(corpus), (Strings{"1:10 G0206 9", "1:23 G0310 ferro"}));
    EXPECT_EQ(corpus.model.entities.size(), 1U);
    EXPECT_EQ(corpus.unreadable_claims, 1U);
}

TEST(Recovery, goes_on_behind_the_item_that_is_lost) {
    std::string const text = "actor x y\nactor z\n";
    EXPECT_EQ(resume_after(text, 0, 8), 10U);
    EXPECT_EQ(resume_after(text, 0, 0), 10U);
    EXPECT_EQ(resume_after(text, 10, 10), text.size());
    EXPECT_EQ(resume_after("", 0, 0), 0U);
}

TEST(Recovery, a_misspelt_item_word_is_recognised) {
    EXPECT_EQ(meant_item_word("claim"), "claim");
    EXPECT_EQ(meant_item_word("CLAIM"), "claim");
    EXPECT_EQ(meant_item_word("clam"), "claim");
    EXPECT_EQ(meant_item_word("artcile"), "article");
    EXPECT_EQ(meant_item_word("norland"), "");
}

}  // namespace
}  // namespace gainsay::grammar
