#pragma once
// The commands and options of the program, as CLI11 reads them. Only the files of the command line include this.

#include "app/command_words.hpp"
#include "app/frameworks/command_line.hpp"
#include "app/options.hpp"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace gainsay::app {

/// The parser of one command line and the values that it fills in.
class CommandLine {
public:
    CommandLine();
    /// Reads the arguments, without the program's own name.
    Command read(std::vector<std::string> arguments);
    /// All commands and options in words; in command_words.cpp.
    [[nodiscard]] std::vector<CommandWords> words() const;

private:
    // Each adds a group of options to `check`; in command_line_check.cpp.
    CLI::App* add_checking(std::string const& name, std::string const& description);
    void add_config(CLI::App& command, ConfigChoice& choice);
    void add_outputs(CLI::App& command);
    void add_levels(CLI::App& command);
    void add_rules(CLI::App& command);
    void add_looks(CLI::App& command);
    void add_cache(CLI::App& command);
    void add_work(CLI::App& command);
    void add_fmt();

    [[nodiscard]] Command chosen();
    // Both in command_line_check.cpp. The first reads what several commands are told about checking.
    [[nodiscard]] std::optional<UsageError> complete_checking();
    [[nodiscard]] Command chosen_check();
    [[nodiscard]] std::string help_text() const;
    [[nodiscard]] std::vector<std::string> known_words() const;

    CLI::App program_{"Finds what articles claim that cannot hold together.", "gainsay"};
    CLI::App* check_ = nullptr;
    CLI::App* fmt_ = nullptr;
    CLI::App* baseline_ = nullptr;
    CLI::App* diff_ = nullptr;
    CLI::App* lint_ = nullptr;
    CLI::App* map_ = nullptr;
    CLI::App* explain_ = nullptr;
    CLI::App* codes_ = nullptr;
    CLI::App* config_ = nullptr;
    CLI::App* init_ = nullptr;
    CLI::App* completion_ = nullptr;
    CLI::App* man_ = nullptr;
    CLI::App* version_ = nullptr;
    CheckOptions check_options_;
    FmtOptions fmt_options_;
    BaselineOptions baseline_options_;
    DiffOptions diff_options_;
    MapOptions map_options_;
    QuestionOptions question_options_;
    FrameworkCommandLine frameworks_;
    ExplainOptions explain_options_;
    CodesOptions codes_options_;
    ConfigOptions config_options_;
    InitOptions init_options_;
    CompletionOptions completion_options_;
    std::vector<std::string> formats_{"terminal"};  // as typed: NAME or NAME=PATH
    std::optional<std::string> min_level_, fail_on_;
    std::vector<std::string> select_, ignore_;
    std::string as_of_;
    std::optional<unsigned> verify_seconds_;
    std::string colour_ = "auto";
    std::vector<std::string> paths_after_mark_;  // what follows "--"
    bool quiet_ = false;
    bool verbose_ = false;
    bool version_asked_ = false;
    bool show_asked_ = false;
    bool no_annotations_ = false;
    bool no_cache_ = false;
};

}  // namespace gainsay::app
