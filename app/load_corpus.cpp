#include "app/load_corpus.hpp"

#include "app/find_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>
#include <utility>

namespace gainsay::app {

namespace fs = std::filesystem;

namespace {

/// A corpus that paths of the command line stand for.
struct Wanted {
    fs::path root;                // absolute
    fs::path identity;            // the same whichever way the folder was named
    bool whole = false;           // the folder itself was named
    std::vector<fs::path> named;  // files, absolute
    std::optional<fs::path> from_standard_input;  // a file whose content is not that on the disk
};

class Loader {
public:
    Loader(fs::path current, LoadOptions options) : current_(std::move(current)), options_(std::move(options)) {}
    LoadedPaths load(std::vector<std::string> const& paths);

private:
    void want(std::string const& typed);
    void want_file(fs::path const& file);
    void want_standard_input();
    Wanted& wanted(fs::path const& root);
    void load_corpus(Wanted const& wanted);
    void add_problem(std::string const& shown, std::string const& reason);
    [[nodiscard]] std::string shown(fs::path const& absolute) const;
    [[nodiscard]] fs::path absolute(std::string const& typed) const;

    fs::path current_;
    LoadOptions options_;
    std::vector<Wanted> wanted_;
    LoadedPaths loaded_;
};

fs::path corpus_of(fs::path const& file) { return folder_with_config(file.parent_path()).value_or(file.parent_path()); }

std::string Loader::shown(fs::path const& path) const {
    auto const relative = path.lexically_relative(current_);
    return (relative.empty() ? path : relative).generic_string();
}

fs::path Loader::absolute(std::string const& typed) const {
    auto path = (current_ / typed).lexically_normal();
    if (!path.has_filename() && path.has_relative_path()) { path = path.parent_path(); }  // "corpus/" is "corpus"
    return path;
}

void Loader::add_problem(std::string const& path, std::string const& reason) {
    auto problem = fmt::format("{}: {}", path, reason);
    bool const is_known = std::find(loaded_.problems.begin(), loaded_.problems.end(), problem) != loaded_.problems.end();
    if (!is_known) { loaded_.problems.push_back(std::move(problem)); }
}

Wanted& Loader::wanted(fs::path const& root) {
    std::error_code error;
    auto identity = fs::canonical(root, error);
    if (error) { identity = root; }
    auto const known = std::find_if(wanted_.begin(), wanted_.end(), [&](Wanted const& each) { return each.identity == identity; });
    if (known != wanted_.end()) { return *known; }
    wanted_.push_back({root, identity, false, {}, std::nullopt});
    return wanted_.back();
}

void Loader::want_file(fs::path const& file) {
    auto const root = corpus_of(file);
    auto& corpus = wanted(root);
    auto const path = corpus.root / file.lexically_relative(root);  // the root may have been named in another way before
    bool const is_known = std::find(corpus.named.begin(), corpus.named.end(), path) != corpus.named.end();
    if (!is_known) { corpus.named.push_back(path); }
}

void Loader::want_standard_input() {
    auto const& input = *options_.standard_input;
    if (auto const* problem = std::get_if<FileProblem>(&input.content)) { return add_problem("standard input", problem->reason); }
    if (!input.file_name) {
        CorpusOnDisk corpus;
        corpus.path = "<standard input>";
        corpus.root = current_;
        corpus.files.push_back({corpus.path, input.content});
        return loaded_.corpora.push_back(std::move(corpus));
    }
    auto const path = absolute(*input.file_name);
    if (!is_claim_file_name(path)) { return add_problem(*input.file_name, "is no claim file; their names end in .claims"); }
    want_file(path);
    auto& corpus = wanted(corpus_of(path));
    corpus.from_standard_input = corpus.root / path.lexically_relative(corpus_of(path));
}

void Loader::want(std::string const& typed) {
    if (typed == "-" && options_.standard_input) { return want_standard_input(); }
    auto const path = absolute(typed);
    std::error_code error;
    auto const kind = fs::symlink_status(path, error).type();
    if (kind == fs::file_type::not_found) {
        add_problem(typed, "there is no such file or folder");
    } else if (kind == fs::file_type::none || kind == fs::file_type::unknown) {
        add_problem(typed, error ? error.message() : "it cannot be looked at");
    } else if (kind == fs::file_type::directory || (kind == fs::file_type::symlink && fs::is_directory(path, error))) {
        wanted(path).whole = true;  // whoever names a link to a folder means the folder
    } else if (!is_claim_file_name(path)) {
        add_problem(typed, "is no claim file; their names end in .claims");
    } else if (kind != fs::file_type::regular) {
        auto const content = read_file(path);
        auto const* problem = std::get_if<FileProblem>(&content);
        add_problem(shown(path), problem != nullptr ? problem->reason : "is not an ordinary file");
    } else {
        want_file(path);
    }
}

void Loader::load_corpus(Wanted const& wanted) {
    auto found = find_claim_files(wanted.root);
    for (auto const& file : wanted.named) {  // also those in folders that are not searched
        if (std::find(found.files.begin(), found.files.end(), file) == found.files.end()) { found.files.push_back(file); }
    }
    std::sort(found.files.begin(), found.files.end(), [](fs::path const& a, fs::path const& b) { return a.native() < b.native(); });

    CorpusOnDisk corpus;
    corpus.path = shown(wanted.root);
    corpus.root = wanted.root;
    for (auto const& problem : found.problems) { add_problem(shown(problem.path), problem.reason); }
    for (auto const& link : found.links_not_followed) { corpus.links_not_followed.push_back(shown(link)); }
    for (auto const& file : found.files) {
        auto content = file == wanted.from_standard_input ? options_.standard_input->content : read_file(file);
        if (auto const* problem = std::get_if<FileProblem>(&content)) {
            add_problem(shown(file), problem->reason);
        } else {
            corpus.files.push_back({shown(file), std::move(content)});
        }
    }
    bool const is_empty = found.files.empty() && found.problems.empty();
    if (is_empty && !options_.allow_empty) { add_problem(corpus.path, "holds no claim files; their names end in .claims"); }
    if (!wanted.whole) {
        for (auto const& file : wanted.named) { corpus.only_files.push_back(shown(file)); }
    }
    if (!corpus.files.empty() || (is_empty && options_.allow_empty)) { loaded_.corpora.push_back(std::move(corpus)); }
}

LoadedPaths Loader::load(std::vector<std::string> const& paths) {
    for (auto const& path : paths) { want(path); }
    for (auto const& each : wanted_) { load_corpus(each); }
    return std::move(loaded_);
}

}  // namespace

LoadedPaths load_paths(std::vector<std::string> const& paths, fs::path const& current, LoadOptions options) {
    return Loader{current, std::move(options)}.load(paths);
}

std::optional<fs::path> folder_with_config(fs::path folder) {
    for (;; folder = folder.parent_path()) {
        std::error_code error;
        if (fs::exists(folder / config_name, error)) { return folder; }
        if (folder == folder.parent_path()) { return std::nullopt; }
    }
}

}  // namespace gainsay::app
