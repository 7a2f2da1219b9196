// Connectives: how compounds are joined so that they can be read in one way only.

#include "tests/claims/wording_world.hpp"

#include <gtest/gtest.h>

namespace gainsay::claims::tests {
namespace {

struct WordingOfConnectives : World, testing::Test {
    [[nodiscard]] std::string words(Statement const& statement) const { return in_words(model, statement); }
    [[nodiscard]] Statement walks(EntityId actor) const { return say(WalkOut{ref(actor), ref(talks), {}}); }
    [[nodiscard]] Statement tests() const { return say(Deed{test_missile, {ref(norland)}, {}, false}); }
    [[nodiscard]] Statement collapsed() const { return say(EventOutcome{ref(talks), EventOutcome::Kind::collapsed}); }
    [[nodiscard]] Statement held() const { return say(EventOutcome{ref(summit), EventOutcome::Kind::held}); }
};

TEST_F(WordingOfConnectives, plain_compounds_use_plain_words) {
    EXPECT_EQ(words(all({tests(), collapsed()})), "Norland tested a missile and the Harbour talks collapsed");
    EXPECT_EQ(words(some({tests(), collapsed()})), "Norland tested a missile or the Harbour talks collapsed");
    EXPECT_EQ(words(Statement{EitherOr{tests(), collapsed()}, {}}),
              "either Norland tested a missile or the Harbour talks collapsed, but not both");
    EXPECT_EQ(words(Statement{Conditional{tests(), collapsed()}, {}}),
              "if Norland tested a missile, then the Harbour talks collapsed");
    EXPECT_EQ(words(Statement{Equivalence{tests(), collapsed()}, {}}),
              "Norland tested a missile if, and only if, the Harbour talks collapsed");
}

TEST_F(WordingOfConnectives, a_comma_parts_the_looser_joint) {
    EXPECT_EQ(words(some({all({tests(), collapsed()}), held()})),
              "Norland tested a missile and the Harbour talks collapsed, or the Hanoi summit was held");
    EXPECT_EQ(words(all({some({tests(), collapsed()}), held()})),
              "Norland tested a missile or the Harbour talks collapsed, and the Hanoi summit was held");
}

TEST_F(WordingOfConnectives, deeper_compounds_get_brackets) {
    EXPECT_EQ(
        words(all({some({all({tests(), collapsed()}), held()}), walks(sudria)})),
        "(Norland tested a missile and the Harbour talks collapsed, or the Hanoi summit was held), and Sudria walked "
        "away from the Harbour talks");
    EXPECT_EQ(words(Statement{Conditional{Statement{Conditional{tests(), collapsed()}, {}}, held()}, {}}),
              "if (if Norland tested a missile, then the Harbour talks collapsed), then the Hanoi summit was held");
}

TEST_F(WordingOfConnectives, the_same_said_of_several_is_said_once) {
    EXPECT_EQ(words(all({walks(norland), walks(sudria)})),
              "both Norland and Sudria walked away from the Harbour talks");
    EXPECT_EQ(words(all({walks(norland), walks(sudria), walks(states)})),
              "each of Norland, Sudria and the United States walked away from the Harbour talks");
    EXPECT_EQ(words(all({no(walks(norland)), no(walks(sudria))})),
              "neither Norland nor Sudria walked away from the Harbour talks");
    EXPECT_EQ(words(all({say(Fluent{armed, {ref(norland)}, {}, false}), say(Fluent{armed, {ref(sudria)}, {}, false})})),
              "both Norland and Sudria are armed with missiles");
}

TEST_F(WordingOfConnectives, what_differs_in_more_than_the_subject_is_not_drawn_together) {
    EXPECT_EQ(words(all({walks(norland), no(walks(sudria))})),
              "Norland walked away from the Harbour talks and Sudria did not walk away from the Harbour talks");
    EXPECT_EQ(
        words(all({say(Deed{test_missile, {ref(norland)}, on("2018"), true}),
                   say(Deed{test_missile, {ref(sudria)}, on("2018"), true})})),
        "Norland did not test a missile at any time in 2018 and Sudria did not test a missile at any time in 2018");
}

TEST_F(WordingOfConnectives, denials_of_compounds_keep_their_scope) {
    EXPECT_EQ(words(no(all({tests(), collapsed()}))),
              "it is not true both that Norland tested a missile and that the Harbour talks collapsed");
    EXPECT_EQ(words(no(some({tests(), collapsed()}))),
              "it is true neither that Norland tested a missile nor that the Harbour talks collapsed");
    EXPECT_EQ(words(no(Statement{Conditional{tests(), collapsed()}, {}})),
              "it is not true that if Norland tested a missile, then the Harbour talks collapsed");
    EXPECT_EQ(words(no(no(tests()))), "it is not true that Norland did not test a missile");
}

TEST_F(WordingOfConnectives, alternatives_within_alternatives_and_denials_of_wholes_get_brackets) {
    Statement const either{EitherOr{some({tests(), collapsed()}), held()}, {}};
    EXPECT_EQ(
        words(either),
        "either (Norland tested a missile or the Harbour talks collapsed), or the Hanoi summit was held, but not both");
    Statement const iff{Equivalence{tests(), collapsed()}, {}};
    EXPECT_EQ(words(no(iff)),
              "it is not true that (Norland tested a missile if, and only if, the Harbour talks collapsed)");
    EXPECT_EQ(words(all({no(no(tests())), held()})),
              "(it is not true that Norland did not test a missile), and the Hanoi summit was held");
}

TEST_F(WordingOfConnectives, a_denied_attribute_of_somebody_keeps_its_denial) {
    EXPECT_EQ(words(no(say(Fluent{leader, {somebody(), ref(vane)}, {}, false}))),
              "the leader of somebody is not Ida Vane");
}

TEST_F(WordingOfConnectives, variables_have_the_names_of_their_rule) {
    Rule rule;
    rule.identifier = "walk-out-leaves-no-deal";
    rule.span = Span{FileId{0}, 100, 200};
    rule.variables = {Variable{"A", {}, {}}, Variable{"E", {}, {}}};
    auto const used = [](std::uint32_t index, std::uint32_t begin) {
        return Reference{Reference::Kind::variable, index, Span{FileId{0}, begin, begin + 1}};
    };
    rule.statement = Statement{Conditional{say(WalkOut{used(0, 110), used(1, 130), {}}),
                                           say(EventOutcome{used(1, 150), EventOutcome::Kind::without_agreement})},
                               {}};
    model.rules.push_back(rule);
    EXPECT_EQ(words(rule.statement), "if A walked away from E, then E ended without agreement");
    model.rules.back().variables = {Variable{"A", {}, Span{FileId{0}, 110, 111}},
                                    Variable{"E", {Sort::event, meeting, {}}, Span{FileId{0}, 130, 131}}};
    EXPECT_EQ(words(rule.statement), "if any actor A walked away from any meeting E, then E ended without agreement");
}

TEST_F(WordingOfConnectives, the_deepest_nesting_allowed_is_worded_quickly) {
    Statement deep = walks(norland);
    for (int depth = 0; depth < max_nesting; ++depth) {
        deep = depth % 2 == 0 ? all({deep, tests()}) : say(SpeechAct{ref(vane), SpeechAct::Attitude::says, {}, deep});
    }
    EXPECT_GT(words(deep).size(), 1000U);
}

}  // namespace
}  // namespace gainsay::claims::tests
