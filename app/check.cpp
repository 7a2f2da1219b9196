#include "app/check.hpp"

#include "app/analyse.hpp"
#include "app/certificates.hpp"
#include "app/config.hpp"
#include "app/config_command.hpp"
#include "app/exit_status.hpp"
#include "app/find_text.hpp"
#include "app/github.hpp"
#include "app/history.hpp"
#include "app/output.hpp"
#include "app/pages.hpp"
#include "app/progress.hpp"
#include "app/read_texts.hpp"
#include "app/run_program.hpp"
#include "app/settings.hpp"
#include "app/statistics.hpp"
#include "app/version.hpp"
#include "app/write_outputs.hpp"
#include "claims/lint/levels.hpp"
#include "reports/build_report.hpp"
#include "reports/text.hpp"
#include "solver/analysis.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <set>
#include <utility>

namespace gainsay::app {

namespace {

/// What a run found.
struct Checked {
    reports::Report report;
    RunCounts counts;
    std::vector<Settings> settings;  // of its corpora
};

/// A sentence for each name of an option that no corpus has a rule of.
std::vector<std::string> unknown_rules(std::vector<ReadCorpus> const& corpora, CheckOptions const& options) {
    std::set<std::string> rules;
    for (auto const& corpus : corpora) {
        for (auto const& rule : corpus.reading.model.rules) { rules.insert(rule.identifier); }
    }
    std::vector<std::string> problems;
    auto const look_up = [&](std::vector<std::string> const& names, std::string_view option) {
        for (auto const& name : names) {
            if (rules.contains(name)) { continue; }
            problems.push_back(fmt::format("{} {}: there is no such rule{}", option, name, did_you_mean(name, {rules.begin(), rules.end()})));
        }
    };
    look_up(options.rules_on, "--rule");
    look_up(options.rules_off, "--no-rule");
    return problems;
}

/// The configurations of corpora, each file read once.
std::vector<Config> configs_of(std::vector<ReadCorpus> const& corpora, CheckOptions const& options, std::filesystem::path const& current) {
    std::vector<Config> configs;
    for (auto const& corpus : corpora) { configs.push_back(find_config(corpus.on_disk.root, options.config, current)); }
    return configs;
}

/// A sentence for everything that is wrong in the configurations, none twice. A rule has to be in one of the corpora of a file.
std::vector<std::string> problems_of(std::vector<Config> const& configs, std::vector<ReadCorpus> const& corpora) {
    std::vector<std::string> problems;
    auto const add = [&](std::vector<std::string> const& more) {
        for (auto const& problem : more) {
            if (std::find(problems.begin(), problems.end(), problem) == problems.end()) { problems.push_back(problem); }
        }
    };
    for (auto const& config : configs) {
        add(config.problems);
        std::vector<ReadCorpus const*> of_config;
        for (std::size_t i = 0; i < corpora.size(); ++i) {
            if (configs[i].file == config.file) { of_config.push_back(&corpora[i]); }
        }
        // A rule that could not be read may well be there.
        bool const all_read = std::all_of(of_config.begin(), of_config.end(), [](auto const* corpus) { return corpus->reading.diagnostics.empty(); });
        if (config.problems.empty() && all_read) { add(unknown_rules_of(config, of_config)); }
    }
    return problems;
}

/// Makes errors of the conflicts that rest on nothing but rules that the configuration raises.
void raise(solver::Analysis& analysis, claims::Model const& model, Settings const& settings) {
    auto const is_raised = [&](solver::Member const& rule) {
        auto const& name = model.rules[rule.index].identifier;
        return std::any_of(settings.rules_raised.begin(), settings.rules_raised.end(), [&](auto const& raised) { return raised.value == name; });
    };
    for (auto& conflict : analysis.conflicts) {
        if (conflict.conflict_class != solver::ConflictClass::conflict) { continue; }
        if (std::all_of(conflict.rules.begin(), conflict.rules.end(), is_raised)) { conflict.severity = claims::Severity::error; }
    }
}

/// Looks the anchors up; what is found joins the diagnostics.
reports::AnchorSearch search_anchors(ReadCorpus const& corpus, Settings const& settings, std::vector<claims::Diagnostic>& diagnostics) {
    TextFolders folders{corpus.on_disk.path, {}};
    if (!settings.text_folder.empty()) { folders.texts = settings.text_folder; }
    auto checked = claims::check_anchors(corpus.reading.model, [&](std::string const& name) { return find_text(folders, name); });
    diagnostics.insert(diagnostics.end(), checked.diagnostics.begin(), checked.diagnostics.end());
    return {checked.looked_up, checked.found, std::move(checked.not_looked_up)};
}

/// What a check may use beside the corpus and the options.
struct Helpers {
    Cache* cache = nullptr;
    SecondOpinion const* second_opinion = nullptr;
};

reports::Report report_of(ReadCorpus const& corpus, Settings const& settings, CheckOptions const& options, Helpers const& helpers, RunCounts& counts) {
    auto const& model = corpus.reading.model;
    auto analysis = analyse(corpus, WhatToAsk{solver_options(model, settings, options), options.lints_on, options.lints_off}, helpers.cache, counts);
    spdlog::info("{}: {} conflicts in {} components, {} questions", reports::visible(corpus.on_disk.path), analysis.conflicts.size(),
                 analysis.components, analysis.checks);
    raise(analysis, model, settings);
    reports::RunDetails details;
    if (helpers.second_opinion != nullptr) { details.confirmation = confirm(model, analysis, *helpers.second_opinion); }
    details.arguments_examined = true;
    claims::LintChoice const lints{options.lints_on, options.lints_off};
    for (auto const& level : claims::lint_levels()) {
        if (!lints.wants(level.code)) { details.lints_off.push_back(level.code); }
    }
    if (options.arguments_only) {
        details.conflicts_not_shown = analysis.conflicts.size();
        analysis.conflicts.clear();
        analysis.disputes.clear();
        analysis.settlements.clear();
        analysis.desk.clear();
    }
    details.version = version();
    details.corpus_path = corpus.on_disk.path;
    details.links_not_followed = corpus.on_disk.links_not_followed;
    details.files = corpus.files;
    details.unreadable_claims = corpus.reading.unreadable_claims;
    details.today = options.history.today;
    if (options.history.ignore_suppressions) { details.suppressions = reports::Suppressions::ignored; }
    auto diagnostics = corpus.diagnostics;
    diagnostics.insert(diagnostics.end(), analysis.lint.begin(), analysis.lint.end());
    details.anchors = search_anchors(corpus, settings, diagnostics);
    return reports::build_report(corpus.sources, model, analysis, diagnostics, details);
}

/// What could not be read, as the failure of the run.
reports::Failure failure_of(std::vector<std::string> problems) {
    reports::Failure failure;
    failure.message = problems.size() == 1 ? problems.front() : fmt::format("{} paths could not be read", problems.size());
    failure.details = std::move(problems);
    return failure;
}

}  // namespace

void leave_out_codes(reports::Report& report, std::size_t corpus, Settings const& settings) {
    auto const is_in = [](std::vector<claims::Code> const& codes, claims::Code code) {
        return std::find(codes.begin(), codes.end(), code) != codes.end();
    };
    if (auto const& selected = settings.select.value) {
        reports::leave_out(report, corpus, fmt::format("not selected ({})", settings.select.origin), [&](reports::Finding const& finding) {
            return !can_be_ignored(finding.code) || is_in(*selected, finding.code);
        });
    }
    reports::leave_out(report, corpus, fmt::format("ignored ({})", settings.ignore.origin), [&](reports::Finding const& finding) {
        return !can_be_ignored(finding.code) || !is_in(settings.ignore.value, finding.code);
    });
}

namespace {

/// Leaves out what is less severe than asked for.
void leave_out_levels(Checked& checked) {
    for (std::size_t i = 0; i < checked.settings.size(); ++i) {
        auto const& level = checked.settings[i].min_level;
        auto const reason = fmt::format("below \"{}\" ({})", claims::severity_text(level.value), level.origin);
        reports::leave_out(checked.report, i, reason, [&](reports::Finding const& finding) { return finding.severity <= level.value; });
    }
}

LoadOptions load_options(CheckOptions const& options) {
    LoadOptions result;
    result.allow_empty = options.allow_empty;
    if (std::find(options.paths.begin(), options.paths.end(), "-") != options.paths.end()) {
        result.standard_input = StandardInput{options.stdin_filename, read_standard_input()};
    }
    return result;
}

}  // namespace

std::optional<Cache> open_cache(CheckOptions const& options, Environment const& environment) {
    if (!options.use_cache) { return std::nullopt; }
    std::filesystem::path folder;
    if (options.cache_folder) {
        folder = *options.cache_folder;
    } else if (environment.xdg_cache_home && environment.xdg_cache_home->starts_with('/')) {
        folder = std::filesystem::path{*environment.xdg_cache_home} / "gainsay";
    } else if (environment.home && environment.home->starts_with('/')) {
        folder = std::filesystem::path{*environment.home} / ".cache" / "gainsay";
    } else {
        return std::nullopt;
    }
    auto opened = Cache::open(folder);
    if (auto* cache = std::get_if<Cache>(&opened)) { return std::move(*cache); }
    auto const message = fmt::format("there is no cache: {}", std::get<std::string>(opened));
    if (options.cache_folder) {
        say(message);
    } else {
        spdlog::info(reports::visible(message));
    }
    return std::nullopt;
}

namespace {

/// The program that is to confirm the conflicts, if one is wanted.
std::optional<SecondOpinion> second_opinion(CheckOptions const& options, Environment const& environment) {
    if (!options.verify_with) { return std::nullopt; }
    return SecondOpinion{*options.verify_with, find_program(*options.verify_with, environment.path), options.verify_seconds, options.threads};
}

/// What is wrong with options and configurations, a sentence each.
std::vector<std::string> problems_of(std::vector<Config> const& configs, std::vector<ReadCorpus> const& corpora, CheckOptions const& options) {
    auto problems = problems_of(configs, corpora);
    for (auto& problem : unknown_rules(corpora, options)) { problems.push_back(std::move(problem)); }
    std::error_code error;
    if (options.texts && !std::filesystem::is_directory(*options.texts, error)) {
        problems.push_back(fmt::format("--texts {}: there is no such folder", *options.texts));
    }
    return problems;
}

/// Checks all corpora. What --min-level hides is still in the report.
Checked check_all(CheckOptions const& options, Environment const& environment, std::optional<SecondOpinion> const& second) {
    using Clock = std::chrono::steady_clock;
    auto const duration = [](Clock::time_point from, Clock::time_point to) { return std::chrono::duration_cast<std::chrono::milliseconds>(to - from); };
    auto const start = Clock::now();  // for --statistics; no report knows of it
    Progress progress{environment.messages == OutputKind::terminal && options.verbosity == Verbosity::usual ? ProgressShown::yes : ProgressShown::no};
    auto cache = open_cache(options, environment);
    progress.show("reading the claims");
    std::error_code error;
    auto const current = std::filesystem::current_path(error);
    auto loaded = load_paths(options.paths, current, load_options(options));
    if (auto problem = load_staged(loaded.corpora, current, options.history)) {
        return {failed_report({ExitStatus::not_done, problem->message, {problem->message}}), {}, {}};
    }
    std::vector<ReadCorpus> corpora;
    for (auto& corpus : loaded.corpora) { corpora.push_back(read_texts(std::move(corpus))); }
    Checked checked;
    auto const configs = configs_of(corpora, options, current);
    auto problems = problems_of(configs, corpora, options);
    if (!problems.empty() && !corpora.empty()) {
        checked.report = failed_report({ExitStatus::not_done, problems.front(), std::move(problems)});
        return checked;
    }
    auto const read = Clock::now();
    checked.counts.reading = duration(start, read);
    std::vector<reports::Report> parts;
    for (std::size_t i = 0; i < corpora.size(); ++i) {
        progress.show(fmt::format("checking {}, {}", corpora[i].on_disk.path, reports::counted(corpora[i].reading.model.claims.size(), "claim")));
        checked.settings.push_back(with_options(configs[i].settings, options));
        corpora[i].reading.model.room = room_of(checked.settings.back());
        parts.push_back(report_of(corpora[i], checked.settings.back(), options, {cache ? &*cache : nullptr, second ? &*second : nullptr}, checked.counts));
    }
    checked.counts.checking = duration(read, Clock::now());
    auto& report = checked.report;
    report = parts.empty() ? failed_report({}) : reports::joined(std::move(parts));
    std::vector<std::string> corpus_paths;
    for (auto const& corpus : corpora) { corpus_paths.push_back(corpus.on_disk.path); }
    // What the configuration leaves out hides conflicts as options do.
    auto in_effect = options;
    for (auto const& settings : checked.settings) {
        for (auto const& rule : settings.rules_off) { in_effect.rules_off.push_back(rule.value); }
        in_effect.no_rules = in_effect.no_rules || !settings.use_rules.value;
        in_effect.no_records = in_effect.no_records || !settings.use_records.value;
    }
    if (auto problem = apply_history(report, corpus_paths, current, in_effect, cache ? &*cache : nullptr)) {
        report = failed_report({ExitStatus::not_done, problem->message, {problem->message}});
        return checked;
    }
    for (std::size_t i = 0; i < corpora.size(); ++i) {
        if (!corpora[i].on_disk.only_files.empty()) { reports::show_only(report, i, corpora[i].on_disk.only_files); }
        leave_out_codes(report, i, checked.settings[i]);
    }
    report.failure.reset();
    if (!loaded.problems.empty()) { report.failure = failure_of(std::move(loaded.problems)); }
    return checked;
}

/// The page of a code, as Markdown; empty where there is none.
std::string_view page_of(claims::Code code) {
    auto const& all = pages();
    auto const found = std::find_if(all.begin(), all.end(), [&](auto const& page) { return page.code == claims::code_text(code); });
    return found == all.end() ? std::string_view{} : found->text;
}

reports::RenderOptions render_options(CheckOptions const& options, std::vector<Settings> const& settings, Environment const& environment) {
    reports::RenderOptions render;
    render.width = choose_width(environment);
    render.colour = choose_colour(options.colour, environment);
    render.folding = options.full ? reports::Folding::full : reports::Folding::folded;
    render.max_findings = options.max_findings;
    render.date = environment.source_date;
    render.page_of = page_of;
    render.undecided = options.allow_undecided ? reports::Undecided::allowed : reports::Undecided::fails;
    // Corpora with settings of their own are told apart by the exit status; a report has one level, the strictest.
    if (!settings.empty()) { render.fail_on = settings.front().fail_on.value; }
    for (auto const& each : settings) { render.fail_on = std::max(render.fail_on, each.fail_on.value); }
    return render;
}

}  // namespace

reports::Report failed_report(reports::Failure failure) {
    reports::Report report;
    report.version = version();
    report.failure = std::move(failure);
    return report;
}

reports::Report report_on(CorpusOnDisk on_disk, CheckOptions const& options, Cache* cache) {
    std::error_code error;
    auto const current = std::filesystem::current_path(error);
    auto const config = find_config(on_disk.root.empty() ? current / on_disk.path : on_disk.root, options.config, current);
    RunCounts counts;
    auto const settings = with_options(config.settings, options);
    auto corpus = read_texts(std::move(on_disk));
    corpus.reading.model.room = room_of(settings);
    return report_of(corpus, settings, options, {cache, nullptr}, counts);
}

CorpusReport check_corpus(CorpusOnDisk on_disk, CheckOptions const& options, Cache* cache) {
    std::error_code error;
    auto const current = std::filesystem::current_path(error);
    std::vector<ReadCorpus> corpora;
    corpora.push_back(read_texts(std::move(on_disk)));
    auto const configs = configs_of(corpora, options, current);
    CorpusReport result{{}, with_options(configs.front().settings, options), problems_of(configs, corpora, options)};
    corpora.front().reading.model.room = room_of(result.settings);
    RunCounts counts;
    if (result.problems.empty()) { result.report = report_of(corpora.front(), result.settings, options, {cache, nullptr}, counts); }
    return result;
}

int show_files(CheckOptions const& options) {
    std::error_code error;
    auto const loaded = load_paths(options.paths, std::filesystem::current_path(error), load_options(options));
    std::string list;
    for (auto const& corpus : loaded.corpora) {
        for (auto const& file : corpus.files) { list += reports::visible(file.path) + "\n"; }
    }
    auto const status = finish(list, ExitStatus::clean);
    if (loaded.problems.empty()) { return status; }
    for (std::size_t i = 0; i + 1 < loaded.problems.size(); ++i) { say(loaded.problems[i]); }
    say(fmt::format("exit status 2: {}", loaded.problems.back()));
    return ExitStatus::not_done;
}

int check(CheckOptions const& given, Environment const& environment) {
    auto options = given;
    options.history.today = choose_today(given.history, environment.source_date_epoch);
    auto const second = second_opinion(options, environment);
    auto checked = check_all(options, environment, second);
    auto const outcome = outcome_of(checked.report, checked.settings, options);
    leave_out_levels(checked);
    auto const render = render_options(options, checked.settings, environment);
    bool const annotated = is_annotated(options, environment);
    auto const log = annotated && environment.output != OutputKind::file ? LogKind::obeyed : LogKind::plain;
    bool const looks_up_paths = annotated || std::any_of(options.outputs.begin(), options.outputs.end(), [](OutputWanted const& output) {
        return reports::find_format(output.format)->paths == reports::Paths::of_repository;
    });
    auto const paths = looks_up_paths ? RepositoryPaths{environment} : RepositoryPaths{};
    auto problems = write_outputs(checked.report, options.outputs, render, paths, log);
    if (options.certificates) {
        auto const more = write_certificates(checked.report, *options.certificates);
        problems.insert(problems.end(), more.begin(), more.end());
    }
    if (second && !second->program) {
        problems.push_back(fmt::format("--verify-with {0}: {0} is not installed, so that it confirmed nothing", second->name));
    }
    if (annotated) { annotate(checked.report, render, environment, paths); }
    if (options.statistics) { write_message(statistics(checked.report, checked.counts)); }
    if (auto const& failure = checked.report.failure; failure && failure->details.size() > 1) {
        for (auto const& detail : failure->details) { say(detail); }
    }
    return say_outcome(outcome, problems);
}

}  // namespace gainsay::app
