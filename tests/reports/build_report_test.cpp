#include "reports/build_report.hpp"

#include "reports/members.hpp"
#include "tests/reports/harbour.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace gainsay::reports {
namespace {

using tests::Harbour;

TEST(BuildReport, a_settlement_follows_its_findings_and_goes_when_one_alone_is_left) {
    Harbour harbour;
    harbour.add_contradiction();
    harbour.add_possible_conflict();
    harbour.analysis.settlements.push_back({{0, 1}, {{harbour.analysis.conflicts[0].positions[0].holders, solver::EditorialAction::check_claim, "check it"}}, 0});
    auto const one = harbour.report();
    ASSERT_EQ(one.settlements.size(), 1U);
    EXPECT_EQ(one.settlements[0].findings, (std::vector<std::size_t>{0, 1}));
    EXPECT_EQ(one.settlements[0].repairs[0].changes, keys_of(harbour.model, harbour.analysis.conflicts[0].positions[0].holders));

    auto both = joined({harbour.report(), harbour.report()});
    ASSERT_EQ(both.settlements.size(), 2U);
    auto const first_of_second = both.findings.size() / 2;
    EXPECT_EQ(both.settlements[1].findings, (std::vector<std::size_t>{first_of_second, first_of_second + 1}));
    leave_out(both, 0, "a test", [](Finding const& finding) { return finding.code != claims::Code::contradiction; });
    ASSERT_EQ(both.settlements.size(), 1U);
    EXPECT_EQ(both.settlements[0].corpus, 1U);
    for (auto const index : both.settlements[0].findings) { EXPECT_EQ(both.findings[index].corpus, 1U); }
}

TEST(BuildReport, sorts_findings_by_severity_and_place) {
    Harbour harbour;
    harbour.add_possible_conflict();
    harbour.add_rule_conflict();
    harbour.add_contradiction();
    harbour.add_text_errors();
    std::vector<std::string> codes;
    for (auto const& finding : harbour.report().findings) { codes.push_back(claims::code_text(finding.code)); }
    EXPECT_EQ(codes, (std::vector<std::string>{"G0202", "G0401", "G0301", "G0402", "G0403"}));
}

TEST(BuildReport, disputes_find_their_findings_wherever_those_were_sorted_to) {
    Harbour harbour;
    harbour.add_rule_conflict();
    harbour.add_contradiction();
    auto const report = harbour.report();
    ASSERT_EQ(report.disputes.size(), 2U);
    EXPECT_EQ(report.disputes[0].question, "How long did the Harbour talks last?");
    EXPECT_EQ(report.findings[report.disputes[0].findings.at(0)].code, claims::Code::contradiction);
    EXPECT_EQ(report.findings[report.disputes[1].findings.at(0)].code, claims::Code::rule_conflict);
}

TEST(BuildReport, says_a_repeated_diagnostic_once) {
    Harbour harbour;
    harbour.add_text_errors();
    ASSERT_EQ(harbour.diagnostics.size(), 3U);
    auto const report = harbour.report();
    EXPECT_EQ(report.findings.size(), 2U);
    EXPECT_EQ(report.corpora.front().text_errors, 2U);
}

TEST(BuildReport, does_not_depend_on_the_order_of_diagnostics) {
    Harbour harbour;
    harbour.add_text_errors();
    auto reversed = harbour;
    std::reverse(reversed.diagnostics.begin(), reversed.diagnostics.end());
    auto const one = harbour.report();
    auto const other = reversed.report();
    ASSERT_EQ(one.findings.size(), other.findings.size());
    for (std::size_t i = 0; i < one.findings.size(); ++i) { EXPECT_EQ(one.findings[i].id, other.findings[i].id); }
}

TEST(BuildReport, a_claim_is_described_with_everything_a_reader_needs) {
    Harbour harbour;
    harbour.add_contradiction();
    auto const report = harbour.report();
    auto const& member = report.findings.front().members.at(2);
    EXPECT_EQ(member.claim, "reed.length");
    EXPECT_EQ(member.article, "reed");
    EXPECT_EQ(member.title, "Why the harbour talks failed");
    EXPECT_EQ(member.author, "Jo Reed");
    EXPECT_EQ(member.outlet, "The Gazette");
    EXPECT_EQ(member.date, "2031-10");
    EXPECT_EQ(member.date_in_words, "October 2031");
    EXPECT_EQ(member.place.file, "harbour/reed.claims");
    EXPECT_EQ(member.place.line, 5U);
    EXPECT_EQ(member.place.column, 3U);
    EXPECT_EQ(member.place.end_line, 6U);
    EXPECT_EQ(member.paragraph, "p1");
    EXPECT_EQ(member.anchor, "after a single day");
    EXPECT_EQ(member.text, "harbour-talks\n    lasted 6 hours.");
    EXPECT_EQ(member.holder, "Jo Reed");
    EXPECT_EQ(member.certainty, "certain");
    EXPECT_EQ(member.rank, "body");
}

TEST(BuildReport, the_outlet_holds_what_stands_in_a_deck) {
    Harbour harbour;
    harbour.add_contradiction();
    auto const report = harbour.report();
    auto const& deck = report.findings.front().members.at(0);
    EXPECT_EQ(deck.author, "Di Frey and Bo Lind");
    EXPECT_EQ(deck.holder, "Der Bote");
    EXPECT_EQ(deck.rank, "deck");
    EXPECT_EQ(deck.certainty, "probable");
    EXPECT_EQ(deck.chain, (std::vector<std::string>{"Der Bote"}));
}

TEST(BuildReport, in_a_speakers_viewpoint_the_speaker_holds_it_and_the_author_is_in_the_chain) {
    Harbour harbour;
    harbour.add_speaker_conflict();
    auto const report = harbour.report();
    auto const& finding = report.findings.front();
    EXPECT_EQ(finding.viewpoint, "speaker");
    EXPECT_EQ(finding.members.at(1).holder, "Ida Vane");
    EXPECT_EQ(finding.members.at(1).chain, (std::vector<std::string>{"Jo Reed", "Ida Vane"}));
}

TEST(BuildReport, the_latest_article_stands_for_a_conflict) {
    Harbour harbour;
    harbour.add_contradiction();
    auto report = harbour.report();
    EXPECT_EQ(report.findings.front().members.at(report.findings.front().primary).claim, "reed.length");
    harbour.model.articles[2].published.reset();
    report = harbour.report();
    EXPECT_EQ(report.findings.front().members.at(report.findings.front().primary).claim, "frey.length");
}

TEST(BuildReport, a_record_stands_for_no_conflict_that_has_a_claim) {
    Harbour harbour;
    harbour.add_possible_conflict();
    for (auto& article : harbour.model.articles) { article.published.reset(); }
    // The record comes first in the order of files, and is as undated as the claims.
    auto& holders = harbour.analysis.conflicts[0].positions;
    std::swap(holders.front(), holders.back());
    harbour.model.records[0].sentences[0].span = harbour.find("frey.claims", "article frey");
    auto const report = harbour.report();
    EXPECT_EQ(report.findings.front().members.at(report.findings.front().primary).claim, "moss.start");
}

TEST(BuildReport, sides_name_their_holders_once) {
    Harbour harbour;
    harbour.add_contradiction();
    harbour.add_possible_conflict();
    auto const report = harbour.report();
    ASSERT_EQ(report.disputes.size(), 1U);
    auto const& sides = report.disputes.front().sides;
    ASSERT_EQ(sides.size(), 5U);
    EXPECT_EQ(sides[0].holders, (std::vector<std::string>{"Der Bote", "Ann Moss"}));
    EXPECT_EQ(sides[0].claims, (std::vector<std::string>{"frey.length", "moss.length"}));
    EXPECT_EQ(sides[4].holders, (std::vector<std::string>{"the desk"}));
}

TEST(BuildReport, a_finding_about_the_text_knows_the_claim_around_it) {
    Harbour harbour;
    harbour.add_text_errors();
    auto const report = harbour.report();
    auto const& unknown = report.findings.at(1);
    EXPECT_EQ(unknown.members.at(0).claim, "reed.walk-out");
    EXPECT_EQ(unknown.members.at(0).article, "reed");
    EXPECT_EQ(unknown.members.at(0).source_line, "claim walk-out at p3 \"left the table\": norland walked away from harbour-talks.");
    EXPECT_EQ(unknown.members.at(1).claim, "");
    EXPECT_EQ(unknown.derivation.at(0).uses, (std::vector<std::string>{"harbour/reed.claims:8:40"}));
}

TEST(BuildReport, errors_in_the_text_are_listed_as_not_checked) {
    Harbour harbour;
    harbour.add_text_errors();
    auto const& entries = harbour.report().not_checked;
    EXPECT_EQ(std::count_if(entries.begin(), entries.end(), [](auto const& e) { return e.kind == NotChecked::Kind::not_read; }), 1);
}

TEST(BuildReport, counts_what_was_checked) {
    Harbour harbour;
    auto const report = harbour.report();
    auto const& corpus = report.corpora.front();
    EXPECT_EQ(corpus.files, 4U);
    EXPECT_EQ(corpus.articles, 3U);
    EXPECT_EQ(corpus.claims, 9U);
    EXPECT_EQ(corpus.records, 1U);
    EXPECT_EQ(corpus.rules_on, (std::vector<std::string>{"walk-out-leaves-no-deal"}));
    EXPECT_EQ(corpus.rules_off, (std::vector<std::string>{"test-provokes"}));
    EXPECT_EQ(corpus.widths_version, claims::widths_version);
}

TEST(ShowOnly, keeps_what_touches_the_file_and_counts_the_rest) {
    Harbour harbour;
    harbour.add_rule_conflict();
    harbour.add_contradiction();
    auto report = harbour.report();
    auto const id = report.disputes[1].id;
    show_only(report, 0, {"harbour/world.claims"});  // the rule is written there
    ASSERT_EQ(report.findings.size(), 1U);
    EXPECT_EQ(report.findings[0].code, claims::Code::rule_conflict);
    EXPECT_EQ(report.corpora[0].findings_not_shown, 1U);
    ASSERT_EQ(report.disputes.size(), 1U);
    EXPECT_EQ(report.disputes[0].id, id);
    EXPECT_EQ(report.disputes[0].findings, (std::vector<std::size_t>{0}));
}

TEST(Joined, keeps_corpora_apart_and_ids_unique) {
    Harbour harbour;
    harbour.add_contradiction();
    auto const report = joined({harbour.report(), harbour.report()});
    ASSERT_EQ(report.corpora.size(), 2U);
    ASSERT_EQ(report.findings.size(), 2U);
    EXPECT_EQ(report.findings[1].corpus, 1U);
    EXPECT_EQ(report.disputes[1].findings, (std::vector<std::size_t>{1}));
    std::set<std::string> const ids{report.findings[0].id, report.findings[1].id};
    EXPECT_EQ(ids.size(), 2U);
}

}  // namespace
}  // namespace gainsay::reports
