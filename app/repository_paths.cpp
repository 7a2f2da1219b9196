#include "app/repository_paths.hpp"

#include "app/git_repository.hpp"

#include <optional>
#include <system_error>
#include <variant>

namespace gainsay::app {

namespace fs = std::filesystem;

RepositoryPaths::RepositoryPaths(Environment const& environment) {
    std::error_code error;
    current_ = fs::current_path(error);
    for (auto const& variable : {environment.github_workspace, environment.ci_project_dir}) {
        if (!variable || !fs::path{*variable}.is_absolute()) { continue; }
        if (auto top = fs::canonical(*variable, error); !error) { tops_.push_back(std::move(top)); }
    }
    auto const repository = GitRepository::open(current_);
    if (auto const* found = std::get_if<GitRepository>(&repository)) { tops_.push_back(found->top()); }
}

std::string RepositoryPaths::operator()(std::string const& shown) const {
    if (tops_.empty()) { return shown; }
    std::error_code error;
    auto const absolute = (current_ / shown).lexically_normal();
    // A folder is followed where a link leads; of a file, only the folder that it is in.
    bool const is_folder = fs::is_directory(absolute, error);
    auto const folder = fs::weakly_canonical(is_folder ? absolute : absolute.parent_path(), error);
    auto const path = error ? absolute : is_folder ? folder : folder / absolute.filename();
    for (auto const& top : tops_) {
        auto const relative = path.lexically_relative(top).generic_string();
        if (!relative.empty() && relative != ".." && !relative.starts_with("../")) { return relative; }
    }
    return shown;
}

}  // namespace gainsay::app
