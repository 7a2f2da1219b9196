// The Reviewdog Diagnostic Format: columns count bytes of UTF-8, the end lies behind the last character. The other parts of a
// finding go along as related locations.

#include "reports/captions.hpp"
#include "reports/formats/formats.hpp"
#include "reports/formats/json_text.hpp"
#include "reports/formats/plain.hpp"

#include <fmt/format.h>

namespace gainsay::reports {

namespace {

std::string_view rdjson_severity(claims::Severity severity) {
    switch (severity) {
        case claims::Severity::error: return "ERROR";
        case claims::Severity::warning: return "WARNING";
        case claims::Severity::note: break;
    }
    return "INFO";
}

Json location_of(Place const& place) {
    Json range;
    range["start"] = {{"line", place.line}, {"column", place.byte_column}};
    range["end"] = {{"line", place.end_line}, {"column", place.byte_end_column}};
    return {{"path", one_line(place.file)}, {"range", std::move(range)}};
}

std::string joined_lines(std::vector<std::string> const& lines) {
    std::string text;
    for (auto const& line : lines) { text += (text.empty() ? "" : "\n") + line; }
    return text;
}

Json diagnostic_of(Finding const& finding) {
    Place nowhere;
    nowhere.file = ".";
    auto const* place = place_of_finding(finding);
    Json diagnostic;
    diagnostic["message"] = joined_lines(told(finding));
    diagnostic["location"] = location_of(place == nullptr ? nowhere : *place);
    diagnostic["severity"] = rdjson_severity(finding.severity);
    diagnostic["code"] = {{"value", claims::code_text(finding.code)}};
    Json related = Json::array();
    for (auto const& ground : grounds_of(finding)) {
        if (ground.place == nullptr || ground.place == place) { continue; }
        related.push_back({{"message", ground.as_line()}, {"location", location_of(*ground.place)}});
    }
    if (!related.empty()) { diagnostic["related_locations"] = std::move(related); }
    return diagnostic;
}

}  // namespace

void write_rdjson(Report const& report, RenderOptions const&, std::ostream& out) {
    Json diagnostics = Json::array();
    for (auto const& notice : notices_of(report)) {
        if (!notice.is_pressing()) { continue; }
        Json diagnostic;
        diagnostic["message"] = notice.text;
        diagnostic["location"] = location_of(notice.place);
        diagnostic["severity"] = rdjson_severity(notice.severity);
        diagnostic["code"] = {{"value", notice.name}};
        diagnostics.push_back(std::move(diagnostic));
    }
    for (auto const& finding : report.findings) {
        if (!finding.accepted) { diagnostics.push_back(diagnostic_of(finding)); }
    }
    Json result;
    result["source"] = {{"name", report.tool}};
    result["diagnostics"] = std::move(diagnostics);
    write_json_text(result, out);
}

}  // namespace gainsay::reports
