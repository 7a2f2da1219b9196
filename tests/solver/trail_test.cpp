// From which steps a step follows: the nearest that were told, and none where that goes without saying.

#include "solver/trail.hpp"

#include <gtest/gtest.h>

namespace gainsay::solver {
namespace {

TEST(Trail, StepsAreListedAndRowsOfThemJoined) {
    EXPECT_EQ(from_steps({2, 4}, 6), " (from 2 and 4)");
    EXPECT_EQ(from_steps({2, 3}, 6), " (from 2 and 3)");
    EXPECT_EQ(from_steps({2, 4, 7, 8, 9}, 12), " (from 2, 4 and 7–9)");
    EXPECT_EQ(from_steps({1, 2, 3}, 4), " (from 1–3)");
}

TEST(Trail, TheStepJustBeforeGoesWithoutSaying) {
    EXPECT_EQ(from_steps({5}, 6), "");
    EXPECT_EQ(from_steps({4}, 6), " (from 4)");
    EXPECT_EQ(from_steps({4, 5}, 6), " (from 4 and 5)");
    EXPECT_EQ(from_steps({1}, 3), " (from 1)");
    EXPECT_EQ(from_steps({}, 6), "");
}

/// Group 0 says a fact; group 1 one that follows from it; logic says a third that follows from both.
Proof three_facts() {
    Proof proof;
    proof.facts = {{at_most(1, zero, 4), 0, {}}, {at_most(2, zero, 5), 1, {0}}, {at_most(3, zero, 6), axiom, {0, 1}}};
    return proof;
}

TEST(Trail, WhatNoStepSaysStandsForWhatItFollowsFrom) {
    auto const proof = three_facts();
    Trail trail(proof);
    trail.introduced(0, 1);
    trail.introduced(1, 2);
    EXPECT_EQ(trail.of(0), (StepNumbers{1}));
    EXPECT_EQ(trail.of(1), (StepNumbers{1, 2}));
    EXPECT_EQ(trail.of(2), (StepNumbers{1, 2}));
    trail.told(1, 3);
    EXPECT_EQ(trail.of(1), (StepNumbers{3}));
    EXPECT_EQ(trail.of(2), (StepNumbers{1, 3}));
}

TEST(Trail, AFactFollowsFromItsPremisesAndWhoseConstraintItIs) {
    auto const proof = three_facts();
    Trail trail(proof);
    trail.introduced(0, 1);
    trail.introduced(1, 2);
    trail.told(1, 3);
    EXPECT_EQ(trail.behind(1), (StepNumbers{1, 2})) << "and not from the step that says it";
}

TEST(Trail, WhatWasToldOfOneCaseIsForgottenInTheNext) {
    auto const proof = three_facts();
    Trail trail(proof);
    trail.introduced(0, 1);
    auto const before = trail;
    trail.introduced(1, 2);
    trail.told(1, 3);
    trail.forget_facts(before);
    EXPECT_EQ(trail.of(1), (StepNumbers{1, 2})) << "what a claim says was said in any case";
}

}  // namespace
}  // namespace gainsay::solver
