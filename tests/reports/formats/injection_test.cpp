// Whatever stands in a claim file or in its name changes nothing but words: no attack acts in any format.

#include "reports/formats/formats.hpp"
#include "reports/text.hpp"
#include "tests/reports/formats/attacks.hpp"
#include "tests/reports/formats/shapes.hpp"
#include "tests/reports/hostile_report.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace gainsay::reports::tests {
namespace {

std::string written(Format const& format, Report const& report) {
    std::ostringstream out;
    format.write(report, {}, out);
    return out.str();
}

TEST(Injection, changes_the_words_of_no_format_into_anything_else) {
    for (auto const spoiling : {Spoiling::appended, Spoiling::alone}) {
        auto const benign = hostile_report("words", spoiling);
        for (auto const& format : formats()) {
            auto const expected = shape_of(format.name, written(format, benign));
            ASSERT_FALSE(expected.empty()) << format.name;
            for (auto const& attack : attacks()) {
                for (auto const& text : attack.texts) {
                    auto const output = written(format, hostile_report(text, spoiling));
                    EXPECT_EQ(first_harm(output), "") << format.name << ": " << attack.name << ": " << visible(text);
                    EXPECT_EQ(shape_of(format.name, output), expected) << format.name << ": " << attack.name << ": " << visible(text);
                }
            }
        }
    }
}

TEST(Injection, leaves_no_code_that_acts_wherever_it_stands) {
    for (auto const& attack : attacks()) {
        for (auto const& text : attack.texts) {
            auto const report = hostile_report(text);
            for (auto const& format : formats()) {
                auto const output = written(format, report);
                for (auto const& raw : attack.never_raw) {
                    EXPECT_EQ(output.find(raw), std::string::npos) << format.name << ": " << attack.name << ": " << visible(raw);
                }
            }
        }
    }
}

TEST(Injection, begins_no_line_with_a_command_that_is_not_ours) {
    for (auto const spoiling : {Spoiling::appended, Spoiling::alone}) {
        for (auto const& attack : attacks()) {
            for (auto const& text : attack.texts) {
                auto const report = hostile_report(text, spoiling);
                for (auto const& format : formats()) {
                    if (format.name == "github") { continue; }  // its lines are commands, and their shape is compared
                    std::istringstream lines{written(format, report)};
                    for (std::string line; std::getline(lines, line);) {
                        auto const start = line.find_first_not_of(" \t");
                        if (start == std::string::npos) { continue; }
                        EXPECT_NE(line.compare(start, 2, "::"), 0) << format.name << ": " << line;
                        EXPECT_NE(line.compare(start, 3, "##["), 0) << format.name << ": " << line;
                    }
                }
            }
        }
    }
}

TEST(Injection, reaches_the_reader_as_text) {
    // The other side: what cannot act is shown and not dropped.
    auto const shows = [](std::string_view name, std::string const& attack, std::string const& shown) {
        auto const output = written(*find_format(name), hostile_report(attack));
        EXPECT_NE(output.find(shown), std::string::npos) << name << " does not show " << shown;
    };
    for (auto const* name : {"terminal", "github", "github-summary", "markdown", "csv"}) { shows(name, "\u202e", "<U+202E>"); }
    for (auto const* name : {"junit", "junit-gitlab", "checkstyle"}) { shows(name, "\u202e", "&lt;U+202E"); }
    for (auto const* name : {"sarif", "sarif-all", "gitlab", "rdjson"}) { shows(name, "\u202e", "\\u003cU+202E>"); }
    shows("json", "\u202e", "\\u202e");
    shows("markdown", " @org/team", "`@org/team`");
    shows("csv", ";=1", ";'=1");
    shows("github", "%0A", "%250A");
    shows("sarif", "[x](1)", "\\\\[x\\\\](1)");
    shows("sarif", "{0}", "{{0}}");
}

}  // namespace
}  // namespace gainsay::reports::tests
