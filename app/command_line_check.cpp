#include "app/command_line.hpp"

#include "app/certificates.hpp"
#include "app/explain.hpp"
#include "app/output_wanted.hpp"
#include "app/settings.hpp"
#include "claims/calendar/edtf.hpp"
#include "claims/lint/levels.hpp"
#include "reports/formats/formats.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <thread>

namespace gainsay::app {

namespace {

constexpr unsigned most_threads = 256;
constexpr unsigned most_threads_by_default = 8;

constexpr char const* check_footer = R"(Exit status:
  0   every encoded claim was decided, and nothing found at or above --fail-on
  1   findings at or above --fail-on; errors in the text
  2   the run could not be done, or not wholly
  3   nothing failed, but something stayed undecided
  70  a fault of gainsay itself

A folder is a corpus: all its .claims files are read together. A file stands for its corpus, the nearest folder
upwards with gainsay.toml, else its own folder; only what touches the file is shown.)";

std::string format_help() {
    std::string text = "How to report, to standard output or to a file (repeatable; default: terminal):";
    for (auto const& format : reports::formats()) {
        text += fmt::format("{}{} ({})", &format == &reports::formats().front() ? " " : ", ", format.name, format.description);
    }
    return text;
}

CLI::Option* take_one(CLI::Option* option) { return option->allow_extra_args(false); }

std::optional<claims::Severity> severity_of(std::optional<std::string> const& name) {
    if (!name) { return std::nullopt; }
    return *name == "error" ? claims::Severity::error : *name == "warning" ? claims::Severity::warning : claims::Severity::note;
}

/// Codes by any of their spellings.
std::variant<std::vector<claims::Code>, UsageError> codes_of(std::vector<std::string> const& typed, char const* option) {
    std::vector<claims::Code> codes;
    for (auto const& word : typed) {
        auto const code = code_of(word);
        if (!code) { return UsageError{fmt::format("{}: {}", option, no_such_code(word))}; }
        codes.push_back(*code);
    }
    std::sort(codes.begin(), codes.end());
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    return codes;
}

/// The one day that a date is.
std::optional<claims::Day> day_of(std::string const& text) {
    auto const read = claims::read_edtf(text);
    auto const* date = std::get_if<claims::EdtfDate>(&read);
    if (date == nullptr || !std::holds_alternative<claims::DateReading>(date->value)) { return std::nullopt; }
    auto const days = date->written;
    bool const is_one = days.earliest && days.latest && *days.earliest == *days.latest && text.find_first_of("?~%X") == std::string::npos;
    return is_one ? days.earliest : std::nullopt;
}

/// Why one of the names is no lint of arguments; nothing where all are.
std::optional<std::string> unknown_lint(std::vector<std::string> const& names) {
    std::vector<std::string> known;
    for (auto const& level : claims::lint_levels()) {
        known.push_back(claims::code_name(level.code));
        known.push_back(claims::code_text(level.code));
    }
    for (auto const& name : names) {
        if (std::find(known.begin(), known.end(), name) == known.end()) {
            return fmt::format("there is no lint \"{}\"{}", name, did_you_mean(name, known));
        }
    }
    return std::nullopt;
}

}  // namespace

CLI::App* CommandLine::add_checking(std::string const& name, std::string const& description) {
    auto& command = *program_.add_subcommand(name, description);
    command.footer(check_footer);
    auto& options = check_options_;
    command.add_option("PATH", options.paths, "Folders and .claims files, \"-\" for one on standard input; without any, the current folder");
    command.add_option("--stdin-filename", options.stdin_filename, "The file that \"-\" stands for: what is read takes its place in its corpus")
        ->type_name("FILE");
    command.add_flag("--allow-empty", options.allow_empty, "A corpus without claim files is no failure");
    add_config(command, options.config);
    add_outputs(command);
    add_levels(command);
    add_rules(command);
    add_looks(command);
    add_desk_options(command, options.history);
    add_change_options(command, options.history);
    add_today_option(command, options.history);
    add_cache(command);
    add_work(command);
    return &command;
}

void CommandLine::add_config(CLI::App& command, ConfigChoice& choice) {
    auto* file = command.add_option("--config", choice.file, "The configuration to use, instead of the gainsay.toml found upwards")->type_name("FILE");
    command.add_flag("--isolated", choice.isolated, "Use no configuration")->excludes(file);
}

void CommandLine::add_outputs(CLI::App& command) {
    take_one(command.add_option("--format", formats_, format_help()))->type_name("NAME[=PATH]");
}

void CommandLine::add_levels(CLI::App& command) {
    auto& options = check_options_;
    CLI::IsMember const severities({"error", "warning", "note"});
    command.add_option("--min-level", min_level_, "The least severity that is shown (default: note)")->type_name("SEVERITY")->check(severities);
    command.add_option("--fail-on", fail_on_, "The least severity that makes the exit status 1, shown or not (default: error)")
        ->type_name("SEVERITY")->check(severities);
    take_one(command.add_option("--select", select_, "Report these codes only, by number or name (repeatable; commas between several)"))
        ->type_name("CODES")->delimiter(',');
    take_one(command.add_option("--ignore", ignore_, "Do not report these codes (repeatable; commas between several). Errors in the text are always reported."))
        ->type_name("CODES")->delimiter(',');
    command.add_flag("--exit-zero", options.exit_zero, "Exit status 0 whatever is found");
    command.add_flag("--allow-undecided", options.allow_undecided, "Exit status 0 although something stayed undecided");
}

void CommandLine::add_rules(CLI::App& command) {
    auto& options = check_options_;
    options.threads = std::clamp(std::thread::hardware_concurrency(), 1U, most_threads_by_default);
    take_one(command.add_option("--rule", options.rules_on, "Switch a rule on that is off by default (repeatable)"))->type_name("RULE");
    take_one(command.add_option("--no-rule", options.rules_off, "Switch a rule off (repeatable)"))->type_name("RULE");
    command.add_flag("--no-rules", options.no_rules, "Check without any rule")->excludes("--rule", "--no-rule");
    command.add_flag("--no-records", options.no_records, "Leave the desk's records out");
    take_one(command.add_option("--lint", options.lints_on, "Look for this weakness of arguments, too (repeatable)"))->type_name("LINT");
    take_one(command.add_option("--no-lint", options.lints_off, "Do not look for this weakness of arguments (repeatable)"))->type_name("LINT");
    command.add_option("--texts", options.texts, "Look the articles' texts up in this folder, then in the corpus")->type_name("FOLDER");
    command.add_option("--as-of", as_of_, "Check what was held on this day: later articles left out, later corrections undone")
        ->type_name("DATE");
    command.add_option("--budget", options.budget,
                       fmt::format("Steps that a question may take before it stays undecided (default: {})", Settings{}.steps.value))
        ->type_name("N")->check(CLI::Range(std::uint64_t{1}, UINT64_MAX / 2).description(""));
    command.add_option("--threads", options.threads, "Threads to use, 1 to 256; the report does not depend on it")
        ->type_name("N")->check(CLI::Range(1U, most_threads).description(""));
}

void CommandLine::add_looks(CLI::App& command) {
    auto& options = check_options_;
    command.add_option("--max-findings", options.max_findings, "Show at most so many findings in the terminal, and say how many more")
        ->type_name("N")->check(CLI::Range(std::uint64_t{0}, UINT64_MAX / 2).description(""));
    command.add_flag("--full", options.full, "Show all findings and lists in full in the terminal");
    command.add_option("--color,--colour", colour_, "Colours in the terminal")
        ->type_name("WHEN")->check(CLI::IsMember({"auto", "always", "never"}))->capture_default_str();
    auto* verbose = command.add_flag("-v,--verbose", verbose_, "Say on standard error what is being done");
    command.add_flag("-q,--quiet", quiet_, "Say only errors on standard error")->excludes(verbose);
}

void CommandLine::add_cache(CLI::App& command) {
    auto* folder = command.add_option("--cache-dir", check_options_.cache_folder,
                                      "The folder of the cache, which remembers what a check of the same texts found (default: gainsay in the user's folder for caches)");
    folder->type_name("DIR");
    command.add_flag("--no-cache", no_cache_, "Neither use nor fill the cache")->excludes(folder);
}

void CommandLine::add_work(CLI::App& command) {
    auto& options = check_options_;
    auto* files = command.add_flag("--show-files", options.show_files, "List the files that would be checked, and check nothing");
    command.add_option("--certificates", options.certificates,
                       "Write each conflict into this folder as an SMT-LIB text, which any SMT solver answers with unsat")
        ->type_name("DIR");
    auto* verify = command.add_option("--verify-with", options.verify_with,
                                      "Have each conflict confirmed by another solver as well; what it denies is not shown")
                       ->type_name("PROGRAM")->check(CLI::IsMember(second_opinions()));
    command.add_option("--verify-seconds", verify_seconds_, "The seconds that it may take for each question, 1 to 3600 (default: 10)")
        ->type_name("N")->check(CLI::Range(1U, 3600U).description(""))->needs(verify);
    command.add_flag("--watch", options.watch, "Check again whenever a file changes, until an interrupt")->excludes(files);
    command.add_flag("--statistics", options.statistics, "Say on standard error what was read, asked and found, in numbers");
    command.add_flag("--no-ci-annotations", no_annotations_, "In a job of GitHub Actions: no annotations and no summary beside the report");
}

std::optional<UsageError> CommandLine::complete_checking() {
    auto& options = check_options_;
    for (auto const& rule : options.rules_on) {
        if (std::find(options.rules_off.begin(), options.rules_off.end(), rule) != options.rules_off.end()) {
            return UsageError{fmt::format("the rule \"{}\" is both switched on and switched off", rule)};
        }
    }
    if (!as_of_.empty()) {
        options.as_of = day_of(as_of_);
        if (!options.as_of) { return UsageError{fmt::format("--as-of takes a day such as 2031-11-05, not \"{}\"", as_of_)}; }
    }
    for (auto const* names : {&options.lints_on, &options.lints_off}) {
        if (auto const unknown = unknown_lint(*names)) { return UsageError{*unknown}; }
    }
    options.use_cache = !no_cache_;
    if (verify_seconds_) { options.verify_seconds = std::chrono::seconds{*verify_seconds_}; }
    options.min_level = severity_of(min_level_);
    options.fail_on = severity_of(fail_on_);
    for (auto const& [typed, option, target] : {std::tuple{&select_, "--select", &options.select}, std::tuple{&ignore_, "--ignore", &options.ignore}}) {
        if (typed->empty()) { continue; }
        auto codes = codes_of(*typed, option);
        if (auto const* problem = std::get_if<UsageError>(&codes)) { return *problem; }
        *target = std::get<std::vector<claims::Code>>(std::move(codes));
    }
    if (options.ignore) {
        for (auto const code : *options.ignore) {
            if (!can_be_ignored(code)) { return UsageError{fmt::format("--ignore: {}", cannot_be_ignored(code))}; }
        }
    }
    return std::nullopt;
}

Command CommandLine::chosen_check() {
    auto& options = check_options_;
    options.paths.insert(options.paths.end(), paths_after_mark_.begin(), paths_after_mark_.end());
    if (options.paths.empty()) { options.paths = {"."}; }
    auto const standard_inputs = std::count(options.paths.begin(), options.paths.end(), "-");
    if (standard_inputs > 1) { return UsageError{"\"-\" stands among the paths twice; standard input can be read once"}; }
    if (standard_inputs == 0 && options.stdin_filename) { return UsageError{"--stdin-filename says what \"-\" stands for, and \"-\" is not among the paths"}; }

    if (standard_inputs > 0 && options.watch) { return UsageError{"--watch looks at files, and \"-\" is none"}; }

    auto outputs = read_outputs(formats_);
    if (auto const* problem = std::get_if<UsageError>(&outputs)) { return *problem; }
    options.outputs = std::get<std::vector<OutputWanted>>(std::move(outputs));

    options.arguments_only = lint_->parsed();
    options.ci_annotations = !no_annotations_;
    options.colour = colour_ == "always"  ? ColourChoice::always
                     : colour_ == "never" ? ColourChoice::never
                                          : ColourChoice::automatic;
    options.verbosity = verbose_ ? Verbosity::verbose : quiet_ ? Verbosity::quiet : Verbosity::usual;
    return options;
}

}  // namespace gainsay::app
