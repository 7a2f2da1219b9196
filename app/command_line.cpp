#include "app/command_line.hpp"

#include "app/argument_file.hpp"
#include "grammar/nearest.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::app {

CommandLine::CommandLine() {
    program_.require_subcommand(0, 1);
    program_.get_formatter()->column_width(26);
    program_.add_flag("--version", version_asked_, "Say which version this is");
    program_.footer("Without a command, gainsay checks: \"gainsay PATH\" is \"gainsay check PATH\".\n\"gainsay COMMAND --help\" says more.");
    check_ = add_checking("check", "Check the claims and arguments of a corpus (the default command)");
    lint_ = add_checking("lint", "Check the arguments of a corpus only");
    map_ = program_.add_subcommand("map", "Draw the arguments of an article, as a graph for Graphviz");
    map_->add_option("ARTICLE", map_options_.article, "The article's identifier")->required();
    map_->add_option("PATH", map_options_.paths, "Folders and .claims files; without any, the current folder");
    map_->footer("\"gainsay map reed | dot -Tsvg > reed.svg\" makes a picture.");
    add_question_commands(program_, question_options_);
    frameworks_.add_to(program_);
    add_fmt();
    baseline_ = add_baseline_command(program_, baseline_options_);
    add_config(*baseline_, check_options_.config);
    add_rules(*baseline_);
    add_cache(*baseline_);
    add_today_option(*baseline_, check_options_.history);
    diff_ = add_diff_command(program_, diff_options_);
    add_config(*diff_, check_options_.config);
    add_levels(*diff_);
    add_rules(*diff_);
    add_desk_options(*diff_, check_options_.history);
    add_cache(*diff_);
    add_today_option(*diff_, check_options_.history);
    explain_ = program_.add_subcommand("explain", "Explain a code that reports use");
    explain_->add_option("CODE", explain_options_.code, "G0301, 301 or unknown-name")->required();
    codes_ = program_.add_subcommand("codes", "List all codes");
    codes_->add_flag("--json", codes_options_.json, "As JSON");
    config_ = program_.add_subcommand("config", "Show what a corpus is checked with, and where each value was set");
    config_->add_option("PATH", config_options_.paths, "Folders and .claims files; without any, the current folder");
    auto* verify = config_->add_flag("--verify", config_options_.verify, "Show nothing, and fail where something is wrong");
    config_->add_flag("--show", show_asked_, "Show every value (the default)")->excludes(verify);
    add_config(*config_, config_options_.config);
    init_ = program_.add_subcommand("init", "Write a commented gainsay.toml and a first small corpus");
    init_->add_option("DIR", init_options_.folder, "The folder to write them to")->capture_default_str();
    completion_ = program_.add_subcommand("completion", "Write the completion of commands and options for a shell");
    completion_->add_option("SHELL", completion_options_.shell, "bash, zsh or fish")->required()->check(CLI::IsMember({"bash", "zsh", "fish"}));
    man_ = program_.add_subcommand("man", "Write the manual page");
    version_ = program_.add_subcommand("version", "Say which version this is");
}

void CommandLine::add_fmt() {
    fmt_ = program_.add_subcommand("fmt", "Write claim files in their one canonical form");
    fmt_->add_option("PATH", fmt_options_.paths, "Folders and .claims files; \"-\" is standard input; without any, the current folder");
    fmt_->add_flag("--check", fmt_options_.check, "Change nothing; list the files that would change");
    fmt_->add_flag("--diff", fmt_options_.diff, "Change nothing; show what would change");
    fmt_->add_flag("-q,--quiet", fmt_options_.quiet, "Do not list the files that were changed");
}

Command CommandLine::chosen() {
    if (version_asked_ || version_->parsed()) { return VersionOptions{}; }
    if (fmt_->parsed()) {
        fmt_options_.paths.insert(fmt_options_.paths.end(), paths_after_mark_.begin(), paths_after_mark_.end());
        if (fmt_options_.paths.empty()) { fmt_options_.paths = {"."}; }
        return fmt_options_;
    }
    if (frameworks_.parsed()) { return frameworks_.chosen(); }
    if (map_->parsed()) {
        if (map_options_.paths.empty()) { map_options_.paths = {"."}; }
        return map_options_;
    }
    for (auto const* name : {"why", "when", "ask", "agree", "next"}) {
        if (!program_.get_subcommand(name)->parsed()) { continue; }
        if (question_options_.paths.empty()) { question_options_.paths = {"."}; }
        return question_options_;
    }
    if (explain_->parsed()) { return explain_options_; }
    if (codes_->parsed()) { return codes_options_; }
    if (completion_->parsed()) { return completion_options_; }
    if (man_->parsed()) { return ManOptions{}; }
    if (init_->parsed()) { return init_options_; }
    if (config_->parsed()) {
        if (config_options_.paths.empty()) { config_options_.paths = {"."}; }
        return config_options_;
    }
    if (auto problem = read_today(check_options_.history)) { return UsageError{std::move(*problem)}; }
    if (auto problem = complete_checking()) { return *std::move(problem); }
    if (baseline_->parsed()) { return BaselineCommand{baseline_options_, check_options_}; }
    if (diff_->parsed()) { return DiffCommand{diff_options_, check_options_}; }
    return chosen_check();
}

std::string CommandLine::help_text() const {
    if (frameworks_.parsed()) { return frameworks_.help(); }
    for (auto const* command : program_.get_subcommands([](CLI::App const*) { return true; })) {
        if (command->parsed()) { return command->help("gainsay"); }
    }
    return program_.help();
}

/// Commands and options, for what was misspelt.
std::vector<std::string> CommandLine::known_words() const {
    std::vector<std::string> words;
    for (auto const* command : program_.get_subcommands([](CLI::App const*) { return true; })) {
        words.push_back(command->get_name());
        for (auto const* option : command->get_options()) {
            for (auto const& name : option->get_lnames()) { words.push_back("--" + name); }
        }
    }
    return words;
}

Command CommandLine::read(std::vector<std::string> arguments) {
    // What is neither a command nor a question about the program belongs to `check`.
    std::vector<std::string> own{"--version", "--help", "-h"};
    for (auto const* command : program_.get_subcommands([](CLI::App const*) { return true; })) { own.push_back(command->get_name()); }
    if (arguments.empty() || std::find(own.begin(), own.end(), arguments.front()) == own.end()) {
        arguments.insert(arguments.begin(), "check");
    }
    // CLI11 takes only some of what follows "--" for paths, so that part is kept from it.
    if (arguments.front() == "check" || arguments.front() == "lint" || arguments.front() == "fmt") {
        auto const mark = std::find(arguments.begin(), arguments.end(), "--");
        if (mark != arguments.end()) { paths_after_mark_.assign(mark + 1, arguments.end()); }
        arguments.erase(mark, arguments.end());
    }
    std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
    try {
        program_.parse(arguments);
        return chosen();
    } catch (CLI::CallForHelp const&) {
        return HelpText{help_text()};
    } catch (CLI::ExtrasError const&) {
        auto const extras = program_.remaining(true);
        auto const word = extras.empty() ? std::string{} : extras.front();
        auto const name = word.substr(0, word.find('='));
        return UsageError{fmt::format("\"{}\" was not expected here{}", word, did_you_mean(name, known_words()))};
    } catch (CLI::ParseError const& error) {
        return UsageError{error.what()};
    }
}

Command read_command_line(std::vector<std::string> const& arguments) {
    auto all = with_argument_files(arguments);
    if (auto const* problem = std::get_if<UsageError>(&all)) { return *problem; }
    return CommandLine{}.read(std::get<std::vector<std::string>>(std::move(all)));
}

std::string did_you_mean(std::string_view word, std::vector<std::string> const& candidates) {
    grammar::Nearest nearest{word};
    for (auto const& candidate : candidates) { nearest.consider(candidate); }
    return nearest.best() ? fmt::format("; did you mean \"{}\"?", *nearest.best()) : std::string{};
}

}  // namespace gainsay::app
