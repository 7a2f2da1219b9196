// The table of docs/formats.md: what becomes of each attack in each format. The message of a finding is put there by the format
// and taken out again by a reader of the format: it has to be the words of the attack, made harmless in just the way that
// the table says.

#include "reports/captions.hpp"
#include "reports/formats/formats.hpp"
#include "reports/formats/plain.hpp"
#include "reports/text.hpp"
#include "tests/reports/formats/attacks.hpp"
#include "tests/reports/formats/shapes.hpp"
#include "tests/reports/hostile_report.hpp"

#include <gtest/gtest-spi.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

namespace gainsay::reports::tests {
namespace {

using Table = std::map<std::string, std::map<std::string, std::string>>;  // attack, then format

std::vector<std::string> cells_of(std::string const& line) {
    std::vector<std::string> cells;
    std::istringstream parts{line.substr(1)};
    for (std::string cell; std::getline(parts, cell, '|');) {
        auto const begin = cell.find_first_not_of(' ');
        cells.push_back(begin == std::string::npos ? "" : cell.substr(begin, cell.find_last_not_of(' ') - begin + 1));
    }
    return cells;
}

std::vector<std::string> quoted_names(std::string const& cell) {
    std::vector<std::string> names;
    for (auto begin = cell.find('`'); begin != std::string::npos;) {
        auto const end = cell.find('`', begin + 1);
        if (end == std::string::npos) { break; }
        names.push_back(cell.substr(begin + 1, end - begin - 1));
        begin = cell.find('`', end + 1);
    }
    return names;
}

Table documented_table() {
    std::ifstream file{std::filesystem::path{GAINSAY_ROOT} / "docs/formats.md"};
    Table table;
    std::vector<std::string> header;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("| attack |")) {
            header = cells_of(line);
        } else if (header.empty() || line.starts_with("|---")) {
            continue;
        } else if (!line.starts_with("|")) {
            break;
        } else {
            auto const cells = cells_of(line);
            EXPECT_EQ(cells.size(), header.size()) << line;
            for (std::size_t i = 1; i < cells.size() && i < header.size(); ++i) {
                for (auto const& format : quoted_names(header[i])) { table[cells[0]][format] = cells[i]; }
            }
        }
    }
    return table;
}

TEST(InjectionTable, has_every_attack_and_every_format) {
    auto const table = documented_table();
    std::set<std::string> rows;
    for (auto const& [attack, cells] : table) { rows.insert(attack); }
    std::set<std::string> expected;
    for (auto const& attack : attacks()) { expected.insert(attack.name); }
    EXPECT_EQ(rows, expected);
    std::set<std::string> names;
    for (auto const& format : formats()) { names.insert(std::string{format.name}); }
    for (auto const& [attack, cells] : table) {
        std::set<std::string> columns;
        for (auto const& [format, way] : cells) { columns.insert(format); }
        EXPECT_EQ(columns, names) << attack;
    }
}

std::string written(std::string_view format, Report const& report) {
    RenderOptions options;
    options.width = 1'000'000;  // so that no message is broken into lines
    std::ostringstream out;
    find_format(format)->write(report, options, out);
    return out.str();
}

std::string const code = "G0401";  // of the one finding that is looked at
std::string const title = "G0401 contradiction: ";

/// What stands behind the title of the finding; fails the test where it does not begin with that.
std::string behind_title(std::string const& text) {
    EXPECT_TRUE(text.starts_with(title)) << text;
    return text.substr(std::min(text.size(), title.size()));
}

std::string first_line(std::string const& text) { return text.substr(0, text.find('\n')); }

/// Undoes what SARIF asks of words in a message; an unescaped bracket or brace is an error.
std::string without_sarif_escapes(std::string const& text) {
    std::string words;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char const c = text[i];
        if (c == '\\') {
            words += text.at(++i);
        } else if (c == '{' || c == '}') {
            EXPECT_EQ(text.at(++i), c) << "a place for an argument in " << text;
            words += c;
        } else {
            EXPECT_TRUE(c != '[' && c != ']') << "a link in " << text;
            words += c;
        }
    }
    return words;
}

/// Undoes the escapes of workflow commands.
std::string without_percent(std::string const& text) {
    std::string words;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            words += text[i];
            continue;
        }
        auto const hex = text.substr(i + 1, 2);
        EXPECT_TRUE(hex == "25" || hex == "0A" || hex == "0D") << hex;
        words += static_cast<char>(std::stoi(hex, nullptr, 16));
        i += 2;
    }
    return words;
}

/// A line of Markdown: what is read in the end, and what of it stands outside of code.
struct Read {
    std::string words;
    std::string outside;
};
Read read_markdown(std::string const& line) {
    Read read;
    for (std::size_t i = 0; i < line.size();) {
        if (line[i] != '`') {
            read.outside += line[i];
            read.words += line[i++];
            continue;
        }
        auto const run_at = [&](std::size_t place) { return std::min(line.find_first_not_of('`', place), line.size()) - place; };
        auto const length = run_at(i);
        auto close = line.find('`', i + length);
        while (close != std::string::npos && run_at(close) != length) { close = line.find('`', close + run_at(close)); }
        if (close == std::string::npos) {
            ADD_FAILURE() << "a code span without its end in " << line;
            return read;
        }
        auto content = line.substr(i + length, close - i - length);
        bool const is_padded = content.size() > 1 && content.front() == ' ' && content.back() == ' ' && content.find_first_not_of(' ') != std::string::npos;
        read.words += is_padded ? content.substr(1, content.size() - 2) : content;
        read.outside += '\x01';  // something stands here
        i = close + length;
    }
    return read;
}

/// The line of the message in Markdown.
std::string markdown_message(std::string const& output) {
    auto const lead = output.find("**error " + code + "**");
    EXPECT_NE(lead, std::string::npos) << output;
    auto const begin = output.find("\n\n", lead) + 2;
    return first_line(output.substr(begin));
}

/// The message of the finding, as a reader of the format gets it.
std::string message_in(std::string_view format, std::string const& output) {
    using Json = nlohmann::json;
    if (format == "json") {
        auto const report = Json::parse(output);
        for (auto const& finding : report["findings"]) {
            if (finding["code"] == code) { return finding["message"]; }
        }
    } else if (format == "sarif" || format == "sarif-all") {
        auto const log = Json::parse(output);
        for (auto const& result : log["runs"][0]["results"]) {
            if (result["ruleId"] == code) { return without_sarif_escapes(first_line(result["message"]["text"].get<std::string>())); }
        }
    } else if (format == "gitlab") {
        for (auto const& entry : Json::parse(output)) {
            if (entry["check_name"] != code) { continue; }
            auto const text = behind_title(entry["description"]);
            return text.substr(0, text.rfind(" See also "));
        }
    } else if (format == "rdjson") {
        auto const log = Json::parse(output);
        for (auto const& diagnostic : log["diagnostics"]) {
            if (diagnostic["code"]["value"] == code) { return behind_title(first_line(diagnostic["message"].get<std::string>())); }
        }
    } else if (format == "junit" || format == "junit-gitlab" || format == "checkstyle") {
        pugi::xml_document document;
        if (!document.load_buffer(output.data(), output.size(), pugi::parse_full)) { return "no XML"; }
        if (format == "checkstyle") {
            auto const error = document.select_node(("//error[@source='gainsay." + code + ".contradiction']").c_str()).node();
            auto const text = behind_title(error.attribute("message").value());
            return text.substr(0, text.find(" - "));
        }
        return document.select_node("//failure[@type='G0401 contradiction']").node().attribute("message").value();
    } else if (format == "github") {
        std::istringstream lines{output};
        for (std::string line; std::getline(lines, line);) {
            auto const mark = line.find("title=" + title.substr(0, title.size() - 2) + "::");
            if (mark == std::string::npos) { continue; }
            auto const data = line.substr(line.find("::", mark) + 2);
            auto const text = without_percent(data.substr(0, data.find("%0A")));
            return text.substr(text.find(title) + title.size());
        }
    } else if (format == "csv") {
        for (auto const& row : csv_cells(output)) {
            if (row[1] == code) { return row[7]; }
        }
    } else if (format == "markdown" || format == "github-summary") {
        return read_markdown(markdown_message(output)).words;
    } else if (format == "terminal") {
        auto const lead = output.find("error[" + code + "]: ");
        auto const begin = lead == std::string::npos ? lead : output.find('\n', lead);
        if (begin != std::string::npos) { return first_line(output.substr(begin + 1)).substr(2); }
    }
    return "no message";
}

/// Outside of code stand only words that no host takes for anything else.
void expect_words_only(std::string const& outside, std::string const& attack) {
    EXPECT_EQ(outside.find_first_of("<>[]@#*_~\\$&^`|{}="), std::string::npos) << attack << ": " << outside;
    static std::regex const acts{"://|www\\.|mailto:|\\b(GH|DESK)-[0-9]|\\b[0-9a-f]{7,}\\b|:[a-z]+:|(^|\\s)[!%/][0-9a-z]"};
    EXPECT_FALSE(std::regex_search(outside, acts)) << attack << ": " << outside;
    static std::regex const begins_a_block{"^ *([-+] |[0-9]+[.)]( |$)|---|    )"};
    EXPECT_FALSE(std::regex_search(outside, begins_a_block)) << attack << ": " << outside;
}

/// Without the apostrophes before what begins like a formula; each has to have its reason.
std::string without_apostrophes(std::string const& cell) {
    std::string words;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        bool const at_start = i == 0 || std::string_view{";|\","}.find(cell[i - 1]) != std::string_view::npos;
        if (at_start && cell[i] == '\'') { continue; }
        words += cell[i];
    }
    return words;
}

bool is_json(std::string_view format) { return format == "json" || format == "sarif" || format == "sarif-all" || format == "gitlab" || format == "rdjson"; }

/// Bytes of the text that the format never writes as they are.
std::string_view escaped_bytes(std::string_view format) {
    if (format == "json") { return "\"\\<\n\r\t\x1b\x7f"; }
    if (format == "sarif" || format == "sarif-all") { return "\"\\<[]{}\n\r\t\x1b\x7f"; }
    if (is_json(format)) { return "\"\\<\n\r\t\x1b\x7f"; }
    if (format == "github") { return "%\n\r"; }
    return "<&\n\r";
}

void expect_cell(Attack const& attack, std::string_view format, std::string const& way) {
    auto const where = attack.name + " in " + std::string{format} + " is " + way;
    for (auto const& text : attack.texts) {
        auto const output = written(format, hostile_report(text, Spoiling::alone));
        auto const message = message_in(format, output);
        // The terminal wraps at ends of lines and names the rest; elsewhere an end of a line is a blank.
        auto const line = format == "terminal" ? visible(ended(text)) : one_line(ended(text));
        if (format == "json") {
            auto const kept = nlohmann::json::parse(nlohmann::json(text).dump(-1, ' ', true, nlohmann::json::error_handler_t::replace));
            EXPECT_EQ(message, kept.get<std::string>()) << where;
        } else if (format == "csv") {
            EXPECT_EQ(without_apostrophes(message), without_apostrophes(one_line(text))) << where;  // as it is, without a full stop
        } else if (format == "terminal") {
            // A terminal may be the log of a job: what would begin a command there is named.
            auto const begin = message.starts_with("<U+003A>") ? ":" + message.substr(8) : message.starts_with("<U+0023>") ? "#" + message.substr(8) : message;
            auto const squeezed = [](std::string const& words) { return std::regex_replace(words, std::regex{" +"}, " "); };  // as lines are broken
            EXPECT_EQ(squeezed(begin), squeezed(line.substr(line.find_first_not_of(' ')))) << where;
            EXPECT_FALSE(message.starts_with("::") || message.starts_with("##[")) << where;
        } else {
            EXPECT_EQ(message, line) << where;
        }
        // What the reader gets is one line, and nothing in it is hidden.
        if (format != "json") {
            EXPECT_EQ(first_harm(message), "") << where;
            EXPECT_EQ(message.find('\n'), std::string::npos) << where;
        }
        bool const is_there = output.find(text) != std::string::npos;
        if (way == "by name") {
            bool const is_end_of_line = text.find('\r') != std::string::npos;  // which is a blank where all stands on one line
            EXPECT_TRUE(is_end_of_line || line.find("<U+") != std::string::npos || line.find("<0x") != std::string::npos) << where << ": " << line;
            EXPECT_FALSE(is_there) << where;
        } else if (way == "escaped") {
            // That a reader of the format gets the text back, and nothing but the text, is what was tested above; and it did not get it raw.
            // (In SARIF only messages are read as Markdown; its properties hold the text as it is.)
            bool const has_to_be = !format.starts_with("sarif") && text.find_first_of(escaped_bytes(format)) != std::string::npos;
            if (has_to_be) { EXPECT_EQ(output.find('"' + text + '"'), std::string::npos) << where << ": " << visible(text); }
        } else if (way == "one line") {
            EXPECT_EQ(output.find("\n" + text), std::string::npos) << where << ": " << visible(text);
            if (text.find_first_of("\n\r") != std::string::npos) { EXPECT_FALSE(is_there) << where << ": " << visible(text); }
        } else if (way == "code") {
            expect_words_only(read_markdown(markdown_message(output)).outside, where);
        } else if (way == "apostrophe") {
            // Either the cell, or what a semicolon or a comma would make a cell, began like a formula.
            EXPECT_NE(message, line) << where << ": " << line;
        } else {
            EXPECT_EQ(way, "plain") << where;
        }
    }
}

TEST(InjectionTable, says_what_happens) {
    auto const table = documented_table();
    std::size_t checked = 0;
    for (auto const& attack : attacks()) {
        auto const row = table.find(attack.name);
        ASSERT_NE(row, table.end()) << attack.name;
        for (auto const& format : formats()) {
            auto const cell = row->second.find(std::string{format.name});
            ASSERT_NE(cell, row->second.end()) << format.name;
            expect_cell(attack, format.name, cell->second);
            ++checked;
        }
    }
    EXPECT_EQ(checked, attacks().size() * formats().size());
}

TEST(InjectionTable, has_readers_that_find_what_acts) {
    // The readers above would notice: what is not escaped is no words to them.
    auto const with_failures = [](auto const& read) {
        testing::TestPartResultArray failures;
        testing::ScopedFakeTestPartResultReporter const reporter{testing::ScopedFakeTestPartResultReporter::INTERCEPT_ONLY_CURRENT_THREAD, &failures};
        read();
        return failures.size();
    };
    EXPECT_GT(with_failures([] { without_sarif_escapes("[words](1)"); }), 0);
    EXPECT_GT(with_failures([] { without_percent("%41"); }), 0);
    EXPECT_GT(with_failures([] { expect_words_only("ask @someone", ""); }), 0);
    EXPECT_GT(with_failures([] { expect_words_only("- item", ""); }), 0);
    EXPECT_GT(with_failures([] { expect_words_only("see http://example.org", ""); }), 0);
    EXPECT_GT(with_failures([] { read_markdown("a ` b"); }), 0);
    EXPECT_EQ(with_failures([] { expect_words_only("Jo Reed says that they lasted 6 hours.", ""); }), 0);
    EXPECT_EQ(read_markdown("a ``b`c`` d").words, "a b`c d");
}

}  // namespace
}  // namespace gainsay::reports::tests
