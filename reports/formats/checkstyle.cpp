// The XML of Checkstyle, which many servers and editors read.

#include "reports/captions.hpp"
#include "reports/formats/formats.hpp"
#include "reports/formats/plain.hpp"
#include "reports/formats/xml_text.hpp"

#include <fmt/format.h>

#include <map>

namespace gainsay::reports {

namespace {

/// The elements of files, in the order of their first finding.
class Files {
public:
    explicit Files(pugi::xml_node root) : root_(root) {}
    pugi::xml_node of(std::string const& path) {
        auto const [place, is_new] = known_.emplace(path, pugi::xml_node{});
        if (is_new) {
            place->second = root_.append_child("file");
            place->second.append_attribute("name") = one_line(path).c_str();
        }
        return place->second;
    }

private:
    pugi::xml_node root_;
    std::map<std::string, pugi::xml_node> known_;
};

std::string_view checkstyle_severity(claims::Severity severity) {
    switch (severity) {
        case claims::Severity::error: return "error";
        case claims::Severity::warning: return "warning";
        case claims::Severity::note: break;
    }
    return "info";
}

void add_error(pugi::xml_node file, Place const& place, claims::Severity severity, std::string const& message, std::string const& source) {
    auto error = file.append_child("error");
    error.append_attribute("line") = place.line;
    error.append_attribute("column") = place.column;
    error.append_attribute("severity") = std::string{checkstyle_severity(severity)}.c_str();
    error.append_attribute("message") = message.c_str();
    error.append_attribute("source") = source.c_str();
}

/// The whole finding on one line: the format has no room for a second place.
std::string message_of(Finding const& finding) {
    std::string text;
    for (auto const& line : told(finding)) { text += (text.empty() ? "" : " ") + line; }
    return text;
}

}  // namespace

void write_checkstyle(Report const& report, RenderOptions const&, std::ostream& out) {
    pugi::xml_document document;
    auto root = document.append_child("checkstyle");
    root.append_attribute("version") = "5.0";
    Files files{root};
    Place nowhere;
    nowhere.file = ".";
    for (auto const& notice : notices_of(report)) {
        if (!notice.is_pressing()) { continue; }
        add_error(files.of(notice.place.file), notice.place, notice.severity, notice.text, "gainsay." + notice.name);
    }
    for (auto const& finding : report.findings) {
        if (finding.accepted) { continue; }
        auto const* found = place_of_finding(finding);
        auto const& place = found == nullptr ? nowhere : *found;
        auto const source = fmt::format("gainsay.{}.{}", claims::code_text(finding.code), claims::code_name(finding.code));
        add_error(files.of(place.file), place, finding.severity, message_of(finding), source);
    }
    write_xml(document, out);
}

}  // namespace gainsay::reports
