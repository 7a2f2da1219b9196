#include "reports/formats/sarif_parts.hpp"

#include "reports/captions.hpp"
#include "reports/formats/plain.hpp"
#include "reports/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::reports {

namespace {

constexpr std::size_t longest_description = 1'024;  // GitHub's limit, in characters

bool is_digit(char c) { return '0' <= c && c <= '9'; }

/// What stands between the title of a page and its first heading, on one line.
std::string introduction_of(std::string_view page) {
    auto const title_end = page.find('\n');
    if (title_end == std::string_view::npos) { return {}; }
    auto const heading = page.find("\n## ", title_end);
    return one_line(page.substr(title_end, heading == std::string_view::npos ? heading : heading - title_end));
}

std::string first_sentence(std::string const& text) {
    auto const end = text.find(". ");
    return end == std::string::npos ? text : text.substr(0, end + 1);
}

/// The headline of the table with "…" where the arguments stand; of a conflict, which has none, its class.
std::string headline_of(claims::CodeEntry const& entry) {
    std::string text{entry.headline};
    if (text == "{}") { return ended(class_in_words(entry.category)); }
    for (auto place = text.find("{}"); place != std::string::npos; place = text.find("{}")) { text.replace(place, 2, "…"); }
    return ended(text);
}

std::string_view precision_of(claims::Category category) {
    switch (category) {
        case claims::Category::contradiction:
        case claims::Category::text:
        case claims::Category::syntax:
        case claims::Category::names:
        case claims::Category::desk: return "very-high";
        case claims::Category::conflict: return "high";
        default: return "medium";
    }
}

std::string_view problem_severity(claims::Severity severity) {
    switch (severity) {
        case claims::Severity::error: return "error";
        case claims::Severity::warning: return "warning";
        case claims::Severity::note: break;
    }
    return "recommendation";
}

/// "RuleConflict"
std::string pascal_case(std::string_view identifier) {
    std::string name;
    bool at_start = true;
    for (char const c : identifier) {
        if (c == '_') {
            at_start = true;
            continue;
        }
        name += at_start && 'a' <= c && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        at_start = false;
    }
    return name;
}

}  // namespace

std::string sarif_text(std::string_view line) {
    std::string text;
    for (std::size_t i = 0; i < line.size(); ++i) {
        char const c = line[i];
        if (c == '\\' || c == '[' || c == ']') { text += '\\'; }
        if (c == '{' || c == '}') { text += c; }
        text += c;
    }
    return text;
}

std::string uri_of(std::string_view path) {
    std::string uri;
    if (path.starts_with('/')) { uri = "file://"; }
    for (char const c : path) {
        bool const is_letter = ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
        if (is_letter || is_digit(c) || c == '/' || c == '-' || c == '.' || c == '_' || c == '~') {
            uri += c;
        } else {
            uri += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
        }
    }
    return uri;
}

Json physical_location(Place const& place) {
    Json region;
    region["startLine"] = place.line;
    region["startColumn"] = place.column;
    region["endLine"] = place.end_line;
    region["endColumn"] = place.end_column;
    return {{"artifactLocation", {{"uri", uri_of(place.file)}}}, {"region", std::move(region)}};
}

Json rule_descriptor(claims::Code code, RenderOptions const& options) {
    auto const& entry = claims::code_entry(code);
    std::string const page{options.page_of == nullptr ? std::string_view{} : options.page_of(code)};
    auto const introduction = introduction_of(page);
    auto const full = introduction.empty() ? headline_of(entry) : introduction;
    Json rule;
    rule["id"] = claims::code_text(code);
    rule["name"] = pascal_case(entry.identifier);
    rule["shortDescription"] = {{"text", shortened(first_sentence(full), longest_description)}};
    rule["fullDescription"] = {{"text", shortened(full, longest_description)}};
    auto const help = page.empty() ? fmt::format("{}\n\n\"gainsay explain {}\" says more.\n", full, claims::code_text(code)) : page;
    rule["help"] = {{"text", help}, {"markdown", help}};
    rule["defaultConfiguration"] = {{"level", claims::severity_text(entry.severity)}};
    rule["properties"] = {{"tags", Json::array({claims::category_text(entry.category)})},
                          {"precision", precision_of(entry.category)},
                          {"problem.severity", problem_severity(entry.severity)}};
    return rule;
}

Json more_results_descriptor() {
    std::string const text = "There are more findings than a file of results may hold.";
    Json rule;
    rule["id"] = more_results_rule;
    rule["name"] = "MoreResults";
    rule["shortDescription"] = {{"text", text}};
    rule["fullDescription"] = {{"text", text}};
    rule["help"] = {{"text", text + " The JSON report has them all."}, {"markdown", text + " The JSON report has them all."}};
    rule["defaultConfiguration"] = {{"level", "warning"}};
    rule["properties"] = {{"tags", Json::array({"desk"})}, {"precision", "very-high"}, {"problem.severity", "warning"}};
    return rule;
}

}  // namespace gainsay::reports
