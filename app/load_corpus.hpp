#pragma once
// From paths on the command line to corpora: which folder each stands for, which files are in it, and their bytes.

#include "app/read_file.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace gainsay::app {

struct CorpusFile {
    std::string path;     // as shown: relative to the current folder, with forward slashes
    FileContent content;  // never a FileProblem
};

/// The folder that holds a file of this name is a corpus, and the file says how to check it.
inline constexpr char const* config_name = "gainsay.toml";

struct CorpusOnDisk {
    std::string path;                             // as shown
    std::filesystem::path root;                   // absolute
    std::vector<CorpusFile> files;                // sorted by their paths inside the corpus
    std::vector<std::string> only_files;          // as shown; empty where the whole corpus was asked for
    std::vector<std::string> links_not_followed;  // links to folders
};

/// What a path of "-" stands for: a file of this name with this content.
struct StandardInput {
    std::optional<std::string> file_name;  // absent: a corpus of its own
    FileContent content;
};

struct LoadOptions {
    bool allow_empty = false;              // a corpus without claim files is no problem
    std::optional<StandardInput> standard_input;
};

struct LoadedPaths {
    std::vector<CorpusOnDisk> corpora;  // in the order of the first path that stands for each; all have files, unless allowed
    std::vector<std::string> problems;  // "reed.claims: Permission denied", in order, without repeats
};

/// Loads everything that the paths stand for, relative to the folder `current`. What cannot be read becomes a problem, and
/// the rest is loaded.
LoadedPaths load_paths(std::vector<std::string> const& paths, std::filesystem::path const& current, LoadOptions options = {});

/// The nearest folder upwards, from this one on, that holds a gainsay.toml.
std::optional<std::filesystem::path> folder_with_config(std::filesystem::path folder);

}  // namespace gainsay::app
