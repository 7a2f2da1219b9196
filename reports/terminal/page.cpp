#include "reports/terminal/page.hpp"

#include "reports/text.hpp"

#include <algorithm>
#include <ostream>

namespace gainsay::reports {

namespace {

constexpr std::size_t least_text_columns = 20;  // below this a paragraph is no longer read as one

std::string spaces(std::size_t count) { return std::string(count, ' '); }

/// A line that a build server would take for a command of its own ("::error …", "##[…") no longer begins like one.
std::string disarmed(std::string line) {
    auto const start = line.find_first_not_of(' ');
    if (start == std::string::npos) { return line; }
    if (line.compare(start, 2, "::") == 0) { line.replace(start, 1, "<U+003A>"); }
    if (line.compare(start, 3, "##[") == 0) { line.replace(start, 1, "<U+0023>"); }
    return line;
}

std::string_view escape_of(Style style) {
    switch (style) {
        case Style::plain: return "";
        case Style::strong: return "\x1b[1m";
        case Style::faint: return "\x1b[2m";
        case Style::error: return "\x1b[1;31m";
        case Style::warning: return "\x1b[1;33m";
        case Style::note: return "\x1b[1;36m";
        case Style::accent: return "\x1b[34m";
    }
    return "";
}

}  // namespace

Style style_of(claims::Severity severity) {
    switch (severity) {
        case claims::Severity::error: return Style::error;
        case claims::Severity::warning: return Style::warning;
        case claims::Severity::note: return Style::note;
    }
    return Style::note;
}

Page::Page(std::ostream& out, RenderOptions const& options) : out_(out), options_(options) {}

std::string Page::styled(std::string_view text, Style style) const {
    if (options_.colour == Colour::plain || style == Style::plain || text.empty()) { return std::string{text}; }
    return std::string{escape_of(style)} + std::string{text} + "\x1b[0m";
}

std::vector<std::string> Page::lines_of(std::string_view text, std::size_t taken) const {
    auto const left = options_.width > taken ? options_.width - taken : 0;
    auto lines = wrapped(visible(text), std::max(left, least_text_columns));
    for (auto& line : lines) { line = disarmed(std::move(line)); }
    return lines;
}

void Page::blank_line() { out_ << '\n'; }

void Page::paragraph(std::size_t indent, std::string_view lead, Style lead_style, std::string_view text, Style style) {
    auto const shown_lead = visible(lead);
    auto const lead_columns = columns_of(std::string_view{shown_lead});
    bool is_first = true;
    for (auto const& part : lines_of(text, indent + lead_columns)) {
        out_ << spaces(indent) << (is_first ? styled(shown_lead, lead_style) : spaces(lead_columns)) << styled(part, style) << '\n';
        is_first = false;
    }
}

void Page::paragraph(std::size_t indent, std::string_view text, Style style) { paragraph(indent, "", Style::plain, text, style); }

void Page::line(std::size_t indent, std::string_view text, Style style) {
    out_ << spaces(indent) << styled(disarmed(visible(text)), style) << '\n';
}

void Page::quotation(std::size_t indent, std::string_view text) {
    for (auto const& part : lines_of(text, indent + 2)) {
        out_ << spaces(indent) << styled("│", Style::accent) << ' ' << part << '\n';
    }
}

void Page::heading(std::string_view text) {
    auto lines = lines_of(text, 6);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        bool const is_last = i + 1 == lines.size();
        auto const used = 3 + columns_of(std::string_view{lines[i]}) + 1;
        out_ << styled(i == 0 ? "──" : "  ", Style::accent) << ' ' << styled(lines[i], Style::strong);
        if (is_last && used < options_.width) {
            out_ << ' ';
            std::string rule;
            for (auto column = used; column < options_.width; ++column) { rule += "─"; }
            out_ << styled(rule, Style::accent);
        }
        out_ << '\n';
    }
}

void Page::source_line(std::size_t gutter, Member const& member, char mark, Style style) {
    auto const number = std::to_string(member.place.line);
    auto const taken = gutter + 3;
    auto const room = options_.width > taken + least_text_columns ? options_.width - taken : least_text_columns;
    bool const goes_on = member.place.end_line > member.place.line;
    auto const end = goes_on ? UINT32_MAX : member.place.end_column;
    auto const line = marked(member.source_line, member.place.column, end, room);
    auto const bar = styled("|", Style::accent);
    out_ << spaces(gutter - std::min(gutter, number.size())) << styled(number, Style::accent) << ' ' << bar;
    if (!line.text.empty()) { out_ << ' ' << line.text; }
    out_ << '\n' << spaces(gutter) << ' ' << bar << ' ' << spaces(line.indent) << styled(std::string(line.length, mark), style);

    // The label goes beside the mark where it fits, and below it where it does not.
    auto label = visible(member.label);
    if (goes_on) { label += (label.empty() ? "" : " ") + std::string{"(to line "} + std::to_string(member.place.end_line) + ")"; }
    auto const used = line.indent + line.length + 1;
    if (label.empty()) {
        out_ << '\n';
    } else if (used + columns_of(std::string_view{label}) <= room) {
        out_ << ' ' << styled(label, style) << '\n';
    } else {
        out_ << '\n';
        for (auto const& part : wrapped(label, room)) {
            out_ << spaces(gutter) << ' ' << bar << ' ' << styled(part, style) << '\n';
        }
    }
}

}  // namespace gainsay::reports
