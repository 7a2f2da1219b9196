#include "app/run_program.hpp"

#include "app/descriptor.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <system_error>
#include <thread>

namespace gainsay::app {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t most_output = 64 * 1024;

NotStarted not_started(int error) { return {std::generic_category().message(error)}; }

/// A file without a name that holds the text, read from its beginning. A pipe would have to be filled while the program runs.
Descriptor file_of(std::string_view text) {
    Descriptor file{::memfd_create("input", MFD_CLOEXEC)};
    while (file.number() >= 0 && !text.empty()) {
        auto const written = ::write(file.number(), text.data(), text.size());
        if (written < 0 && errno == EINTR) { continue; }
        if (written <= 0) { return Descriptor{-1}; }
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    if (file.number() >= 0) { ::lseek(file.number(), 0, SEEK_SET); }
    return file;
}

/// What posix_spawn is to do in the child: streams in their places, nothing else open, a group of its own, ordinary signals.
class Surroundings {
public:
    Surroundings(int in, int out) {
        ::posix_spawn_file_actions_init(&actions_);
        ::posix_spawn_file_actions_adddup2(&actions_, in, STDIN_FILENO);
        ::posix_spawn_file_actions_adddup2(&actions_, out, STDOUT_FILENO);
        ::posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        ::posix_spawn_file_actions_addclosefrom_np(&actions_, STDERR_FILENO + 1);
        ::posix_spawnattr_init(&attributes_);
        ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF);
        ::posix_spawnattr_setpgroup(&attributes_, 0);
        sigset_t ordinary;
        ::sigemptyset(&ordinary);
        ::sigaddset(&ordinary, SIGPIPE);  // which we ignore
        ::posix_spawnattr_setsigdefault(&attributes_, &ordinary);
    }
    ~Surroundings() {
        ::posix_spawn_file_actions_destroy(&actions_);
        ::posix_spawnattr_destroy(&attributes_);
    }
    Surroundings(Surroundings const&) = delete;
    Surroundings& operator=(Surroundings const&) = delete;
    [[nodiscard]] posix_spawn_file_actions_t const* actions() const { return &actions_; }
    [[nodiscard]] posix_spawnattr_t const* attributes() const { return &attributes_; }

private:
    posix_spawn_file_actions_t actions_{};
    posix_spawnattr_t attributes_{};
};

int milliseconds_until(Clock::time_point end) {
    auto const left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now()).count();
    return static_cast<int>(std::clamp<std::int64_t>(left, 0, 3'600'000));
}

/// Reads until the other end is closed, too much came, or the time is up.
std::string read_until(int pipe, Clock::time_point end) {
    std::string text;
    std::array<char, 4096> buffer{};
    while (text.size() < most_output) {
        pollfd wait{pipe, POLLIN, 0};
        auto const ready = ::poll(&wait, 1, milliseconds_until(end));
        if (ready < 0 && errno == EINTR) { continue; }
        if (ready <= 0) { break; }
        auto const count = ::read(pipe, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) { continue; }
        if (count <= 0) { break; }
        text.append(buffer.data(), static_cast<std::size_t>(count));
    }
    return text;
}

}  // namespace

std::optional<std::filesystem::path> find_program(std::string_view name, std::optional<std::string> const& path) {
    std::string_view rest = path ? std::string_view{*path} : "/usr/local/bin:/usr/bin:/bin";
    for (;;) {
        auto const colon = rest.find(':');
        std::filesystem::path const folder{rest.substr(0, colon)};
        auto const file = folder / name;
        struct stat status {};
        bool const is_program = folder.is_absolute() && ::stat(file.c_str(), &status) == 0 && S_ISREG(status.st_mode) && ::access(file.c_str(), X_OK) == 0;
        if (is_program) { return file; }
        if (colon == std::string_view::npos) { return std::nullopt; }
        rest.remove_prefix(colon + 1);
    }
}

ProgramRun run_program(std::filesystem::path const& program, std::vector<std::string> const& arguments, std::string_view input,
                       std::chrono::milliseconds limit) {
    auto const end = Clock::now() + limit;
    auto const in = file_of(input);
    std::array<int, 2> ends{};
    if (in.number() < 0 || ::pipe2(ends.data(), O_CLOEXEC) != 0) { return not_started(errno); }
    Descriptor const out{ends[0]};
    pid_t child = 0;
    {
        Descriptor const its_out{ends[1]};
        auto words = arguments;
        words.insert(words.begin(), program.string());
        std::vector<char*> list;
        for (auto& word : words) { list.push_back(word.data()); }
        list.push_back(nullptr);
        Surroundings const surroundings{in.number(), its_out.number()};
        auto const error = ::posix_spawn(&child, program.c_str(), surroundings.actions(), surroundings.attributes(), list.data(), environ);
        if (error != 0) { return not_started(error); }
    }
    ProgramEnd ended;
    ended.out = read_until(out.number(), end);
    int status = 0;
    bool is_over = false;
    do {
        is_over = ::waitpid(child, &status, WNOHANG) == child;
        if (!is_over && Clock::now() < end) { std::this_thread::sleep_for(std::chrono::milliseconds{1}); }
    } while (!is_over && Clock::now() < end);
    ::kill(-child, SIGKILL);  // whatever it has started ends with it
    if (!is_over) {
        while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {}
        return OutOfTime{};
    }
    ended.status = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
    ended.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    return ended;
}

}  // namespace gainsay::app
