// The reference in docs/language.md and the parser are in step.

#include "grammar/reserved_words.hpp"
#include "tests/grammar/corpus.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

namespace gainsay::grammar {
namespace {

std::string reference() {
    std::ifstream file{GAINSAY_ROOT "/docs/language.md"};
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

/// From one heading to the next: "## 8.".
std::string section(std::string const& text, std::string const& heading) {
    auto const begin = text.find("\n" + heading) + 1;
    return text.substr(begin, text.find("\n## ", begin) - begin);
}

/// The indented blocks of a section.
std::vector<std::string> blocks(std::string const& text) {
    std::vector<std::string> found;
    std::istringstream lines{text};
    bool inside = false;
    for (std::string line; std::getline(lines, line);) {
        bool const is_code = line.rfind("    ", 0) == 0;
        if (is_code && !inside) { found.emplace_back(); }
        if (is_code) { found.back() += line + '\n'; }
        inside = is_code || (inside && line.empty());
    }
    return found;
}

TEST(Reference, the_reserved_words_are_the_words_of_section_8) {
    // Quotation marks that stand for themselves are in single ones.
    auto const text = std::regex_replace(section(reference(), "## 8."), std::regex{R"('\\?"')"}, "");
    std::set<std::string> expected{"minute", "hour", "day", "week", "month", "year"};
    for (auto open = text.find('"'); open != std::string::npos;) {
        auto const close = text.find('"', open + 1);
        ASSERT_NE(close, std::string::npos) << "not closed: " << text.substr(open, 40);
        auto const word = text.substr(open + 1, close - open - 1);
        bool const is_word = std::all_of(word.begin(), word.end(),
                                         [](char letter) { return (letter >= 'a' && letter <= 'z') || letter == '-'; });
        if (is_word && !word.empty() && word.front() != '-') { expected.insert(word); }
        open = text.find('"', close + 1);
    }
    std::set<std::string> reserved;
    for (auto const word : reserved_words()) { reserved.emplace(word); }
    EXPECT_EQ(reserved, expected);
}

TEST(Reference, no_reserved_word_can_be_an_identifier) {
    for (auto const word : reserved_words()) {
        EXPECT_EQ(found(read("kind " + std::string{word})), std::vector<std::string>{"1:6 G0205 " + std::string{word}});
        EXPECT_EQ(found(read("kind " + std::string{word} + "-x")), std::vector<std::string>{}) << word;
    }
}

TEST(Reference, every_item_word_is_reserved) {
    for (auto const word : item_words()) { EXPECT_TRUE(is_reserved(word)) << word; }
}

TEST(Reference, the_examples_of_sections_2_to_4_are_taken) {
    auto const text = reference();
    std::string examples;
    for (auto const* heading : {"## 2.", "## 3.", "## 4."}) {
        for (auto const& block : blocks(section(text, heading))) { examples += block + "\n"; }
    }
    EXPECT_GT(std::count(examples.begin(), examples.end(), '\n'), 40);
    // what the examples speak of and do not show
    std::string const rest = R"(
actor sudria actor southland
kind weapons-test kind provocation
event opening-day: meeting
article moss "M"
claim length: harbour-talks lasted 1 day. claim pact: norland met sudria.
)";
    std::string const claims = R"(
claim length: harbour-talks lasted 1 day. claim deadline: norland met sudria. claim norland-expects-payoff: norland is armed.
)";
    auto const record = examples.find("    record opening");
    ASSERT_NE(record, std::string::npos);
    auto const corpus =
        read({{"a.claims", examples.substr(0, record) + claims + examples.substr(record)}, {"b.claims", rest}});
    EXPECT_EQ(found(corpus), std::vector<std::string>{});
    EXPECT_EQ(corpus.model.articles.size(), 2U);
    EXPECT_EQ(corpus.model.rules.size(), 3U);
    EXPECT_EQ(corpus.model.arguments.size(), 1U);
    EXPECT_EQ(corpus.model.verdicts.size(), 3U);
    EXPECT_EQ(corpus.model.acceptances.size(), 2U);
}

}  // namespace
}  // namespace gainsay::grammar
