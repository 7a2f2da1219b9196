#include "app/diff.hpp"

#include "app/check.hpp"
#include "app/earlier_corpus.hpp"
#include "app/exit_status.hpp"
#include "app/history.hpp"
#include "app/output.hpp"
#include "app/settings.hpp"
#include "app/write_outputs.hpp"
#include "reports/build_report.hpp"
#include "reports/comparison.hpp"
#include "reports/text.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>
#include <utility>

namespace gainsay::app {

namespace fs = std::filesystem;

namespace {

using Json = nlohmann::ordered_json;

int fail(DiffCommand const& command, std::string const& message) {
    reports::Failure failure{ExitStatus::not_done, message, {message}};
    auto const result =
        finish(rendered(failed_report(std::move(failure)), command.options.format, {}), ExitStatus::not_done);
    say(fmt::format("exit status {}: {}", static_cast<int>(ExitStatus::not_done), message));
    return result;
}

/// One corpus, then and now.
struct Both {
    reports::Report earlier, later;
    Settings settings;
    std::string since;
};

std::variant<Both, std::string> both_reports(DiffCommand const& command, CheckOptions const& options, Cache* cache) {
    std::error_code error;
    auto const current = fs::current_path(error);
    auto loaded = load_paths({command.options.path}, current);
    if (!loaded.problems.empty()) { return loaded.problems.front(); }
    auto& corpus = loaded.corpora.front();
    auto repository = GitRepository::open((current / corpus.path).lexically_normal());
    if (auto* problem = std::get_if<GitProblem>(&repository)) { return std::move(problem->message); }
    auto commit = std::get<GitRepository>(repository).commit(command.options.reference);
    if (auto* problem = std::get_if<GitProblem>(&commit)) { return std::move(problem->message); }
    auto found = earlier_corpus(std::get<GitRepository>(repository), std::get<GitCommit>(commit), corpus.path, current);
    if (auto* problem = std::get_if<HistoryProblem>(&found)) { return std::move(problem->message); }

    Both both;
    both.since = std::get<GitCommit>(commit).words;
    auto const corpus_path = corpus.path;
    auto const only_files = corpus.only_files;
    auto checked = check_corpus(std::move(corpus), options, cache);
    if (!checked.problems.empty()) { return checked.problems.front(); }
    both.earlier = reports::joined({report_on_earlier(std::move(std::get<EarlierCorpus>(found)), options, cache)});
    both.later = reports::joined({std::move(checked.report)});
    both.settings = std::move(checked.settings);
    if (auto problem = apply_history(both.later, {corpus_path}, current, options, cache)) {
        return std::move(problem->message);
    }
    if (!only_files.empty()) {
        reports::show_only(both.earlier, 0, only_files);
        reports::show_only(both.later, 0, only_files);
    }
    leave_out_codes(both.earlier, 0, both.settings);
    leave_out_codes(both.later, 0, both.settings);
    return both;
}

/// The findings of a report as its JSON has them.
Json findings_of(reports::Report const& report) { return Json::parse(rendered(report, "json", {}))["findings"]; }

std::string as_json(reports::Comparison const& comparison, Both const& both) {
    auto const earlier = findings_of(both.earlier);
    auto const later = findings_of(both.later);
    auto const listed = [](Json const& findings, std::vector<std::size_t> const& indices) {
        auto list = Json::array();
        for (auto const index : indices) { list.push_back(findings[index]); }
        return list;
    };
    Json object;
    object["schemaVersion"] = reports::schema_version;
    object["tool"] = Json{{"name", both.later.tool}, {"version", both.later.version}};
    object["since"] = both.since;
    object["same"] = comparison.same;
    object["appeared"] = listed(later, comparison.appeared);
    auto& changed = object["changed"] = Json::array();
    for (auto const& [was, is] : comparison.changed) {
        changed.push_back({{"before", earlier[was]}, {"after", later[is]}});
    }
    object["accepted"] = listed(later, comparison.accepted);
    object["went"] = listed(earlier, comparison.went);
    return object.dump(2, ' ', true, Json::error_handler_t::replace) + "\n";
}

/// What is new decides; what stayed undecided on either side may hide something new.
Outcome outcome_of_diff(reports::Comparison const& comparison, Both const& both, CheckOptions const& options) {
    auto const least = both.settings.fail_on.value;
    auto const fails = [&](std::size_t index) { return both.later.findings[index].severity <= least; };
    auto const failing = std::count_if(comparison.appeared.begin(), comparison.appeared.end(), fails);
    if (failing > 0 && !options.exit_zero) {
        auto const what = least == claims::Severity::error ? reports::counted(static_cast<std::uint64_t>(failing), "error")
                                                           : fmt::format("{} at or above \"{}\"", reports::counted(static_cast<std::uint64_t>(failing), "finding"),
                                                                         claims::severity_text(least));
        return {ExitStatus::findings, what + " appeared"};
    }
    auto lenient = options;
    lenient.exit_zero = true;
    auto const earlier = outcome_of(both.earlier, {with_options({}, lenient)}, lenient);
    auto later = outcome_of(both.later, {with_options({}, lenient)}, lenient);
    return later.status == 0 ? earlier : later;
}

/// Drops what is less severe than asked for; what is the same is a count, and stays.
reports::Comparison shown(reports::Comparison comparison, Both const& both) {
    auto const is_hidden = [&](reports::Report const& report, std::size_t index) {
        return report.findings[index].severity > both.settings.min_level.value;
    };
    auto const drop = [&](std::vector<std::size_t>& indices, reports::Report const& report) {
        indices.erase(std::remove_if(indices.begin(), indices.end(), [&](std::size_t index) { return is_hidden(report, index); }), indices.end());
    };
    drop(comparison.appeared, both.later);
    drop(comparison.accepted, both.later);
    drop(comparison.went, both.earlier);
    auto& changed = comparison.changed;
    changed.erase(std::remove_if(changed.begin(), changed.end(),
                                 [&](auto const& pair) { return is_hidden(both.earlier, pair.first) && is_hidden(both.later, pair.second); }),
                  changed.end());
    return comparison;
}

}  // namespace

int diff(DiffCommand const& command, Environment const& environment) {
    auto options = command.check;
    options.history.today = choose_today(options.history, environment.source_date_epoch);
    auto cache = open_cache(options, environment);
    auto made = both_reports(command, options, cache ? &*cache : nullptr);
    if (auto const* problem = std::get_if<std::string>(&made)) { return fail(command, *problem); }
    auto const& both = std::get<Both>(made);
    auto const comparison = reports::compare(both.earlier, both.later);
    auto const in_view = shown(comparison, both);
    std::string text;
    if (command.options.format == "json") {
        text = as_json(in_view, both);
    } else {
        reports::RenderOptions render;
        render.width = choose_width(environment);
        render.colour = choose_colour(ColourChoice::automatic, environment);
        std::ostringstream out;
        reports::write_comparison(in_view, both.earlier, both.later, both.since, render, out);
        text = out.str();
    }
    auto const outcome = outcome_of_diff(comparison, both, options);
    auto const status = finish(text, outcome.status);
    if (status == outcome.status && status != 0) { say(fmt::format("exit status {}: {}", status, outcome.reason)); }
    return status;
}

}  // namespace gainsay::app
