// A world found near the base without the solver must be a world on every constraint, and where there is none, none may be found.

#include "tests/solver/dice.hpp"
#include "tests/solver/whole.hpp"

#include "solver/clusters.hpp"
#include "solver/worlds.hpp"
#include "solver/z3_session.hpp"

#include <gtest/gtest.h>

namespace gainsay::solver {
namespace {

TEST(Mend, OneChangeLeadsToTheNext) {
    Whole whole;
    auto const five = whole.add(equals(1, 5));
    auto const nine = whole.add(equals(1, 9));
    for (Number i = 1; i < 6; ++i) { whole.add_axiom(at_least(i + 1, i, 1)); }
    Worlds worlds(whole.problem, whole.component);
    ASSERT_TRUE(worlds.set_base({{{1, 5}, {2, 6}, {3, 7}, {4, 8}, {5, 9}, {6, 10}}, {}}, {nine}));
    auto const patch = worlds.mend({five});
    ASSERT_TRUE(patch);
    EXPECT_EQ(patch->size(), 6U);
    EXPECT_TRUE(worlds.holds({&*patch}, {five}));
}

TEST(Mend, GoesBackFromAChangeThatLeadsNowhere) {
    // Proposition 2 would do, too, and breaks less at first; but then 4 must hold and must not.
    Whole whole;
    auto const neither = whole.add(all_of({fails(1), fails(2)}));
    auto const either = whole.add(any_of({holds(1), holds(2)}));
    whole.add_axiom(any_of({fails(1), holds(3)}));
    whole.add_axiom(any_of({fails(1), holds(5)}));
    whole.add_axiom(any_of({fails(2), holds(4)}));
    whole.add_axiom(fails(4));
    Worlds worlds(whole.problem, whole.component);
    ASSERT_TRUE(worlds.set_base({{}, {{1, false}, {2, false}, {3, false}, {4, false}, {5, false}}}, {either}));
    auto const patch = worlds.mend({neither});
    ASSERT_TRUE(patch);
    EXPECT_EQ(patch->size(), 3U) << "1, and with it 3 and 5";
    EXPECT_TRUE(worlds.holds({&*patch}, {neither}));
}

TEST(Mend, ChangesWeekdaysAndTermsOfASum) {
    Whole whole;
    auto const monday = whole.add(on_weekday(1, 1U << 0U));
    auto const sunday = whole.add(on_weekday(1, 1U << 6U));
    auto const small = whole.add(sum_at_most({{{2, 2}, {3, 3}}, 12}));
    auto const large = whole.add(sum_at_most({{{-2, 2}, {-3, 3}}, -40}));
    whole.add_axiom(at_most(2, zero, 3));
    Worlds worlds(whole.problem, whole.component);
    // Day 4 was a Monday.
    ASSERT_TRUE(worlds.set_base({{{1, 4}, {2, 3}, {3, 2}}, {}}, {sunday, large}));
    auto const patch = worlds.mend({monday, small});
    ASSERT_TRUE(patch);
    EXPECT_TRUE(worlds.holds({&*patch}, {monday, small}));
}

TEST(Mend, FindsNothingWhereNothingIs) {
    Whole whole;
    auto const five = whole.add(equals(1, 5));
    auto const nine = whole.add(equals(1, 9));
    auto const eight = whole.add(at_most(1, zero, 8));
    Worlds worlds(whole.problem, whole.component);
    EXPECT_FALSE(worlds.mend({})) << "there is no base yet";
    ASSERT_TRUE(worlds.set_base({{{1, 5}}, {}}, {nine}));
    EXPECT_FALSE(worlds.mend({five}));
    EXPECT_TRUE(worlds.mend({five, eight}));
}

TEST(Mend, GivesUpOnASearchThatIsTooLong) {
    // Twenty numbers of three values each; one more than twice their sum has to be nothing, which it cannot be.
    Whole whole;
    auto const still = whole.add(equals(1, 0));
    auto const one = whole.add(equals(1, 1));
    Linear sum{{{1, 1}}, 0};
    for (Number i = 2; i <= 21; ++i) {
        sum.terms.push_back({2, i});
        whole.add_axiom(all_of({at_least(i, zero, -1), at_most(i, zero, 1)}));
    }
    Linear opposite{{}, 0};
    for (auto const& term : sum.terms) { opposite.terms.push_back({-term.coefficient, term.number}); }
    whole.add_axiom(sum_at_most(sum));
    whole.add_axiom(sum_at_most(opposite));
    Worlds worlds(whole.problem, whole.component);
    Witness base;
    for (Number i = 1; i <= 21; ++i) { base.numbers.emplace(i, 0); }
    ASSERT_TRUE(worlds.set_base(base, {one}));
    EXPECT_FALSE(worlds.mend({still}));
}

TEST(Mend, WhatItFindsHoldsAndTheSolverAgrees) {
    std::size_t found = 0;
    std::size_t missed = 0;
    for (unsigned seed = 1; seed <= 300; ++seed) {
        Dice dice(seed);
        Whole whole;
        for (unsigned i = 0; i < 12; ++i) { whole.add(dice.formula(2)); }
        for (unsigned i = 0; i < 6; ++i) { whole.add_axiom(dice.formula(1)); }
        Z3Session session(10'000'000);
        auto const oracle = session.open(whole.problem, whole.component);
        auto const some_groups = [&] {
            GroupSet groups;
            for (auto const group : whole.component.groups) {
                if (dice.upto(1) == 0) { groups.push_back(group); }
            }
            return groups;
        };
        auto const missing = some_groups();
        if (oracle->check(without(whole.component.groups, missing)).verdict != Verdict::possible) { continue; }
        Worlds worlds(whole.problem, whole.component);
        ASSERT_TRUE(worlds.set_base(*oracle->witness(), missing)) << seed;
        for (unsigned i = 0; i < 10; ++i) {
            auto const other = some_groups();
            auto const patch = worlds.mend(other);
            auto const possible = oracle->check(without(whole.component.groups, other)).verdict == Verdict::possible;
            if (patch) {
                EXPECT_TRUE(possible) << seed;
                EXPECT_TRUE(worlds.holds({&*patch}, other)) << seed;
                ++found;
            } else if (possible) {
                ++missed;
            }
        }
    }
    EXPECT_GT(found, 4 * missed) << "it should be worth its while";
    EXPECT_GT(found, 200U);
}

}  // namespace
}  // namespace gainsay::solver
