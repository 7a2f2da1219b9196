#include "app/write_outputs.hpp"

#include "app/github.hpp"
#include "app/output.hpp"
#include "reports/build_report.hpp"

#include <fmt/format.h>

#include <sstream>

namespace gainsay::app {

std::string rendered(reports::Report const& report, std::string_view format, reports::RenderOptions const& options,
                     RepositoryPaths const& paths) {
    std::ostringstream out;
    auto const& found = *reports::find_format(format);
    if (found.paths == reports::Paths::of_repository) {
        found.write(reports::renamed(report, paths), options, out);
    } else {
        found.write(report, options, out);
    }
    return out.str();
}

std::vector<std::string> write_outputs(reports::Report const& report, std::vector<OutputWanted> const& outputs,
                                       reports::RenderOptions const& options, RepositoryPaths const& paths, LogKind log) {
    auto in_files = options;
    in_files.colour = reports::Colour::plain;
    in_files.width = reports::RenderOptions{}.width;
    std::vector<std::string> problems;
    for (auto const& output : outputs) {
        if (output.path.empty()) {
            auto text = rendered(report, output.format, options, paths);
            if (log == LogKind::obeyed && output.format == "terminal") { text = inert_in_log(text); }
            if (auto const error = write_result(text)) {
                problems.push_back(fmt::format("standard output could not be written: {}", *error));
            }
        } else if (auto const error = replace_file(output.path, rendered(report, output.format, in_files, paths))) {
            problems.push_back(fmt::format("{} could not be written: {}", output.path, *error));
        }
    }
    return problems;
}

int say_outcome(Outcome const& outcome, std::vector<std::string> const& problems) {
    if (outcome.status == ExitStatus::our_fault || problems.empty()) {
        for (auto const& problem : problems) { say(problem); }
        if (outcome.status != 0) { say(fmt::format("exit status {}: {}", outcome.status, outcome.reason)); }
        return outcome.status;
    }
    if (outcome.status != 0) { say(outcome.reason); }
    for (std::size_t i = 0; i + 1 < problems.size(); ++i) { say(problems[i]); }
    say(fmt::format("exit status {}: {}", static_cast<int>(ExitStatus::not_done), problems.back()));
    return ExitStatus::not_done;
}

}  // namespace gainsay::app
