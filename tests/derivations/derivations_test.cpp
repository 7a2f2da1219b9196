// One conflict of each shape, told as in the terminal: golden/*.txt. GAINSAY_UPDATE_GOLDENS=1 writes them anew.

#include "reports/build_report.hpp"
#include "reports/formats/formats.hpp"
#include "tests/solver/case_file.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <set>

namespace gainsay::tests {
namespace {

namespace fs = std::filesystem;

fs::path folder() { return fs::path{GAINSAY_ROOT} / "tests/derivations"; }

std::vector<Case> const& cases() {
    static auto const all = read_cases(folder() / "shapes.cases");
    return all;
}

/// "a chain of two rules" is kept in "a-chain-of-two-rules.txt".
std::string file_of(Case const& each) {
    std::string name;
    for (char const letter : each.title) {
        bool const plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        if (plain) { name += letter; }
        if (!plain && !name.empty() && name.back() != '-') { name += '-'; }
    }
    return name + ".txt";
}

/// The report of a case.
reports::Report report_of(Case const& each) {
    claims::SourceSet sources;
    std::vector<claims::FileId> files;
    for (auto const& [path, text] : each.files) { files.push_back(grammar::load_file(sources, path, text).file); }
    auto const reading = grammar::read_corpus(sources, files);
    for (auto const& diagnostic : reading.diagnostics) {
        EXPECT_NE(diagnostic.severity, claims::Severity::error) << diagnostic.message << " at “" << sources.text(diagnostic.span) << "”";
    }
    auto const analysis = solver::analyse(reading.model, {});
    EXPECT_FALSE(analysis.undecided());
    reports::RunDetails details;
    details.corpus_path = ".";
    return reports::build_report(sources, reading.model, analysis, {}, details);
}

/// The findings alone, without what was checked and what was not.
std::string told(reports::Report const& report) {
    std::ostringstream out;
    reports::find_format("terminal")->write(report, {}, out);
    auto const text = out.str();
    auto const first = text.find("── ");
    auto const last = text.find("── What was checked");
    return first == std::string::npos || last == std::string::npos ? text : text.substr(first, last - first);
}

std::string read(fs::path const& path) {
    std::ifstream file{path, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// A step that follows from the steps before it by comparing days, lengths or places in an order alone.
bool is_plain_arithmetic(std::string const& step) {
    for (auto const* words : {" is before ", " is less than ", "Followed round", "There is no ", "That day would be ", "That cannot be.",
                              "Suppose that ", "So none of the possibilities is left."}) {
        if (step.find(words) != std::string::npos) { return true; }
    }
    return false;
}

class Derivations : public testing::TestWithParam<Case> {};

TEST_P(Derivations, AreToldInStepsThatNameWhatTheyUse) {
    auto const report = report_of(GetParam());
    ASSERT_EQ(report.findings.size(), 1U);
    auto const& finding = report.findings.front();
    EXPECT_EQ(finding.verified_by, (std::vector<std::string>{"a fresh solver", "a derivation of our own"}));
    ASSERT_GE(finding.derivation.size(), 3U);
    std::set<std::string> used;
    bool is_supposed = false;
    for (auto const& step : finding.derivation) {
        used.insert(step.uses.begin(), step.uses.end());
        // What follows at once from a supposition needs nobody's words.
        EXPECT_TRUE(!step.uses.empty() || is_plain_arithmetic(step.text) || is_supposed) << step.text;
        is_supposed = step.text.starts_with("Suppose that ");
        for (auto const* word : {"constraint", "solver", "variable", "proposition", "satisf", "formula", "axiom", "logic", "rank", " -"}) {
            EXPECT_EQ(step.text.find(word), std::string::npos) << step.text;
        }
    }
    // Whatever takes part in the conflict takes part in its story.
    for (auto const& member : finding.members) { EXPECT_TRUE(used.contains(member.key)) << member.key; }
    for (auto const& rule : finding.rules) { EXPECT_TRUE(used.contains(rule.key)) << rule.key; }
}

TEST_P(Derivations, ReadAsApproved) {
    auto const text = told(report_of(GetParam()));
    auto const path = folder() / "golden" / file_of(GetParam());
    if (std::getenv("GAINSAY_UPDATE_GOLDENS") != nullptr) { std::ofstream{path, std::ios::binary} << text; }
    EXPECT_EQ(text, read(path)) << path << "; GAINSAY_UPDATE_GOLDENS=1 writes it anew";
}

INSTANTIATE_TEST_SUITE_P(Shapes, Derivations, testing::ValuesIn(cases()), [](auto const& each) { return each.param.name; });

TEST(DerivationGoldens, BelongToACaseEach) {
    std::set<std::string> expected;
    for (auto const& each : cases()) { EXPECT_TRUE(expected.insert(file_of(each)).second) << each.title; }
    EXPECT_GE(expected.size(), 30U);
    for (auto const& entry : fs::directory_iterator(folder() / "golden")) {
        EXPECT_TRUE(expected.contains(entry.path().filename().string())) << entry.path();
    }
}

}  // namespace
}  // namespace gainsay::tests
