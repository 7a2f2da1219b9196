// Properties, relations, attributes and actions in words: the difference between some moment, every moment and none.

#include "tests/claims/wording_world.hpp"

#include <gtest/gtest.h>

namespace gainsay::claims::tests {
namespace {

using Relation = TimeRelation;

struct WordingOfStates : World, testing::Test {
    [[nodiscard]] std::string words(Statement const& statement) const { return in_words(model, statement); }
    [[nodiscard]] Statement is_armed(std::optional<TimeSpec> when, bool denied = false) const {
        return say(Fluent{armed, {ref(norland)}, std::move(when), denied});
    }
    [[nodiscard]] Statement did_test(std::optional<TimeSpec> when, bool denied = false) const {
        return say(Deed{test_missile, {ref(norland)}, std::move(when), denied});
    }
};

TEST_F(WordingOfStates, without_a_time_a_state_is_told_in_the_present) {
    EXPECT_EQ(words(is_armed({})), "Norland is armed with missiles");
    EXPECT_EQ(words(is_armed({}, true)), "Norland is not armed with missiles");
    EXPECT_EQ(words(is_armed(bare(Relation::now))), "Norland is armed with missiles at the time of writing");
    EXPECT_EQ(words(no(is_armed({}))), "Norland is not armed with missiles");
}

TEST_F(WordingOfStates, with_a_time_a_state_is_told_in_the_past) {
    EXPECT_EQ(words(is_armed(on("2018"))), "Norland was armed with missiles in 2018");
    EXPECT_EQ(words(is_armed(on("2018"), true)), "Norland was not armed with missiles at any time in 2018");
    EXPECT_EQ(words(is_armed(time(Relation::throughout, point("2018")))),
              "Norland was armed with missiles throughout 2018");
    EXPECT_EQ(words(is_armed(time(Relation::throughout, point("2018")), true)),
              "Norland was not armed with missiles at any time in 2018");
}

TEST_F(WordingOfStates, denying_every_moment_differs_from_denying_the_whole_sentence) {
    EXPECT_EQ(words(no(is_armed(time(Relation::throughout, point("2018"))))),
              "it is not true that Norland was armed with missiles throughout 2018");
    EXPECT_EQ(words(no(is_armed(on("2018")))), "Norland was not armed with missiles at any time in 2018");
    EXPECT_EQ(words(no(is_armed(on("2018"), true))),
              "it is not true that Norland was not armed with missiles at any time in 2018");
}

TEST_F(WordingOfStates, a_window_that_reaches_the_writing_takes_the_perfect) {
    EXPECT_EQ(words(is_armed(time(Relation::since, point("2018")))), "Norland has been armed with missiles since 2018");
    EXPECT_EQ(words(is_armed(time(Relation::since, point("2018")), true)),
              "Norland has not been armed with missiles at any time since 2018");
    EXPECT_EQ(words(did_test(bare(Relation::so_far))), "Norland has tested a missile by the time of writing");
    EXPECT_EQ(words(did_test(bare(Relation::so_far), true)), "Norland has not tested a missile so far");
}

TEST_F(WordingOfStates, between_says_that_it_was_the_whole_time) {
    TimeSpec const between = time(Relation::between, point("2018-03"), point("2018-06"));
    EXPECT_EQ(words(is_armed(between)),
              "Norland was armed with missiles the whole time between March 2018 and June 2018");
    EXPECT_EQ(words(is_armed(between, true)),
              "Norland was not armed with missiles at any time between March 2018 and June 2018");
}

TEST_F(WordingOfStates, relations_and_attributes_name_both_sides) {
    EXPECT_EQ(words(say(Fluent{ally, {ref(norland), ref(sudria)}, {}, false})), "Norland is an ally of Sudria");
    EXPECT_EQ(words(say(Fluent{ally, {ref(rebels), ref(sudria)}, {}, false})), "the Rebels are an ally of Sudria");
    EXPECT_EQ(words(say(Fluent{ally, {ref(states), ref(sudria)}, on("2018"), true})),
              "the United States was not an ally of Sudria at any time in 2018");
    EXPECT_EQ(words(say(Fluent{leader, {ref(norland), ref(vane)}, {}, false})), "the leader of Norland is Ida Vane");
    EXPECT_EQ(words(say(Fluent{leader, {ref(norland), ref(vane)}, time(Relation::until, point("2031")), false})),
              "the leader of Norland was Ida Vane until 2031");
    EXPECT_EQ(words(say(Fluent{stance, {ref(sudria), ref(closed)}, {}, true})), "the stance of Sudria is not closed");
}

TEST_F(WordingOfStates, actions_are_told_in_the_past_of_their_text) {
    EXPECT_EQ(words(did_test({})), "Norland tested a missile");
    EXPECT_EQ(words(did_test({}, true)), "Norland did not test a missile");
    EXPECT_EQ(words(say(Deed{give_relief, {ref(sudria), ref(norland)}, {}, false})), "Sudria gave relief to Norland");
    EXPECT_EQ(
        words(say(Deed{give_relief, {ref(sudria), ref(norland)}, time(Relation::before, point("2031-03-04")), true})),
        "Sudria did not give relief to Norland at any time before 4 March 2031");
    EXPECT_EQ(words(say(Deed{change_posture, {ref(sudria)}, {}, false})), "Sudria changed posture");
}

TEST_F(WordingOfStates, an_action_whose_past_is_unsure_is_told_with_did) {
    EXPECT_EQ(words(say(Deed{fire, {ref(norland)}, {}, false})), "Norland did test and fire a missile");
    EXPECT_EQ(words(say(Deed{fire, {ref(norland)}, {}, true})), "Norland did not test and fire a missile");
    EXPECT_EQ(words(say(Deed{fire, {ref(norland)}, bare(Relation::so_far), false})),
              "Norland did test and fire a missile by the time of writing");
}

TEST_F(WordingOfStates, the_one_whom_an_action_reaches_follows_as_english_has_it) {
    auto const reach = [&](char const* identifier, char const* text) {
        EntityId const action = add(Sort::action, identifier, text);
        return words(say(Deed{action, {ref(norland), ref(vane)}, {}, false}));
    };
    EXPECT_EQ(reach("dismiss", "dismiss"), "Norland dismissed Ida Vane");
    EXPECT_EQ(reach("apologise", "apologise"), "Norland apologised to Ida Vane");
    EXPECT_EQ(reach("walk-out-on", "walk out on"), "Norland walked out on Ida Vane");
    EXPECT_EQ(reach("send-aid", "send aid"), "Norland sent aid to Ida Vane");
}

TEST_F(WordingOfStates, an_action_of_being_is_told_with_was) {
    EXPECT_EQ(words(say(Deed{be_present, {ref(norland)}, on("2031"), false})), "Norland was present in 2031");
    EXPECT_EQ(words(say(Deed{be_present, {ref(norland)}, {}, true})), "Norland was not present");
}

TEST_F(WordingOfStates, working_toward_is_not_doing) {
    Deed deed{change_posture, {ref(sudria)}, {}, false, true};
    EXPECT_EQ(words(say(deed)), "Sudria worked toward changing posture");
    deed.denied = true;
    EXPECT_EQ(words(say(deed)), "Sudria did not work toward changing posture");
    deed = Deed{fire, {ref(norland)}, {}, false, true};
    EXPECT_EQ(words(say(deed)), "Norland worked toward the aim to test and fire a missile");
}

}  // namespace
}  // namespace gainsay::claims::tests
