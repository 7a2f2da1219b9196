#pragma once
// The commands `af solve` and `af convert`: questions about frameworks in files, answered in the competition's form.

#include <cstdint>
#include <optional>
#include <string>

namespace gainsay::app {

struct FrameworkSolveOptions {
    std::string task;                     // "DC-PR", checked when the command line is read
    std::string file;
    std::optional<std::string> argument;  // for DC and DS
    std::string format;                   // empty: told by the file
    std::uint32_t limit = 0;              // extensions listed or counted
    std::uint64_t budget = 0;             // steps for each question
};
struct FrameworkConvertOptions {
    std::string file;
    std::string format;
    std::string to;
};

/// Run the commands; results go to standard output, messages to standard error. Return the exit status.
int solve_framework(FrameworkSolveOptions const& options);
int convert_framework(FrameworkConvertOptions const& options);

}  // namespace gainsay::app
