// The three formats are read and written, and what is wrong is said with its line.

#include "app/frameworks/formats.hpp"
#include "tests/argumentation/brute_force.hpp"

#include <gtest/gtest.h>

namespace gainsay::app {
namespace {

using solver::Framework;

std::string shown(Framework const& framework) {
    std::string text;
    for (auto const& name : framework.names) { text += name + " "; }
    text += "|";
    for (auto const& attack : framework.attacks) { text += " " + framework.names[attack.attacker] + ">" + framework.names[attack.attacked]; }
    return text;
}

std::string read(std::string_view text, FrameworkFormat format) {
    auto const result = read_framework(text, format);
    if (auto const* framework = std::get_if<Framework>(&result)) { return shown(*framework); }
    std::string errors;
    for (auto const& error : std::get<std::vector<FrameworkError>>(result)) {
        errors += std::to_string(error.line) + ": " + error.message + "\n";
    }
    return errors;
}

TEST(FrameworkFormats, apx_is_read_in_any_order_and_with_comments) {
    EXPECT_EQ(read("arg(a).\narg(b).\natt(a,b).\n", FrameworkFormat::apx), "a b | a>b");
    EXPECT_EQ(read("att( a , b ). % first\narg(a). arg(b).\r\n", FrameworkFormat::apx), "a b | a>b");
    EXPECT_EQ(read("", FrameworkFormat::apx), "|");
}

TEST(FrameworkFormats, apx_says_what_is_wrong_and_where) {
    EXPECT_EQ(read("arg(a).\natt(a,c).\n", FrameworkFormat::apx), "2: there is no argument \"c\"\n");
    EXPECT_EQ(read("arg(a).\narg(a).\n", FrameworkFormat::apx), "2: the argument \"a\" is declared a second time\n");
    EXPECT_EQ(read("arg(a)\n", FrameworkFormat::apx), "1: \"arg(a)\" does not end with a full stop\n");
    EXPECT_EQ(read("arg(a).\n\nattack(a,a).\n", FrameworkFormat::apx),
              "3: expected arg(NAME). or att(NAME,NAME)., found \"attack(a,a).\"\n");
    EXPECT_EQ(read("arg().", FrameworkFormat::apx), "1: expected arg(NAME). or att(NAME,NAME)., found \"arg().\"\n");
    EXPECT_EQ(read("arg(a).att(a,).", FrameworkFormat::apx), "1: expected arg(NAME). or att(NAME,NAME)., found \"att(a,).\"\n");
}

TEST(FrameworkFormats, tgf_is_read_with_labels) {
    EXPECT_EQ(read("1 the first\n2\n#\n1 2 attacks\n", FrameworkFormat::tgf), "1 2 | 1>2");
    EXPECT_EQ(read("1\n2\n1 2\n", FrameworkFormat::tgf),
              "3: the argument \"1\" is declared a second time\n3: no line with \"#\" stands between nodes and edges\n");
    EXPECT_EQ(read("1\n#\n1\n", FrameworkFormat::tgf), "3: expected two arguments, found \"1\"\n");
    EXPECT_EQ(read("1\n#\n#\n1 3\n", FrameworkFormat::tgf), "3: a second line with \"#\" stands here\n4: there is no argument \"3\"\n");
}

TEST(FrameworkFormats, the_text_format_of_2023_is_read) {
    EXPECT_EQ(read("p af 3\n# a comment\n1 2\n\n2 3\n", FrameworkFormat::iccma), "1 2 3 | 1>2 2>3");
    EXPECT_EQ(read("# first\np af 0\n", FrameworkFormat::iccma), "|");
    EXPECT_EQ(read("1 2\n", FrameworkFormat::iccma), "1: expected \"p af N\", with the number of arguments\n");
    EXPECT_EQ(read("", FrameworkFormat::iccma), "0: expected \"p af N\", with the number of arguments\n");
    EXPECT_EQ(read("p af 2\n1 3\n0 1\n1\nx 1\n", FrameworkFormat::iccma),
              "2: there is no argument 3; they go from 1 to 2\n3: there is no argument 0; they go from 1 to 2\n"
              "4: expected two numbers: who attacks, and who is attacked\n5: expected two numbers: who attacks, and who is attacked\n");
    EXPECT_EQ(read("p af 99999999\n", FrameworkFormat::iccma), "1: 99999999 arguments are more than 10000000\n");
}

TEST(FrameworkFormats, after_twenty_errors_the_rest_is_left) {
    std::string text = "p af 1\n";
    for (int i = 0; i < 100; ++i) { text += "1 2\n"; }
    auto const result = read_framework(text, FrameworkFormat::iccma);
    EXPECT_EQ(std::get<std::vector<FrameworkError>>(result).size(), most_framework_errors);
}

TEST(FrameworkFormats, what_is_written_is_read_as_the_same) {
    std::mt19937 dice{11};
    for (int i = 0; i < 200; ++i) {
        auto const framework = solver::tests::random_framework(dice, static_cast<std::uint32_t>(dice() % 12), 4);
        for (auto const format : {FrameworkFormat::apx, FrameworkFormat::tgf, FrameworkFormat::iccma}) {
            auto const text = write_framework(framework, format);
            ASSERT_TRUE(text);
            EXPECT_EQ(read(*text, format), shown(framework)) << *text;
        }
    }
}

TEST(FrameworkFormats, names_that_do_not_fit_are_not_written) {
    EXPECT_FALSE(write_framework({{"a b"}, {}}, FrameworkFormat::tgf));
    EXPECT_FALSE(write_framework({{"a,b"}, {}}, FrameworkFormat::apx));
    EXPECT_EQ(write_framework({{"reed.gamble", "b"}, {{1, 0}, {1, 0}}}, FrameworkFormat::iccma), "p af 2\n# 1 reed.gamble\n# 2 b\n2 1\n");
}

TEST(FrameworkFormats, a_file_tells_its_format) {
    EXPECT_EQ(format_of("x.apx", ""), FrameworkFormat::apx);
    EXPECT_EQ(format_of("x.tgf", "p af 3"), FrameworkFormat::tgf);
    EXPECT_EQ(format_of("x.af", ""), FrameworkFormat::iccma);
    EXPECT_EQ(format_of("x.txt", "# y\np af 3\n"), FrameworkFormat::iccma);
    EXPECT_EQ(format_of("x.txt", "arg(a)."), FrameworkFormat::apx);
    EXPECT_EQ(format_of("x.txt", "1\n#\n"), FrameworkFormat::tgf);
}

}  // namespace
}  // namespace gainsay::app
