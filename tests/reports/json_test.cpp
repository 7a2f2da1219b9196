// The JSON holds to docs/report.schema.json, and says what the report says.

#include "reports/formats/formats.hpp"
#include "tests/reports/harbour.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <filesystem>
#include <sstream>

namespace gainsay::reports {
namespace {

using tests::Harbour;
namespace fs = std::filesystem;

nlohmann::json json_of(Report const& report) {
    std::ostringstream out;
    write_json(report, {}, out);
    return nlohmann::json::parse(out.str());
}

TEST(JsonReport, every_approved_report_is_valid_by_the_published_schema) {
    auto const root = fs::path{GAINSAY_ROOT};
    if (std::system("python3 -c 'import jsonschema' >/dev/null 2>&1") != 0) { GTEST_SKIP() << "python3-jsonschema is not installed"; }
    // Checks that the schema is one, and that all goldens hold to it; exits with the number of files that do not.
    std::string const script = R"(
import glob, json, sys, jsonschema
schema = json.load(open(sys.argv[1]))
jsonschema.Draft7Validator.check_schema(schema)
files = sorted(glob.glob(sys.argv[2] + '/*.json'))
assert len(files) > 5, files
wrong = 0
for name in files:
    for error in jsonschema.Draft7Validator(schema).iter_errors(json.load(open(name, encoding='utf-8'))):
        print(name, '/'.join(map(str, error.path)), error.message[:300])
        wrong = 1
sys.exit(wrong)
)";
    auto const command = "python3 -c \"" + script + "\" '" + (root / "docs/report.schema.json").string() + "' '" +
                         (root / "tests/reports/golden").string() + "'";
    EXPECT_EQ(std::system(command.c_str()), 0);
}

TEST(JsonReport, findings_and_disputes_name_each_other_by_id) {
    Harbour harbour;
    harbour.add_contradiction();
    harbour.add_rule_conflict();
    auto const json = json_of(harbour.report());
    ASSERT_EQ(json["disputes"].size(), 2U);
    EXPECT_EQ(json["disputes"][0]["findings"][0], json["findings"][0]["id"]);
    EXPECT_EQ(json["disputes"][1]["findings"][0], json["findings"][1]["id"]);
}

TEST(JsonReport, whatever_a_step_or_a_repair_uses_is_listed_in_the_finding) {
    Harbour harbour;
    harbour.add_contradiction();
    harbour.add_rule_conflict();
    harbour.add_possible_conflict();
    harbour.add_text_errors();
    auto const json = json_of(harbour.report());
    for (auto const& finding : json["findings"]) {
        std::set<std::string> known;
        for (auto const& member : finding["members"]) {
            if (!member["claim"].is_null()) { known.insert(member["claim"]); }
            known.insert(member["file"].get<std::string>() + ":" + std::to_string(member["line"].get<int>()) + ":" +
                         std::to_string(member["column"].get<int>()));
        }
        for (auto const& rule : finding["rules"]) { known.insert(rule["id"]); }
        for (auto const& definition : finding["definitions"]) { known.insert(definition["id"]); }
        for (auto const& step : finding["derivation"]) {
            for (auto const& key : step["uses"]) { EXPECT_TRUE(known.contains(key)) << key; }
        }
        for (auto const& repair : finding["repairs"]) {
            for (auto const& key : repair["changes"]) { EXPECT_TRUE(known.contains(key)) << key; }
        }
    }
}

TEST(JsonReport, what_is_not_known_is_null) {
    Harbour harbour;
    harbour.add_contradiction();
    auto const json = json_of(harbour.report());
    auto const& moss = json["findings"][0]["members"][1];
    EXPECT_EQ(moss["claim"], "moss.length");
    EXPECT_TRUE(moss["date"].is_null());
    EXPECT_TRUE(moss["paragraph"].is_null());
    EXPECT_FALSE(json["findings"][0]["suppressed"].get<bool>());
}

TEST(JsonReport, an_accepted_finding_says_why) {
    Harbour harbour;
    harbour.add_possible_conflict(Harbour::Desk::accepts);
    auto const json = json_of(harbour.report());
    EXPECT_EQ(json["findings"][0]["suppressed"]["reason"], "Moss counts the day of arrival");
    EXPECT_EQ(json["findings"][0]["suppressed"]["line"], 19);
}

}  // namespace
}  // namespace gainsay::reports
