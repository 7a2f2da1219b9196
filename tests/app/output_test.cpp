// Where reports go: several from one run, to standard output and to files.

#include "tests/app/program.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <sys/stat.h>

#include <filesystem>

namespace gainsay::app {
namespace {

using namespace tests;
namespace fs = std::filesystem;
using Json = nlohmann::json;

class Outputs : public testing::Test {
protected:
    Outputs() {
        folder.write("world.claims", world);
        folder.write("reed.claims", reed);
        folder.write("moss.claims", moss_against);
    }
    /// Everything in the folder but the claims.
    [[nodiscard]] std::vector<std::string> others() const {
        std::vector<std::string> names;
        for (auto const& entry : fs::directory_iterator{folder.path()}) {
            auto const name = entry.path().filename().string();
            if (!name.ends_with(".claims")) { names.push_back(name); }
        }
        std::sort(names.begin(), names.end());
        return names;
    }
    Folder folder;
};

TEST_F(Outputs, several_formats_come_from_one_run) {
    auto const usual = run(folder, std::vector<std::string>{});
    auto const outcome = run(folder, {"--format", "terminal", "--format=json=report.json", "--format", "terminal=report.txt"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(outcome.out, usual.out);
    EXPECT_EQ(outcome.err, usual.err);
    EXPECT_EQ(folder.read("report.txt"), usual.out);
    EXPECT_EQ(folder.read("report.json"), run(folder, {"--format=json"}).out);
    EXPECT_EQ(others(), (std::vector<std::string>{"report.json", "report.txt"})) << "no temporary file is left";
}

TEST_F(Outputs, standard_output_stays_empty_where_all_reports_go_to_files) {
    auto const outcome = run(folder, {"--format=json=report.json"});
    EXPECT_EQ(outcome.out, "");
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(Json::parse(folder.read("report.json"))["findings"].size(), 1U);
}

TEST_F(Outputs, a_dash_is_standard_output) { EXPECT_EQ(run(folder, {"--format=json=-"}).out, run(folder, {"--format=json"}).out); }

TEST_F(Outputs, files_get_no_colours_and_the_usual_width) {
    Call call;
    call.arguments = {"--color=always", "--format=terminal", "--format=terminal=report.txt"};
    call.environment = {{"COLUMNS", "60"}};
    auto const outcome = run(folder, call);
    EXPECT_NE(outcome.out.find('\x1b'), std::string::npos);
    EXPECT_EQ(folder.read("report.txt"), run(folder, std::vector<std::string>{}).out);
}

TEST_F(Outputs, combinations_that_make_no_sense_are_refused) {
    for (auto const& [arguments, words] : std::vector<std::pair<std::vector<std::string>, std::string>>{
             {{"--format=json", "--format=terminal"}, "another report goes to standard output"},
             {{"--format=json", "--format=terminal=-"}, "another report goes to standard output"},
             {{"--format=json=r", "--format=terminal=./r"}, "another report goes to the same file"},
             {{"--format=json="}, "has no path"},
             {{"--format=json=sub/"}, "names a folder"},
             {{"--format=json=reed.claims"}, "a file that the check reads"},
             {{"--format=json=gainsay.toml"}, "a file that the check reads"},
             {{"--format=jsn=r"}, "did you mean \"json\"?"}}) {
        auto const outcome = run(folder, arguments);
        EXPECT_EQ(outcome.status, 2) << arguments.back();
        EXPECT_NE(outcome.last_line_of_err().find(words), std::string::npos) << outcome.err;
    }
    EXPECT_EQ(folder.read("reed.claims"), reed);
}

TEST_F(Outputs, a_file_keeps_its_permissions_and_is_replaced_whole) {
    folder.write("report.json", "old");
    ASSERT_EQ(::chmod((folder / "report.json").c_str(), 0640), 0);
    struct stat before {};
    ASSERT_EQ(::stat((folder / "report.json").c_str(), &before), 0);
    run(folder, {"--format=json=report.json"});
    struct stat after {};
    ASSERT_EQ(::stat((folder / "report.json").c_str(), &after), 0);
    EXPECT_EQ(after.st_mode, before.st_mode);
    EXPECT_NE(after.st_ino, before.st_ino) << "a new file in its place, never the old one half-written";
    EXPECT_EQ(Json::parse(folder.read("report.json"))["findings"].size(), 1U);
}

TEST_F(Outputs, what_cannot_be_written_is_status_2_and_the_others_are_written) {
    folder.write("target", "precious");
    fs::create_symlink("target", folder / "link");
    fs::create_directory(folder / "folder");
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
    for (auto const& [path, reason] : std::vector<std::pair<std::string, std::string>>{{"link", "is a link; links are not followed"},
                                                                                       {"folder", "is not an ordinary file"},
                                                                                       {"pipe", "is not an ordinary file"},
                                                                                       {"nowhere/report", "No such file or directory"}}) {
        auto const outcome = run(folder, {"--format=terminal=" + path, "--format=json"});
        EXPECT_EQ(outcome.status, 2);
        EXPECT_EQ(outcome.last_line_of_err(), "gainsay: exit status 2: " + path + " could not be written: " + reason);
        EXPECT_EQ(Json::parse(outcome.out)["findings"].size(), 1U);
        EXPECT_NE(outcome.err.find("1 finding at or above"), std::string::npos) << "the findings are not forgotten";
    }
    EXPECT_EQ(folder.read("target"), "precious");
    EXPECT_EQ(others(), (std::vector<std::string>{"folder", "link", "pipe", "target"}));
}

TEST_F(Outputs, a_run_that_fails_leaves_its_reason_in_every_output) {
    folder.write("report.json", "{}");
    auto const outcome = run(folder, {"--format=json=report.json", "--unknown"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(Json::parse(folder.read("report.json"))["error"]["status"], 2);
}

}  // namespace
}  // namespace gainsay::app
