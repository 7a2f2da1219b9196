#include "app/map.hpp"

#include "app/load_corpus.hpp"
#include "app/options.hpp"
#include "app/output.hpp"
#include "grammar/read_corpus.hpp"
#include "reports/map/argument_map.hpp"
#include "solver/lint/lint.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace gainsay::app {

namespace {

/// The model of a corpus, with what can be read of it.
claims::Model read_model(CorpusOnDisk const& corpus, claims::SourceSet& sources) {
    std::vector<claims::FileId> files;
    for (auto const& file : corpus.files) {
        if (auto const* content = std::get_if<FileBytes>(&file.content)) { files.push_back(grammar::load_file(sources, file.path, content->bytes).file); }
    }
    auto reading = grammar::read_corpus(sources, files);
    bool const failed = std::any_of(reading.diagnostics.begin(), reading.diagnostics.end(),
                                    [](claims::Diagnostic const& each) { return each.severity == claims::Severity::error; });
    if (failed) { say(fmt::format("{}: not everything could be read; \"gainsay check\" says what", corpus.path)); }
    return std::move(reading.model);
}

}  // namespace

int map_arguments(MapOptions const& options) {
    std::error_code error;
    auto const loaded = load_paths(options.paths, std::filesystem::current_path(error));
    for (auto const& problem : loaded.problems) { say(problem); }
    std::vector<std::string> known;
    for (auto const& corpus : loaded.corpora) {
        claims::SourceSet sources;
        auto const model = read_model(corpus, sources);
        for (std::uint32_t i = 0; i < model.articles.size(); ++i) {
            known.push_back(model.articles[i].identifier);
            if (known.back() != options.article) { continue; }
            auto analysis = solver::analyse(model, {});
            analysis.arguments = solver::lint(sources, model, analysis, {}).arguments;
            auto const of_article = [&](claims::Argument const& argument) { return argument.article == i; };
            if (std::none_of(model.arguments.begin(), model.arguments.end(), of_article)) { say(fmt::format("{} has no arguments", options.article)); }
            return finish(reports::argument_map(model, analysis, i), loaded.problems.empty() ? ExitStatus::clean : ExitStatus::not_done);
        }
    }
    say(fmt::format("exit status 2: there is no article \"{}\"{}", options.article, did_you_mean(options.article, known)));
    return ExitStatus::not_done;
}

}  // namespace gainsay::app
