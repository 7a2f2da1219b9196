#pragma once
// Runs another program without a shell: found in PATH, with a text as its standard input, until a time limit.

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace gainsay::app {

/// The file of a program, sought in the folders of `path` as a shell would. Folders that are not absolute are passed over: a
/// checked folder must not be able to bring a program along. Without a path, the system's usual folders.
std::optional<std::filesystem::path> find_program(std::string_view name, std::optional<std::string> const& path);

/// What a program wrote and how it ended.
struct ProgramEnd {
    std::string out;  // of standard output, at most 64 KiB
    int status = 0;
    int signal = 0;   // that ended it; 0 for none
};
/// It was still running at the end of the time and was ended, with everything that it started.
struct OutOfTime {};
/// It could not be started; why.
struct NotStarted {
    std::string reason;
};
using ProgramRun = std::variant<ProgramEnd, OutOfTime, NotStarted>;

/// Runs it with these arguments, its name not among them. Its standard error is dropped, it has our variables, and no file of ours open.
ProgramRun run_program(std::filesystem::path const& program, std::vector<std::string> const& arguments, std::string_view input,
                       std::chrono::milliseconds limit);

}  // namespace gainsay::app
