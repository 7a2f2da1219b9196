// What changed in the files of a repository, line by line, and the files as they were.

#include "app/find_files.hpp"
#include "app/git_objects.hpp"
#include "app/git_repository.hpp"
#include "reports/baseline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace gainsay::app {

namespace {

struct TreeOf {
    GitOwned<git_tree> tree;  // null: the empty tree
    std::optional<GitProblem> problem;
};

TreeOf tree_of(git_repository* repository, std::string const& commit_id) {
    git_oid id{};
    git_commit* found = nullptr;
    git_tree* tree = nullptr;
    if (git_oid_fromstr(&id, commit_id.c_str()) != 0 || git_commit_lookup(&found, repository, &id) != 0) {
        return {nullptr, GitProblem{fmt::format("the commit {} cannot be read: {}", commit_id, last_git_error())}};
    }
    GitOwned<git_commit> const commit{found};
    if (git_commit_tree(&tree, commit.get()) != 0) {
        return {nullptr,
                GitProblem{fmt::format("the files of the commit {} cannot be read: {}", commit_id, last_git_error())}};
    }
    return {GitOwned<git_tree>{tree}, std::nullopt};
}

/// The commit that HEAD names; none where there is no commit yet.
std::optional<std::string> head_of(git_repository* repository) {
    git_oid id{};
    if (git_reference_name_to_id(&id, repository, "HEAD") != 0) { return std::nullopt; }
    std::array<char, GIT_OID_HEXSZ + 1> text{};
    return git_oid_tostr(text.data(), text.size(), &id);
}

bool is_claim_path(std::string_view path) { return is_claim_file_name(std::filesystem::path{path}); }

void read_hunks(git_patch* patch, ChangedFile& file, bool& takes_away) {
    auto const count = git_patch_num_hunks(patch);
    for (std::size_t i = 0; i < count; ++i) {
        git_diff_hunk const* hunk = nullptr;
        if (git_patch_get_hunk(&hunk, nullptr, patch, i) != 0) { continue; }
        takes_away |= hunk->old_lines > 0 && is_claim_path(file.path);
        auto const start = static_cast<std::uint32_t>(hunk->new_start);
        if (hunk->new_lines > 0) {
            file.lines.push_back({start, start + static_cast<std::uint32_t>(hunk->new_lines) - 1});
        } else {
            file.cuts.push_back(start);
        }
    }
}

/// Whether a path below a folder is one that a corpus would have; the rest of it is given.
bool belongs(std::string_view below) {
    for (auto rest = below; rest.find('/') != std::string_view::npos; rest.remove_prefix(rest.find('/') + 1)) {
        if (rest.front() == '.') { return false; }
    }
    return is_claim_path(below) || below == reports::baseline_name;
}

FileContent content_of(git_repository* repository, git_oid const& id) {
    git_blob* found = nullptr;
    if (git_blob_lookup(&found, repository, &id) != 0) { return FileProblem{last_git_error()}; }
    GitOwned<git_blob> const blob{found};
    auto const size = static_cast<std::uint64_t>(git_blob_rawsize(blob.get()));
    if (size > largest_file) { return FileTooLarge{size}; }
    return FileBytes{{static_cast<char const*>(git_blob_rawcontent(blob.get())), static_cast<std::size_t>(size)}};
}

/// Collects the files of a tree that stand in a folder.
struct Collector {
    git_repository* repository;
    std::string prefix;  // "corpus/", or ""
    std::vector<GitFile> files;

    void take(std::string path, unsigned mode, git_oid const& id) {
        bool const is_file = mode == GIT_FILEMODE_BLOB || mode == GIT_FILEMODE_BLOB_EXECUTABLE;
        if (!is_file || !path.starts_with(prefix) || !belongs(std::string_view{path}.substr(prefix.size()))) { return; }
        auto content = content_of(repository, id);
        files.push_back({std::move(path), std::move(content)});
    }
};

int visit_entry(char const* root, git_tree_entry const* entry, void* payload) {
    auto& collector = *static_cast<Collector*>(payload);
    if (git_tree_entry_filemode(entry) == GIT_FILEMODE_TREE) {
        auto const folder = std::string{root} + git_tree_entry_name(entry) + "/";
        return folder.starts_with(collector.prefix) || collector.prefix.starts_with(folder)
                   ? 0
                   : 1;  // 1: not into this one
    }
    collector.take(std::string{root} + git_tree_entry_name(entry), git_tree_entry_filemode(entry),
                   *git_tree_entry_id(entry));
    return 0;
}

}  // namespace

GitResult<GitChange> GitRepository::changes(GitState const& since) const {
    auto* const repository = repository_.get();
    auto const* commit = std::get_if<GitCommit>(&since);
    auto const from = commit != nullptr ? std::optional{commit->id} : head_of(repository);
    TreeOf base;
    if (from) { base = tree_of(repository, *from); }
    if (base.problem) { return std::move(*base.problem); }

    git_diff_options options{};
    git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
    options.flags = GIT_DIFF_INCLUDE_UNTRACKED | GIT_DIFF_RECURSE_UNTRACKED_DIRS | GIT_DIFF_SHOW_UNTRACKED_CONTENT |
                    GIT_DIFF_FORCE_TEXT;
    options.context_lines = 0;
    std::string claims{"*.claims"};
    std::string configuration{"*gainsay.toml"};
    std::string baseline{"*gainsay.baseline"};
    std::array<char*, 3> patterns{claims.data(), configuration.data(), baseline.data()};
    options.pathspec = {patterns.data(), patterns.size()};
    git_diff* made = nullptr;
    auto const error = commit != nullptr
                           ? git_diff_tree_to_workdir_with_index(&made, repository, base.tree.get(), &options)
                           : git_diff_tree_to_index(&made, repository, base.tree.get(), nullptr, &options);
    if (error != 0) { return GitProblem{fmt::format("what changed cannot be told: {}", last_git_error())}; }
    GitOwned<git_diff> const diff{made};
    git_diff_find_options find{};
    git_diff_find_options_init(&find, GIT_DIFF_FIND_OPTIONS_VERSION);
    find.flags = GIT_DIFF_FIND_RENAMES | GIT_DIFF_FIND_FOR_UNTRACKED;
    if (git_diff_find_similar(diff.get(), &find) != 0) {
        return GitProblem{fmt::format("renamed files cannot be found: {}", last_git_error())};
    }

    GitChange change;
    for (std::size_t i = 0; i < git_diff_num_deltas(diff.get()); ++i) {
        auto const* delta = git_diff_get_delta(diff.get(), i);
        bool const is_deleted = delta->status == GIT_DELTA_DELETED;
        ChangedFile file;
        file.path = is_deleted ? delta->old_file.path : delta->new_file.path;
        change.takes_away |= is_deleted && is_claim_path(file.path);
        git_patch* patch = nullptr;
        if (git_patch_from_diff(&patch, diff.get(), i) != 0) {
            return GitProblem{fmt::format("what changed in {} cannot be told: {}", file.path, last_git_error())};
        }
        if (patch != nullptr) {
            GitOwned<git_patch> const owned{patch};
            read_hunks(owned.get(), file, change.takes_away);
        }
        change.files.push_back(std::move(file));
    }
    std::sort(change.files.begin(), change.files.end(),
              [](ChangedFile const& a, ChangedFile const& b) { return a.path < b.path; });
    return change;
}

GitResult<std::vector<GitFile>> GitRepository::files(GitState const& state, std::string const& folder) const {
    Collector collector{repository_.get(), folder.empty() ? "" : folder + "/", {}};
    if (auto const* commit = std::get_if<GitCommit>(&state)) {
        auto const from = tree_of(repository_.get(), commit->id);
        if (from.problem) { return *from.problem; }
        if (git_tree_walk(from.tree.get(), GIT_TREEWALK_PRE, visit_entry, &collector) != 0) {
            return GitProblem{
                fmt::format("the files of the commit {} cannot be read: {}", commit->id, last_git_error())};
        }
    } else {
        git_index* found = nullptr;
        if (git_repository_index(&found, repository_.get()) != 0) {
            return GitProblem{fmt::format("what is staged cannot be read: {}", last_git_error())};
        }
        GitOwned<git_index> const index{found};
        if (git_index_has_conflicts(index.get()) != 0) {
            return GitProblem{"a merge is not finished; what is staged is not known"};
        }
        for (std::size_t i = 0; i < git_index_entrycount(index.get()); ++i) {
            auto const* entry = git_index_get_byindex(index.get(), i);
            collector.take(entry->path, entry->mode, entry->id);
        }
    }
    auto& files = collector.files;
    for (auto const& file : files) {
        if (auto const* problem = std::get_if<FileProblem>(&file.content)) {
            return GitProblem{fmt::format("{} cannot be read from the history: {}", file.path, problem->reason)};
        }
    }
    std::sort(files.begin(), files.end(), [](GitFile const& a, GitFile const& b) { return a.path < b.path; });
    return std::move(files);
}

}  // namespace gainsay::app
