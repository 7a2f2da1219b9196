#include "reports/text.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace gainsay::reports {
namespace {

using namespace std::string_literals;
using Lines = std::vector<std::string>;

TEST(VisibleText, names_what_a_terminal_would_obey) {
    EXPECT_EQ(visible("\x1b[2J"), "<U+001B>[2J");
    EXPECT_EQ(visible("\x1b]8;;http://x\x07y"), "<U+001B>]8;;http://x<U+0007>y");
    EXPECT_EQ(visible("a\rb\nc\td"), "a<U+000D>b<U+000A>c<U+0009>d");
    EXPECT_EQ(visible("a\0b"s), "a<U+0000>b");
    EXPECT_EQ(visible("\x7f"), "<U+007F>");
    EXPECT_EQ(visible("\xc2\x9b"), "<U+009B>");  // C1: the one-byte CSI
}

TEST(VisibleText, names_what_turns_the_direction_or_is_not_seen) {
    EXPECT_EQ(visible("a\u202eb\u2066c\u200fd\u061ce"), "a<U+202E>b<U+2066>c<U+200F>d<U+061C>e");
    EXPECT_EQ(visible("a\u200bb\ufeffc\u2028d\u00ade"), "a<U+200B>b<U+FEFF>c<U+2028>d<U+00AD>e");
    EXPECT_EQ(visible("\U000e0041"), "<U+E0041>");
}

TEST(VisibleText, shows_bytes_that_are_no_characters) {
    EXPECT_EQ(visible("a\xff\xc3"), "a<0xFF><0xC3>");
    EXPECT_EQ(visible("\xed\xa0\x80"), "<0xED><0xA0><0x80>");  // a surrogate
    EXPECT_EQ(visible("\xc0\xaf"), "<0xC0><0xAF>");            // overlong
}

TEST(VisibleText, leaves_every_script_alone) {
    EXPECT_EQ(visible("Łódź, Ελλάδα, 北京, می‌خواهم, 👩‍🚀"), "Łódź, Ελλάδα, 北京, می‌خواهم, 👩‍🚀");
}

TEST(Columns, wide_characters_take_two_and_combining_marks_none) {
    EXPECT_EQ(columns_of("abc"), 3U);
    EXPECT_EQ(columns_of("北京"), 4U);
    EXPECT_EQ(columns_of("e\u0301"), 1U);
    EXPECT_EQ(columns_of("ﾊ"), 1U);  // half width
}

TEST(Folding, white_space_becomes_single_blanks) {
    EXPECT_EQ(folded("  a\n\t b \r\n"), "a b");
    EXPECT_EQ(folded(" \n"), "");
}

TEST(Normalising, drops_comments_and_layout_but_nothing_in_quotation_marks) {
    EXPECT_EQ(normalised("a  # why\n  b."), "a b.");
    EXPECT_EQ(normalised("a \"x  # y\" # z"), "a \"x  # y\"");
    EXPECT_EQ(normalised("\"a \\\" # b\" c#d"), "\"a \\\" # b\" c");
    EXPECT_EQ(normalised("\"not closed\n# comment\nb"), "\"not closed b");
    EXPECT_EQ(normalised("a#b\rc"), "a c");
    EXPECT_EQ(normalised("# only"), "");
}

TEST(Wrapping, breaks_at_blanks_and_keeps_to_the_width) {
    EXPECT_EQ(wrapped("one two three", 7), (Lines{"one two", "three"}));
    EXPECT_EQ(wrapped("one two three", 13), (Lines{"one two three"}));
    EXPECT_EQ(wrapped("", 10), (Lines{""}));
}

TEST(Wrapping, breaks_what_has_no_blank_between_characters) {
    EXPECT_EQ(wrapped("abcdefgh", 3), (Lines{"abc", "def", "gh"}));
    EXPECT_EQ(wrapped("北京北京", 5), (Lines{"北京", "北京"}));
    EXPECT_EQ(wrapped("abe\u0301f", 3), (Lines{"abe\u0301", "f"}));
    EXPECT_EQ(wrapped("x abcdefgh", 4), (Lines{"x", "abcd", "efgh"}));
}

TEST(Marking, stands_below_the_characters_meant) {
    auto const plain = marked("claim a: b.", 7, 8, 80);
    EXPECT_EQ(plain.text, "claim a: b.");
    EXPECT_EQ(plain.indent, 6U);
    EXPECT_EQ(plain.length, 1U);

    auto const wide = marked("名前 名前 x", 4, 6, 80);
    EXPECT_EQ(wide.indent, 5U);
    EXPECT_EQ(wide.length, 4U);

    auto const combining = marked("e\u0301e\u0301 x", 6, 7, 80);
    EXPECT_EQ(combining.indent, 3U);
    EXPECT_EQ(combining.length, 1U);
}

TEST(Marking, tabs_and_hidden_characters_take_the_columns_that_they_are_shown_with) {
    auto const tab = marked("a\tbc", 3, 4, 80);
    EXPECT_EQ(tab.text, "a   bc");
    EXPECT_EQ(tab.indent, 4U);
    auto const hidden = marked("a\u202ebc", 3, 4, 80);
    EXPECT_EQ(hidden.text, "a<U+202E>bc");
    EXPECT_EQ(hidden.indent, 9U);
    auto const meant = marked("a\u202ebc", 2, 3, 80);
    EXPECT_EQ(meant.indent, 1U);
    EXPECT_EQ(meant.length, 8U);
}

TEST(Marking, an_empty_place_and_one_past_the_end_still_get_a_mark) {
    EXPECT_EQ(marked("ab", 2, 2, 80).length, 1U);
    auto const past = marked("ab", 3, 3, 80);
    EXPECT_EQ(past.indent, 2U);
    EXPECT_EQ(past.length, 1U);
    EXPECT_EQ(marked("", 1, 1, 80).indent, 0U);
}

TEST(Marking, a_long_line_is_cut_around_the_mark) {
    auto const line = fmt::format("{}HERE{}", std::string(500, 'a'), std::string(500, 'b'));
    auto const cut = marked(line, 501, 505, 40);
    EXPECT_LE(columns_of(cut.text), 40U);
    EXPECT_EQ(cut.length, 4U);
    EXPECT_EQ(cut.text.substr(cut.text.find("HERE"), 4), "HERE");
    EXPECT_EQ(columns_of(std::string_view{cut.text}.substr(0, cut.text.find("HERE"))), cut.indent);
    EXPECT_TRUE(cut.text.starts_with("…"));
    EXPECT_TRUE(cut.text.ends_with("…"));
}

TEST(Counting, says_no_one_and_many) {
    EXPECT_EQ(counted(0, "claim"), "no claims");
    EXPECT_EQ(counted(1, "claim"), "1 claim");
    EXPECT_EQ(counted(2, "claim"), "2 claims");
    EXPECT_EQ(counted(2, "line of the desk", "lines of the desk"), "2 lines of the desk");
    EXPECT_EQ(listed({}), "");
    EXPECT_EQ(listed({"a"}), "a");
    EXPECT_EQ(listed({"a", "b", "c"}), "a, b and c");
}

}  // namespace
}  // namespace gainsay::reports
