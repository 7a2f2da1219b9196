#include "app/git_repository.hpp"

#include "app/git_objects.hpp"

#include <fmt/format.h>

#include <array>
#include <system_error>

namespace gainsay::app {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t shown_digits = 12;

std::string hexadecimal(git_oid const& id) {
    std::array<char, GIT_OID_HEXSZ + 1> text{};
    return git_oid_tostr(text.data(), text.size(), &id);
}

/// Starts libgit2 once; it is never shut down, for it holds nothing that outlives the program.
void start_library() {
    static int const started = git_libgit2_init();
    static_cast<void>(started);
}

}  // namespace

void GitRepository::Freed::operator()(git_repository* repository) const { git_repository_free(repository); }

GitRepository::GitRepository(git_repository* repository) : repository_(repository) {
    std::error_code error;
    fs::path const top{git_repository_workdir(repository)};
    top_ = fs::canonical(top, error);
    if (error) { top_ = top; }
}

GitResult<GitRepository> GitRepository::open(fs::path const& folder) {
    start_library();
    git_repository* repository = nullptr;
    auto const error = git_repository_open_ext(&repository, folder.c_str(), 0, nullptr);
    auto const shown = (folder.has_filename() ? folder : folder.parent_path()).string();
    if (error == GIT_ENOTFOUND) {
        return GitProblem{
            fmt::format("{} is in no git repository, so there is no earlier state to compare with", shown)};
    }
    if (error == GIT_EOWNER) {
        return GitProblem{
            fmt::format("the repository of {0} belongs to somebody else; \"git config --global --add safe.directory "
                        "PATH\" with its "
                        "top folder lets it be read",
                        shown)};
    }
    if (error != 0) {
        return GitProblem{fmt::format("the repository of {} cannot be opened: {}", shown, last_git_error())};
    }
    if (git_repository_is_bare(repository) != 0) {
        git_repository_free(repository);
        return GitProblem{fmt::format("the repository of {} has no working tree", shown)};
    }
    return GitRepository{repository};
}

std::optional<std::string> GitRepository::path_of(fs::path const& absolute) const {
    std::error_code error;
    // Only the folder is followed: what a link in the last part stands for is another file.
    auto const parent = fs::weakly_canonical(absolute.parent_path(), error);
    auto path = error ? absolute : parent / absolute.filename();
    if (fs::is_directory(absolute, error)) { path = fs::weakly_canonical(absolute, error); }
    auto const relative = path.lexically_relative(top_).generic_string();
    if (relative.empty() || relative == ".." || relative.starts_with("../")) { return std::nullopt; }
    return relative == "." ? std::string{} : relative;
}

std::string GitRepository::advice_on_missing_history(std::string const& reference) const {
    if (git_repository_is_shallow(repository_.get()) == 1) {
        return fmt::format(
            "the clone is shallow and does not reach the commit that it shares with {}; fetch the history: "
            "\"fetch-depth: 0\" for actions/checkout, \"GIT_DEPTH: 0\" for GitLab, or \"git fetch --unshallow\"",
            reference);
    }
    return fmt::format("HEAD and {} share no commit; name another commit with --since", reference);
}

GitResult<GitCommit> GitRepository::commit(std::string const& reference) const {
    git_object* found = nullptr;
    if (git_revparse_single(&found, repository_.get(), reference.c_str()) != 0) {
        bool const is_shallow = git_repository_is_shallow(repository_.get()) == 1;
        return GitProblem{fmt::format(
            "git knows no commit \"{}\"{}", reference,
            is_shallow ? "; the clone is shallow: fetch the history (\"fetch-depth: 0\" for actions/checkout, "
                         "\"GIT_DEPTH: 0\" for GitLab, or \"git fetch --unshallow\")"
                       : "; fetch it, or name another one")};
    }
    GitOwned<git_object> const object{found};
    git_object* peeled = nullptr;
    if (git_object_peel(&peeled, object.get(), GIT_OBJECT_COMMIT) != 0) {
        return GitProblem{fmt::format("\"{}\" is no commit", reference)};
    }
    GitOwned<git_object> const commit{peeled};
    auto id = hexadecimal(*git_object_id(commit.get()));
    auto words = fmt::format("{} ({})", id.substr(0, shown_digits), reference);
    return GitCommit{std::move(id), std::move(words)};
}

std::optional<GitCommit> GitRepository::default_branch() const {
    for (auto const* name : {"refs/remotes/origin/HEAD", "refs/remotes/origin/main", "refs/remotes/origin/master",
                             "refs/heads/main", "refs/heads/master"}) {
        git_reference* found = nullptr;
        if (git_reference_lookup(&found, repository_.get(), name) != 0) { continue; }
        GitOwned<git_reference> const reference{found};
        git_reference* resolved = nullptr;
        if (git_reference_resolve(&resolved, reference.get()) != 0) { continue; }
        GitOwned<git_reference> const target{resolved};
        return GitCommit{hexadecimal(*git_reference_target(target.get())), git_reference_shorthand(target.get())};
    }
    return std::nullopt;
}

GitResult<GitCommit> GitRepository::merge_base(std::optional<std::string> const& reference) const {
    GitCommit other;
    if (reference) {
        auto found = commit(*reference);
        if (auto* problem = std::get_if<GitProblem>(&found)) { return std::move(*problem); }
        other = {std::get<GitCommit>(found).id, *reference};
    } else {
        auto found = default_branch();
        if (!found) {
            return GitProblem{
                "git knows no default branch here (origin/HEAD, main, master); name one with --since, or fetch it"};
        }
        other = std::move(*found);
    }
    auto head = commit("HEAD");
    if (std::holds_alternative<GitProblem>(head)) {
        return GitProblem{"the repository has no commit yet, so nothing is older than what is there"};
    }
    git_oid one{};
    git_oid two{};
    git_oid base{};
    git_oid_fromstr(&one, std::get<GitCommit>(head).id.c_str());
    git_oid_fromstr(&two, other.id.c_str());
    if (git_merge_base(&base, repository_.get(), &one, &two) != 0) {
        return GitProblem{advice_on_missing_history(other.words)};
    }
    auto id = hexadecimal(base);
    auto words = fmt::format("HEAD left {} at {}", other.words, id.substr(0, shown_digits));
    return GitCommit{std::move(id), std::move(words)};
}

}  // namespace gainsay::app
