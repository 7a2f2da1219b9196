// Text that would act on a terminal, on the order of letters or on a reader of JSON stays text in every format.

#include "reports/formats/formats.hpp"
#include "reports/text.hpp"
#include "tests/reports/harbour.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <utf8proc.h>

#include <sstream>

namespace gainsay::reports {
namespace {

using tests::Harbour;
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

/// A report in which every text that comes from a file or from its name is the hostile one.
Report hostile_report(std::string const& text) {
    Harbour harbour;
    harbour.add_contradiction();
    harbour.add_rule_conflict();
    harbour.add_possible_conflict(Harbour::Desk::accepts);
    harbour.add_text_errors();
    harbour.add_not_checked();
    auto report = harbour.report();
    auto const spoil = [&](auto&... texts) { ((texts += text), ...); };
    for (auto& corpus : report.corpora) {
        spoil(corpus.path, corpus.rules_off.front(), corpus.rules_on.front());
        corpus.only_files = {text};
    }
    for (auto& article : report.articles) { spoil(article.id, article.title, article.outlet, article.published, article.place.file); }
    for (auto& entry : report.not_checked) {
        spoil(entry.message);
        entry.claims.push_back(text);
    }
    for (auto& dispute : report.disputes) {
        spoil(dispute.question);
        for (auto& side : dispute.sides) {
            spoil(side.text);
            side.holders.push_back(text);
            side.claims.push_back(text);
        }
    }
    for (auto& finding : report.findings) {
        spoil(finding.message, finding.vanishes_if, finding.viewpoint_in_words);
        if (finding.accepted) { spoil(finding.accepted->reason, finding.accepted->place.file); }
        for (auto& member : finding.members) {
            spoil(member.key, member.claim, member.article, member.title, member.author, member.outlet, member.date, member.date_in_words,
                  member.place.file, member.anchor, member.text, member.words, member.holder, member.source, member.source_line,
                  member.label);
            member.chain.push_back(text);
        }
        for (auto& position : finding.positions) { spoil(position.text); }
        for (auto& rule : finding.rules) { spoil(rule.key, rule.name, rule.text, rule.owner, rule.switch_off, rule.place.file); }
        for (auto& definition : finding.definitions) { spoil(definition.key, definition.text, definition.place.file); }
        for (auto& step : finding.derivation) {
            spoil(step.text);
            step.uses.push_back(text);
        }
        for (auto& repair : finding.repairs) { spoil(repair.text); }
        finding.verified_by.push_back(text);
    }
    report.failure = Failure{2, text + "!", {text + "!"}};
    return report;
}

/// The first character of an output that may not stand in it, or an empty text.
std::string first_harm(std::string const& output) {
    auto const* bytes = reinterpret_cast<utf8proc_uint8_t const*>(output.data());
    for (std::size_t i = 0; i < output.size();) {
        utf8proc_int32_t code_point = -1;
        auto const length = utf8proc_iterate(bytes + i, static_cast<utf8proc_ssize_t>(output.size() - i), &code_point);
        if (length <= 0) { return "a byte that is no UTF-8 at " + std::to_string(i); }
        if (code_point != '\n' && is_hidden(static_cast<char32_t>(code_point))) {
            return visible(output.substr(i, static_cast<std::size_t>(length))) + " at " + std::to_string(i);
        }
        i += static_cast<std::size_t>(length);
    }
    return {};
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
