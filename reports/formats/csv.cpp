// A table for spreadsheets, one row for each part of each finding. Every cell is quoted, and none begins like a formula.

#include "reports/captions.hpp"
#include "reports/formats/formats.hpp"
#include "reports/formats/plain.hpp"

#include <array>
#include <ostream>
#include <string>

namespace gainsay::reports {

namespace {

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> starts) {
    for (auto const start : starts) {
        if (text.starts_with(start)) { return true; }
    }
    return false;
}

/// Whether a spreadsheet may take the text for a formula: after any blanks stands a sign that begins one, be it of full
/// width.
bool begins_formula(std::string_view text) {
    while (!text.empty()) {
        if (text.front() == ' ') {
            text.remove_prefix(1);
        } else if (is_one_of(text, {"\u00A0"})) {
            text.remove_prefix(2);
        } else if (is_one_of(text, {"\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006", "\u2007", "\u2008", "\u2009",
                                    "\u200A", "\u202F", "\u205F", "\u3000", "\u1680"})) {
            text.remove_prefix(3);
        } else {
            break;
        }
    }
    return is_one_of(text, {"=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20", "\u2212"});
}

/// One cell. An apostrophe goes before what begins like a formula, also after a mark that separates cells elsewhere: where
/// the semicolon does, the part behind it would be a cell of its own.
std::string cell(std::string_view content) {
    auto const text = one_line(content);
    std::string result = "\"";
    bool starts_cell = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (starts_cell && begins_formula(std::string_view{text}.substr(i))) { result += '\''; }
        char const c = text[i];
        starts_cell = c == ';' || c == '|' || c == '"' || c == ',';
        result += c;
        if (c == '"') { result += c; }
    }
    return result + "\"";
}

using Row = std::array<std::string, 20>;

Row const header{"finding", "code", "name", "class", "severity", "viewpoint", "accepted", "message", "part", "id", "article", "who",
                 "date", "text", "file", "line", "column", "reason", "owner", "until"};

void write_row(Row const& row, std::ostream& out) {
    for (std::size_t i = 0; i < row.size(); ++i) { out << (i > 0 ? "," : "") << cell(row[i]); }
    out << '\n';
}

void set_place(Row& row, Place const& place) {
    if (place.file.empty()) { return; }
    row[14] = place.file;
    row[15] = std::to_string(place.line);
    row[16] = std::to_string(place.column);
}

/// A row with what is the same for all parts of a finding.
Row row_of(Finding const& finding) {
    Row row;
    row[0] = finding.id;
    row[1] = claims::code_text(finding.code);
    row[2] = claims::code_name(finding.code);
    row[3] = claims::category_text(finding.category);
    row[4] = claims::severity_text(finding.severity);
    row[5] = finding.viewpoint;
    if (auto const& accepted = finding.accepted) {
        row[6] = acceptance_kind_text(accepted->kind);
        row[17] = accepted->reason;
        row[18] = accepted->owner;
        row[19] = accepted->until;
    }
    row[7] = finding.message;
    return row;
}

void write_finding(Finding const& finding, std::ostream& out) {
    auto const start = row_of(finding);
    for (auto const& member : finding.members) {
        auto row = start;
        row[8] = !is_conflict(finding) ? "place" : member.rank == "record" ? "record" : "claim";
        row[9] = member.claim;
        row[10] = member.article;
        row[11] = member.holder.empty() ? member.author : member.holder;
        row[12] = member.date;
        row[13] = !member.words.empty() ? member.words : !member.label.empty() ? member.label : member.text;
        set_place(row, member.place);
        write_row(row, out);
    }
    for (auto const& rule : finding.rules) {
        auto row = start;
        row[8] = "rule";
        row[9] = rule.name;
        row[11] = rule.owner;
        row[13] = rule.text;
        set_place(row, rule.place);
        write_row(row, out);
    }
    for (auto const& definition : finding.definitions) {
        auto row = start;
        row[8] = definition.kind;
        row[9] = definition.key;
        row[13] = definition.text;
        set_place(row, definition.place);
        write_row(row, out);
    }
}

}  // namespace

void write_csv(Report const& report, RenderOptions const&, std::ostream& out) {
    write_row(header, out);
    for (auto const& finding : report.findings) { write_finding(finding, out); }
    for (auto const& notice : notices_of(report)) {
        Row row;
        row[4] = claims::severity_text(notice.severity);
        row[7] = notice.text;
        row[8] = notice.name;
        if (!notice.claims.empty()) { set_place(row, notice.place); }
        write_row(row, out);
    }
}

}  // namespace gainsay::reports
