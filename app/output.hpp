#pragma once
// What the program writes: its results to standard output, its messages to standard error.

#include <filesystem>
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

/// Makes `text` the content of a file, at once: whoever reads the file sees the old content or the new, and after an
/// error the old. A link is not followed, and what is no ordinary file is left alone; an error is returned as a sentence.
std::optional<std::string> replace_file(std::filesystem::path const& path, std::string_view text);

/// Makes a new file, and the folders that it needs; what is there already is an error.
std::optional<std::string> create_file(std::filesystem::path const& path, std::string_view text);

/// Adds to the end of a file that is there; a link is not followed.
std::optional<std::string> append_to_file(std::filesystem::path const& path, std::string_view text);

/// Writes a line to standard error: "gainsay: " and the message, with hidden characters shown by name. Errors are
/// ignored, for there is nobody left to tell.
void say(std::string_view message);

/// Writes to standard error as it is; errors are ignored.
void write_message(std::string_view text);

/// Writes a result, says so where that is not possible, and returns the exit status: `status` or `not_done`.
int finish(std::string_view result, int status);

}  // namespace gainsay::app
