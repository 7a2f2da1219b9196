#include "claims/calendar/duration.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <vector>

namespace gainsay::claims {
namespace {

constexpr std::optional<std::int64_t> unbounded = std::nullopt;
constexpr std::int64_t minutes_of_day = 1'440;

DurationReading exact(std::optional<std::int64_t> least, std::optional<std::int64_t> most) {
    return DurationReading{CountRange{least, most}, CountRange{least, most}, std::nullopt};
}

DurationReading wide(std::int64_t floor, std::int64_t least, std::int64_t most, WidthRow row) {
    return DurationReading{CountRange{floor, unbounded}, CountRange{least, most}, row};
}

struct Case {
    Duration duration;
    DurationReading reading;
};

TEST(DurationElapsed, HoursAndMinutesHaveTheEdgesOfTheTable) {
    std::vector<Case> const cases{
        {{8, Unit::hours, Precision::bare}, wide(0, 450, 539, WidthRow::bare_hours)},
        {{1, Unit::hours, Precision::bare}, wide(0, 30, 119, WidthRow::bare_hours)},
        {{90, Unit::minutes, Precision::bare}, wide(0, 89, 91, WidthRow::bare_minutes)},
        {{8, Unit::hours, Precision::exactly}, exact(480, 480)},
        {{8, Unit::hours, Precision::more_than}, exact(481, unbounded)},
        {{8, Unit::hours, Precision::less_than}, exact(0, 479)},
        {{8, Unit::hours, Precision::at_least}, exact(480, unbounded)},
        {{8, Unit::hours, Precision::at_most}, exact(0, 480)},
        {{8, Unit::hours, Precision::about}, wide(0, 360, 600, WidthRow::about_duration)},
        {{1, Unit::hours, Precision::about}, wide(0, 30, 119, WidthRow::about_duration)},
        {{10, Unit::minutes, Precision::about}, wide(0, 7, 13, WidthRow::about_duration)},
        {{8, Unit::hours, Precision::just}, wide(0, 384, 480, WidthRow::just_duration)},
        {{0, Unit::hours, Precision::several}, wide(0, 120, 720, WidthRow::several)},
    };
    for (Case const& sample : cases) {
        EXPECT_EQ(elapsed_minutes(sample.duration), sample.reading) << duration_in_words(sample.duration);
    }
}

TEST(DurationElapsed, DaysAndWeeksHoldWhatTheCalendarDaysAllow) {
    EXPECT_EQ(elapsed_minutes({3, Unit::days, Precision::exactly}), exact(3 * minutes_of_day, 3 * minutes_of_day));
    EXPECT_EQ(elapsed_minutes({3, Unit::days, Precision::more_than}), exact(3 * minutes_of_day + 1, unbounded));
    EXPECT_EQ(elapsed_minutes({1, Unit::days, Precision::bare}),
              wide(0, 1, 2 * minutes_of_day - 1, WidthRow::bare_days));
    EXPECT_EQ(elapsed_minutes({3, Unit::days, Precision::bare}),
              wide(0, minutes_of_day + 1, 5 * minutes_of_day - 1, WidthRow::bare_days));
    EXPECT_EQ(elapsed_minutes({2, Unit::weeks, Precision::bare}),
              wide(0, 10 * minutes_of_day + 1, 21 * minutes_of_day - 1, WidthRow::bare_weeks));
    EXPECT_EQ(elapsed_minutes({2, Unit::weeks, Precision::at_most}), exact(0, 14 * minutes_of_day));
}

TEST(DurationElapsed, SixHoursAgreeWithMoreThanSixAndExactlySixDoNot) {
    DurationReading const bare = *elapsed_minutes({6, Unit::hours, Precision::bare});
    DurationReading const more = *elapsed_minutes({6, Unit::hours, Precision::more_than});
    DurationReading const exactly = *elapsed_minutes({6, Unit::hours, Precision::exactly});
    EXPECT_LE(*more.certain.least, *bare.stated.most);
    EXPECT_GT(*more.certain.least, *exactly.certain.most);
    DurationReading const minutes = *elapsed_minutes({90, Unit::minutes, Precision::bare});
    EXPECT_LE(*elapsed_minutes({90, Unit::minutes, Precision::more_than})->certain.least, *minutes.stated.most);
}

TEST(DurationElapsed, MonthsAndYearsHaveNone) {
    EXPECT_FALSE(elapsed_minutes({1, Unit::months, Precision::bare}));
    EXPECT_FALSE(elapsed_minutes({1, Unit::years, Precision::exactly}));
    EXPECT_FALSE(elapsed_minutes({0, Unit::years, Precision::several}));
}

TEST(DurationTouched, ABareCountOfDaysIsExact) {
    EXPECT_EQ(days_touched({3, Unit::days, Precision::bare}), exact(3, 3));
    EXPECT_EQ(days_touched({1, Unit::days, Precision::bare}), exact(1, 1));
    EXPECT_EQ(days_touched({3, Unit::days, Precision::exactly}), exact(3, 3));
}

TEST(DurationTouched, DaysHaveTheEdgesOfTheTable) {
    std::vector<Case> const cases{
        {{3, Unit::days, Precision::more_than}, exact(4, unbounded)},
        {{3, Unit::days, Precision::less_than}, exact(1, 2)},
        {{3, Unit::days, Precision::at_least}, exact(3, unbounded)},
        {{3, Unit::days, Precision::at_most}, exact(1, 3)},
        {{3, Unit::days, Precision::about}, wide(1, 2, 4, WidthRow::about_duration)},
        {{1, Unit::days, Precision::about}, wide(1, 1, 2, WidthRow::about_duration)},
        {{10, Unit::days, Precision::just}, wide(1, 8, 10, WidthRow::just_duration)},
        {{0, Unit::days, Precision::several}, wide(1, 2, 12, WidthRow::several)},
        {{2, Unit::weeks, Precision::bare}, wide(1, 11, 20, WidthRow::bare_weeks)},
        {{2, Unit::weeks, Precision::about}, wide(1, 10, 20, WidthRow::about_duration)},
        {{0, Unit::weeks, Precision::several}, wide(1, 14, 84, WidthRow::several)},
    };
    for (Case const& sample : cases) {
        EXPECT_EQ(days_touched(sample.duration), sample.reading) << duration_in_words(sample.duration);
    }
}

TEST(DurationTouched, WeeksMayBeCountedInSevensOrFromAWeekdayToTheSame) {
    EXPECT_EQ(days_touched({2, Unit::weeks, Precision::exactly}), exact(14, 15));
    EXPECT_EQ(days_touched({2, Unit::weeks, Precision::more_than}), exact(15, unbounded));
    EXPECT_EQ(days_touched({2, Unit::weeks, Precision::at_least}), exact(14, unbounded));
    EXPECT_EQ(days_touched({2, Unit::weeks, Precision::less_than}), exact(1, 14));
    EXPECT_EQ(days_touched({2, Unit::weeks, Precision::at_most}), exact(1, 15));
}

TEST(DurationTouched, OtherUnitsTouchNoCountedDays) {
    for (Unit const unit : {Unit::minutes, Unit::hours, Unit::months, Unit::years}) {
        EXPECT_FALSE(days_touched({1, unit, Precision::bare}));
    }
}

TEST(DurationOffset, DaysAndWeeksHaveTheEdgesOfTheTable) {
    std::vector<Case> const cases{
        {{1, Unit::days, Precision::bare}, exact(1, 1)},
        {{0, Unit::days, Precision::bare}, exact(0, 0)},
        {{2, Unit::days, Precision::bare}, wide(0, 1, 3, WidthRow::bare_days)},
        {{2, Unit::days, Precision::exactly}, exact(2, 2)},
        {{2, Unit::days, Precision::more_than}, exact(3, unbounded)},
        {{2, Unit::days, Precision::less_than}, exact(0, 1)},
        {{2, Unit::days, Precision::at_least}, exact(2, unbounded)},
        {{2, Unit::days, Precision::at_most}, exact(0, 2)},
        {{10, Unit::days, Precision::about}, wide(0, 7, 13, WidthRow::about_duration)},
        {{1, Unit::days, Precision::about}, wide(0, 0, 2, WidthRow::about_duration)},
        {{10, Unit::days, Precision::just}, wide(0, 8, 10, WidthRow::just_duration)},
        {{0, Unit::days, Precision::several}, wide(0, 2, 12, WidthRow::several)},
        {{2, Unit::weeks, Precision::bare}, wide(0, 11, 20, WidthRow::bare_weeks)},
        {{2, Unit::weeks, Precision::exactly}, exact(14, 14)},
        {{2, Unit::weeks, Precision::more_than}, exact(15, unbounded)},
        {{2, Unit::weeks, Precision::about}, wide(0, 10, 20, WidthRow::about_duration)},
    };
    for (Case const& sample : cases) {
        EXPECT_EQ(day_offset(sample.duration), sample.reading) << duration_in_words(sample.duration);
    }
}

TEST(DurationOffset, HoursAllowTheDaysThatTheyCanReach) {
    EXPECT_EQ(day_offset({8, Unit::hours, Precision::exactly}), exact(0, 1));
    EXPECT_EQ(day_offset({24, Unit::hours, Precision::exactly}), exact(1, 1));
    EXPECT_EQ(day_offset({25, Unit::hours, Precision::exactly}), exact(1, 2));
    EXPECT_EQ(day_offset({30, Unit::hours, Precision::more_than}), exact(1, unbounded));
    EXPECT_EQ(day_offset({30, Unit::hours, Precision::less_than}), exact(0, 2));
    EXPECT_EQ(day_offset({24, Unit::hours, Precision::bare}), wide(0, 0, 2, WidthRow::bare_hours));
    EXPECT_EQ(day_offset({5, Unit::minutes, Precision::bare}), wide(0, 0, 1, WidthRow::bare_minutes));
}

TEST(DurationOffset, AgreesWithStartingAtEveryMinuteOfADay) {
    for (std::int64_t minutes = 0; minutes <= 3 * minutes_of_day; minutes += 97) {
        std::int64_t least = std::numeric_limits<std::int64_t>::max();
        std::int64_t most = 0;
        for (std::int64_t start = 0; start < minutes_of_day; ++start) {
            least = std::min(least, (start + minutes) / minutes_of_day);
            most = std::max(most, (start + minutes) / minutes_of_day);
        }
        EXPECT_EQ(day_offset({minutes, Unit::minutes, Precision::exactly}), exact(least, most)) << minutes;
    }
}

TEST(DurationOffset, MonthsAndYearsHaveNone) {
    EXPECT_FALSE(day_offset({1, Unit::months, Precision::bare}));
    EXPECT_FALSE(day_offset({1, Unit::years, Precision::bare}));
}

std::vector<Precision> const all_precisions{Precision::bare,      Precision::exactly,  Precision::about,
                                            Precision::just,      Precision::more_than, Precision::less_than,
                                            Precision::at_least,  Precision::at_most,  Precision::several};

TEST(DurationCounts, StatedLiesInsideCertainAndOnlyARowNarrows) {
    for (Precision const precision : all_precisions) {
        for (Unit const unit : {Unit::minutes, Unit::hours, Unit::days, Unit::weeks}) {
            for (std::int64_t const count : {1, 2, 3, 7, 30, 365, 999'999, 1'000'000}) {
                Duration const duration{count, unit, precision};
                for (auto const& reading : {elapsed_minutes(duration), days_touched(duration), day_offset(duration)}) {
                    if (!reading) {
                        continue;
                    }
                    SCOPED_TRACE(duration_in_words(duration));
                    EXPECT_EQ(reading->width.has_value(), reading->stated != reading->certain);
                    EXPECT_GE(*reading->stated.least, *reading->certain.least);
                    EXPECT_TRUE(!reading->certain.most || reading->stated.most <= reading->certain.most);
                    bool const is_impossible = duration == Duration{1, Unit::days, Precision::less_than};
                    EXPECT_TRUE(is_impossible || !reading->stated.most ||
                                *reading->stated.least <= *reading->stated.most);
                }
            }
        }
    }
}

TEST(DurationCounts, ACountThatIsTooLargeAdmitsEverything) {
    for (std::int64_t const count : {largest_count + 1, std::numeric_limits<std::int64_t>::max(), std::int64_t{-1},
                                     std::numeric_limits<std::int64_t>::min()}) {
        EXPECT_EQ(elapsed_minutes({count, Unit::weeks, Precision::exactly}), exact(0, unbounded));
        EXPECT_EQ(day_offset({count, Unit::days, Precision::about}), exact(0, unbounded));
        EXPECT_EQ(days_touched({count, Unit::days, Precision::at_most}), exact(1, unbounded));
        EXPECT_EQ(day_offset({count, Unit::days, Precision::several}), wide(0, 2, 12, WidthRow::several));
    }
}

TEST(DurationCounts, LessThanNothingIsImpossible) {
    EXPECT_EQ(elapsed_minutes({0, Unit::hours, Precision::less_than}), exact(0, -1));
    EXPECT_EQ(day_offset({0, Unit::hours, Precision::less_than}), exact(0, -1));
    EXPECT_EQ(day_offset({0, Unit::days, Precision::less_than}), exact(0, -1));
}

TEST(DurationWords, AreThoseOfTheLanguage) {
    EXPECT_EQ(duration_in_words({2, Unit::weeks, Precision::about}), "about 2 weeks");
    EXPECT_EQ(duration_in_words({8, Unit::hours, Precision::more_than}), "more than 8 hours");
    EXPECT_EQ(duration_in_words({1, Unit::days, Precision::bare}), "1 day");
    EXPECT_EQ(duration_in_words({1, Unit::minutes, Precision::just}), "just 1 minute");
    EXPECT_EQ(duration_in_words({3, Unit::months, Precision::less_than}), "less than 3 months");
    EXPECT_EQ(duration_in_words({3, Unit::years, Precision::at_least}), "at least 3 years");
    EXPECT_EQ(duration_in_words({1, Unit::years, Precision::at_most}), "at most 1 year");
    EXPECT_EQ(duration_in_words({2, Unit::days, Precision::exactly}), "exactly 2 days");
    EXPECT_EQ(duration_in_words({1, Unit::hours, Precision::several}), "several hours");
    EXPECT_EQ(duration_in_words({0, Unit::months, Precision::bare}), "0 months");
}

}  // namespace
}  // namespace gainsay::claims
