// What is shown, and what makes a run fail, are two things.

#include "tests/app/program.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace gainsay::app {
namespace {

using namespace tests;
using Json = nlohmann::json;
using Words = std::vector<std::string>;

/// One contradiction (G0401, error), one conflict under a strong rule (G0402, warning), one tension (G0404, note).
class Levels : public testing::Test {
protected:
    Levels() {
        folder.write("world.claims", world);
        folder.write("reed.claims", reed);
        folder.write("moss.claims", R"(article moss "A deal at the harbour" author "Ann Moss"
claim length: harbour-talks lasted exactly 9 hours.
claim pact: harbour-talks ended with agreement.
)");
        folder.write("frey.claims", "article frey \"Frey\" author \"Di Frey\"\nclaim out: norland walked away from harbour-talks.\n");
        folder.write("rules.claims", R"(rule no-deal "who leaves has no deal" owner "desk" strength strong:
  if any actor X walked away from any meeting E then E ended without agreement.
)");
    }
    Words codes(Words arguments) {
        arguments.insert(arguments.begin(), "--format=json");
        Words found;
        auto const json = Json::parse(run(folder, arguments).out);
        for (auto const& finding : json["findings"]) { found.push_back(finding["code"]); }
        return found;
    }
    Folder folder;
};

TEST_F(Levels, min_level_hides_and_says_so) {
    EXPECT_EQ(codes({}), (Words{"G0401", "G0402"}));
    EXPECT_EQ(codes({"--min-level=error"}), (Words{"G0401"}));
    auto const out = run(folder, {"--min-level=error"}).out;
    EXPECT_NE(out.find("1 finding not shown: below \"error\" (--min-level)"), std::string::npos) << out;
    auto const json = Json::parse(run(folder, {"--min-level=error", "--format=json"}).out);
    EXPECT_EQ(json["corpora"][0]["leftOut"], Json::array({{{"reason", "below \"error\" (--min-level)"}, {"count", 1}}}));
}

TEST_F(Levels, what_is_hidden_fails_all_the_same_and_the_reason_says_so) {
    folder.write("moss.claims", "article moss \"Moss\" author \"Ann Moss\"\nclaim pact: harbour-talks ended with agreement.\n");
    auto const outcome = run(folder, {"--min-level=error", "--fail-on=warning"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(outcome.last_line_of_err(),
              "gainsay: exit status 1: 1 finding at or above \"warning\" (--fail-on): G0402 rule-conflict; 1 of them not shown (--min-level)");
    EXPECT_NE(outcome.out.find("no conflict shown"), std::string::npos) << "never \"no conflict found\": " << outcome.out;
}

TEST_F(Levels, the_reason_names_the_codes_and_counts_them) {
    EXPECT_EQ(run(folder, {"--fail-on=note"}).last_line_of_err(),
              "gainsay: exit status 1: 2 findings at or above \"note\" (--fail-on): G0401 contradiction and G0402 rule-conflict");
}

TEST_F(Levels, select_and_ignore_take_numbers_and_names) {
    EXPECT_EQ(codes({"--select=G0402"}), (Words{"G0402"}));
    EXPECT_EQ(codes({"--select", "rule-conflict,401"}), (Words{"G0401", "G0402"}));
    EXPECT_EQ(codes({"--ignore", "contradiction"}), (Words{"G0402"}));
    EXPECT_EQ(codes({"--select", "401", "--select", "402", "--ignore", "g0401"}), (Words{"G0402"}));
}

TEST_F(Levels, what_is_ignored_does_not_fail_and_is_counted) {
    auto const outcome = run(folder, {"--ignore=contradiction"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_NE(outcome.out.find("Not shown: 1 finding, ignored (--ignore)."), std::string::npos) << outcome.out;
    EXPECT_NE(outcome.out.find("no contradiction shown"), std::string::npos) << outcome.out;
}

TEST_F(Levels, errors_in_the_text_cannot_be_ignored) {
    for (auto const* code : {"G0301", "G0101", "G0201"}) {
        auto const outcome = run(folder, {"--ignore", code});
        EXPECT_EQ(outcome.status, 2);
        EXPECT_NE(outcome.last_line_of_err().find("cannot be ignored"), std::string::npos) << outcome.err;
    }
    folder.write("broken.claims", "article vane \"Vane\" author \"Ida Vane\"\nclaim length: harbor-talks lasted 9 hours.\n");
    EXPECT_EQ(codes({"--select=rule-conflict"}), (Words{"G0301", "G0402"}));
    EXPECT_EQ(run(folder, {"--select=rule-conflict"}).status, 1);
}

TEST_F(Levels, unknown_codes_are_refused_with_the_nearest) {
    auto const outcome = run(folder, {"--select", "contradicton"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_NE(outcome.last_line_of_err().find("--select: there is no code \"contradicton\"; did you mean \"contradiction\"?"), std::string::npos)
        << outcome.err;
}

}  // namespace
}  // namespace gainsay::app
