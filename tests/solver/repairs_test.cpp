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

// ---- what an editor does -------------------------------------------------------------------------------------

/// The repairs of the only conflict, one a line: the action by its number, its claims and rules, its text.
std::vector<Repair> repairs_of(SmallCorpus const& corpus) {
    auto const analysis = analyse(corpus.reading.model, {});
    EXPECT_EQ(analysis.conflicts.size(), 1U);
    return analysis.conflicts.empty() ? std::vector<Repair>{} : analysis.conflicts.front().repairs;
}

std::vector<std::string> texts_of(std::vector<Repair> const& repairs, EditorialAction action) {
    std::vector<std::string> texts;
    for (auto const& repair : repairs) {
        if (repair.action == action) { texts.push_back(repair.text); }
    }
    return texts;
}

using Texts = std::vector<std::string>;

TEST(RecheckDate, NamesTheDateAndTheNearestThatFit) {
    auto const repairs = repairs_of(two_articles("claim ca at p3: talks happened on 2031-03-04.", "claim cb: talks began on 2031-03-08."));
    EXPECT_EQ(texts_of(repairs, EditorialAction::recheck_date),
              (Texts{"re-check the date in ann.ca (paragraph 3): “2031-03-04”; the nearest that fits is 2031-03-08",
                     "re-check the date in ben.cb: “2031-03-08”; the nearest that fits is 2031-03-04"}));
}

TEST(RecheckDate, NamesTheNearestOnBothSides) {
    // Not within the first two weeks of May: before them or after them.
    auto const repairs = repairs_of(two_articles("claim ca: dinner happened on 2031-05-09.", "claim cb: not dinner happened from 2031-05-01 to 2031-05-14."));
    EXPECT_EQ(texts_of(repairs, EditorialAction::recheck_date).front(),
              "re-check the date in ann.ca: “2031-05-09”; the nearest that fit are 2031-04-30 and 2031-05-15");
}

TEST(RecheckDate, StepsByMonthsAndYearsWhereTheseAreWritten) {
    auto const months = repairs_of(two_articles("claim ca: talks happened in 2031-01.", "claim cb: talks happened on 2030-11-30."));
    EXPECT_EQ(texts_of(months, EditorialAction::recheck_date).front(), "re-check the date in ann.ca: “2031-01”; the nearest that fits is 2030-11");
    auto const years = repairs_of(two_articles("claim ca: talks happened in 2029.", "claim cb: talks happened on 2031-02-28."));
    EXPECT_EQ(texts_of(years, EditorialAction::recheck_date).front(), "re-check the date in ann.ca: “2029”; the nearest that fits is 2031");
}

TEST(RecheckDate, OfSeveralNamesTheOneThatMatters) {
    auto const repairs = repairs_of(two_articles("claim ca: talks happened on 2031-03-04 and dinner happened on 2031-03-20.", "claim cb: dinner began on 2031-03-08."));
    EXPECT_EQ(texts_of(repairs, EditorialAction::recheck_date).front(), "re-check the date in ann.ca: “2031-03-20”");
}

TEST(RecheckDate, IsNotToldWhereNoDateWillDo) {
    auto const repairs = repairs_of(two_articles("claim ca: talks happened on 2031-03-04.", "claim cb: not talks happened."));
    EXPECT_TRUE(texts_of(repairs, EditorialAction::recheck_date).empty());
}

TEST(RecheckOrder, QuotesWhatCameBeforeWhat) {
    auto const repairs = repairs_of(two_articles("claim ca: talks happened before dinner.", "claim cb: talks began on 2031-03-08 and dinner ended on 2031-03-07."));
    EXPECT_EQ(texts_of(repairs, EditorialAction::recheck_order), Texts{"re-check the order in ann.ca: “before the dinner”"});
}

TEST(RecheckDuration, QuotesTheLength) {
    auto const repairs = repairs_of(two_articles("claim ca: talks lasted 8 hours.", "claim cb: talks lasted more than 10 hours."));
    EXPECT_EQ(texts_of(repairs, EditorialAction::recheck_duration),
              (Texts{"re-check the duration in ann.ca: “8 hours”", "re-check the duration in ben.cb: “more than 10 hours”"}));
    EXPECT_EQ(repairs.front().action, EditorialAction::widen) << "how widely a word is read comes before what an author wrote";
}

TEST(RecheckNumber, QuotesHowMany) {
    auto const repairs = repairs_of(two_articles("claim ca: at least 3 meeting happened in 2031-05.", "claim cb: at most 1 meeting happened in 2031-05."));
    EXPECT_EQ(texts_of(repairs, EditorialAction::recheck_number),
              (Texts{"re-check the number in ann.ca: “at least 3”", "re-check the number in ben.cb: “at most 1”"}));
}

TEST(MarkAsReported, SaysWhatToWriteWhereNoDateIsTheMatter) {
    auto const repairs = repairs_of(two_articles("claim ca at p2: talks ended with agreement.", "claim cb: talks ended without agreement."));
    EXPECT_EQ(texts_of(repairs, EditorialAction::mark_as_reported),
              (Texts{"if ann.ca (paragraph 2) only passes on what others say, write “according to …,” before it",
                     "if ben.cb only passes on what others say, write “according to …,” before it"}));
}

TEST(MarkAsReported, IsNotToldOfWhatASpeakerSays) {
    auto const repairs = repairs_of(two_articles("claim ca: according to norland, talks ended with agreement.", "claim cb: according to norland, talks ended without agreement."));
    EXPECT_TRUE(texts_of(repairs, EditorialAction::mark_as_reported).empty());
    EXPECT_EQ(texts_of(repairs, EditorialAction::check_attribution).front(), "check ann.ca against the article: is it Norland who says this?");
}

TEST(SecondEvent, IsDeclaredWhereTwoClaimsSpeakOfOne) {
    auto const corpus = two_articles("claim ca: talks happened on 2031-03-04.", "claim cb: talks began on 2031-03-08.");
    auto const repairs = repairs_of(corpus);
    ASSERT_EQ(texts_of(repairs, EditorialAction::split_event),
              Texts{"if the Harbour talks are two events, declare a second one and let ben.cb speak of it"});
    EXPECT_EQ(repairs.back().action, EditorialAction::split_event);
    EXPECT_EQ(corpus.names(repairs.back().changes), Texts{"ben.cb"});
}

TEST(SecondEvent, IsNoneWhereOnlyOneClaimSpeaksOfIt) {
    auto const alone = repairs_of(two_articles("claim ca: talks happened on 2031-03-04 and talks began on 2031-03-08.", "claim cb: dinner happened on 2031-05-01."));
    EXPECT_TRUE(texts_of(alone, EditorialAction::split_event).empty());
    auto const counted = repairs_of(two_articles("claim ca: talks happened on 2031-03-04.", "claim cb: no meeting happened in 2031-03."));
    EXPECT_TRUE(texts_of(counted, EditorialAction::split_event).empty());
}

TEST(SecondEvent, IsNoneWhereTheOtherOneWouldNotHelp) {
    // Both speak of the talks, but it is the dinner on which they differ.
    auto const repairs = repairs_of(two_articles("claim ca: talks ended with agreement and dinner happened on 2031-03-04.",
                                                 "claim cb: talks ended with agreement and dinner happened on 2031-03-08."));
    EXPECT_EQ(texts_of(repairs, EditorialAction::split_event), Texts{"if the dinner is two events, declare a second one and let ben.cb speak of it"});
}

TEST(SecondEvent, NeverTakesARecordsWordFromIt) {
    auto const corpus = two_articles("record programme source \"the programme\": talks happened on 2031-03-04.", "claim cb: talks began on 2031-03-08.");
    auto const repairs = repairs_of(corpus);
    ASSERT_EQ(texts_of(repairs, EditorialAction::split_event).size(), 1U);
    for (auto const& repair : repairs) { EXPECT_EQ(corpus.names(repair.changes), Texts{"ben.cb"}) << repair.text; }
}

TEST(Repairs, AreOneForEachMemberAndAtMostOneMore) {
    auto const corpus = SmallCorpus({std::string{world} + "rule feud \"a dinner spoils talks\" owner \"desk\" strength strong: if dinner happened then talks ended without agreement.",
                                     "article ann \"A piece\" author \"Ann Archer\" published 2031-10-20\nclaim ca: dinner happened.",
                                     "article ben \"B piece\" author \"Ben Baker\" published 2031-11-05\nclaim cb: talks ended with agreement."});
    auto const repairs = repairs_of(corpus);
    ASSERT_EQ(repairs.size(), 3U);
    EXPECT_EQ(repairs[0].action, EditorialAction::drop_rule);
    EXPECT_EQ(repairs[1].action, EditorialAction::mark_as_reported);
    EXPECT_EQ(repairs[2].action, EditorialAction::mark_as_reported);
}

}  // namespace
}  // namespace gainsay::solver
