// Every code has its page, with the structure that readers and `explain` rely on, and its line in the index.

#include "tests/codes/page.hpp"

#include <gtest/gtest.h>

#include <filesystem>

namespace gainsay::codes {
namespace {

using claims::code_table;
using claims::CodeEntry;

TEST(CodePages, every_code_has_a_page_of_the_fixed_structure) {
    std::vector<std::string> const headings{"Bad", "Good", "What to do"};
    for (CodeEntry const& entry : code_table()) {
        std::string const code = claims::code_text(entry.code);
        ASSERT_TRUE(project_file_exists("docs/codes/" + code + ".md")) << code;
        Page const page = read_page(entry.code);
        EXPECT_EQ(page.title, code + " " + claims::code_name(entry.code));
        EXPECT_EQ(page.headings, headings) << code;
        EXPECT_GT(page.introduction.size(), 100U) << code << " needs one or two paragraphs that say what it means";
        EXPECT_GT(page.advice.size(), 20U) << code << " needs advice";
        EXPECT_FALSE(page.bad.empty()) << code << " needs a block marked ```claims bad";
        EXPECT_FALSE(page.good.empty()) << code << " needs a block marked ```claims good";
    }
}

TEST(CodePages, no_page_is_left_of_a_code_that_does_not_exist) {
    std::set<std::string> expected{"README.md"};
    for (CodeEntry const& entry : code_table()) { expected.insert(claims::code_text(entry.code) + ".md"); }
    std::set<std::string> found;
    for (auto const& file : std::filesystem::directory_iterator{std::filesystem::path{GAINSAY_ROOT} / "docs/codes"}) {
        found.insert(file.path().filename().string());
    }
    EXPECT_EQ(found, expected);
}

TEST(CodePages, the_index_lists_every_code_once_with_its_name_and_situation) {
    std::string const index = read_project_file("docs/codes/README.md");
    for (CodeEntry const& entry : code_table()) {
        std::string const code = claims::code_text(entry.code);
        std::string const start = "\n| [" + code + "](" + code + ".md) | " + claims::code_name(entry.code) + " | ";
        std::size_t const line = index.find(start);
        ASSERT_NE(line, std::string::npos) << code << " is missing";
        EXPECT_EQ(index.find(start, line + 1), std::string::npos) << code << " is listed twice";
        std::size_t const situation = line + start.size();
        std::size_t const end = index.find(" |\n", situation);
        ASSERT_NE(end, std::string::npos) << code;
        EXPECT_GT(end - situation, 10U) << code << " needs its situation in words";
    }
}

TEST(CodePages, an_example_may_have_several_files) {
    auto const files = files_of_example("a\nb\n#> file moss.claims\nc\n");
    ASSERT_EQ(files.size(), 2U);
    EXPECT_EQ(files[0].name, "example.claims");
    EXPECT_EQ(files[0].bytes, "a\nb\n");
    EXPECT_EQ(files[1].name, "moss.claims");
    EXPECT_EQ(files[1].bytes, "c\n");
}

TEST(CodePages, escapes_stand_for_bytes_and_for_repetition) {
    EXPECT_EQ(unescaped("a\\xC3\\xB6b"),
              "a\xC3\xB6"
              "b");
    EXPECT_EQ(unescaped("(\\{3*not })"), "(not not not )");
    EXPECT_EQ(unescaped("\\x00"), std::string(1, '\0'));
    EXPECT_EQ(unescaped("\"a \\\" b\" \\{x"), "\"a \\\" b\" \\{x");
}

}  // namespace
}  // namespace gainsay::codes
