#include "app/history.hpp"

#include "app/change_touches.hpp"
#include "app/earlier_corpus.hpp"
#include "reports/build_report.hpp"
#include "reports/comparison.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace gainsay::app {

namespace fs = std::filesystem;

namespace {

/// Unpacks a result, or keeps its problem.
template <typename T>
std::optional<T> value_of(GitResult<T> result, std::optional<HistoryProblem>& problem) {
    if (auto* wrong = std::get_if<GitProblem>(&result)) {
        problem = HistoryProblem{std::move(wrong->message)};
        return std::nullopt;
    }
    return std::move(std::get<T>(result));
}

/// The findings of one corpus, with their ids.
reports::Report findings_of(reports::Report const& report, std::size_t corpus) {
    reports::Report part;
    std::copy_if(report.findings.begin(), report.findings.end(), std::back_inserter(part.findings),
                 [&](reports::Finding const& finding) { return finding.corpus == corpus; });
    return part;
}

bool is_narrowed(HistoryOptions const& options) { return options.changed || options.since || options.staged; }

/// Narrows the findings of one corpus to a change.
std::optional<HistoryProblem> narrow(reports::Report& report, std::size_t corpus, std::string const& corpus_path,
                                     fs::path const& current, CheckOptions const& options, Cache* cache) {
    std::optional<HistoryProblem> problem;
    auto const root = (current / corpus_path).lexically_normal();
    auto const repository = value_of(GitRepository::open(root), problem);
    if (problem) { return problem; }
    GitState state = Staged{};
    auto words = std::string{"what is staged"};
    if (!options.history.staged) {
        auto const base = value_of(repository->merge_base(options.history.since), problem);
        if (problem) { return problem; }
        words = "the change since " + base->words;
        state = *base;
    }
    auto change = value_of(repository->changes(state), problem);
    if (problem) { return problem; }
    // What was there before what is staged is the last commit, where there is one.
    std::optional<EarlierCorpus> earlier;
    auto before =
        options.history.staged ? repository->commit("HEAD") : GitResult<GitCommit>{std::get<GitCommit>(state)};
    if (auto const* commit = std::get_if<GitCommit>(&before)) {
        auto found = earlier_corpus(*repository, *commit, corpus_path, current);
        if (auto* wrong = std::get_if<HistoryProblem>(&found)) { return std::move(*wrong); }
        earlier = std::move(std::get<EarlierCorpus>(found));
    }
    std::set<std::string> earlier_paths;
    if (earlier) {
        for (auto const& file : earlier->corpus.files) {
            earlier_paths.insert(repository->path_of((current / file.path).lexically_normal()).value_or(""));
        }
    }
    bool const takes_away = change->takes_away;
    ChangeTouches const touches{*repository, std::move(*change), std::move(earlier_paths), current, report, corpus};
    auto const folder = repository->path_of(root).value_or("");
    auto const in_folder = [&](std::string_view name) {
        return (folder.empty() ? "" : folder + "/") + std::string{name};
    };
    report.corpora[corpus].only_since = words;
    if (touches.has_file(in_folder("gainsay.toml"))) {
        spdlog::warn("{}: gainsay.toml is part of the change, so every finding is shown", corpus_path);
        return std::nullopt;
    }
    // What is taken away can bring a finding to light that rests on unchanged lines: a line that accepted it, a claim that
    // shared its position, an entry of the baseline.
    std::set<std::string> revealed;
    if (earlier && (takes_away || touches.has_file(in_folder(reports::baseline_name)))) {
        auto const earlier_report = report_on_earlier(std::move(*earlier), options, cache);
        auto const later = findings_of(report, corpus);
        auto const comparison = reports::compare(earlier_report, later);
        for (auto const index : comparison.appeared) { revealed.insert(later.findings[index].id); }
        for (auto const& [was, is] : comparison.changed) { revealed.insert(later.findings[is].id); }
    }
    reports::keep_findings(report, corpus, [&](reports::Finding const& finding) {
        return touches.touches(finding) || revealed.contains(finding.id);
    });
    return std::nullopt;
}

}  // namespace

reports::Completeness completeness_of(reports::Report const& report, std::size_t corpus, CheckOptions const& options) {
    bool const is_usual = options.rules_off.empty() && options.lints_off.empty() && !options.no_rules && !options.no_records &&
                          !options.as_of && !options.arguments_only;
    return is_usual ? reports::completeness_of(report, corpus) : reports::Completeness::partial;
}

std::variant<BaselineFile, HistoryProblem> read_baseline_file(std::string const& corpus_path,
                                                              std::optional<std::string> const& file,
                                                              fs::path const& current) {
    BaselineFile result;
    result.path = file ? (current / *file).lexically_normal()
                       : (current / corpus_path / reports::baseline_name).lexically_normal();
    auto const relative = result.path.lexically_relative(current);
    result.shown = file ? *file : (relative.empty() ? result.path : relative).generic_string();
    std::error_code error;
    if (!fs::exists(fs::symlink_status(result.path, error))) { return result; }
    auto const content = read_file(result.path);
    if (auto const* problem = std::get_if<FileProblem>(&content)) {
        return HistoryProblem{fmt::format("{}: {}", result.shown, problem->reason)};
    }
    if (std::holds_alternative<FileTooLarge>(content)) {
        return HistoryProblem{fmt::format("{}: the baseline is too large", result.shown)};
    }
    auto read = reports::read_baseline(std::get<FileBytes>(content).bytes);
    if (auto const* wrong = std::get_if<reports::BaselineError>(&read)) {
        return HistoryProblem{fmt::format("{}: {}", result.shown, wrong->message)};
    }
    result.baseline = std::move(std::get<reports::Baseline>(read));
    return result;
}

std::optional<HistoryProblem> load_staged(std::vector<CorpusOnDisk>& corpora, fs::path const& current,
                                          HistoryOptions const& options) {
    if (!options.staged) { return std::nullopt; }
    for (auto& corpus : corpora) {
        std::optional<HistoryProblem> problem;
        auto const repository = value_of(GitRepository::open((current / corpus.path).lexically_normal()), problem);
        if (problem) { return problem; }
        auto found = earlier_corpus(*repository, Staged{}, corpus.path, current);
        if (auto* wrong = std::get_if<HistoryProblem>(&found)) { return std::move(*wrong); }
        corpus.files = std::move(std::get<EarlierCorpus>(found).corpus.files);
        if (corpus.files.empty()) {
            return HistoryProblem{fmt::format("no claim file of {} is staged or committed", corpus.path)};
        }
    }
    return std::nullopt;
}

std::optional<HistoryProblem> apply_history(reports::Report& report, std::vector<std::string> const& corpus_paths,
                                            fs::path const& current, CheckOptions const& options, Cache* cache) {
    auto const& history = options.history;
    if (history.baseline && corpus_paths.size() > 1) {
        return HistoryProblem{"--baseline: a baseline belongs to one corpus; check each by itself"};
    }
    for (std::size_t i = 0; i < corpus_paths.size(); ++i) {
        if (history.no_baseline || history.ignore_suppressions) { break; }
        auto read = read_baseline_file(corpus_paths[i], history.baseline, current);
        if (auto* problem = std::get_if<HistoryProblem>(&read)) { return std::move(*problem); }
        auto const& file = std::get<BaselineFile>(read);
        if (!file.baseline && history.baseline) {
            return HistoryProblem{fmt::format("{}: there is no such file", file.shown)};
        }
        if (file.baseline) {
            reports::apply_baseline(report, i, *file.baseline, file.shown, completeness_of(report, i, options));
        }
    }
    if (!is_narrowed(history)) { return std::nullopt; }
    for (std::size_t i = 0; i < corpus_paths.size(); ++i) {
        if (auto problem = narrow(report, i, corpus_paths[i], current, options, cache)) { return problem; }
    }
    return std::nullopt;
}

}  // namespace gainsay::app
