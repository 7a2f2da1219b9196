// The English that wording stands on: lists, articles, plurals and verbs.

#include "claims/wording/english.hpp"
#include "claims/wording/wording.hpp"

#include <gtest/gtest.h>

#include <utility>

namespace gainsay::claims::tests {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

TEST(WordingOfEnglish, lists_end_with_and) {
    EXPECT_EQ(join_words({}), "");
    EXPECT_EQ(join_words({"a"}), "a");
    EXPECT_EQ(join_words({"a", "b"}), "a and b");
    EXPECT_EQ(join_words({"a", "b", "c"}), "a, b and c");
}

TEST(WordingOfEnglish, articles_follow_the_sound) {
    for (auto const& [noun, expected] : Pairs{{"summit", "a summit"},
                                              {"ultimatum", "an ultimatum"},
                                              {"union", "a union"},
                                              {"hour", "an hour"},
                                              {"MP", "an MP"},
                                              {"UN vote", "a UN vote"},
                                              {"European vote", "a European vote"},
                                              {"uninvited guest", "an uninvited guest"},
                                              {"the end", "the end"},
                                              {"talks", "talks"},
                                              {"8-day strike", "an 8-day strike"}}) {
        EXPECT_EQ(with_article(noun), expected);
    }
    EXPECT_EQ(with_the("leader"), "the leader");
    EXPECT_EQ(with_the("the leader"), "the leader");
}

TEST(WordingOfEnglish, plurals_are_made_at_the_noun_that_rules_the_phrase) {
    for (auto const& [noun, expected] : Pairs{{"weapons test", "weapons tests"},
                                              {"launch", "launches"},
                                              {"crisis", "crises"},
                                              {"city", "cities"},
                                              {"day", "days"},
                                              {"meeting of ministers", "meetings of ministers"},
                                              {"talks", "talks"},
                                              {"press conference", "press conferences"},
                                              {"spokesman", "spokesmen"}}) {
        EXPECT_EQ(pluralised(noun), expected);
    }
}

TEST(WordingOfEnglish, a_plural_is_told_from_a_singular_that_ends_in_s) {
    for (char const* plural :
         {"the Harbour talks", "elections in Norland", "the Rebels", "the police", "the exercises planned for 2018"}) {
        EXPECT_EQ(number_of(plural), Number::plural) << plural;
    }
    for (char const* singular : {"weapons test", "the launch of two missiles", "the crisis", "the congress",
                                 "the United States", "the news", "the Treaty of Versailles"}) {
        EXPECT_EQ(number_of(singular), Number::singular) << singular;
    }
}

TEST(WordingOfEnglish, regular_verbs_take_ed_with_the_spelling_it_needs) {
    for (auto const& [base, past] : Pairs{{"test a missile", "tested a missile"},
                                          {"change posture", "changed posture"},
                                          {"carry on", "carried on"},
                                          {"stop firing", "stopped firing"},
                                          {"deploy troops", "deployed troops"},
                                          {"admit inspectors", "admitted inspectors"},
                                          {"visit Norland", "visited Norland"},
                                          {"cancel the vote", "cancelled the vote"},
                                          {"reveal a plan", "revealed a plan"},
                                          {"open fire", "opened fire"},
                                          {"panic", "panicked"},
                                          {"ban exports", "banned exports"},
                                          {"fix a date", "fixed a date"},
                                          {"publicly threaten war", "publicly threatened war"},
                                          {"apply for aid", "applied for aid"},
                                          {"veto it", "vetoed it"},
                                          {"develop arms", "developed arms"},
                                          {"agree", "agreed"},
                                          {"fail", "failed"}}) {
        auto const forms = verb_forms(base);
        ASSERT_TRUE(forms) << base;
        EXPECT_EQ(forms->past, past);
        EXPECT_EQ(forms->participle, past);
    }
}

TEST(WordingOfEnglish, the_present_of_one_takes_its_s) {
    for (auto const& [base, present] : Pairs{{"escalate", "escalates"},
                                             {"deny it", "denies it"},
                                             {"deploy troops", "deploys troops"},
                                             {"pass a law", "passes a law"},
                                             {"go", "goes"},
                                             {"have a plan", "has a plan"},
                                             {"openly veto it", "openly vetoes it"}}) {
        EXPECT_EQ(verb_forms(base)->present, present);
    }
}

TEST(WordingOfEnglish, and_between_nouns_does_not_make_the_past_unsure) {
    for (auto const& [base, past] :
         Pairs{{"resume nuclear and long-range tests", "resumed nuclear and long-range tests"},
               {"withdraw from Guam and Hawaii", "withdrew from Guam and Hawaii"},
               {"send food and the medicine", "sent food and the medicine"}}) {
        auto const forms = verb_forms(base);
        ASSERT_TRUE(forms) << base;
        EXPECT_EQ(forms->past, past);
    }
}

TEST(WordingOfEnglish, irregular_verbs_are_known) {
    for (auto const& [base, past] : Pairs{{"give relief", "gave relief"},
                                          {"hold talks", "held talks"},
                                          {"make peace", "made peace"},
                                          {"meet", "met"},
                                          {"say so", "said so"},
                                          {"take part", "took part"},
                                          {"send aid", "sent aid"},
                                          {"leave", "left"},
                                          {"break the truce", "broke the truce"},
                                          {"begin", "began"},
                                          {"go", "went"},
                                          {"withdraw troops", "withdrew troops"},
                                          {"speak", "spoke"},
                                          {"write", "wrote"},
                                          {"build a plant", "built a plant"},
                                          {"cut aid", "cut aid"},
                                          {"put", "put"},
                                          {"set a date", "set a date"},
                                          {"undertake it", "undertook it"}}) {
        auto const forms = verb_forms(base);
        ASSERT_TRUE(forms) << base;
        EXPECT_EQ(forms->past, past);
    }
    EXPECT_EQ(verb_forms("give relief")->participle, "given relief");
}

TEST(WordingOfEnglish, an_unsure_past_is_not_guessed) {
    for (char const* unsure :
         {"test and fire a missile", "resign or retire", "RSVP", "not attend", "re-open the border", ""}) {
        EXPECT_FALSE(verb_forms(unsure)) << unsure;
        EXPECT_FALSE(gerund(unsure)) << unsure;
    }
}

TEST(WordingOfEnglish, gerunds_are_spelled_as_they_should_be) {
    for (auto const& [base, expected] : Pairs{{"test a missile", "testing a missile"},
                                              {"give relief", "giving relief"},
                                              {"put it off", "putting it off"},
                                              {"begin", "beginning"},
                                              {"lie", "lying"},
                                              {"agree", "agreeing"},
                                              {"admit it", "admitting it"},
                                              {"build", "building"}}) {
        EXPECT_EQ(gerund(base), expected);
    }
}

}  // namespace
}  // namespace gainsay::claims::tests
