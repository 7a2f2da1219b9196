#include "app/find_files.hpp"

#include <algorithm>
#include <system_error>

namespace gainsay::app {

namespace fs = std::filesystem;

namespace {

/// Goes through one folder; what has still to be entered is added to `folders`.
void look_into(fs::path const& folder, std::vector<fs::path>& folders, FoundFiles& found) {
    std::error_code error;
    fs::directory_iterator entry{folder, error};
    for (; !error && entry != fs::directory_iterator{}; entry.increment(error)) {
        auto const& path = entry->path();
        std::error_code status_error;
        auto const kind = fs::symlink_status(path, status_error).type();
        if (is_claim_file_name(path)) {
            found.files.push_back(path);
        } else if (kind == fs::file_type::directory) {
            if (!path.filename().string().starts_with('.')) { folders.push_back(path); }
        } else if (kind == fs::file_type::symlink && fs::is_directory(path, status_error)) {
            found.links_not_followed.push_back(path);
        }
    }
    if (error) { found.problems.push_back({folder, error.message()}); }
}

}  // namespace

bool is_claim_file_name(fs::path const& path) { return path.extension() == ".claims"; }

FoundFiles find_claim_files(fs::path const& folder) {
    FoundFiles found;
    std::vector<fs::path> folders{folder};
    while (!folders.empty()) {
        auto const next = folders.back();
        folders.pop_back();
        look_into(next, folders, found);
    }
    // All begin with the same folder, so this is the order of their paths inside it, byte by byte.
    auto const by_name = [](fs::path const& a, fs::path const& b) { return a.native() < b.native(); };
    std::sort(found.files.begin(), found.files.end(), by_name);
    std::sort(found.links_not_followed.begin(), found.links_not_followed.end(), by_name);
    std::sort(found.problems.begin(), found.problems.end(),
              [&](auto const& a, auto const& b) { return by_name(a.path, b.path); });
    return found;
}

}  // namespace gainsay::app
