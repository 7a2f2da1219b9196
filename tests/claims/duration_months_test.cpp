#include "claims/calendar/duration.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace gainsay::claims {
namespace {

Day day_of(std::int64_t year, int month, int day) {
    return day_from_civil(CivilDate{year, month, day});
}

struct Case {
    Duration duration;
    int direction;
    std::optional<Day> earliest;
    std::optional<Day> latest;
    std::optional<WidthRow> width;
};

void expect_stated(Day anchor, std::vector<Case> const& cases) {
    for (Case const& sample : cases) {
        SCOPED_TRACE(duration_in_words(sample.duration) + (sample.direction > 0 ? " after" : " before"));
        auto const offset = months_from(anchor, sample.duration, sample.direction);
        ASSERT_TRUE(offset);
        EXPECT_EQ(offset->stated.earliest, sample.earliest);
        EXPECT_EQ(offset->stated.latest, sample.latest);
        EXPECT_EQ(offset->width, sample.width);
    }
}

TEST(DurationMonths, AfterADayHaveTheEdgesOfTheTable) {
    Day const anchor = day_of(2031, 3, 4);
    expect_stated(anchor, {
        {{1, Unit::months, Precision::bare}, 1, day_of(2031, 3, 19), day_of(2031, 5, 3), WidthRow::bare_months},
        {{3, Unit::months, Precision::bare}, 1, day_of(2031, 5, 19), day_of(2031, 7, 3), WidthRow::bare_months},
        {{0, Unit::months, Precision::bare}, 1, anchor, day_of(2031, 4, 3), WidthRow::bare_months},
        {{3, Unit::months, Precision::exactly}, 1, day_of(2031, 6, 4), day_of(2031, 6, 4), {}},
        {{3, Unit::months, Precision::more_than}, 1, day_of(2031, 6, 5), {}, {}},
        {{3, Unit::months, Precision::less_than}, 1, anchor, day_of(2031, 6, 3), {}},
        {{3, Unit::months, Precision::at_least}, 1, day_of(2031, 6, 4), {}, {}},
        {{3, Unit::months, Precision::at_most}, 1, anchor, day_of(2031, 6, 4), {}},
        {{3, Unit::months, Precision::about}, 1, day_of(2031, 5, 11), day_of(2031, 7, 3), WidthRow::about_duration},
        {{8, Unit::months, Precision::about}, 1, day_of(2031, 9, 4), day_of(2032, 1, 4), WidthRow::about_duration},
        {{5, Unit::months, Precision::just}, 1, day_of(2031, 7, 4), day_of(2031, 8, 4), WidthRow::just_duration},
        {{0, Unit::months, Precision::several}, 1, day_of(2031, 5, 4), day_of(2032, 3, 4), WidthRow::several},
    });
}

TEST(DurationMonths, BeforeADayAreTheMirrorImage) {
    Day const anchor = day_of(2031, 3, 31);
    expect_stated(anchor, {
        {{1, Unit::months, Precision::bare}, -1, day_of(2031, 2, 1), day_of(2031, 3, 16), WidthRow::bare_months},
        {{3, Unit::months, Precision::bare}, -1, day_of(2030, 12, 1), day_of(2031, 1, 16), WidthRow::bare_months},
        {{1, Unit::months, Precision::exactly}, -1, day_of(2031, 2, 28), day_of(2031, 2, 28), {}},
        {{1, Unit::months, Precision::more_than}, -1, {}, day_of(2031, 2, 27), {}},
        {{1, Unit::months, Precision::less_than}, -1, day_of(2031, 3, 1), anchor, {}},
        {{1, Unit::months, Precision::at_least}, -1, {}, day_of(2031, 2, 28), {}},
        {{1, Unit::months, Precision::at_most}, -1, day_of(2031, 2, 28), anchor, {}},
        {{4, Unit::months, Precision::just}, -1, day_of(2030, 11, 30), day_of(2030, 12, 26), WidthRow::just_duration},
        {{0, Unit::years, Precision::several}, -1, day_of(2019, 3, 31), day_of(2029, 3, 31), WidthRow::several},
    });
}

TEST(DurationMonths, YearsHaveARowOfTheirOwn) {
    expect_stated(day_of(2028, 2, 29), {
        {{1, Unit::years, Precision::bare}, 1, day_of(2028, 8, 29), day_of(2030, 2, 27), WidthRow::bare_years},
        {{3, Unit::years, Precision::bare}, 1, day_of(2030, 8, 29), day_of(2032, 2, 28), WidthRow::bare_years},
        {{1, Unit::years, Precision::exactly}, 1, day_of(2029, 2, 28), day_of(2029, 2, 28), {}},
        {{4, Unit::years, Precision::exactly}, 1, day_of(2032, 2, 29), day_of(2032, 2, 29), {}},
        {{4, Unit::years, Precision::exactly}, -1, day_of(2024, 2, 29), day_of(2024, 2, 29), {}},
        {{8, Unit::years, Precision::about}, 1, day_of(2034, 2, 28), day_of(2038, 2, 28), WidthRow::about_duration},
    });
}

TEST(DurationMonths, TheEndOfAMonthClamps) {
    expect_stated(day_of(2031, 1, 31), {
        {{1, Unit::months, Precision::exactly}, 1, day_of(2031, 2, 28), day_of(2031, 2, 28), {}},
        {{13, Unit::months, Precision::exactly}, 1, day_of(2032, 2, 29), day_of(2032, 2, 29), {}},
        {{2, Unit::months, Precision::bare}, 1, day_of(2031, 3, 15), day_of(2031, 4, 29), WidthRow::bare_months},
    });
}

TEST(DurationMonths, AWidthLeavesOnlyTheSideOpen) {
    Day const anchor = day_of(2031, 3, 4);
    for (Precision const precision : {Precision::bare, Precision::about, Precision::just, Precision::several}) {
        EXPECT_EQ(months_from(anchor, {3, Unit::months, precision}, 1)->certain, (DayRange{anchor, {}}));
        EXPECT_EQ(months_from(anchor, {3, Unit::months, precision}, -1)->certain, (DayRange{{}, anchor}));
    }
    for (Precision const precision : {Precision::exactly, Precision::more_than, Precision::less_than,
                                      Precision::at_least, Precision::at_most}) {
        auto const offset = months_from(anchor, {3, Unit::months, precision}, 1);
        EXPECT_EQ(offset->certain, offset->stated);
    }
}

TEST(DurationMonths, AnAboutIsAtLeastAsWideAsABareCount) {
    for (std::int64_t count = 1; count <= 40; ++count) {
        for (Unit const unit : {Unit::months, Unit::years}) {
            for (int const direction : {-1, 1}) {
                auto const bare = months_from(day_of(2031, 1, 31), {count, unit, Precision::bare}, direction);
                auto const about = months_from(day_of(2031, 1, 31), {count, unit, Precision::about}, direction);
                EXPECT_LE(*about->stated.earliest, *bare->stated.earliest) << count;
                EXPECT_GE(*about->stated.latest, *bare->stated.latest) << count;
            }
        }
    }
}

TEST(DurationMonths, SmallerUnitsHaveNone) {
    for (Unit const unit : {Unit::minutes, Unit::hours, Unit::days, Unit::weeks}) {
        EXPECT_FALSE(months_from(0, {1, unit, Precision::bare}, 1));
    }
}

TEST(DurationMonths, AMillionYearsAreReckonedAndMoreAdmitEverything) {
    Day const anchor = day_of(2031, 3, 4);
    EXPECT_EQ(months_from(anchor, {largest_count, Unit::years, Precision::exactly}, 1)->stated.earliest,
              day_of(1'002'031, 3, 4));
    Day const early = day_of(-9'999'999, 1, 1);
    EXPECT_EQ(months_from(early, {largest_count, Unit::years, Precision::exactly}, -1)->stated.latest,
              day_of(-10'999'999, 1, 1));
    for (std::int64_t const count : {largest_count + 1, INT64_MAX, INT64_MIN}) {
        EXPECT_EQ(months_from(anchor, {count, Unit::months, Precision::exactly}, 1)->stated, (DayRange{anchor, {}}));
        EXPECT_EQ(months_from(anchor, {count, Unit::years, Precision::bare}, -1)->stated, (DayRange{{}, anchor}));
    }
    EXPECT_TRUE(months_from(anchor, {INT64_MAX, Unit::years, Precision::several}, 1));
}

}  // namespace
}  // namespace gainsay::claims
