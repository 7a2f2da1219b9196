#pragma once
// The table of widths: how much room imprecise words leave. One visible, versioned table (docs/widths.md).

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>

namespace gainsay::claims {

/// The version of the table; reports print it, and it changes when a row does.
inline constexpr int widths_version = 1;

/// Whether a row reads a bare number or word, or a word that says "about". A conflict that
/// needs a row that says "about" is at most possible.
enum class WidthNature { implied, approximate };

/// One row per wording; the rows are in widths.def.
enum class WidthRow : std::uint8_t {
#define GAINSAY_WIDTH(name, nature, text) name,
#include "claims/calendar/widths.def"
#undef GAINSAY_WIDTH
};

struct WidthEntry {
    std::string_view name;    // the row's identifier with hyphens: "mid-month"
    WidthNature nature;
    std::string_view meaning; // a phrase that stands alone: "\"mid\" in a month is the 9th to the 22nd"
};

WidthEntry const& width_entry(WidthRow row);
int width_row_count();
/// The row of a name, "mid-month"; nothing where no row is called so.
std::optional<WidthRow> width_row_named(std::string_view name);
/// Whether a conflict may rest on the row. The others are readings, built into the date with nothing narrower beside it.
bool is_guarded(WidthRow row);

/// How much more room than the table a project leaves to the words of a row, on each side, in minutes. Never less room, since
/// what a word may mean can be doubted, but not what it must mean.
using WidthRoom = std::map<WidthRow, std::int64_t>;

}  // namespace gainsay::claims
