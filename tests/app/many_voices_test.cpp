// Many authors on two sides are one dispute between two positions, not a conflict for each pair, and can be read.

#include "tests/app/program.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace gainsay::app {
namespace {

using namespace tests;
using nlohmann::json;
using Words = std::vector<std::string>;

class ManyVoices : public testing::Test {
protected:
    ManyVoices() {
        folder.write("claims/world.claims", world);
        add("may", 200, "harbour-talks happened in 2031-05");
        add("june", 100, "harbour-talks happened in 2031-06");
    }
    void add(std::string const& side, int authors, std::string const& sentence) const {
        for (int i = 0; i < authors; ++i) {
            auto const name = side + "-" + std::to_string(i);
            folder.write("claims/" + name + ".claims", "article " + name + " \"Piece " + name + "\" author \"Author " + name + "\" published 2031-10-20\n" +
                                                           "claim when-it-was at p1: " + sentence + ".\n");
        }
    }
    [[nodiscard]] Outcome check(Words more = {}) const {
        Words arguments{"check", "claims", "--no-cache"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(folder, arguments);
    }
    static std::ptrdiff_t lines_of(std::string const& text) { return std::count(text.begin(), text.end(), '\n'); }
    Folder folder;
};

TEST_F(ManyVoices, are_one_dispute_with_two_sides) {
    auto const report = json::parse(check({"--format=json"}).out);
    ASSERT_EQ(report["findings"].size(), 1U);
    EXPECT_EQ(report["findings"][0]["members"].size(), 300U) << "nobody is left out";
    ASSERT_EQ(report["disputes"].size(), 1U);
    auto const& sides = report["disputes"][0]["positions"];
    ASSERT_EQ(sides.size(), 2U);
    EXPECT_EQ(sides[0]["holders"].size() + sides[1]["holders"].size(), 300U);
    EXPECT_EQ(std::max(sides[0]["holders"].size(), sides[1]["holders"].size()), 200U);
    EXPECT_LT(report["corpus"]["checks"].get<int>(), 40) << "as many questions as for two authors";
    EXPECT_LT(report["findings"][0]["message"].get<std::string>().size(), 400U);
}

TEST_F(ManyVoices, are_read_on_one_page) {
    auto const text = check().out;
    EXPECT_LT(lines_of(text), 90) << text;
    EXPECT_NE(text.find("and 197 others"), std::string::npos) << text;
    EXPECT_NE(text.find("Said alike in 200 claims"), std::string::npos) << text;
    EXPECT_NE(text.find("and so in 197 more claims; --full lists them"), std::string::npos) << text;
    EXPECT_NE(text.find("has to name all 300 claims"), std::string::npos) << text;
}

TEST_F(ManyVoices, are_all_listed_in_full) {
    auto const text = check({"--full"}).out;
    for (auto const* name : {"may-0", "may-199", "june-0", "june-99"}) { EXPECT_NE(text.find(std::string{name} + ".when-it-was at "), std::string::npos) << name; }
    EXPECT_NE(text.find("accept conflict "), std::string::npos);
}

TEST_F(ManyVoices, who_go_their_own_ways_are_a_side_each) {
    add("july", 1, "harbour-talks happened in 2031-07");
    auto const report = json::parse(check({"--format=json"}).out);
    EXPECT_EQ(report["findings"].size(), 3U) << "each two of the three months";
    ASSERT_EQ(report["disputes"].size(), 1U);
    EXPECT_EQ(report["disputes"][0]["positions"].size(), 3U);
    EXPECT_LT(lines_of(check().out), 130) << "those after the first in short";
}

}  // namespace
}  // namespace gainsay::app
