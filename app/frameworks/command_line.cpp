#include "app/frameworks/command_line.hpp"

#include "app/frameworks/formats.hpp"
#include "solver/argumentation/tasks.hpp"

#include <fmt/format.h>

namespace gainsay::app {

namespace {

constexpr char const* solve_footer = R"(A task is a question and a semantics, joined by a hyphen:
  SE  some extension                  CO  complete
  EE  every extension                 GR  grounded
  CE  how many extensions             PR  preferred
  DC  is -a ARG in some extension?    ST  stable
  DS  is -a ARG in every extension?

Answers are YES or NO; a line "w ..." lists an extension: the one that was asked for, or what proves the answer.

Exit status: 0 answered, 2 the file could not be read, 3 undecided within the budget or more extensions than --limit.)";

}  // namespace

void FrameworkCommandLine::add_to(CLI::App& program) {
    solver::ExtensionLimits const limits;
    solve_options_.limit = limits.extensions;
    solve_options_.budget = limits.resource_limit;
    auto const formats = CLI::IsMember({"apx", "tgf", "iccma"});
    af_ = program.add_subcommand("af", "Answer questions about argumentation frameworks in files");
    af_->require_subcommand(1);
    solve_ = af_->add_subcommand("solve", "Answer one of the competition's tasks");
    solve_->footer(solve_footer);
    solve_->add_option("TASK", solve_options_.task, "Which task: SE-CO, DC-PR, ...")->required();
    solve_->add_option("FILE", solve_options_.file, "The framework")->required();
    solve_->add_option("-a,--argument", argument_, "The argument that DC and DS ask about")->type_name("ARG");
    solve_->add_option("--from", solve_options_.format, "The file's format; without it, told by the file")->type_name("FORMAT")->check(formats);
    solve_->add_option("--limit", solve_options_.limit, "Extensions that EE and CE look for at most")
        ->type_name("N")->check(CLI::Range(1U, 1'000'000'000U).description(""))->capture_default_str();
    solve_->add_option("--budget", solve_options_.budget, "Steps that a question may take before it stays undecided")
        ->type_name("N")->check(CLI::Range(std::uint64_t{1}, UINT64_MAX / 2).description(""))->capture_default_str();
    convert_ = af_->add_subcommand("convert", "Write a framework in another format");
    convert_->add_option("FILE", convert_options_.file, "The framework")->required();
    convert_->add_option("--from", convert_options_.format, "The file's format; without it, told by the file")->type_name("FORMAT")->check(formats);
    convert_->add_option("--to", convert_options_.to, "The format to write")->type_name("FORMAT")->check(formats)->required();
}

Command FrameworkCommandLine::chosen() const {
    if (convert_->parsed()) { return convert_options_; }
    auto options = solve_options_;
    auto const task = solver::extension_task(options.task);
    if (!task) {
        std::vector<std::string> known;
        for (auto const& each : solver::extension_tasks()) { known.push_back(solver::extension_task_text(each)); }
        return UsageError{fmt::format("there is no task \"{}\"{}", options.task, did_you_mean(options.task, known))};
    }
    if (!argument_.empty()) { options.argument = argument_; }
    if (task->of_an_argument() && !options.argument) { return UsageError{fmt::format("{} asks about an argument: -a ARG", options.task)}; }
    if (!task->of_an_argument() && options.argument) { return UsageError{fmt::format("{} asks about no argument; -a is out of place", options.task)}; }
    return options;
}

std::string FrameworkCommandLine::help() const {
    if (solve_->parsed()) { return solve_->help("gainsay af"); }
    if (convert_->parsed()) { return convert_->help("gainsay af"); }
    return af_->help("gainsay");
}

}  // namespace gainsay::app
