#include "claims/calendar/day.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace gainsay::claims {
namespace {

/// Counts the days one by one, as a wall calendar does, and shares no arithmetic with the code under test.
class WallCalendar {
public:
    explicit WallCalendar(std::int64_t year) : year_(year) {}

    void next_day() {
        if (++day_ > length_of_month()) {
            day_ = 1;
            if (++month_ > 12) {
                month_ = 1;
                ++year_;
            }
        }
    }
    [[nodiscard]] CivilDate date() const { return CivilDate{year_, month_, day_}; }
    [[nodiscard]] int length_of_month() const {
        if (month_ == 2) {
            bool const is_century = year_ == 1700 || year_ == 1800 || year_ == 1900 || year_ == 2100 || year_ == 2200 ||
                                    year_ == 2300;
            return year_ % 4 == 0 && !is_century ? 29 : 28;
        }
        return month_ == 4 || month_ == 6 || month_ == 9 || month_ == 11 ? 30 : 31;
    }

private:
    std::int64_t year_;
    int month_ = 1;
    int day_ = 1;
};

Day day_of(std::int64_t year, int month, int day) {
    return day_from_civil(CivilDate{year, month, day});
}

TEST(CalendarDay, AgreesWithCountingDayByDayOverEightCenturies) {
    WallCalendar calendar(1600);
    Day const first = day_of(1600, 1, 1);
    int weekday = 5;  // 1 January 1600 was a Saturday
    for (Day day = first; calendar.date().year <= 2400; ++day, calendar.next_day(), weekday = (weekday + 1) % 7) {
        ASSERT_EQ(civil_from_day(day), calendar.date()) << day;
        ASSERT_EQ(day_from_civil(calendar.date()), day);
        ASSERT_EQ(static_cast<int>(weekday_of(day)), weekday) << day;
        ASSERT_EQ(days_in_month(calendar.date().year, calendar.date().month), calendar.length_of_month());
    }
}

TEST(CalendarDay, CountsFromTheFirstOfJanuary1970WhichWasAThursday) {
    EXPECT_EQ(day_of(1970, 1, 1), 0);
    EXPECT_EQ(day_of(1969, 12, 31), -1);
    EXPECT_EQ(weekday_of(0), Weekday::thursday);
    EXPECT_EQ(weekday_of(-1), Weekday::wednesday);
}

TEST(CalendarDay, KnowsWeekdaysOfHistory) {
    EXPECT_EQ(weekday_of(day_of(1815, 6, 18)), Weekday::sunday);
    EXPECT_EQ(weekday_of(day_of(1969, 7, 20)), Weekday::sunday);
    EXPECT_EQ(weekday_of(day_of(2000, 2, 29)), Weekday::tuesday);
}

TEST(CalendarDay, HasAYearZeroThatLeaps) {
    EXPECT_TRUE(is_leap(0));
    EXPECT_TRUE(is_leap(-4));
    EXPECT_FALSE(is_leap(-100));
    EXPECT_TRUE(is_leap(-400));
    EXPECT_EQ(day_of(0, 3, 1) - day_of(0, 2, 28), 2);
    EXPECT_EQ(day_of(1, 1, 1) - day_of(0, 12, 31), 1);
    EXPECT_EQ(day_of(0, 1, 1) - day_of(-1, 12, 31), 1);
}

TEST(CalendarDay, GoesBothWaysForYearsOfSevenDigits) {
    for (std::int64_t const year : {-10'999'999, -9'999'999, -400'000, 399'999, 9'999'999, 10'999'999}) {
        for (int month = 1; month <= 12; ++month) {
            for (int const day : {1, 28, days_in_month(year, month)}) {
                CivilDate const date{year, month, day};
                EXPECT_EQ(civil_from_day(day_from_civil(date)), date);
            }
        }
    }
}

TEST(CalendarMonths, KeepTheDayOfTheMonth) {
    EXPECT_EQ(add_months(day_of(2031, 3, 4), 1), day_of(2031, 4, 4));
    EXPECT_EQ(add_months(day_of(2031, 3, 4), 10), day_of(2032, 1, 4));
    EXPECT_EQ(add_months(day_of(2031, 3, 4), -3), day_of(2030, 12, 4));
    EXPECT_EQ(add_months(day_of(2031, 3, 4), 0), day_of(2031, 3, 4));
    EXPECT_EQ(add_months(day_of(2031, 3, 4), -12 * 2031 - 24), day_of(-2, 3, 4));
}

TEST(CalendarMonths, ClampAtTheEndOfTheMonth) {
    EXPECT_EQ(add_months(day_of(2031, 1, 31), 1), day_of(2031, 2, 28));
    EXPECT_EQ(add_months(day_of(2028, 1, 31), 1), day_of(2028, 2, 29));
    EXPECT_EQ(add_months(day_of(2031, 1, 31), 3), day_of(2031, 4, 30));
    EXPECT_EQ(add_months(day_of(2031, 3, 31), -1), day_of(2031, 2, 28));
    EXPECT_EQ(add_months(day_of(2028, 2, 29), 12), day_of(2029, 2, 28));
    EXPECT_EQ(add_months(day_of(2028, 2, 29), -48), day_of(2024, 2, 29));
}

TEST(CalendarMonths, FromEveryDayOfFiveYearsLandInTheRightMonthOnTheSameOrTheLastDay) {
    for (Day day = day_of(2026, 1, 1); day <= day_of(2030, 12, 31); ++day) {
        CivilDate const from = civil_from_day(day);
        for (std::int64_t months = -30; months <= 30; ++months) {
            CivilDate const to = civil_from_day(add_months(day, months));
            ASSERT_EQ(to.year * 12 + to.month, from.year * 12 + from.month + months);
            ASSERT_EQ(to.day, std::min(from.day, days_in_month(to.year, to.month)));
        }
    }
}

TEST(CalendarWords, NameADay) {
    EXPECT_EQ(day_in_words(day_of(2019, 3, 4)), "4 March 2019");
    EXPECT_EQ(day_in_words(day_of(1000, 12, 31)), "31 December 1000");
    EXPECT_EQ(day_in_words(day_of(-44, 3, 4)), "4 March, year -44");
    EXPECT_EQ(day_in_words(day_of(999, 3, 4)), "4 March, year 999");
    EXPECT_EQ(day_in_words(day_of(10'000, 3, 4)), "4 March, year 10000");
}

struct RangeCase {
    DayRange range;
    std::string words;
};

TEST(CalendarWords, SayARangeAsBrieflyAsItIs) {
    std::vector<RangeCase> const cases{
        {{}, "at any time"},
        {{day_of(2019, 3, 4), {}}, "on or after 4 March 2019"},
        {{{}, day_of(2019, 3, 4)}, "on or before 4 March 2019"},
        {{day_of(2019, 3, 4), day_of(2019, 3, 4)}, "4 March 2019"},
        {{day_of(2019, 3, 4), day_of(2019, 3, 7)}, "between 4 and 7 March 2019"},
        {{day_of(2019, 2, 28), day_of(2019, 3, 3)}, "between 28 February and 3 March 2019"},
        {{day_of(2019, 12, 28), day_of(2020, 1, 3)}, "between 28 December 2019 and 3 January 2020"},
        {{day_of(2019, 3, 1), day_of(2019, 3, 31)}, "in March 2019"},
        {{day_of(2020, 2, 1), day_of(2020, 2, 29)}, "in February 2020"},
        {{day_of(2020, 2, 1), day_of(2020, 2, 28)}, "between 1 and 28 February 2020"},
        {{day_of(2019, 3, 1), day_of(2019, 5, 31)}, "between March and May 2019"},
        {{day_of(2019, 12, 1), day_of(2020, 2, 29)}, "between December 2019 and February 2020"},
        {{day_of(2019, 1, 1), day_of(2019, 12, 31)}, "in 2019"},
        {{day_of(2019, 1, 1), day_of(2021, 12, 31)}, "between 2019 and 2021"},
        {{day_of(-44, 1, 1), day_of(-44, 12, 31)}, "in the year -44"},
        {{day_of(-44, 3, 1), day_of(-44, 3, 31)}, "in March, year -44"},
        {{day_of(-44, 3, 4), day_of(-44, 3, 7)}, "between 4 and 7 March, year -44"},
        {{day_of(2019, 3, 4), day_of(2019, 3, 3)}, "at no time"},
    };
    for (RangeCase const& sample : cases) {
        EXPECT_EQ(range_in_words(sample.range), sample.words);
    }
}

}  // namespace
}  // namespace gainsay::claims
