// Streams, terminals, and jobs of GitHub Actions.

#include "app/environment.hpp"
#include "app/github.hpp"
#include "app/options.hpp"
#include "reports/formats/formats.hpp"
#include "tests/app/program.hpp"

#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>

namespace gainsay::app {
namespace {

using namespace tests;

class Surroundings : public testing::Test {
protected:
    Surroundings() {
        folder.write("world.claims", world);
        folder.write("reed.claims", reed);
        folder.write("moss.claims", moss_against);
    }
    Outcome in_actions(std::vector<std::string> arguments, std::vector<std::pair<std::string, std::string>> more = {}) {
        Call call;
        call.arguments = std::move(arguments);
        call.environment = {{"GITHUB_ACTIONS", "true"}};
        call.environment.insert(call.environment.end(), more.begin(), more.end());
        return run(folder, call);
    }
    Folder folder;
};

TEST_F(Surroundings, progress_is_for_terminals_and_goes_away) {
    EXPECT_EQ(run(folder, std::vector<std::string>{}).err.find("reading the claims"), std::string::npos);
    auto const on_terminal = [&](std::string const& arguments) {
        auto const command = "cd '" + folder.path().string() + "' && TERM=xterm script -qec \"" GAINSAY_PROGRAM " " + arguments +
                             " >out.txt\" /dev/null </dev/null >err.txt 2>&1";
        static_cast<void>(std::system(command.c_str()));
        return folder.read("err.txt");
    };
    auto const err = on_terminal("check");
    if (err.find("failed to create pseudo-terminal") != std::string::npos) { GTEST_SKIP() << "there are no terminals to be had here"; }
    auto const shown = err.find("\r\x1b[Kgainsay: reading the claims");
    ASSERT_NE(shown, std::string::npos) << err;
    auto const last = err.rfind("\r\x1b[K");
    EXPECT_GT(last, err.find("checking .")) << err;
    EXPECT_TRUE(err.substr(last + 4).starts_with("gainsay: exit status 1")) << "the line is cleared before the last one: " << err;
    EXPECT_EQ(on_terminal("check -q").find("reading"), std::string::npos);
    EXPECT_EQ(folder.read("out.txt"), run(folder, std::vector<std::string>{}).out) << "standard output has the report alone";
}

TEST_F(Surroundings, a_job_gets_annotations_on_standard_error_and_an_unchanged_report) {
    if (reports::find_format("github") == nullptr) { GTEST_SKIP() << "there is no such format yet"; }
    auto const outcome = in_actions({});
    EXPECT_NE(outcome.err.find("::error file=reed.claims,line=2"), std::string::npos) << outcome.err;
    EXPECT_EQ(outcome.out, run(folder, std::vector<std::string>{}).out) << "an ordinary file is no log";
    EXPECT_TRUE(outcome.last_line_of_err().starts_with("gainsay: exit status 1: ")) << outcome.err;
    EXPECT_EQ(in_actions({"--no-ci-annotations"}).err.find("::error"), std::string::npos);
    EXPECT_EQ(run(folder, std::vector<std::string>{}).err.find("::error"), std::string::npos) << "and only there";
    EXPECT_EQ(in_actions({"--format=github"}).err.find("::error"), std::string::npos) << "not twice";
}

TEST_F(Surroundings, a_job_gets_its_summary_added_to_the_end) {
    if (reports::find_format("github-summary") == nullptr) { GTEST_SKIP() << "there is no such format yet"; }
    folder.write("summary.md", "# Before\n");
    in_actions({}, {{"GITHUB_STEP_SUMMARY", "summary.md"}});
    auto const summary = folder.read("summary.md");
    EXPECT_TRUE(summary.starts_with("# Before\n"));
    EXPECT_NE(summary.find("6 hours"), std::string::npos) << summary;
    std::filesystem::create_symlink("summary.md", folder / "link.md");
    auto const outcome = in_actions({"--exit-zero"}, {{"GITHUB_STEP_SUMMARY", "link.md"}});
    EXPECT_EQ(outcome.status, 0) << "a summary that cannot be written fails nothing";
    EXPECT_NE(outcome.err.find("could not be written to link.md: is a link"), std::string::npos) << outcome.err;
    EXPECT_EQ(folder.read("summary.md"), summary);
}

TEST(Log, a_report_in_a_log_cannot_be_obeyed) {
    auto const text = inert_in_log("one\n::error::two\n##[error]three\n");
    auto const end_of_first = text.find('\n');
    auto const first = text.substr(0, end_of_first);
    ASSERT_TRUE(first.starts_with("::stop-commands::gainsay-")) << first;
    auto const mark = first.substr(std::string_view{"::stop-commands::"}.size());
    EXPECT_EQ(text, first + "\none\n::error::two\n##[error]three\n::" + mark + "::\n");
    EXPECT_NE(inert_in_log("other\n").find(mark), 0U);
    // A text that holds the mark of another text does not hold its own.
    auto const again = inert_in_log("::" + mark + "::\n");
    EXPECT_FALSE(again.starts_with(first));
}

TEST(Variables, the_date_of_reports_is_a_number_of_seconds) {
    auto const date_of = [](char const* value) {
        ::setenv("SOURCE_DATE_EPOCH", value, 1);
        auto const date = read_environment().source_date;
        ::unsetenv("SOURCE_DATE_EPOCH");
        return date;
    };
    EXPECT_EQ(date_of("0"), std::chrono::sys_seconds{});
    EXPECT_EQ(date_of("1700000000"), std::chrono::sys_seconds{std::chrono::seconds{1'700'000'000}});
    for (auto const* bad : {"", "-1", "1.5", "tomorrow", "253402300800", "99999999999999999999"}) { EXPECT_EQ(date_of(bad), std::nullopt) << bad; }
}

TEST_F(Surroundings, show_files_lists_what_would_be_read) {
    folder.write("deep/x.claims", "");
    folder.write("notes.txt", "");
    auto const outcome = run(folder, {"--show-files"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.out, "deep/x.claims\nmoss.claims\nreed.claims\nworld.claims\n");
    EXPECT_EQ(run(folder, {"--show-files", "reed.claims", "nowhere"}).status, 2);
}

TEST_F(Surroundings, statistics_are_numbers_on_standard_error) {
    auto const outcome = run(folder, {"--statistics"});
    EXPECT_EQ(outcome.out, run(folder, std::vector<std::string>{}).out);
    for (auto const* text : {"3 files, 2 articles, 2 claims, in ", "questions to the solver", "corpora solved          1", "corpora from the cache  0", "G0401 contradiction     1"}) {
        EXPECT_NE(outcome.err.find(text), std::string::npos) << text << "\n" << outcome.err;
    }
}

TEST_F(Surroundings, watch_checks_again_after_each_change_until_an_interrupt) {
    Call call;
    call.arguments = {"--watch", "--format=json=report.json"};
    Running running{folder, call};
    ASSERT_TRUE(running.says("watching 3 files; an interrupt ends it"));
    EXPECT_NE(folder.read("report.json").find("G0401"), std::string::npos);
    folder.write("moss.claims", moss_with);
    ASSERT_TRUE(running.says("; an interrupt ends it", 2));
    EXPECT_EQ(folder.read("report.json").find("G0401"), std::string::npos) << "the change was checked";
    folder.write("frey.claims", with_error);
    ASSERT_TRUE(running.says("watching 4 files", 1));
    EXPECT_NE(folder.read("report.json").find("G0301"), std::string::npos) << "a new file counts";
    auto const outcome = running.end(SIGINT);
    EXPECT_EQ(outcome.status, 130);
}

TEST_F(Surroundings, watch_needs_files) {
    EXPECT_EQ(run(folder, {"--watch", "-"}).status, 2);
    EXPECT_EQ(run(folder, {"--watch", "--show-files"}).status, 2);
}

}  // namespace
}  // namespace gainsay::app
