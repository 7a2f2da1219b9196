#include "app/earlier_corpus.hpp"

#include "app/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace gainsay::app {

namespace fs = std::filesystem;

std::variant<EarlierCorpus, HistoryProblem> earlier_corpus(GitRepository const& repository, GitState const& state,
                                                           std::string const& corpus_path, fs::path const& current) {
    auto const root = (current / corpus_path).lexically_normal();
    auto const folder = repository.path_of(root);
    if (!folder) { return HistoryProblem{fmt::format("{} lies outside of its git repository", corpus_path)}; }
    auto found = repository.files(state, *folder);
    if (auto* problem = std::get_if<GitProblem>(&found)) { return HistoryProblem{std::move(problem->message)}; }
    EarlierCorpus earlier;
    earlier.corpus.path = corpus_path;
    for (auto& file : std::get<std::vector<GitFile>>(found)) {
        auto const below = folder->empty() ? file.path : file.path.substr(folder->size() + 1);
        if (below == reports::baseline_name) {
            auto const* bytes = std::get_if<FileBytes>(&file.content);
            auto read = bytes != nullptr ? reports::read_baseline(bytes->bytes) : reports::BaselineError{};
            if (auto* baseline = std::get_if<reports::Baseline>(&read)) { earlier.baseline = std::move(*baseline); }
            continue;
        }
        auto const shown = (root / below).lexically_relative(current);
        earlier.corpus.files.push_back(
            {(shown.empty() ? root / below : shown).generic_string(), std::move(file.content)});
    }
    return earlier;
}

reports::Report report_on_earlier(EarlierCorpus earlier, CheckOptions const& options, Cache* cache) {
    auto report = report_on(std::move(earlier.corpus), options, cache);
    if (earlier.baseline && !options.history.no_baseline && !options.history.ignore_suppressions) {
        reports::apply_baseline(report, 0, *earlier.baseline, std::string{reports::baseline_name},
                                reports::Completeness::partial);
    }
    return report;
}

}  // namespace gainsay::app
