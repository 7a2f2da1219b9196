// Who is meant by an office: its holder where every day that the time admits lies within one term, and nobody where not.

#include "tests/grammar/dump.hpp"

#include <gtest/gtest.h>

namespace gainsay::grammar {
namespace {

using Strings = std::vector<std::string>;

std::string const offices = "office chair \"the chair\" held by vane from 2026-05-10 to 2031-03-15, sudria from 2031-03-15\n";

Corpus read_sentence(std::string const& sentence, std::string const& published = "2031-10-20") {
    return read_in_world(offices + "article reed \"Why\" published " + published + " claim one:\n" + sentence);
}

/// "vane" and "sudria" where these are meant by the chair, in the order of the sentence; "error" where it is not settled.
std::string meant_in(Corpus const& corpus) {
    auto const lines = found(corpus);
    if (!lines.empty()) {
        for (auto const& line : lines) { EXPECT_NE(line.find(" G0311 chair"), std::string::npos) << line; }
        return "error";
    }
    std::string meant;
    auto const text = dump(corpus, Places::hidden);
    for (auto at = text.find("/chair"); at != std::string::npos; at = text.find("/chair", at + 1)) {
        auto const begin = text.rfind(':', at) + 1;
        meant += (meant.empty() ? "" : " ") + text.substr(begin, at - begin);
    }
    return meant;
}

struct Reading {
    char const* sentence;
    char const* meant;
};
class OfficeReading : public ::testing::TestWithParam<Reading> {};
TEST_P(OfficeReading, is_by_the_time_of_the_sentence) {
    EXPECT_EQ(meant_in(read_sentence(GetParam().sentence)), GetParam().meant) << GetParam().sentence;
}

std::vector<Reading> const readings{
    // both edges of the terms: the day of a change may be of either
    {"chair test-missile on 2026-05-09.", "error"},
    {"chair test-missile on 2026-05-10.", "error"},
    {"chair test-missile on 2026-05-11.", "vane"},
    {"chair test-missile on 2031-03-14.", "vane"},
    {"chair test-missile on 2031-03-15.", "error"},
    {"chair test-missile on 2031-03-16.", "sudria"},
    {"chair test-missile in 2030.", "vane"},
    {"chair test-missile in 2031-03.", "error"},
    {"chair test-missile in 2032.", "sudria"},
    {"chair test-missile in 2020.", "error"},
    {"chair test-missile in early 2031.", "error"},
    {"chair test-missile on 2030-05-01?.", "error"},
    {"chair test-missile on [2029-05-01,2030-05-01].", "vane"},
    {"chair test-missile on [2030-05-01,2031-05-01].", "error"},
    {"chair test-missile on 203X-05-01.", "error"},
    // windows
    {"chair is armed throughout 2030.", "vane"},
    {"chair is armed throughout 2031.", "error"},
    {"chair is armed from 2027 to 2030.", "vane"},
    {"chair is armed between 2030 and 2032.", "error"},
    {"chair is armed since 2031-04.", "sudria"},
    {"chair is armed since 2030-04.", "error"},
    {"chair is armed until 2030.", "error"},
    {"chair is armed so far.", "error"},
    {"chair is armed now.", "sudria"},
    {"chair test-missile before 2031.", "error"},
    {"chair test-missile after 2031-03-15.", "sudria"},
    {"chair test-missile after 2031-03-14.", "error"},
    {"chair test-missile by 2030.", "error"},
    {"chair test-missile during talks.", "error"},
    {"chair test-missile exactly 2 days after 2031-03-14.", "sudria"},
    {"chair test-missile exactly 1 days before 2031-03-15.", "vane"},
    {"chair test-missile exactly 1 months after 2031-02-15.", "error"},
    {"chair test-missile exactly 1 months after 2031-02-16.", "sudria"},
    {"chair test-missile within 3 days after 2031-03-16.", "sudria"},
    {"chair test-missile within 3 days of 2031-03-16.", "error"},
    {"chair test-missile within 3 days before 2031-03-14.", "vane"},
    // counted from the publication on 20 October 2031
    {"chair test-missile yesterday.", "sudria"},
    {"chair test-missile last month.", "sudria"},
    {"chair test-missile earlier this month.", "sudria"},
    {"chair test-missile earlier this year.", "error"},
    {"chair test-missile last year.", "vane"},
    {"chair test-missile on last thursday.", "sudria"},
    {"chair test-missile last june.", "error"},
    {"chair test-missile next year.", "sudria"},
    // without a time: what is so, is so when the article appears; when something was done is not known
    {"chair is armed.", "sudria"},
    {"chair is not armed.", "sudria"},
    {"chair can test-missile.", "sudria"},
    {"chair must not give-relief to chair.", "sudria sudria"},
    {"chair test-missile.", "error"},
    {"norland met chair.", "error"},
    {"chair walked away from talks.", "error"},
    {"chair said that talks happened.", "error"},
    {"according to chair, talks happened.", "sudria"},
    {"according to norland, according to chair, talks happened.", "sudria"},
    {"recommendation to chair: norland must test-missile.", "sudria"},
    {"no meeting by chair happened.", "error"},
    // wherever an actor stands
    {"norland give-relief to chair in 2030.", "vane"},
    {"norland met chair in 2030.", "vane"},
    {"only chair met norland in 2030.", "vane vane"},
    {"nobody met chair in 2030.", "vane"},
    {"each of norland, chair is armed in 2030.", "vane"},
    {"both norland and chair committed in 2030 that talks happened.", "vane"},
    {"chair threatened chair in 2030 that anything.", "vane vane"},
    {"the leader of chair is chair in 2030.", "vane vane"},
    {"the leader of norland is not chair in 2032.", "sudria"},
    {"norland is allied-with chair.", "sudria"},
    {"talks was the first meeting by chair with chair in 2030.", "vane vane"},
    {"more meeting by chair happened in 2030 than in 2029.", "vane"},
    {"more meeting by chair happened in 2032 than in 2029.", "error"},
    {"the commitment of norland to chair is violated in 2030.", "vane"},
    {"the commitment of chair is violated.", "sudria"},
    {"norland demanded of chair in 2030 that talks happen otherwise that chair is armed in 2029.", "vane vane vane"},
    // what is said takes its time from the speech; what is demanded has only its own
    {"norland said in 2030 that chair is armed.", "vane"},
    {"norland said in 2032 that chair is armed in 2030.", "vane"},
    {"norland said in 2030 that chair test-missile.", "error"},
    {"norland said that chair is armed.", "error"},
    {"norland said in 2030 that (norland said in 2032 that chair is armed).", "sudria"},
    {"norland demanded in 2030 that chair is armed.", "error"},
    {"norland demanded in 2030 that chair is armed in 2029.", "vane"},
    // each clause by its own time
    {"if chair is armed in 2030 then not chair is armed in 2032 or chair is armed.", "vane sudria sudria"},
    {"either chair is armed in 2030 or chair is armed in 2032.", "vane sudria"},
    {"chair is armed in 2030 iff chair is armed in 2032.", "vane sudria"},
};
INSTANTIATE_TEST_SUITE_P(Grammar, OfficeReading, ::testing::ValuesIn(readings));

TEST(Offices, without_a_time_every_day_of_the_publication_counts) {
    EXPECT_EQ(meant_in(read_sentence("chair is armed.", "2031-03-14")), "vane");
    EXPECT_EQ(meant_in(read_sentence("chair is armed.", "2031-03-15")), "error");
    EXPECT_EQ(meant_in(read_sentence("chair is armed.", "2031-03")), "error");
    EXPECT_EQ(meant_in(read_sentence("chair is armed.", "2031-04")), "sudria");
    EXPECT_EQ(meant_in(read_sentence("chair is armed.", "2031-04?")), "error");
    EXPECT_EQ(meant_in(read_sentence("chair is armed.", "unknown")), "error");
    EXPECT_EQ(meant_in(read_sentence("chair is armed in 2030.", "unknown")), "vane");
}

TEST(Offices, in_a_record_need_a_time) {
    EXPECT_EQ(meant_in(read_in_world(offices + "record one: chair is armed.")), "error");
    EXPECT_EQ(meant_in(read_in_world(offices + "record one: chair is armed in 2030.")), "vane");
}

TEST(Offices, may_be_held_again_and_by_one_alone) {
    std::string const again = "office seat held by vane from 2020 to 2022, sudria from 2022 to 2024, vane from 2024\n";
    auto const in = [&](std::string const& year) {
        auto const corpus = read_in_world(again + "article reed \"Why\" claim one: seat is armed in " + year + ".");
        return found(corpus).empty() ? dump(corpus.model, statement_of(corpus)) : "error";
    };
    EXPECT_EQ(in("2021"), "(Fluent armed argument:vane/seat [time 0 date 2021])");
    EXPECT_EQ(in("2023"), "(Fluent armed argument:sudria/seat [time 0 date 2023])");
    EXPECT_EQ(in("2025"), "(Fluent armed argument:vane/seat [time 0 date 2025])");
    EXPECT_EQ(in("2024"), "error");
    auto const alone = read_in_world("office seat held by vane\narticle reed \"Why\" claim one: seat met norland.");
    EXPECT_EQ(dump(alone.model, statement_of(alone)), "(Meeting actor:vane/seat other:norland)");
}

TEST(Offices, that_two_may_hold_at_one_time_stand_for_neither) {
    auto const corpus = read_in_world("office seat held by vane from 2020 to 2030, sudria from 2025\narticle reed \"Why\" claim one: seat is armed in 2027.");
    EXPECT_EQ(only(corpus).message, "\"seat\" does not surely stand for one person here: it may be Ida Vane or Sudria");
}

TEST(Offices, that_are_not_settled_name_who_may_be_meant) {
    auto const on_the_day = only(read_sentence("norland met chair on 2031-03-15."));
    EXPECT_EQ(on_the_day.message, "\"chair\" does not surely stand for one person here: it may be Ida Vane or Sudria");
    EXPECT_EQ(on_the_day.label, "the time is: 15 March 2031");
    EXPECT_EQ(on_the_day.help, "name the person (vane or sudria), or state a time that lies within one term");
    EXPECT_EQ(on_the_day.because.size(), 2U);
    auto const at_first = only(read_sentence("norland met chair in 2026-05."));
    EXPECT_EQ(at_first.message, "\"chair\" does not surely stand for one person here: it may be Ida Vane, or nobody");
    EXPECT_EQ(at_first.because.size(), 1U);
    auto const before = only(read_sentence("norland met chair in 2020."));
    EXPECT_EQ(before.message, "\"chair\" does not surely stand for one person here: nobody is declared to hold it then");
    EXPECT_EQ(before.help, "name the person, or declare who held the office then");
    EXPECT_EQ(before.because.size(), 2U);
    auto const unknown = only(read_sentence("norland met chair during talks."));
    EXPECT_EQ(unknown.label, "the time of this is not known");
}

TEST(Offices, that_are_not_settled_lose_their_claim_and_no_other) {
    auto const corpus = read_in_world(offices + "article reed \"Why\"\nclaim one: chair met norland.\nclaim two: talks happened.");
    EXPECT_EQ(found(corpus), Strings{"3:12 G0311 chair"});
    ASSERT_EQ(corpus.model.claims.size(), 1U);
    EXPECT_EQ(corpus.model.claims.front().identifier, "two");
    EXPECT_EQ(corpus.unreadable_claims, 1U);
}

TEST(Offices, are_refused_in_rules) {
    auto const diagnostic = only(read_in_world(offices + "rule r1: if chair is armed in 2030 then talks happened."));
    EXPECT_EQ(claims::code_text(diagnostic.code), "G0308");
    EXPECT_EQ(diagnostic.help, "name the person, or introduce \"any actor X\" with a condition that says who is meant");
}

TEST(Offices, are_no_actors_in_declarations) {
    EXPECT_EQ(found(read_in_world(offices + "event e1: meeting with chair")), Strings{"2:24 G0303 chair"});
    EXPECT_EQ(found(read_in_world(offices + "same chair, vane")), Strings{"2:6 G0303 chair"});
    EXPECT_EQ(found(read_in_world(offices + "office seat held by chair")), Strings{"2:21 G0303 chair"});
    EXPECT_EQ(found(read_in_world(offices + "actor ferro speaks for chair")), Strings{"2:24 G0303 chair"});
}

TEST(Offices, whose_terms_cannot_be_read_are_not_called_vacant) {
    std::string const claim = "\narticle reed \"Why\"\nclaim one: seat is armed in 2030.";
    EXPECT_EQ(found(read_in_world("office seat held by vane from 2031-13" + claim)), (Strings{"1:36 G0208 13", "3:12 G0310 seat"}));
    EXPECT_EQ(found(read_in_world("office seat held by vane from 2031 to 2026" + claim)),
              (Strings{"1:26 G0209 from 2031 to 2026", "3:12 G0310 seat"}));
    EXPECT_EQ(found(read_in_world("office seat held by vain" + claim)), (Strings{"1:21 G0301 vain", "3:12 G0310 seat"}));
}

TEST(Terms, are_definitions_each_with_its_time_and_words) {
    auto const corpus = read_in_world("actor rook speaks for norland from 2026 to 2031, sudria until 2026\n" + offices);
    ASSERT_TRUE(found(corpus).empty());
    Strings terms;
    for (auto const& definition : corpus.model.definitions) {
        if (!definition.tenure.is_bounded()) { continue; }
        auto const& [from, until] = definition.tenure;
        terms.push_back(std::string{corpus.sources.text(definition.span)} + " | " + (from ? from->text : "") + " | " + (until ? until->text : ""));
    }
    EXPECT_EQ(terms, (Strings{"norland from 2026 to 2031 | 2026 | 2031", "sudria until 2026 |  | 2026",
                              "sudria from 2031-03-15 | 2031-03-15 | ", "vane from 2026-05-10 to 2031-03-15 | 2026-05-10 | 2031-03-15"}));
}

}  // namespace
}  // namespace gainsay::grammar
