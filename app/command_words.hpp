#pragma once
// The commands and options of the program in words: what completions and the manual page are made from.

#include <string>
#include <vector>

namespace gainsay::app {

/// An option, or an argument without a name of its own.
struct OptionWords {
    std::vector<std::string> names;    // "-v", "--verbose"; of an argument: "PATH"
    std::string value;                 // "SEVERITY"; empty for a flag
    std::string description;
    std::vector<std::string> choices;  // the values there are; empty where they cannot be listed
    bool takes_path = false;
};

struct CommandWords {
    std::string name;
    std::string description;
    std::vector<OptionWords> arguments;
    std::vector<OptionWords> options;
};

/// All commands, in the order of the help.
std::vector<CommandWords> command_words();

}  // namespace gainsay::app
