// Worlds that are put together from parts must be worlds on every constraint, and what does not combine must not be taken for one.

#include "tests/solver/whole.hpp"

#include "solver/enumerate.hpp"
#include "solver/z3_session.hpp"

#include <gtest/gtest.h>

namespace gainsay::solver {
namespace {

TEST(Worlds, AWitnessThatDoesNotHoldIsNoBase) {
    Whole whole;
    whole.add(equals(1, 5));
    Worlds worlds(whole.problem, whole.component);
    EXPECT_FALSE(worlds.set_base({{{1, 4}}, {}}, {}));
    EXPECT_FALSE(worlds.has_base());
    EXPECT_TRUE(worlds.set_base({{{1, 4}}, {}}, {0}));
}

TEST(Worlds, APatchChangesOnlyWhatMustChange) {
    Whole whole;
    auto const five = whole.add(equals(1, 5));
    auto const nine = whole.add(equals(1, 9));
    whole.add(at_most(2, zero, 100));
    Worlds worlds(whole.problem, whole.component);
    ASSERT_TRUE(worlds.set_base({{{1, 5}, {2, 50}}, {}}, {nine}));
    auto const patch = worlds.patch({{{1, 9}, {2, 60}}, {}}, {five});
    ASSERT_TRUE(patch);
    EXPECT_EQ(patch->size(), 1U) << "number 2 may stay as it is";
    EXPECT_TRUE(worlds.holds({&*patch}, {five}));
    EXPECT_FALSE(worlds.holds({}, {five}));
}

TEST(Worlds, APatchFollowsWhatTheChangeTouches) {
    Whole whole;
    auto const five = whole.add(equals(1, 5));
    auto const nine = whole.add(equals(1, 9));
    whole.add(at_least(2, 1, 1));
    Worlds worlds(whole.problem, whole.component);
    ASSERT_TRUE(worlds.set_base({{{1, 5}, {2, 6}}, {}}, {nine}));
    auto const patch = worlds.patch({{{1, 9}, {2, 20}}, {}}, {five});
    ASSERT_TRUE(patch);
    EXPECT_EQ(patch->size(), 2U);
    EXPECT_TRUE(worlds.holds({&*patch}, {five}));
}

TEST(Worlds, SidesThatOneConstraintSeesAreOneBlock) {
    Whole whole;
    auto const a = whole.add(equals(1, 5));
    auto const b = whole.add(equals(2, 5));
    auto const c = whole.add(equals(3, 5));
    Worlds worlds(whole.problem, whole.component);
    // Place 0 is the constant zero.
    Patch const first{{1, 6}};
    Patch const second{{2, 6}};
    Patch const third{{3, 6}};
    EXPECT_EQ(worlds.blocks({{{a}, {&first}}, {{b}, {&second}}, {{c}, {&third}}}).size(), 3U);
    whole.add_axiom(at_most(1, 2, 3));
    Worlds tied(whole.problem, whole.component);
    auto const blocks = tied.blocks({{{a}, {&first}}, {{b}, {&second}}, {{c}, {&third}}});
    EXPECT_EQ(blocks, (std::vector<std::vector<std::size_t>>{{0, 1}, {2}}));
}

/// Two values for each of `count` numbers, and a sum that all of them may not exceed.
Enumeration chosen_values(std::size_t count, std::int64_t most, bool with_worlds) {
    Whole whole;
    Linear sum{{}, most};
    for (Number i = 1; i <= count; ++i) {
        whole.add(equals(i, 0));
        whole.add(equals(i, 1));
        sum.terms.push_back({1, i});
    }
    whole.add_axiom(sum_at_most(sum));
    Z3Session session(10'000'000);
    auto const oracle = session.open(whole.problem, whole.component);
    Worlds worlds(whole.problem, whole.component);
    return enumerate(*oracle, whole.component, 1000, 100'000, {with_worlds ? &worlds : nullptr, nullptr, nullptr});
}

TEST(Enumerate, FindsWhatOnlyACombinationOfClustersShows) {
    // Each number's two values are a conflict. So are values for all numbers of which three or more are 1, 16 sets in all: only the
    // product of the clusters shows them.
    auto const found = chosen_values(5, 2, true);
    EXPECT_TRUE(found.complete);
    EXPECT_EQ(found.conflicts.size(), 5U + 16U);
    auto const asked = chosen_values(5, 2, false);
    EXPECT_EQ(found.conflicts, asked.conflicts);
    EXPECT_EQ(found.repairs(1000), asked.repairs(1000));
}

TEST(Enumerate, ClustersThatHaveNothingToDoWithEachOtherAreNotMultiplied) {
    Whole whole;
    for (Number i = 1; i <= 12; ++i) {
        whole.add(equals(i, 0));
        whole.add(equals(i, 1));
        whole.add_axiom(at_most(i, 20, 100));
    }
    Z3Session session(10'000'000);
    auto const oracle = session.open(whole.problem, whole.component);
    Worlds worlds(whole.problem, whole.component);
    auto const found = enumerate(*oracle, whole.component, 1000, 100'000, {&worlds, nullptr, nullptr});
    EXPECT_TRUE(found.complete);
    EXPECT_EQ(found.conflicts.size(), 12U);
    EXPECT_EQ(found.repair_factors.size(), 12U);
    EXPECT_EQ(found.repairs(10'000).size(), 4096U);
    EXPECT_LT(found.questions, 200U) << "not one question for each of 4,096 repairs";
}

}  // namespace
}  // namespace gainsay::solver
