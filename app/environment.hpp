#pragma once
// What the program asks of its surroundings: a few variables, and the terminal.

#include "reports/formats/formats.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace gainsay::app {

enum class ColourChoice { automatic, always, never };
enum class OutputKind { terminal, other };

/// A variable that is not set, or empty, is absent.
struct Environment {
    std::optional<std::string> no_color, force_color, term, columns, source_date_epoch;
    OutputKind output = OutputKind::other;           // what standard output is
    std::optional<std::size_t> terminal_columns;  // of standard output, where it is a terminal and knows
};

Environment read_environment();

/// Option before NO_COLOR before FORCE_COLOR before TERM=dumb; then colours on a terminal, and none elsewhere.
reports::Colour choose_colour(ColourChoice choice, Environment const& environment);

/// COLUMNS where it is a number from 40 to 1,000; else the terminal's own, at most 120, for longer lines are hard to read;
/// else 100.
std::size_t choose_width(Environment const& environment);

}  // namespace gainsay::app
