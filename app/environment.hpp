#pragma once
// What the program asks of its surroundings: a few variables, and the terminal.

#include "reports/formats/formats.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

namespace gainsay::app {

enum class ColourChoice { automatic, always, never };
/// A log is whatever is neither a terminal nor an ordinary file: a pipe, mostly.
enum class OutputKind { terminal, file, other };

/// A variable that is not set, or empty, is absent.
struct Environment {
    std::optional<std::string> no_color, force_color, clicolor_force, term, columns, source_date_epoch;
    std::optional<std::string> github_actions, github_step_summary, github_workspace, ci_project_dir, xdg_cache_home, home, path;
    std::optional<std::chrono::sys_seconds> source_date;  // SOURCE_DATE_EPOCH, where it is a number
    OutputKind output = OutputKind::other;           // what standard output is
    OutputKind messages = OutputKind::other;         // what standard error is
    std::optional<std::size_t> terminal_columns;  // of standard output, where it is a terminal and knows
};

Environment read_environment();

/// Option before NO_COLOR before FORCE_COLOR and CLICOLOR_FORCE before TERM=dumb; then colours on a terminal, and none elsewhere.
reports::Colour choose_colour(ColourChoice choice, Environment const& environment);

/// COLUMNS where it is a number from 40 to 1,000; else the terminal's own, at most 120, for longer lines are hard to read;
/// else 100.
std::size_t choose_width(Environment const& environment);

}  // namespace gainsay::app
