#pragma once
// What a run is held against: the baseline of each corpus, and the change that it is narrowed to.

#include "app/cache.hpp"
#include "app/load_corpus.hpp"
#include "app/options.hpp"
#include "reports/baseline.hpp"
#include "reports/report.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace gainsay::app {

/// What stops the run, in a sentence.
struct HistoryProblem {
    std::string message;
};

/// With `--staged`, gives each corpus the files that are staged instead of those on disk.
std::optional<HistoryProblem> load_staged(std::vector<CorpusOnDisk>& corpora, std::filesystem::path const& current,
                                          HistoryOptions const& options);

/// Marks what the baselines know, and narrows the report to the change where that was asked for. The corpora are those of
/// the report, in its order. The cache may be null.
std::optional<HistoryProblem> apply_history(reports::Report& report, std::vector<std::string> const& corpus_paths,
                                            std::filesystem::path const& current, CheckOptions const& options, Cache* cache);

/// A baseline and the name of its file, as shown.
struct BaselineFile {
    std::string shown;
    std::filesystem::path path;
    std::optional<reports::Baseline> baseline;  // absent where there is no such file
};
/// Reads the baseline of a corpus: `file` if one is named, else the one in its folder.
std::variant<BaselineFile, HistoryProblem> read_baseline_file(std::string const& corpus_path,
                                                              std::optional<std::string> const& file,
                                                              std::filesystem::path const& current);

/// Whether everything that is usually found would have been found by a run with these options.
reports::Completeness completeness_of(reports::Report const& report, std::size_t corpus, CheckOptions const& options);

/// A corpus as it was, and its baseline of then.
struct EarlierCorpus {
    CorpusOnDisk corpus;
    std::optional<reports::Baseline> baseline;
};

}  // namespace gainsay::app
