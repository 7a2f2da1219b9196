#pragma once
// The list of report formats. A format is one function from a report to a stream; to add one, write its file here and
// its line in formats.cpp.

#include "reports/report.hpp"

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string_view>
#include <vector>

namespace gainsay::reports {

enum class Colour : std::uint8_t { plain, ansi };
/// Whether the lesser findings of a dispute are shown in short, below its first.
enum class Folding : std::uint8_t { folded, full };

/// How to show a report to a person; formats for machines look at nothing here.
struct RenderOptions {
    std::size_t width = 100;                  // columns
    Colour colour = Colour::plain;
    Folding folding = Folding::folded;
    std::optional<std::size_t> max_findings;  // absent: all
};

struct Format {
    std::string_view name;
    std::string_view description;
    void (*write)(Report const& report, RenderOptions const& options, std::ostream& out);
};

std::vector<Format> const& formats();
/// Null where no format has the name.
Format const* find_format(std::string_view name);

void write_terminal(Report const& report, RenderOptions const& options, std::ostream& out);
void write_json(Report const& report, RenderOptions const& options, std::ostream& out);

}  // namespace gainsay::reports
