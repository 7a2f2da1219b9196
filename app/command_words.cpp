#include "app/command_words.hpp"

#include "app/command_line.hpp"
#include "reports/formats/formats.hpp"

#include <algorithm>

namespace gainsay::app {

namespace {

std::vector<std::string> choices_of(std::string const& name) {
    std::vector<std::string> choices;
    if (name == "--min-level" || name == "--fail-on") { return {"error", "warning", "note"}; }
    if (name == "--color") { return {"auto", "always", "never"}; }
    if (name == "SHELL") { return {"bash", "zsh", "fish"}; }
    if (name == "--format") {
        for (auto const& format : reports::formats()) { choices.emplace_back(format.name); }
    }
    if (name == "CODE" || name == "--select" || name == "--ignore") {
        for (auto const& entry : claims::code_table()) { choices.push_back(claims::code_name(entry.code)); }
    }
    return choices;
}

bool takes_path(std::string const& name) {
    static std::vector<std::string> const names{"PATH", "DIR", "--config", "--stdin-filename", "--cache-dir"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

OptionWords words_of(CLI::Option const& option) {
    OptionWords words;
    words.description = option.get_description();
    if (option.get_positional()) {
        words.names = {option.get_name(true)};
        words.value = words.names.front();
    } else {
        for (auto const& name : option.get_snames()) { words.names.push_back("-" + name); }
        for (auto const& name : option.get_lnames()) { words.names.push_back("--" + name); }
        if (option.get_expected_max() > 0) { words.value = option.get_type_name(); }
        words.value.erase(std::find(words.value.begin(), words.value.end(), ':'), words.value.end());  // CLI11 adds the values there are
    }
    for (auto const& name : words.names) {
        if (auto choices = choices_of(name); !choices.empty()) { words.choices = std::move(choices); }
        words.takes_path = words.takes_path || takes_path(name);
    }
    return words;
}

}  // namespace

std::vector<CommandWords> CommandLine::words() const {
    std::vector<CommandWords> all;
    for (auto const* command : program_.get_subcommands([](CLI::App const*) { return true; })) {
        CommandWords words{command->get_name(), command->get_description(), {}, {}};
        for (auto const* option : command->get_options()) {
            (option->get_positional() ? words.arguments : words.options).push_back(words_of(*option));
        }
        all.push_back(std::move(words));
    }
    return all;
}

std::vector<CommandWords> command_words() { return CommandLine{}.words(); }

}  // namespace gainsay::app
