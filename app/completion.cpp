#include "app/completion.hpp"

#include "app/command_words.hpp"

#include <fmt/format.h>

namespace gainsay::app {

namespace {

std::string joined(std::vector<std::string> const& words, std::string_view between) { return fmt::format("{}", fmt::join(words, between)); }

std::vector<std::string> command_names(std::vector<CommandWords> const& commands) {
    std::vector<std::string> names;
    for (auto const& command : commands) { names.push_back(command.name); }
    return names;
}

/// The first sentence, without what shells would take for their own.
std::string short_text(std::string const& description) {
    std::string text;
    for (char const c : description.substr(0, description.find_first_of(".:;("))) {
        if (std::string_view{"'\"`$\\[]"}.find(c) == std::string_view::npos) { text += c; }
    }
    return text.substr(0, text.find_last_not_of(' ') + 1);
}

std::string for_bash(std::vector<CommandWords> const& commands) {
    std::string values;
    std::string options;
    for (auto const& command : commands) {
        std::vector<std::string> names;
        for (auto const& option : command.options) {
            names.insert(names.end(), option.names.begin(), option.names.end());
            if (option.value.empty()) { continue; }
            std::vector<std::string> patterns;
            for (auto const& name : option.names) { patterns.push_back(fmt::format("'{} {}'", command.name, name)); }
            auto const reply = !option.choices.empty()
                                   ? fmt::format("mapfile -t COMPREPLY < <(compgen -W '{}' -- \"$current\")", joined(option.choices, " "))
                               : option.takes_path ? std::string{"compopt -o default; COMPREPLY=()"}
                                                   : std::string{"COMPREPLY=()"};
            values += fmt::format("        {}) {}; return ;;\n", joined(patterns, "|"), reply);
        }
        options += fmt::format("        {}) options='{}' ;;\n", command.name, joined(names, " "));
        for (auto const& argument : command.arguments) {
            if (!argument.choices.empty()) { options += fmt::format("        {}) arguments='{}' ;;&\n", command.name, joined(argument.choices, " ")); }
        }
    }
    // The lines with arguments end in ";;&" and have to come first, so that the options are set as well.
    std::string arguments;
    std::string plain;
    for (std::size_t start = 0; start < options.size();) {
        auto const end = options.find('\n', start) + 1;
        auto const line = options.substr(start, end - start);
        (line.ends_with(";;&\n") ? arguments : plain) += line;
        start = end;
    }
    return fmt::format(R"(# Completion of gainsay in bash: source this, or put it where bash-completion looks, under the name "gainsay".

_gainsay() {{
    local current="${{COMP_WORDS[COMP_CWORD]}}" previous="${{COMP_WORDS[COMP_CWORD-1]}}" command=check options='' arguments=''
    # "--format=json" comes as three words.
    if [ "$current" = "=" ]; then
        current=''
    elif [ "$previous" = "=" ]; then
        previous="${{COMP_WORDS[COMP_CWORD-2]}}"
    fi
    case "${{COMP_WORDS[1]}}" in
        {}) [ "$COMP_CWORD" -gt 1 ] && command="${{COMP_WORDS[1]}}" ;;
    esac
    case "$command $previous" in
{}    esac
    case "$command" in
{}{}    esac
    compopt -o default
    if [[ $current == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
    elif [ "$COMP_CWORD" -eq 1 ]; then
        mapfile -t COMPREPLY < <(compgen -W '{}' -- "$current")
        mapfile -t -O "${{#COMPREPLY[@]}}" COMPREPLY < <(compgen -f -- "$current")
    else
        mapfile -t COMPREPLY < <(compgen -W "$arguments" -- "$current")
    fi
}}
complete -F _gainsay gainsay
)",
                       joined(command_names(commands), "|"), values, arguments, plain, joined(command_names(commands), " "));
}

std::string zsh_action(OptionWords const& option) {
    if (!option.choices.empty()) { return fmt::format("({})", joined(option.choices, " ")); }
    return option.takes_path ? "_files" : " ";
}

std::string for_zsh(std::vector<CommandWords> const& commands) {
    std::string cases;
    std::string list;
    for (auto const& command : commands) {
        list += fmt::format("        '{}:{}'\n", command.name, short_text(command.description));
        std::vector<std::string> specifications;
        for (auto const& option : command.options) {
            for (auto const& name : option.names) {
                bool const is_long = name.starts_with("--");
                auto const value = option.value.empty() ? std::string{} : fmt::format(":{}:{}", short_text(option.value), zsh_action(option));
                specifications.push_back(fmt::format("'*{}{}[{}]{}'", name, option.value.empty() || !is_long ? "" : "=", short_text(option.description), value));
            }
        }
        for (auto const& argument : command.arguments) { specifications.push_back(fmt::format("'*:{}:{}'", argument.names.front(), zsh_action(argument))); }
        cases += fmt::format("        {})\n            _arguments \\\n                {}\n            ;;\n", command.name, joined(specifications, " \\\n                "));
    }
    return fmt::format(R"(#compdef gainsay
# Completion of gainsay in zsh: put this into a folder of $fpath, under the name "_gainsay".

_gainsay() {{
    local command=check
    local -a commands=(
{}    )
    if (( CURRENT == 2 )) && [[ ${{words[2]}} != -* ]]; then
        _describe command commands
        _files
        return
    fi
    case ${{words[2]}} in
        {}) command=${{words[2]}}; shift words; (( CURRENT-- )) ;;
    esac
    case $command in
{}    esac
}}
if [ "$funcstack[1]" = _gainsay ]; then
    _gainsay "$@"
else
    compdef _gainsay gainsay
fi
)",
                       list, joined(command_names(commands), "|"), cases);
}

std::string for_fish(std::vector<CommandWords> const& commands) {
    std::string text = R"(# Completion of gainsay in fish: put this into ~/.config/fish/completions/gainsay.fish.

)";
    auto const names = joined(command_names(commands), " ");
    for (auto const& command : commands) {
        text += fmt::format("complete -c gainsay -n 'not __fish_seen_subcommand_from {}' -a {} -d '{}'\n", names, command.name, short_text(command.description));
    }
    for (auto const& command : commands) {
        // Without a command gainsay checks.
        auto const when = command.name == "check" ? fmt::format("__fish_seen_subcommand_from check; or not __fish_seen_subcommand_from {}", names)
                                                  : fmt::format("__fish_seen_subcommand_from {}", command.name);
        for (auto const& option : command.options) {
            text += fmt::format("complete -c gainsay -n '{}'", when);
            for (auto const& name : option.names) { text += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1); }
            if (!option.value.empty()) {
                text += option.choices.empty() ? (option.takes_path ? " -r" : " -x") : fmt::format(" -x -a '{}'", joined(option.choices, " "));
            }
            text += fmt::format(" -d '{}'\n", short_text(option.description));
        }
        for (auto const& argument : command.arguments) {
            if (!argument.choices.empty()) { text += fmt::format("complete -c gainsay -n '{}' -f -a '{}'\n", when, joined(argument.choices, " ")); }
        }
    }
    return text;
}

}  // namespace

std::string completion_script(std::string const& shell) {
    auto const commands = command_words();
    return shell == "bash" ? for_bash(commands) : shell == "zsh" ? for_zsh(commands) : for_fish(commands);
}

}  // namespace gainsay::app
