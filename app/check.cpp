#include "app/check.hpp"

#include "app/exit_status.hpp"
#include "app/load_corpus.hpp"
#include "app/output.hpp"
#include "app/version.hpp"
#include "grammar/read_corpus.hpp"
#include "reports/build_report.hpp"
#include "reports/text.hpp"
#include "solver/lint/lint.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <utility>

namespace gainsay::app {

namespace {

/// A corpus, read.
struct ReadCorpus {
    CorpusOnDisk on_disk;
    claims::SourceSet sources;
    grammar::Reading reading;
    std::vector<claims::Diagnostic> diagnostics;
};

/// Adds a file that was not read because of its size: it stays empty, and the report says so.
claims::FileId add_too_large(claims::SourceSet& sources, std::string const& path, FileTooLarge too_large,
                             std::vector<claims::Diagnostic>& diagnostics) {
    auto const file = sources.add(path, "");
    diagnostics.push_back(claims::diagnose<claims::Code::file_too_large>(claims::Span{file, 0, 0}, too_large.size, largest_file));
    return file;
}

ReadCorpus read(CorpusOnDisk on_disk) {
    ReadCorpus corpus;
    std::vector<claims::FileId> files;
    for (auto& file : on_disk.files) {
        if (auto const* too_large = std::get_if<FileTooLarge>(&file.content)) {
            files.push_back(add_too_large(corpus.sources, file.path, *too_large, corpus.diagnostics));
            continue;
        }
        auto loaded = grammar::load_file(corpus.sources, file.path, std::get<FileBytes>(file.content).bytes);
        files.push_back(loaded.file);
        corpus.diagnostics.insert(corpus.diagnostics.end(), loaded.diagnostics.begin(), loaded.diagnostics.end());
        file.content = FileBytes{};  // the sources have it now
    }
    corpus.reading = grammar::read_corpus(corpus.sources, files);
    auto const& more = corpus.reading.diagnostics;
    corpus.diagnostics.insert(corpus.diagnostics.end(), more.begin(), more.end());
    spdlog::info("{}: {} files, {} claims read", reports::visible(on_disk.path), files.size(), corpus.reading.model.claims.size());
    corpus.on_disk = std::move(on_disk);
    return corpus;
}

/// The rules among `names` that the model has.
std::vector<std::string> known_rules(claims::Model const& model, std::vector<std::string> const& names) {
    std::vector<std::string> known;
    for (auto const& rule : model.rules) {
        if (std::find(names.begin(), names.end(), rule.identifier) != names.end()) { known.push_back(rule.identifier); }
    }
    return known;
}

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

reports::Report report_of(ReadCorpus const& corpus, CheckOptions const& options) {
    auto const& model = corpus.reading.model;
    solver::Options settings;
    settings.no_rules = options.no_rules;
    settings.rules_on = known_rules(model, options.rules_on);
    settings.rules_off = known_rules(model, options.rules_off);
    settings.records = !options.no_records;
    settings.resource_limit = options.budget;
    settings.threads = options.threads;
    auto analysis = solver::analyse(model, settings);
    spdlog::info("{}: {} conflicts in {} components, {} questions", reports::visible(corpus.on_disk.path), analysis.conflicts.size(),
                 analysis.components, analysis.checks);
    auto const linted = solver::lint(corpus.sources, model, analysis, {settings, {options.lints_on, options.lints_off}});
    analysis.not_checked.insert(analysis.not_checked.end(), linted.not_checked.begin(), linted.not_checked.end());
    analysis.arguments = linted.arguments;
    auto diagnostics = corpus.diagnostics;
    diagnostics.insert(diagnostics.end(), linted.findings.begin(), linted.findings.end());
    reports::RunDetails details;
    details.arguments_examined = true;
    if (options.arguments_only) {
        details.conflicts_not_shown = analysis.conflicts.size();
        analysis.conflicts.clear();
        analysis.disputes.clear();
        analysis.desk.clear();
    }
    details.version = version();
    details.corpus_path = corpus.on_disk.path;
    details.links_not_followed = corpus.on_disk.links_not_followed;
    details.unreadable_claims = corpus.reading.unreadable_claims;
    return reports::build_report(corpus.sources, model, analysis, diagnostics, details);
}

/// What could not be read, as the failure of the run.
reports::Failure failure_of(std::vector<std::string> problems) {
    reports::Failure failure;
    failure.message = problems.size() == 1 ? problems.front() : fmt::format("{} paths could not be read", problems.size());
    failure.details = std::move(problems);
    return failure;
}

reports::Report make_report(CheckOptions const& options) {
    std::error_code error;
    auto const current = std::filesystem::current_path(error);
    auto loaded = load_paths(options.paths, current);
    std::vector<ReadCorpus> corpora;
    for (auto& corpus : loaded.corpora) { corpora.push_back(read(std::move(corpus))); }
    if (auto problems = unknown_rules(corpora, options); !problems.empty() && !corpora.empty()) {
        return failed_report({ExitStatus::not_done, problems.front(), std::move(problems)});
    }
    std::vector<reports::Report> parts;
    for (auto const& corpus : corpora) { parts.push_back(report_of(corpus, options)); }
    auto report = parts.empty() ? failed_report({}) : reports::joined(std::move(parts));
    for (std::size_t i = 0; i < corpora.size(); ++i) {
        if (!corpora[i].on_disk.only_files.empty()) { reports::show_only(report, i, corpora[i].on_disk.only_files); }
    }
    report.failure.reset();
    if (!loaded.problems.empty()) { report.failure = failure_of(std::move(loaded.problems)); }
    return report;
}

}  // namespace

reports::Report failed_report(reports::Failure failure) {
    reports::Report report;
    report.version = version();
    report.failure = std::move(failure);
    return report;
}

std::string rendered(reports::Report const& report, std::string_view format, reports::RenderOptions const& options) {
    std::ostringstream out;
    reports::find_format(format)->write(report, options, out);
    return out.str();
}

int check(CheckOptions const& options, Environment const& environment) {
    auto const report = make_report(options);
    auto const outcome = outcome_of(report, options);
    reports::RenderOptions render;
    render.width = choose_width(environment);
    render.colour = choose_colour(options.colour, environment);
    render.folding = options.full ? reports::Folding::full : reports::Folding::folded;
    render.max_findings = options.max_findings;
    if (auto const error = write_result(rendered(report, options.format, render))) {
        say(fmt::format("exit status 2: standard output could not be written: {}", *error));
        return ExitStatus::not_done;
    }
    if (report.failure && report.failure->details.size() > 1) {
        for (auto const& detail : report.failure->details) { say(detail); }
    }
    if (outcome.status != 0) { say(fmt::format("exit status {}: {}", outcome.status, outcome.reason)); }
    return outcome.status;
}

}  // namespace gainsay::app
