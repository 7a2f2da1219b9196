#include "app/output_wanted.hpp"

#include "app/find_files.hpp"
#include "app/load_corpus.hpp"
#include "reports/formats/formats.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>

namespace gainsay::app {

namespace {

OutputWanted split(std::string const& typed) {
    auto const mark = typed.find('=');
    OutputWanted wanted{typed.substr(0, mark), {}};
    if (mark != std::string::npos) { wanted.path = typed.substr(mark + 1); }
    return wanted;
}

std::optional<std::string> problem_of_path(std::string const& path) {
    std::filesystem::path const file{path};
    if (path.empty()) { return "has no path after \"=\""; }
    if (!file.has_filename()) { return "names a folder, not a file"; }
    if (is_claim_file_name(file) || file.filename() == config_name) { return "would be written over a file that the check reads"; }
    return std::nullopt;
}

std::vector<std::string> format_names() {
    std::vector<std::string> names;
    for (auto const& format : reports::formats()) { names.emplace_back(format.name); }
    return names;
}

}  // namespace

std::variant<std::vector<OutputWanted>, UsageError> read_outputs(std::vector<std::string> const& typed) {
    std::vector<OutputWanted> outputs;
    std::set<std::string> files;
    bool standard_output = false;
    for (auto const& each : typed) {
        auto wanted = split(each);
        bool const to_standard_output = each.find('=') == std::string::npos || wanted.path == "-";
        if (reports::find_format(wanted.format) == nullptr) {
            return UsageError{fmt::format("there is no format \"{}\"{}", wanted.format, did_you_mean(wanted.format, format_names()))};
        }
        if (to_standard_output) {
            if (standard_output) {
                return UsageError{fmt::format("--format {}: another report goes to standard output; write one of them to a file with --format {}=PATH",
                                              each, wanted.format)};
            }
            standard_output = true;
            wanted.path.clear();
        } else if (auto const problem = problem_of_path(wanted.path)) {
            return UsageError{fmt::format("--format {}: {}", each, *problem)};
        } else if (!files.insert(std::filesystem::path{wanted.path}.lexically_normal().string()).second) {
            return UsageError{fmt::format("--format {}: another report goes to the same file", each)};
        }
        outputs.push_back(std::move(wanted));
    }
    return outputs;
}

std::vector<OutputWanted> outputs_asked_for(std::vector<std::string> const& arguments) {
    std::vector<std::string> typed;
    for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
        auto const& argument = arguments[i];
        if (argument == "--format" && i + 1 < arguments.size()) { typed.push_back(arguments[i + 1]); }
        if (argument.starts_with("--format=")) { typed.push_back(argument.substr(9)); }
    }
    std::vector<OutputWanted> outputs;
    bool standard_output = false;
    for (auto const& each : typed) {
        auto const read = read_outputs({each});
        auto const* good = std::get_if<std::vector<OutputWanted>>(&read);
        if (good == nullptr || (good->front().path.empty() && standard_output)) { continue; }
        standard_output = standard_output || good->front().path.empty();
        outputs.push_back(good->front());
    }
    if (outputs.empty()) { outputs.emplace_back(); }
    return outputs;
}

}  // namespace gainsay::app
