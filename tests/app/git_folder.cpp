#include "tests/app/git_folder.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <stdexcept>

namespace gainsay::app::tests {

void git(Folder const& folder, std::vector<std::string> const& arguments) {
    std::vector<std::string> words{"git",
                                   "-C",
                                   folder.path().string(),
                                   "-c",
                                   "user.name=Tester",
                                   "-c",
                                   "user.email=tester@example.org",
                                   "-c",
                                   "commit.gpgsign=false",
                                   "-c",
                                   "advice.detachedHead=false",
                                   "-c",
                                   "protocol.file.allow=always"};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> list;
    for (auto& word : words) { list.push_back(word.data()); }
    list.push_back(nullptr);
    char const* const path = std::getenv("PATH");
    std::vector<std::string> variables{std::string{"PATH="} + (path != nullptr ? path : "/usr/bin:/bin"),
                                       "HOME=/nonexistent", "GIT_CONFIG_NOSYSTEM=1", "LC_ALL=C"};
    std::vector<char*> environment;
    for (auto& variable : variables) { environment.push_back(variable.data()); }
    environment.push_back(nullptr);
    auto const child = ::fork();
    if (child == 0) {
        int const nothing = ::open("/dev/null", O_WRONLY);
        if (nothing < 0 || ::dup2(nothing, STDOUT_FILENO) < 0 || ::dup2(nothing, STDERR_FILENO) < 0) {
            std::_Exit(125);
        }
        ::execvpe("git", list.data(), environment.data());
        std::_Exit(126);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) { return; }
    std::string command;
    for (auto const& word : arguments) { command += " " + word; }
    throw std::runtime_error{"git" + command + " failed"};
}

GitFolder::GitFolder() { git({"init", "--quiet", "--initial-branch=main"}); }

void GitFolder::commit(std::string const& message) const {
    git({"add", "--all"});
    git({"commit", "--quiet", "--allow-empty", "-m", message});
}

}  // namespace gainsay::app::tests
