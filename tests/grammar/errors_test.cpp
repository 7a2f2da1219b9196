// Every code that the front end reports, at its exact place.

#include "tests/grammar/corpus.hpp"

#include <gtest/gtest.h>

#include <set>

namespace gainsay::grammar {
namespace {

using claims::Code;
using Strings = std::vector<std::string>;

struct Case {
    Code code;
    std::string items;  // in the small world
    Strings found;
};

class FrontEndCode : public ::testing::TestWithParam<Case> {};

TEST_P(FrontEndCode, is_reported_at_the_narrowest_place) {
    EXPECT_EQ(found(read_in_world(GetParam().items)), GetParam().found);
}

std::string const reed = "article reed \"Why\"\n";

std::vector<Case> const cases{
    {Code::invalid_utf8, "actor ferro \"F\xFFx\"\n", {"1:15 G0101 ?"}},
    {Code::nul_byte, std::string{"actor ferro\n\0# x", 16}, {"2:1 G0102 ?", "2:1 G0201 ?"}},
    {Code::stray_byte_order_mark, "actor ferro \xEF\xBB\xBF\n", {"1:13 G0103    "}},
    {Code::hidden_control, "actor ferro # \xE2\x80\xAE\n", {"1:15 G0104    "}},
    {Code::unexpected_text, reed + "claim one: norland met sudria; talks happened.", {"2:30 G0201 ;"}},
    {Code::unexpected_text, reed + "claim one: norland walked home.", {"2:27 G0201 home"}},
    {Code::unexpected_text, reed + "claim one:\n  norland did met sudria.", {"3:15 G0201 met"}},
    {Code::missing_full_stop, reed + "claim one: norland met sudria\n\nclaim two: talks happened.", {"2:30 G0202"}},
    {Code::missing_full_stop, reed + "claim one: norland met sudria # no end", {"2:30 G0202"}},
    {Code::missing_full_stop, reed + "claim one: talks happened\n  talks collapsed.", {"2:26 G0202"}},
    {Code::unclosed_quotation, "actor ferro \"Ferro\nactor lorne", {"1:13 G0203 \""}},
    {Code::reserved_word, "kind during", {"1:6 G0205 during"}},
    {Code::reserved_word, "event end: meeting", {"1:7 G0205 end"}},
    {Code::unknown_language_version, "language 2 kind x-kind", {"1:10 G0206 2"}},
    {Code::not_a_date, reed + "claim one: talks happened in 2031-3.", {"2:35 G0207 3"}},
    {Code::not_a_date, reed + "claim one: talks happened in early 2031-03-04.", {"2:30 G0207 early 2031-03-04"}},
    {Code::no_such_date, reed + "claim one: talks happened on 2031-02-30.", {"2:38 G0208 30"}},
    {Code::reversed_interval, reed + "claim one: talks happened on 2031-05/2031-03.", {"2:38 G0209 2031-03"}},
    {Code::old_date_spelling, reed + "claim one: talks happened on 203u.", {"2:33 G0210 u"}},
    {Code::unsupported_date, reed + "claim one: talks happened on 2031S2.", {"2:34 G0211 S"}},
    {Code::long_anchor,
     reed + "claim one at p1 \"one two three four five six seven\": talks happened.",
     {"2:17 G0212 \"one two three four five six seven\""}},
    {Code::number_out_of_range, reed + "claim one: talks lasted 100000001 days.", {"2:25 G0213 100000001"}},
    {Code::number_out_of_range, reed + "claim one at p100001: talks happened.", {"2:15 G0213 100001"}},
    {Code::repeated_detail, "article moss \"M\"\n  outlet \"A\"\n  outlet \"B\"", {"3:3 G0214 outlet \"B\""}},
    {Code::repeated_detail, reed + "claim one at p1 at p2: talks happened.", {"2:17 G0214 at p2"}},
    {Code::unknown_name, reed + "claim one: norland met soudria.", {"2:24 G0301 soudria"}},
    {Code::unknown_name, reed + "claim one: norland frobnicated talks.", {"2:20 G0301 frobnicated"}},
    {Code::unknown_name, reed + "claim one: talks happened. expect conflict moss.one", {"2:44 G0301 moss"}},
    {Code::duplicate_id, "actor ferro\nthing ferro", {"2:7 G0302 ferro"}},
    {Code::duplicate_id, reed + "claim one: talks happened.\nclaim one: talks collapsed.", {"3:7 G0302 one"}},
    {Code::wrong_sort,
     reed + "claim one: treaty walked away from norland.",
     {"2:12 G0303 treaty", "2:36 G0303 norland"}},
    {Code::claim_outside_article, "claim one: talks happened.", {"1:7 G0304 one"}},
    {Code::claim_outside_article, "not encoded p1 because \"x\".", {"1:1 G0304 not encoded p1 because \"x\"."}},
    {Code::unbound_variable, "rule r1: if talks happened then X is armed.", {"1:33 G0305 X"}},
    {Code::unbound_variable, "rule r1: if not any actor X is armed then X is armed.", {"1:17 G0305 any actor X"}},
    {Code::variable_outside_rule, reed + "claim one: any actor X is armed.", {"2:12 G0306 any actor X"}},
    {Code::circular_kinds, "kind k1 is a k2\nkind k2 is a k1", {"1:9 G0307 is a k2"}},
    {Code::not_expressible, "rule r1: if any actor X met norland yesterday then X is armed.", {"1:37 G0308 yesterday"}},
    {Code::unfit_subject, reed + "claim one: nobody is armed.", {"2:12 G0309 nobody"}},
    {Code::unfit_subject, reed + "claim one: someone is not armed.", {"2:12 G0309 someone"}},
    {Code::unfit_subject, reed + "claim one: someone did not walk away from talks.", {"2:12 G0309 someone"}},
    {Code::unsettled_office, "office chair held by vane until 2030\n" + reed + "claim one: chair test-missile in 2031.", {"3:12 G0311 chair"}},
    {Code::left_out,
     "property big actor\n" + reed + "claim one: norland is big.",
     {"1:14 G0201 actor", "3:23 G0310 big"}},
    {Code::empty_file, "# nothing yet\n", {"1:1 G0504"}},
    {Code::declared_judgement, "kind k1 judgement\nevent e1: k1", {"2:11 G0505 k1"}},
    {Code::declared_judgement, "kind k1 judgement\nkind k2 is a k1\nevent e1: k2", {"2:9 G0505 is a k1"}},
};
INSTANTIATE_TEST_SUITE_P(Grammar, FrontEndCode, ::testing::ValuesIn(cases), [](auto const& test) {
    return claims::code_text(test.param.code) + "_" + std::to_string(test.index);
});

TEST(FrontEndErrors, a_file_that_is_too_large_is_refused_and_the_others_are_read) {
    auto const corpus = read({{"a.claims", std::string(largest_file + 1, ' ')}, {"b.claims", "actor ferro"}});
    EXPECT_EQ(found(corpus), (Strings{"1:1 G0105", "1:1 G0504"}));
    EXPECT_EQ(corpus.model.entities.size(), 1U);
}

TEST(FrontEndErrors, nesting_beyond_the_bound_is_refused) {
    std::string nots;
    for (int i = 0; i < 300; ++i) { nots += "not "; }
    EXPECT_EQ(found(read_claim(nots + "talks happened.")), Strings{"2:1025 G0204 not"});
}

TEST(FrontEndErrors, after_very_many_errors_the_rest_of_the_file_is_left_unread) {
    std::string text;
    for (int i = 0; i < 600; ++i) { text += "actor Norland\n"; }
    auto const corpus = read(text);
    EXPECT_EQ(corpus.diagnostics.size(), 501U);
    auto const last = found(corpus);
    EXPECT_EQ(last[last.size() - 2], "500:1 G0215 actor");
}

TEST(FrontEndErrors, every_code_of_text_syntax_and_names_is_tested_here) {
    // The last five are about the texts of articles, which the grammar never sees.
    std::set<Code> tested{Code::file_too_large, Code::nested_too_deeply, Code::too_many_errors, Code::ambiguous_anchor,
                          Code::misplaced_anchor, Code::orphaned_anchor, Code::refused_text_name, Code::unreadable_text};
    for (auto const& test : cases) { tested.insert(test.code); }
    for (auto const& entry : claims::code_table()) {
        if (static_cast<unsigned>(entry.code) < 400) { EXPECT_TRUE(tested.count(entry.code) == 1) << entry.identifier; }
    }
}

// ---- what the messages say --------------------------------------------------------------------------------------

struct Help {
    std::string sentences;
    std::string help;
};
class FrontEndHelp : public ::testing::TestWithParam<Help> {};
TEST_P(FrontEndHelp, says_what_to_write_instead) {
    EXPECT_EQ(only(read_claim(GetParam().sentences)).help, GetParam().help);
}

std::vector<Help> const helps{
    {"norland met soudria.", "did you mean \"sudria\"?"},
    {"norland met Sudria.", "identifiers have small letters, digits and single hyphens: write \"sudria\""},
    {"norland_2 met sudria.", "identifiers have small letters, digits and single hyphens: write \"norland-2\""},
    {"норланд met sudria.",
     "identifiers have letters from a to z, digits and hyphens; names in any script stand in quotation marks"},
    {"norland met sudria onn 2031.", "did you mean \"on\"?"},
    {"norland walkd away from talks.", "did you mean \"walked\"?"},
    {"norland gave-relief to sudria.", "did you mean \"give-relief\"?"},
    {"probabl: talks happened.", "did you mean \"probably\"?"},
    {"norland met sudria", "write a full stop after \"sudria\""},
    {"talks happened, and norland met sudria.",
     "join statements with \"and\", without a comma, or end the sentence here"},
    {"talks happened!", "a sentence ends with a full stop"},
    {"talks lasted 3 dais.", "did you mean \"days\"?"},
    {"talks lasted two days.", "numbers are written in digits"},
    {"talks lasted 1.5 days.", "numbers are whole; take a smaller unit"},
    {"talks happened on 4 March 2031.", "dates are written from the year down, as in 2031-03-04"},
    {"talks happened on 2031-3-4.", "write 2031-03-04"},
    {"norland did met sudria.", "write \"meet\""},
    {"talks is meeting.", "write \"is a meeting\""},
    {"norland is test-missile.", "write \"did test-missile\""},
    {"norland is leader.", "write \"the leader of … is …\""},
    {"norland armed.", "write \"is armed\""},
    {"norland give-relief sudria.", "write \"to sudria\""},
    {"norland said talks happened.", "\"that\" stands before what is said"},
    {"nobody is armed.", "say it of each one by name"},
    {"X met norland.", "name who or what is meant, or write \"someone\""},
};
INSTANTIATE_TEST_SUITE_P(Grammar, FrontEndHelp, ::testing::ValuesIn(helps));

TEST(FrontEndErrors, a_misspelt_item_is_named_and_the_claim_before_it_is_kept) {
    auto const corpus = read_in_world(
        reed + "claim one: talks happened.\nclaime two: talks collapsed.\nclaim three: talks fell apart.");
    auto const diagnostic = only(corpus);
    EXPECT_EQ(found(corpus), Strings{"3:1 G0201 claime"});
    EXPECT_EQ(diagnostic.help, "did you mean \"claim\"?");
    ASSERT_EQ(corpus.model.claims.size(), 2U);
    EXPECT_EQ(corpus.model.claims[1].identifier, "three");
    EXPECT_EQ(corpus.unreadable_claims, 1U);
}

TEST(FrontEndErrors, a_duplicate_shows_the_first) {
    auto const corpus = read({{"b.claims", "thing ferro"}, {"a.claims", "actor ferro"}});
    auto const diagnostic = only(corpus);
    EXPECT_EQ(corpus.sources.path(diagnostic.span.file), "b.claims");
    ASSERT_EQ(diagnostic.because.size(), 1U);
    EXPECT_EQ(corpus.sources.path(diagnostic.because.front().span.file), "a.claims");
    EXPECT_EQ(corpus.model.entities.front().sort, claims::Sort::actor);
}

TEST(FrontEndErrors, a_missing_colon_is_expected_where_the_sentence_begins) {
    auto const diagnostic = only(read_in_world(reed + "claim one at p1 talks happened."));
    EXPECT_EQ(diagnostic.message, "expected a colon, found \"talks\"");
}

TEST(FrontEndErrors, an_empty_claim_wants_a_sentence) {
    auto const diagnostic = only(read_in_world(reed + "claim one:\nclaim two: talks happened."));
    EXPECT_EQ(diagnostic.message, "expected a sentence such as \"norland met sudria.\", found \"claim\"");
    EXPECT_EQ(diagnostic.help, "say at least one thing, and end it with a full stop");
}

TEST(FrontEndErrors, the_end_of_the_file_is_marked_behind_the_last_word) {
    EXPECT_EQ(found(read_in_world("relation near from actor # and to whom?\n\n")), Strings{"1:25 G0201"});
}

TEST(FrontEndErrors, a_bad_date_leaves_the_rest_of_the_claim_to_be_read) {
    EXPECT_EQ(found(read_claim("talks happened on 2031-02-30 and norland met soudria in 2031-13.")),
              (Strings{"2:27 G0208 30", "2:46 G0301 soudria", "2:62 G0208 13"}));
}

}  // namespace
}  // namespace gainsay::grammar
