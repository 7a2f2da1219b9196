#include "app/command_words.hpp"
#include "app/completion.hpp"
#include "app/version.hpp"

#include <fmt/format.h>

namespace gainsay::app {

namespace {

/// Text in which nothing is taken for a command of roff.
std::string plain(std::string_view text) {
    std::string result;
    if (text.starts_with('.') || text.starts_with('\'')) { result = "\\&"; }
    for (char const c : text) {
        switch (c) {
            case '\\': result += "\\e"; break;
            case '-': result += "\\-"; break;
            case '"': result += "\\(dq"; break;
            default: result += c;
        }
    }
    return result;
}

std::string entry_of(OptionWords const& option) {
    std::string names;
    for (auto const& name : option.names) {
        names += (names.empty() ? "" : ", ") + (name.starts_with('-') ? fmt::format("\\fB{}\\fR", plain(name)) : fmt::format("\\fI{}\\fR", plain(name)));
    }
    auto const value = option.value.empty() || !option.names.front().starts_with('-') ? std::string{} : fmt::format(" \\fI{}\\fR", plain(option.value));
    return fmt::format(".TP\n{}{}\n{}\n", names, value, plain(option.description));
}

constexpr std::string_view beginning = R"(.SH NAME
gainsay \- find what articles claim that cannot hold together
.SH SYNOPSIS
.B gainsay
.RI [ COMMAND ]
.RI [ ARGUMENTS ]
.SH DESCRIPTION
Gainsay reads what an editor encoded of several articles, in files whose names end in
.IR .claims ,
finds what cannot hold together, and explains each conflict.
Without a command, it checks; without a path, it checks the current folder.
.PP
A folder is a corpus: all its files are read together.
A file stands for its corpus, the nearest folder upwards with
.IR gainsay.toml ,
else its own folder; only what touches the file is shown.
)";

constexpr std::string_view end = R"(.SH EXIT STATUS
.TP
0
every encoded claim was decided, and nothing found at or above \-\-fail\-on
.TP
1
findings at or above \-\-fail\-on; errors in the text
.TP
2
the run could not be done, or not wholly
.TP
3
nothing failed, but something stayed undecided
.TP
70
a fault of gainsay itself
.SH ENVIRONMENT
.TP
NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, TERM
whether there are colours, where no option says so
.TP
COLUMNS
the width of the report for people
.TP
SOURCE_DATE_EPOCH
the date of reports that have one
.TP
XDG_CACHE_HOME, HOME
where the cache is
.TP
GITHUB_ACTIONS, GITHUB_STEP_SUMMARY
annotations and the summary of a job
.SH FILES
.TP
gainsay.toml
how the claims in its folder and below are checked
)";

}  // namespace

std::string manual_page() {
    // Without a date: the page depends on the version and on nothing else.
    auto page = fmt::format(".\\\" Made by \"gainsay man\".\n.TH GAINSAY 1 \"\" \"gainsay {}\" \"User Commands\"\n{}.SH COMMANDS\n", version(), beginning);
    auto const commands = command_words();
    for (auto const& command : commands) {
        std::string arguments;
        for (auto const& argument : command.arguments) { arguments += fmt::format(" \\fI{}\\fR", argument.names.front()); }
        page += fmt::format(".TP\n\\fB{}\\fR{}\n{}\n", plain(command.name), arguments, plain(command.description));
    }
    for (auto const& command : commands) {
        page += fmt::format(".SH OPTIONS OF \"{}\"\n", command.name);
        for (auto const& argument : command.arguments) { page += entry_of(argument); }
        for (auto const& option : command.options) { page += entry_of(option); }
    }
    return page.append(end);
}

}  // namespace gainsay::app
