#pragma once
// What the program writes: its results to standard output, its messages to standard error.

#include <optional>
#include <string>
#include <string_view>

namespace gainsay::app {

/// The exit statuses of the program; docs/command-line.md has the table.
enum ExitStatus : int { clean = 0, findings = 1, not_done = 2, undecided = 3, our_fault = 70 };

/// Writes all of the text to what is open there; zero, or the error that stopped it.
int write_all(int descriptor, std::string_view text);

/// Writes all of the text to standard output; an error is returned as a sentence ("No space left on device").
std::optional<std::string> write_result(std::string_view text);

/// Writes a line to standard error: "gainsay: " and the message, with hidden characters shown by name. Errors are
/// ignored, for there is nobody left to tell.
void say(std::string_view message);

/// Writes a result, says so where that is not possible, and returns the exit status: `status` or `not_done`.
int finish(std::string_view result, int status);

}  // namespace gainsay::app
