// What other people's programs make of the formats: gzip, which GitHub takes SARIF by, and Python's reader of tables.

#include "reports/formats/formats.hpp"
#include "tests/reports/formats/attacks.hpp"
#include "tests/reports/formats/many.hpp"
#include "tests/reports/formats/shapes.hpp"
#include "tests/reports/hostile_report.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace gainsay::reports::tests {
namespace {

namespace fs = std::filesystem;

bool is_there(std::string const& program) { return std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) == 0; }

/// What a command of the shell writes, given a text.
std::string piped(std::string const& command, std::string const& text) {
    auto const file = fs::temp_directory_path() / ("gainsay-piped-" + std::to_string(::getpid()));
    std::ofstream{file, std::ios::binary} << text;
    std::string output;
    if (auto* pipe = popen(("{ " + command + "; } <'" + file.string() + "'").c_str(), "r"); pipe != nullptr) {
        char buffer[4096];
        for (auto length = fread(buffer, 1, sizeof buffer, pipe); length > 0; length = fread(buffer, 1, sizeof buffer, pipe)) {
            output.append(buffer, length);
        }
        EXPECT_EQ(pclose(pipe), 0) << command;
    }
    fs::remove(file);
    return output;
}

std::string written(std::string_view format, Report const& report) {
    std::ostringstream out;
    find_format(format)->write(report, {}, out);
    return out.str();
}

TEST(Outside, two_thousand_findings_in_sarif_are_small_enough_for_github) {
    if (!is_there("gzip")) { GTEST_SKIP() << "gzip is not installed"; }
    constexpr std::size_t most = 10'000'000;  // bytes, packed
    auto report = report_with_findings(2'000);
    for (auto const* format : {"sarif", "sarif-all"}) {
        auto const size = std::stoul(piped("gzip -c | wc -c", written(format, report)));
        EXPECT_GT(size, 10'000U);
        EXPECT_LT(size, most) << format;
    }
    // Nothing alike to pack: each finding with texts of its own.
    std::uint64_t state = 1;
    for (auto& finding : report.findings) {
        for (auto& member : finding.members) {
            member.words.clear();
            for (int i = 0; i < 3; ++i) {
                state = state * 6364136223846793005ULL + 1442695040888963407ULL;
                member.words += std::to_string(state) + " ";
            }
        }
        for (int i = 0; i < 2; ++i) { finding.derivation.push_back({"It follows from " + finding.members[0].words, {finding.members[0].key}}); }
    }
    EXPECT_LT(std::stoul(piped("gzip -c | wc -c", written("sarif", report))), most);
}

/// The table as Python's own reader of tables has it: a list of rows.
nlohmann::json read_by_python(std::string const& table) {
    auto const text = piped("python3 -c 'import csv, io, json, sys; "
                            "text = sys.stdin.buffer.read().decode(\"utf-8\"); "
                            "print(json.dumps(list(csv.reader(io.StringIO(text, newline=\"\"), strict=True))))'",
                            table);
    return nlohmann::json::parse(text, nullptr, false);
}

TEST(Outside, a_table_is_read_back_by_python) {
    if (!is_there("python3")) { GTEST_SKIP() << "python3 is not installed"; }
    for (auto const& attack : attacks()) {
        std::string all;
        for (auto const& text : attack.texts) { all += (all.empty() ? "" : " ") + text; }
        for (auto const& text : {attack.texts.front(), attack.texts.back(), all}) {
            auto const table = written("csv", hostile_report(text, Spoiling::alone));
            auto const rows = read_by_python(table);
            ASSERT_TRUE(rows.is_array()) << attack.name;
            EXPECT_EQ(rows.get<std::vector<std::vector<std::string>>>(), csv_cells(table)) << attack.name;
            for (auto const& row : rows) {
                ASSERT_EQ(row.size(), rows[0].size()) << attack.name;
                for (auto const& value : row) {
                    auto const cell = value.get<std::string>();
                    auto const start = cell.find_first_not_of(" \xc2\xa0");
                    if (start == std::string::npos) { continue; }
                    EXPECT_EQ(std::string_view{"=+-@\t\r"}.find(cell[start]), std::string_view::npos) << attack.name << ": " << cell;
                }
            }
        }
    }
}

TEST(Outside, python_gets_all_two_thousand_findings) {
    if (!is_there("python3")) { GTEST_SKIP() << "python3 is not installed"; }
    EXPECT_EQ(read_by_python(written("csv", report_with_findings(2'000))).size(), 1 + 2 * 2'000U);
}

}  // namespace
}  // namespace gainsay::reports::tests
