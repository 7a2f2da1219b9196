#include "app/environment.hpp"

#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace gainsay::app {

namespace {

constexpr std::size_t least_width = 40;
constexpr std::size_t most_width = 1000;
constexpr std::size_t widest_on_a_terminal = 120;
constexpr std::size_t usual_width = 100;

std::optional<std::string> variable(char const* name) {
    char const* value = std::getenv(name);
    if (value == nullptr || *value == '\0') { return std::nullopt; }
    return std::string{value};
}

/// Seconds since 1970, up to the year 9999.
std::optional<std::chrono::sys_seconds> seconds_of(std::optional<std::string> const& text) {
    constexpr std::int64_t end_of_9999 = 253'402'300'799;
    if (!text) { return std::nullopt; }
    std::int64_t seconds = 0;
    auto const result = std::from_chars(text->data(), text->data() + text->size(), seconds);
    bool const is_number = result.ec == std::errc{} && result.ptr == text->data() + text->size();
    if (!is_number || seconds < 0 || seconds > end_of_9999) { return std::nullopt; }
    return std::chrono::sys_seconds{std::chrono::seconds{seconds}};
}

OutputKind kind_of(int descriptor) {
    if (::isatty(descriptor) == 1) { return OutputKind::terminal; }
    struct stat status {};
    return ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) ? OutputKind::file : OutputKind::other;
}

}  // namespace

Environment read_environment() {
    Environment environment;
    environment.no_color = variable("NO_COLOR");
    environment.force_color = variable("FORCE_COLOR");
    environment.clicolor_force = variable("CLICOLOR_FORCE");
    environment.term = variable("TERM");
    environment.columns = variable("COLUMNS");
    environment.source_date_epoch = variable("SOURCE_DATE_EPOCH");
    environment.github_actions = variable("GITHUB_ACTIONS");
    environment.github_step_summary = variable("GITHUB_STEP_SUMMARY");
    environment.github_workspace = variable("GITHUB_WORKSPACE");
    environment.ci_project_dir = variable("CI_PROJECT_DIR");
    environment.xdg_cache_home = variable("XDG_CACHE_HOME");
    environment.home = variable("HOME");
    environment.path = variable("PATH");
    environment.source_date = seconds_of(environment.source_date_epoch);
    environment.output = kind_of(STDOUT_FILENO);
    environment.messages = kind_of(STDERR_FILENO);
    if (environment.output == OutputKind::terminal) {
        winsize size{};
        if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) { environment.terminal_columns = size.ws_col; }
    }
    return environment;
}

reports::Colour choose_colour(ColourChoice choice, Environment const& environment) {
    using reports::Colour;
    if (choice == ColourChoice::always) { return Colour::ansi; }
    if (choice == ColourChoice::never || environment.no_color) { return Colour::plain; }
    if (environment.force_color || environment.clicolor_force) { return Colour::ansi; }
    if (environment.term == "dumb") { return Colour::plain; }
    return environment.output == OutputKind::terminal ? Colour::ansi : Colour::plain;
}

std::size_t choose_width(Environment const& environment) {
    if (environment.columns) {
        auto const& text = *environment.columns;
        std::size_t columns = 0;
        auto const result = std::from_chars(text.data(), text.data() + text.size(), columns);
        bool const is_number = result.ec == std::errc{} && result.ptr == text.data() + text.size();
        if (is_number && least_width <= columns && columns <= most_width) { return columns; }
    }
    if (environment.terminal_columns) { return std::clamp(*environment.terminal_columns, least_width, widest_on_a_terminal); }
    return usual_width;
}

}  // namespace gainsay::app
