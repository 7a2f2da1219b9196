// Scripts, line ends, byte order marks, and the order of files.

#include "claims/source/text_check.hpp"
#include "tests/grammar/dump.hpp"
#include "tests/grammar/seed.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace gainsay::grammar {
namespace {

using Strings = std::vector<std::string>;

std::string with_crlf(std::string_view text) {
    std::string changed;
    for (char const letter : text) { changed += letter == '\n' ? std::string{"\r\n"} : std::string(1, letter); }
    return changed;
}

TEST(Texts, columns_count_code_points_in_every_script) {
    auto const column = [](std::string const& quoted) { return found(read("actor ferro \"" + quoted + "\" wrong")); };
    EXPECT_EQ(column("Ferro"), Strings{"1:21 G0201 wrong"});
    EXPECT_EQ(column("Фирма"), Strings{"1:21 G0201 wrong"});
    EXPECT_EQ(column("북남회담이"), Strings{"1:21 G0201 wrong"});
    EXPECT_EQ(column("Fe\u0301rro"), Strings{"1:22 G0201 wrong"});
    EXPECT_EQ(column("\U0001F54A\U0001F54A\U0001F54A\U0001F54A\U0001F54A"), Strings{"1:21 G0201 wrong"});
}

TEST(Texts, names_and_quotations_are_kept_in_every_script) {
    auto const corpus = read("actor ferro \"Фирма \\\"회담\\\" \\\\ \U0001F54A\" aka \"e\u0301\"");
    EXPECT_EQ(corpus.model.entities.at(0).name, "Фирма \"회담\" \\ \U0001F54A");
    EXPECT_EQ(corpus.model.entities.at(0).aliases, Strings{"e\u0301"});
}

TEST(Texts, line_ends_and_a_byte_order_mark_change_nothing) {
    auto const plain = dump(read(std::string{seed}), Places::hidden);
    EXPECT_EQ(dump(read(with_crlf(seed)), Places::hidden), plain);
    EXPECT_EQ(dump(read("\xEF\xBB\xBF" + std::string{seed}), Places::hidden), plain);
    EXPECT_EQ(dump(read("\xEF\xBB\xBF" + with_crlf(seed)), Places::hidden), plain);
    EXPECT_NE(plain.find("claim reed.c10"), std::string::npos);
}

TEST(Texts, line_ends_do_not_move_what_is_marked) {
    std::string const text = "actor ferro\n\nactor Lorne\nactor during\n";
    EXPECT_EQ(found(read(text)), found(read(with_crlf(text))));
    EXPECT_EQ(found(read(text)), (Strings{"3:7 G0201 Lorne", "4:7 G0205 during"}));
}

TEST(Texts, the_layout_means_nothing) {
    std::string loose{seed};
    std::replace(loose.begin(), loose.end(), '\n', ' ');
    auto const comment = std::string{" # a corpus of all forms"};
    loose.erase(loose.find(comment), comment.size());
    EXPECT_EQ(dump(read(loose), Places::hidden), dump(read(std::string{seed}), Places::hidden));
}

TEST(Texts, flaws_of_the_bytes_leave_the_rest_to_be_read) {
    auto const corpus = read("actor ferro \"F\xFF\"\nactor lorne \"L\"");
    EXPECT_EQ(found(corpus), Strings{"1:15 G0101 ?"});
    EXPECT_EQ(corpus.diagnostics.front().message, "the text is not UTF-8: byte 14 of the file starts no character");
    EXPECT_EQ(corpus.model.entities.size(), 2U);
    auto const marked = read(
        "\xEF\xBB\xBF"
        "actor ferro \"F\xFF\"");
    EXPECT_EQ(marked.diagnostics.front().message, "the text is not UTF-8: byte 17 of the file starts no character");
}

TEST(Texts, flaws_that_are_not_listed_are_counted) {
    std::string bytes = "actor ferro # ";
    for (int i = 0; i < 50; ++i) { bytes += "a\x01"; }
    auto const corpus = read(bytes);
    ASSERT_EQ(corpus.diagnostics.size(), claims::most_flaws_of_a_kind);
    EXPECT_EQ(corpus.diagnostics.back().label, "30 more places of the file are like this");
}

TEST(Texts, the_order_of_the_files_changes_nothing) {
    std::vector<TestFile> files{
        {"a.claims",
         "actor norland actor ferro article reed \"A\" published 2031 claim c1: norland met ferro. claim c2: e1 "
         "happened."},
        {"b.claims", "kind k1 kind k2 is a k1 disjoint with k3 kind k3 event e1: k2 with norland thing norland"},
        {"c.claims",
         "article moss \"B\" claim c1: e1 collapsed. expect conflict reed.c2, c1 same e1, e2 because \"c\""},
        {"d.claims",
         "event e2: k3 rule r2: e1 happened. rule r1: if any actor X met ferro then X met norland. same e2, e1"},
        {"e.claims",
         "record r2: e2 happened. record r1: e1 happened. article reed \"C\" claim c9: e1 happened. rule r1: e1 "
         "happened."},
        {"f.claims",
         "kind k3 disjoint with k2 property big of k9 claim c1: e1 hapened. attribute size of thing: { large, small }"},
    };
    std::sort(files.begin(), files.end(), [](auto const& left, auto const& right) { return left.path < right.path; });
    auto const in_order = dump(read(files), Places::shown);
    int permutations = 0;
    while (std::next_permutation(files.begin(), files.end(),
                                 [](auto const& left, auto const& right) { return left.path < right.path; })) {
        ASSERT_EQ(dump(read(files), Places::shown), in_order);
        ++permutations;
    }
    EXPECT_EQ(permutations, 719);
}

TEST(Texts, a_corpus_without_files_is_empty) {
    auto const corpus = read(std::vector<TestFile>{});
    EXPECT_TRUE(corpus.diagnostics.empty());
    EXPECT_TRUE(corpus.model.entities.empty());
}

}  // namespace
}  // namespace gainsay::grammar
