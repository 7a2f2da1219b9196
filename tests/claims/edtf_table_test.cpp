// Two tables of dates: the project's own, and the public one where it lies beside the checkout.

#include "claims/calendar/edtf.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::claims {
namespace {

/// A line of a table, in columns; the first one, in quotation marks, is taken out of them.
using Columns = std::vector<std::string>;

std::string unquoted(std::string_view quoted) {
    std::string text;
    for (std::size_t index = 1; index + 1 < quoted.size(); ++index) {
        if (quoted[index] == '\\') {
            ++index;
            text += quoted[index] == 'n' ? '\n' : quoted[index];
        } else {
            text += quoted[index];
        }
    }
    return text;
}

std::vector<Columns> read_table(std::string const& path, std::size_t width) {
    std::vector<Columns> table;
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);  // the names of the columns
    while (std::getline(file, line)) {
        Columns columns;
        std::istringstream stream(line);
        for (std::string column; std::getline(stream, column, '\t');) {
            columns.push_back(column);
        }
        columns.resize(width);
        columns.front() = unquoted(columns.front());
        table.push_back(columns);
    }
    return table;
}

std::string day_text(std::optional<Day> day, std::string_view unbounded) {
    if (!day) {
        return std::string(unbounded);
    }
    CivilDate const date = civil_from_day(*day);
    return fmt::format("{}{:04}-{:02}-{:02}", date.year < 0 ? "-" : "", std::abs(date.year), date.month, date.day);
}

std::string kind_text(EdtfError::Kind kind) {
    switch (kind) {
        case EdtfError::Kind::not_a_date:
            return "not_a_date";
        case EdtfError::Kind::no_such_date:
            return "no_such_date";
        case EdtfError::Kind::reversed_interval:
            return "reversed_interval";
        case EdtfError::Kind::old_draft:
            return "old_draft";
        case EdtfError::Kind::not_supported:
            break;
    }
    return "not_supported";
}

std::string const own_table = GAINSAY_ROOT "/tests/data/edtf_own.tsv";
std::string const public_table = GAINSAY_ROOT "/../shared/data/edtf.tsv";

TEST(EdtfOwnTable, EveryDateIsReadAsTheTableSays) {
    std::vector<Columns> const table = read_table(own_table, 7);
    ASSERT_GE(table.size(), 250U);
    for (Columns const& row : table) {
        SCOPED_TRACE(row[0]);
        auto const result = read_edtf(row[0]);
        if (auto const* error = std::get_if<EdtfError>(&result)) {
            EXPECT_EQ(kind_text(error->kind), row[1]);
            EXPECT_EQ(error->message, row[5]);
            EXPECT_EQ(error->help, row[6]);
            continue;
        }
        EdtfDate const& date = std::get<EdtfDate>(result);
        EXPECT_EQ("valid", row[1]);
        EXPECT_EQ(std::to_string(date.level), row[2]);
        EXPECT_EQ(day_text(date.written.earliest, "-inf"), row[3]);
        EXPECT_EQ(day_text(date.written.latest, "inf"), row[4]);
    }
}

TEST(EdtfOwnTable, WhatTheHelpSaysToWriteIsADate) {
    for (Columns const& row : read_table(own_table, 7)) {
        if (row[6].starts_with("write ") && row[6].find(' ', 6) == std::string::npos) {
            EXPECT_TRUE(std::holds_alternative<EdtfDate>(read_edtf(row[6].substr(6)))) << row[0] << ": " << row[6];
        }
    }
}

TEST(EdtfOwnTable, ErrorsPointIntoTheText) {
    for (Columns const& row : read_table(own_table, 7)) {
        auto const result = read_edtf(row[0]);
        if (auto const* error = std::get_if<EdtfError>(&result); error != nullptr && !row[0].empty()) {
            EXPECT_LT(error->offset, row[0].size()) << row[0];
            EXPECT_GE(error->length, 1U) << row[0];
            EXPECT_LE(error->offset + error->length, row[0].size()) << row[0];
        }
    }
}

/// Why we read a date otherwise than the public suites; docs/widths.md shows the same list.
std::map<std::string, std::string> const& deliberate_differences() {
    static std::map<std::string, std::string> const differences = [] {
        std::map<std::string, std::string> map;
        auto const add = [&map](std::string_view reason, std::vector<std::string> const& texts) {
            for (std::string const& text : texts) {
                map.emplace(text, reason);
            }
        };
        add("not_supported: exponent", {"Y17E7", "Y-17E7", "Y-17101E3S3", "Y17101E4S3", "Y10E7", "Y-20E2S3"});
        add("not_supported: significant digits", {"Y17101000S3", "1953S2", "-1859S5", "Y-171010000S2", "2000S3"});
        add("not_supported: more than seven digits",
            {"Y170000002", "Y-170000002", "Y1700000002", "Y-17000002", "Y170000000", "Y1234567890", "Y-1234567890"});
        add("no_such_date: no leap year", {"2019-02-29"});
        add("no_such_date: hour 24", {"1999-12-31T24:00:00Z"});
        add("level 1: a negative year",
            {"-0001-12-31T23:59:59Z", "-0999", "-0400", "-1200-06", "-1972-04-12T23:20:28", "-0200/0200"});
        add("level 0: a plain month", {"2001-01"});
        add("bounds in order", {"-1985-04-XX", "-1985-XX-XX"});
        return map;
    }();
    return differences;
}

/// What of a row does not agree: "" for nothing, else as the list of differences begins.
std::string difference(Columns const& row) {
    auto const result = read_edtf(row[0]);
    if (auto const* error = std::get_if<EdtfError>(&result)) {
        return row[1] == "invalid" ? "" : kind_text(error->kind);
    }
    EdtfDate const& date = std::get<EdtfDate>(result);
    if (row[1] != "valid") {
        return "valid";
    }
    if (row[2].find(std::to_string(date.level)) == std::string::npos && !row[2].empty()) {
        return fmt::format("level {}", date.level);
    }
    bool const same_bounds = row[3].empty() || (day_text(date.written.earliest, "-inf") == row[3] &&
                                                day_text(date.written.latest, "inf") == row[4]);
    return same_bounds ? "" : "bounds";
}

TEST(EdtfPublicTable, WeDifferExactlyWhereWeMeanTo) {
    std::vector<Columns> const table = read_table(public_table, 5);
    if (table.empty()) {
        GTEST_SKIP() << "the public table of dates does not lie beside this checkout";
    }
    std::size_t differing = 0;
    for (Columns const& row : table) {
        std::string const found = difference(row);
        auto const meant = deliberate_differences().find(row[0]);
        std::string const reason = meant == deliberate_differences().end() ? "" : meant->second;
        EXPECT_TRUE(found.empty() ? reason.empty() : reason.starts_with(found))
            << row[0] << ": " << found << " / " << reason;
        differing += found.empty() ? 0U : 1U;
    }
    EXPECT_EQ(differing, deliberate_differences().size());
}

TEST(EdtfPublicTable, EveryDifferenceIsInTheDocument) {
    std::ifstream file(GAINSAY_ROOT "/docs/widths.md");
    std::stringstream document;
    document << file.rdbuf();
    for (auto const& [text, reason] : deliberate_differences()) {
        EXPECT_NE(document.str().find(fmt::format("`{}`", text)), std::string::npos) << text << ": " << reason;
    }
}

}  // namespace
}  // namespace gainsay::claims
