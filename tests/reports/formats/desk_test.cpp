// What sets findings apart is told in every format that has a place for it: what the desk accepts, what its baseline knows, what of
// that is solved, what is not shown.

#include "reports/formats/formats.hpp"
#include "tests/reports/formats/shapes.hpp"
#include "tests/reports/harbour.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

namespace gainsay::reports::tests {
namespace {

std::string written(std::string_view format, RenderOptions const& options = {}) {
    std::ostringstream out;
    find_format(format)->write(desk_report(), options, out);
    return out.str();
}

bool has(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::size_t accepted_in(Report const& report) {
    return static_cast<std::size_t>(
        std::count_if(report.findings.begin(), report.findings.end(), [](Finding const& finding) { return finding.accepted.has_value(); }));
}

constexpr std::string_view solved = "Good news: 1 old problem is solved; \"gainsay baseline prune\" takes it out of harbour/gainsay.baseline";
constexpr std::string_view not_shown = "1 finding not shown, because it touches nothing of the change since main (0123abc)";
constexpr std::string_view left_out = "2 findings not shown, below \"warning\" (--min-level)";

TEST(Desk, the_report_has_one_of_each_kind) {
    auto const report = desk_report();
    std::set<Acceptance::Kind> kinds;
    std::set<AgainstBaseline> states;
    for (auto const& finding : report.findings) {
        states.insert(finding.against_baseline);
        if (finding.accepted) { kinds.insert(finding.accepted->kind); }
    }
    EXPECT_EQ(kinds.size(), 3U);
    EXPECT_FALSE(states.contains(AgainstBaseline::not_compared));
    EXPECT_EQ(states.size(), 3U);
    EXPECT_EQ(report.corpora.front().baseline->solved.size(), 1U);
}

TEST(Desk, is_told_whole_in_sarif_for_viewers) {
    auto const run = nlohmann::json::parse(written("sarif-all"))["runs"][0];
    auto const report = desk_report();
    ASSERT_EQ(run["results"].size(), report.findings.size());
    std::set<std::string> kinds;
    for (std::size_t i = 0; i < report.findings.size(); ++i) {
        auto const& finding = report.findings[i];
        auto const& result = run["results"][i];
        ASSERT_EQ(result.contains("suppressions"), finding.accepted.has_value());
        auto const* const state = finding.against_baseline == AgainstBaseline::unchanged ? "unchanged"
                                  : finding.against_baseline == AgainstBaseline::changed ? "updated"
                                                                                         : "new";
        EXPECT_EQ(result["baselineState"], state);
        if (!finding.accepted) { continue; }
        auto const& suppression = result["suppressions"][0];
        auto const kind = std::string{acceptance_kind_text(finding.accepted->kind)};
        kinds.insert(kind);
        EXPECT_EQ(suppression["properties"]["kind"], kind);
        EXPECT_EQ(suppression["kind"], kind == "baseline" ? "external" : "inSource");
        EXPECT_EQ(suppression["location"]["physicalLocation"]["artifactLocation"]["uri"], finding.accepted->place.file);
        if (kind != "accepted") { continue; }
        EXPECT_EQ(suppression["justification"], "Accepted by the desk until 2031-12-31, because both were asked.");
        EXPECT_EQ(suppression["properties"]["owner"], "the desk");
        EXPECT_EQ(suppression["properties"]["until"], "2031-12-31");
    }
    EXPECT_EQ(kinds, (std::set<std::string>{"accepted", "baseline", "compatible"}));
}

TEST(Desk, is_counted_in_sarif_for_github) {
    auto const run = nlohmann::json::parse(written("sarif"))["runs"][0];
    auto const report = desk_report();
    EXPECT_EQ(run["results"].size(), report.findings.size() - accepted_in(report));
    std::map<std::string, std::string> notices;
    for (auto const& notice : run["invocations"][0]["toolExecutionNotifications"]) {
        notices[notice["descriptor"]["id"]] = notice["message"]["text"];
    }
    EXPECT_EQ(notices["accepted"], "2 findings accepted by the desk: 1 as compatible, 1 by a line that accepts it");
    EXPECT_EQ(notices["known"], "1 finding is known from harbour/gainsay.baseline");
    EXPECT_TRUE(notices["solved"].starts_with(solved)) << notices["solved"];
    EXPECT_TRUE(notices["changed"].starts_with("Reported again, since what ")) << notices["changed"];
    EXPECT_EQ(notices["not-shown"], not_shown);
    EXPECT_EQ(notices["left-out"], left_out);
}

TEST(Desk, skips_its_cases_in_junit_and_says_the_rest_of_the_run) {
    pugi::xml_document document;
    ASSERT_TRUE(document.load_string(written("junit").c_str()));
    std::string skipped;
    for (auto const found : document.select_nodes("//skipped")) { skipped += found.node().text().get(); }
    EXPECT_TRUE(has(skipped, "Accepted by the desk until 2031-12-31, because both were asked [harbour/desk.claims:3:1]")) << skipped;
    EXPECT_TRUE(has(skipped, "Accepted as compatible by the desk, because Moss counts the day of arrival [")) << skipped;
    EXPECT_TRUE(has(skipped, "Known from the baseline [harbour/gainsay.baseline:4:1]")) << skipped;
    std::string const said = document.child("testsuites").child("testsuite").child("system-out").text().get();
    for (auto const part : {solved, not_shown, left_out}) { EXPECT_TRUE(has(said, part)) << said; }
}

TEST(Desk, is_told_in_the_last_notice_on_github) {
    auto const output = written("github");
    auto const last = output.substr(output.rfind('\n', output.size() - 2) + 1);
    EXPECT_TRUE(last.starts_with("::notice title=gainsay::accepted: 2 findings accepted by the desk")) << last;
    for (auto const part : {solved, not_shown, left_out}) { EXPECT_TRUE(has(last, part)) << last; }
    Harbour harbour;
    std::ostringstream clean;
    write_github(harbour.report(), {}, clean);
    EXPECT_EQ(clean.str(), "");  // nothing is set apart, so nothing is said
}

TEST(Desk, is_told_above_and_below_the_findings_in_markdown) {
    for (auto const* format : {"markdown", "github-summary"}) {
        auto const output = written(format);
        EXPECT_LT(output.find(solved), output.find("**error ")) << output;
        EXPECT_TRUE(has(output, "Accepted by the desk until 2031-12-31, because both were asked. `harbour/desk.claims:3:1`")) << output;
        EXPECT_TRUE(has(output, "1 finding not shown, because it touches nothing of the change since main")) << output;
        EXPECT_FALSE(has(output, "### Known from the baseline")) << output;
        RenderOptions full;
        full.folding = Folding::full;
        EXPECT_TRUE(has(written(format, full), "### Known from the baseline")) << format;
    }
}

TEST(Desk, has_columns_of_a_table) {
    auto const cells = csv_cells(written("csv"));
    std::vector<std::string> const names{cells[0].begin() + 17, cells[0].end()};
    EXPECT_EQ(names, (std::vector<std::string>{"reason", "owner", "until"}));
    std::set<std::vector<std::string>> told;
    std::set<std::string> parts;
    for (auto const& row : cells) {
        told.insert({row[6], row[17], row[18], row[19]});
        parts.insert(row[8]);
    }
    EXPECT_TRUE(told.contains({"accepted", "both were asked", "the desk", "2031-12-31"}));
    EXPECT_TRUE(told.contains({"compatible", "Moss counts the day of arrival", "", ""}));
    EXPECT_TRUE(told.contains({"baseline", "it was there before", "", ""}));
    for (auto const* part : {"solved", "changed", "known", "not-shown", "left-out"}) { EXPECT_TRUE(parts.contains(part)) << part; }
}

TEST(Desk, adds_nothing_to_formats_that_hold_findings_only) {
    auto const report = desk_report();
    auto const shown = report.findings.size() - accepted_in(report);
    EXPECT_EQ(nlohmann::json::parse(written("gitlab")).size(), shown);
    EXPECT_EQ(nlohmann::json::parse(written("rdjson"))["diagnostics"].size(), shown);
    pugi::xml_document document;
    ASSERT_TRUE(document.load_string(written("checkstyle").c_str()));
    EXPECT_EQ(document.select_nodes("//error").size(), shown);
}

}  // namespace
}  // namespace gainsay::reports::tests
