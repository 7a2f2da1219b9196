// The baseline and the day of an acceptance, seen from outside.

#include "tests/app/program.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>

namespace gainsay::app {
namespace {

using namespace tests;
using Json = nlohmann::json;

constexpr std::string_view frey_against = R"(article frey "All night" author "Di Frey"
claim length: harbour-talks lasted exactly 12 hours.
)";

class BaselineOfCorpus : public testing::Test {
protected:
    BaselineOfCorpus() {
        folder.write("world.claims", world);
        folder.write("reed.claims", reed);
        folder.write("moss.claims", moss_against);
    }
    std::string file() const {
        std::ifstream stream{folder / "gainsay.baseline"};
        std::ostringstream text;
        text << stream.rdbuf();
        return text.str();
    }
    int check(std::vector<std::string> arguments = {}) {
        arguments.insert(arguments.begin(), "--format=json");
        auto const outcome = run(folder, arguments);
        json = Json::parse(outcome.out);
        return outcome.status;
    }
    Folder folder;
    Json json;
};

TEST_F(BaselineOfCorpus, what_was_there_passes_and_what_is_new_fails) {
    EXPECT_EQ(check(), 1);
    auto const created = run(folder, {"baseline", "create"});
    EXPECT_EQ(created.status, 0) << created.err;
    EXPECT_EQ(created.out, "gainsay.baseline: 1 finding\n");
    EXPECT_EQ(check(), 0);
    EXPECT_EQ(json["findings"][0]["suppressed"]["kind"], "baseline");
    EXPECT_EQ(json["corpora"][0]["baseline"]["known"], 1);
    EXPECT_EQ(check({"--no-baseline"}), 1);
    EXPECT_EQ(check({"--ignore-suppressions"}), 1);
    folder.write("frey.claims", frey_against);
    EXPECT_EQ(check(), 1);
}

TEST_F(BaselineOfCorpus, the_file_is_keyed_by_content) {
    run(folder, {"baseline", "create"});
    auto const before = file();
    EXPECT_TRUE(before.starts_with("gainsay baseline 1\n")) << before;
    EXPECT_NE(before.find("\nG0401 | moss.length, reed.length | 1:"), std::string::npos) << before;
    folder.write("moss.claims", "# moved\n\n\n" + std::string{moss_against});
    std::filesystem::rename(folder / "reed.claims", folder / "renamed.claims");
    EXPECT_EQ(check(), 0);
    EXPECT_EQ(run(folder, {"baseline", "create"}).status, 2) << "the file is there";
    EXPECT_EQ(run(folder, {"baseline", "create", "--replace"}).status, 0);
    EXPECT_EQ(file(), before);
}

TEST_F(BaselineOfCorpus, what_is_solved_is_good_news_and_prune_takes_it_out) {
    run(folder, {"baseline", "create"});
    folder.write("moss.claims", moss_with);
    EXPECT_EQ(check(), 0);
    EXPECT_EQ(json["corpora"][0]["baseline"]["solved"].size(), 1U);
    auto const text = run(folder, std::vector<std::string>{}).out;
    EXPECT_NE(text.find("Good news: 1 old problem is solved"), std::string::npos) << text;
    folder.write("frey.claims", with_error);
    check();
    EXPECT_EQ(json["corpora"][0]["baseline"]["solved"].size(), 0U) << "an error in the text may hide it";
    EXPECT_EQ(run(folder, {"baseline", "prune"}).status, 2);
    std::filesystem::remove(folder / "frey.claims");
    auto const pruned = run(folder, {"baseline", "prune"});
    EXPECT_EQ(pruned.out, "gainsay.baseline: 1 entry taken out, 0 left\n");
    EXPECT_EQ(file().find("G0401"), std::string::npos);
    folder.write("moss.claims", moss_against);
    EXPECT_EQ(check(), 1) << "solved once, it does not come back unseen";
}

TEST_F(BaselineOfCorpus, what_says_something_else_is_reported_again) {
    run(folder, {"baseline", "create"});
    folder.write("moss.claims",
                 "article moss \"A deal at the harbour\" author \"Ann Moss\"\nclaim length: harbour-talks lasted "
                 "exactly 10 hours.\n");
    EXPECT_EQ(check(), 1);
    EXPECT_EQ(json["corpora"][0]["baseline"]["changed"].size(), 1U);
    auto const shown = run(folder, {"baseline", "show"}).out;
    EXPECT_NE(shown.find("Still there: 0\nSays something else now, and is reported again: 1\n"), std::string::npos)
        << shown;
}

TEST_F(BaselineOfCorpus, two_branches_merge_line_by_line) {
    run(folder, {"baseline", "create"});
    auto const one = file();
    folder.write("frey.claims", frey_against);
    run(folder, {"baseline", "create", "--replace"});
    folder.write("gainsay.baseline", file() + one);  // both sides, with the head and an entry twice
    EXPECT_EQ(check(), 0);
    folder.write("gainsay.baseline", "<<<<<<< mine\n" + one + "=======\n" + one + ">>>>>>> theirs\n");
    auto const outcome = run(folder, std::vector<std::string>{});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_NE(outcome.err.find("line 1 is the mark of a merge that is not finished"), std::string::npos) << outcome.err;
}

TEST_F(BaselineOfCorpus, a_file_that_is_missing_or_strange_stops_the_run) {
    EXPECT_EQ(check({"--baseline", "nowhere"}), 2);
    EXPECT_EQ(run(folder, {"baseline", "prune"}).status, 2);
    folder.write("gainsay.baseline", "gainsay baseline 2\n");
    EXPECT_EQ(check(), 2);
    folder.write("gainsay.baseline", "{}\n");
    EXPECT_EQ(check(), 2);
    EXPECT_EQ(check({"--no-baseline"}), 1);
}

/// Clashes with reed under a rule alone.
constexpr std::string_view by_rule = R"(article frey "A quick end" author "Di Frey"
claim quick: harbour-talks ended with agreement.
)";
constexpr std::string_view rule = R"(rule long-talks-fail "long talks fail" owner "desk" strength strong:
  if harbour-talks lasted more than 5 hours then harbour-talks ended without agreement.
)";

TEST_F(BaselineOfCorpus, the_commands_check_as_they_are_told_to) {
    folder.write("moss.claims", moss_with);
    folder.write("frey.claims", by_rule);
    folder.write("desk.claims", rule);
    ASSERT_EQ(check({"--fail-on=warning"}), 1);
    ASSERT_EQ(json["findings"][0]["code"], "G0402") << json["findings"];
    EXPECT_EQ(run(folder, {"baseline", "create", "--no-rules"}).out, "gainsay.baseline: no findings\n");
    EXPECT_EQ(run(folder, {"baseline", "create", "--replace"}).out, "gainsay.baseline: 2 findings\n");
    auto const shown = run(folder, {"baseline", "show", "--no-rule", "long-talks-fail"});
    EXPECT_NE(shown.out.find("Still there: 0\n"), std::string::npos) << shown.out;
    EXPECT_NE(shown.out.find("Solved: 0\n"), std::string::npos) << "what is not looked for is not solved\n" << shown.out;
    auto const pruned = run(folder, {"baseline", "prune", "--no-rule", "long-talks-fail"});
    EXPECT_EQ(pruned.status, 2);
    EXPECT_NE(pruned.err.find("an option may hide what is in the baseline"), std::string::npos) << pruned.err;
    EXPECT_NE(file().find("G0402"), std::string::npos);
    for (auto const* action : {"create", "prune", "show"}) {
        auto const unknown = run(folder, {"baseline", action, "--replace", "--no-rule", "long-talk-fail"});
        EXPECT_EQ(unknown.status, 2) << action;
        EXPECT_NE(unknown.err.find("did you mean \"long-talks-fail\"?"), std::string::npos) << unknown.err;
    }
    EXPECT_EQ(run(folder, {"baseline", "create", "--replace", "--budget", "0"}).status, 2);
    EXPECT_EQ(run(folder, {"baseline", "create", "--replace", "--texts", "nowhere"}).status, 2);
    folder.write("gainsay.toml", "[report]\nfail-om = \"note\"\n");
    EXPECT_EQ(run(folder, {"baseline", "show"}).status, 2) << "a wrong configuration is no configuration";
    EXPECT_EQ(run(folder, {"baseline", "show", "--isolated"}).status, 0);
}

TEST_F(BaselineOfCorpus, a_weakness_that_is_not_looked_for_is_not_solved) {
    run(folder, {"baseline", "create"});
    check({"--no-lint", "idle-premise"});
    EXPECT_EQ(json["corpora"][0]["baseline"]["solved"].size(), 0U);
    auto const linted = Json::parse(run(folder, {"lint", "--format=json"}).out);
    EXPECT_EQ(linted["corpora"][0]["baseline"]["solved"].size(), 0U) << "of conflicts, lint says nothing";
}

TEST_F(BaselineOfCorpus, an_acceptance_ends_after_its_last_day) {
    check();
    auto line = json["findings"][0]["acceptLine"].get<std::string>();
    line.replace(line.find("…"), std::string_view{"…"}.size(), "both were asked");
    folder.write("desk.claims", line + " by \"Kim\" until 2031-06\n");
    EXPECT_EQ(check({"--today", "2031-06-30"}), 0);
    EXPECT_EQ(json["findings"][0]["suppressed"]["owner"], "Kim");
    EXPECT_EQ(json["findings"][0]["suppressed"]["until"], "2031-06");
    EXPECT_EQ(check({"--today", "2031-07-01"}), 1);
    EXPECT_EQ(json["findings"][1]["code"], "G0513");
    EXPECT_EQ(check({"--today", "2031-07"}), 2) << "a month is no day";
    Call call;
    call.arguments = {"."};
    call.environment = {{"SOURCE_DATE_EPOCH", "1940544000"}};  // 2031-06-30
    EXPECT_EQ(run(folder, call).status, 0);
    call.environment = {{"SOURCE_DATE_EPOCH", "1940630400"}};
    EXPECT_EQ(run(folder, call).status, 1);
    call.arguments = {".", "--today", "2031-06-30"};
    EXPECT_EQ(run(folder, call).status, 0) << "the option goes before the variable";
}

}  // namespace
}  // namespace gainsay::app
