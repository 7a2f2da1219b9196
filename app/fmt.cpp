#include "app/fmt.hpp"

#include "app/find_files.hpp"
#include "app/line_diff.hpp"
#include "app/output.hpp"
#include "app/read_file.hpp"
#include "app/replace_file.hpp"
#include "grammar/format.hpp"
#include "grammar/read_corpus.hpp"
#include "reports/text.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace gainsay::app {

namespace {

namespace fs = std::filesystem;
using reports::counted;

constexpr char const* standard_input = "-";

/// One run of the command.
class Formatter {
public:
    explicit Formatter(FmtOptions const& options) : options_(options) {}

    int run() {
        for (auto const& path : options_.paths) { take(path); }
        for (auto const& file : files_) { format(file); }
        return finish(out_, status());
    }

private:
    void take(std::string const& typed);
    void take_file(fs::path const& file);
    void format(std::string const& file);
    void format(std::string const& file, std::string const& bytes);
    void add_problem(std::string const& path, std::string_view reason) {
        say(fmt::format("{}: {}", path, reason));
        ++problems_;
    }
    [[nodiscard]] bool changes_files() const { return !options_.check && !options_.diff; }
    [[nodiscard]] int status() const;

    FmtOptions const& options_;
    std::vector<std::string> files_;  // as shown, none twice, in the order of the paths
    std::string out_;
    std::uint64_t problems_ = 0;      // paths that could not be read or written
    std::uint64_t with_errors_ = 0;   // files that have no canonical form
    std::uint64_t would_change_ = 0;
};

void Formatter::take_file(fs::path const& file) {
    auto shown = file == standard_input ? file.string() : file.lexically_normal().generic_string();
    if (std::find(files_.begin(), files_.end(), shown) == files_.end()) { files_.push_back(std::move(shown)); }
}

void Formatter::take(std::string const& typed) {
    std::error_code error;
    if (typed == standard_input) {
        take_file(typed);
    } else if (fs::is_directory(typed, error)) {
        auto const found = find_claim_files(typed);
        for (auto const& problem : found.problems) { add_problem(problem.path.string(), problem.reason); }
        for (auto const& link : found.links_not_followed) { say(fmt::format("{} is a link to a folder; links are not followed", link.string())); }
        for (auto const& file : found.files) { take_file(file); }
        if (found.files.empty() && found.problems.empty()) { add_problem(typed, "holds no claim files; their names end in .claims"); }
    } else if (!fs::exists(fs::symlink_status(typed, error))) {
        add_problem(typed, "there is no such file or folder");
    } else if (!is_claim_file_name(typed)) {
        add_problem(typed, "is no claim file; their names end in .claims");
    } else {
        take_file(typed);
    }
}

FileContent read(std::string const& file) {
    if (file != standard_input) { return read_file(file); }
    return read_to_end(Descriptor{::dup(STDIN_FILENO)}, 0);
}

void Formatter::format(std::string const& file) {
    auto const content = read(file);
    if (auto const* problem = std::get_if<FileProblem>(&content)) {
        add_problem(file, problem->reason);
    } else if (auto const* too_large = std::get_if<FileTooLarge>(&content)) {
        say(fmt::format("{}: {}", file, claims::diagnose<claims::Code::file_too_large>({}, too_large->size, largest_file).message));
        ++with_errors_;
    } else {
        format(file, std::get<FileBytes>(content).bytes);
    }
}

void Formatter::format(std::string const& file, std::string const& bytes) {
    claims::SourceSet sources;
    auto const loaded = grammar::load_file(sources, file, bytes);
    auto const formatted = grammar::format_file(sources, loaded.file, loaded.diagnostics);
    for (auto const& error : formatted.errors) {
        auto const place = sources.position(error.span.file, error.span.begin);
        say(fmt::format("{}:{}:{}: {} {}{}{}", file, place.line, place.column, claims::code_text(error.code), error.message,
                        error.help.empty() ? "" : "; ", error.help));
    }
    if (!formatted.errors.empty()) {
        ++with_errors_;
        return;
    }
    bool const is_canonical = formatted.text == bytes;
    if (options_.diff) { out_ += unified_diff(bytes, formatted.text, file); }
    if (file == standard_input && changes_files()) { out_ += formatted.text; }
    if (is_canonical) { return; }
    if (changes_files() && file != standard_input) {
        if (auto const problem = replace_file(file, bytes, formatted.text)) {
            add_problem(file, *problem);
            return;
        }
    }
    if (!changes_files()) { ++would_change_; }
    bool const is_listed = options_.check || (changes_files() && file != standard_input && !options_.quiet);
    if (is_listed && !options_.diff) { out_ += reports::visible(file) + "\n"; }
}

int Formatter::status() const {
    if (problems_ > 0) {
        say(fmt::format("exit status 2: {} could not be read or written", counted(problems_, "path")));
        return ExitStatus::not_done;
    }
    if (with_errors_ > 0) {
        say(fmt::format("exit status 1: {} with errors left as {}", counted(with_errors_, "file"), with_errors_ == 1 ? "it is" : "they are"));
        return ExitStatus::findings;
    }
    if (would_change_ > 0) {
        say(fmt::format("exit status 1: {} would change", counted(would_change_, "file")));
        return ExitStatus::findings;
    }
    return ExitStatus::clean;
}

}  // namespace

int format_files(FmtOptions const& options) { return Formatter{options}.run(); }

}  // namespace gainsay::app
