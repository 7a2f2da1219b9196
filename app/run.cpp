#include "app/run.hpp"

#include "app/baseline.hpp"
#include "app/check.hpp"
#include "app/completion.hpp"
#include "app/config_command.hpp"
#include "app/diff.hpp"
#include "app/environment.hpp"
#include "app/explain.hpp"
#include "app/fmt.hpp"
#include "app/init.hpp"
#include "app/options.hpp"
#include "app/output.hpp"
#include "app/version.hpp"
#include "app/watch.hpp"
#include "app/write_outputs.hpp"

#include <fmt/format.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <csignal>
#include <memory>

namespace gainsay::app {

namespace {

/// Traces go to standard error, without the time, so that they can be compared.
void set_up_traces(Verbosity verbosity) {
    auto logger = std::make_shared<spdlog::logger>("gainsay", std::make_shared<spdlog::sinks::stderr_sink_st>());
    logger->set_pattern("gainsay: %l: %v");
    logger->set_level(verbosity == Verbosity::verbose ? spdlog::level::info
                      : verbosity == Verbosity::quiet ? spdlog::level::err
                                                      : spdlog::level::warn);
    spdlog::set_default_logger(std::move(logger));
}

/// Nothing could be done: the report says why, in a format for programs; standard error says it in any case.
int fail(std::vector<std::string> const& arguments, int status, std::string const& message) {
    auto const report = failed_report({status, message, {message}});
    return say_outcome({status, message}, write_outputs(report, outputs_asked_for(arguments), {}, {}));
}

/// Does what a command asks for.
struct Runner {
    std::vector<std::string> const& arguments;

    int operator()(CheckOptions const& options) const {
        set_up_traces(options.verbosity);
        auto const environment = read_environment();
        if (options.show_files) { return show_files(options); }
        if (options.watch) { watch(options, [&] { return check(options, environment); }); }
        return check(options, environment);
    }
    int operator()(FmtOptions const& options) const { return format_files(options); }
    int operator()(BaselineCommand const& command) const {
        set_up_traces(Verbosity::usual);
        return keep_baseline(command, read_environment());
    }
    int operator()(DiffCommand const& command) const {
        set_up_traces(Verbosity::usual);
        return diff(command, read_environment());
    }
    int operator()(ExplainOptions const& options) const { return explain(options); }
    int operator()(CodesOptions const& options) const { return list_codes(options); }
    int operator()(ConfigOptions const& options) const { return show_config(options); }
    int operator()(InitOptions const& options) const { return init(options); }
    int operator()(CompletionOptions const& options) const { return finish(completion_script(options.shell), ExitStatus::clean); }
    int operator()(ManOptions const&) const { return finish(manual_page(), ExitStatus::clean); }
    int operator()(VersionOptions const&) const { return finish(fmt::format("gainsay {}\n", version()), ExitStatus::clean); }
    int operator()(FrameworkSolveOptions const& options) const { return solve_framework(options); }
    int operator()(FrameworkConvertOptions const& options) const { return convert_framework(options); }
    int operator()(MapOptions const& options) const { return map_arguments(options); }
    int operator()(QuestionOptions const& options) const { return answer_question(options, read_environment()); }
    int operator()(HelpText const& help) const { return finish(help.text, ExitStatus::clean); }
    int operator()(UsageError const& error) const {
        return fail(arguments, ExitStatus::not_done, error.message + "; \"gainsay --help\" lists what there is");
    }
};

}  // namespace

int run(std::vector<std::string> const& arguments) {
    set_up_traces(Verbosity::usual);
    std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is an error of writing, which is reported
    return std::visit(Runner{arguments}, read_command_line(arguments));
}

int report_fault(std::vector<std::string> const& arguments, std::string_view what) {
    return fail(arguments, ExitStatus::our_fault,
                fmt::format("this is a fault of gainsay {}, not of the claims: {}; please report it with the files that lead to it",
                            version(), what));
}

}  // namespace gainsay::app
