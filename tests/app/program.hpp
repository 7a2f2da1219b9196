#pragma once
// Runs the program in a folder of its own and keeps what it wrote: for tests that look at it from outside.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gainsay::app::tests {

/// A new folder, removed at the end.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;

    /// Writes a file, and the folders that it needs.
    void write(std::string const& path, std::string_view text) const;
    /// The content of a file; empty where there is none.
    [[nodiscard]] std::string read(std::string const& path) const;
    [[nodiscard]] std::filesystem::path path() const { return path_; }
    [[nodiscard]] std::filesystem::path operator/(std::string const& name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

struct Outcome {
    int status = -1;  // as the shell sees it: 128 and the number of the signal, where one ended the program
    std::string out;
    std::string err;
    [[nodiscard]] std::string last_line_of_err() const;
};

/// Where the program's standard output goes.
enum class Output { kept, closed, full_disk, closed_pipe };

struct Call {
    std::vector<std::string> arguments;
    std::vector<std::pair<std::string, std::string>> environment;  // nothing else is passed on
    Output output = Output::kept;
    std::string in = {};                                           // the folder below, in which it runs
    std::optional<std::string_view> input;                         // what standard input holds; absent: it is at its end
    int signal_after_start = 0;  // sent once the program runs
};

/// The program, started and still running.
class Running {
public:
    Running(Folder const& folder, Call const& call);
    ~Running();
    Running(Running const&) = delete;
    Running& operator=(Running const&) = delete;

    /// Waits until standard error holds the text so many times; false after a minute.
    [[nodiscard]] bool says(std::string_view text, std::size_t times = 1) const;
    /// Sends a signal, unless it is 0, and waits for the end.
    Outcome end(int signal = 0);

private:
    Folder streams_;
    Output output_;
    int child_ = 0;
};

/// Runs the program in the folder.
Outcome run(Folder const& folder, Call const& call);
Outcome run(Folder const& folder, std::vector<std::string> const& arguments);

// Texts of claim files.
extern std::string_view const world;         // actors, a kind, an event
extern std::string_view const reed;          // an article with one claim: six hours
extern std::string_view const moss_against;  // exactly nine hours: contradicts reed
extern std::string_view const moss_with;     // about six hours: does not
extern std::string_view const with_error;    // a claim about something unknown

}  // namespace gainsay::app::tests
