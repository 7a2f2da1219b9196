// The map of an article's arguments: status by colour and shape, who contests what, drawn by Graphviz and fit for a screen.

#include "tests/lint/linted.hpp"
#include "tests/solver/claim_files.hpp"

#include "reports/map/argument_map.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>

namespace gainsay::tests {
namespace {

constexpr char const* world = R"(
actor norland "Norland"
kind meeting
event talks: meeting "the Harbour talks" with norland
property tired "tired \"and\" weary" of actor
rule leaving "whoever walks away leaves no agreement behind" owner "desk":
  if any actor X walked away from any meeting E then E ended without agreement.
)";

std::string map_of(std::string const& ann, std::string const& ben) {
    auto linted = lint({{"world.claims", world},
                        {"ann.claims", "article ann \"The A piece\" author \"Ann Archer\" published 2031-10-20\n" + ann},
                        {"ben.claims", "article ben \"The B piece\" author \"Ben Baker\" published 2031-11-05\n" + ben}});
    linted.analysis.arguments = linted.result.arguments;
    return reports::argument_map(linted.reading.model, linted.analysis, 0);
}

bool has(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }

TEST(ArgumentMap, shows_status_by_colour_and_by_shape) {
    std::string const step = "claim x: norland walked away from talks.\nclaim z: talks lasted 1 day.\nargument g: from x, rule leaving presumably z.\n";
    auto const stands = map_of(step, "claim x: norland is tired.\n");
    EXPECT_TRUE(has(stands, "stands\", shape=ellipse, fillcolor=\"#c7e9c0\"")) << stands;
    EXPECT_FALSE(has(stands, "Ben Baker"));
    auto const open = map_of(step, "claim x: talks lasted 3 days.\n");
    EXPECT_TRUE(has(open, "open\", shape=diamond, fillcolor=\"#fee391\"")) << open;
    EXPECT_TRUE(has(open, "Ben Baker: the Harbour talks\\nlasted 3 days")) << open;
    EXPECT_TRUE(has(open, "label=\"rebuts\"")) << open;
    auto const falls = map_of("claim x: probably: norland walked away from talks.\nclaim z: talks lasted 1 day.\nargument g: from x presumably z.\n",
                              "claim x: norland did not walk away from talks.\n");
    EXPECT_TRUE(has(falls, "falls\", shape=octagon")) << falls;
    EXPECT_TRUE(has(falls, "label=\"undermines\"")) << falls;
}

TEST(ArgumentMap, escapes_what_the_texts_hold) {
    auto const map = map_of("claim x: norland is tired.\nclaim z: talks lasted 1 day.\nargument g: from x presumably z.\n", "claim x: norland is tired.\n");
    EXPECT_TRUE(has(map, "tired \\\"and\\\" weary")) << map;
}

TEST(ArgumentMap, counts_what_does_not_fit) {
    std::string ann, ben;
    for (int i = 0; i < 15; ++i) {
        auto const n = std::to_string(i);
        ann += "claim x" + n + ": talks" + n + " lasted 1 day.\n";
        ben += "claim x" + n + ": talks" + n + " lasted 3 days.\n";
    }
    ann += "claim z: norland is tired.\nargument g: from x0";
    for (int i = 1; i < 15; ++i) { ann += ", x" + std::to_string(i); }
    ann += " presumably z.\n";
    std::string events;
    for (int i = 0; i < 15; ++i) { events += "event talks" + std::to_string(i) + ": meeting\n"; }
    auto const map = map_of(events + ann, ben);
    EXPECT_TRUE(has(map, "5 more claims of others")) << map;
}

/// Draws with Graphviz where it is installed; empty where it is not.
std::string drawn(std::string const& map) {
    if (std::system("command -v dot > /dev/null 2>&1") != 0) { return {}; }
    auto pattern = (std::filesystem::temp_directory_path() / "gainsay-map-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) { return {}; }
    auto const folder = std::filesystem::path(pattern);
    std::ofstream(folder / "map.dot") << map;
    auto const status = std::system(("dot -Tsvg -o '" + (folder / "map.svg").string() + "' '" + (folder / "map.dot").string() + "'").c_str());
    std::ifstream input(folder / "map.svg");
    std::string const svg((std::istreambuf_iterator<char>(input)), std::istreambuf_iterator<char>());
    std::filesystem::remove_all(folder);
    EXPECT_EQ(status, 0) << map;
    return svg;
}

TEST(ArgumentMap, is_drawn_by_graphviz) {
    auto const svg = drawn(map_of("claim x: norland is tired.\nclaim z: talks lasted 1 day.\nargument g: from x, rule leaving presumably z.\n", "claim x: talks lasted 3 days.\n"));
    if (svg.empty()) { GTEST_SKIP() << "dot is not installed"; }
    EXPECT_TRUE(has(svg, "<svg"));
    EXPECT_TRUE(has(svg, "Ben Baker"));
}

/// The number behind a name in the head of an SVG file: width="1440pt".
double number_behind(std::string const& svg, std::string const& name) {
    auto const at = svg.find(name + "=\"");
    return at == std::string::npos ? 0 : std::stod(svg.substr(at + name.size() + 2));
}

TEST(ArgumentMap, of_each_article_of_the_corpus_fits_on_a_screen_and_can_be_read) {
    auto const folder = std::filesystem::path(GAINSAY_ROOT) / "claims/corpus/korea-2019";
    auto linted = lint(tests::claim_files(folder));
    linted.analysis.arguments = linted.result.arguments;
    ASSERT_EQ(linted.reading.model.articles.size(), 5U);
    for (std::uint32_t i = 0; i < 5; ++i) {
        auto const& article = linted.reading.model.articles[i];
        auto const map = reports::argument_map(linted.reading.model, linted.analysis, i);
        EXPECT_TRUE(has(map, "main-line: ")) << article.identifier << " has no main line";
        auto const svg = drawn(map);
        if (svg.empty()) { GTEST_SKIP() << "dot is not installed"; }
        // Points; 20 by 11 inches are 1,440 by 792.
        auto const width = number_behind(svg, "width");
        EXPECT_LE(width, 1440 + 1) << article.identifier;
        EXPECT_LE(number_behind(svg, "height"), 792 + 1) << article.identifier;
        auto const scale_at = svg.find("scale(");
        ASSERT_NE(scale_at, std::string::npos);
        EXPECT_GE(std::stod(svg.substr(scale_at + 6)), 0.7) << article.identifier << ": letters of 10 points would be smaller than 7";
    }
}

}  // namespace
}  // namespace gainsay::tests
