#include "app/history_options.hpp"

#include "claims/calendar/edtf.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <charconv>
#include <ctime>

namespace gainsay::app {

namespace {

constexpr std::int64_t seconds_of_a_day = 24 * 60 * 60;

claims::Day day_of_seconds(std::int64_t seconds) {
    auto const day = seconds / seconds_of_a_day;
    return seconds % seconds_of_a_day < 0 ? day - 1 : day;
}

}  // namespace

void add_desk_options(CLI::App& check, HistoryOptions& options) {
    auto* baseline =
        check
            .add_option(
                "--baseline", options.baseline,
                "The file of findings that were there before; by default gainsay.baseline in the corpus's folder")
            ->type_name("FILE");
    check.add_flag("--no-baseline", options.no_baseline, "Show also what the baseline knows")->excludes(baseline);
    check.add_flag("--ignore-suppressions", options.ignore_suppressions,
                   "Show also what the desk or the baseline accepts, and count it");
}

void add_change_options(CLI::App& check, HistoryOptions& options) {
    auto* changed = check.add_flag("--changed", options.changed,
                                   "Show only what the change since the default branch touches (git)");
    auto* since =
        check.add_option("--since", options.since, "Show only what the change since this branch or commit touches")
            ->type_name("REF");
    check.add_flag("--staged", options.staged, "Check what is staged in git, and show only what it touches")
        ->excludes(changed, since);
}

void add_today_option(CLI::App& command, HistoryOptions& options) {
    command
        .add_option("--today", options.today_as_typed,
                    "The day that acceptances with \"until\" are held against; by default today")
        ->type_name("DATE");
}

CLI::App* add_baseline_command(CLI::App& program, BaselineOptions& options) {
    auto* command = program.add_subcommand("baseline", "Keep a file of findings that were there before");
    command->add_option("ACTION", options.action, "create it, prune what is solved, or show it")
        ->required()
        ->check(CLI::IsMember({"create", "prune", "show"}).description(""));
    command->add_option("PATH", options.path, "The folder of the corpus; by default the current one");
    command->add_option("--baseline", options.file, "The file; by default gainsay.baseline in the corpus's folder")
        ->type_name("FILE");
    command->add_flag("--replace", options.replace, "Let create write over the file that is there");
    return command;
}

CLI::App* add_diff_command(CLI::App& program, DiffOptions& options) {
    auto* command = program.add_subcommand("diff", "Tell which findings appeared, went and changed since a commit");
    command->add_option("REF", options.reference, "The commit, branch or tag to compare with")->required();
    command->add_option("PATH", options.path, "The folder of the corpus; by default the current one");
    command->add_option("--format", options.format, "terminal or json")
        ->type_name("NAME")
        ->check(CLI::IsMember({"terminal", "json"}).description(""))
        ->capture_default_str();
    return command;
}

std::optional<std::string> read_today(HistoryOptions& options) {
    if (options.today_as_typed.empty()) { return std::nullopt; }
    auto const read = claims::read_edtf(options.today_as_typed);
    if (auto const* date = std::get_if<claims::EdtfDate>(&read)) {
        auto const range = claims::bounds(*date);
        if (range.earliest && range.earliest == range.latest) {
            options.today = range.earliest;
            return std::nullopt;
        }
    }
    return fmt::format("--today: \"{}\" is no day such as 2031-03-04", options.today_as_typed);
}

claims::Day choose_today(HistoryOptions const& options, std::optional<std::string> const& source_date_epoch) {
    if (options.today) { return *options.today; }
    if (source_date_epoch) {
        std::int64_t seconds = 0;
        auto const* const last = source_date_epoch->data() + source_date_epoch->size();
        auto const result = std::from_chars(source_date_epoch->data(), last, seconds);
        if (result.ec == std::errc{} && result.ptr == last) { return day_of_seconds(seconds); }
    }
    return day_of_seconds(static_cast<std::int64_t>(std::time(nullptr)));
}

}  // namespace gainsay::app
