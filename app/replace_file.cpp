#include "app/replace_file.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <system_error>

namespace gainsay::app {

namespace {

std::string reason_of(int error) { return std::generic_category().message(error); }

/// Zero, or the error that stopped the writing.
int write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        auto const written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno == EINTR) { continue; }
        if (written < 0) { return errno; }
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(descriptor) == 0 ? 0 : errno;
}

}  // namespace

std::optional<std::string> replace_file(std::filesystem::path const& path, std::string_view text) {
    auto beside = path.string() + ".XXXXXX";
    int const descriptor = ::mkstemp(beside.data());
    if (descriptor < 0) { return reason_of(errno); }
    auto error = write_all(descriptor, text);
    auto const mask = ::umask(0);  // mkstemp takes less than a new file usually gets
    ::umask(mask);
    if (error == 0 && ::fchmod(descriptor, 0666 & ~mask) != 0) { error = errno; }
    if (::close(descriptor) != 0 && error == 0) { error = errno; }
    if (error == 0 && std::rename(beside.c_str(), path.c_str()) != 0) { error = errno; }
    if (error == 0) { return std::nullopt; }
    ::unlink(beside.c_str());
    return reason_of(error);
}

}  // namespace gainsay::app
