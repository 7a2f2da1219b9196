// The examples of the pages do what the pages say, and look on the terminal as somebody approved.

#include "tests/codes/page.hpp"
#include "tests/codes/run_example.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace gainsay::codes {
namespace {

namespace fs = std::filesystem;
using claims::code_table;
using claims::code_text;
using claims::CodeEntry;

/// Codes whose bad example cannot yield them yet, each with the reason. The list may only shrink.
struct Exemption {
    claims::Code code;
    char const* reason;
};
constexpr std::array exemptions{
    Exemption{claims::Code::disagreement, "judgements and recommendations are listed as not checked, and not compared"},
};
constexpr std::size_t most_exemptions = 1;
static_assert(exemptions.size() <= most_exemptions, "the list of exemptions may only shrink");

bool is_exempt(claims::Code code) {
    return std::any_of(exemptions.begin(), exemptions.end(), [&](Exemption const& each) { return each.code == code; });
}

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
        if (is_exempt(entry.code)) { continue; }
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

TEST(CodeExamples, an_exempt_code_is_really_not_yielded) {
    for (Exemption const& exemption : exemptions) {
        EXPECT_EQ(codes_in(report_of(read_page(exemption.code).bad)).count(code_text(exemption.code)), 0U)
            << code_text(exemption.code) << " no longer needs its exemption: " << exemption.reason;
    }
}

TEST(CodeExamples, the_bad_one_looks_on_the_terminal_as_approved) {
    for (CodeEntry const& entry : code_table()) {
        if (is_exempt(entry.code)) { continue; }
        expect_golden(code_text(entry.code) + ".txt", on_terminal(report_of(read_page(entry.code).bad)));
    }
}

TEST(CodeExamples, no_picture_is_left_of_a_code_that_does_not_exist) {
    std::set<std::string> known;
    for (CodeEntry const& entry : code_table()) {
        if (!is_exempt(entry.code)) { known.insert(code_text(entry.code) + ".txt"); }
    }
    for (auto const& file : fs::directory_iterator{fs::path{GAINSAY_ROOT} / "tests/codes/golden"}) {
        EXPECT_EQ(known.count(file.path().filename().string()), 1U) << file.path().filename();
    }
}

}  // namespace
}  // namespace gainsay::codes
