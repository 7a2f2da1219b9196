#pragma once
// A corpus as it was at a commit, or as it is staged.

#include "app/git_repository.hpp"
#include "app/history.hpp"

namespace gainsay::app {

/// The files of the corpus in the state, with the paths that they would have on disk. A file that is no baseline any more is
/// left out.
std::variant<EarlierCorpus, HistoryProblem> earlier_corpus(GitRepository const& repository, GitState const& state,
                                                           std::string const& corpus_path,
                                                           std::filesystem::path const& current);

/// The report on it, with the options of this run and the baseline of then.
reports::Report report_on_earlier(EarlierCorpus earlier, CheckOptions const& options, Cache* cache);

}  // namespace gainsay::app
