// What counts as the same text, and which names of texts are refused.

#include "claims/texts/normal_text.hpp"
#include "claims/texts/text_name.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace gainsay::claims {
namespace {

TEST(NormalText, letters_are_composed) {
    EXPECT_EQ(normal_text("Cafe\u0301"), "Caf\u00e9");
    EXPECT_EQ(normal_text("\u1112\u116c\u1103\u1161\u11b7"), "\ud68c\ub2f4");  // a Korean word, by its parts
    EXPECT_EQ(normal_text("\u212b"), "\u00c5");                                  // the sign for the unit is the letter
}

TEST(NormalText, compatibility_forms_stay_apart) {
    EXPECT_NE(normal_text("\ufb01n"), "fin");
    EXPECT_NE(normal_text("\u00b2"), "2");
}

TEST(NormalText, every_run_of_white_space_is_one_blank_and_none_is_left_at_the_ends) {
    EXPECT_EQ(normal_text("  a \t\r\n b\u00a0\u2009c\u3000d\u2028 "), "a b c d");
    EXPECT_EQ(normal_text(" \n "), "");
    EXPECT_EQ(normal_text(""), "");
}

TEST(NormalText, typographic_quotation_marks_are_straight_and_dashes_stay) {
    EXPECT_EQ(normal_text("\u201cit\u2019s\u201d \u00abso\u00bb \u2018x\u2018"), "\"it's\" \"so\" 'x'");
    EXPECT_EQ(normal_text("a \u2014 b \u2013 c"), "a \u2014 b \u2013 c");
}

TEST(NormalText, capitals_count) { EXPECT_EQ(count_in("the Talks", "talks"), 0U); }

TEST(NormalText, is_its_own_normal_text) {
    for (char const* text : {"a  b", "Cafe\u0301 \u201cx\u201d", "\u0301", "\u1112\u116c a\u0308\u0323"}) {
        EXPECT_EQ(normal_text(normal_text(text)), normal_text(text));
    }
}

TEST(NormalText, what_stands_in_a_text_is_counted_overlaps_included) {
    EXPECT_EQ(count_in("six hours and six hours", "six hours"), 2U);
    EXPECT_EQ(count_in("aaa", "aa"), 2U);
    EXPECT_EQ(count_in("abc", ""), 0U);
    EXPECT_EQ(count_in("", "a"), 0U);
}

TEST(NormalText, a_letter_is_not_found_in_a_letter_with_a_mark_on_it) {
    auto const text = normal_text("q\u0307uick");  // there is no composed letter of these two
    EXPECT_EQ(count_in(text, "q"), 0U);
    EXPECT_EQ(count_in(text, normal_text("q\u0307")), 1U);
}

TEST(TextName, a_path_below_the_folder_may_be_looked_up) {
    for (char const* name : {"reed.txt", "2031/reed.txt", "a/b/c/d.txt", "reed", "..reed", "reed..txt", "...", ".reed", "a b.txt", "회담.txt", "~", "-x"}) {
        EXPECT_EQ(refusal_of_text_name(name), std::nullopt) << name;
    }
}

TEST(TextName, every_other_name_is_refused) {
    std::vector<std::string> names{"", "/", "//", "/etc/passwd", "//etc/passwd", "/reed.txt", "..", "../reed.txt", "../../etc/passwd", "../../../../../../etc/passwd",
                                   "a/..", "a/../reed.txt", "a/../../reed.txt", "a/b/../../../reed.txt", "./reed.txt", "./../reed.txt", "a/./reed.txt", "a/.", ".", "reed.txt/",
                                   "reed.txt/.", "reed.txt/..", "a//reed.txt", "a///../reed.txt", "..//reed.txt", "..\\reed.txt", "a\\..\\reed.txt", "\\reed.txt", "\\\\server\\share\\reed.txt",
                                   "C:\\reed.txt", "C:reed.txt", "c:/reed.txt", "file:///etc/passwd", "file:reed.txt", "https://gazette.example/reed.txt", "reed.txt:stream",
                                   "a\n/reed.txt", "reed.txt\r", "reed\t.txt", std::string{"reed.txt\0.png", 13}, "\x7f", "\x1b[2Jreed.txt"};
    names.push_back(std::string(256, 'x'));
    names.push_back("a/" + std::string(256, 'x') + "/b");
    std::string deep;
    for (int i = 0; i < 400; ++i) { deep += "ab/"; }
    names.push_back(deep + "reed.txt");
    EXPECT_GE(names.size(), 30U);
    for (auto const& name : names) {
        auto const refusal = refusal_of_text_name(name);
        ASSERT_TRUE(refusal) << name;
        EXPECT_FALSE(refusal->empty()) << name;
    }
}

}  // namespace
}  // namespace gainsay::claims
