#pragma once
// Writes a report in every format that was asked for, to standard output and to files.

#include "app/exit_status.hpp"
#include "app/options.hpp"
#include "app/repository_paths.hpp"
#include "reports/formats/formats.hpp"
#include "reports/report.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace gainsay::app {

/// A report in a format of the list, with the paths that the format wants.
std::string rendered(reports::Report const& report, std::string_view format, reports::RenderOptions const& options,
                     RepositoryPaths const& paths = {});

/// Whether standard output is a log in which GitHub Actions looks for commands, which the report must not hold.
enum class LogKind { plain, obeyed };

/// Writes all outputs, each wholly or not at all; colours and the terminal's width are for standard output alone. What
/// could not be written comes back, a sentence each.
std::vector<std::string> write_outputs(reports::Report const& report, std::vector<OutputWanted> const& outputs,
                                       reports::RenderOptions const& options, RepositoryPaths const& paths, LogKind log = LogKind::plain);

/// Says why the status is not 0, what could not be written included, in the last line of standard error. Returns the status.
int say_outcome(Outcome const& outcome, std::vector<std::string> const& problems);

}  // namespace gainsay::app
