#include "app/frameworks/commands.hpp"

#include "app/frameworks/formats.hpp"
#include "app/options.hpp"
#include "app/output.hpp"
#include "app/read_file.hpp"
#include "solver/argumentation/tasks.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::app {

namespace {

using solver::ExtensionAnswer;
using solver::ExtensionQuestion;

/// The framework of a file; nothing, with everything said on standard error, where there is none.
std::optional<solver::Framework> load(std::string const& path, std::string const& format) {
    auto content = read_file(path);
    if (auto const* problem = std::get_if<FileProblem>(&content)) {
        say(fmt::format("exit status 2: {}: {}", path, problem->reason));
        return std::nullopt;
    }
    if (auto const* large = std::get_if<FileTooLarge>(&content)) {
        say(fmt::format("exit status 2: {}: the file has {} bytes; at most {} are read", path, large->size, largest_file));
        return std::nullopt;
    }
    auto const& text = std::get<FileBytes>(content).bytes;
    auto read = read_framework(text, format.empty() ? format_of(path, text) : framework_format(format).value_or(FrameworkFormat::iccma));
    if (auto* framework = std::get_if<solver::Framework>(&read)) { return std::move(*framework); }
    auto const& errors = std::get<std::vector<FrameworkError>>(read);
    for (auto const& error : errors) { say(fmt::format("{}:{}: {}", path, error.line, error.message)); }
    say(fmt::format("exit status 2: {} is no framework in the format {}", path,
                    framework_format_name(format.empty() ? format_of(path, text) : framework_format(format).value_or(FrameworkFormat::iccma))));
    return std::nullopt;
}

std::string witness_line(solver::Framework const& framework, solver::Extension const& extension) {
    std::string line = "w";
    for (auto const index : extension) { line += " " + framework.names[index]; }
    return line + "\n";
}

std::string answer_text(solver::Framework const& framework, solver::ExtensionTask task, ExtensionAnswer const& answer) {
    std::string text;
    if (task.question == ExtensionQuestion::count) { return answer.complete ? fmt::format("{}\n", answer.count) : text; }
    if (task.of_an_argument()) { text = answer.verdict == ExtensionAnswer::Verdict::yes ? "YES\n" : "NO\n"; }
    if (!task.of_an_argument() && answer.extensions.empty()) { text = "NO\n"; }
    for (auto const& extension : answer.extensions) { text += witness_line(framework, extension); }
    return text;
}

}  // namespace

int solve_framework(FrameworkSolveOptions const& options) {
    auto const framework = load(options.file, options.format);
    if (!framework) { return ExitStatus::not_done; }
    auto const task = solver::extension_task(options.task).value_or(solver::ExtensionTask{});
    solver::ArgumentIndex argument = 0;
    if (task.of_an_argument()) {
        auto const name = options.argument.value_or("");
        auto const found = std::find(framework->names.begin(), framework->names.end(), name);
        if (found == framework->names.end()) {
            say(fmt::format("exit status 2: -a {}: there is no such argument{}", name, did_you_mean(name, framework->names)));
            return ExitStatus::not_done;
        }
        argument = static_cast<solver::ArgumentIndex>(found - framework->names.begin());
    }
    solver::ExtensionLimits limits;
    limits.extensions = options.limit;
    limits.resource_limit = options.budget;
    auto const answer = solver::ExtensionSolver(limits).answer(*framework, task, argument);
    if (answer.verdict == ExtensionAnswer::Verdict::undecided) {
        say("exit status 3: undecided within the budget; --budget raises it");
        return ExitStatus::undecided;
    }
    auto const status = finish(answer_text(*framework, task, answer), answer.complete ? ExitStatus::clean : ExitStatus::undecided);
    if (!answer.complete) {
        say(fmt::format("exit status 3: there are more than {} extensions; --limit raises how many are looked for", answer.count));
    }
    if (answer.no_extension && task.of_an_argument()) { say("there is no extension at all, so this holds of every argument"); }
    return status;
}

int convert_framework(FrameworkConvertOptions const& options) {
    auto const framework = load(options.file, options.format);
    if (!framework) { return ExitStatus::not_done; }
    auto const text = write_framework(*framework, framework_format(options.to).value_or(FrameworkFormat::iccma));
    if (!text) {
        say(fmt::format("exit status 2: a name in {} cannot stand in the format {}", options.file, options.to));
        return ExitStatus::not_done;
    }
    return finish(*text, ExitStatus::clean);
}

}  // namespace gainsay::app
