#include "claims/source/text_check.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>

namespace gainsay::claims {
namespace {

using namespace std::string_literals;

constexpr TextFlawKind invalid = TextFlawKind::invalid_utf8;
constexpr TextFlawKind hidden = TextFlawKind::hidden_control;

TEST(TextCheck, FindsNothingInGoodText) {
    std::string const text = "actor vane \"Ida V\u00E1ne \u4E2D \U0001F600\"\t# \r\n";
    CheckedText const checked = check_text(text);
    EXPECT_EQ(checked.text, text);
    EXPECT_EQ(checked.parseable, text);
    EXPECT_TRUE(checked.flaws.empty());
    EXPECT_EQ(checked.unlisted, 0U);
    EXPECT_EQ(checked.text_begin, 0U);
}

TEST(TextCheck, TakesOffAByteOrderMarkAtTheStartOnly) {
    CheckedText const checked = check_text("\xEF\xBB\xBF" "ab\xEF\xBB\xBF" "c");
    EXPECT_EQ(checked.text, "ab\xEF\xBB\xBF" "c");
    EXPECT_EQ(checked.text_begin, 3U);
    ASSERT_EQ(checked.flaws.size(), 1U);
    EXPECT_EQ(checked.flaws[0], (TextFlaw{TextFlawKind::stray_byte_order_mark, 2, 3, "<U+FEFF>"}));
    EXPECT_EQ(checked.parseable, "ab   c");
}

TEST(TextCheck, NamesTheFirstBadByteOfEachRun) {
    CheckedText const checked = check_text("a\xFF\xFE\x80z\xC0\x80\xE9" "b");
    ASSERT_EQ(checked.flaws.size(), 2U);
    EXPECT_EQ(checked.flaws[0], (TextFlaw{invalid, 1, 3, "<0xFF>"}));
    EXPECT_EQ(checked.flaws[1], (TextFlaw{invalid, 5, 3, "<0xC0>"}));
    EXPECT_EQ(checked.parseable, "a???z???b");
    EXPECT_EQ(checked.text, "a\xFF\xFE\x80z\xC0\x80\xE9" "b");
}

TEST(TextCheck, RefusesOverlongFormsSurrogatesAndWhatLiesBeyondUnicode) {
    for (std::string_view const bytes : {"\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xF0\x80\x80\x80", "\xED\xA0\x80",
                                         "\xED\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\x80", "\xFE"}) {
        CheckedText const checked = check_text(bytes);
        ASSERT_EQ(checked.flaws.size(), 1U);
        EXPECT_EQ(checked.flaws[0].kind, invalid);
        EXPECT_EQ(checked.flaws[0].offset, 0U);
        EXPECT_EQ(checked.flaws[0].length, bytes.size());
    }
}

TEST(TextCheck, AcceptsTheEdgesOfEveryLength) {
    std::string const edges = "!~\u00A0\u07FF\u0800\uD7FF\uE000\uFFFD\U00010000\U0010FFFF";
    EXPECT_TRUE(check_text(edges).flaws.empty());
}

TEST(TextCheck, ACharacterCutShortIsOneFlaw) {
    std::string const whole = "\U0001F600";
    for (std::size_t length = 1; length < whole.size(); ++length) {
        CheckedText const checked = check_text("x" + whole.substr(0, length));
        ASSERT_EQ(checked.flaws.size(), 1U);
        EXPECT_EQ(checked.flaws[0], (TextFlaw{invalid, 1, static_cast<std::uint32_t>(length), "<0xF0>"}));
    }
}

TEST(TextCheck, SeesANulByteAndWhatFollowsIt) {
    CheckedText const checked = check_text("a\0b\x01"s);
    ASSERT_EQ(checked.flaws.size(), 2U);
    EXPECT_EQ(checked.flaws[0], (TextFlaw{TextFlawKind::nul_byte, 1, 1, "<U+0000>"}));
    EXPECT_EQ(checked.flaws[1], (TextFlaw{hidden, 3, 1, "<U+0001>"}));
    EXPECT_EQ(checked.parseable, "a?b ");
    EXPECT_EQ(checked.text.size(), 4U);
}

TEST(TextCheck, ShowsEveryHiddenControl) {
    struct Case {
        std::string_view bytes;
        std::string_view shown;
    };
    Case const cases[] = {{"\x1B", "<U+001B>"},       {"\x7F", "<U+007F>"},         {"\xC2\x80", "<U+0080>"},
                          {"\xC2\x85", "<U+0085>"},   {"\xC2\x9F", "<U+009F>"},     {"\u200E", "<U+200E>"},
                          {"\u200F", "<U+200F>"},     {"\u061C", "<U+061C>"},       {"\u202A", "<U+202A>"},
                          {"\u202B", "<U+202B>"},     {"\u202C", "<U+202C>"},       {"\u202D", "<U+202D>"},
                          {"\u202E", "<U+202E>"},     {"\u2066", "<U+2066>"},       {"\u2067", "<U+2067>"},
                          {"\u2068", "<U+2068>"},     {"\u2069", "<U+2069>"},       {"\x0B", "<U+000B>"}};
    for (Case const& sample : cases) {
        CheckedText const checked = check_text(sample.bytes);
        ASSERT_EQ(checked.flaws.size(), 1U) << sample.shown;
        EXPECT_EQ(checked.flaws[0].kind, hidden);
        EXPECT_EQ(checked.flaws[0].shown, sample.shown);
        EXPECT_EQ(checked.flaws[0].length, sample.bytes.size());
        EXPECT_EQ(checked.parseable, std::string(sample.bytes.size(), ' '));
    }
}

TEST(TextCheck, LetsNeighboursOfTheHiddenControlsPass) {
    EXPECT_TRUE(check_text("\t\n\r \u00A0\u200D\u2010\u2029\u202F\u2065\u206A\u061B").flaws.empty());
}

TEST(TextCheck, ListsTwentyOfAKindAndCountsTheRest) {
    std::string text;
    for (int count = 0; count < 25; ++count) {
        text += "a\xFF\0"s;
    }
    text += "\u202E";
    CheckedText const checked = check_text(text);
    EXPECT_EQ(checked.flaws.size(), 41U);
    EXPECT_EQ(checked.unlisted, 10U);
    EXPECT_EQ(checked.flaws.back().shown, "<U+202E>");
    EXPECT_EQ(checked.parseable.find_first_of("\xFF\0"s), std::string::npos) << "also the unlisted ones are replaced";
}

TEST(TextCheck, TextOfAnotherEncodingIsCheckedInTime) {
    std::string text;
    for (int count = 0; count < 500'000; ++count) {
        text += "\xFFz\0"s;
    }
    CheckedText const checked = check_text(text);
    EXPECT_EQ(checked.flaws.size(), 40U);
    EXPECT_EQ(checked.parseable.size(), text.size());
    EXPECT_EQ(check_text(std::string(1'000'000, '\x80')).flaws.size(), 1U);
}

TEST(TextCheck, OfRandomBytesIsSoundAndTheParseableCopyIsClean) {
    std::mt19937 random(7);
    for (int round = 0; round < 20'000; ++round) {
        std::string bytes(1 + random() % 12, '\0');
        std::generate(bytes.begin(), bytes.end(), [&random] {
            constexpr std::string_view likely = "a\x80\xBF\xC2\xE2\x80\xAE\xEF\xBB\xBF\xF0\x9F\xED\xA0\xFF\x00\x1B";
            return random() % 4 == 0 ? static_cast<char>(random() % 256) : likely[random() % likely.size()];
        });
        CheckedText const checked = check_text(bytes);
        ASSERT_EQ(checked.text.size() + checked.text_begin, bytes.size());
        ASSERT_EQ(checked.parseable.size(), checked.text.size());
        std::uint32_t end = 0;
        for (TextFlaw const& flaw : checked.flaws) {
            ASSERT_GE(flaw.offset, end);
            ASSERT_GE(flaw.length, 1U);
            end = flaw.offset + flaw.length;
            ASSERT_LE(end, checked.text.size());
        }
        ASSERT_TRUE(check_text(checked.parseable).flaws.empty());
    }
}

}  // namespace
}  // namespace gainsay::claims
