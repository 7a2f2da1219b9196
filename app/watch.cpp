#include "app/watch.hpp"

#include "app/config.hpp"
#include "app/find_files.hpp"
#include "app/load_corpus.hpp"
#include "app/output.hpp"
#include "reports/text.hpp"

#include <fmt/format.h>

#include <sys/stat.h>

#include <chrono>
#include <filesystem>
#include <set>
#include <string>
#include <thread>
#include <tuple>
#include <vector>

namespace gainsay::app {

namespace fs = std::filesystem;

namespace {

constexpr auto pause = std::chrono::milliseconds{200};

/// What changes when a file does. An editor that writes a new file in place of the old one changes the inode.
using FileState = std::tuple<std::string, ino_t, off_t, time_t, long>;

FileState state_of(fs::path const& path) {
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0) { return {path.string(), 0, 0, 0, 0}; }
    return {path.string(), status.st_ino, status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
}

/// The states of all files that a check of the paths reads. Links, pipes and what cannot be read count by their own state.
std::vector<FileState> states(CheckOptions const& options) {
    std::set<fs::path> files;
    std::error_code error;
    auto const current = fs::current_path(error);
    for (auto const& typed : options.paths) {
        auto const path = (current / typed).lexically_normal();
        bool const is_folder = fs::is_directory(path, error);
        auto const folder = is_folder ? path : path.parent_path();
        auto const config = folder_with_config(folder);
        files.insert(path);
        if (config) { files.insert(*config / config_name); }
        auto const found = find_claim_files(is_folder ? path : config.value_or(folder));
        files.insert(found.files.begin(), found.files.end());
    }
    if (options.config.file) { files.insert(current / *options.config.file); }
    std::vector<FileState> all;
    for (auto const& file : files) {
        // A folder changes with everything that is written into it, reports included; its claim files are listed anyway.
        if (!fs::is_directory(file, error)) { all.push_back(state_of(file)); }
    }
    return all;
}

}  // namespace

void watch(CheckOptions const& options, std::function<int()> const& check) {
    for (;;) {
        auto const checked = states(options);
        static_cast<void>(check());
        say(fmt::format("watching {}; an interrupt ends it", reports::counted(checked.size(), "file")));
        // The state before the check is what counts: a file written meanwhile leads to another one.
        auto changed = checked;
        while (changed == checked) {
            std::this_thread::sleep_for(pause);
            changed = states(options);
        }
        // Wait until whoever is writing has finished.
        for (auto last = changed;; last = changed) {
            std::this_thread::sleep_for(pause);
            changed = states(options);
            if (changed == last) { break; }
        }
        say("something changed; checking again");
    }
}

}  // namespace gainsay::app
