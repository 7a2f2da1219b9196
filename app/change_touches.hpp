#pragma once
// Whether a finding rests on something that a change touches.

#include "app/git_repository.hpp"
#include "reports/report.hpp"

#include <filesystem>
#include <map>
#include <set>
#include <string>

namespace gainsay::app {

class ChangeTouches {
public:
    /// Of one corpus of the report. `earlier_paths` are the claim files that there were before, by their paths in the
    /// repository. Refers to the repository.
    ChangeTouches(GitRepository const& repository, GitChange change, std::set<std::string> earlier_paths,
                  std::filesystem::path current, reports::Report const& report, std::size_t corpus);

    /// Whether a claim, the head of its article, a rule, a definition or the line that accepts the finding is new or
    /// changed. A part that lost a line counts as changed.
    [[nodiscard]] bool touches(reports::Finding const& finding) const;
    /// Whether a file in a folder of the repository is part of the change.
    [[nodiscard]] bool has_file(std::string const& path) const { return files_.contains(path); }

private:
    [[nodiscard]] bool touches(reports::Place const& place, std::uint32_t first_line) const;
    [[nodiscard]] std::string const& path_of(std::string const& shown) const;

    GitRepository const& repository_;
    std::map<std::string, ChangedFile> files_;
    std::set<std::string> earlier_paths_;
    std::filesystem::path current_;
    std::set<std::string> articles_;                    // those whose heads are new or changed
    mutable std::map<std::string, std::string> paths_;  // from shown paths to those in the repository
};

}  // namespace gainsay::app
