#include "app/output.hpp"

#include "reports/text.hpp"

#include <sys/poll.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

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

std::optional<std::string> write_result(std::string_view text) {
    auto const error = write_all(STDOUT_FILENO, text);
    if (error == 0) { return std::nullopt; }
    return std::generic_category().message(error);
}

void say(std::string_view message) {
    auto const line = "gainsay: " + reports::visible(message) + "\n";
    static_cast<void>(write_all(STDERR_FILENO, line));
}

int finish(std::string_view result, int status) {
    auto const error = write_result(result);
    if (!error) { return status; }
    say("exit status 2: standard output could not be written: " + *error);
    return ExitStatus::not_done;
}

}  // namespace gainsay::app
