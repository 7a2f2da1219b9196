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

std::string Folder::read(std::string const& path) const { return read_all(path_ / path); }

std::string Outcome::last_line_of_err() const {
    auto const end = err.find_last_not_of('\n');
    if (end == std::string::npos) { return {}; }
    auto const start = err.rfind('\n', end);
    return err.substr(start == std::string::npos ? 0 : start + 1, end - (start == std::string::npos ? std::string::npos : start));
}

Running::Running(Folder const& folder, Call const& call) : output_(call.output) {
    streams_.write("in", call.input.value_or(""));
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

    child_ = ::fork();
    if (child_ == 0) {
        if (::chdir((folder / call.in).c_str()) != 0) { std::_Exit(125); }
        int const in = ::open((streams_ / "in").c_str(), O_RDONLY);
        if (in < 0 || ::dup2(in, STDIN_FILENO) < 0) { std::_Exit(125); }
        redirect(call.output, streams_ / "out", streams_ / "err");
        ::execve(GAINSAY_PROGRAM, argument_list.data(), variable_list.data());
        std::_Exit(126);
    }
}

Running::~Running() {
    if (child_ <= 0) { return; }
    ::kill(child_, SIGKILL);
    ::waitpid(child_, nullptr, 0);
}

bool Running::says(std::string_view text, std::size_t times) const {
    constexpr int most_rounds = 1200;  // of 50 ms: a minute, for a machine that has much else to do
    for (int round = 0; round < most_rounds; ++round) {
        auto const err = streams_.read("err");
        std::size_t found = 0;
        for (auto place = err.find(text); place != std::string::npos; place = err.find(text, place + 1)) { ++found; }
        if (found >= times) { return true; }
        ::usleep(50'000);
    }
    return false;
}

Outcome Running::end(int signal) {
    if (signal != 0) { ::kill(child_, signal); }
    int status = 0;
    ::waitpid(child_, &status, 0);
    child_ = 0;
    Outcome outcome;
    outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    if (output_ == Output::kept) { outcome.out = streams_.read("out"); }
    outcome.err = streams_.read("err");
    return outcome;
}

Outcome run(Folder const& folder, Call const& call) {
    Running running{folder, call};
    if (call.signal_after_start != 0) { ::usleep(300'000); }
    return running.end(call.signal_after_start);
}

Outcome run(Folder const& folder, std::vector<std::string> const& arguments) {
    Call call;
    call.arguments = arguments;
    return run(folder, call);
}

}  // namespace gainsay::app::tests
