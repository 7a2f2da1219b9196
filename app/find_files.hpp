#pragma once
// Looks for the claim files of a corpus in its folder.

#include <filesystem>
#include <string>
#include <vector>

namespace gainsay::app {

struct FoundFiles {
    struct Problem {
        std::filesystem::path path;
        std::string reason;
    };
    std::vector<std::filesystem::path> files;               // *.claims, sorted by their paths inside the folder
    std::vector<std::filesystem::path> links_not_followed;  // links to folders
    std::vector<Problem> problems;                          // folders that cannot be read
};

/// Whether the name of a path ends in .claims.
bool is_claim_file_name(std::filesystem::path const& path);

/// Everything in the folder and in those below it whose name ends in .claims, whatever it is: reading decides what is an
/// ordinary file. Folders whose names begin with a dot are not entered, and links are not followed.
FoundFiles find_claim_files(std::filesystem::path const& folder);

}  // namespace gainsay::app
