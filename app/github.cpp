#include "app/github.hpp"

#include "app/output.hpp"
#include "app/write_outputs.hpp"
#include "reports/sha256.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::app {

namespace {

constexpr std::string_view annotations_format = "github";
constexpr std::string_view summary_format = "github-summary";
constexpr std::size_t most_of_a_summary = 1024 * 1024;  // bytes; GitHub refuses more

/// At most so much, cut after a line, with a word about it.
std::string cut(std::string text) {
    if (text.size() <= most_of_a_summary) { return text; }
    constexpr std::string_view rest = "\n\nThis summary is cut off here, at GitHub's limit; the log has the whole report.\n";
    text.resize(most_of_a_summary - rest.size());
    auto const line = text.rfind('\n');
    text.resize(line == std::string::npos ? 0 : line);
    return text.append(rest);
}

}  // namespace

bool is_annotated(CheckOptions const& options, Environment const& environment) {
    auto const asked_for = [](OutputWanted const& output) { return output.format == annotations_format; };
    return environment.github_actions == "true" && options.ci_annotations &&
           std::none_of(options.outputs.begin(), options.outputs.end(), asked_for);
}

std::string inert_in_log(std::string const& text) {
    auto const mark = "gainsay-" + reports::sha256_text(text, 32);
    return fmt::format("::stop-commands::{0}\n{1}{2}::{0}::\n", mark, text, text.ends_with('\n') ? "" : "\n");
}

void annotate(reports::Report const& report, reports::RenderOptions const& options, Environment const& environment,
              RepositoryPaths const& paths) {
    auto plain = options;
    plain.colour = reports::Colour::plain;
    if (reports::find_format(annotations_format) != nullptr) { write_message(rendered(report, annotations_format, plain, paths)); }
    if (!environment.github_step_summary || reports::find_format(summary_format) == nullptr) { return; }
    if (auto const error = append_to_file(*environment.github_step_summary, cut(rendered(report, summary_format, plain, paths)))) {
        say(fmt::format("the summary of the job could not be written to {}: {}", *environment.github_step_summary, *error));
    }
}

}  // namespace gainsay::app
