#pragma once
// The command line, read: which command, and with what.

#include "app/environment.hpp"
#include "app/frameworks/commands.hpp"
#include "app/map.hpp"
#include "claims/diagnostics/diagnostic.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace gainsay::app {

enum class Verbosity { quiet, usual, verbose };

struct CheckOptions {
    std::vector<std::string> paths;            // at least one
    std::string format = "terminal";           // a name of the list of formats
    claims::Severity fail_on = claims::Severity::error;
    bool exit_zero = false;
    bool allow_undecided = false;
    std::vector<std::string> rules_on, rules_off;
    bool no_rules = false;
    bool no_records = false;
    std::uint64_t budget = 0;                  // steps for each question
    unsigned threads = 1;
    std::optional<std::size_t> max_findings;
    bool full = false;
    bool arguments_only = false;               // the command lint: conflicts of claims are counted, not shown
    std::vector<std::string> lints_on, lints_off;  // names or codes
    ColourChoice colour = ColourChoice::automatic;
    Verbosity verbosity = Verbosity::usual;
};
struct ExplainOptions {
    std::string code;  // as typed
};
struct CodesOptions {
    bool json = false;
};
struct VersionOptions {};
/// A help text was asked for.
struct HelpText {
    std::string text;
};
/// The command line makes no sense.
struct UsageError {
    std::string message;
};

using Command = std::variant<CheckOptions, ExplainOptions, CodesOptions, VersionOptions, FrameworkSolveOptions, FrameworkConvertOptions, MapOptions,
                             HelpText, UsageError>;

/// Reads the arguments, without the program's own name. What is no command is taken as arguments of `check`.
Command read_command_line(std::vector<std::string> arguments);

/// The format that an unreadable command line probably asks for, so that even then a program gets what it can read.
std::string_view format_asked_for(std::vector<std::string> const& arguments);

/// "; did you mean \"json\"?" for the candidate nearest to a word; empty where none is near.
std::string did_you_mean(std::string_view word, std::vector<std::string> const& candidates);

}  // namespace gainsay::app
