#pragma once
// A folder that is a git repository, driven by the program git: for tests of what looks at the history.

#include "tests/app/program.hpp"

#include <string>
#include <vector>

namespace gainsay::app::tests {

/// Runs git in a folder, with no configuration but its own. Throws where git fails.
void git(Folder const& folder, std::vector<std::string> const& arguments);

/// A new repository with the branch main and no commit.
class GitFolder : public Folder {
public:
    GitFolder();
    void git(std::vector<std::string> const& arguments) const { tests::git(*this, arguments); }
    /// Commits everything that there is.
    void commit(std::string const& message) const;
};

}  // namespace gainsay::app::tests
