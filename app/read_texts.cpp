#include "app/read_texts.hpp"

#include "app/pages.hpp"
#include "reports/text.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <string>
#include <utility>

namespace gainsay::app {

namespace {

/// Adds a file that was not read because of its size: it stays empty, and the report says so.
claims::FileId add_too_large(claims::SourceSet& sources, std::string const& path, FileTooLarge too_large,
                             std::vector<claims::Diagnostic>& diagnostics) {
    auto const file = sources.add(path, "");
    diagnostics.push_back(claims::diagnose<claims::Code::file_too_large>(claims::Span{file, 0, 0}, too_large.size, largest_file));
    return file;
}

}  // namespace

ReadCorpus read_texts(CorpusOnDisk on_disk) {
    ReadCorpus corpus;
    std::vector<claims::FileId> files;
    for (auto& file : on_disk.files) {
        if (auto const* too_large = std::get_if<FileTooLarge>(&file.content)) {
            files.push_back(add_too_large(corpus.sources, file.path, *too_large, corpus.diagnostics));
            continue;
        }
        auto loaded = grammar::load_file(corpus.sources, file.path, std::get<FileBytes>(file.content).bytes);
        files.push_back(loaded.file);
        corpus.diagnostics.insert(corpus.diagnostics.end(), loaded.diagnostics.begin(), loaded.diagnostics.end());
        file.content = FileBytes{};  // the sources have it now
    }
    corpus.files = files.size();
    std::vector<grammar::Vocabulary> vocabularies;
    for (auto const& vocabulary : app::vocabularies()) {
        auto const path = fmt::format("vocabulary/{}.claims", vocabulary.code);
        vocabularies.push_back({vocabulary.code, grammar::load_file(corpus.sources, path, vocabulary.text).file});
    }
    corpus.reading = grammar::read_corpus(corpus.sources, files, vocabularies);
    auto const& more = corpus.reading.diagnostics;
    corpus.diagnostics.insert(corpus.diagnostics.end(), more.begin(), more.end());
    spdlog::info("{}: {} files, {} claims read", reports::visible(on_disk.path), files.size(), corpus.reading.model.claims.size());
    corpus.on_disk = std::move(on_disk);
    return corpus;
}

}  // namespace gainsay::app
