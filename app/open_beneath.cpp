#include "app/open_beneath.hpp"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <string_view>
#include <system_error>
#include <utility>

namespace gainsay::app {

namespace {

constexpr int file_flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY;
constexpr int folder_flags = O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

OpenedFile failure(int error) {
    switch (error) {
        case ENOENT: return NotThere{};
        case ELOOP: return FileProblem{"is reached by a link; links are not followed"};
        case EXDEV: return FileProblem{"leads out of the folder"};
        default: return FileProblem{std::generic_category().message(error)};
    }
}

/// Negative with errno set, as the system call does.
int open_by_the_kernel(int folder, std::string const& name) {
    open_how how{};
    how.flags = file_flags;
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
    return static_cast<int>(::syscall(SYS_openat2, folder, name.c_str(), &how, sizeof how));
}

/// Whether openat2 is not to be had here, so that its error says nothing about the file.
bool is_no_answer(int error) { return error == ENOSYS || error == EPERM || error == EINVAL || error == E2BIG; }

/// To the kernel, a link where a folder should be is just no folder.
bool is_link(int folder, std::string const& name) {
    struct stat status {};
    return ::fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(status.st_mode);
}

OpenedFile open_part_by_part(int start, std::string_view name) {
    Descriptor folder{::fcntl(start, F_DUPFD_CLOEXEC, 0)};
    while (true) {
        auto const slash = name.find('/');
        std::string const part{name.substr(0, slash)};
        if (part.empty() || part == "." || part == "..") { return failure(EXDEV); }
        bool const is_last = slash == std::string_view::npos;
        Descriptor next{::openat(folder.number(), part.c_str(), is_last ? file_flags : folder_flags)};
        if (next.number() < 0) { return failure(errno == ENOTDIR && is_link(folder.number(), part) ? ELOOP : errno); }
        if (is_last) { return OpenedFile{std::move(next)}; }
        folder.swap(next);
        name.remove_prefix(slash + 1);
    }
}

}  // namespace

OpenedFile open_beneath(std::filesystem::path const& folder, std::string const& name, Walk walk) {
    Descriptor const base{::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)};
    if (base.number() < 0) { return failure(errno); }
    if (walk == Walk::by_the_kernel) {
        Descriptor opened{open_by_the_kernel(base.number(), name)};
        if (opened.number() >= 0) { return OpenedFile{std::move(opened)}; }
        if (!is_no_answer(errno)) { return failure(errno); }
    }
    return open_part_by_part(base.number(), name);
}

}  // namespace gainsay::app
