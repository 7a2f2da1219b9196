#pragma once
// What a job of GitHub Actions gets beside the report: annotations, a summary, and a log that no claim can act on.

#include "app/environment.hpp"
#include "app/options.hpp"
#include "app/repository_paths.hpp"
#include "reports/formats/formats.hpp"
#include "reports/report.hpp"

#include <string>

namespace gainsay::app {

/// Whether this run is a job of GitHub Actions, and annotations are wanted.
bool is_annotated(CheckOptions const& options, Environment const& environment);

/// A text for the log in which GitHub Actions obeys nothing ("::error::" in a claim is just text). The mark that ends this
/// is made from the text, so that no text can hold it.
std::string inert_in_log(std::string const& text);

/// Writes the annotations to standard error, where GitHub reads them as well, and adds the summary to that of the job.
/// What cannot be written is said and fails nothing.
void annotate(reports::Report const& report, reports::RenderOptions const& options, Environment const& environment,
              RepositoryPaths const& paths);

}  // namespace gainsay::app
