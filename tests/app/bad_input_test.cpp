// Bad input, seen from outside: every error of a run is reported at its place, with what to write instead.

#include "tests/app/program.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

namespace gainsay::app {
namespace {

using namespace tests;
using namespace std::string_literals;
using Json = nlohmann::json;

/// What is wrong with a text, and what the terminal says of it: whole lines, so that places and marks are tested too.
struct Bad {
    std::string name;
    std::string claims;  // of an article whose header is line 1
    std::string lines;
};

void PrintTo(Bad const& bad, std::ostream* out) { *out << bad.name; }
std::string name_of(testing::TestParamInfo<Bad> const& info) { return info.param.name; }

std::string const header = "article frey \"Frey\" author \"Di Frey\"\n";

class BadInput : public testing::TestWithParam<Bad> {};

TEST_P(BadInput, is_shown_at_its_place_with_the_cure_and_the_rest_is_read) {
    Folder const folder;
    folder.write("world.claims", world);
    folder.write("reed.claims", reed);
    folder.write("frey.claims", header + GetParam().claims + "claim closing: harbour-talks lasted exactly 9 hours.\n");
    auto const outcome = run(folder, {"."});
    EXPECT_EQ(outcome.status, 1) << outcome.err;
    EXPECT_NE(outcome.out.find('\n' + GetParam().lines + '\n'), std::string::npos) << GetParam().lines << "---- is not in\n" << outcome.out;
    auto const json = Json::parse(run(folder, {"--format=json", "."}).out);
    std::vector<std::string> codes;
    for (auto const& finding : json["findings"]) { codes.push_back(finding["code"]); }
    ASSERT_EQ(codes.size(), 2U) << "one mistake is one error: " << json["findings"];
    EXPECT_TRUE(std::count(codes.begin(), codes.end(), "G0401") == 1) << "the claim after the mistake contradicts another file";
}

std::string nested(int levels) {
    std::string text = "claim deep: ";
    for (int i = 0; i < levels; ++i) { text += "not "; }
    return text + "harbour-talks happened.\n";
}

std::vector<Bad> const cases{
    {"an_unknown_name", "claim one: harbor-talks collapsed.\n",
     R"(error[G0301]: nothing is called "harbor-talks"
 --> frey.claims:2:12
2 | claim one: harbor-talks collapsed.
  |            ^^^^^^^^^^^^
  = help: did you mean "harbour-talks"?
)"},
    {"a_duplicate_identifier", "claim one: harbour-talks happened.\nclaim one: harbour-talks collapsed.\n",
     R"(error[G0302]: "one" is already the identifier of something else
 --> frey.claims:3:7
3 | claim one: harbour-talks collapsed.
  |       ^^^
2 | claim one: harbour-talks happened.
  |       --- used here first
  = help: choose another identifier
)"},
    {"a_day_that_does_not_exist", "claim one: harbour-talks happened on 2019-02-29.\n",
     R"(error[G0208]: "2019-02-29" does not exist: 2019 was not a leap year, so February had 28 days
 --> frey.claims:2:46
2 | claim one: harbour-talks happened on 2019-02-29.
  |                                              ^^
  = help: the last day of that month is 2019-02-28
)"},
    {"a_reversed_interval", "claim one: harbour-talks happened on 2019-03/2019-02.\n",
     R"(error[G0209]: "2019-03/2019-02" ends before it begins
 --> frey.claims:2:46
2 | claim one: harbour-talks happened on 2019-03/2019-02.
  |                                              ^^^^^^^
  = help: write 2019-02/2019-03
)"},
    {"the_old_word_unknown", "claim one: harbour-talks happened on unknown.\n",
     R"(error[G0210]: "unknown" is spelled as in an old draft: the word "unknown" is no longer used
 --> frey.claims:2:38
2 | claim one: harbour-talks happened on unknown.
  |                                      ^^^^^^^
  = help: leave an unknown date out, and an unknown end of an interval empty, as in 2019-05/
)"},
    {"the_old_word_unknown_in_an_interval", "claim one: harbour-talks happened on 2019-02/unknown.\n",
     R"(error[G0210]: "2019-02/unknown" is spelled as in an old draft: the word "unknown" is no longer used
 --> frey.claims:2:46
2 | claim one: harbour-talks happened on 2019-02/unknown.
  |                                              ^^^^^^^
  = help: write 2019-02/
)"},
    {"the_old_word_open", "claim one: harbour-talks happened on open.\n",
     R"(error[G0210]: "open" is spelled as in an old draft: the word "open" is no longer used
 --> frey.claims:2:38
2 | claim one: harbour-talks happened on open.
  |                                      ^^^^
  = help: write an open end of an interval as .., as in 2019-05/..
)"},
    {"the_old_word_open_in_an_interval", "claim one: harbour-talks happened on 2019-02/open.\n",
     R"(error[G0210]: "2019-02/open" is spelled as in an old draft: the word "open" is no longer used
 --> frey.claims:2:46
2 | claim one: harbour-talks happened on 2019-02/open.
  |                                              ^^^^
  = help: write 2019-02/..
)"},
    {"the_old_letter_u", "claim one: harbour-talks happened on 2019-03-uu.\n",
     R"(error[G0210]: "2019-03-uu" is spelled as in an old draft: an unspecified digit is now written X
 --> frey.claims:2:46
2 | claim one: harbour-talks happened on 2019-03-uu.
  |                                              ^
  = help: write 2019-03-XX
)"},
    {"the_old_double_mark", "claim one: harbour-talks happened on 2019?~.\n",
     R"(error[G0210]: "2019?~" is spelled as in an old draft: the two marks together are now written %
 --> frey.claims:2:42
2 | claim one: harbour-talks happened on 2019?~.
  |                                          ^^
  = help: write 2019%
)"},
    {"a_wrong_sort_of_argument", "claim one: norland walked away from norland.\n",
     R"(error[G0303]: "norland" is an actor; here stands an event
 --> frey.claims:2:37
2 | claim one: norland walked away from norland.
  |                                     ^^^^^^^
 --> world.claims:1:7
1 | actor norland "Norland"
  |       ------- declared here
  = help: name an event here
)"},
    {"a_missing_full_stop", "claim one: harbour-talks happened\n",
     R"(error[G0202]: the sentence does not end with a full stop
 --> frey.claims:2:34
2 | claim one: harbour-talks happened
  |                                  ^
  = help: write a full stop after "happened"
)"},
    {"an_unclosed_quotation", "claim one at p1 \"left: harbour-talks happened.\n",
     R"(error[G0203]: the quotation is not closed on its line
 --> frey.claims:2:17
2 | claim one at p1 "left: harbour-talks happened.
  |                 ^ opened here
  = help: close it before the end of the line; a quotation mark inside is written \"
)"},
    {"bytes_that_are_not_utf8", "claim one at p1 \"na\xEFve\": harbour-talks happened.\n",
     R"(error[G0101]: the text is not UTF-8: byte 56 of the file starts no character
 --> frey.claims:2:20
2 | claim one at p1 "na?ve": harbour-talks happened.
  |                    ^ <0xEF>
  = help: save the file as UTF-8
)"},
    {"a_nul_byte", "claim one at p1 \"na\0ve\": harbour-talks happened.\n"s,
     R"(error[G0102]: a NUL byte stands in the text
 --> frey.claims:2:20
2 | claim one at p1 "na?ve": harbour-talks happened.
  |                    ^
  = help: delete it; some editors leave such bytes behind in files that are not UTF-8
)"},
    {"nesting_without_end", nested(300),
     R"(error[G0204]: statements are nested more than 256 deep
 --> frey.claims:2:1037
2 | …ot not not not not not not not not not not not not not not not not not not not not not not not…
  |                                 ^^^
)"},
    // Columns count code points, whatever the script; the mark stands below the word wherever characters are wide.
    {"an_error_behind_letters_with_accents", "claim one at p1 \"déjà vu\": harbor-talks collapsed.\n",
     R"(error[G0301]: nothing is called "harbor-talks"
 --> frey.claims:2:28
2 | claim one at p1 "déjà vu": harbor-talks collapsed.
  |                            ^^^^^^^^^^^^
  = help: did you mean "harbour-talks"?
)"},
    {"an_error_behind_cyrillic", "claim one at p1 \"переговоры\": harbor-talks collapsed.\n",
     R"(error[G0301]: nothing is called "harbor-talks"
 --> frey.claims:2:31
2 | claim one at p1 "переговоры": harbor-talks collapsed.
  |                               ^^^^^^^^^^^^
  = help: did you mean "harbour-talks"?
)"},
    {"an_error_behind_korean", "claim one at p1 \"회담은 실패\": harbor-talks collapsed.\n",
     R"(error[G0301]: nothing is called "harbor-talks"
 --> frey.claims:2:27
2 | claim one at p1 "회담은 실패": harbor-talks collapsed.
  |                                ^^^^^^^^^^^^
  = help: did you mean "harbour-talks"?
)"},
};
INSTANTIATE_TEST_SUITE_P(Text, BadInput, testing::ValuesIn(cases), name_of);

// Shown in one run, in the order of their places.
TEST(BadInputs, of_all_kinds_are_reported_in_one_run) {
    Folder const folder;
    folder.write("world.claims", world);
    folder.write("frey.claims", header + R"(claim c1: harbor-talks collapsed.
claim c2: harbour-talks happened.
claim c2: harbour-talks collapsed.
claim c3: harbour-talks happened on 2019-02-29.
claim c4: harbour-talks happened on 2019-03/2019-02.
claim c5: harbour-talks happened on 2019-02/open.
claim c6: norland walked away from norland.
claim c7: harbour-talks happened
claim c8 at p1 "left: harbour-talks happened.
)" + "claim c9 at p1 \"na\xEFve\": harbour-talks happened.\nclaim c10 at p1 \"na\0ve\": harbour-talks happened.\n"s + nested(300));
    auto const outcome = run(folder, {"--format=json", "."});
    EXPECT_EQ(outcome.status, 1);
    std::vector<std::string> found;
    auto const json = Json::parse(outcome.out);
    for (auto const& finding : json["findings"]) {
        found.push_back(std::to_string(finding["members"][0]["line"].get<int>()) + " " + finding["code"].get<std::string>());
    }
    EXPECT_EQ(found, (std::vector<std::string>{"2 G0301", "4 G0302", "5 G0208", "6 G0209", "7 G0210", "8 G0303", "9 G0202", "10 G0203",
                                               "11 G0101", "12 G0102", "13 G0204"}));
    EXPECT_EQ(json["corpus"]["claims"], 3) << "c2, and c9 and c10, whose anchors are damaged; none of the others";
}

TEST(BadInputs, a_byte_order_mark_and_carriage_returns_are_none) {
    Folder const folder;
    folder.write("world.claims", world);
    folder.write("reed.claims", "\xEF\xBB\xBF" "article reed \"Why\"\r\n  author \"Jo Reed\"\r\n\r\nclaim one: harbour-talks happened.\r\n");
    auto const outcome = run(folder, {"."});
    EXPECT_EQ(outcome.status, 0) << outcome.out;
    EXPECT_NE(outcome.out.find("1 article, 1 claim"), std::string::npos);
}

TEST(BadInputs, an_empty_file_is_noted_and_the_others_are_read) {
    Folder const folder;
    folder.write("world.claims", world);
    folder.write("reed.claims", reed);
    folder.write("empty.claims", "");
    auto const outcome = run(folder, {"."});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_NE(outcome.out.find("note[G0504]: the file holds no claims and no declarations\n --> empty.claims:1:1\n"), std::string::npos) << outcome.out;
    EXPECT_NE(outcome.out.find("1 article, 1 claim"), std::string::npos);
}

}  // namespace
}  // namespace gainsay::app
