#include "app/argument_file.hpp"

#include "app/read_file.hpp"

#include <fmt/format.h>

#include <sstream>

namespace gainsay::app {

std::variant<std::vector<std::string>, UsageError> with_argument_files(std::vector<std::string> const& arguments) {
    std::vector<std::string> all;
    bool after_mark = false;
    for (auto const& argument : arguments) {
        after_mark = after_mark || argument == "--";
        if (after_mark || argument.size() < 2 || argument.front() != '@') {
            all.push_back(argument);
            continue;
        }
        auto const content = read_file(argument.substr(1));
        if (auto const* problem = std::get_if<FileProblem>(&content)) {
            return UsageError{fmt::format("{}: {}; a path that begins with \"@\" is written \"./{}\"", argument, problem->reason, argument)};
        }
        auto const* bytes = std::get_if<FileBytes>(&content);
        if (bytes == nullptr) { return UsageError{fmt::format("{}: the file is too large", argument)}; }
        std::istringstream lines{bytes->bytes};
        for (std::string line; std::getline(lines, line);) {
            if (line.ends_with('\r')) { line.pop_back(); }
            if (!line.empty() && line.front() != '#') { all.push_back(line); }
        }
    }
    return all;
}

}  // namespace gainsay::app
