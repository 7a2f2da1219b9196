// Two thousand findings: no machine format leaves one out, the others say how many they leave out, and no limit of a host
// is passed.

#include "reports/formats/formats.hpp"
#include "tests/reports/formats/many.hpp"
#include "tests/reports/formats/shapes.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include <algorithm>
#include <regex>
#include <set>
#include <sstream>

namespace gainsay::reports::tests {
namespace {

constexpr std::size_t many = 2'000;

std::string written(std::string_view format, Report const& report) {
    std::ostringstream out;
    find_format(format)->write(report, {}, out);
    return out.str();
}

std::size_t characters_of(std::string const& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::size_t count_of(std::string const& text, std::string_view word) {
    std::size_t count = 0;
    for (auto place = text.find(word); place != std::string::npos; place = text.find(word, place + word.size())) { ++count; }
    return count;
}

/// The number before the words, in a sentence that announces what is missing.
std::size_t announced(std::string const& text, std::string const& words) {
    std::smatch match;
    return std::regex_search(text, match, std::regex{"(\\d+) " + words}) ? std::stoul(match[1]) : 0;
}

TEST(ManyFindings, are_all_in_the_formats_for_machines) {
    auto const report = report_with_findings(many);
    EXPECT_EQ(nlohmann::json::parse(written("json", report))["findings"].size(), many);
    EXPECT_EQ(nlohmann::json::parse(written("sarif", report))["runs"][0]["results"].size(), many);
    EXPECT_EQ(nlohmann::json::parse(written("rdjson", report))["diagnostics"].size(), many);
    auto const gitlab = nlohmann::json::parse(written("gitlab", report));
    std::set<std::string> fingerprints;
    for (auto const& entry : gitlab) { fingerprints.insert(entry["fingerprint"]); }
    EXPECT_EQ(fingerprints.size(), many);
    EXPECT_EQ(count_of(written("checkstyle", report), "<error "), many);
    EXPECT_EQ(count_of(written("junit", report), "<failure "), many);
    EXPECT_EQ(count_of(written("junit-gitlab", report), "<failure "), many);
    EXPECT_EQ(csv_cells(written("csv", report)).size(), 1 + 2 * many);  // a row for each claim, under a header
}

TEST(ManyFindings, on_github_are_ten_of_a_kind_at_most_and_the_rest_is_announced) {
    auto const count_kinds = [](std::size_t errors, std::size_t warnings, std::size_t notes) {
        auto const output = written("github", report_with_findings(errors, warnings, notes));
        EXPECT_LE(count_of(output, "::error "), 10U);
        EXPECT_LE(count_of(output, "::warning "), 10U);
        EXPECT_LE(count_of(output, "::notice "), 10U);
        auto const shown = static_cast<std::size_t>(std::count(output.begin(), output.end(), '\n'));
        auto const left_out = announced(output, "more not shown here");
        EXPECT_EQ(shown + left_out - (left_out > 0 ? 1 : 0), errors + warnings + notes) << output;
        return output;
    };
    auto const output = count_kinds(many, many, many);
    EXPECT_EQ(count_of(output, "::error "), 9U);
    EXPECT_EQ(count_of(output, "::warning "), 9U);
    EXPECT_EQ(count_of(output, "::notice "), 10U);
    EXPECT_EQ(announced(output, "more not shown here"), 3 * many - 27);
    EXPECT_EQ(announced(count_kinds(10, 10, 10), "more not shown here"), 0U);  // everything fits
    EXPECT_EQ(announced(count_kinds(11, 0, 0), "more not shown here"), 2U);
    EXPECT_EQ(announced(count_kinds(0, 0, 11), "more not shown here"), 2U);
    EXPECT_EQ(announced(count_kinds(11, 0, 10), "more not shown here"), 3U);  // the announcement needs a notice's place
    count_kinds(1, 1, 1);
    count_kinds(0, 0, 0);
}

TEST(ManyFindings, in_a_comment_are_cut_at_sixty_thousand_characters_and_the_rest_is_announced) {
    auto const output = written("markdown", report_with_findings(many));
    EXPECT_LE(characters_of(output), 60'000U);
    EXPECT_GT(characters_of(output), 55'000U);  // the room is used
    auto const shown = count_of(output, "**error G0401**");
    EXPECT_GT(shown, 50U);
    EXPECT_EQ(announced(output, "more findings are not shown here"), many - shown);
    auto const few = written("markdown", report_with_findings(20));
    EXPECT_EQ(count_of(few, "**error G0401**"), 20U);
    EXPECT_EQ(count_of(few, "not shown"), 0U);
}

TEST(ManyFindings, in_a_job_summary_stay_below_one_mebibyte) {
    auto const output = written("github-summary", report_with_findings(many));
    EXPECT_LE(output.size(), 1'048'576U);
    auto const more = written("github-summary", report_with_findings(4 * many));
    EXPECT_LE(more.size(), 1'048'576U);
    auto const shown = count_of(more, "**error G0401**");
    EXPECT_GT(shown, many / 2);
    EXPECT_EQ(announced(more, "more findings are not shown here"), 4 * many - shown);
}

TEST(ManyFindings, a_finding_too_long_for_a_comment_is_told_in_short) {
    auto report = report_with_findings(2);
    for (int i = 0; i < 2'000; ++i) { report.findings[0].derivation.push_back({"And so on, and so on, and so on, and so on", {}}); }
    auto const output = written("markdown", report);
    EXPECT_LE(characters_of(output), 60'000U);
    EXPECT_EQ(count_of(output, "**error G0401**"), 2U);
    EXPECT_EQ(count_of(output, "And so on"), 0U);
}

TEST(ManyFindings, in_sarif_end_where_github_ends_and_the_rest_is_a_result) {
    Report report;
    auto finding = report_with_findings(1).findings.front();
    finding.derivation.clear();
    finding.repairs.clear();
    finding.members.resize(1);
    finding.primary = 0;
    report.findings.assign(25'002, finding);
    auto const output = written("sarif", report);  // not parsed: that alone would take seconds
    EXPECT_EQ(count_of(output, "\"ruleId\": \"G0401\""), 24'999U);
    EXPECT_EQ(count_of(output, "\"ruleId\": \"more-results\",\n          \"ruleIndex\": 1,"), 1U);
    EXPECT_EQ(count_of(output, "\"id\": \"more-results\""), 1U);
    EXPECT_EQ(announced(output, "more findings are not in this file"), 3U);
    report.findings.resize(25'000);
    EXPECT_EQ(count_of(written("sarif", report), "more-results"), 0U);
}

TEST(ManyFindings, in_sarif_no_result_has_more_places_or_steps_than_github_takes) {
    auto report = report_with_findings(1);
    auto& finding = report.findings.front();
    auto const first = finding.members.front();
    for (int i = 0; i < 1'500; ++i) {
        auto member = first;
        member.key = member.claim = "moss.more-" + std::to_string(i);
        finding.members.push_back(member);
    }
    for (int i = 0; i < 12'000; ++i) { finding.derivation.push_back({"And so on", {first.key}}); }
    auto const result = nlohmann::json::parse(written("sarif", report))["runs"][0]["results"][0];
    EXPECT_LE(result["relatedLocations"].size() + result["locations"].size(), 1'000U);
    EXPECT_LE(result["codeFlows"][0]["threadFlows"][0]["locations"].size(), 10'000U);
    EXPECT_NE(result["message"]["text"].get<std::string>().find("moss.more-1499"), std::string::npos);  // named, if not linked
}

}  // namespace
}  // namespace gainsay::reports::tests
