#pragma once
// The claim files of a folder, as texts.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace gainsay::tests {

/// Name and text of each `.claims` file that lies in the folder itself, by name.
inline std::vector<std::pair<std::string, std::string>> claim_files(std::filesystem::path const& folder) {
    std::vector<std::pair<std::string, std::string>> files;
    for (auto const& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".claims") { continue; }
        std::ifstream input(entry.path());
        files.emplace_back(entry.path().filename().string(), std::string(std::istreambuf_iterator<char>(input), {}));
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace gainsay::tests
