#include "claims/source/source_set.hpp"

#include <gtest/gtest.h>

namespace gainsay::claims {
namespace {

TEST(SourceSet, NumbersFilesInTheOrderTheyCome) {
    SourceSet set;
    EXPECT_EQ(set.size(), 0U);
    FileId const first = set.add("a.claims", "one");
    FileId const second = set.add("b.claims", "two");
    EXPECT_EQ(first.value, 0U);
    EXPECT_EQ(second.value, 1U);
    EXPECT_EQ(set.size(), 2U);
    EXPECT_EQ(set.path(second), "b.claims");
    EXPECT_EQ(set.text(first), "one");
}

TEST(SourceSet, GivesTheTextOfASpanClippedToTheFile) {
    SourceSet set;
    FileId const file = set.add("a.claims", "0123456789");
    EXPECT_EQ(set.text(Span{file, 2, 5}), "234");
    EXPECT_EQ(set.text(Span{file, 8, 99}), "89");
    EXPECT_EQ(set.text(Span{file, 99, 100}), "");
    EXPECT_EQ(set.text(Span{file, 5, 2}), "");
}

TEST(SourceSet, CountsLinesThatEndInLfCrlfOrCr) {
    SourceSet set;
    FileId const file = set.add("a.claims", "ab\ncd\r\nef\rgh");
    EXPECT_EQ(set.position(file, 0), (Position{1, 1}));
    EXPECT_EQ(set.position(file, 3), (Position{2, 1}));
    EXPECT_EQ(set.position(file, 4), (Position{2, 2}));
    EXPECT_EQ(set.position(file, 7), (Position{3, 1}));
    EXPECT_EQ(set.position(file, 10), (Position{4, 1}));
    EXPECT_EQ(set.line_at(file, 1), "ab");
    EXPECT_EQ(set.line_at(file, 4), "cd");
    EXPECT_EQ(set.line_at(file, 8), "ef");
    EXPECT_EQ(set.line_at(file, 11), "gh");
}

TEST(SourceSet, TheWholeLineEndIsOnePlaceJustAfterTheLine) {
    SourceSet set;
    FileId const file = set.add("a.claims", "ab\r\ncd");
    EXPECT_EQ(set.position(file, 2), (Position{1, 3}));
    EXPECT_EQ(set.position(file, 3), (Position{1, 3}));
    EXPECT_EQ(set.line_at(file, 3), "ab");
}

TEST(SourceSet, CountsColumnsByCodePoint) {
    SourceSet set;
    FileId const file = set.add("a.claims", "\u00E9\u4E2D\U0001F600x");  // 2, 3 and 4 bytes
    EXPECT_EQ(set.position(file, 0).column, 1U);
    EXPECT_EQ(set.position(file, 2).column, 2U);
    EXPECT_EQ(set.position(file, 5).column, 3U);
    EXPECT_EQ(set.position(file, 9).column, 4U);
    EXPECT_EQ(set.position(file, 10).column, 5U);
    EXPECT_EQ(set.position(file, 7).column, 3U) << "inside a code point is that code point";
}

TEST(SourceSet, CountsABadByteAsOneColumn) {
    SourceSet set;
    FileId const file = set.add("a.claims", "a\xFF\x80z\xE4\xB8");
    EXPECT_EQ(set.position(file, 1).column, 2U);
    EXPECT_EQ(set.position(file, 3).column, 4U);
    EXPECT_EQ(set.position(file, 4).column, 5U);
    EXPECT_EQ(set.position(file, 6).column, 7U);
}

TEST(SourceSet, AnOffsetPastTheEndIsTheEnd) {
    SourceSet set;
    FileId const file = set.add("a.claims", "ab\ncd");
    EXPECT_EQ(set.position(file, 5), (Position{2, 3}));
    EXPECT_EQ(set.position(file, 4'000'000'000U), (Position{2, 3}));
    EXPECT_EQ(set.line_at(file, 4'000'000'000U), "cd");
    FileId const ended = set.add("b.claims", "ab\n");
    EXPECT_EQ(set.position(ended, 99), (Position{2, 1}));
    EXPECT_EQ(set.line_at(ended, 99), "");
}

TEST(SourceSet, AnEmptyFileHasOneEmptyLine) {
    SourceSet set;
    FileId const file = set.add("a.claims", "");
    EXPECT_EQ(set.position(file, 0), (Position{1, 1}));
    EXPECT_EQ(set.line_at(file, 0), "");
    EXPECT_EQ(set.text(file), "");
}

}  // namespace
}  // namespace gainsay::claims
