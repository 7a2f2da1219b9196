// `gainsay af` on frameworks in files: answers in the competition's form.

#include "app/frameworks/commands.hpp"
#include "app/options.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace gainsay::app {
namespace {

namespace fs = std::filesystem;

struct Answered {
    int status = -1;
    std::string out;
};

class FrameworkCommands : public testing::Test {
protected:
    void SetUp() override {
        auto pattern = (fs::temp_directory_path() / "gainsay-af-XXXXXX").string();
        ASSERT_NE(mkdtemp(pattern.data()), nullptr);
        folder_ = pattern;
    }
    void TearDown() override { fs::remove_all(folder_); }

    std::string write(std::string const& name, std::string const& text) {
        auto const path = (folder_ / name).string();
        std::ofstream{path, std::ios::binary} << text;
        return path;
    }
    /// What the command line asks for, done, with standard output caught.
    static Answered run(std::vector<std::string> arguments) {
        auto const command = read_command_line(std::move(arguments));
        testing::internal::CaptureStdout();
        Answered answered;
        if (auto const* solve = std::get_if<FrameworkSolveOptions>(&command)) { answered.status = solve_framework(*solve); }
        if (auto const* convert = std::get_if<FrameworkConvertOptions>(&command)) { answered.status = convert_framework(*convert); }
        answered.out = testing::internal::GetCapturedStdout();
        return answered;
    }

private:
    fs::path folder_;
};

// 1 and 2 attack each other, both attack 3, 3 attacks 4.
constexpr char const* diamond = "p af 4\n1 2\n2 1\n1 3\n2 3\n3 4\n";

TEST_F(FrameworkCommands, answer_with_witnesses) {
    auto const file = write("diamond.af", diamond);
    EXPECT_EQ(run({"af", "solve", "DC-PR", file, "-a", "3"}).out, "NO\n");
    EXPECT_EQ(run({"af", "solve", "DS-PR", file, "-a", "4"}).out, "YES\n");
    EXPECT_EQ(run({"af", "solve", "DC-CO", file, "-a", "1"}).out, "YES\nw 1 4\n");
    EXPECT_EQ(run({"af", "solve", "DS-ST", file, "-a", "1"}).out, "NO\nw 2 4\n");
    EXPECT_EQ(run({"af", "solve", "DS-GR", file, "-a", "4"}).out, "NO\nw\n");
    EXPECT_EQ(run({"af", "solve", "SE-GR", file}).out, "w\n");
    EXPECT_EQ(run({"af", "solve", "EE-CO", file}).out, "w\nw 1 4\nw 2 4\n");
    EXPECT_EQ(run({"af", "solve", "CE-PR", file}).out, "2\n");
}

TEST_F(FrameworkCommands, say_no_where_there_is_no_stable_extension) {
    auto const file = write("self.af", "p af 1\n1 1\n");
    EXPECT_EQ(run({"af", "solve", "SE-ST", file}).out, "NO\n");
    EXPECT_EQ(run({"af", "solve", "CE-ST", file}).out, "0\n");
    EXPECT_EQ(run({"af", "solve", "DS-ST", file, "-a", "1"}).out, "YES\n");
}

TEST_F(FrameworkCommands, end_with_status_3_at_the_limit) {
    auto const file = write("diamond.af", diamond);
    auto const cut = run({"af", "solve", "EE-PR", file, "--limit", "1"});
    EXPECT_EQ(cut.status, 3);
    EXPECT_EQ(run({"af", "solve", "CE-PR", file, "--limit", "1"}).out, "");
    EXPECT_EQ(run({"af", "solve", "CE-PR", file, "--limit", "2"}).status, 0);
}

TEST_F(FrameworkCommands, convert) {
    auto const file = write("named.apx", "arg(x).\narg(y).\natt(y,x).\n");
    EXPECT_EQ(run({"af", "convert", file, "--to", "tgf"}).out, "x\ny\n#\ny x\n");
    EXPECT_EQ(run({"af", "convert", file, "--to", "iccma"}).out, "p af 2\n# 1 x\n# 2 y\n2 1\n");
}

TEST_F(FrameworkCommands, refuse_what_makes_no_sense) {
    auto const file = write("diamond.af", diamond);
    EXPECT_EQ(run({"af", "solve", "DC-PR", file, "-a", "9"}).status, 2);
    EXPECT_EQ(run({"af", "solve", "SE-PR", file + "x"}).status, 2);
    EXPECT_EQ(run({"af", "solve", "SE-PR", write("bad.af", "p af 1\n1 2\n")}).status, 2);
    auto const is_usage_error = [](std::vector<std::string> arguments) {
        return std::holds_alternative<UsageError>(read_command_line(std::move(arguments)));
    };
    EXPECT_TRUE(is_usage_error({"af", "solve", "DC-XX", file}));
    EXPECT_TRUE(is_usage_error({"af", "solve", "DC-PR", file}));
    EXPECT_TRUE(is_usage_error({"af", "solve", "SE-PR", file, "-a", "1"}));
    EXPECT_TRUE(is_usage_error({"af"}));
}

}  // namespace
}  // namespace gainsay::app
