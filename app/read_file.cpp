#include "app/read_file.hpp"

#include "app/descriptor.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace gainsay::app {

namespace {

FileProblem problem_of(int error) {
    if (error == ELOOP) { return {"is a link; links are not followed"}; }
    return {std::generic_category().message(error)};
}

}  // namespace

FileContent read_opened(Descriptor const& file) {
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) { return problem_of(errno); }
    if (S_ISDIR(status.st_mode)) { return FileProblem{"is a folder, not a file"}; }
    if (!S_ISREG(status.st_mode)) { return FileProblem{"is not an ordinary file"}; }
    auto const size = static_cast<std::uint64_t>(status.st_size);
    if (size > largest_file) { return FileTooLarge{size}; }
    return read_to_end(file, size);
}

FileContent read_to_end(Descriptor const& file, std::uint64_t size) {
    FileBytes content;
    content.bytes.reserve(size);
    std::array<char, 65536> buffer{};
    while (true) {
        auto const count = ::read(file.number(), buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) { continue; }
        if (count < 0) { return problem_of(errno); }
        if (count == 0) { return content; }
        content.bytes.append(buffer.data(), static_cast<std::size_t>(count));
        if (content.bytes.size() > largest_file) { return FileTooLarge{content.bytes.size()}; }  // it is growing
    }
}

FileContent read_file(std::filesystem::path const& path) {
    // O_NONBLOCK so that a pipe is refused and not waited for; O_NOFOLLOW so that nothing outside can be named by a link.
    Descriptor const file{::open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)};
    if (file.number() < 0) { return problem_of(errno); }
    return read_opened(file);
}

FileContent read_standard_input() { return read_to_end(Descriptor{::dup(STDIN_FILENO)}, 0); }

}  // namespace gainsay::app
