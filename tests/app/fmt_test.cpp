// The command `fmt`, from outside: what it writes, what it leaves alone, and how it says so.

#include "app/line_diff.hpp"
#include "tests/app/program.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace gainsay::app {
namespace {

using namespace tests;
namespace fs = std::filesystem;

std::string const untidy = "actor   x\r\nactor y # beside\r\nkind meeting";
std::string const tidy = "actor x\nactor y  # beside\nkind meeting\n";

std::string text_of(fs::path const& path) {
    std::ifstream file{path, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// What is in a folder, temporary files included.
std::size_t entries_of(fs::path const& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator{folder}, fs::directory_iterator{}));
}

TEST(Fmt, writes_files_in_their_form_and_lists_those_it_changed) {
    Folder const folder;
    folder.write("a.claims", untidy);
    folder.write("b/c.claims", tidy);
    folder.write("b/notes.txt", untidy);
    auto const outcome = run(folder, {"fmt"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_EQ(outcome.out, "a.claims\n");
    EXPECT_EQ(outcome.err, "");
    EXPECT_EQ(text_of(folder / "a.claims"), tidy);
    EXPECT_EQ(text_of(folder / "b/notes.txt"), untidy);
    EXPECT_EQ(entries_of(folder.path()), 2U);
    auto const again = run(folder, {"fmt", "."});
    EXPECT_EQ(again.status, 0);
    EXPECT_EQ(again.out, "");
}

TEST(Fmt, check_lists_what_would_change_and_changes_nothing) {
    Folder const folder;
    folder.write("a.claims", untidy);
    folder.write("b.claims", tidy);
    auto const outcome = run(folder, {"fmt", "--check", "."});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(outcome.out, "a.claims\n");
    EXPECT_EQ(outcome.last_line_of_err(), "gainsay: exit status 1: 1 file would change");
    EXPECT_EQ(text_of(folder / "a.claims"), untidy);
    EXPECT_EQ(run(folder, {"fmt", "--check", "b.claims"}).status, 0);
}

TEST(Fmt, diff_shows_what_would_change_as_a_patch_that_can_be_applied) {
    Folder const folder;
    folder.write("a.claims", "actor x\nactor y\nactor z\nactor  u\nactor v\nactor w\nactor t\nactor s");
    auto const outcome = run(folder, {"fmt", "--diff", "a.claims"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(outcome.out, "--- a.claims\n+++ a.claims\n@@ -1,8 +1,8 @@\n actor x\n actor y\n actor z\n-actor  u\n+actor u\n actor v\n actor w\n actor t\n-actor s\n"
                           "\\ No newline at end of file\n+actor s\n");
    EXPECT_TRUE(text_of(folder / "a.claims").ends_with("actor s"));
}

TEST(Fmt, standard_input_goes_to_standard_output) {
    Folder const folder;
    folder.write("in", untidy);
    auto const run_on = [&](std::string const& arguments) {
        auto const command = "cd '" + folder.path().string() + "' && " GAINSAY_PROGRAM " fmt " + arguments + " <in >out 2>err";
        return WEXITSTATUS(std::system(command.c_str()));
    };
    EXPECT_EQ(run_on("-"), 0);
    EXPECT_EQ(text_of(folder / "out"), tidy);
    EXPECT_EQ(run_on("--check -"), 1);
    EXPECT_EQ(text_of(folder / "out"), "-\n");
    folder.write("in", tidy);
    EXPECT_EQ(run_on("-"), 0);
    EXPECT_EQ(text_of(folder / "out"), tidy);
    EXPECT_EQ(run_on("--check -"), 0);
    folder.write("in", "actor\n");
    EXPECT_EQ(run_on("-"), 1);
    EXPECT_EQ(text_of(folder / "out"), "");
    EXPECT_TRUE(text_of(folder / "err").starts_with("gainsay: -:1:6: G0201 ")) << text_of(folder / "err");
}

TEST(Fmt, a_file_with_errors_is_left_as_it_is_and_the_others_are_written) {
    Folder const folder;
    folder.write("a.claims", "actor x\nactor  \n");
    folder.write("b.claims", untidy);
    folder.write("c.claims", "language 7\nactor   x\n");
    auto const outcome = run(folder, {"fmt"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(outcome.out, "b.claims\n");
    EXPECT_NE(outcome.err.find("a.claims:2:6: G0201 expected an identifier"), std::string::npos) << outcome.err;
    EXPECT_NE(outcome.err.find("c.claims:1:10: G0206 the file is written in version 7"), std::string::npos) << outcome.err;
    EXPECT_EQ(outcome.last_line_of_err(), "gainsay: exit status 1: 2 files with errors left as they are");
    EXPECT_EQ(text_of(folder / "a.claims"), "actor x\nactor  \n");
    EXPECT_EQ(text_of(folder / "c.claims"), "language 7\nactor   x\n");
}

TEST(Fmt, the_permissions_stay) {
    Folder const folder;
    folder.write("a.claims", untidy);
    ASSERT_EQ(::chmod((folder / "a.claims").c_str(), 0640), 0);
    EXPECT_EQ(run(folder, {"fmt"}).status, 0);
    struct stat status {};
    ASSERT_EQ(::stat((folder / "a.claims").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 07777U, 0640U);
}

TEST(Fmt, links_and_files_with_several_names_and_pipes_are_left_alone) {
    Folder const folder;
    folder.write("far/a.claims", untidy);
    fs::create_symlink("far/a.claims", folder / "link.claims");
    folder.write("hard.claims", untidy);
    fs::create_hard_link(folder / "hard.claims", folder / "hard-too.claims");
    ASSERT_EQ(::mkfifo((folder / "pipe.claims").c_str(), 0600), 0);
    for (auto const* name : {"link.claims", "hard.claims", "pipe.claims"}) {
        auto const outcome = run(folder, {"fmt", name});
        EXPECT_EQ(outcome.status, 2) << name;
        EXPECT_EQ(outcome.out, "") << name;
    }
    EXPECT_TRUE(fs::is_symlink(folder / "link.claims"));
    EXPECT_EQ(text_of(folder / "far/a.claims"), untidy);
    EXPECT_EQ(text_of(folder / "hard-too.claims"), untidy);
    EXPECT_EQ(entries_of(folder.path()), 5U);
}

TEST(Fmt, what_is_not_there_or_no_claim_file_is_refused_and_the_rest_is_written) {
    Folder const folder;
    folder.write("a.claims", untidy);
    folder.write("notes.txt", untidy);
    fs::create_directory(folder / "empty");
    for (auto const* name : {"gone.claims", "notes.txt", "empty"}) {
        folder.write("a.claims", untidy);
        auto const outcome = run(folder, {"fmt", name, "a.claims"});
        EXPECT_EQ(outcome.status, 2) << name;
        EXPECT_EQ(outcome.out, "a.claims\n") << name;
        EXPECT_EQ(text_of(folder / "a.claims"), tidy) << name;
    }
    EXPECT_EQ(text_of(folder / "notes.txt"), untidy);
}

TEST(Fmt, a_file_named_twice_is_formatted_once) {
    Folder const folder;
    folder.write("a.claims", untidy);
    EXPECT_EQ(run(folder, {"fmt", "--check", "a.claims", ".", "./a.claims"}).out, "a.claims\n");
}

// ---- differences ------------------------------------------------------------------------------------------------

std::string const header = "--- x\n+++ x\n";

TEST(UnifiedDiff, of_the_same_text_is_empty) {
    EXPECT_EQ(unified_diff("a\n", "a\n", "x"), "");
    EXPECT_EQ(unified_diff("", "", "x"), "");
}

TEST(UnifiedDiff, of_an_empty_text) {
    EXPECT_EQ(unified_diff("", "a\nb\n", "x"), header + "@@ -0,0 +1,2 @@\n+a\n+b\n");
    EXPECT_EQ(unified_diff("a\n", "", "x"), header + "@@ -1 +0,0 @@\n-a\n");
}

TEST(UnifiedDiff, far_changes_are_apart_and_near_ones_together) {
    auto const lines = [](std::vector<int> const& numbers) {
        std::string text;
        for (auto const number : numbers) { text += std::to_string(number) + "\n"; }
        return text;
    };
    std::vector<int> numbers;
    for (int i = 1; i <= 20; ++i) { numbers.push_back(i); }
    auto changed = numbers;
    changed[1] = 102;
    changed[17] = 118;
    EXPECT_EQ(unified_diff(lines(numbers), lines(changed), "x"),
              header + "@@ -1,5 +1,5 @@\n 1\n-2\n+102\n 3\n 4\n 5\n@@ -15,6 +15,6 @@\n 15\n 16\n 17\n-18\n+118\n 19\n 20\n");
    auto near = numbers;
    near[5] = 106;
    near.erase(near.begin() + 12);
    EXPECT_EQ(unified_diff(lines(numbers), lines(near), "x"),
              header + "@@ -3,14 +3,13 @@\n 3\n 4\n 5\n-6\n+106\n 7\n 8\n 9\n 10\n 11\n 12\n-13\n 14\n 15\n 16\n");
}

TEST(UnifiedDiff, applied_with_patch_gives_the_new_text) {
    if (std::system("patch --version >/dev/null 2>&1") != 0) { GTEST_SKIP() << "there is no program patch"; }
    std::uint32_t state = 7;
    auto const below = [&](std::uint32_t limit) { return (state = state * 1664525U + 1013904223U) / 65536U % limit; };
    for (int round = 0; round < 60; ++round) {
        std::string old_text;
        std::string new_text;
        for (int line = 0; line < 30; ++line) {
            auto const text = std::to_string(below(5)) + "\n";
            auto const fate = below(10);
            if (fate != 0) { old_text += text; }
            if (fate != 1) { new_text += fate == 2 ? "new\n" : text; }
        }
        Folder const folder;
        folder.write("x", old_text);
        folder.write("patch", unified_diff(old_text, new_text, "x"));
        auto const command = "cd '" + folder.path().string() + "' && patch -s x patch";
        ASSERT_EQ(old_text == new_text ? 0 : std::system(command.c_str()), 0);
        EXPECT_EQ(text_of(folder / "x"), new_text);
    }
}

TEST(UnifiedDiff, of_very_different_texts_takes_bounded_time) {
    std::string old_text;
    std::string new_text;
    for (int i = 0; i < 200'000; ++i) {
        old_text += std::to_string(i) + "\r\n";
        new_text += std::to_string(i) + "\n";
    }
    auto const diff = unified_diff(old_text, new_text, "x");
    EXPECT_TRUE(diff.starts_with(header + "@@ -1,200000 +1,200000 @@\n-0\r\n"));
}

}  // namespace
}  // namespace gainsay::app
