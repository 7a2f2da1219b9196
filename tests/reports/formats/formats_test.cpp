// What single formats promise beyond their shape.

#include "reports/formats/formats.hpp"
#include "reports/formats/markdown_text.hpp"
#include "reports/formats/plain.hpp"
#include "reports/formats/sarif_parts.hpp"
#include "tests/reports/formats/many.hpp"
#include "tests/reports/formats/shapes.hpp"
#include "tests/reports/harbour.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include <sstream>

namespace gainsay::reports::tests {
namespace {

std::string written(std::string_view format, Report const& report, RenderOptions const& options = {}) {
    std::ostringstream out;
    find_format(format)->write(report, options, out);
    return out.str();
}

nlohmann::json json_of(std::string_view format, Report const& report) { return nlohmann::json::parse(written(format, report)); }

Report everything() {
    Harbour harbour;
    harbour.add_contradiction();
    harbour.add_rule_conflict();
    harbour.add_possible_conflict();
    harbour.add_speaker_conflict();
    harbour.add_text_errors();
    harbour.add_not_checked();
    return harbour.report();
}

TEST(Sarif, every_region_lies_in_its_file) {
    Harbour harbour;
    harbour.add_contradiction();
    harbour.add_rule_conflict();
    harbour.add_possible_conflict();
    harbour.add_text_errors();
    std::map<std::string, std::vector<std::size_t>> lines;  // of each file, in code points; the texts are ASCII
    for (std::uint32_t i = 0; i < harbour.sources.size(); ++i) {
        std::istringstream text{std::string{harbour.sources.text(claims::FileId{i})}};
        for (std::string line; std::getline(text, line);) { lines[harbour.sources.path(claims::FileId{i})].push_back(line.size()); }
    }
    std::size_t regions = 0;
    auto const look = [&](nlohmann::json const& location) {
        auto const& physical = location["physicalLocation"];
        auto const& file = lines.at(physical["artifactLocation"]["uri"].get<std::string>());
        auto const& region = physical["region"];
        ASSERT_LE(region["endLine"].get<std::size_t>(), file.size());
        EXPECT_LE(region["startColumn"].get<std::size_t>(), file[region["startLine"].get<std::size_t>() - 1] + 1);
        EXPECT_LE(region["endColumn"].get<std::size_t>(), file[region["endLine"].get<std::size_t>() - 1] + 1);
        ++regions;
    };
    auto const log = json_of("sarif", harbour.report());
    for (auto const& result : log["runs"][0]["results"]) {
        look(result["locations"][0]);
        for (auto const& location : result["relatedLocations"]) { look(location); }
        if (!result.contains("codeFlows")) { continue; }
        for (auto const& step : result["codeFlows"][0]["threadFlows"][0]["locations"]) { look(step["location"]); }
    }
    EXPECT_GT(regions, 20U);
}

TEST(Sarif, a_conflict_stands_at_the_claim_of_the_latest_article_and_links_to_all) {
    Harbour harbour;
    harbour.add_contradiction();
    auto const result = json_of("sarif", harbour.report())["runs"][0]["results"][0];
    EXPECT_EQ(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "harbour/reed.claims");
    EXPECT_NE(result["message"]["text"].get<std::string>().find("[frey.length](1), [moss.length](2), [reed.length](3)"), std::string::npos);
    EXPECT_EQ(result["relatedLocations"].size(), 3U);
    EXPECT_EQ(result["codeFlows"][0]["threadFlows"][0]["locations"].size(), 4U);  // three steps, one of which rests on two claims
}

TEST(Sarif, the_page_of_a_code_is_its_help) {
    RenderOptions options;
    options.page_of = [](claims::Code) -> std::string_view {
        return "# G0401 contradiction\n\nThe claims cannot\nall hold. By logic alone.\n\n## Bad\n\nx\n";
    };
    Harbour harbour;
    harbour.add_contradiction();
    auto const log = nlohmann::json::parse(written("sarif", harbour.report(), options));
    auto const& rule = log["runs"][0]["tool"]["driver"]["rules"][0];
    EXPECT_EQ(rule["shortDescription"]["text"], "The claims cannot all hold.");
    EXPECT_EQ(rule["fullDescription"]["text"], "The claims cannot all hold. By logic alone.");
    EXPECT_EQ(rule["help"]["markdown"].get<std::string>(), std::string{options.page_of(claims::Code::contradiction)});
}

TEST(Sarif, what_the_desk_accepts_is_no_result_and_is_counted) {
    Harbour harbour;
    harbour.add_possible_conflict(Harbour::Desk::accepts);
    auto const run = json_of("sarif", harbour.report())["runs"][0];
    EXPECT_TRUE(run["results"].empty());
    auto const& notices = run["invocations"][0]["toolExecutionNotifications"];
    EXPECT_EQ(notices.back()["descriptor"]["id"], "accepted");
    EXPECT_EQ(notices.back()["message"]["text"], "1 finding accepted by the desk as compatible");
}

TEST(Sarif, a_run_that_failed_says_so) {
    Report failed;
    failed.failure = Failure{2, "no claim files", {}};
    auto const invocation = json_of("sarif", failed)["runs"][0]["invocations"][0];
    EXPECT_FALSE(invocation["executionSuccessful"].get<bool>());
    EXPECT_EQ(invocation["toolExecutionNotifications"][0]["level"], "error");
}

TEST(Sarif, references_are_relative_and_percent_encoded) {
    EXPECT_EQ(uri_of("a b/c%d#e?f:g.claims"), "a%20b/c%25d%23e%3Ff%3Ag.claims");
    EXPECT_EQ(uri_of("Łódź.claims"), "%C5%81%C3%B3d%C5%BA.claims");
    EXPECT_EQ(uri_of("\xff\n"), "%FF%0A");
    EXPECT_EQ(uri_of("/tmp/x"), "file:///tmp/x");
    EXPECT_EQ(uri_of("../x"), "../x");
}

TEST(Junit, fails_what_fails_the_run_and_nothing_else) {
    auto const counts = [](RenderOptions const& options) {
        pugi::xml_document document;
        document.load_string(written("junit", everything(), options).c_str());
        int failures = 0, errors = 0;
        for (auto const suite : document.child("testsuites").children()) {
            failures += suite.attribute("failures").as_int();
            errors += suite.attribute("errors").as_int();
            int cases = 0, failed = 0;
            for (auto const each : suite.children("testcase")) {
                ++cases;
                failed += each.child("failure") ? 1 : 0;
            }
            EXPECT_EQ(cases, suite.attribute("tests").as_int());
            EXPECT_EQ(failed, suite.attribute("failures").as_int());
        }
        return std::pair{failures, errors};
    };
    EXPECT_EQ(counts({}), (std::pair{2, 4}));  // two contradictions; two errors in the text, an undecided group, a bound
    RenderOptions options;
    options.fail_on = claims::Severity::note;
    options.undecided = Undecided::allowed;
    EXPECT_EQ(counts(options), (std::pair{4, 2}));
}

TEST(Junit, has_the_date_that_it_is_given_and_no_other) {
    RenderOptions options;
    options.date = std::chrono::sys_seconds{std::chrono::seconds{1'951'488'061}};
    EXPECT_NE(written("junit", everything(), options).find("timestamp=\"2031-11-03T16:01:01\""), std::string::npos);
    EXPECT_NE(written("junit", everything()).find("timestamp=\"1970-01-01T00:00:00\""), std::string::npos);
}

TEST(Junit, shows_claims_that_nothing_speaks_against) {
    auto const output = written("junit", Harbour{}.report());
    EXPECT_NE(output.find("<testcase name=\"reed.walk-out\" classname=\"reed\" time=\"0\" />"), std::string::npos);
    EXPECT_EQ(output.find("<failure"), std::string::npos);
}

TEST(Github, gives_columns_only_within_one_line_and_counts_the_last_one_in) {
    auto const output = written("github", everything());
    EXPECT_NE(output.find("::error file=harbour/reed.claims,line=8,endLine=8,col=40,endColumn=46,title="), std::string::npos);
    EXPECT_NE(output.find("::error file=harbour/reed.claims,line=5,endLine=6,title="), std::string::npos);
}

TEST(Rdjson, counts_columns_in_bytes) {
    claims::SourceSet sources;
    std::string const text = "article łódź \"x\"\nclaim ż at p1: żółć ends here\n";
    auto const file = sources.add("a.claims", text);
    claims::Diagnostic diagnostic;
    diagnostic.code = claims::Code::unknown_name;
    diagnostic.message = "nothing is called \"żółć\"";
    auto const begin = static_cast<std::uint32_t>(text.find("żółć"));
    diagnostic.span = {file, begin, begin + 8};
    auto const report = build_report(sources, {}, {}, {diagnostic}, {"1", "a", {}});
    auto const& place = report.findings[0].members[0].place;
    EXPECT_EQ(place.column, 16U);
    EXPECT_EQ(place.end_column, 20U);
    auto const range = json_of("rdjson", report)["diagnostics"][0]["location"]["range"];
    EXPECT_EQ(range["start"]["line"], 2);
    EXPECT_EQ(range["start"]["column"], 17);  // ż takes two bytes
    EXPECT_EQ(range["end"]["column"], 25);
}

TEST(Gitlab, is_an_empty_array_where_nothing_is_found) { EXPECT_EQ(written("gitlab", Harbour{}.report()), "[]\n"); }

TEST(Formats, none_is_silent_about_a_run_that_failed_or_was_not_decided) {
    Report failed;
    failed.version = "1";
    failed.failure = Failure{2, "no claim files in empty", {}};
    Harbour harbour;
    harbour.analysis.not_checked.push_back({solver::NotChecked::Kind::undecided, "these were not decided", {}});
    auto const undecided = harbour.report();
    for (auto const& format : formats()) {
        // Without a corpus there is nothing to show to people; the program says it on standard error.
        if (format.name != "terminal") { EXPECT_NE(written(format.name, failed).find("no claim files in empty"), std::string::npos) << format.name; }
        EXPECT_NE(written(format.name, undecided).find("these were not decided"), std::string::npos) << format.name;
    }
}

TEST(Formats, none_depends_on_anything_but_the_report) {
    auto const report = everything();
    for (auto const& format : formats()) { EXPECT_EQ(written(format.name, report), written(format.name, report)) << format.name; }
}

TEST(MarkdownText, leaves_words_alone) {
    for (auto const* text : {"Jo Reed says that they lasted 6 hours; Ann Moss, \"9 hours\" (at most).", "Łódź, 北京: mid-March 2031-10",
                             "3 articles", "O'Brien's 50% and/or more!", "the River treaty?"}) {
        EXPECT_EQ(markdown_text(text), text);
    }
}

TEST(MarkdownText, puts_the_rest_into_code) {
    EXPECT_EQ(markdown_text("ask @org/team now"), "ask `@org/team` now");
    EXPECT_EQ(markdown_text("see [a](b) and *c* d"), "see `[a](b)` and `*c*` d");
    EXPECT_EQ(markdown_text("two <b> <i> words"), "two `<b> <i>` words");
    EXPECT_EQ(markdown_text("1. first"), "`1.` first");
    EXPECT_EQ(markdown_text("# first"), "`#` first");
    EXPECT_EQ(markdown_text("in GH-12 or DESK-7 or 0123abc"), "in `GH-12` or `DESK-7` or `0123abc`");
    EXPECT_EQ(markdown_text("at 0123456789abcdef…"), "at `0123456789abcdef…`");
    EXPECT_EQ(markdown_text("a\u202eb"), "`a<U+202E>b`");
    EXPECT_EQ(markdown_code("a``b`"), "``` a``b` ```");
    EXPECT_EQ(markdown_code(""), "` `");
}

TEST(PlainText, is_shortened_between_characters) {
    EXPECT_EQ(shortened("żółć", 4), "żółć");
    EXPECT_EQ(shortened("żółć", 3), "żó…");
    EXPECT_EQ(shortened("", 3), "");
}

TEST(Csv, marks_what_a_spreadsheet_would_calculate) {
    Harbour harbour;
    harbour.add_contradiction();
    auto report = harbour.report();
    report.findings[0].message = "=1+1; -2 and \"=3\"";
    report.findings[0].members[0].date = "-0044";
    auto const cells = csv_cells(written("csv", report));
    EXPECT_EQ(cells[0][7], "message");
    EXPECT_EQ(cells[1][7], "'=1+1;' -2 and \"'=3\"");
    EXPECT_EQ(cells[1][12], "'-0044");
    EXPECT_EQ(cells[2][7], cells[1][7]);
}

}  // namespace
}  // namespace gainsay::reports::tests
