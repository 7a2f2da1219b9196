// What the lines that accept a conflict accept, and what is said of those that do not.

#include "reports/acceptances.hpp"
#include "claims/calendar/edtf.hpp"
#include "reports/fingerprint.hpp"
#include "tests/reports/harbour.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace gainsay::reports {
namespace {

using tests::Harbour;

// Claims of the harbour by their indices in the model: frey.length, moss.length, reed.length.
constexpr std::uint32_t frey_length = 0, moss_length = 1, reed_length = 5;

class AcceptedConflict : public testing::Test {
protected:
    AcceptedConflict() { harbour.add_contradiction(); }
    /// A line that names these claims, with the meaning that the conflict has now.
    claims::Acceptance& accept(std::vector<std::uint32_t> const& claims) {
        claims::Acceptance acceptance;
        for (auto const claim : claims) {
            acceptance.claims.push_back({claim, harbour.model.claims[claim].identifier_span});
        }
        acceptance.reason = "both were asked";
        acceptance.meaning = digits_of_hash(harbour.report().findings.front().meaning).substr(0, acceptance_digits);
        acceptance.span = harbour.find("world.claims", "compatible");
        harbour.model.acceptances.push_back(std::move(acceptance));
        return harbour.model.acceptances.back();
    }
    claims::Acceptance& accept_all() { return accept({frey_length, moss_length, reed_length}); }
    /// The codes of the findings that count.
    std::vector<std::string> codes() const {
        std::vector<std::string> found;
        for (auto const& finding : harbour.report().findings) {
            if (!finding.accepted) { found.push_back(claims::code_text(finding.code)); }
        }
        return found;
    }
    using Codes = std::vector<std::string>;
    Harbour harbour;
};

TEST_F(AcceptedConflict, all_its_members_and_its_meaning_are_needed) {
    accept_all();
    EXPECT_EQ(codes(), Codes{});
    EXPECT_EQ(harbour.report().findings.front().accepted->reason, "both were asked");
}

TEST_F(AcceptedConflict, a_line_that_leaves_a_holder_out_is_void) {
    accept({moss_length, reed_length});
    EXPECT_EQ(codes(), (Codes{"G0401", "G0512"}));
    auto const finding = harbour.report().findings.back();
    EXPECT_EQ(
        finding.message,
        "the conflict of moss.length and reed.length was accepted when it was another: frey.length now takes part too");
    EXPECT_NE(finding.repairs.front().text.find(harbour.report().findings.front().acceptance_line), std::string::npos);
}

TEST_F(AcceptedConflict, a_line_that_names_too_many_is_void) {
    accept({frey_length, moss_length, reed_length, 7});
    EXPECT_EQ(codes(), (Codes{"G0401", "G0512"}));
}

TEST_F(AcceptedConflict, another_meaning_is_void_and_none_or_too_short_a_one_is_incomplete) {
    accept_all().meaning = "00000000";
    EXPECT_EQ(codes(), (Codes{"G0401", "G0512"}));
    harbour.model.acceptances.front().meaning.clear();
    EXPECT_EQ(codes(), (Codes{"G0401", "G0510"}));
    harbour.model.acceptances.front().meaning = digits_of_hash(harbour.report().findings.front().meaning).substr(0, 7);
    EXPECT_EQ(codes(), (Codes{"G0401", "G0510"}));
    harbour.model.acceptances.front().meaning = digits_of_hash(harbour.report().findings.front().meaning);
    EXPECT_EQ(codes(), Codes{}) << "all digits are as good as eight";
}

TEST_F(AcceptedConflict, the_last_day_still_counts) {
    accept_all().until = claims::CalendarDate{std::get<claims::EdtfDate>(claims::read_edtf("2031-12")), "2031-12"};
    EXPECT_EQ(codes(), Codes{}) << "without a day nothing ends";
    harbour.details.today = claims::day_from_civil({2031, 12, 31});
    EXPECT_EQ(codes(), Codes{});
    harbour.details.today = claims::day_from_civil({2032, 1, 1});
    EXPECT_EQ(codes(), (Codes{"G0401", "G0513"}));
}

TEST_F(AcceptedConflict, a_line_without_a_conflict_is_of_no_use_but_only_where_nothing_hides_it) {
    accept_all();
    harbour.analysis.conflicts.clear();
    harbour.analysis.disputes.clear();
    EXPECT_EQ(codes(), Codes{"G0514"});
    auto open = harbour;
    open.analysis.not_checked.push_back({solver::NotChecked::Kind::undecided, "undecided", {}});
    EXPECT_EQ(open.report().findings.size(), 0U);
    auto without_rules = harbour;
    without_rules.analysis.rules_on.clear();
    EXPECT_EQ(without_rules.report().findings.size(), 0U);
    auto without_records = harbour;
    without_records.analysis.records_on = false;
    EXPECT_EQ(without_records.report().findings.size(), 0U);
    auto unread = harbour;
    unread.add_text_errors();
    auto const report = unread.report();
    EXPECT_TRUE(std::none_of(report.findings.begin(), report.findings.end(),
                             [](auto const& each) { return each.code == claims::Code::unused_acceptance; }));
}

TEST_F(AcceptedConflict, ignoring_suppressions_shows_what_either_line_accepts) {
    accept_all();
    harbour.add_possible_conflict(Harbour::Desk::accepts);
    EXPECT_EQ(codes(), Codes{});
    harbour.details.suppressions = Suppressions::ignored;
    EXPECT_EQ(codes(), (Codes{"G0401", "G0403"}));
}

TEST_F(AcceptedConflict, records_are_named_as_such) {
    harbour.add_possible_conflict();
    auto const report = harbour.report();
    EXPECT_TRUE(report.findings.back().acceptance_line.starts_with(
        "accept conflict moss.start, record opening, reed.start because \"…\" meaning \""))
        << report.findings.back().acceptance_line;
}

}  // namespace
}  // namespace gainsay::reports
