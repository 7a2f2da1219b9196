#include "claims/calendar/widths.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>
#include <string>

namespace gainsay::claims {
namespace {

std::string document() {
    std::ifstream file(GAINSAY_ROOT "/docs/widths.md");
    std::stringstream content;
    content << file.rdbuf();
    return content.str();
}

WidthEntry const& entry(int row) {
    return width_entry(static_cast<WidthRow>(row));
}

TEST(CalendarWidths, EveryRowStandsInTheDocumentWithItsNatureAndMeaning) {
    std::string const text = document();
    for (int row = 0; row < width_row_count(); ++row) {
        WidthEntry const& width = entry(row);
        std::string const nature = width.nature == WidthNature::implied ? "implied" : "approximate";
        std::string const line = fmt::format("| `{}` | {} | {} |", width.name, nature, width.meaning);
        EXPECT_NE(text.find(line), std::string::npos) << line;
    }
}

TEST(CalendarWidths, TheDocumentNamesTheVersion) {
    EXPECT_NE(document().find(fmt::format("# The table of widths, version {}\n", widths_version)), std::string::npos);
}

TEST(CalendarWidths, RowsHaveNamesOfTheirOwnInTheFormShownToPeople) {
    std::set<std::string_view> names;
    for (int row = 0; row < width_row_count(); ++row) {
        names.insert(entry(row).name);
        EXPECT_EQ(entry(row).name.find('_'), std::string_view::npos);
        EXPECT_FALSE(entry(row).meaning.empty());
    }
    EXPECT_EQ(names.size(), static_cast<std::size_t>(width_row_count()));
    EXPECT_EQ(width_entry(WidthRow::mid_month).name, "mid-month");
}

}  // namespace
}  // namespace gainsay::claims
