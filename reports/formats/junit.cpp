// JUnit XML in the form that the strict schema of Ant and that of Jenkins both take. A suite is a file, a case is a claim
// that nothing speaks against, or a finding; a finding is one case, in the file of its primary place, so the counts are true.

#include "reports/captions.hpp"
#include "reports/formats/formats.hpp"
#include "reports/formats/plain.hpp"
#include "reports/formats/xml_text.hpp"
#include "reports/text.hpp"

#include <fmt/format.h>

#include <map>
#include <set>
#include <unordered_map>

namespace gainsay::reports {

namespace {

constexpr std::size_t longest_name = 200;

enum class Outcome : std::uint8_t { passed, failed, not_done, skipped };
/// Whether cases carry their file and line, which GitLab shows and both schemas refuse.
enum class Places : std::uint8_t { in_text, in_attributes };

struct Case {
    std::string name;
    std::string group;    // the "class" of the format
    Outcome outcome = Outcome::passed;
    std::string type;
    std::string message;
    std::string text;     // of a failure, or why it was skipped
    Place place;
};

struct Suite {
    std::string name;
    std::vector<Case> cases;
    std::string remarks;  // what is worth saying and fails nothing

    [[nodiscard]] std::size_t count(Outcome outcome) const {
        std::size_t total = 0;
        for (auto const& each : cases) { total += each.outcome == outcome ? 1 : 0; }
        return total;
    }
};

/// The suites, by file, in the order in which files come up.
class Suites {
public:
    Suite& of(std::string const& file) {
        auto const [place, is_new] = index_.emplace(file, suites_.size());
        if (is_new) { suites_.push_back({one_line_or(file, "."), {}, {}}); }
        return suites_[place->second];
    }
    [[nodiscard]] std::vector<Suite> const& all() const { return suites_; }

private:
    std::vector<Suite> suites_;
    std::map<std::string, std::size_t> index_;
};

std::string joined_lines(std::vector<std::string> const& lines) {
    std::string text;
    for (auto const& line : lines) { text += line + "\n"; }
    return text;
}

bool is_about_text(Finding const& finding) {
    return finding.category == claims::Category::text || finding.category == claims::Category::syntax ||
           finding.category == claims::Category::names;
}

std::string name_of(Finding const& finding) {
    std::vector<std::string> claims;
    for (auto const& member : finding.members) {
        if (!member.claim.empty()) { claims.push_back(one_line(member.claim)); }
    }
    auto name = fmt::format("{} {}", class_in_words(finding.category), finding.id);
    if (!claims.empty()) { name += " of " + listed(claims); }
    return shortened(name, longest_name);
}

Case case_of(Finding const& finding, RenderOptions const& options) {
    Case result;
    result.name = name_of(finding);
    result.group = "gainsay." + claims::code_text(finding.code);
    result.type = code_title(finding);
    result.message = one_line(ended(finding.message));
    if (auto const* place = place_of_finding(finding)) { result.place = *place; }
    auto lines = told(finding);
    if (!result.place.file.empty()) { lines.insert(lines.begin(), "at " + plain_place(result.place)); }
    result.text = joined_lines(lines);
    if (finding.accepted) {
        result.outcome = Outcome::skipped;
    } else if (is_at_least(finding.severity, options.fail_on)) {
        result.outcome = is_about_text(finding) ? Outcome::not_done : Outcome::failed;
    }
    return result;
}

/// Why claims were not, or not wholly, checked: by claim.
std::unordered_map<std::string_view, std::string_view> reasons_of(Report const& report) {
    std::unordered_map<std::string_view, std::string_view> reasons;
    for (auto const& entry : report.not_checked) {
        bool const is_unchecked = entry.kind == NotChecked::Kind::undecided || entry.kind == NotChecked::Kind::not_factual ||
                                  entry.kind == NotChecked::Kind::kept;
        if (!is_unchecked) { continue; }
        for (auto const& claim : entry.claims) { reasons.emplace(claim, entry.message); }
    }
    return reasons;
}

void add_statements(Suites& suites, Report const& report, RenderOptions const& options) {
    std::set<std::pair<std::size_t, std::string_view>> contested;
    for (auto const& finding : report.findings) {
        if (finding.accepted || !is_at_least(finding.severity, options.fail_on)) { continue; }
        for (auto const& member : finding.members) { contested.emplace(finding.corpus, member.claim); }
    }
    auto const reasons = reasons_of(report);
    for (auto const& statement : report.statements) {
        if (contested.contains({statement.corpus, statement.claim})) { continue; }
        Case result;
        result.name = one_line_or(statement.claim, "a claim");
        result.group = one_line_or(statement.article, "records");
        result.place = statement.place;
        if (auto const reason = reasons.find(statement.claim); reason != reasons.end()) {
            result.outcome = Outcome::skipped;
            result.text = "not checked, or not wholly: " + one_line(reason->second) + "\n";
        }
        suites.of(statement.place.file).cases.push_back(std::move(result));
    }
}

void add_findings(Suites& suites, Report const& report, RenderOptions const& options) {
    for (auto const& finding : report.findings) {
        auto result = case_of(finding, options);
        auto& suite = suites.of(result.place.file);
        if (result.outcome == Outcome::passed) { suite.remarks += result.text; }
        suite.cases.push_back(std::move(result));
    }
}

/// What concerns the run as a whole. It has a case even where nothing else has.
Suite suite_of_run(Report const& report, RenderOptions const& options) {
    Suite suite{report.tool, {}, {}};
    Case run{"run", report.tool, Outcome::passed, {}, {}, {}, {}};
    std::vector<Case> undecided;
    for (auto const& notice : notices_of(report)) {
        if (!notice.is_pressing()) {
            suite.remarks += notice.name + ": " + notice.text + "\n";
            continue;
        }
        auto const name = notice.name == "failed" ? std::string{"run"} : fmt::format("{} {}", notice.name, undecided.size() + 1);
        Case result{name, report.tool, Outcome::not_done, notice.name, notice.text, notice.name + ": " + notice.text + "\n", {}};
        if (notice.name == "failed") {
            run = std::move(result);
            continue;
        }
        if (!notice.claims.empty()) { result.place = notice.place; }
        if (options.undecided == Undecided::allowed) { result.outcome = Outcome::skipped; }
        undecided.push_back(std::move(result));
    }
    suite.cases.push_back(std::move(run));
    suite.cases.insert(suite.cases.end(), std::make_move_iterator(undecided.begin()), std::make_move_iterator(undecided.end()));
    return suite;
}

void set(pugi::xml_node node, char const* name, std::string const& value) { node.append_attribute(name) = value.c_str(); }

void append_case(pugi::xml_node suite, Case const& each, Places places) {
    auto node = suite.append_child("testcase");
    set(node, "name", each.name);
    set(node, "classname", each.group);
    set(node, "time", "0");
    if (places == Places::in_attributes && !each.place.file.empty()) {
        set(node, "file", one_line(each.place.file));
        set(node, "line", std::to_string(each.place.line));
    }
    if (each.outcome == Outcome::passed) { return; }
    if (each.outcome == Outcome::skipped) {
        node.append_child("skipped").text() = each.text.c_str();
        return;
    }
    auto problem = node.append_child(each.outcome == Outcome::failed ? "failure" : "error");
    set(problem, "type", each.type);
    set(problem, "message", each.message);
    problem.text() = each.text.c_str();
}

void append_suite(pugi::xml_node root, Suite const& suite, std::size_t index, Report const& report, RenderOptions const& options,
                  Places places) {
    auto node = root.append_child("testsuite");
    set(node, "id", std::to_string(index));
    set(node, "package", report.tool);
    set(node, "name", suite.name);
    set(node, "timestamp", date_text(options.date.value_or(std::chrono::sys_seconds{})));
    set(node, "hostname", "localhost");
    set(node, "tests", std::to_string(suite.cases.size()));
    set(node, "failures", std::to_string(suite.count(Outcome::failed)));
    set(node, "errors", std::to_string(suite.count(Outcome::not_done)));
    if (auto const skipped = suite.count(Outcome::skipped); skipped > 0) { set(node, "skipped", std::to_string(skipped)); }
    set(node, "time", "0");
    auto property = node.append_child("properties").append_child("property");
    set(property, "name", "version");
    set(property, "value", report.version);
    for (auto const& each : suite.cases) { append_case(node, each, places); }
    node.append_child("system-out").text() = suite.remarks.c_str();
    node.append_child("system-err");
}

void write(Report const& report, RenderOptions const& options, Places places, std::ostream& out) {
    Suites suites;
    add_statements(suites, report, options);
    add_findings(suites, report, options);
    pugi::xml_document document;
    auto root = document.append_child("testsuites");
    std::size_t index = 0;
    append_suite(root, suite_of_run(report, options), index, report, options, places);
    for (auto const& suite : suites.all()) { append_suite(root, suite, ++index, report, options, places); }
    write_xml(document, out);
}

}  // namespace

void write_junit(Report const& report, RenderOptions const& options, std::ostream& out) {
    write(report, options, Places::in_text, out);
}

void write_junit_gitlab(Report const& report, RenderOptions const& options, std::ostream& out) {
    write(report, options, Places::in_attributes, out);
}

}  // namespace gainsay::reports
