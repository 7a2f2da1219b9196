#pragma once
// The table of widths: how much room imprecise words leave. One visible, versioned table (docs/widths.md).

#include <cstdint>
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

}  // namespace gainsay::claims
