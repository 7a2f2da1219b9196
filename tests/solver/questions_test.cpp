// When, ask, agree and next, on small corpora whose answers one can see.

#include "solver/questions.hpp"

#include "claims/calendar/day.hpp"
#include "tests/solver/small_corpus.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace gainsay::solver {
namespace {

using claims::day_from_civil;
using tests::SmallCorpus;

constexpr char const* world = R"(
actor norland "Norland"
actor sudria "Sudria"
kind meeting
event talks: meeting "the Harbour talks" with norland, sudria
event summit: meeting "the summit" with norland
property armed "armed" of actor
rule talks-precede "the talks come before the summit": if talks happened then talks happened before summit.
)";
constexpr char const* ann = "article ann \"A piece\" author \"Ann Archer\" published 2031-10-20\n";
constexpr char const* ben = "article ben \"B piece\" author \"Ben Baker\" published 2031-11-05\n";
constexpr char const* second_of_ann = "article sequel \"C piece\" author \"Ann Archer\", \"Cleo Cook\" published 2031-11-06\n";

TEST(When, EachAuthorsBoundsAndAllTogether) {
    SmallCorpus const corpus({world, std::string(ann) + "claim ca at p1: talks happened in 2031-05.",
                         std::string(ben) + "claim cb at p1: talks began after 2031-05-10. claim cc at p2: summit began on 2031-05-20."});
    auto const answers = when(corpus.reading.model, {}, corpus.entity("talks"));
    ASSERT_EQ(answers.size(), 3U);
    EXPECT_EQ(answers[0].party.authors, std::vector<std::string>{"Ann Archer"});
    EXPECT_EQ(answers[0].earliest_start.day, day_from_civil({2031, 5, 1}));
    EXPECT_EQ(answers[0].latest_end.day, day_from_civil({2031, 5, 31}));
    EXPECT_EQ(corpus.names(answers[0].earliest_start.because), std::vector<std::string>{"ann.ca"});
    EXPECT_EQ(answers[1].earliest_start.day, day_from_civil({2031, 5, 11}));
    EXPECT_EQ(answers[1].latest_end.day, day_from_civil({2031, 5, 20})) << "under the rule, which shares the summit's first day at most";
    EXPECT_EQ(corpus.names(answers[1].latest_end.because), (std::vector<std::string>{"ben.cc", "rule talks-precede"}));
    EXPECT_TRUE(answers[2].party.everybody);
    EXPECT_EQ(answers[2].earliest_start.day, day_from_civil({2031, 5, 11}));
    EXPECT_EQ(answers[2].latest_end.day, day_from_civil({2031, 5, 20}));
}

TEST(When, NoBoundWhereNobodySetsOne) {
    SmallCorpus const corpus({world, std::string(ann) + "claim ca at p1: talks began after 2031-05-10."});
    auto const answers = when(corpus.reading.model, {}, corpus.entity("talks"));
    ASSERT_FALSE(answers.empty());
    EXPECT_EQ(answers.front().earliest_start.day, day_from_civil({2031, 5, 11}));
    EXPECT_FALSE(answers.front().latest_start.day && *answers.front().latest_start.day > day_from_civil({2031, 10, 20}));
}

TEST(When, ConflictsAndDenialsAreSaid) {
    SmallCorpus const corpus({world, std::string(ann) + "claim ca at p1: talks happened in 2031-05.",
                         std::string(ben) + "claim cb at p1: talks happened in 2031-06. claim cd at p2: summit did not happen."});
    auto const answers = when(corpus.reading.model, {}, corpus.entity("talks"));
    ASSERT_EQ(answers.size(), 3U);
    EXPECT_EQ(answers[2].state, WhenAnswer::State::in_conflict);
    EXPECT_EQ(corpus.names(answers[2].because), (std::vector<std::string>{"ann.ca", "ben.cb"}));
    auto const summit = when(corpus.reading.model, {}, corpus.entity("summit"));
    ASSERT_FALSE(summit.empty());
    EXPECT_EQ(summit.front().state, WhenAnswer::State::did_not_happen);
    EXPECT_EQ(corpus.names(summit.front().because), std::vector<std::string>{"ben.cd"});
}

TEST(When, ARecordThatSaysWhatSomebodyClaimsCountsForEverybody) {
    SmallCorpus const corpus({std::string(world) + "record log source \"minutes\": talks did not happen.\n", std::string(ann) + "claim ca at p1: talks did not happen.",
                         std::string(ben) + "claim cb at p1: talks ended on 2031-05-10 or talks did not happen."});
    auto const answers = when(corpus.reading.model, {}, corpus.entity("talks"));
    ASSERT_EQ(answers.size(), 3U);
    EXPECT_EQ(answers[1].party.authors, std::vector<std::string>{"Ben Baker"});
    EXPECT_EQ(answers[1].state, WhenAnswer::State::did_not_happen);
    EXPECT_EQ(answers[1].because, (std::vector{Member{Member::Kind::record, 0, 0}})) << "and not what another author says alike";
}

TEST(When, AnEventThatNobodySpeaksOfHasNoAnswer) {
    SmallCorpus const corpus({world, std::string(ann) + "claim ca at p1: norland is armed in 2030."});
    Options without_rules;
    without_rules.no_rules = true;
    EXPECT_TRUE(when(corpus.reading.model, without_rules, corpus.entity("summit")).empty());
}

TEST(Ask, EntailedContradictedAndOpenByWhom) {
    auto const question = [](std::string const& sentence) {
        return "article inquiry \"the question\" published unknown\nclaim asked: " + sentence + ". claim contrary: not (" + sentence + ").";
    };
    auto const states = [&](std::string const& sentence) {
        SmallCorpus const corpus({world, std::string(ann) + "claim ca at p1: talks happened on 2031-05-04.",
                             std::string(ben) + "claim cb at p1: talks happened in 2031-05.", question(sentence)});
        std::vector<AskAnswer::State> given;
        for (auto const& answer : ask(corpus.reading.model, {}, corpus.claim("inquiry.asked"), corpus.claim("inquiry.contrary"))) {
            given.push_back(answer.state);
        }
        return given;
    };
    using State = AskAnswer::State;
    EXPECT_EQ(states("talks happened in 2031"), (std::vector{State::entailed, State::entailed, State::entailed}));
    EXPECT_EQ(states("talks happened on 2031-05-04"), (std::vector{State::entailed, State::open, State::entailed}));
    EXPECT_EQ(states("talks happened in 2031-06"), (std::vector{State::contradicted, State::contradicted, State::contradicted}));
    EXPECT_EQ(states("talks happened on 2031-05-05"), (std::vector{State::contradicted, State::open, State::contradicted}));
}

TEST(Ask, NothingFollowsFromAConflict) {
    SmallCorpus const corpus({world, std::string(ann) + "claim ca at p1: talks happened on 2031-05-04.", std::string(ben) + "claim cb at p1: talks happened in 2031-06.",
                         "article inquiry \"the question\" published unknown\nclaim asked: talks happened in 2031-07. claim contrary: not talks happened in 2031-07."});
    auto const answers = ask(corpus.reading.model, {}, corpus.claim("inquiry.asked"), corpus.claim("inquiry.contrary"));
    ASSERT_EQ(answers.size(), 3U);
    EXPECT_EQ(answers[2].state, AskAnswer::State::in_conflict);
    EXPECT_EQ(corpus.names(answers[2].because), (std::vector<std::string>{"ann.ca", "ben.cb"}));
}

TEST(Agree, SharedAuthorsCountOnce) {
    std::string const said = "talks happened on 2031-05-04.";
    SmallCorpus const two({world, ann + ("claim ca at p1: " + said), ben + ("claim cb at p1: " + said)});
    auto const agreed = agreements(two.reading.model, {});
    ASSERT_EQ(agreed.size(), 1U);
    EXPECT_EQ(agreed.front().independent, 2U);
    EXPECT_EQ(two.names(agreed.front().holders), (std::vector<std::string>{"ann.ca", "ben.cb"}));
    SmallCorpus const one({world, ann + ("claim ca at p1: " + said), second_of_ann + ("claim cb at p1: " + said)});
    EXPECT_TRUE(agreements(one.reading.model, {}).empty());
}

TEST(Next, TheClaimThatSettlesMostComesFirst) {
    SmallCorpus const corpus({world, std::string(ann) + "claim ca at p1: talks happened on 2031-05-04. claim cs at p2: summit happened in 2031-02.",
                         std::string(ben) + "claim cb at p1: talks happened in 2031-06. claim cc at p2: summit happened in 2031-03."});
    auto const analysis = analyse(corpus.reading.model, {});
    auto const steps = next_steps(analysis);
    ASSERT_FALSE(steps.empty());
    EXPECT_GE(steps.front().settles.size(), steps.back().settles.size());
    EXPECT_FALSE(steps.front().settles.empty());
}

}  // namespace
}  // namespace gainsay::solver
