#include "app/options.hpp"

#include "app/frameworks/command_line.hpp"
#include "claims/lint/levels.hpp"
#include "grammar/nearest.hpp"
#include "reports/formats/formats.hpp"
#include "solver/analysis.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <thread>

namespace gainsay::app {

namespace {

constexpr unsigned most_threads = 256;
constexpr unsigned most_threads_by_default = 8;

constexpr char const* check_footer = R"(Exit status:
  0   every encoded claim was decided, and nothing found at or above --fail-on
  1   findings at or above --fail-on; errors in the text
  2   the run could not be done, or not wholly
  3   nothing failed, but something stayed undecided
  70  a fault of gainsay itself

A folder is a corpus: all its .claims files are read together. A file stands for its corpus, the nearest folder
upwards with gainsay.toml, else its own folder; only what touches the file is shown.)";

std::vector<std::string> format_names() {
    std::vector<std::string> names;
    for (auto const& format : reports::formats()) { names.emplace_back(format.name); }
    return names;
}

std::string format_help() {
    std::string text = "How to report:";
    for (auto const& format : reports::formats()) {
        text += fmt::format("{}{} ({})", &format == &reports::formats().front() ? " " : ", ", format.name, format.description);
    }
    return text;
}

/// Why one of the names is no lint of arguments; nothing where all are.
std::optional<std::string> unknown_lint(std::vector<std::string> const& names) {
    std::vector<std::string> known;
    for (auto const& level : claims::lint_levels()) {
        known.push_back(claims::code_name(level.code));
        known.push_back(claims::code_text(level.code));
    }
    for (auto const& name : names) {
        if (std::find(known.begin(), known.end(), name) == known.end()) {
            return fmt::format("there is no lint \"{}\"{}", name, did_you_mean(name, known));
        }
    }
    return std::nullopt;
}

/// The parser of one command line and the values that it fills in.
class CommandLine {
public:
    CommandLine();
    Command read(std::vector<std::string> arguments);

private:
    CLI::App* add_checking(std::string const& name, std::string const& description);
    [[nodiscard]] Command chosen();
    [[nodiscard]] std::string help_text() const;
    [[nodiscard]] std::vector<std::string> known_words() const;

    CLI::App program_{"Finds what articles claim that cannot hold together.", "gainsay"};
    CLI::App* check_ = nullptr;
    CLI::App* lint_ = nullptr;
    CLI::App* explain_ = nullptr;
    CLI::App* codes_ = nullptr;
    CLI::App* version_ = nullptr;
    CLI::App* map_ = nullptr;
    MapOptions map_options_;
    FrameworkCommandLine frameworks_;
    CheckOptions check_options_;
    ExplainOptions explain_options_;
    CodesOptions codes_options_;
    std::string fail_on_ = "error";
    std::string colour_ = "auto";
    std::vector<std::string> paths_after_mark_;  // what follows "--"
    bool quiet_ = false;
    bool verbose_ = false;
    bool version_asked_ = false;
};

CommandLine::CommandLine() {
    program_.require_subcommand(0, 1);
    program_.get_formatter()->column_width(26);
    program_.add_flag("--version", version_asked_, "Say which version this is");
    program_.footer("Without a command, gainsay checks: \"gainsay PATH\" is \"gainsay check PATH\".\n\"gainsay COMMAND --help\" says more.");
    check_ = add_checking("check", "Check the claims and arguments of a corpus (the default command)");
    lint_ = add_checking("lint", "Check the arguments of a corpus only");
    explain_ = program_.add_subcommand("explain", "Explain a code that reports use");
    explain_->add_option("CODE", explain_options_.code, "G0301, 301 or unknown-name")->required();
    codes_ = program_.add_subcommand("codes", "List all codes");
    codes_->add_flag("--json", codes_options_.json, "As JSON");
    version_ = program_.add_subcommand("version", "Say which version this is");
    map_ = program_.add_subcommand("map", "Draw the arguments of an article, as a graph for Graphviz");
    map_->add_option("ARTICLE", map_options_.article, "The article's identifier")->required();
    map_->add_option("PATH", map_options_.paths, "Folders and .claims files; without any, the current folder");
    map_->footer("\"gainsay map reed | dot -Tsvg > reed.svg\" makes a picture.");
    frameworks_.add_to(program_);
}

CLI::App* CommandLine::add_checking(std::string const& name, std::string const& description) {
    auto& options = check_options_;
    options.budget = solver::Options{}.resource_limit;
    options.threads = std::clamp(std::thread::hardware_concurrency(), 1U, most_threads_by_default);

    auto* const command = program_.add_subcommand(name, description);
    command->footer(check_footer);
    command->add_option("PATH", options.paths, "Folders and .claims files; without any, the current folder");
    command->add_option("--format", options.format, format_help())->type_name("NAME")->capture_default_str();
    command->add_option("--fail-on", fail_on_, "The least severity that makes the exit status 1")
        ->type_name("SEVERITY")->check(CLI::IsMember({"error", "warning", "note"}))->capture_default_str();
    command->add_flag("--exit-zero", options.exit_zero, "Exit status 0 whatever is found");
    command->add_flag("--allow-undecided", options.allow_undecided, "Exit status 0 although something stayed undecided");
    command->add_option("--rule", options.rules_on, "Switch a rule on that is off by default (repeatable)")
        ->type_name("RULE")->allow_extra_args(false);
    command->add_option("--no-rule", options.rules_off, "Switch a rule off (repeatable)")->type_name("RULE")->allow_extra_args(false);
    command->add_flag("--no-rules", options.no_rules, "Check without any rule")->excludes("--rule", "--no-rule");
    command->add_flag("--no-records", options.no_records, "Leave the desk's records out");
    command->add_option("--lint", options.lints_on, "Look for what is not looked for by default: a code or its name (repeatable)")
        ->type_name("LINT")->allow_extra_args(false);
    command->add_option("--no-lint", options.lints_off, "Do not look for this in arguments (repeatable)")->type_name("LINT")->allow_extra_args(false);
    command->add_option("--budget", options.budget, "Steps that a question may take before it stays undecided")
        ->type_name("N")->check(CLI::Range(std::uint64_t{1}, UINT64_MAX / 2).description(""))->capture_default_str();
    command->add_option("--threads", options.threads, "Threads to use, 1 to 256; the report does not depend on it")
        ->type_name("N")->check(CLI::Range(1U, most_threads).description(""));
    command->add_option("--max-findings", options.max_findings, "Show at most so many findings in the terminal, and say how many more")
        ->type_name("N")->check(CLI::Range(std::uint64_t{0}, UINT64_MAX / 2).description(""));
    command->add_flag("--full", options.full, "Show all findings and lists in full in the terminal");
    command->add_option("--color,--colour", colour_, "Colours in the terminal")
        ->type_name("WHEN")->check(CLI::IsMember({"auto", "always", "never"}))->capture_default_str();
    auto* verbose = command->add_flag("-v,--verbose", verbose_, "Say on standard error what is being done");
    command->add_flag("-q,--quiet", quiet_, "Say only errors on standard error")->excludes(verbose);
    return command;
}

Command CommandLine::chosen() {
    if (version_asked_ || version_->parsed()) { return VersionOptions{}; }
    if (explain_->parsed()) { return explain_options_; }
    if (codes_->parsed()) { return codes_options_; }
    if (frameworks_.parsed()) { return frameworks_.chosen(); }
    if (map_->parsed()) {
        if (map_options_.paths.empty()) { map_options_.paths = {"."}; }
        return map_options_;
    }
    auto& options = check_options_;
    options.arguments_only = lint_->parsed();
    for (auto const* names : {&options.lints_on, &options.lints_off}) {
        if (auto const unknown = unknown_lint(*names)) { return UsageError{*unknown}; }
    }
    options.paths.insert(options.paths.end(), paths_after_mark_.begin(), paths_after_mark_.end());
    if (options.paths.empty()) { options.paths = {"."}; }
    if (reports::find_format(options.format) == nullptr) {
        return UsageError{fmt::format("there is no format \"{}\"{}", options.format, did_you_mean(options.format, format_names()))};
    }
    for (auto const& rule : options.rules_on) {
        if (std::find(options.rules_off.begin(), options.rules_off.end(), rule) != options.rules_off.end()) {
            return UsageError{fmt::format("the rule \"{}\" is both switched on and switched off", rule)};
        }
    }
    options.fail_on = fail_on_ == "error"     ? claims::Severity::error
                      : fail_on_ == "warning" ? claims::Severity::warning
                                              : claims::Severity::note;
    options.colour = colour_ == "always"  ? ColourChoice::always
                     : colour_ == "never" ? ColourChoice::never
                                          : ColourChoice::automatic;
    options.verbosity = verbose_ ? Verbosity::verbose : quiet_ ? Verbosity::quiet : Verbosity::usual;
    return options;
}

std::string CommandLine::help_text() const {
    if (frameworks_.parsed()) { return frameworks_.help(); }
    for (auto const* command : {check_, lint_, explain_, codes_, version_, map_}) {
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
    static std::vector<std::string> const own{"check", "lint", "explain", "codes", "version", "af", "map", "--version", "--help", "-h"};
    if (arguments.empty() || std::find(own.begin(), own.end(), arguments.front()) == own.end()) {
        arguments.insert(arguments.begin(), "check");
    }
    // CLI11 takes only some of what follows "--" for paths, so that part is kept from it.
    if (arguments.front() == "check" || arguments.front() == "lint") {
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

}  // namespace

Command read_command_line(std::vector<std::string> arguments) { return CommandLine{}.read(std::move(arguments)); }

std::string_view format_asked_for(std::vector<std::string> const& arguments) {
    std::string_view asked = "terminal";
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::string_view const argument = arguments[i];
        std::string_view name;
        if (argument == "--") { break; }
        if (argument == "--format" && i + 1 < arguments.size()) { name = arguments[i + 1]; }
        if (argument.starts_with("--format=")) { name = argument.substr(9); }
        if (auto const* format = reports::find_format(name)) { asked = format->name; }
    }
    return asked;
}

std::string did_you_mean(std::string_view word, std::vector<std::string> const& candidates) {
    grammar::Nearest nearest{word};
    for (auto const& candidate : candidates) { nearest.consider(candidate); }
    return nearest.best() ? fmt::format("; did you mean \"{}\"?", *nearest.best()) : std::string{};
}

}  // namespace gainsay::app
