#include "solver/derivation.hpp"

#include <gtest/gtest.h>

namespace gainsay::solver {
namespace {

Constraint owned(GroupIndex owner, Formula formula) { return {owner, std::move(formula)}; }

constexpr std::uint8_t thursday = 1U << 3U;
constexpr std::uint8_t saturday = 1U << 5U;

TEST(Derivation, ProvesThatADayCannotLieAfterItsLatestAndBeforeItsEarliest) {
    auto const proof = prove_impossible({owned(0, at_most(1, zero, 10)), owned(1, at_least(1, zero, 11))});
    ASSERT_TRUE(proof);
    EXPECT_EQ(proof->ending.kind, Ending::Kind::cycle);
}

TEST(Derivation, FindsNoProofWhereOneDayIsLeft) {
    EXPECT_FALSE(prove_impossible({owned(0, at_most(1, zero, 10)), owned(1, at_least(1, zero, 10))}));
}

TEST(Derivation, FollowsALoopOfOrders) {
    std::vector<Constraint> loop;
    for (Number i = 1; i <= 5; ++i) { loop.push_back(owned(i, at_most(i, i % 5 + 1, -1))); }
    auto const proof = prove_impossible(loop);
    ASSERT_TRUE(proof);
    EXPECT_EQ(proof->ending.facts.size(), 5U);
}

TEST(Derivation, KnowsThatAThursdayOnOrAfterASaturdayIsAtLeastFiveDaysLater) {
    std::vector<Constraint> const weekdays{owned(0, on_weekday(1, thursday)), owned(1, on_weekday(2, saturday)), owned(2, at_least(1, 2, 0))};
    auto four = weekdays;
    four.push_back(owned(3, at_most(1, 2, 4)));
    auto five = weekdays;
    five.push_back(owned(3, at_most(1, 2, 5)));
    EXPECT_TRUE(prove_impossible(four));
    EXPECT_FALSE(prove_impossible(five));
}

TEST(Derivation, KnowsTheWeekdayOfTheFirstDayOfTheCalendar) {
    // Day 0 was a Thursday, so no Saturday lies in the first two days.
    EXPECT_TRUE(prove_impossible({owned(0, on_weekday(1, saturday)), owned(1, at_least(1, zero, 0)), owned(2, at_most(1, zero, 1))}));
    EXPECT_FALSE(prove_impossible({owned(0, on_weekday(1, saturday)), owned(1, at_least(1, zero, 0)), owned(2, at_most(1, zero, 2))}));
}

TEST(Derivation, TriesEachCaseOfAChoice) {
    auto const either = any_of({at_most(1, zero, 1), at_least(1, zero, 9)});
    auto const proof = prove_impossible({owned(0, either), owned(1, at_least(1, zero, 2)), owned(2, at_most(1, zero, 8))});
    EXPECT_TRUE(proof);
    auto const open = prove_impossible({owned(0, either), owned(1, at_least(1, zero, 2)), owned(2, at_most(1, zero, 9))});
    EXPECT_FALSE(open);
}

TEST(Derivation, HoldsThatADayHasTwentyFourHours) {
    // minutes <= 1440 * (last - first) + 1440
    auto const calendar = sum_at_most({{{1, 1}, {-1440, 2}, {1440, 3}}, 1440});
    auto const one_day = all_of({at_most(2, 3, 0), at_least(2, 3, 0)});
    EXPECT_TRUE(prove_impossible({owned(axiom, calendar), owned(0, one_day), owned(1, at_least(1, zero, 1441))}));
    EXPECT_FALSE(prove_impossible({owned(axiom, calendar), owned(0, one_day), owned(1, at_least(1, zero, 1440))}));
}

TEST(Derivation, NamesWhatEachFactFollowsFrom) {
    auto const rule = any_of({fails(0), holds(1)});
    auto const proof = prove_impossible({owned(0, holds(0)), owned(1, rule), owned(2, fails(1))});
    ASSERT_TRUE(proof);
    bool found = false;
    for (auto const& fact : proof->facts) {
        if (fact.owner == 1) {
            found = true;
            EXPECT_EQ(fact.premises.size(), 1U);
        }
    }
    EXPECT_TRUE(found || proof->ending.owner == 1U);
}

}  // namespace
}  // namespace gainsay::solver
