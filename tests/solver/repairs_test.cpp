// What settles conflicts: how much room a word would have to leave, what a project's own room takes away, and what settles several
// conflicts at once.

#include "solver/analysis.hpp"

#include "claims/calendar/day.hpp"
#include "tests/solver/small_corpus.hpp"

#include <gtest/gtest.h>

namespace gainsay::solver {
namespace {

using claims::WidthRow;
using tests::SmallCorpus;

constexpr char const* world = R"(
actor norland "Norland"
kind meeting
event talks: meeting "the Harbour talks" with norland
event dinner: meeting "the dinner" with norland
)";

/// Ann's article with these claims, Ben's with those.
SmallCorpus two_articles(std::string const& ann, std::string const& ben) {
    return SmallCorpus({world, "article ann \"A piece\" author \"Ann Archer\" published 2031-10-20\n" + ann,
                        "article ben \"B piece\" author \"Ben Baker\" published 2031-11-05\n" + ben});
}

constexpr std::int64_t day = 24 * 60;

TEST(Margin, SaysTheLeastRoomAndTheDayThatItReaches) {
    auto const corpus = two_articles("claim ca: talks happened in mid 2031-05.", "claim cb: talks began on 2031-05-25.");
    auto const analysis = analyse(corpus.reading.model, {});
    ASSERT_EQ(analysis.conflicts.size(), 1U);
    ASSERT_TRUE(analysis.conflicts[0].vanishes_if);
    // The 22nd is the last day of the middle, so the 25th is 3 days further.
    EXPECT_EQ(*analysis.conflicts[0].vanishes_if,
              "it is meant more widely by at least 3 days, so that it reaches 25 May 2031: \"mid\" in a month is the 9th to the 22nd");
}

TEST(Margin, IsToldOfBareNumbersInMinutes) {
    // A bare 8 hours is 450 to 539 minutes; more than ten hours is 601 or more.
    auto const corpus = two_articles("claim ca: talks lasted 8 hours.", "claim cb: talks lasted more than 10 hours.");
    auto const analysis = analyse(corpus.reading.model, {});
    ASSERT_EQ(analysis.conflicts.size(), 1U);
    EXPECT_FALSE(analysis.conflicts[0].vanishes_if) << "a bare number is no approximate word";
    ASSERT_FALSE(analysis.conflicts[0].repairs.empty());
    EXPECT_TRUE(analysis.conflicts[0].repairs[0].text.starts_with("read it more widely by at least 1 hour 2 minutes, or write it out: ")) << analysis.conflicts[0].repairs[0].text;
}

TEST(Margin, IsNotToldWhereNoRoomWillDo) {
    // Outside of May altogether it is not the word "mid" that is in the way, so the row is no part of the conflict.
    auto const corpus = two_articles("claim ca: talks happened in mid 2031-05.", "claim cb: talks began on 2031-06-02.");
    auto const analysis = analyse(corpus.reading.model, {});
    ASSERT_EQ(analysis.conflicts.size(), 1U);
    EXPECT_FALSE(analysis.conflicts[0].vanishes_if);
}

TEST(Room, OfTheProjectTakesAConflictAwayFromTheMarginOn) {
    auto corpus = two_articles("claim ca: talks happened in mid 2031-05.", "claim cb: talks began on 2031-05-25.");
    auto& model = corpus.reading.model;
    model.room = {{WidthRow::mid_month, 2 * day}};
    auto const less = analyse(model, {});
    ASSERT_EQ(less.conflicts.size(), 1U);
    EXPECT_EQ(*less.conflicts[0].vanishes_if,
              "it is meant more widely by at least 1 day, so that it reaches 25 May 2031: "
              "\"mid\" in a month is the 9th to the 22nd, and in this project 2 days more on each side");
    model.room = {{WidthRow::mid_month, 3 * day}};
    EXPECT_TRUE(analyse(model, {}).conflicts.empty());
    model.room = {{WidthRow::early_month, 30 * day}};
    EXPECT_EQ(analyse(model, {}).conflicts.size(), 1U) << "the room of one row is not another's";
}

TEST(Room, DoesNotWidenWhatIsWrittenExactly) {
    auto corpus = two_articles("claim ca: talks happened on 2031-05-20.", "claim cb: talks began on 2031-05-21.");
    for (int row = 0; row < claims::width_row_count(); ++row) { corpus.reading.model.room[static_cast<WidthRow>(row)] = 30 * day; }
    EXPECT_EQ(analyse(corpus.reading.model, {}).conflicts.size(), 1U);
}

TEST(Settlement, OneClaimAgainstSeveralIsTheSmallestRepairOfAll) {
    auto const corpus = two_articles("claim ca: talks happened on 2031-05-20.",
                                     "claim cb: talks began on 2031-05-21. claim cc: talks ended before 2031-05-19. ");
    auto const analysis = analyse(corpus.reading.model, {});
    ASSERT_EQ(analysis.conflicts.size(), 3U) << "each two of the claims exclude each other";
    ASSERT_EQ(analysis.settlements.size(), 1U);
    auto const& settlement = analysis.settlements[0];
    EXPECT_EQ(settlement.conflicts, (std::vector<std::uint32_t>{0, 1, 2}));
    ASSERT_EQ(settlement.repairs.size(), 3U);
    EXPECT_EQ(settlement.more, 0U);
    for (auto const& repair : settlement.repairs) {
        EXPECT_EQ(repair.changes.size(), 2U) << "one claim stays, two go";
        EXPECT_NE(repair.text.find("; and "), std::string::npos) << repair.text;
    }
}

TEST(Settlement, TheWitnessWhoStandsAloneIsNamedFirst) {
    auto const corpus = two_articles("claim ca: talks happened on 2031-05-20 and dinner happened on 2031-05-20.",
                                     "claim cb: talks began on 2031-05-21. claim cc: dinner began on 2031-05-21.");
    auto const analysis = analyse(corpus.reading.model, {});
    ASSERT_EQ(analysis.conflicts.size(), 2U);
    ASSERT_EQ(analysis.settlements.size(), 1U);
    ASSERT_EQ(analysis.settlements[0].repairs.size(), 2U);
    EXPECT_EQ(corpus.names(analysis.settlements[0].repairs[0].changes), std::vector<std::string>{"ann.ca"}) << "one change settles both";
    EXPECT_EQ(corpus.names(analysis.settlements[0].repairs[1].changes), (std::vector<std::string>{"ben.cb", "ben.cc"}));
}

TEST(Settlement, ConflictsThatShareNothingHaveNone) {
    auto const corpus = two_articles("claim ca: talks happened on 2031-05-20. claim cb: dinner happened on 2031-06-20.",
                                     "claim cc: talks began on 2031-05-21. claim cd: dinner began on 2031-06-21.");
    auto const analysis = analyse(corpus.reading.model, {});
    EXPECT_EQ(analysis.conflicts.size(), 2U);
    EXPECT_TRUE(analysis.settlements.empty());
}

TEST(Settlement, NeverBlamesARecord) {
    auto const corpus = two_articles("record the-day source \"the programme\": talks happened on 2031-05-20 and dinner happened on 2031-05-20.",
                                     "claim cb: talks began on 2031-05-21. claim cc: dinner began on 2031-05-21.");
    auto const analysis = analyse(corpus.reading.model, {});
    ASSERT_EQ(analysis.settlements.size(), 1U);
    ASSERT_EQ(analysis.settlements[0].repairs.size(), 1U);
    EXPECT_EQ(corpus.names(analysis.settlements[0].repairs[0].changes), (std::vector<std::string>{"ben.cb", "ben.cc"}));
}

}  // namespace
}  // namespace gainsay::solver
