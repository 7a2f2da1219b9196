#pragma once
// The options that hold a run against what was before: the baseline, the change, the day; and the commands about them.

#include "claims/calendar/day.hpp"

#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace gainsay::app {

/// Of the commands `check`, `lint` and, but for the change, `diff`; `baseline` takes the day.
struct HistoryOptions {
    std::optional<std::string> baseline;  // a file; else the one in the corpus's folder, where there is one
    bool no_baseline = false;
    bool ignore_suppressions = false;
    bool changed = false;              // only what the change touches is shown
    std::optional<std::string> since;  // the commit that the change left; else the default branch
    bool staged = false;               // the change is what is staged, and so is the corpus
    std::string today_as_typed;
    std::optional<claims::Day> today;  // ends acceptances
};

/// Of the command `baseline`.
struct BaselineOptions {
    std::string action;  // "create", "prune", "show"
    std::string path = ".";
    std::optional<std::string> file;
    bool replace = false;
};

/// Of the command `diff`.
struct DiffOptions {
    std::string reference;
    std::string path = ".";
    std::string format = "terminal";  // or "json"
};

/// The baseline, and whether what the desk accepts is set apart.
void add_desk_options(CLI::App& check, HistoryOptions& options);
void add_change_options(CLI::App& check, HistoryOptions& options);
void add_today_option(CLI::App& command, HistoryOptions& options);
CLI::App* add_baseline_command(CLI::App& program, BaselineOptions& options);
CLI::App* add_diff_command(CLI::App& program, DiffOptions& options);

/// Reads `--today`; a sentence where it is no day.
std::optional<std::string> read_today(HistoryOptions& options);

/// The day of `--today`, else of SOURCE_DATE_EPOCH (seconds since 1970), else of the clock, in UTC.
claims::Day choose_today(HistoryOptions const& options, std::optional<std::string> const& source_date_epoch);

}  // namespace gainsay::app
