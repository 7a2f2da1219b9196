// docs/groups.md is complete: every group, each with a conflict and a near miss, and every test that it names is there.

#include "tests/solver/case_file.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <set>

namespace gainsay {
namespace {

constexpr std::size_t number_of_groups = 25;

struct Row {
    std::string number;
    std::string syntax;
    std::vector<std::string> conflicts;
    std::vector<std::string> near_misses;
};

std::vector<std::string> cells_of(std::string const& line) {
    std::vector<std::string> cells;
    std::istringstream parts(line.substr(1));
    for (std::string cell; std::getline(parts, cell, '|');) {
        auto const first = cell.find_first_not_of(' ');
        cells.push_back(first == std::string::npos ? "" : cell.substr(first, cell.find_last_not_of(' ') + 1 - first));
    }
    return cells;
}

/// What stands between backticks.
std::vector<std::string> names_in(std::string const& cell) {
    std::vector<std::string> names;
    for (auto open = cell.find('`'); open != std::string::npos;) {
        auto const close = cell.find('`', open + 1);
        names.push_back(cell.substr(open + 1, close - open - 1));
        open = cell.find('`', close + 1);
    }
    return names;
}

std::vector<Row> rows() {
    std::ifstream page(std::string{GAINSAY_ROOT "/docs/groups.md"});
    std::vector<Row> rows;
    for (std::string line; std::getline(page, line);) {
        if (line.rfind("| ", 0) != 0 || line.rfind("| group", 0) == 0) { continue; }
        auto const cells = cells_of(line);
        if (cells.size() != 5) { throw std::runtime_error("a row of another width: " + line); }
        rows.push_back({cells[0], cells[2], names_in(cells[3]), names_in(cells[4])});
    }
    return rows;
}

/// All cases by "file: title".
std::map<std::string, tests::Case> all_cases() {
    std::map<std::string, tests::Case> cases;
    for (auto const& entry : std::filesystem::directory_iterator(GAINSAY_ROOT "/tests/solver/forms")) {
        if (entry.path().extension() != ".cases") { continue; }
        for (auto& each : tests::read_cases(entry.path())) {
            auto const name = each.file + ": " + each.title;
            EXPECT_TRUE(cases.emplace(name, std::move(each)).second) << "twice: " << name;
        }
    }
    return cases;
}

bool finds_something(tests::Case const& each) { return !each.conflicts.empty() || !each.desk.empty(); }

TEST(GroupsPage, lists_every_group_once_in_order) {
    auto const table = rows();
    ASSERT_EQ(table.size(), number_of_groups);
    for (std::size_t i = 0; i < table.size(); ++i) {
        EXPECT_EQ(table[i].number, std::to_string(i + 1));
        EXPECT_FALSE(table[i].syntax.empty()) << "group " << table[i].number;
    }
}

TEST(GroupsPage, names_a_conflict_and_a_near_miss_for_each_and_all_of_them_exist) {
    auto const cases = all_cases();
    auto const check = [&](std::string const& group, std::vector<std::string> const& names, bool found) {
        std::size_t counted = 0;
        for (auto const& name : names) {
            if (name.find('/') != std::string::npos) {
                EXPECT_TRUE(std::filesystem::exists(std::filesystem::path{GAINSAY_ROOT} / name)) << "group " << group << ": " << name;
                continue;
            }
            auto const place = cases.find(name);
            if (place == cases.end()) {
                ADD_FAILURE() << "group " << group << " names no case: " << name;
                continue;
            }
            EXPECT_EQ(finds_something(place->second), found) << "group " << group << ": " << name;
            ++counted;
        }
        EXPECT_GT(counted, 0U) << "group " << group;
    };
    for (auto const& row : rows()) {
        check(row.number, row.conflicts, true);
        check(row.number, row.near_misses, false);
    }
}

}  // namespace
}  // namespace gainsay
