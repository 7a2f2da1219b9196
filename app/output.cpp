#include "app/output.hpp"

#include "app/descriptor.hpp"
#include "reports/text.hpp"

#include <fcntl.h>
#include <sys/poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <system_error>
#include <variant>

namespace gainsay::app {

int write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        auto const written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno == EINTR) { continue; }
        if (written < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {  // a pipe that somebody made non-blocking, and is full
            pollfd wait{descriptor, POLLOUT, 0};
            static_cast<void>(::poll(&wait, 1, -1));
            continue;
        }
        if (written < 0) { return errno; }
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

namespace {

std::string sentence_of(int error) { return error == ELOOP ? "is a link; links are not followed" : std::generic_category().message(error); }

/// The permissions of a file that there is, else those of a new one; an error where it is no ordinary file.
std::variant<mode_t, std::string> permissions_of(std::filesystem::path const& path) {
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0) {
        if (errno != ENOENT) { return sentence_of(errno); }
        auto const mask = ::umask(0);
        ::umask(mask);
        return static_cast<mode_t>(0666U & ~mask);
    }
    if (S_ISLNK(status.st_mode)) { return sentence_of(ELOOP); }
    if (!S_ISREG(status.st_mode)) { return std::string{"is not an ordinary file"}; }
    return static_cast<mode_t>(status.st_mode & 0777U);
}

/// Zero, or the error.
int fill(int descriptor, std::string_view text, mode_t permissions) {
    if (auto const error = write_all(descriptor, text)) { return error; }
    return ::fchmod(descriptor, permissions) == 0 && ::fsync(descriptor) == 0 ? 0 : errno;
}

}  // namespace

std::optional<std::string> replace_file(std::filesystem::path const& path, std::string_view text) {
    auto const permissions = permissions_of(path);
    if (auto const* problem = std::get_if<std::string>(&permissions)) { return *problem; }
    // Beside the file, so that both are on one disk; mkostemp opens nothing that is there.
    auto temporary = (path.parent_path() / ("." + path.filename().string() + ".XXXXXX")).string();
    Descriptor const file{::mkostemp(temporary.data(), O_CLOEXEC)};
    if (file.number() < 0) { return sentence_of(errno); }
    auto error = fill(file.number(), text, std::get<mode_t>(permissions));
    if (error == 0 && ::rename(temporary.c_str(), path.c_str()) != 0) { error = errno; }
    if (error == 0) { return std::nullopt; }
    ::unlink(temporary.c_str());
    return sentence_of(error);
}

std::optional<std::string> create_file(std::filesystem::path const& path, std::string_view text) {
    std::error_code folder_error;
    if (path.has_parent_path()) { std::filesystem::create_directories(path.parent_path(), folder_error); }
    Descriptor const file{::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666)};
    if (file.number() < 0) { return sentence_of(errno); }
    auto const error = write_all(file.number(), text);
    if (error == 0) { return std::nullopt; }
    return sentence_of(error);
}

std::optional<std::string> append_to_file(std::filesystem::path const& path, std::string_view text) {
    Descriptor const file{::open(path.c_str(), O_WRONLY | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)};
    if (file.number() < 0) { return sentence_of(errno); }
    auto const error = write_all(file.number(), text);
    if (error == 0) { return std::nullopt; }
    return sentence_of(error);
}

std::optional<std::string> write_result(std::string_view text) {
    auto const error = write_all(STDOUT_FILENO, text);
    if (error == 0) { return std::nullopt; }
    return std::generic_category().message(error);
}

void say(std::string_view message) {
    auto const line = "gainsay: " + reports::visible(message) + "\n";
    static_cast<void>(write_all(STDERR_FILENO, line));
}

void write_message(std::string_view text) { static_cast<void>(write_all(STDERR_FILENO, text)); }

int finish(std::string_view result, int status) {
    auto const error = write_result(result);
    if (!error) { return status; }
    say("exit status 2: standard output could not be written: " + *error);
    return ExitStatus::not_done;
}

}  // namespace gainsay::app
