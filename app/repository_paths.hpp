#pragma once
// The paths of files in their repository, which is where hosts look for them.

#include "app/environment.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace gainsay::app {

/// Knows the folders that a path may be relative to: those that GITHUB_WORKSPACE and CI_PROJECT_DIR name, then the top of the git
/// repository that the run is in.
class RepositoryPaths {
public:
    /// Knows of no folder, and leaves every path as it is.
    RepositoryPaths() = default;
    explicit RepositoryPaths(Environment const& environment);

    /// The path, as shown, relative to the first of the folders that it is in; as it is where it is in none.
    [[nodiscard]] std::string operator()(std::string const& shown) const;

private:
    std::filesystem::path current_;
    std::vector<std::filesystem::path> tops_;  // without links
};

}  // namespace gainsay::app
