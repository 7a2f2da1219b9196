// The examples of the pages do what the pages say, and look on the terminal as somebody approved.

#include "tests/codes/page.hpp"
#include "tests/codes/run_example.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace gainsay::codes {
namespace {

namespace fs = std::filesystem;
using claims::code_table;
using claims::code_text;
using claims::CodeEntry;

std::string listed(std::set<std::string> const& codes) {
    std::string list;
    for (std::string const& code : codes) { list += (list.empty() ? "" : ", ") + code; }
    return list;
}

void expect_golden(std::string const& name, std::string const& text) {
    std::string const path = "tests/codes/golden/" + name;
    if (std::getenv("GAINSAY_UPDATE_GOLDENS") != nullptr) {
        std::ofstream{fs::path{GAINSAY_ROOT} / path, std::ios::binary} << text;
    }
    ASSERT_TRUE(project_file_exists(path)) << path << " is missing; GAINSAY_UPDATE_GOLDENS=1 writes it";
    EXPECT_EQ(text, read_project_file(path)) << "of " << path;
}

TEST(CodeExamples, the_bad_one_yields_the_code_and_nothing_that_the_page_does_not_name) {
    for (CodeEntry const& entry : code_table()) {
        Page const page = read_page(entry.code);
        std::set<std::string> expected = page.also_yields;
        expected.insert(code_text(entry.code));
        EXPECT_EQ(listed(codes_in(report_of(page.bad))), listed(expected))
            << "the bad example of " << code_text(entry.code);
    }
}

TEST(CodeExamples, the_good_one_yields_nothing_that_the_page_does_not_name) {
    for (CodeEntry const& entry : code_table()) {
        Page const page = read_page(entry.code);
        ASSERT_EQ(page.good_yields.count(code_text(entry.code)), 0U) << code_text(entry.code);
        EXPECT_EQ(listed(codes_in(report_of(page.good))), listed(page.good_yields))
            << "the good example of " << code_text(entry.code);
    }
}

TEST(CodeExamples, the_bad_one_looks_on_the_terminal_as_approved) {
    for (CodeEntry const& entry : code_table()) {
        expect_golden(code_text(entry.code) + ".txt", on_terminal(report_of(read_page(entry.code).bad)));
    }
}

TEST(CodeExamples, no_picture_is_left_of_a_code_that_does_not_exist) {
    std::set<std::string> known;
    for (CodeEntry const& entry : code_table()) {
        known.insert(code_text(entry.code) + ".txt");
    }
    for (auto const& file : fs::directory_iterator{fs::path{GAINSAY_ROOT} / "tests/codes/golden"}) {
        EXPECT_EQ(known.count(file.path().filename().string()), 1U) << file.path().filename();
    }
}

}  // namespace
}  // namespace gainsay::codes
