// docs/command-line.md and the program name the same options and variables.

#include "app/command_words.hpp"
#include "tests/app/program.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <regex>
#include <set>
#include <sstream>

namespace gainsay::app {
namespace {

using namespace tests;

std::set<std::string> options_in(std::string const& text) {
    static std::regex const option{"--[a-z][a-z-]*"};
    std::set<std::string> found;
    for (auto match = std::sregex_iterator{text.begin(), text.end(), option}; match != std::sregex_iterator{}; ++match) {
        found.insert(match->str());
    }
    return found;
}

std::string page() {
    std::ifstream file{GAINSAY_ROOT "/docs/command-line.md"};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

TEST(CommandLinePage, names_every_option_of_the_program_and_no_other) {
    Folder const folder;
    std::string help;
    for (auto const& command : command_words()) { help += run(folder, {command.name, "--help"}).out; }
    help += run(folder, {"--help"}).out;
    EXPECT_EQ(options_in(page()), options_in(help));
}

TEST(CommandLinePage, names_the_variables_and_the_statuses) {
    auto const text = page();
    for (auto const* word : {"NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "TERM", "COLUMNS", "SOURCE_DATE_EPOCH", "GITHUB_ACTIONS", "XDG_CACHE_HOME", "| 0 |", "| 1 |", "| 2 |", "| 3 |", "| 70 |"}) {
        EXPECT_NE(text.find(word), std::string::npos) << word;
    }
}

}  // namespace
}  // namespace gainsay::app
