// For each lint: cases where it must fire, and near misses where it must not.

#include "tests/lint/linted.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>

namespace gainsay::tests {
namespace {

struct LintCase {
    std::string code;
    std::string name;
    bool fires = false;
    std::vector<std::pair<std::string, std::string>> files;
};

void PrintTo(LintCase const& each, std::ostream* out) { *out << each.code << " " << each.name; }

std::vector<LintCase> read(std::filesystem::path const& path) {
    std::string const headers[] = {"article ann \"The A piece\" author \"Ann Archer\" published 2031-10-20\n",
                                   "article ben \"The B piece\" author \"Ben Baker\" published 2031-11-05\n",
                                   "article cleo \"The C piece\" author \"Cleo Cook\" published unknown\n"};
    std::vector<LintCase> cases;
    std::string shared, extra, bodies[3];
    std::string* target = &shared;
    auto const finish = [&] {
        if (cases.empty()) { return; }
        cases.back().files.emplace_back("world.claims", shared + extra);
        for (int i = 0; i < 3; ++i) {
            if (!bodies[i].empty()) { cases.back().files.emplace_back("article-" + std::to_string(i) + ".claims", headers[i] + bodies[i]); }
            bodies[i].clear();
        }
        extra.clear();
    };
    std::ifstream input(path);
    for (std::string line; std::getline(input, line);) {
        auto const starts = [&](char const* text) { return line.rfind(text, 0) == 0; };
        if (starts("#> world")) {
            target = &shared;
        } else if (starts("#> fires ") || starts("#> silent ")) {
            finish();
            cases.push_back({path.stem().string(), line.substr(line.find(' ', 3) + 1), starts("#> fires "), {}});
            target = &bodies[0];
        } else if (line == "[w]") {
            target = &extra;
        } else if (line == "[a]" || line == "[b]" || line == "[c]") {
            target = &bodies[line[1] - 'a'];
        } else {
            *target += line + "\n";
        }
    }
    finish();
    return cases;
}

std::vector<LintCase> all_cases() {
    std::vector<std::filesystem::path> paths;
    for (auto const& entry : std::filesystem::directory_iterator(GAINSAY_ROOT "/tests/lint/cases")) { paths.push_back(entry.path()); }
    std::sort(paths.begin(), paths.end());
    std::vector<LintCase> cases;
    for (auto const& path : paths) {
        auto more = read(path);
        cases.insert(cases.end(), more.begin(), more.end());
    }
    return cases;
}

class LintCases : public testing::TestWithParam<LintCase> {};

TEST_P(LintCases, FireWhereTheyMustAndOnlyThere) {
    auto const& each = GetParam();
    auto const linted = lint(each.files);
    EXPECT_EQ(linted.errors(), "");
    auto const& findings = linted.result.findings;
    bool const fired = std::any_of(findings.begin(), findings.end(), [&](claims::Diagnostic const& f) { return claims::code_text(f.code) == each.code; });
    EXPECT_EQ(fired, each.fires) << linted.shown();
}

std::string name_of(testing::TestParamInfo<LintCase> const& each) {
    auto name = each.param.code + (each.param.fires ? "Fires" : "Silent");
    bool upper = true;
    for (char const c : each.param.name) {
        bool const plain = std::isalnum(static_cast<unsigned char>(c)) != 0;
        if (plain) { name += upper ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c; }
        upper = !plain;
    }
    return name;
}

INSTANTIATE_TEST_SUITE_P(Arguments, LintCases, testing::ValuesIn(all_cases()), name_of);

TEST(LintCases, are_five_of_each_kind_for_every_lint) {
    std::map<std::string, std::pair<int, int>> count;
    for (auto const& each : all_cases()) { ++(each.fires ? count[each.code].first : count[each.code].second); }
    for (auto const& level : claims::lint_levels()) {
        auto const code = claims::code_text(level.code);
        EXPECT_GE(count[code].first, 5) << code;
        EXPECT_GE(count[code].second, 5) << code;
    }
}

}  // namespace
}  // namespace gainsay::tests
