// docs/command-line.md and the program name the same options and variables.

#include "app/command_words.hpp"
#include "reports/formats/formats.hpp"
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

TEST(CommandLinePage, names_every_format) {
    auto const text = page();
    auto const row = text.find("| `--format NAME[=PATH]` |");
    ASSERT_NE(row, std::string::npos);
    auto const cells = text.substr(row, text.find('\n', row) - row);
    for (auto const& format : reports::formats()) { EXPECT_NE(cells.find("`" + std::string{format.name} + "`"), std::string::npos) << format.name; }
}

/// The options of a command, but for --help.
std::set<std::string> options_of(std::string const& command) {
    Folder const folder;
    auto options = options_in(run(folder, {command, "--help"}).out);
    options.erase("--help");
    return options;
}

TEST(CommandLinePage, says_which_options_of_check_the_other_commands_take) {
    auto const text = page();
    auto const begin = text.find("`diff` and `baseline` take those of these options");
    auto const more = text.find("`diff` also takes", begin);
    auto const end = text.find("\n\n", more);
    ASSERT_NE(end, std::string::npos);
    auto both = options_in(text.substr(begin, more - begin));
    auto of_baseline = both;
    of_baseline.insert({"--replace", "--baseline"});  // of its own
    EXPECT_EQ(options_of("baseline"), of_baseline);
    auto of_diff = both;
    of_diff.merge(options_in(text.substr(more, end - more)));
    of_diff.insert("--format");  // of its own
    EXPECT_EQ(options_of("diff"), of_diff);
    EXPECT_EQ(options_of("lint"), options_of("check"));
}

TEST(CommandLinePage, names_the_variables_and_the_statuses) {
    auto const text = page();
    for (auto const* word : {"NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "TERM", "COLUMNS", "SOURCE_DATE_EPOCH", "GITHUB_ACTIONS", "GITHUB_WORKSPACE", "CI_PROJECT_DIR", "XDG_CACHE_HOME", "| 0 |", "| 1 |", "| 2 |", "| 3 |", "| 70 |"}) {
        EXPECT_NE(text.find(word), std::string::npos) << word;
    }
}

}  // namespace
}  // namespace gainsay::app
