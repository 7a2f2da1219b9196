// Whatever stands in a claim file or in its name changes nothing but words: no attack acts in any format.

#include "reports/formats/formats.hpp"
#include "reports/text.hpp"
#include "tests/reports/formats/attacks.hpp"
#include "tests/reports/formats/shapes.hpp"
#include "tests/reports/hostile_report.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

namespace gainsay::reports::tests {
namespace {

std::string written(Format const& format, Report const& report) {
    std::ostringstream out;
    format.write(report, {}, out);
    return out.str();
}

TEST(Injection, changes_the_words_of_no_format_into_anything_else) {
    for (auto const spoiling : {Spoiling::appended, Spoiling::alone}) {
        auto const benign = hostile_report("words", spoiling);
        for (auto const& format : formats()) {
            auto const expected = shape_of(format.name, written(format, benign));
            ASSERT_FALSE(expected.empty()) << format.name;
            for (auto const& attack : attacks()) {
                for (auto const& text : attack.texts) {
                    auto const output = written(format, hostile_report(text, spoiling));
                    EXPECT_EQ(first_harm(output), "") << format.name << ": " << attack.name << ": " << visible(text);
                    EXPECT_EQ(shape_of(format.name, output), expected) << format.name << ": " << attack.name << ": " << visible(text);
                }
            }
        }
    }
}

TEST(Injection, leaves_no_code_that_acts_wherever_it_stands) {
    for (auto const& attack : attacks()) {
        for (auto const& text : attack.texts) {
            auto const report = hostile_report(text);
            for (auto const& format : formats()) {
                auto const output = written(format, report);
                for (auto const& raw : attack.never_raw) {
                    EXPECT_EQ(output.find(raw), std::string::npos) << format.name << ": " << attack.name << ": " << visible(raw);
                }
            }
        }
    }
}

TEST(Injection, begins_no_line_with_a_command_that_is_not_ours) {
    for (auto const spoiling : {Spoiling::appended, Spoiling::alone}) {
        for (auto const& attack : attacks()) {
            for (auto const& text : attack.texts) {
                auto const report = hostile_report(text, spoiling);
                for (auto const& format : formats()) {
                    if (format.name == "github") { continue; }  // its lines are commands, and their shape is compared
                    std::istringstream lines{written(format, report)};
                    for (std::string line; std::getline(lines, line);) {
                        auto const start = line.find_first_not_of(" \t");
                        if (start == std::string::npos) { continue; }
                        EXPECT_NE(line.compare(start, 2, "::"), 0) << format.name << ": " << line;
                        EXPECT_NE(line.compare(start, 3, "##["), 0) << format.name << ": " << line;
                    }
                }
            }
        }
    }
}

TEST(Injection, reaches_the_reader_as_text) {
    // The other side: what cannot act is shown and not dropped.
    auto const shows = [](std::string_view name, std::string const& attack, std::string const& shown) {
        auto const output = written(*find_format(name), hostile_report(attack));
        EXPECT_NE(output.find(shown), std::string::npos) << name << " does not show " << shown;
    };
    for (auto const* name : {"terminal", "github", "github-summary", "markdown", "csv"}) { shows(name, "\u202e", "<U+202E>"); }
    for (auto const* name : {"junit", "junit-gitlab", "checkstyle"}) { shows(name, "\u202e", "&lt;U+202E"); }
    for (auto const* name : {"sarif", "gitlab", "rdjson"}) { shows(name, "\u202e", "\\u003cU+202E>"); }
    shows("json", "\u202e", "\\u202e");
    shows("markdown", " @org/team", "`@org/team`");
    shows("csv", ";=1", ";'=1");
    shows("github", "%0A", "%250A");
    shows("sarif", "[x](1)", "\\\\[x\\\\](1)");
    shows("sarif", "{0}", "{{0}}");
}

// The table of docs/formats.md.

using Table = std::map<std::string, std::map<std::string, std::string>>;  // attack, then format

std::vector<std::string> cells_of(std::string const& line) {
    std::vector<std::string> cells;
    std::istringstream parts{line.substr(1)};
    for (std::string cell; std::getline(parts, cell, '|');) {
        auto const begin = cell.find_first_not_of(' ');
        cells.push_back(begin == std::string::npos ? "" : cell.substr(begin, cell.find_last_not_of(' ') - begin + 1));
    }
    return cells;
}

std::vector<std::string> quoted_names(std::string const& cell) {
    std::vector<std::string> names;
    for (auto begin = cell.find('`'); begin != std::string::npos;) {
        auto const end = cell.find('`', begin + 1);
        if (end == std::string::npos) { break; }
        names.push_back(cell.substr(begin + 1, end - begin - 1));
        begin = cell.find('`', end + 1);
    }
    return names;
}

Table documented_table() {
    std::ifstream file{std::filesystem::path{GAINSAY_ROOT} / "docs/formats.md"};
    Table table;
    std::vector<std::string> header;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("| attack |")) {
            header = cells_of(line);
        } else if (header.empty() || line.starts_with("|---")) {
            continue;
        } else if (!line.starts_with("|")) {
            break;
        } else {
            auto const cells = cells_of(line);
            EXPECT_EQ(cells.size(), header.size()) << line;
            for (std::size_t i = 1; i < cells.size() && i < header.size(); ++i) {
                for (auto const& format : quoted_names(header[i])) { table[cells[0]][format] = cells[i]; }
            }
        }
    }
    return table;
}

TEST(InjectionTable, has_every_attack_and_every_format) {
    auto const table = documented_table();
    std::set<std::string> rows;
    for (auto const& [attack, cells] : table) { rows.insert(attack); }
    std::set<std::string> expected;
    for (auto const& attack : attacks()) { expected.insert(attack.name); }
    EXPECT_EQ(rows, expected);
    std::set<std::string> names;
    for (auto const& format : formats()) { names.insert(std::string{format.name}); }
    for (auto const& [attack, cells] : table) {
        std::set<std::string> columns;
        for (auto const& [format, way] : cells) { columns.insert(format); }
        EXPECT_EQ(columns, names) << attack;
    }
}

/// Whether what a cell of the table says is so: that text is shown by name, or written in another way, or stands there.
TEST(InjectionTable, says_what_happens) {
    auto const table = documented_table();
    std::size_t checked = 0;
    for (auto const& attack : attacks()) {
        for (auto const& format : formats()) {
            auto const row = table.find(attack.name);
            ASSERT_NE(row, table.end());
            auto const cell = row->second.find(std::string{format.name});
            ASSERT_NE(cell, row->second.end());
            auto const& way = cell->second;
            std::size_t raw = 0;
            for (auto const& text : attack.texts) {
                auto const output = written(format, hostile_report(text, Spoiling::alone));
                raw += output.find(text) != std::string::npos ? 1U : 0U;
            }
            ++checked;
            if (way == "by name" || way == "escaped") {
                EXPECT_LT(raw, attack.texts.size()) << attack.name << " in " << format.name << " is " << way;
                if (!attack.never_raw.empty()) { EXPECT_EQ(raw, way == "by name" ? 0U : raw) << attack.name << " in " << format.name; }
            } else {
                EXPECT_TRUE(way == "plain" || way == "code" || way == "apostrophe" || way == "one line") << way;
                EXPECT_TRUE(attack.name != "formulas" || format.name != "csv" || way == "apostrophe");
                EXPECT_TRUE(way != "code" || format.name == "markdown" || format.name == "github-summary");
            }
        }
    }
    EXPECT_EQ(checked, attacks().size() * formats().size());
}

}  // namespace
}  // namespace gainsay::reports::tests
