#pragma once
// The configuration of a project: the file gainsay.toml, its keys, and what is wrong with it.

#include "app/settings.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::app {

/// A configuration, read. Where there are problems the settings are not to be used.
struct Config {
    std::optional<std::string> file;    // as shown; absent where there is none
    Settings settings;
    std::vector<std::string> problems;  // "gainsay.toml:3:1: there is no key ...", in the order of the file
};

/// Reads the text of a configuration; `file` is how it is shown.
Config read_config(std::string const& file, std::string_view text);

/// The configuration for a corpus: the file that the options name, or the nearest gainsay.toml from the folder upwards,
/// unless it is not wanted. `current` is the current folder.
Config find_config(std::filesystem::path const& corpus_root, ConfigChoice const& choice, std::filesystem::path const& current);

/// A key, and what it is set to in words.
struct ConfigEntry {
    std::string key;     // "report.fail-on"
    std::string value;   // as it would stand in the file
    std::string origin;  // "default", "gainsay.toml:4:1"
};
/// All keys, in the order of docs/command-line.md.
std::vector<ConfigEntry> entries_of(Settings const& settings);

}  // namespace gainsay::app
