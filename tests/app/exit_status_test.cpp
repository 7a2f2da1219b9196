// The table of exit statuses, seen from outside.

#include "tests/app/program.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <cstdint>

namespace gainsay::app {
namespace {

using namespace tests;

class ExitStatus : public testing::Test {
protected:
    ExitStatus() {
        folder.write("world.claims", world);
        folder.write("reed.claims", reed);
    }
    Folder folder;
};

TEST_F(ExitStatus, is_0_where_all_can_hold) {
    folder.write("moss.claims", moss_with);
    auto const outcome = run(folder, std::vector<std::string>{});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_EQ(outcome.err, "");
    EXPECT_NE(outcome.out.find("2 articles, 2 claims, no rules on: no conflict found"), std::string::npos) << outcome.out;
    EXPECT_NE(outcome.out.find("What was not checked"), std::string::npos);
}

TEST_F(ExitStatus, is_1_for_a_contradiction_and_says_why) {
    folder.write("moss.claims", moss_against);
    auto const outcome = run(folder, {"check", "."});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_NE(outcome.out.find("error[G0401]"), std::string::npos) << outcome.out;
    EXPECT_EQ(outcome.last_line_of_err(), "gainsay: exit status 1: 1 finding at or above \"error\": G0401 contradiction");
}

TEST_F(ExitStatus, exit_zero_makes_it_0_whatever_is_found) {
    folder.write("moss.claims", moss_against);
    auto const outcome = run(folder, {"--exit-zero"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_NE(outcome.out.find("error[G0401]"), std::string::npos);
    EXPECT_EQ(outcome.err, "");
}

TEST_F(ExitStatus, is_1_for_an_error_in_the_text) {
    folder.write("frey.claims", with_error);
    auto const outcome = run(folder, std::vector<std::string>{});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_NE(outcome.out.find("error[G0301]: nothing is called \"harbor-talks\""), std::string::npos) << outcome.out;
    EXPECT_NE(outcome.out.find("frey.claims:2:15"), std::string::npos);
}

TEST_F(ExitStatus, fail_on_chooses_the_least_severity_that_counts) {
    folder.write("moss.claims", "article moss \"A deal\" author \"Ann Moss\"\nclaim length: probably: harbour-talks lasted exactly 9 hours.\n");
    EXPECT_EQ(run(folder, std::vector<std::string>{}).status, 0);
    auto const outcome = run(folder, {"--fail-on", "note"});
    EXPECT_EQ(outcome.status, 1) << outcome.out;
    EXPECT_EQ(outcome.last_line_of_err(), "gainsay: exit status 1: 1 finding at or above \"note\" (--fail-on): G0404 tension");
}

TEST_F(ExitStatus, is_2_for_an_unknown_option_with_the_nearest_one) {
    auto const outcome = run(folder, {"--budgte", "5"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.out, "");
    EXPECT_NE(outcome.last_line_of_err().find("did you mean \"--budget\"?"), std::string::npos) << outcome.err;
}

TEST_F(ExitStatus, is_2_for_an_unknown_rule_with_the_nearest_one) {
    folder.write("rules.claims", "rule no-deal owner \"desk\": if any meeting E collapsed then E ended without agreement.\n");
    auto const outcome = run(folder, {"--no-rule", "no-dael"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_NE(outcome.last_line_of_err().find("there is no such rule; did you mean \"no-deal\"?"), std::string::npos) << outcome.err;
    EXPECT_EQ(run(folder, {"--no-rule", "no-deal"}).status, 0);
}

TEST_F(ExitStatus, is_2_where_nothing_is_there) {
    auto const outcome = run(folder, {"nowhere"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.last_line_of_err(), "gainsay: exit status 2: nowhere: there is no such file or folder");
    Folder const empty;
    EXPECT_EQ(run(empty, std::vector<std::string>{}).last_line_of_err(),
              "gainsay: exit status 2: .: holds no claim files; their names end in .claims");
}

TEST_F(ExitStatus, is_2_for_a_file_that_cannot_be_read_and_the_others_are_reported) {
    folder.write("moss.claims", moss_against);
    std::filesystem::create_directory(folder / "folder.claims");
    std::filesystem::create_symlink("nowhere", folder / "link.claims");
    ASSERT_EQ(::mkfifo((folder / "pipe.claims").c_str(), 0600), 0);
    auto const outcome = run(folder, {"--format", "json"});
    EXPECT_EQ(outcome.status, 2);
    auto const json = nlohmann::json::parse(outcome.out);
    EXPECT_EQ(json["error"]["status"], 2);
    ASSERT_EQ(json["error"]["details"].size(), 3U) << json["error"];
    EXPECT_EQ(json["error"]["details"][0], "folder.claims: is a folder, not a file");
    EXPECT_EQ(json["error"]["details"][1], "link.claims: is a link; links are not followed");
    EXPECT_EQ(json["error"]["details"][2], "pipe.claims: is not an ordinary file");
    ASSERT_EQ(json["findings"].size(), 1U);
    EXPECT_EQ(json["findings"][0]["code"], "G0401");
    EXPECT_EQ(outcome.last_line_of_err(), "gainsay: exit status 2: 3 paths could not be read");
}

TEST_F(ExitStatus, is_2_where_reading_is_not_permitted) {
    if (::geteuid() == 0) { GTEST_SKIP() << "nothing is forbidden to root"; }
    folder.write("moss.claims", moss_with);
    ASSERT_EQ(::chmod((folder / "moss.claims").c_str(), 0), 0);
    auto const outcome = run(folder, std::vector<std::string>{});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_NE(outcome.out.find("1 article"), std::string::npos);
}

TEST_F(ExitStatus, is_3_for_what_stayed_undecided_and_never_0) {
    folder.write("moss.claims", moss_against);
    auto const outcome = run(folder, {"--budget", "1"});
    EXPECT_EQ(outcome.status, 3) << outcome.out;
    EXPECT_NE(outcome.last_line_of_err().find("left undecided"), std::string::npos) << outcome.err;
    EXPECT_NE(outcome.out.find("left undecided"), std::string::npos);
    EXPECT_EQ(run(folder, {"--budget", "1", "--allow-undecided"}).status, 0);
    EXPECT_EQ(run(folder, {"--budget", "1", "--exit-zero"}).status, 3);
}

TEST_F(ExitStatus, is_2_where_standard_output_cannot_be_written) {
    folder.write("moss.claims", moss_against);
    for (auto const output : {Output::closed, Output::full_disk, Output::closed_pipe}) {
        for (auto const& arguments : std::vector<std::vector<std::string>>{{"."}, {"--format", "json"}, {"--help"}, {"codes"}, {"explain", "G0301"}}) {
            Call call;
            call.arguments = arguments;
            call.output = output;
            auto const outcome = run(folder, call);
            EXPECT_EQ(outcome.status, 2) << arguments.front();
            EXPECT_NE(outcome.last_line_of_err().find("standard output could not be written"), std::string::npos) << outcome.err;
        }
    }
}

TEST_F(ExitStatus, errors_in_files_that_are_not_shown_do_not_pass_as_clean) {
    folder.write("frey.claims", with_error);
    auto const outcome = run(folder, {"reed.claims"});
    EXPECT_EQ(outcome.status, 3) << outcome.out;
    EXPECT_EQ(outcome.last_line_of_err(),
              "gainsay: exit status 3: 1 error in the text of other files; --allow-undecided makes the exit status 0");
}

TEST_F(ExitStatus, a_signal_keeps_the_shells_number) {
    // Claims that keep the program busy for seconds: contradictory orders of sixty events, drawn by a small generator.
    std::string text = "kind gathering\n";
    for (int i = 0; i < 60; ++i) { text += "event ev-" + std::to_string(i) + ": gathering\n"; }
    text += "article busy \"Busy\" author \"Bo\"\n";
    std::uint32_t state = 1;
    auto const drawn = [&](std::uint32_t below) {
        state = state * 1664525U + 1013904223U;
        return std::to_string((state >> 16U) % below);
    };
    for (int i = 0; i < 1000; ++i) {
        auto const one = "ev-" + drawn(60);
        auto const other = "ev-" + drawn(60);
        text += "claim cl-" + std::to_string(i) + ": " + one + " happened before " + other + " or " + other + " lasted exactly " + drawn(9) +
                " hours and " + one + " lasted exactly " + drawn(9) + " hours.\n";
    }
    folder.write("busy.claims", text);
    for (int const signal : {SIGINT, SIGTERM}) {
        Call call;
        call.signal_after_start = signal;
        auto const outcome = run(folder, call);
        EXPECT_EQ(outcome.status, 128 + signal);
        EXPECT_EQ(outcome.out, "");
    }
}

}  // namespace
}  // namespace gainsay::app
