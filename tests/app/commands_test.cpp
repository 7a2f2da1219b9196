// The commands that tell about the program itself.

#include "app/explain.hpp"
#include "app/options.hpp"
#include "app/pages.hpp"
#include "app/version.hpp"
#include "reports/formats/formats.hpp"
#include "tests/app/program.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace gainsay::app {
namespace {

using namespace tests;

TEST(Commands, version_says_the_version) {
    Folder const folder;
    auto const expected = "gainsay " + std::string{version()} + "\n";
    EXPECT_EQ(run(folder, {"version"}).out, expected);
    EXPECT_EQ(run(folder, {"--version"}).out, expected);
}

TEST(Commands, help_of_each_names_its_options) {
    Folder const folder;
    auto const help = run(folder, {"--help"});
    EXPECT_EQ(help.status, 0);
    for (auto const* command : {"check", "explain", "codes", "version"}) { EXPECT_NE(help.out.find(command), std::string::npos); }
    auto const check = run(folder, {"check", "--help"});
    EXPECT_EQ(check.status, 0);
    for (auto const& format : reports::formats()) { EXPECT_NE(check.out.find(format.name), std::string::npos); }
    for (auto const* word : {"--fail-on", "--exit-zero", "--allow-undecided", "--no-rule", "--no-records", "--budget", "--threads", "70"}) {
        EXPECT_NE(check.out.find(word), std::string::npos) << word;
    }
    EXPECT_EQ(run(folder, {"explain", "--help"}).status, 0);
    EXPECT_EQ(run(folder, {"codes", "-h"}).status, 0);
}

TEST(Commands, explain_takes_a_code_in_every_spelling) {
    Folder const folder;
    auto const page = run(folder, {"explain", "G0301"});
    EXPECT_EQ(page.status, 0);
    EXPECT_TRUE(page.out.starts_with("# G0301 unknown-name\n")) << page.out;
    for (auto const* spelling : {"g0301", "301", "0301", "unknown-name", "unknown_name"}) {
        EXPECT_EQ(run(folder, {"explain", spelling}).out, page.out) << spelling;
    }
}

TEST(Commands, explain_refuses_what_is_no_code) {
    Folder const folder;
    for (auto const* word : {"unknwon-name", "G9999", "", "G", "3 01"}) {
        auto const outcome = run(folder, {"explain", word});
        EXPECT_EQ(outcome.status, 2) << word;
        EXPECT_EQ(outcome.out, "") << word;
    }
    EXPECT_NE(run(folder, {"explain", "unknwon-name"}).err.find("did you mean \"unknown-name\"?"), std::string::npos);
    EXPECT_EQ(run(folder, {"explain"}).status, 2);
}

TEST(Commands, every_code_has_its_page_in_the_program) {
    for (auto const& entry : claims::code_table()) {
        auto const code = claims::code_text(entry.code);
        auto const& all = pages();
        auto const page = std::find_if(all.begin(), all.end(), [&](Page const& each) { return each.code == code; });
        ASSERT_NE(page, all.end()) << code;
        EXPECT_TRUE(page->text.starts_with("# " + code)) << code;
    }
}

TEST(Commands, codes_lists_the_whole_table) {
    Folder const folder;
    auto const text = run(folder, {"codes"});
    auto const json = nlohmann::json::parse(run(folder, {"codes", "--json"}).out);
    ASSERT_EQ(json.size(), claims::code_table().size());
    for (auto const& entry : claims::code_table()) {
        EXPECT_NE(text.out.find(claims::code_text(entry.code)), std::string::npos);
        EXPECT_NE(text.out.find(claims::code_name(entry.code)), std::string::npos);
    }
    EXPECT_EQ(json[0]["code"], "G0101");
    EXPECT_EQ(json[0]["name"], "invalid-utf8");
}

TEST(Commands, a_misspelt_command_is_taken_for_a_path_and_refused) {
    Folder const folder;
    auto const outcome = run(folder, {"explian", "G0301"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_NE(outcome.err.find("explian: there is no such file or folder"), std::string::npos);
}

TEST(Commands, an_option_takes_one_value_and_leaves_the_paths_alone) {
    auto const command = read_command_line({"--rule", "a", "path", "--rule", "b", "--", "-odd"});
    auto const& options = std::get<CheckOptions>(command);
    EXPECT_EQ(options.rules_on, (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(options.paths, (std::vector<std::string>{"path", "-odd"}));
}

TEST(Commands, numbers_out_of_range_are_refused) {
    for (auto const& arguments : std::vector<std::vector<std::string>>{{"--budget", "0"}, {"--budget", "-1"}, {"--threads", "0"},
                                                                       {"--threads", "257"}, {"--max-findings", "-1"}, {"--budget", "x"}}) {
        EXPECT_TRUE(std::holds_alternative<UsageError>(read_command_line(arguments))) << arguments[0] << " " << arguments[1];
    }
    EXPECT_TRUE(std::holds_alternative<CheckOptions>(read_command_line({"--threads", "256", "--budget", "1"})));
}

}  // namespace
}  // namespace gainsay::app
