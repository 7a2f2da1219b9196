// The table of codes, and the diagnostics made from it.

#include "claims/diagnostics/diagnostic.hpp"

#include <gtest/gtest.h>

#include <set>

namespace gainsay::claims::tests {
namespace {

TEST(DiagnosticsTable, stands_in_the_order_of_its_numbers) {
    std::vector<CodeEntry> const& table = code_table();
    ASSERT_GT(table.size(), 1U);
    for (std::size_t i = 1; i < table.size(); ++i) {
        EXPECT_LT(table[i - 1].code, table[i].code) << table[i].identifier;
    }
}

TEST(DiagnosticsTable, gives_no_name_twice) {
    std::set<std::string> names;
    for (CodeEntry const& entry : code_table()) { EXPECT_TRUE(names.insert(code_name(entry.code)).second); }
}

TEST(DiagnosticsTable, groups_its_codes_by_the_hundred) {
    for (CodeEntry const& entry : code_table()) {
        Category const category = entry.category;
        switch (static_cast<unsigned>(entry.code) / 100) {
            case 1: EXPECT_EQ(category, Category::text) << entry.identifier; break;
            case 2: EXPECT_EQ(category, Category::syntax) << entry.identifier; break;
            case 3: EXPECT_EQ(category, Category::names) << entry.identifier; break;
            case 4: EXPECT_LE(category, Category::disagreement) << entry.identifier; break;
            case 5: EXPECT_EQ(category, Category::desk) << entry.identifier; break;
            case 6: EXPECT_EQ(category, Category::argument) << entry.identifier; break;
            default: ADD_FAILURE() << entry.identifier << " has a number of no group";
        }
    }
}

TEST(DiagnosticsTable, words_every_headline_as_a_situation) {
    for (CodeEntry const& entry : code_table()) {
        std::string_view const headline = entry.headline;
        ASSERT_FALSE(headline.empty()) << entry.identifier;
        EXPECT_NE(headline.back(), '.') << headline;
        EXPECT_FALSE(headline.front() >= 'A' && headline.front() <= 'Z') << headline;
        for (std::string_view blame : {"you ", "please", "must ", "wrong", "illegal", "invalid"}) {
            EXPECT_EQ(headline.find(blame), std::string_view::npos) << headline;
        }
    }
}

TEST(DiagnosticsTable, spells_codes_and_names_for_people) {
    EXPECT_EQ(code_text(Code::unknown_name), "G0301");
    EXPECT_EQ(code_name(Code::unknown_name), "unknown-name");
    EXPECT_EQ(code_entry(Code::rule_conflict).severity, Severity::warning);
    EXPECT_EQ(severity_text(Severity::warning), "warning");
    EXPECT_EQ(category_text(Category::possible_conflict), "possible-conflict");
}

TEST(DiagnosticsTable, makes_a_diagnostic_of_a_code_and_its_arguments) {
    Span const span{FileId{2}, 7, 12};
    Diagnostic const diagnostic = diagnose<Code::unknown_name>(span, std::string_view{"norlnd"});
    EXPECT_EQ(diagnostic.code, Code::unknown_name);
    EXPECT_EQ(diagnostic.severity, Severity::error);
    EXPECT_EQ(diagnostic.message, "nothing is called \"norlnd\"");
    EXPECT_EQ(diagnostic.span, span);
    EXPECT_TRUE(diagnostic.because.empty());
}

TEST(DiagnosticsTable, gives_every_severity_and_category_a_text_of_its_own) {
    std::set<std::string_view> severities;
    for (Severity severity : {Severity::error, Severity::warning, Severity::note}) {
        EXPECT_TRUE(severities.insert(severity_text(severity)).second);
    }
    std::set<std::string_view> categories;
    for (CodeEntry const& entry : code_table()) { categories.insert(category_text(entry.category)); }
    EXPECT_EQ(categories, (std::set<std::string_view>{"contradiction", "conflict", "possible-conflict", "tension",
                                                      "disagreement", "names", "syntax", "text", "desk", "argument"}));
}

}  // namespace
}  // namespace gainsay::claims::tests
