#pragma once
// The command line, read: which command, and with what.

#include "app/environment.hpp"
#include "app/frameworks/commands.hpp"
#include "app/map.hpp"
#include "app/questions.hpp"
#include "app/history_options.hpp"
#include "claims/calendar/day.hpp"
#include "claims/diagnostics/diagnostic.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace gainsay::app {

enum class Verbosity { quiet, usual, verbose };

/// One report to write. An empty path means standard output.
struct OutputWanted {
    std::string format = "terminal";           // a name of the list of formats
    std::string path;
};

/// Which configuration to use, other than the gainsay.toml found upwards.
struct ConfigChoice {
    std::optional<std::string> file;
    bool isolated = false;                     // none at all
};

/// What an option leaves open is absent: the corpus's gainsay.toml may say it, or else a default.
struct CheckOptions {
    std::vector<std::string> paths;            // at least one
    std::optional<std::string> stdin_filename; // of what "-" among the paths stands for
    std::vector<OutputWanted> outputs;         // at least one, at most one of them to standard output
    ConfigChoice config;
    std::optional<claims::Severity> min_level, fail_on;
    std::optional<std::vector<claims::Code>> select, ignore;
    bool exit_zero = false;
    bool allow_undecided = false;
    bool allow_empty = false;
    std::vector<std::string> rules_on, rules_off;
    bool no_rules = false;
    bool no_records = false;
    std::optional<claims::Day> as_of;          // a day of the calendar
    std::optional<std::string> texts;          // the folder with the articles' texts
    std::optional<std::uint64_t> budget;       // steps for each question
    unsigned threads = 1;
    bool use_cache = true;
    std::optional<std::string> cache_folder;
    std::optional<std::string> certificates;   // the folder for them
    std::optional<std::string> verify_with;    // a program of second_opinions()
    std::chrono::seconds verify_seconds{10};   // for each question to it
    std::optional<std::size_t> max_findings;
    bool full = false;
    bool arguments_only = false;               // the command lint: conflicts of claims are counted, not shown
    std::vector<std::string> lints_on, lints_off;  // names or codes
    ColourChoice colour = ColourChoice::automatic;
    bool ci_annotations = true;
    bool statistics = false;
    bool show_files = false;
    bool watch = false;
    Verbosity verbosity = Verbosity::usual;
    HistoryOptions history;
};
/// What a command does not let its users say about checking is as by default.
struct BaselineCommand {
    BaselineOptions options;
    CheckOptions check;
};
struct DiffCommand {
    DiffOptions options;
    CheckOptions check;
};
struct FmtOptions {
    std::vector<std::string> paths;  // at least one; "-" is standard input
    bool check = false;              // list what would change
    bool diff = false;               // show what would change
    bool quiet = false;
};
struct ExplainOptions {
    std::string code;  // as typed
};
struct CodesOptions {
    bool json = false;
};
struct ConfigOptions {
    std::vector<std::string> paths;            // at least one
    ConfigChoice config;
    bool verify = false;                       // say nothing unless something is wrong
};
struct InitOptions {
    std::string folder = ".";
};
struct CompletionOptions {
    std::string shell;                         // "bash", "zsh", "fish"
};
struct ManOptions {};
struct VersionOptions {};
/// A help text was asked for.
struct HelpText {
    std::string text;
};
/// The command line makes no sense.
struct UsageError {
    std::string message;
};

using Command = std::variant<CheckOptions, FmtOptions, BaselineCommand, DiffCommand, ExplainOptions, CodesOptions, ConfigOptions, InitOptions,
                             CompletionOptions, ManOptions, VersionOptions, FrameworkSolveOptions, FrameworkConvertOptions, MapOptions, QuestionOptions, HelpText,
                             UsageError>;

/// Reads the arguments, without the program's own name. What is no command is taken as arguments of `check`.
Command read_command_line(std::vector<std::string> const& arguments);

/// The outputs that an unreadable command line probably asks for, so that even then a program gets what it can read. As
/// in CheckOptions.
std::vector<OutputWanted> outputs_asked_for(std::vector<std::string> const& arguments);

/// "; did you mean \"json\"?" for the candidate nearest to a word; empty where none is near.
std::string did_you_mean(std::string_view word, std::vector<std::string> const& candidates);

}  // namespace gainsay::app
