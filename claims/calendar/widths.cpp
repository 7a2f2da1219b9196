#include "claims/calendar/widths.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace gainsay::claims {
namespace {

struct Row {
    std::string name;
    WidthNature nature;
    std::string_view meaning;
};

std::vector<Row> make_rows() {
    std::vector<Row> rows{
#define GAINSAY_WIDTH(name, nature, text) Row{#name, WidthNature::nature, text},
#include "claims/calendar/widths.def"
#undef GAINSAY_WIDTH
    };
    for (Row& row : rows) {
        std::replace(row.name.begin(), row.name.end(), '_', '-');
    }
    return rows;
}

std::vector<WidthEntry> make_entries() {
    static std::vector<Row> const rows = make_rows();
    std::vector<WidthEntry> entries;
    entries.reserve(rows.size());
    for (Row const& row : rows) {
        entries.push_back(WidthEntry{row.name, row.nature, row.meaning});
    }
    return entries;
}

std::vector<WidthEntry> const& width_entries() {
    static std::vector<WidthEntry> const entries = make_entries();
    return entries;
}

}  // namespace

WidthEntry const& width_entry(WidthRow row) {
    return width_entries().at(static_cast<std::size_t>(row));
}

std::optional<WidthRow> width_row_named(std::string_view name) {
    auto const& entries = width_entries();
    auto const found = std::find_if(entries.begin(), entries.end(), [&](WidthEntry const& entry) { return entry.name == name; });
    if (found == entries.end()) { return std::nullopt; }
    return static_cast<WidthRow>(found - entries.begin());
}

bool is_guarded(WidthRow row) {
    return row < WidthRow::a_weekday;
}

int width_row_count() {
    return static_cast<int>(width_entries().size());
}

}  // namespace gainsay::claims
