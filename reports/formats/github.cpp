// Workflow commands of GitHub Actions, which show findings at their lines in a pull request. GitHub keeps the first ten of
// each level in a step and drops the rest in silence, so what is left out is announced.

#include "reports/captions.hpp"
#include "reports/formats/formats.hpp"
#include "reports/formats/plain.hpp"

#include <fmt/format.h>

#include <ostream>

namespace gainsay::reports {

namespace {

constexpr std::size_t most_of_a_level = 10;

std::string escaped(std::string_view text, std::string_view special) {
    std::string result;
    for (char const c : text) {
        if (special.find(c) != std::string_view::npos) {
            result += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
        } else {
            result += c;
        }
    }
    return result;
}
std::string in_data(std::string_view text) { return escaped(text, "%\r\n"); }
std::string in_property(std::string_view text) { return escaped(text, "%\r\n:,"); }

std::string_view command_of(claims::Severity severity) {
    switch (severity) {
        case claims::Severity::error: return "error";
        case claims::Severity::warning: return "warning";
        case claims::Severity::note: break;
    }
    return "notice";
}

/// GitHub takes columns only within one line, and counts the last one in.
std::string properties_of(Place const& place) {
    auto text = fmt::format("file={},line={},endLine={}", in_property(one_line(place.file)), place.line, place.end_line);
    if (place.line == place.end_line) {
        auto const last = place.end_column > place.column ? place.end_column - 1 : place.column;
        text += fmt::format(",col={},endColumn={}", place.column, last);
    }
    return text;
}

std::string command(claims::Severity severity, Place const* place, std::string_view title, std::vector<std::string> const& lines) {
    auto text = fmt::format("::{} ", command_of(severity));
    if (place != nullptr) { text += properties_of(*place) + ","; }
    text += fmt::format("title={}::", in_property(title));
    // The log shows the message alone, so the place stands in it too.
    if (place != nullptr) { text += in_data(plain_place(*place)) + ": "; }
    for (std::size_t i = 0; i < lines.size(); ++i) { text += (i > 0 ? "%0A" : "") + in_data(lines[i]); }
    return text + "\n";
}

/// Everything of one severity, ready to be written.
std::vector<std::string> commands_of(Report const& report, std::vector<Notice> const& notices, claims::Severity severity) {
    std::vector<std::string> commands;
    for (auto const& notice : notices) {
        if (!notice.is_pressing() || notice.severity != severity) { continue; }
        commands.push_back(command(severity, notice.name == "failed" ? nullptr : &notice.place, notice.name, {notice.text}));
    }
    for (auto const& finding : report.findings) {
        if (finding.accepted || finding.severity != severity) { continue; }
        commands.push_back(command(severity, place_of_finding(finding), code_title(finding), told(finding)));
    }
    return commands;
}

}  // namespace

void write_github(Report const& report, RenderOptions const&, std::ostream& out) {
    auto const notices = notices_of(report);
    std::vector<std::string> remarks;
    for (auto const& notice : notices) {
        if (notice.is_of_findings) { remarks.push_back(notice.name + ": " + notice.text); }
    }
    std::size_t left_out = 0;
    for (auto const severity : {claims::Severity::error, claims::Severity::warning, claims::Severity::note}) {
        auto commands = commands_of(report, notices, severity);
        // The last place among the notices is kept for what is not here, should there have to be one.
        bool const has_last = severity == claims::Severity::note && (left_out > 0 || !remarks.empty());
        bool const fits = commands.size() + (has_last ? 1 : 0) <= most_of_a_level;
        auto const shown = fits ? commands.size() : most_of_a_level - 1;
        for (std::size_t i = 0; i < shown; ++i) { out << commands[i]; }
        left_out += commands.size() - shown;
    }
    if (left_out > 0) {
        remarks.insert(remarks.begin(), fmt::format("{} more not shown here, since GitHub shows at most {} of a kind in a step. The job "
                                                    "summary and the other formats have them.", left_out, most_of_a_level));
    }
    if (!remarks.empty()) { out << command(claims::Severity::note, nullptr, "gainsay", remarks); }
}

}  // namespace gainsay::reports
