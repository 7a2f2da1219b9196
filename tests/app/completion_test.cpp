// Completions and the manual page know what the program knows, and the shells take them.

#include "app/command_words.hpp"
#include "reports/formats/formats.hpp"
#include "tests/app/program.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <regex>
#include <set>

namespace gainsay::app {
namespace {

using namespace tests;

bool is_installed(std::string const& program) { return std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0; }

/// What a shell prints; empty where it fails.
std::string output_of(Folder const& folder, std::string const& command) {
    auto const whole = "cd '" + folder.path().string() + "' && { " + command + "; } >out.txt 2>err.txt </dev/null";
    if (std::system(whole.c_str()) != 0) { return "failed: " + folder.read("err.txt"); }
    return folder.read("out.txt");
}

std::set<std::string> options_in(std::string const& text) {
    static std::regex const option{"--[a-z][a-z-]*"};
    std::set<std::string> found;
    for (auto match = std::sregex_iterator{text.begin(), text.end(), option}; match != std::sregex_iterator{}; ++match) { found.insert(match->str()); }
    return found;
}

class Completion : public testing::Test {
protected:
    Completion() {
        for (auto const* shell : {"bash", "zsh", "fish"}) {
            auto const outcome = run(folder, {"completion", shell});
            EXPECT_EQ(outcome.status, 0) << outcome.err;
            folder.write(shell, outcome.out);
        }
        folder.write("reed.claims", reed);
    }
    /// The words that bash offers for the last of the words typed, each on a line.
    std::string in_bash(std::vector<std::string> const& typed) {
        std::string words;
        for (auto const& word : typed) { words += " '" + word + "'"; }
        folder.write("ask", "compopt() { :; }\n. ./bash\nCOMP_WORDS=(gainsay" + words + ")\nCOMP_CWORD=" + std::to_string(typed.size()) +
                                "\n_gainsay\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n");
        return output_of(folder, "bash --norc ask");
    }
    std::string in_fish(std::string const& typed) {
        return output_of(folder, "HOME=\"$PWD\" fish --no-config -c 'source ./fish; complete -C \"" + typed + "\"'");
    }
    Folder folder;
};

TEST_F(Completion, every_shell_gets_every_command_and_option) {
    for (auto const& command : command_words()) {
        for (auto const* shell : {"bash", "zsh", "fish"}) {
            auto const script = folder.read(shell);
            EXPECT_NE(script.find(command.name), std::string::npos) << shell << command.name;
            for (auto const& option : command.options) {
                for (auto const& name : option.names) {
                    auto const shown = std::string_view{shell} != "fish" ? name : name.starts_with("--") ? "-l " + name.substr(2) : "-s " + name.substr(1);
                    EXPECT_NE(script.find(shown), std::string::npos) << shell << " " << command.name << " " << name;
                }
            }
        }
    }
    EXPECT_EQ(run(folder, {"completion", "tcsh"}).status, 2);
    EXPECT_EQ(run(folder, {"completion"}).status, 2);
}

TEST_F(Completion, bash_offers_what_fits) {
    if (!is_installed("bash")) { GTEST_SKIP() << "bash is not installed"; }
    EXPECT_EQ(in_bash({"expl"}), "explain\n");
    EXPECT_EQ(in_bash({"check", "--fail"}), "--fail-on\n");
    EXPECT_EQ(in_bash({"--fail"}), "--fail-on\n") << "without a command it checks";
    EXPECT_EQ(in_bash({"check", "--fail-on", "w"}), "warning\n");
    EXPECT_EQ(in_bash({"--fail-on", "=", "w"}), "warning\n");
    EXPECT_EQ(in_bash({"--fail-on", "="}), "error\nwarning\nnote\n");
    EXPECT_EQ(in_bash({"--format", "js"}), "json\n");
    EXPECT_EQ(in_bash({"explain", "unknown-na"}), "unknown-name\n");
    EXPECT_EQ(in_bash({"completion", ""}), "bash\nzsh\nfish\n");
    EXPECT_NE(in_bash({""}).find("reed.claims"), std::string::npos);
    if (is_installed("shellcheck")) { EXPECT_EQ(output_of(folder, "shellcheck -s bash bash"), ""); }
}

TEST_F(Completion, zsh_takes_its_script) {
    if (!is_installed("zsh")) { GTEST_SKIP() << "zsh is not installed"; }
    EXPECT_EQ(output_of(folder, "zsh -n zsh"), "");
    EXPECT_EQ(output_of(folder, "zsh -f -c 'autoload -Uz compinit; compinit -u -d ./dump; source ./zsh; print $_comps[gainsay]'"), "_gainsay\n");
}

TEST_F(Completion, fish_offers_what_fits) {
    if (!is_installed("fish")) { GTEST_SKIP() << "fish is not installed"; }
    EXPECT_EQ(output_of(folder, "fish --no-config --no-execute fish"), "");
    EXPECT_TRUE(in_fish("gainsay expl").starts_with("explain\t")) << in_fish("gainsay expl");
    EXPECT_TRUE(in_fish("gainsay --fail").starts_with("--fail-on\t")) << in_fish("gainsay --fail");
    EXPECT_NE(in_fish("gainsay check --fail-on w").find("warning"), std::string::npos);
    EXPECT_NE(in_fish("gainsay check --format js").find("json"), std::string::npos);
}

TEST(ManualPage, has_every_option_of_every_help_and_no_other) {
    Folder const folder;
    auto page = run(folder, {"man"}).out;
    for (auto place = page.find("\\-"); place != std::string::npos; place = page.find("\\-")) { page.erase(place, 1); }
    std::string help;
    for (auto const& command : command_words()) {
        help += run(folder, {command.name, "--help"}).out;
        EXPECT_NE(page.find("\\fB" + command.name + "\\fR"), std::string::npos) << command.name;
        EXPECT_NE(page.find(command.description), std::string::npos) << command.name;
        for (auto const& option : command.options) {
            auto const first_words = option.description.substr(0, option.description.find_first_of("\"-"));
            EXPECT_NE(page.find(first_words), std::string::npos) << option.names.back();
        }
    }
    EXPECT_EQ(options_in(page), options_in(help));
}

TEST(ManualPage, is_good_roff) {
    Folder const folder;
    folder.write("gainsay.1", run(folder, {"man"}).out);
    if (is_installed("mandoc")) {
        EXPECT_EQ(output_of(folder, "mandoc -T lint -W error gainsay.1"), "");
        auto const text = output_of(folder, "mandoc -T utf8 -O width=100 gainsay.1 | sed 's/.\\x08//g'");
        EXPECT_NE(text.find("--fail-on SEVERITY"), std::string::npos) << text;
    }
    if (is_installed("groff")) { EXPECT_EQ(output_of(folder, "groff -man -ww -z gainsay.1 2>&1"), ""); }
}

}  // namespace
}  // namespace gainsay::app
