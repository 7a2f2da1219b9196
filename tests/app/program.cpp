#include "tests/app/program.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace gainsay::app::tests {

namespace fs = std::filesystem;

std::string_view const world = R"(actor norland "Norland"
kind  meeting
event harbour-talks: meeting "the Harbour talks"
)";
std::string_view const reed = R"(article reed "Why the harbour talks failed" author "Jo Reed" published 2031-10
claim length at p1: harbour-talks lasted 6 hours.
)";
std::string_view const moss_against = R"(article moss "A deal at the harbour" author "Ann Moss"
claim length: harbour-talks lasted exactly 9 hours.
)";
std::string_view const moss_with = R"(article moss "A deal at the harbour" author "Ann Moss"
claim length: harbour-talks lasted more than 5 hours.
)";
std::string_view const with_error = R"(article frey "Nine hours" author "Di Frey"
claim length: harbor-talks lasted 9 hours.
)";

namespace {

std::string read_all(fs::path const& path) {
    std::ifstream file{path, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// In the child: standard output goes where the call says, standard error into a file.
void redirect(Output output, fs::path const& out, fs::path const& err) {
    auto const into = [](fs::path const& path, int target) {
        int const file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        if (file < 0 || ::dup2(file, target) < 0) { std::_Exit(125); }
    };
    into(err, STDERR_FILENO);
    switch (output) {
        case Output::kept: into(out, STDOUT_FILENO); break;
        case Output::closed: ::close(STDOUT_FILENO); break;
        case Output::full_disk: into("/dev/full", STDOUT_FILENO); break;
        case Output::closed_pipe: {
            std::array<int, 2> ends{};
            if (::pipe(ends.data()) != 0) { std::_Exit(125); }
            ::close(ends[0]);
            ::dup2(ends[1], STDOUT_FILENO);
            break;
        }
    }
}

}  // namespace

Folder::Folder() {
    auto pattern = (fs::temp_directory_path() / "gainsay-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) { throw std::runtime_error{"no folder can be made in " + pattern}; }
    path_ = fs::canonical(pattern);
}

Folder::~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

void Folder::write(std::string const& name, std::string_view text) const {
    fs::create_directories((path_ / name).parent_path());
    std::ofstream{path_ / name, std::ios::binary} << text;
}

std::string Outcome::last_line_of_err() const {
    auto const end = err.find_last_not_of('\n');
    if (end == std::string::npos) { return {}; }
    auto const start = err.rfind('\n', end);
    return err.substr(start == std::string::npos ? 0 : start + 1, end - (start == std::string::npos ? std::string::npos : start));
}

Outcome run(Folder const& folder, Call const& call) {
    Folder const streams;
    std::vector<std::string> words{GAINSAY_PROGRAM};
    words.insert(words.end(), call.arguments.begin(), call.arguments.end());
    std::vector<std::string> variables;
    for (auto const& [name, value] : call.environment) { variables.push_back(name + "=" + value); }
    auto const pointers = [](std::vector<std::string>& texts) {
        std::vector<char*> list;
        for (auto& text : texts) { list.push_back(text.data()); }
        list.push_back(nullptr);
        return list;
    };
    auto const argument_list = pointers(words);
    auto const variable_list = pointers(variables);

    auto const child = ::fork();
    if (child == 0) {
        if (::chdir(folder.path().c_str()) != 0) { std::_Exit(125); }
        redirect(call.output, streams / "out", streams / "err");
        ::execve(GAINSAY_PROGRAM, argument_list.data(), variable_list.data());
        std::_Exit(126);
    }
    if (call.signal_after_start != 0) {
        ::usleep(300'000);
        ::kill(child, call.signal_after_start);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    Outcome outcome;
    outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    if (call.output == Output::kept) { outcome.out = read_all(streams / "out"); }
    outcome.err = read_all(streams / "err");
    return outcome;
}

Outcome run(Folder const& folder, std::vector<std::string> const& arguments) {
    Call call;
    call.arguments = arguments;
    return run(folder, call);
}

}  // namespace gainsay::app::tests
