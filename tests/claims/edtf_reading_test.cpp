// What a date admits: certain and stated ranges, rows of the table of widths, doubt, alternatives.

#include "claims/calendar/edtf.hpp"

#include <gtest/gtest.h>

#include <string_view>

namespace gainsay::claims {
namespace {

Day day_of(std::int64_t year, int month, int day) {
    return day_from_civil(CivilDate{year, month, day});
}

DayRange days(CivilDate first, CivilDate last) {
    return DayRange{day_from_civil(first), day_from_civil(last)};
}

EdtfDate read(std::string_view text) {
    auto const result = read_edtf(text);
    EXPECT_TRUE(std::holds_alternative<EdtfDate>(result)) << text;
    return std::holds_alternative<EdtfDate>(result) ? std::get<EdtfDate>(result) : EdtfDate{};
}

DateReading reading_of(std::string_view text) {
    EdtfDate const date = read(text);
    EXPECT_TRUE(std::holds_alternative<DateReading>(date.value)) << text;
    return std::get<DateReading>(date.value);
}

DateAlternative only(std::string_view text) {
    DateReading const reading = reading_of(text);
    EXPECT_EQ(reading.size(), 1U) << text;
    return reading.front();
}

DateAlternative const exactly_march{days({2031, 3, 1}, {2031, 3, 31}), days({2031, 3, 1}, {2031, 3, 31}), {}, false};

TEST(EdtfReading, APlainDateIsCertainAsItIsStated) {
    EXPECT_EQ(only("2031-03"), exactly_march);
    DayRange const day{day_of(2031, 3, 4), day_of(2031, 3, 4)};
    EXPECT_EQ(only("2031-03-04"), (DateAlternative{day, day, {}, false}));
}

TEST(EdtfReading, AnApproximateDateIsWidenedByItsRowAndNeverCertain) {
    EXPECT_EQ(only("2031-03-04~"),
              (DateAlternative{{}, days({2031, 3, 1}, {2031, 3, 7}), WidthRow::approximate_day, false}));
    EXPECT_EQ(only("2031-03~"),
              (DateAlternative{{}, days({2031, 2, 14}, {2031, 4, 15}), WidthRow::approximate_month, false}));
    EXPECT_EQ(only("2031~"),
              (DateAlternative{{}, days({2030, 1, 1}, {2032, 12, 31}), WidthRow::approximate_year, false}));
    EXPECT_EQ(only("2031-33~").stated, days({2030, 12, 17}, {2031, 4, 15}));
    EXPECT_EQ(only("2031-21~").stated, days({2031, 2, 14}, {2031, 6, 15}));
}

TEST(EdtfReading, AnApproximateDecadeIsWidenedByDecades) {
    EXPECT_EQ(only("203X~").stated, days({2020, 1, 1}, {2049, 12, 31}));
    EXPECT_EQ(only("20XX~").stated, days({1900, 1, 1}, {2199, 12, 31}));
}

TEST(EdtfReading, ADoubtfulDateIsStatedAsWrittenAndNeverCertain) {
    EXPECT_EQ(only("2031-03?"), (DateAlternative{{}, exactly_march.stated, {}, true}));
    EXPECT_EQ(only("2031-03%"),
              (DateAlternative{{}, days({2031, 2, 14}, {2031, 4, 15}), WidthRow::approximate_month, true}));
    EXPECT_EQ(only("2031-21?"),
              (DateAlternative{{}, days({2031, 3, 1}, {2031, 5, 31}), WidthRow::season_north, true}));
}

TEST(EdtfReading, AMarkedPartCountsAtItsOwnPrecision) {
    EXPECT_EQ(only("2031-03-~04"), only("2031-03-04~"));
    EXPECT_EQ(only("2031-~03").stated, only("2031-03~").stated);
    EXPECT_EQ(only("2031-03~-04"),
              (DateAlternative{{}, days({2031, 2, 17}, {2031, 3, 19}), WidthRow::approximate_month, false}));
    EXPECT_EQ(only("2031~-03-04"),
              (DateAlternative{{}, days({2030, 3, 4}, {2032, 3, 4}), WidthRow::approximate_year, false}));
    EXPECT_EQ(only("~2031-03-~04").width, WidthRow::approximate_year);
    EXPECT_EQ(only("2031-?03-04"),
              (DateAlternative{{}, DayRange{day_of(2031, 3, 4), day_of(2031, 3, 4)}, {}, true}));
    EXPECT_EQ(only("2031?-03-~04"),
              (DateAlternative{{}, days({2031, 3, 1}, {2031, 3, 7}), WidthRow::approximate_day, true}));
    EXPECT_EQ(only("2028~-02").stated, days({2027, 2, 1}, {2029, 2, 28}));
    EXPECT_EQ(only("2027~-02").stated, days({2026, 2, 1}, {2028, 2, 29}));
}

TEST(EdtfReading, AMarkOnAnUnknownPartIsAboutThePartAboveIt) {
    EXPECT_EQ(only("2031-XX~"), only("2031~"));
    EXPECT_EQ(only("2031-03-XX~"), only("2031-03~"));
    EXPECT_EQ(only("2031-XX-XX~"), only("2031~"));
}

TEST(EdtfReading, ASeasonIsStatedByTheTableAndCertainInItsYearAndTheNextTwoMonths) {
    DayRange const any_season = days({2031, 1, 1}, {2032, 2, 29});
    EXPECT_EQ(only("2031-21"),
              (DateAlternative{any_season, days({2031, 3, 1}, {2031, 5, 31}), WidthRow::season_north, false}));
    EXPECT_EQ(only("2031-24"),
              (DateAlternative{any_season, days({2031, 12, 1}, {2032, 2, 29}), WidthRow::season_north, false}));
    EXPECT_EQ(only("2031-27"),
              (DateAlternative{any_season, days({2031, 9, 1}, {2031, 11, 30}), WidthRow::season_north, false}));
    EXPECT_EQ(only("2031-30"),
              (DateAlternative{any_season, days({2031, 12, 1}, {2032, 2, 29}), WidthRow::season_north, false}));
}

TEST(EdtfReading, AQuarterIsExact) {
    DayRange const quarter = days({2031, 4, 1}, {2031, 6, 30});
    EXPECT_EQ(only("2031-34"), (DateAlternative{quarter, quarter, {}, false}));
}

TEST(EdtfReading, UnspecifiedDigitsThatTouchAreOneRange) {
    EXPECT_EQ(only("203X").certain, days({2030, 1, 1}, {2039, 12, 31}));
    EXPECT_EQ(only("2031-XX").certain, days({2031, 1, 1}, {2031, 12, 31}));
    EXPECT_EQ(only("2031-1X").certain, days({2031, 10, 1}, {2031, 12, 31}));
    EXPECT_EQ(only("2031-03-2X").certain, days({2031, 3, 20}, {2031, 3, 29}));
    EXPECT_EQ(only("XXXX-XX-XX").certain, days({0, 1, 1}, {9999, 12, 31}));
}

TEST(EdtfReading, UnspecifiedDigitsThatDoNotTouchAreAlternativesInOrder) {
    DateReading const januaries = reading_of("203X-01");
    ASSERT_EQ(januaries.size(), 10U);
    EXPECT_EQ(januaries.front().certain, days({2030, 1, 1}, {2030, 1, 31}));
    EXPECT_EQ(januaries.back().stated, days({2039, 1, 1}, {2039, 1, 31}));
    EXPECT_EQ(reading_of("2031-X1").size(), 2U);
    EXPECT_EQ(reading_of("2031-XX-31").size(), 7U);
    EXPECT_EQ(reading_of("203X-02-29").size(), 2U);
    EXPECT_EQ(reading_of("2031-03-X4").size(), 3U);
    EXPECT_EQ(reading_of("-004X-03").front().certain, days({-49, 3, 1}, {-49, 3, 31}));
    EXPECT_EQ(reading_of("203X-21").size(), 10U);
}

TEST(EdtfReading, TooManyAlternativesAreReadAsAllThatLiesBetween) {
    EXPECT_EQ(reading_of("20X1-XX-04").size(), 120U);
    EXPECT_EQ(reading_of("XX31-0X-04").size(), 1U);
    EXPECT_EQ(only("XX31-0X-04").certain, days({31, 1, 4}, {9931, 9, 4}));
    EXPECT_EQ(only("XXXX-02-29").stated, days({0, 2, 29}, {9996, 2, 29}));
    EXPECT_EQ(only("XXXX-21").certain, days({0, 1, 1}, {10'000, 2, 29}));
}

TEST(EdtfReading, MarksHoldForEveryAlternative) {
    for (DateAlternative const& alternative : reading_of("203X-01-04%")) {
        EXPECT_TRUE(alternative.doubtful);
        EXPECT_EQ(alternative.width, WidthRow::approximate_day);
        EXPECT_EQ(*alternative.stated.latest - *alternative.stated.earliest, 6);
        EXPECT_EQ(alternative.certain, DayRange{});
    }
}

TEST(EdtfReading, AnIntervalKeepsOpenAndUnknownEndsApart) {
    auto const open = std::get<EdtfInterval>(read("2031-03/..").value);
    EXPECT_EQ(std::get<DateReading>(open.begin).front(), exactly_march);
    EXPECT_TRUE(std::holds_alternative<OpenEnd>(open.end));
    auto const unknown = std::get<EdtfInterval>(read("/2031-03").value);
    EXPECT_TRUE(std::holds_alternative<UnknownEnd>(unknown.begin));
    EXPECT_EQ(std::get<DateReading>(unknown.end).front(), exactly_march);
}

TEST(EdtfReading, OneOfJoinsItsMembersInOrderOfTime) {
    auto const one_of = std::get<EdtfOneOf>(read("[..2029,2033,2031-03?]").value);
    ASSERT_EQ(one_of.alternatives.size(), 3U);
    EXPECT_EQ(one_of.alternatives[0].stated, (DayRange{{}, day_of(2029, 12, 31)}));
    EXPECT_EQ(one_of.alternatives[1], only("2031-03?"));
    EXPECT_EQ(one_of.alternatives[2], only("2033"));
    auto const range = std::get<EdtfOneOf>(read("[2031-03~..2031-05]").value);
    ASSERT_EQ(range.alternatives.size(), 1U);
    EXPECT_EQ(range.alternatives[0], (DateAlternative{{{}, day_of(2031, 5, 31)}, days({2031, 2, 14}, {2031, 5, 31}),
                                                      WidthRow::approximate_month, false}));
}

TEST(EdtfReading, OneOfWithTooManyAlternativesIsAllThatLiesBetween) {
    auto const one_of = std::get<EdtfOneOf>(read("[20XX-01-0X,20XX-03-XX,20XX-05-XX,20XX-07-XX,20XX-09-XX]").value);
    ASSERT_EQ(one_of.alternatives.size(), 1U);
    EXPECT_EQ(one_of.alternatives[0].stated, days({2000, 1, 1}, {2099, 9, 30}));
}

TEST(EdtfReading, AllOfSaysEveryDateOfItsRanges) {
    auto const years = std::get<EdtfAllOf>(read("{2028,2030..2032}").value);
    ASSERT_EQ(years.dates.size(), 4U);
    EXPECT_EQ(years.dates[3], reading_of("2032"));
    EXPECT_EQ(std::get<EdtfAllOf>(read("{2031-11..2032-02}").value).dates.size(), 4U);
    EXPECT_EQ(std::get<EdtfAllOf>(read("{2028-02-27..2028-03-01}").value).dates.size(), 4U);
    auto const open = std::get<EdtfAllOf>(read("{2031..}").value);
    ASSERT_EQ(open.dates.size(), 1U);
    EXPECT_EQ(open.dates[0].front().stated, (DayRange{day_of(2031, 1, 1), {}}));
}

TEST(EdtfReading, SaysWhetherATimeOfDayWasGiven) {
    EXPECT_TRUE(read("2031-03-04T09:05:00Z").has_clock_time);
    EXPECT_FALSE(read("2031-03-04").has_clock_time);
    EXPECT_EQ(only("2031-03-04T23:59:59-12:00"), only("2031-03-04"));
}

TEST(EdtfBounds, AreThoseOfTheStatedWidth) {
    EXPECT_EQ(bounds(read("2031-03~")), days({2031, 2, 14}, {2031, 4, 15}));
    EXPECT_EQ(bounds(read("203X-01")), days({2030, 1, 1}, {2039, 1, 31}));
    EXPECT_EQ(bounds(read("2031-03~/2031-06-04~")), days({2031, 2, 14}, {2031, 6, 7}));
    EXPECT_EQ(bounds(read("2031-03/..")), (DayRange{day_of(2031, 3, 1), {}}));
    EXPECT_EQ(bounds(read("/2031-03")), (DayRange{{}, day_of(2031, 3, 31)}));
    EXPECT_EQ(bounds(read("[2031,2033-05]")), days({2031, 1, 1}, {2033, 5, 31}));
    EXPECT_EQ(bounds(read("{2031,2033~}")), days({2031, 1, 1}, {2034, 12, 31}));
    EXPECT_EQ(read("{2031,2033~}").written, days({2031, 1, 1}, {2033, 12, 31}));
}

TEST(EdtfBounds, OfASeasonOfTheSouthInAnIntervalStayInOrder) {
    EdtfDate const date = read("2031-24/2031-10");
    EXPECT_EQ(date.written, days({2031, 1, 1}, {2031, 10, 31}));
}

struct PartCase {
    DatePart part;
    std::string_view text;
    DayRange stated;
    WidthRow width;
};

TEST(EdtfPart, OfAMonthOrAYearIsStatedByTheTableAndCertainInTheWhole) {
    PartCase const cases[] = {
        {DatePart::early, "2031-03", days({2031, 3, 1}, {2031, 3, 12}), WidthRow::early_month},
        {DatePart::mid, "2031-03", days({2031, 3, 9}, {2031, 3, 22}), WidthRow::mid_month},
        {DatePart::late, "2031-03", days({2031, 3, 19}, {2031, 3, 31}), WidthRow::late_month},
        {DatePart::late, "2028-02", days({2028, 2, 19}, {2028, 2, 29}), WidthRow::late_month},
        {DatePart::start, "2031-03", days({2031, 3, 1}, {2031, 3, 7}), WidthRow::start_of},
        {DatePart::end, "2031-04", days({2031, 4, 22}, {2031, 4, 30}), WidthRow::end_of},
        {DatePart::early, "2031", days({2031, 1, 1}, {2031, 5, 31}), WidthRow::early_year},
        {DatePart::mid, "2031", days({2031, 4, 1}, {2031, 9, 30}), WidthRow::mid_year},
        {DatePart::late, "2031", days({2031, 8, 1}, {2031, 12, 31}), WidthRow::late_year},
        {DatePart::start, "2028", days({2028, 1, 1}, {2028, 2, 29}), WidthRow::start_of},
        {DatePart::end, "2031-XX", days({2031, 11, 1}, {2031, 12, 31}), WidthRow::end_of},
    };
    for (PartCase const& sample : cases) {
        EdtfDate const date = read(sample.text);
        DateReading const expected{DateAlternative{date.written, sample.stated, sample.width, false}};
        EXPECT_EQ(part_of(sample.part, date), expected) << sample.text;
    }
}

TEST(EdtfPart, KeepsTheMarksOfTheDate) {
    EXPECT_EQ(part_of(DatePart::early, read("2031-03?")),
              (DateReading{{{}, days({2031, 3, 1}, {2031, 3, 12}), WidthRow::early_month, true}}));
    EXPECT_EQ(part_of(DatePart::early, read("2031-03~")),
              (DateReading{{{}, days({2031, 2, 14}, {2031, 3, 27}), WidthRow::approximate_month, false}}));
}

TEST(EdtfPart, WorksOnADateThatWasPutTogether) {
    EdtfDate date;
    date.value = DateReading{exactly_march};
    EXPECT_EQ(part_of(DatePart::start, date)->front().stated, days({2031, 3, 1}, {2031, 3, 7}));
}

TEST(EdtfPart, DoesNotExistOfAnythingElse) {
    for (std::string_view const text : {"2031-03-04", "2031-21", "2031-33", "203X", "203X-01", "2031/2032", "[2031]",
                                        "{2031}", "2031-1X", "2031/..", "2031-03-04T09:05:00"}) {
        EXPECT_FALSE(part_of(DatePart::early, read(text))) << text;
    }
}

}  // namespace
}  // namespace gainsay::claims
