// What is left for days that have to fall on a weekday, in words.

#include "solver/impossible_days.hpp"

#include "claims/calendar/day.hpp"

#include <gtest/gtest.h>

namespace gainsay::solver {
namespace {

constexpr Number saturday = 1;
constexpr Number thursday = 2;
constexpr WeekdayIn is_saturday{saturday, 1U << 5U};
constexpr WeekdayIn is_thursday{thursday, 1U << 3U};

Problem two_days() {
    Problem problem;
    problem.numbers = {{NumberName::Role::constant, "zero"}, {NumberName::Role::day, "the Saturday"}, {NumberName::Role::day, "the Thursday"}};
    return problem;
}

/// The Thursday lies so many days behind the Saturday, from the least to the most.
std::string behind(std::int64_t least, std::int64_t most) {
    return no_such_distance(two_days(), {{thursday, saturday, most}, {saturday, thursday, -least}}, is_saturday, is_thursday).value_or("nothing");
}

TEST(ImpossibleDays, ADistanceIsSaidFromTheOneDayToTheOther) {
    EXPECT_EQ(behind(0, 0), "so the Thursday is on the same day as the Saturday: that would be a Saturday, which no Thursday is");
    EXPECT_EQ(behind(1, 1), "so the Thursday is 1 day after the Saturday: that would be a Sunday, which no Thursday is");
    EXPECT_EQ(behind(-3, -3), "so the Thursday is 3 days before the Saturday: that would be a Wednesday, which no Thursday is");
    EXPECT_EQ(behind(0, 1), "so the Thursday is no earlier than the Saturday and no later than 1 day after it: that would be a Saturday or Sunday, which no Thursday is");
    EXPECT_EQ(behind(-1, 0), "so the Thursday is no later than the Saturday and no earlier than 1 day before it: that would be a Friday or Saturday, which no Thursday is");
    EXPECT_EQ(behind(2, 4), "so the Thursday is 2 to 4 days after the Saturday: that would be a Monday or Tuesday or Wednesday, which no Thursday is");
    EXPECT_EQ(behind(-4, -3), "so the Thursday is 3 to 4 days before the Saturday: that would be a Tuesday or Wednesday, which no Thursday is");
    EXPECT_EQ(behind(-1, 1), "so the Thursday is from 1 day before to 1 day after the Saturday: that would be a Friday or Saturday or Sunday, which no Thursday is");
}

TEST(ImpossibleDays, ADistanceByWayOfAnotherDayCounts) {
    auto problem = two_days();
    problem.numbers.push_back({NumberName::Role::day, "the end of the talks"});
    auto const said = no_such_distance(problem, {{thursday, 3, 0}, {3, saturday, 1}, {saturday, thursday, 0}}, is_saturday, is_thursday);
    EXPECT_EQ(said, "so the Thursday is no earlier than the Saturday and no later than 1 day after it: that would be a Saturday or Sunday, which no Thursday is");
}

TEST(ImpossibleDays, WhatIsOpenOnOneSideIsNoDistance) {
    EXPECT_FALSE(no_such_distance(two_days(), {{thursday, saturday, 1}}, is_saturday, is_thursday));
    EXPECT_FALSE(no_such_distance(two_days(), {{saturday, thursday, 0}}, is_saturday, is_thursday));
}

TEST(ImpossibleDays, WhatTheLinksLeaveRoomForIsNotSaidToBeImpossible) {
    EXPECT_EQ(behind(0, 8), "nothing") << "it is dates that exclude it";
    EXPECT_EQ(behind(5, 5), "nothing");
}

TEST(ImpossibleDays, DaysOfTheCalendarAreNamed) {
    auto const fourth = claims::day_from_civil({2031, 3, 4});
    EXPECT_EQ(no_such_day({{thursday, zero, fourth}, {zero, thursday, -fourth}}, is_thursday), "that day would be 4 March 2031, which is a Tuesday");
    EXPECT_EQ(no_such_day({{thursday, zero, fourth + 1}, {zero, thursday, -fourth}}, is_thursday), "there is no Thursday from 4 March 2031 to 5 March 2031");
    EXPECT_EQ(no_such_day({{thursday, zero, fourth}}, is_thursday), "there is no such Thursday");
}

}  // namespace
}  // namespace gainsay::solver
