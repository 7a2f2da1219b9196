// GitLab's code quality report: an array of findings. GitLab shows the description as plain text and drops everything
// after the first entry that it does not like, so every entry has all that it asks for.

#include "reports/captions.hpp"
#include "reports/formats/formats.hpp"
#include "reports/formats/json_text.hpp"
#include "reports/formats/plain.hpp"

#include <fmt/format.h>

namespace gainsay::reports {

namespace {

std::string_view gitlab_severity(claims::Severity severity) {
    switch (severity) {
        case claims::Severity::error: return "critical";
        case claims::Severity::warning: return "major";
        case claims::Severity::note: break;
    }
    return "minor";
}

Json entry_of(std::string_view check, std::string const& description, std::string const& fingerprint, claims::Severity severity,
              Place const& place) {
    Json entry;
    entry["type"] = "issue";
    entry["check_name"] = check;
    entry["description"] = description;
    entry["fingerprint"] = fingerprint;
    entry["severity"] = gitlab_severity(severity);
    entry["categories"] = Json::array({"Style"});
    entry["location"] = {{"path", one_line(place.file)}, {"lines", {{"begin", place.line}, {"end", place.end_line}}}};
    return entry;
}

/// The sentence, and where the other parts stand: the one place that is shown is not enough to understand a conflict.
std::string description_of(Finding const& finding, Place const* own) {
    auto text = fmt::format("{}: {}", code_title(finding), one_line(ended(finding.message)));
    std::string others;
    for (auto const& ground : grounds_of(finding)) {
        if (ground.place == nullptr || ground.place == own) { continue; }
        others += fmt::format("{}{} at {}", others.empty() ? "" : ", ", ground.name, plain_place(*ground.place));
    }
    if (!others.empty()) { text += " See also " + others + "."; }
    return text;
}

}  // namespace

void write_gitlab(Report const& report, RenderOptions const&, std::ostream& out) {
    Json entries = Json::array();
    Place nowhere;
    nowhere.file = ".";
    std::size_t number = 0;
    for (auto const& notice : notices_of(report)) {
        if (!notice.is_pressing()) { continue; }
        entries.push_back(entry_of(notice.name, notice.text, fmt::format("notice-{}", ++number), notice.severity, notice.place));
    }
    Fingerprints fingerprints;
    for (auto const& finding : report.findings) {
        if (finding.accepted) { continue; }
        auto const* place = place_of_finding(finding);
        entries.push_back(entry_of(claims::code_text(finding.code), description_of(finding, place), fingerprints.next(finding),
                                   finding.severity, place == nullptr ? nowhere : *place));
    }
    write_json_text(entries, out);
}

}  // namespace gainsay::reports
