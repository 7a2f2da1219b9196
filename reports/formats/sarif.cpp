// The report as SARIF 2.1.0, by OASIS, in the form that GitHub's code scanning takes: one run, rules with their help, the
// parts of a finding as related locations that its message links to, the derivation as a code flow.

#include "reports/captions.hpp"
#include "reports/formats/formats.hpp"
#include "reports/formats/json_text.hpp"
#include "reports/formats/plain.hpp"
#include "reports/formats/sarif_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <ostream>

namespace gainsay::reports {

namespace {

// What GitHub refuses a file for; docs/formats.md names the source.
constexpr std::size_t most_results = 25'000;
constexpr std::size_t most_locations = 1'000;
constexpr std::size_t most_steps = 10'000;

/// The codes that occur, in the order of the table, and the index of each among them.
std::map<claims::Code, std::size_t> rules_used(std::vector<Finding const*> const& findings) {
    std::map<claims::Code, std::size_t> rules;
    for (auto const* finding : findings) { rules.emplace(finding->code, 0); }
    std::size_t index = 0;
    for (auto& [code, place] : rules) { place = index++; }
    return rules;
}

/// The grounds of one finding that stand in a file: the related locations, and the number that each is linked by.
struct Related {
    std::vector<Ground> grounds;
    std::map<std::string, std::size_t> number_of;  // by key; counts from 1
};

Related related_of(Finding const& finding) {
    Related related;
    related.grounds = grounds_of(finding);
    std::size_t number = 0;
    for (auto const& ground : related.grounds) {
        bool const is_linked = ground.place != nullptr && number + 1 < most_locations;
        if (is_linked && related.number_of.emplace(ground.key, number + 1).second) { ++number; }
    }
    return related;
}

/// "Claims: [reed.length](1), [moss.length](2). Rules: [x](3)." The words of a link say whose place it leads to.
std::string links_of(Finding const& finding, Related const& related) {
    std::string text;
    auto const add = [&](std::string_view heading, std::size_t first, std::size_t count) {
        for (std::size_t i = first; i < first + count; ++i) {
            auto const& ground = related.grounds[i];
            text += i == first ? fmt::format("{}{}: ", text.empty() ? "" : " ", heading) : ", ";
            auto const number = related.number_of.find(ground.key);
            auto const words = sarif_text(ground.is_given ? ground.caption : ground.name);
            text += number == related.number_of.end() ? words : fmt::format("[{}]({})", words, number->second);
            if (i + 1 == first + count) { text += "."; }
        }
    };
    add(is_conflict(finding) ? "Claims" : "Places", 0, finding.members.size());
    add("Rules", finding.members.size(), finding.rules.size());
    add("Taken as given", finding.members.size() + finding.rules.size(), finding.definitions.size());
    return text;
}

Json related_locations(Related const& related) {
    Json locations = Json::array();
    for (auto const& ground : related.grounds) {
        auto const number = related.number_of.find(ground.key);
        if (number == related.number_of.end() || ground.place == nullptr || locations.size() >= number->second) { continue; }
        Json location;
        location["id"] = number->second;
        location["physicalLocation"] = physical_location(*ground.place);
        location["message"] = {{"text", sarif_text(ground.as_line())}};
        locations.push_back(std::move(location));
    }
    return locations;
}

/// The steps of the derivation: each at the parts that it uses, or at the finding's own place where it uses none.
Json thread_flow(Finding const& finding, Related const& related, Place const& own) {
    Json locations = Json::array();
    auto const add = [&](Place const& place, std::string const& text) {
        if (locations.size() >= most_steps) { return; }
        Json location{{"physicalLocation", physical_location(place)}, {"message", {{"text", text}}}};
        locations.push_back({{"location", std::move(location)}});
    };
    for (std::size_t i = 0; i < finding.derivation.size(); ++i) {
        auto const& step = finding.derivation[i];
        auto text = fmt::format("{}. {}", i + 1, sarif_text(one_line_or(step.text, "this follows")));
        for (auto const& key : step.uses) {
            auto const ground = std::find_if(related.grounds.begin(), related.grounds.end(), [&](Ground const& g) { return g.key == key; });
            if (ground == related.grounds.end() || ground->place == nullptr) { continue; }
            add(*ground->place, text);
            text = fmt::format("{}. rests on this too", i + 1);
        }
        if (text.ends_with("rests on this too")) { continue; }
        add(own, text);
    }
    return locations;
}

std::string message_of(Finding const& finding, Related const& related) {
    auto text = sarif_text(one_line(ended(finding.message)));
    if (auto const links = links_of(finding, related); !links.empty()) { text += "\n" + links; }
    if (!finding.vanishes_if.empty()) { text += "\nIt would hold if " + sarif_text(one_line(ended(finding.vanishes_if))); }
    for (auto const& repair : finding.repairs) { text += "\nTo settle it: " + sarif_text(one_line(ended(repair.text))); }
    return text;
}

Json properties_of(Finding const& finding) {
    Json object;
    object["id"] = finding.id;
    object["class"] = claims::category_text(finding.category);
    if (!finding.viewpoint.empty()) { object["viewpoint"] = finding.viewpoint; }
    if (!finding.verified_by.empty()) {
        Json checkers = Json::array();
        for (auto const& checker : finding.verified_by) { checkers.push_back(one_line_or(checker, "unnamed")); }
        object["verifiedBy"] = std::move(checkers);
    }
    return object;
}

std::string_view baseline_state(AgainstBaseline state) {
    switch (state) {
        case AgainstBaseline::not_compared: break;
        case AgainstBaseline::appeared: return "new";
        case AgainstBaseline::changed: return "updated";
        case AgainstBaseline::unchanged: return "unchanged";
    }
    return {};
}

/// A line of the desk stands in the text that is checked; the baseline is a file beside it.
Json suppression_of(Acceptance const& accepted) {
    Json object;
    object["kind"] = accepted.kind == Acceptance::Kind::baseline ? "external" : "inSource";
    object["status"] = "accepted";
    object["justification"] = sarif_text(one_line(ended(accepted_in_words(accepted))));
    if (!accepted.place.file.empty()) { object["location"] = {{"physicalLocation", physical_location(accepted.place)}}; }
    Json properties;
    properties["kind"] = acceptance_kind_text(accepted.kind);
    if (!accepted.owner.empty()) { properties["owner"] = one_line(accepted.owner); }
    if (!accepted.until.empty()) { properties["until"] = one_line(accepted.until); }
    object["properties"] = std::move(properties);
    return object;
}

Json result_of(Finding const& finding, std::size_t rule, Place const& place, std::string const& fingerprint) {
    auto const related = related_of(finding);
    Json object;
    object["ruleId"] = claims::code_text(finding.code);
    object["ruleIndex"] = rule;
    object["level"] = claims::severity_text(finding.severity);
    object["message"] = {{"text", message_of(finding, related)}};
    object["locations"] = Json::array({{{"physicalLocation", physical_location(place)}}});
    if (auto locations = related_locations(related); !locations.empty()) { object["relatedLocations"] = std::move(locations); }
    if (is_conflict(finding)) {
        if (auto steps = thread_flow(finding, related, place); !steps.empty()) {
            Json flow;
            flow["message"] = {{"text", "Why these cannot all hold."}};
            flow["threadFlows"] = Json::array({{{"locations", std::move(steps)}}});
            object["codeFlows"] = Json::array({std::move(flow)});
        }
    }
    // Keys of our own: the key that GitHub computes itself must not be set to anything else.
    object["partialFingerprints"] = {{"gainsayFinding/v1", fingerprint}, {"gainsayMeaning/v1", finding.meaning}};
    if (auto const state = baseline_state(finding.against_baseline); !state.empty()) { object["baselineState"] = state; }
    if (finding.accepted) { object["suppressions"] = Json::array({suppression_of(*finding.accepted)}); }
    object["properties"] = properties_of(finding);
    return object;
}

/// Says in the place of the results that GitHub would not take how many there are.
Json result_for_the_rest(std::size_t left_out, std::size_t rule, Place const& place) {
    Json object;
    object["ruleId"] = more_results_rule;
    object["ruleIndex"] = rule;
    object["level"] = "warning";
    object["message"] = {{"text", fmt::format("{} more findings are not in this file, which holds the {} that come first. The JSON "
                                              "report has them all.", left_out, most_results - 1)}};
    object["locations"] = Json::array({{{"physicalLocation", physical_location(place)}}});
    return object;
}

Json invocation_of(Report const& report, RenderOptions const& options, std::vector<Notice> const& notices) {
    Json object;
    object["executionSuccessful"] = !report.failure.has_value();
    if (options.date) { object["endTimeUtc"] = date_text(*options.date) + "Z"; }
    Json notifications = Json::array();
    for (auto const& notice : notices) {
        Json notification;
        notification["descriptor"] = {{"id", notice.name}};
        notification["level"] = claims::severity_text(notice.severity);
        notification["message"] = {{"text", sarif_text(notice.text)}};
        if (!notice.claims.empty()) {
            notification["locations"] = Json::array({{{"physicalLocation", physical_location(notice.place)}}});
        }
        notifications.push_back(std::move(notification));
    }
    if (!notifications.empty()) { object["toolExecutionNotifications"] = std::move(notifications); }
    return object;
}

enum class Accepted : std::uint8_t { left_out, listed };

void write(Report const& report, RenderOptions const& options, Accepted accepted, std::ostream& out) {
    std::vector<Finding const*> findings;
    for (auto const& finding : report.findings) {
        if (!finding.accepted || accepted == Accepted::listed) { findings.push_back(&finding); }
    }
    std::size_t const shown = findings.size() > most_results ? most_results - 1 : findings.size();
    auto const left_out = findings.size() - shown;
    auto const* const first_left_out = left_out > 0 ? findings[shown] : nullptr;
    findings.resize(shown);

    auto const rules = rules_used(findings);
    Json descriptors = Json::array();
    for (auto const& [code, index] : rules) { descriptors.push_back(rule_descriptor(code, options)); }
    Place nowhere;
    nowhere.file = report.corpora.empty() || report.corpora.front().path.empty() ? "." : report.corpora.front().path;
    Json results = Json::array();
    Fingerprints fingerprints;
    for (auto const* finding : findings) {
        auto const* place = place_of_finding(*finding);
        results.push_back(result_of(*finding, rules.at(finding->code), place == nullptr ? nowhere : *place, fingerprints.next(*finding)));
    }
    if (first_left_out != nullptr) {
        auto const* place = place_of_finding(*first_left_out);
        results.push_back(result_for_the_rest(left_out, descriptors.size(), place == nullptr ? nowhere : *place));
        descriptors.push_back(more_results_descriptor());
    }

    Json driver;
    driver["name"] = report.tool;
    if (!report.version.empty()) { driver["version"] = report.version; }
    driver["rules"] = std::move(descriptors);
    Json run;
    run["tool"] = {{"driver", std::move(driver)}};
    run["invocations"] = Json::array({invocation_of(report, options, notices_of(report))});
    run["columnKind"] = "unicodeCodePoints";
    run["results"] = std::move(results);
    Json log;
    log["$schema"] = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    log["version"] = "2.1.0";
    log["runs"] = Json::array({std::move(run)});
    write_json_text(log, out);
}

}  // namespace

void write_sarif(Report const& report, RenderOptions const& options, std::ostream& out) {
    // GitHub passes over suppressions, and would show what the desk accepts as an alert. The notices say how much it is.
    write(report, options, Accepted::left_out, out);
}

void write_sarif_all(Report const& report, RenderOptions const& options, std::ostream& out) {
    write(report, options, Accepted::listed, out);
}

}  // namespace gainsay::reports
