// The command check, seen from outside: what a path stands for, what is written where.

#include "tests/app/program.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>

namespace gainsay::app {
namespace {

using namespace tests;
using Json = nlohmann::json;

class Check : public testing::Test {
protected:
    Check() {
        folder.write("world.claims", world);
        folder.write("reed.claims", reed);
        folder.write("moss.claims", moss_against);
    }
    Json json_of(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), "--format=json");
        auto const outcome = run(folder, arguments);
        return Json::parse(outcome.out);
    }
    Folder folder;
};

TEST_F(Check, the_command_may_be_left_out) {
    EXPECT_EQ(run(folder, {"check", "."}).out, run(folder, std::vector<std::string>{}).out);
    EXPECT_EQ(run(folder, {"."}).out, run(folder, {"check"}).out);
}

TEST_F(Check, a_folder_is_searched_in_depth_and_files_are_taken_by_path) {
    folder.write("b/deep/x.claims", "article x \"X\" author \"X\"\nclaim one: nobody met norland.\nclaim one: nobody met norland.\n");
    folder.write("a/y.claims", "article y \"Y\" author \"Y\"\nclaim one: nobody met norland.\nclaim one: nobody met norland.\n");
    folder.write("notes.txt", "not for us");
    folder.write(".hidden/z.claims", "not for us");
    auto const json = json_of({"."});
    EXPECT_EQ(json["corpus"]["files"], 5);
    std::vector<std::string> files;
    for (auto const& finding : json["findings"]) {
        if (finding["class"] == "names") { files.push_back(finding["members"][0]["file"]); }
    }
    EXPECT_EQ(files, (std::vector<std::string>{"a/y.claims", "b/deep/x.claims"}));
}

TEST_F(Check, several_errors_are_reported_in_one_run) {
    folder.write("frey.claims", "article frey \"Frey\" author \"Di Frey\"\nclaim one: harbor-talks lasted 9 hours.\nclaim two harbour-talks lasted.\nclaim three: norlnd met norland.\n");
    auto const json = json_of({});
    std::size_t errors = 0;
    for (auto const& finding : json["findings"]) { errors += finding["members"][0]["file"] == "frey.claims" ? 1U : 0U; }
    EXPECT_GE(errors, 3U) << json["findings"];
}

TEST_F(Check, paths_are_shown_relative_to_the_current_folder) {
    auto const inside = (folder.path().filename() / "").string();
    Folder const elsewhere;
    Call call;
    call.arguments = {"--format=json", folder.path().string()};
    auto const json = Json::parse(run(elsewhere, call).out);
    EXPECT_EQ(json["findings"][0]["members"][0]["file"], "../" + inside + "moss.claims");
    EXPECT_EQ(json["corpora"][0]["path"], "../" + folder.path().filename().string());
}

TEST_F(Check, a_file_stands_for_its_folder_and_shows_what_touches_it) {
    folder.write("frey.claims", "article frey \"Frey\" author \"Di Frey\"\nclaim leaving: norland walked away from harbour-talks.\n");
    auto json = json_of({"frey.claims"});
    EXPECT_EQ(json["corpus"]["files"], 4);
    EXPECT_EQ(json["findings"].size(), 0U);
    EXPECT_EQ(json["corpus"]["findingsNotShown"], 1);
    EXPECT_EQ(json["corpora"][0]["onlyFiles"], Json::array({"frey.claims"}));
    EXPECT_EQ(json_of({"reed.claims"})["findings"].size(), 1U);
    EXPECT_EQ(json_of({"frey.claims", "reed.claims"})["findings"].size(), 1U);
    EXPECT_EQ(json_of({"frey.claims", "."})["corpora"][0]["onlyFiles"], Json::array()) << "the folder was asked for, too";
    Call wide;
    wide.arguments = {"frey.claims"};
    wide.environment = {{"COLUMNS", "200"}};
    EXPECT_NE(run(folder, wide).out.find("no conflict found that touches frey.claims; 1 finding elsewhere not shown"),
              std::string::npos);
}

TEST_F(Check, a_file_stands_for_the_nearest_folder_upwards_with_gainsay_toml) {
    folder.write("gainsay.toml", "");
    folder.write("sub/frey.claims", "article frey \"Frey\" author \"Di Frey\"\nclaim length: harbour-talks lasted exactly 12 hours.\n");
    auto const json = json_of({"sub/frey.claims"});
    EXPECT_EQ(json["corpora"][0]["path"], ".");
    EXPECT_EQ(json["corpus"]["files"], 4);
    EXPECT_GE(json["findings"].size(), 1U);
}

TEST_F(Check, two_corpora_are_checked_apart) {
    Folder const two;
    two.write("a/world.claims", world);
    two.write("a/reed.claims", reed);
    two.write("b/world.claims", world);
    two.write("b/moss.claims", moss_against);
    auto const outcome = run(two, {"a", "b", "--format=json"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    auto const json = Json::parse(outcome.out);
    EXPECT_EQ(json["findings"].size(), 0U);
    ASSERT_EQ(json["corpora"].size(), 2U);
    EXPECT_EQ(json["corpora"][1]["path"], "b");
    EXPECT_EQ(json["corpus"]["claims"], 2);
    auto const text = run(two, {"a", "b"}).out;
    EXPECT_LT(text.find("Corpus a"), text.find("Corpus b"));
}

TEST_F(Check, one_folder_by_two_names_is_one_corpus) {
    auto const json = json_of({".", folder.path().string(), "./"});
    EXPECT_EQ(json["corpora"].size(), 1U);
}

TEST_F(Check, links_are_not_followed_and_said_so) {
    Folder const outside;
    outside.write("secret.claims", "article secret \"Secret\"\n");
    std::filesystem::create_directory_symlink(outside.path(), folder / "linked");
    auto const json = json_of({"."});
    EXPECT_EQ(json["corpus"]["files"], 3);
    auto const& entries = json["notChecked"];
    EXPECT_TRUE(std::any_of(entries.begin(), entries.end(), [](auto const& entry) { return entry["kind"] == "not-followed"; }));
}

TEST_F(Check, a_file_above_the_limit_is_refused_and_one_at_the_limit_is_read) {
    constexpr std::size_t limit = 4U * 1024U * 1024U;
    folder.write("big.claims", "#" + std::string(limit, 'x'));
    auto const outcome = run(folder, {"--format=json"});
    EXPECT_EQ(outcome.status, 1);
    auto const json = Json::parse(outcome.out);
    EXPECT_EQ(json["findings"][0]["code"], "G0105");
    EXPECT_EQ(json["findings"][0]["message"], "the file has 4194305 bytes; at most 4194304 are read");
    folder.write("big.claims", "#" + std::string(limit - 1, 'x'));
    auto const second = json_of({});
    EXPECT_TRUE(std::none_of(second["findings"].begin(), second["findings"].end(), [](auto const& f) { return f["code"] == "G0105"; }));
}

TEST_F(Check, rules_and_records_are_switched) {
    folder.write("moss.claims", "article moss \"A deal\" author \"Ann Moss\"\nclaim pact: harbour-talks ended with agreement.\n");
    folder.write("frey.claims", "article frey \"Frey\" author \"Di Frey\"\nclaim out: norland walked away from harbour-talks.\n");
    folder.write("rules.claims", R"(rule no-deal "who leaves has no deal" owner "desk" strength strong:
  if any actor X walked away from any meeting E then E ended without agreement.
rule off-rule owner "desk" off: if any meeting E collapsed then E ended without agreement.
record length source "a bulletin": harbour-talks lasted exactly 12 hours.
)");
    auto const codes = [&](std::vector<std::string> const& arguments) {
        auto const json = json_of(arguments);
        std::vector<std::string> found;
        for (auto const& finding : json["findings"]) { found.push_back(finding["code"]); }
        return found;
    };
    EXPECT_EQ(codes({}), (std::vector<std::string>{"G0401", "G0402"}));
    EXPECT_EQ(codes({"--no-rule", "no-deal"}), (std::vector<std::string>{"G0401"}));
    EXPECT_EQ(codes({"--no-rules", "--no-records"}), (std::vector<std::string>{}));
    EXPECT_EQ(json_of({"--rule", "off-rule"})["corpora"][0]["rulesOn"], Json::array({"no-deal", "off-rule"}));
    EXPECT_EQ(run(folder, {"--rule", "no-deal", "--no-rule", "no-deal"}).status, 2);
}

TEST_F(Check, json_is_one_valid_object_also_when_the_run_fails) {
    for (auto const& arguments : std::vector<std::vector<std::string>>{{"nowhere", "--format", "json"},
                                                                       {"--format=json", "--unknown"},
                                                                       {"--format", "json", "--no-rule", "nothing"},
                                                                       {"--format=json", "--fail-on", "never"}}) {
        auto const outcome = run(folder, arguments);
        EXPECT_EQ(outcome.status, 2);
        auto const json = Json::parse(outcome.out);
        EXPECT_EQ(json["schemaVersion"], 1);
        EXPECT_EQ(json["error"]["status"], 2);
        EXPECT_TRUE(outcome.last_line_of_err().starts_with("gainsay: exit status 2: ")) << outcome.err;
    }
}

TEST_F(Check, the_format_must_be_one_of_the_list) {
    auto const outcome = run(folder, {"--format", "jsn"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_NE(outcome.err.find("there is no format \"jsn\"; did you mean \"json\"?"), std::string::npos) << outcome.err;
}

TEST_F(Check, colours_follow_option_then_variables_then_terminal) {
    auto const coloured = [&](std::vector<std::string> const& arguments, std::vector<std::pair<std::string, std::string>> const& variables) {
        Call call;
        call.arguments = arguments;
        call.environment = variables;
        return run(folder, call).out.find('\x1b') != std::string::npos;
    };
    EXPECT_FALSE(coloured({}, {}));
    EXPECT_TRUE(coloured({"--color", "always"}, {{"NO_COLOR", "1"}, {"TERM", "dumb"}}));
    EXPECT_FALSE(coloured({"--color=never"}, {{"FORCE_COLOR", "1"}}));
    EXPECT_TRUE(coloured({}, {{"FORCE_COLOR", "1"}, {"TERM", "dumb"}}));
    EXPECT_TRUE(coloured({}, {{"CLICOLOR_FORCE", "1"}}));
    EXPECT_FALSE(coloured({}, {{"CLICOLOR_FORCE", "1"}, {"NO_COLOR", "1"}}));
    EXPECT_FALSE(coloured({}, {{"FORCE_COLOR", "1"}, {"NO_COLOR", "1"}}));
    EXPECT_TRUE(coloured({}, {{"FORCE_COLOR", "1"}, {"NO_COLOR", ""}})) << "an empty variable says nothing";
    EXPECT_FALSE(coloured({"--format", "json", "--color", "always"}, {}));
}

TEST_F(Check, the_width_is_100_unless_columns_says_otherwise) {
    auto const longest = [&](std::vector<std::pair<std::string, std::string>> const& variables) {
        Call call;
        call.environment = variables;
        auto const out = run(folder, call).out;
        std::size_t most = 0;
        std::size_t columns = 0;
        for (char const c : out) {
            bool const begins_character = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
            if (c == '\n') {
                columns = 0;
            } else if (begins_character) {
                most = std::max(most, ++columns);
            }
        }
        return most;
    };
    EXPECT_EQ(longest({}), 100U);
    EXPECT_EQ(longest({{"COLUMNS", "60"}}), 60U);
    EXPECT_EQ(longest({{"COLUMNS", "wide"}}), 100U);
    EXPECT_EQ(longest({{"COLUMNS", "1"}}), 100U);
}

TEST_F(Check, max_findings_always_says_how_many_more) {
    auto const out = run(folder, {"--max-findings", "0"}).out;
    EXPECT_NE(out.find("1 more finding not shown (--max-findings 0)"), std::string::npos) << out;
    EXPECT_EQ(json_of({"--max-findings", "0"})["findings"].size(), 1U);
}

TEST_F(Check, verbose_speaks_on_standard_error_only) {
    auto const usual = run(folder, {"."});
    auto const verbose = run(folder, {"-v", "."});
    EXPECT_EQ(usual.out, verbose.out);
    EXPECT_NE(verbose.err.find("gainsay: info: "), std::string::npos);
    EXPECT_EQ(usual.err.find("info"), std::string::npos);
}

TEST_F(Check, the_report_does_not_depend_on_threads_locale_or_zone) {
    Call call;
    call.arguments = {"--threads", "1"};
    auto const one = run(folder, call);
    call.arguments = {"--threads", "4"};
    call.environment = {{"LANG", "de_DE.UTF-8"}, {"LC_ALL", "tr_TR.UTF-8"}, {"TZ", "Pacific/Kiritimati"}};
    EXPECT_EQ(run(folder, call).out, one.out);
}

TEST_F(Check, hostile_names_of_files_are_shown_and_not_obeyed) {
    folder.write("\x1b[2J.claims", "claim");
    auto const outcome = run(folder, {"\x1b]0;x\x07", "."});
    EXPECT_EQ(outcome.status, 2);
    for (auto const& text : {outcome.out, outcome.err}) {
        EXPECT_TRUE(std::none_of(text.begin(), text.end(), [](char c) { return c != '\n' && std::iscntrl(static_cast<unsigned char>(c)) != 0; })) << text;
    }
    EXPECT_NE(outcome.out.find("<U+001B>[2J.claims"), std::string::npos);
}

TEST_F(Check, a_claim_that_was_withdrawn_later_is_held_as_of_a_day_before) {
    folder.write("moss.claims", "article moss \"Moss\" author \"Lee Moss\" published 2031-11\n"
                                "claim one withdrawn from 2032-01: harbour-talks lasted exactly 9 hours.\n");
    auto const contradictions = [&](std::vector<std::string> const& arguments) {
        auto const findings = json_of(arguments)["findings"];
        return std::count_if(findings.begin(), findings.end(), [](Json const& finding) { return finding["class"] == "contradiction"; });
    };
    EXPECT_EQ(contradictions({"."}), 0);
    EXPECT_EQ(contradictions({"--as-of", "2031-12-31", "."}), 1);
    EXPECT_EQ(contradictions({"--as-of", "2032-02-01", "."}), 0);
    EXPECT_EQ(run(folder, {"--as-of", "2031-12"}).status, 2);
    EXPECT_EQ(run(folder, {"--as-of", "soon"}).status, 2);
}

TEST_F(Check, the_standard_vocabulary_is_taken_by_name_only) {
    folder.write("reed.claims", "use vocabulary negotiation\narticle reed \"Reed\" author \"Jo Reed\" published 2031-10\n"
                                "event dinner: negotiation \"the dinner\" with norland\nclaim one: norland walked away from dinner.\n");
    folder.write("moss.claims", "article moss \"Moss\" author \"Lee Moss\" published 2031-11\nclaim one: dinner ended with agreement.\n");
    auto const with = json_of({"."});
    EXPECT_EQ(with["findings"].size(), 1U) << with["findings"];
    EXPECT_EQ(with["findings"][0]["class"], "conflict");
    EXPECT_EQ(with["corpus"]["files"], 3);
    EXPECT_EQ(json_of({"--no-rule", "negotiation-walk-out", "."})["findings"].size(), 0U);
    folder.write("reed.claims", "use vocabulary haggling\n");
    EXPECT_NE(run(folder, {"."}).out.find("haggling"), std::string::npos);
}

}  // namespace
}  // namespace gainsay::app
