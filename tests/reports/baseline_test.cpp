// The file of the baseline: what is read and written, and what fits a finding.

#include "reports/baseline.hpp"
#include "reports/comparison.hpp"
#include "tests/reports/harbour.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace gainsay::reports {
namespace {

using tests::Harbour;

std::string const entry = "G0401 | moss.length, reed.length | 1:0123abcd | 1:4567cdef | a summary | with a bar\n";

Baseline baseline_in(std::string const& text) {
    auto const read = read_baseline(text);
    EXPECT_TRUE(std::holds_alternative<Baseline>(read)) << text;
    return std::holds_alternative<Baseline>(read) ? std::get<Baseline>(read) : Baseline{};
}

TEST(BaselineFile, what_is_written_is_read_and_written_alike) {
    auto const baseline = baseline_in("gainsay baseline 1\r\n\n# a comment\n" + entry + entry);
    ASSERT_EQ(baseline.entries.size(), 2U);
    EXPECT_EQ(baseline.entries[0].summary, "a summary | with a bar");
    EXPECT_EQ(baseline.entries[0].line, 4U);
    auto const text = written(baseline);
    EXPECT_EQ(written(baseline_in(text)), text);
    EXPECT_EQ(baseline_in(text).entries.size(), 1U) << "a repetition is dropped";
}

TEST(BaselineFile, everything_else_is_refused_with_its_line) {
    for (auto const& [text, message] : std::vector<std::pair<std::string, std::string>>{
             {"", "it does not begin with \"gainsay baseline 1\""},
             {entry, "it does not begin with \"gainsay baseline 1\""},
             {"gainsay baseline 2\n", "it is of version 2; this program reads version 1"},
             {"gainsay baseline 1\nG0401 | moss.length\n", "line 2 is no entry of a baseline"},
             {"gainsay baseline 1\nG401 | a.b | 1:0 | 1:1 | s\n", "line 2 is no entry of a baseline"},
             {"gainsay baseline 1\nG0401 | a.b | xyz | 1:1 | s\n", "line 2 is no entry of a baseline"},
             {"gainsay baseline 1\n" + entry + ">>>>>>> theirs\n",
              "line 3 is the mark of a merge that is not finished; keep the lines of both sides"},
             {std::string("gainsay baseline 1\n\0x", 21), "line 2 is no entry of a baseline"}}) {
        auto const read = read_baseline(text);
        ASSERT_TRUE(std::holds_alternative<BaselineError>(read)) << text;
        EXPECT_EQ(std::get<BaselineError>(read).message, message);
    }
}

TEST(BaselineFile, the_order_of_lines_and_of_findings_does_not_count) {
    Harbour harbour;
    harbour.add_contradiction();
    harbour.add_rule_conflict();
    harbour.add_text_errors();
    auto baseline = baseline_of(harbour.report(), 0);
    EXPECT_EQ(baseline.entries.size(), 2U) << "errors in the text cannot be in it";
    auto const text = written(baseline);
    std::reverse(baseline.entries.begin(), baseline.entries.end());
    EXPECT_EQ(written(baseline), text);
}

TEST(BaselineFile, a_partial_run_calls_nothing_solved) {
    Harbour harbour;
    harbour.add_contradiction();
    auto const baseline = baseline_of(harbour.report(), 0);
    harbour.analysis.conflicts.clear();
    harbour.analysis.disputes.clear();
    for (auto const completeness : {Completeness::whole, Completeness::partial}) {
        auto report = harbour.report();
        apply_baseline(report, 0, baseline, "gainsay.baseline", completeness);
        EXPECT_EQ(report.corpora.front().baseline->solved.size(), completeness == Completeness::whole ? 1U : 0U);
    }
    EXPECT_EQ(completeness_of(harbour.report(), 0), Completeness::whole);
    harbour.add_not_checked();
    EXPECT_EQ(completeness_of(harbour.report(), 0), Completeness::partial);
}

TEST(Comparison, matches_by_fingerprint_and_what_is_left_over_by_its_claims) {
    Harbour earlier;
    earlier.add_contradiction();
    earlier.add_rule_conflict();
    Harbour later;
    later.add_contradiction();
    later.analysis.conflicts.front().conflict_class = solver::ConflictClass::possible_conflict;
    later.add_possible_conflict();
    auto const comparison = compare(earlier.report(), later.report());
    EXPECT_EQ(comparison.appeared.size(), 1U);
    EXPECT_EQ(comparison.went.size(), 1U);
    EXPECT_EQ(comparison.changed.size(), 1U) << "the class is another one, the claims are the same";
    EXPECT_EQ(comparison.same, 0U);
    auto const nothing = compare(later.report(), later.report());
    EXPECT_EQ(nothing.same, 2U);
    EXPECT_TRUE(nothing.appeared.empty() && nothing.went.empty() && nothing.changed.empty());
}

TEST(Comparison, what_is_accepted_since_is_told_apart_from_what_went) {
    Harbour earlier;
    earlier.add_possible_conflict();
    Harbour later;
    later.add_possible_conflict(Harbour::Desk::accepts);
    EXPECT_EQ(compare(earlier.report(), later.report()).accepted.size(), 1U);
    EXPECT_EQ(compare(later.report(), earlier.report()).appeared.size(), 1U) << "accepted no more";
    EXPECT_EQ(compare(later.report(), later.report()).same, 1U);
}

}  // namespace
}  // namespace gainsay::reports
