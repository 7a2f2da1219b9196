// The canonical form: how it looks, that it is its own form, that it keeps meaning and comments, and when there is none.

#include "grammar/format.hpp"

#include "bench/corpus.hpp"
#include "tests/grammar/formatting.hpp"
#include "tests/grammar/random_file.hpp"
#include "tests/grammar/seed.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

namespace gainsay::grammar {
namespace {

namespace fs = std::filesystem;

std::string read_whole(fs::path const& path) {
    std::ifstream file{path, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

// ---- columns ---------------------------------------------------------------------------------------------------

TEST(Format, declarations_of_one_sort_one_under_another_share_columns) {
    EXPECT_EQ(formatted("actor norland \"Norland\" aka \"the North\"\nactor ida \"Ida Vane\" member of norland\nactor x\nactor y member of x\n"
                        "kind meeting\nkind summit \"high summit\" is a meeting\n"
                        "event first-talks: meeting \"the talks\" with norland\nevent last-talks: summit\n"),
              R"(actor norland "Norland"  aka "the North"
actor ida     "Ida Vane" member of norland
actor x
actor y                  member of x
kind meeting
kind summit "high summit" is a meeting
event first-talks: meeting "the talks" with norland
event last-talks:  summit
)");
}

TEST(Format, an_empty_line_a_comment_or_another_sort_begins_columns_anew) {
    EXPECT_EQ(formatted("actor norland \"N\"\n\nactor x \"X\"\n# c\nactor xyz \"Z\"\nthing q \"Q\"\nactor longish \"L\"  # beside\nactor q2 \"A\"\n"),
              "actor norland \"N\"\n\nactor x \"X\"\n# c\nactor xyz \"Z\"\nthing q \"Q\"\nactor longish \"L\"  # beside\nactor q2 \"A\"\n");
}

TEST(Format, columns_are_given_up_where_a_line_would_be_too_long) {
    std::string const name = '"' + std::string(50, 'n') + '"';
    std::string const alias = '"' + std::string(35, 'a') + '"';
    // The details of the second do not fit behind the name of the first; the names still stand in a column.
    EXPECT_EQ(formatted("actor norland " + name + "\nactor x \"X\" aka " + alias + "\n"), "actor norland " + name + "\nactor x       \"X\" aka " + alias + "\n");
    // The column of details begins behind a name only where details follow.
    EXPECT_EQ(formatted("actor norland " + name + " aka \"b\"\nactor x \"X\" aka " + alias + "\n"),
              "actor norland " + name + " aka \"b\"\nactor x       \"X\" aka " + alias + "\n");
    std::string const longest(60, 'i');
    EXPECT_EQ(formatted("actor " + longest + " \"N\"\nactor x \"" + std::string(60, 'n') + "\"\n"), "actor " + longest + " \"N\"\nactor x \"" + std::string(60, 'n') + "\"\n");
}

TEST(Format, columns_count_what_is_seen) {
    EXPECT_EQ(formatted("actor x \"Żółć\" aka \"b\"\nactor y \"Zolc\" aka \"c\"\n"), "actor x \"Żółć\" aka \"b\"\nactor y \"Zolc\" aka \"c\"\n");
}

// ---- how it looks -----------------------------------------------------------------------------------------------

TEST(Format, puts_each_item_on_lines_of_its_own_and_indents_its_parts) {
    EXPECT_EQ(formatted("language   1 actor norland\"Norland\" aka \"the North\" , \"N\" actor sudria\n\n\n\nactor vane kind meeting event\n"
                        "talks :meeting attribute stance of actor:{open,closed} article reed \"Why\" author \"Jo\", \"Kim\" published mid\n2031-10 "
                        "source \"https://x.example\" accessed 2031 claim one at p1 \"left the table\" quoted: talks happened. talks\ncollapsed.\n"
                        "claim two:norland met sudria.argument a1:from one,reed.two therefore two. not encoded p2 because \"irony\"  . expect conflict "
                        "one , two"),
              R"(language 1

actor norland "Norland" aka "the North", "N"
actor sudria

actor vane
kind meeting
event talks: meeting
attribute stance of actor: { open, closed }

article reed "Why"
  author    "Jo", "Kim"
  published mid 2031-10
  source    "https://x.example" accessed 2031

claim one at p1 "left the table" quoted:
  talks happened.
  talks collapsed.
claim two:
  norland met sudria.

argument a1:
  from one, reed.two
  therefore two.

not encoded p2 because "irony".

expect conflict one, two
)");
}

TEST(Format, breaks_long_lines_between_clauses_and_outside_parentheses) {
    EXPECT_EQ(formatted("rule long-one \"whoever walks away from a meeting leaves no agreement behind, whatever is said of it later\" owner \"desk\" "
                        "strength weak: if any actor X walked away from any meeting E and (X is armed or both X and norland met sudria) then E ended "
                        "without agreement. article reed \"Why\" claim pact: both norland and sudria committed to vane during harbour-talks that norland "
                        "give-relief to sudria by 2031-06-30 provided that (sudria withdraw-boats before 2031-05 and norland met vane between 2031 and 2032). "
                        "vane planned that (first-session happened in later this month and the-second-session happened before first-session)."),
              R"(rule long-one
    "whoever walks away from a meeting leaves no agreement behind, whatever is said of it later"
    owner "desk" strength weak:
  if any actor X walked away from any meeting E and (X is armed or both X and norland met sudria)
    then E ended without agreement.

article reed "Why"

claim pact:
  both norland and sudria committed to vane during harbour-talks
    that norland give-relief to sudria by 2031-06-30
    provided that (sudria withdraw-boats before 2031-05 and norland met vane between 2031 and 2032).
  vane planned
    that (first-session happened in later this month
    and the-second-session happened before first-session).
)");
}

TEST(Format, a_quotation_is_never_broken_however_long) {
    std::string const long_text = '"' + std::string(150, 'x') + '"';
    EXPECT_EQ(formatted("thing treaty " + long_text + " aka \"x\""), "thing treaty\n    " + long_text + "\n    aka \"x\"\n");
}

TEST(Format, keeps_each_comment_where_it_belongs) {
    std::string const canonical = R"(# of the file

# of norland
actor norland  # beside it
actor sudria   # first line
               # second line, below the first

# of the article
article reed "Why"
  # of the author
  author    "Jo"
  published 2031  # as printed

claim one:
  # of the first sentence
  norland met sudria.
  # of the second
  norland
    # in the middle
    met  # and beside
    sudria.
  # still of claim one
# of claim two
claim two:
  norland met sudria.

# at the end
)";
    auto expected = canonical;
    expected.replace(expected.find("sudria   #"), 10, "sudria  #");
    expected.replace(expected.find("               # second"), 15, "              ");
    EXPECT_EQ(formatted(canonical), expected);
    EXPECT_EQ(formatted(expected), expected);
}

TEST(Format, empty_lines_are_kept_between_items_but_for_repeats_and_stand_where_the_kind_of_item_changes) {
    EXPECT_EQ(formatted("\n\n# a\n\n\n# b\nactor x\n\n\n\nactor y\nactor z\n# c\nsame x, y\n\n\n"), "# a\n\n# b\nactor x\n\nactor y\nactor z\n\n# c\nsame x, y\n");
}

TEST(Format, has_lf_and_no_byte_order_mark_and_no_blanks_at_the_ends_of_lines) {
    EXPECT_EQ(formatted("\xEF\xBB\xBFlanguage 1\r\n# c \t\r\nactor x  # d  \r\nactor\ty\r"), "language 1\n\n# c\nactor x  # d\nactor y\n");
}

TEST(Format, a_file_of_comments_and_an_empty_file_have_a_form) {
    EXPECT_EQ(formatted(""), "");
    EXPECT_EQ(formatted("  \n\n"), "");
    EXPECT_EQ(formatted("\n  # only this  \n\n\n# and this"), "# only this\n\n# and this\n");
}

TEST(Format, a_full_stop_ends_a_sentence_or_joins_the_name_of_a_claim) {
    EXPECT_EQ(formatted("article reed \"Why\" claim one: commitment reed.one is violated.norland met sudria.vane met sudria. argument a1: from reed.one "
                        "therefore one.claim two: x is y."),
              "article reed \"Why\"\n\nclaim one:\n  commitment reed.one is violated.\n  norland met sudria.\n  vane met sudria.\n\n"
              "argument a1:\n  from reed.one\n  therefore one.\n\nclaim two:\n  x is y.\n");
}

// ---- what it keeps ----------------------------------------------------------------------------------------------

TEST(Format, of_the_seed_of_all_forms_and_of_its_disturbances) {
    expect_good_form({{"a.claims", std::string{seed}}}, 0);
    std::mt19937 random{20311101};
    for (int round = 0; round < 60 && !::testing::Test::HasFailure(); ++round) {
        expect_good_form({{"a.claims", disturbed(seed, random)}}, 0);
    }
}

TEST(Format, the_layout_does_not_count_where_there_are_no_comments) {
    std::mt19937 random{7};
    auto const text = random_file(random);
    auto const form = formatted(text);
    std::string on_one_line = form;
    for (auto& byte : on_one_line) { byte = byte == '\n' ? ' ' : byte; }
    auto const again = formatted(on_one_line);
    auto const without_empty_lines = [](std::string lines) {
        for (auto at = lines.find("\n\n"); at != std::string::npos; at = lines.find("\n\n")) { lines.erase(at, 1); }
        return lines;
    };
    EXPECT_EQ(without_empty_lines(again), without_empty_lines(form));
}

TEST(Format, of_every_claim_file_of_the_project) {
    std::map<fs::path, std::vector<TestFile>> corpora;
    for (char const* folder : {"claims/corpus", "examples", "tests"}) {
        for (auto const& entry : fs::recursive_directory_iterator{fs::path{GAINSAY_ROOT} / folder}) {
            if (entry.path().extension() != ".claims") { continue; }
            corpora[entry.path().parent_path()].push_back({entry.path().filename().string(), read_whole(entry.path())});
        }
    }
    EXPECT_GE(corpora.size(), 2U);
    for (auto const& [folder, files] : corpora) {
        for (std::size_t i = 0; i < files.size(); ++i) {
            SCOPED_TRACE(folder / files[i].path);
            expect_good_form(files, i);
        }
    }
}

TEST(Format, of_synthetic_corpora) {
    for (auto const& name : bench::shape_names()) {
        auto const corpus = bench::generate({*bench::shape_of(name), 40, 8, 3});
        std::vector<TestFile> files;
        for (auto const& file : corpus.files) { files.push_back({file.name, file.text}); }
        for (std::size_t i = 0; i < files.size(); ++i) { expect_good_form(files, i); }
    }
}

TEST(Format, of_a_thousand_random_files_with_comments_at_random_places) {
    std::mt19937 random{20311102};
    int well_read = 0;
    for (int round = 0; round < 1000 && !::testing::Test::HasFailure(); ++round) {
        auto text = random_file(random);
        if (round % 3 != 0) { text = disturbed(text, random); }
        auto const corpus = read_in_world(text);
        well_read += corpus.unreadable_claims == 0 ? 1 : 0;
        auto const world = std::string{corpus.sources.text(claims::FileId{1})};
        expect_good_form({{"a.claims", text}, {"world.claims", world}}, 0);
    }
    EXPECT_GT(well_read, 300) << "too few of the files say something that is kept";
}

TEST(Format, every_production_of_the_generator_is_laid_out_within_the_width_or_cannot_be) {
    std::mt19937 random{5};
    for (int round = 0; round < 300; ++round) {
        std::istringstream lines{formatted(random_file(random))};
        for (std::string line; std::getline(lines, line);) {
            bool const has_long_quotation = line.find("Ünïcode") != std::string::npos;
            EXPECT_TRUE(line.size() <= formatted_width + 8 || has_long_quotation) << line;
        }
    }
}

// ---- when there is none -----------------------------------------------------------------------------------------

std::vector<std::string> errors_of(std::string const& bytes) {
    claims::SourceSet sources;
    auto const loaded = load_file(sources, "a.claims", bytes);
    auto const result = format_file(sources, loaded.file, loaded.diagnostics);
    EXPECT_EQ(result.errors.empty(), !result.text.empty()) << bytes;
    std::vector<std::string> codes;
    for (auto const& error : result.errors) { codes.push_back(claims::code_text(error.code)); }
    return codes;
}

TEST(Format, a_file_with_errors_in_its_bytes_or_its_syntax_has_no_form) {
    using Codes = std::vector<std::string>;
    EXPECT_EQ(errors_of("actor x \"\xFF\""), Codes{"G0101"});
    EXPECT_EQ(errors_of(std::string{"actor x\0", 8}), Codes({"G0102", "G0201"}));
    EXPECT_EQ(errors_of("actor x\nactor"), Codes{"G0201"});
    EXPECT_EQ(errors_of("actor x \"open\n"), Codes{"G0203"});
    EXPECT_EQ(errors_of("article r \"R\" published 2031-13"), Codes{"G0208"});
    EXPECT_EQ(errors_of("language 2\nactor x"), Codes{"G0206"});
}

TEST(Format, names_are_not_looked_up) {
    EXPECT_EQ(errors_of("article reed \"Why\" claim one: nobody-knows met nothing-known."), std::vector<std::string>{});
    EXPECT_EQ(errors_of("claim one: x met y."), std::vector<std::string>{});
}

}  // namespace
}  // namespace gainsay::grammar
