// A weakness of an argument that the desk lets stand: at its place, with a reason, until something that it rests on changes.

#include "tests/app/program.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <stdexcept>

namespace gainsay::app {
namespace {

using namespace tests;
using Json = nlohmann::json;

constexpr std::string_view people = R"(actor norland "Norland"
actor sudria "Sudria"
kind meeting
event talks: meeting "the Harbour talks" with norland, sudria
rule walking-out "whoever walks away leaves no agreement behind" owner "desk":
  if any actor X walked away from any meeting E then E ended without agreement.
)";
/// `length` is of no use to the argument.
constexpr std::string_view article = R"(article reed "Why the talks failed" author "Jo Reed"
  published 2031-03-12
claim exit at p1: norland walked away from talks.
claim length at p2: talks lasted 3 days.
claim outcome at p3: talks ended without agreement.
argument failed at p3: from exit, length, rule walking-out therefore outcome.
)";

std::string replaced(std::string text, std::string_view old, std::string_view now) {
    auto const place = text.find(old);
    if (place == std::string::npos) { throw std::runtime_error{"not found: " + std::string{old}}; }
    return text.replace(place, old.size(), now);
}

class Weakness : public testing::Test {
protected:
    Weakness() {
        folder.write("world.claims", people);
        folder.write("reed.claims", article);
    }
    int check(std::vector<std::string> arguments = {}) {
        bool const has_day = std::any_of(arguments.begin(), arguments.end(), [](std::string const& each) { return each.starts_with("--today="); });
        if (!has_day) { arguments.emplace_back("--today=2031-06-01"); }
        arguments.insert(arguments.begin(), {"--format=json", "--fail-on=note"});
        auto const outcome = run(folder, arguments);
        json = Json::parse(outcome.out);
        return outcome.status;
    }
    /// The codes of the findings that count.
    std::vector<std::string> codes() const {
        std::vector<std::string> found;
        for (auto const& finding : json["findings"]) {
            if (finding["suppressed"] == false) { found.push_back(finding["code"]); }
        }
        return found;
    }
    std::ptrdiff_t count_of(std::string const& code) const {
        auto const found = codes();
        return std::count(found.begin(), found.end(), code);
    }
    Json finding(std::string const& code) const {
        for (auto const& each : json["findings"]) {
            if (each["code"] == code) { return each; }
        }
        return nullptr;
    }
    /// The line that the report offers, with a reason.
    std::string line() {
        check({"--ignore-suppressions"});
        return replaced(finding("G0605")["acceptLine"].get<std::string>(), "…", "the author wants it said");
    }
    using Codes = std::vector<std::string>;
    Folder folder;
    Json json;
};

TEST_F(Weakness, is_accepted_with_a_reason_and_by_nothing_less) {
    EXPECT_EQ(check(), 1);
    ASSERT_EQ(codes(), Codes{"G0605"}) << json["findings"];
    auto const offered = finding("G0605")["acceptLine"].get<std::string>();
    EXPECT_TRUE(offered.starts_with("accept weakness idle-premise of reed.failed because \"…\" meaning \"")) << offered;
    EXPECT_NE(run(folder, {"lint"}).out.find("= to let it stand: accept weakness idle-premise of reed.failed"), std::string::npos);
    folder.write("desk.claims", offered + "\n");
    EXPECT_EQ(check(), 1);
    EXPECT_EQ(codes(), (Codes{"G0510", "G0605"})) << "the dots are no reason";
    folder.write("desk.claims", "accept weakness idle-premise of reed.failed because \"the author wants it said\"\n");
    EXPECT_EQ(check(), 1);
    EXPECT_EQ(codes(), (Codes{"G0510", "G0605"})) << "nor is a line without its meaning enough";
    folder.write("desk.claims", line() + " by \"Kim\" until 2031-06\n");
    EXPECT_EQ(check(), 0);
    auto const accepted = finding("G0605")["suppressed"];
    EXPECT_EQ(accepted["kind"], "accepted");
    EXPECT_EQ(accepted["reason"], "the author wants it said");
    EXPECT_EQ(accepted["owner"], "Kim");
    EXPECT_EQ(accepted["until"], "2031-06");
    auto const text = run(folder, {"--today=2031-06-01"}).out;
    EXPECT_NE(text.find("Accepted by Kim until 2031-06, because the author wants it said (desk.claims:1:1)"), std::string::npos) << text;
    EXPECT_EQ(check({"--ignore-suppressions"}), 1);
    EXPECT_EQ(check({"--today=2031-07-01"}), 1);
    EXPECT_EQ(codes(), (Codes{"G0513", "G0605"}));
}

TEST_F(Weakness, comes_back_when_anything_that_it_rests_on_changes) {
    folder.write("desk.claims", line() + "\n");
    EXPECT_EQ(check(), 0);
    folder.write("reed.claims", "# moved\n\n" + replaced(std::string{article}, "from exit, length,", "from exit,\n  length, # a remark\n "));
    EXPECT_EQ(check(), 0) << "layout and comments change nothing: " << json["findings"];
    for (auto const& [old, now] : std::vector<std::pair<std::string_view, std::string_view>>{
             {"3 days", "4 days"}, {"norland walked", "sudria walked"}, {"at p3: from", "at p4: from"}}) {
        folder.write("reed.claims", replaced(std::string{article}, old, now));
        EXPECT_EQ(check(), 1) << now;
        EXPECT_EQ(codes(), (Codes{"G0512", "G0605"})) << now;
    }
    folder.write("reed.claims", article);
    EXPECT_EQ(check(), 0);
    folder.write("world.claims", replaced(std::string{people}, "walked away from any meeting E then", "walked away from any meeting E and E happened then"));
    EXPECT_EQ(check(), 1) << "the rule says something else";
}

TEST_F(Weakness, a_line_of_no_use_is_found_where_it_was_looked_for) {
    folder.write("desk.claims", line() + "\n");
    folder.write("reed.claims", replaced(std::string{article}, "exit, length,", "exit,"));
    EXPECT_EQ(check(), 1);
    EXPECT_EQ(codes(), Codes{"G0514"});
    EXPECT_NE(finding("G0514")["message"].get<std::string>().find("there is no idle-premise of reed.failed that could be accepted"), std::string::npos);
    EXPECT_EQ(check({"--no-lint=idle-premise"}), 0) << "what was not looked for may be there";
    check({"--no-rules"});
    EXPECT_EQ(count_of("G0514"), 0) << "without its rules the argument is another";
    folder.write("reed.claims", replaced(std::string{article}, "argument failed", "argument broke"));
    EXPECT_EQ(check(), 1);
    EXPECT_NE(finding("G0511")["message"].get<std::string>().find("reed.failed"), std::string::npos) << json["findings"];
}

TEST_F(Weakness, is_all_that_lint_speaks_of) {
    folder.write("moss.claims", "event dinner: meeting \"the dinner\"\narticle moss \"M\" author \"Ann Moss\"\n"
                                "claim nine: dinner lasted 9 days.\nclaim two: dinner lasted 2 days.\n");
    check();
    auto const conflict = finding("G0401");
    ASSERT_FALSE(conflict.is_null()) << json["findings"];
    folder.write("desk.claims", line() + "\n" + replaced(conflict["acceptLine"].get<std::string>(), "…", "both were asked") + "\n");
    EXPECT_EQ(check(), 0);
    auto const linted = run(folder, {"lint", "--format=json", "--fail-on=note"});
    EXPECT_EQ(linted.status, 0) << "that conflicts are not shown makes no line useless\n" << linted.out;
}

TEST_F(Weakness, covers_one_argument_and_one_lint_only) {
    folder.write("desk.claims", line() + "\n");
    folder.write("reed.claims", std::string{article} + "argument other at p3: from exit, length, rule walking-out therefore outcome.\n");
    EXPECT_EQ(check(), 1);
    EXPECT_EQ(codes(), Codes{"G0605"});
    folder.write("desk.claims", replaced(line(), "idle-premise", "missing-warrant") + "\n");
    check();
    EXPECT_EQ(count_of("G0605"), 2);
}

}  // namespace
}  // namespace gainsay::app
