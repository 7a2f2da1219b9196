// Text that would act on a terminal, on the order of letters or on a reader of JSON stays text in every format.

#include "reports/formats/formats.hpp"
#include "reports/text.hpp"
#include "tests/reports/hostile_report.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <sstream>

namespace gainsay::reports {
namespace {

using tests::first_harm;
using tests::hostile_report;
using namespace std::string_literals;

std::vector<std::string> hostile_texts() {
    return {
        "\x1b[2J\x1b[1;1H",                   // clears the screen
        "\x1b]0;title\x07",                   // names the window
        "\x1b]52;c;aGk=\x1b\\",               // writes the clipboard
        "\x1b]8;;https://example.org\x1b\\x", // a link
        "\x1bP1$r\x1b\\",                     // device control
        "a\rb",                               // overwrites the line
        "a\b\b\bb\x07\x0b\x0c",
        "\xc2\x9b" "2J",                      // C1
        "a\u202e txt.exe\u202c \u2066b\u2069 \u200e\u200f\u061c",
        "zero\u200bwidth \ufeffmark \u00ad \u2028 \u2029 \U000e0041",
        "\0 in the middle"s,
        "\xed\xa0\x80 \xff \xc0\xaf \xf5\x80\x80\x80 \xe2\x82",  // no UTF-8
        "::error file=x::y\n::stop-commands::z",
        "##[command]x",
        "</script>\" \\ \\u0000 ${x} `y` %n%s{}",
    };
}

TEST(HostileText, is_inert_in_every_format) {
    for (auto const& text : hostile_texts()) {
        auto const report = hostile_report(text);
        for (auto const& format : formats()) {
            for (auto const folding : {Folding::folded, Folding::full}) {
                std::ostringstream out;
                RenderOptions options;
                options.folding = folding;
                format.write(report, options, out);
                EXPECT_EQ(first_harm(out.str()), "") << format.name << ", " << visible(text);
            }
        }
    }
}

TEST(HostileText, begins_no_line_of_the_terminal_with_a_command_for_a_build_server) {
    for (auto const& text : hostile_texts()) {
        std::ostringstream out;
        write_terminal(hostile_report(text), {}, out);
        std::istringstream lines{out.str()};
        for (std::string line; std::getline(lines, line);) {
            auto const start = line.find_first_not_of(' ');
            EXPECT_FALSE(start != std::string::npos && (line.compare(start, 2, "::") == 0 || line.compare(start, 3, "##[") == 0)) << line;
        }
    }
}

TEST(HostileText, survives_in_json_unchanged_where_it_is_text) {
    for (auto const& text : hostile_texts()) {
        if (visible(text).find("<0x") != std::string::npos) { continue; }  // no UTF-8: cannot
        std::ostringstream out;
        write_json(hostile_report(text), {}, out);
        auto const json = nlohmann::json::parse(out.str());
        EXPECT_EQ(json["corpora"][0]["onlyFiles"][0].get<std::string>(), text);
    }
}

TEST(HostileText, is_shown_by_name) {
    std::ostringstream out;
    write_terminal(hostile_report("\x1b[31m"), {}, out);
    EXPECT_NE(out.str().find("<U+001B>[31m"), std::string::npos);
}

}  // namespace
}  // namespace gainsay::reports
