// Every form of time, and every form of date, in words.

#include "tests/claims/wording_world.hpp"

#include <gtest/gtest.h>

namespace gainsay::claims::tests {
namespace {

using Relation = TimeRelation;
using Kind = RelativeDate::Kind;
using Which = RelativeDate::Which;
using Period = RelativeDate::Period;

struct WordingOfTimes : World, testing::Test {
    [[nodiscard]] std::string words(TimeSpec const& spec) const { return in_words(model, spec); }
    [[nodiscard]] std::string on_date(std::string text) const { return words(on(std::move(text))); }
    [[nodiscard]] std::string in_relative(RelativeDate relative) const {
        return words(time(Relation::inside, point(relative)));
    }
};

TEST_F(WordingOfTimes, inside_takes_the_preposition_of_the_time) {
    EXPECT_EQ(on_date("2031-03-04"), "on 4 March 2031");
    EXPECT_EQ(on_date("2031-03"), "in March 2031");
    EXPECT_EQ(words(time(Relation::inside, point(talks))), "during the Harbour talks");
    EXPECT_EQ(words(time(Relation::inside, point(talks, Edge::start))), "at the start of the Harbour talks");
    EXPECT_EQ(words(time(Relation::inside, ArticleMoment::publication)), "at publication");
    EXPECT_EQ(words(time(Relation::inside, ArticleMoment::writing)), "at the time of writing");
}

TEST_F(WordingOfTimes, windows_around_one_point) {
    EXPECT_EQ(words(time(Relation::throughout, point(talks))), "throughout the Harbour talks");
    EXPECT_EQ(words(time(Relation::before, point("2031-03-04"))), "before 4 March 2031");
    EXPECT_EQ(words(time(Relation::after, point(talks, Edge::end))), "after the end of the Harbour talks");
    EXPECT_EQ(words(time(Relation::since, point(summit))), "since the Hanoi summit");
    EXPECT_EQ(words(inclusive(time(Relation::since, point(summit)))), "since and including the Hanoi summit");
    EXPECT_EQ(words(time(Relation::until, point(RelativeDate{Kind::weekend, Which::last}))), "until last weekend");
    EXPECT_EQ(words(inclusive(time(Relation::until, point("2031-03")))), "until and including March 2031");
    EXPECT_EQ(words(bare(Relation::so_far)), "so far");
    EXPECT_EQ(words(bare(Relation::now)), "at the time of writing");
}

TEST_F(WordingOfTimes, windows_between_two_points) {
    EXPECT_EQ(words(time(Relation::between, point(summit), point(talks))),
              "between the Hanoi summit and the Harbour talks");
    EXPECT_EQ(words(inclusive(time(Relation::between, point("2018"), point("2019")))),
              "between 2018 and 2019 (both included)");
    EXPECT_EQ(words(time(Relation::from_to, point("2019-02-27"), point("2019-03-02"))),
              "from 27 February to 2 March 2019");
    EXPECT_EQ(words(time(Relation::from_to, point("2018-12-30"), point("2019-01-02"))),
              "from 30 December 2018 to 2 January 2019");
    EXPECT_EQ(words(time(Relation::from_to, point("2018"), point(talks))), "from 2018 to the Harbour talks");
}

TEST_F(WordingOfTimes, deadlines_name_the_last_day_of_wide_dates) {
    EXPECT_EQ(words(time(Relation::by, point("2031-03-04"))), "by 4 March 2031");
    EXPECT_EQ(words(time(Relation::by, point("2031"))), "by the end of 2031");
    EXPECT_EQ(words(time(Relation::by, point("end of 2031"))), "by the end of 2031");
    EXPECT_EQ(words(time(Relation::by, point("late 2031"))), "by late 2031");
    EXPECT_EQ(words(time(Relation::by, point(talks))), "by the end of the Harbour talks");
}

TEST_F(WordingOfTimes, distances_from_a_point) {
    Duration const weeks{2, Unit::weeks, Precision::bare};
    Duration const about{3, Unit::months, Precision::about};
    EXPECT_EQ(words(time(Relation::offset_after, weeks, point(talks))), "2 weeks after the Harbour talks");
    EXPECT_EQ(words(time(Relation::offset_before, about, point("2031-03-04"))), "about 3 months before 4 March 2031");
    EXPECT_EQ(words(time(Relation::offset_after, Duration{1, Unit::days, Precision::exactly}, point(talks))),
              "the day after the Harbour talks");
    EXPECT_EQ(words(time(Relation::within_after, weeks, point(talks))), "within 2 weeks after the Harbour talks");
    EXPECT_EQ(words(time(Relation::within_before, weeks, point(talks))), "within 2 weeks before the Harbour talks");
    EXPECT_EQ(words(time(Relation::within_of, weeks, point(talks))), "within 2 weeks of the Harbour talks");
}

TEST_F(WordingOfTimes, written_dates_are_told_as_they_were_meant) {
    std::vector<std::pair<std::string, std::string>> const table{
        {"2019", "in 2019"},
        {"201X", "in the 2010s"},
        {"20XX", "in the years 2000 to 2099"},
        {"2019-XX", "in 2019"},
        {"2019-05-XX", "on a day in May 2019"},
        {"2019-05?", "in May 2019 (date uncertain)"},
        {"2019-05~", "in about May 2019"},
        {"2019-05-04~", "on about 4 May 2019"},
        {"2019-05%", "in about May 2019 (date uncertain)"},
        {"2019-21", "in spring 2019"},
        {"2019-24", "in winter 2019"},
        {"2019-30", "in summer 2019 (southern hemisphere)"},
        {"2019-33", "in the first quarter of 2019"},
        {"2019-41", "in the second half of 2019"},
        {"mid 2019-04", "in mid-April 2019"},
        {"early 2019-04", "in early April 2019"},
        {"late 2019", "in late 2019"},
        {"start  of 2019", "at the start of 2019"},
        {"2019-02-27/2019-02-28", "from 27 to 28 February 2019"},
        {"2019-03/2019-05", "from March 2019 to May 2019"},
        {"2019-03/..", "from March 2019 on"},
        {"../2019-03", "until March 2019"},
        {"2019-03/", "from March 2019 to an unknown date"},
        {"[2019-03,2019-05]", "in March 2019 or in May 2019"},
        {"{2019-03, 2019-05}", "in March 2019 and in May 2019"},
        {"[2019-03..2019-05]", "at some time from March 2019 to May 2019"},
        {"[2019-04-19..2019-04-30]", "at some time from 19 to 30 April 2019"},
        {"2019-02-28T15:30:00Z", "on 28 February 2019 at 15:30 UTC"},
        {"-0043", "in 44 BC"},
        {"XXXX-06-12", "on 12 June (year not given)"},
        {"XXXX-06", "in June (year not given)"},
        {"2019-XX-25", "on the date 2019-XX-25"},
    };
    for (auto const& [text, expected] : table) { EXPECT_EQ(on_date(text), expected) << text; }
}

TEST_F(WordingOfTimes, dates_counted_from_publication_say_so) {
    EXPECT_EQ(in_relative({Kind::day, Which::bare, 0}), "on the day of publication");
    EXPECT_EQ(in_relative({Kind::day, Which::bare, -1}), "on the day before publication");
    EXPECT_EQ(in_relative({Kind::day, Which::bare, 1}), "on the day after publication");
    EXPECT_EQ(in_relative({Kind::day, Which::bare, -3}), "3 days before publication");
    EXPECT_EQ(in_relative({Kind::weekday, Which::last, 3}), "last Thursday (counted from publication)");
    EXPECT_EQ(in_relative({Kind::weekday, Which::bare, 3}), "on Thursday (counted from publication)");
    EXPECT_EQ(in_relative({Kind::weekend, Which::bare}), "at the weekend");
    EXPECT_EQ(in_relative({Kind::weekend, Which::next}), "next weekend");
    EXPECT_EQ(in_relative({Kind::period, Which::current, 0, Period::week}), "in the week of publication");
    EXPECT_EQ(in_relative({Kind::period, Which::last, 0, Period::month}), "last month (counted from publication)");
    EXPECT_EQ(in_relative({Kind::month, Which::last, 6}), "last June (counted from publication)");
    EXPECT_EQ(in_relative({Kind::season, Which::next, 3}), "next autumn (counted from publication)");
    EXPECT_EQ(in_relative({Kind::earlier_in, Which::bare, 0, Period::month}), "earlier in the month of publication");
    EXPECT_EQ(in_relative({Kind::later_in, Which::bare, 0, Period::year}), "later in the year of publication");
}

TEST_F(WordingOfTimes, points_stand_without_a_preposition) {
    EXPECT_EQ(in_words(model, point("2031-03-04")), "4 March 2031");
    EXPECT_EQ(in_words(model, point(talks, Edge::start)), "the start of the Harbour talks");
    EXPECT_EQ(in_words(model, TimePoint{ArticleMoment::publication}), "publication");
    EXPECT_EQ(in_words(model, point(RelativeDate{Kind::day, Which::bare, -1})), "the day before publication");
    EXPECT_EQ(in_words(model, point(RelativeDate{Kind::earlier_in, Which::bare, 0, Period::month})),
              "the part of the month before publication");
}

}  // namespace
}  // namespace gainsay::claims::tests
