#pragma once
// The list of report formats. A format is one function from a report to a stream; to add one, write its file here and
// its line in formats.cpp.

#include "reports/report.hpp"

#include <chrono>
#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string_view>
#include <vector>

namespace gainsay::reports {

enum class Colour : std::uint8_t { plain, ansi };
/// Whether the lesser findings of a dispute are shown in short, below its first.
enum class Folding : std::uint8_t { folded, full };

/// Whether an undecided group of claims makes the run fail.
enum class Undecided : std::uint8_t { fails, allowed };

/// What a format needs to know besides the report. A format takes nothing from anywhere else.
struct RenderOptions {
    // for people in a terminal
    std::size_t width = 100;                  // columns
    Colour colour = Colour::plain;
    Folding folding = Folding::folded;
    std::optional<std::size_t> max_findings;  // absent: all
    // for machines
    std::optional<std::chrono::sys_seconds> date;           // of the report; never asked of the clock
    claims::Severity fail_on = claims::Severity::error;     // what counts as a failed test (junit)
    Undecided undecided = Undecided::fails;
    std::string_view (*page_of)(claims::Code) = nullptr;    // the page of a code in Markdown, empty if there is none (sarif)
};

/// What the paths of files in a format are relative to: the folder of the run, or the top of its repository, where a host looks
/// for them.
enum class Paths : std::uint8_t { of_run, of_repository };

struct Format {
    std::string_view name;
    std::string_view description;
    void (*write)(Report const& report, RenderOptions const& options, std::ostream& out);
    Paths paths = Paths::of_run;
};

std::vector<Format> const& formats();
/// Null where no format has the name.
Format const* find_format(std::string_view name);

void write_terminal(Report const& report, RenderOptions const& options, std::ostream& out);
void write_json(Report const& report, RenderOptions const& options, std::ostream& out);
void write_sarif(Report const& report, RenderOptions const& options, std::ostream& out);
void write_sarif_all(Report const& report, RenderOptions const& options, std::ostream& out);
void write_junit(Report const& report, RenderOptions const& options, std::ostream& out);
void write_junit_gitlab(Report const& report, RenderOptions const& options, std::ostream& out);
void write_github(Report const& report, RenderOptions const& options, std::ostream& out);
void write_github_summary(Report const& report, RenderOptions const& options, std::ostream& out);
void write_gitlab(Report const& report, RenderOptions const& options, std::ostream& out);
void write_checkstyle(Report const& report, RenderOptions const& options, std::ostream& out);
void write_rdjson(Report const& report, RenderOptions const& options, std::ostream& out);
void write_markdown(Report const& report, RenderOptions const& options, std::ostream& out);
void write_csv(Report const& report, RenderOptions const& options, std::ostream& out);

}  // namespace gainsay::reports
