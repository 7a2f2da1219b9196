#pragma once
// From paths on the command line to corpora: which folder each stands for, which files are in it, and their bytes.

#include "app/read_file.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace gainsay::app {

struct CorpusFile {
    std::string path;     // as shown: relative to the current folder, with forward slashes
    FileContent content;  // never a FileProblem
};

struct CorpusOnDisk {
    std::string path;                             // as shown
    std::vector<CorpusFile> files;                // sorted by their paths inside the corpus
    std::vector<std::string> only_files;          // as shown; empty where the whole corpus was asked for
    std::vector<std::string> links_not_followed;  // links to folders
};

struct LoadedPaths {
    std::vector<CorpusOnDisk> corpora;  // in the order of the first path that stands for each; all have files
    std::vector<std::string> problems;  // "reed.claims: Permission denied", in order, without repeats
};

/// Loads everything that the paths stand for, relative to the folder `current`. What cannot be read becomes a problem, and
/// the rest is loaded.
LoadedPaths load_paths(std::vector<std::string> const& paths, std::filesystem::path const& current);

}  // namespace gainsay::app
