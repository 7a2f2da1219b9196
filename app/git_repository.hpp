#pragma once
// The history of a corpus: what changed since a commit, and the claim files as they were there. By libgit2.

#include "app/read_file.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

struct git_repository;
struct git_tree;

namespace gainsay::app {

/// Why git cannot answer, and what to do about it.
struct GitProblem {
    std::string message;
};
template <typename T>
using GitResult = std::variant<T, GitProblem>;

/// A commit.
struct GitCommit {
    std::string id;     // in hexadecimal
    std::string words;  // "1a2b3c4d5e6f (main)", "HEAD left origin/main at 1a2b3c4d5e6f"
};

/// Lines of a file as it is now, from 1, both included.
struct LineRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};
struct ChangedFile {
    std::string path;                 // in the repository, as it is now; of a deleted file, as it was
    std::vector<LineRange> lines;     // new or changed
    std::vector<std::uint32_t> cuts;  // the lines behind which others were taken out, and none put in
};
struct GitChange {
    std::vector<ChangedFile> files;  // sorted by path
    bool takes_away = false;         // whether a line of a claim file was taken out or changed
};

/// A file of a commit or of the index.
struct GitFile {
    std::string path;  // in the repository
    FileContent content;
};

/// Where to look: a commit, or what is staged.
struct Staged {};
using GitState = std::variant<GitCommit, Staged>;

class GitRepository {
public:
    /// The repository that the folder is in.
    static GitResult<GitRepository> open(std::filesystem::path const& folder);

    /// The top folder of the working tree, without links.
    [[nodiscard]] std::filesystem::path const& top() const { return top_; }
    /// The path in the repository of a file or folder on disk; empty for the top folder. The file need not exist.
    [[nodiscard]] std::optional<std::string> path_of(std::filesystem::path const& absolute) const;

    /// What a reference stands for.
    [[nodiscard]] GitResult<GitCommit> commit(std::string const& reference) const;
    /// The commit where HEAD left the reference, or the default branch where there is none.
    [[nodiscard]] GitResult<GitCommit> merge_base(std::optional<std::string> const& reference) const;

    /// What changed in files of claims, configurations and baselines: from a commit to the working tree; with Staged, from
    /// HEAD to the index. Renamed files are followed.
    [[nodiscard]] GitResult<GitChange> changes(GitState const& since) const;
    /// The claim files and the file `gainsay.baseline` below a folder ("" is the top), by path. Folders whose names begin with a dot and links
    /// are left out.
    [[nodiscard]] GitResult<std::vector<GitFile>> files(GitState const& state, std::string const& folder) const;

private:
    struct Freed {
        void operator()(git_repository* repository) const;
    };
    explicit GitRepository(git_repository* repository);
    [[nodiscard]] std::optional<GitCommit> default_branch() const;
    [[nodiscard]] std::string advice_on_missing_history(std::string const& reference) const;

    std::unique_ptr<git_repository, Freed> repository_;
    std::filesystem::path top_;
};

}  // namespace gainsay::app
