#include "app/replace_file.hpp"

#include "app/output.hpp"
#include "app/read_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <system_error>

namespace gainsay::app {

namespace {

std::string in_words(int error) { return std::generic_category().message(error); }

/// A file that is taken away again unless it was moved to its place.
class NewFile {
public:
    explicit NewFile(std::filesystem::path const& beside)
        : path_((beside.parent_path() / ("." + beside.filename().string() + ".XXXXXX")).string()),
          file_(::mkostemp(path_.data(), O_CLOEXEC)), error_(file_.number() < 0 ? errno : 0) {}
    ~NewFile() {
        if (file_.number() >= 0 && !is_moved_) { ::unlink(path_.c_str()); }
    }
    NewFile(NewFile const&) = delete;
    NewFile& operator=(NewFile const&) = delete;

    /// Zero, or the error. The owner can be given by the superuser only; for others the file is theirs already, or the
    /// permissions are what counts.
    int write(std::string_view text, struct stat const& like) {
        if (error_ != 0) { return error_; }
        if (auto const error = write_all(file_.number(), text)) { return error; }
        if (::fchown(file_.number(), like.st_uid, like.st_gid) != 0 && errno != EPERM) { return errno; }
        if (::fchmod(file_.number(), like.st_mode & 07777U) != 0 || ::fsync(file_.number()) != 0) { return errno; }
        return 0;
    }
    int move_to(std::filesystem::path const& place) {
        if (::rename(path_.c_str(), place.c_str()) != 0) { return errno; }
        is_moved_ = true;
        return 0;
    }

private:
    std::string path_;
    Descriptor file_;
    int error_;
    bool is_moved_ = false;
};

}  // namespace

std::optional<std::string> replace_file(std::filesystem::path const& path, std::string_view old_bytes, std::string_view new_bytes) {
    Descriptor const old{::open(path.c_str(), O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)};
    if (old.number() < 0) { return errno == ELOOP ? "is a link; links are not followed" : in_words(errno); }
    struct stat before {};
    if (::fstat(old.number(), &before) != 0) { return in_words(errno); }
    if (before.st_nlink > 1) { return "has several names (hard links), and the others would keep the old text"; }
    auto const content = read_opened(old);
    if (auto const* problem = std::get_if<FileProblem>(&content)) { return problem->reason; }
    auto const* bytes = std::get_if<FileBytes>(&content);
    if (bytes == nullptr || bytes->bytes != old_bytes) { return "was changed by somebody else in the meantime"; }

    NewFile file{path};
    if (auto const error = file.write(new_bytes, before)) { return "could not be written: " + in_words(error); }
    struct stat now {};
    if (::lstat(path.c_str(), &now) != 0 || now.st_dev != before.st_dev || now.st_ino != before.st_ino) {
        return "was replaced by somebody else in the meantime";
    }
    if (auto const error = file.move_to(path)) { return "could not be replaced: " + in_words(error); }
    return std::nullopt;
}

}  // namespace gainsay::app
