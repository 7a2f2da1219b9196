#include "app/map.hpp"

#include "app/load_corpus.hpp"
#include "app/options.hpp"
#include "app/output.hpp"
#include "app/read_texts.hpp"
#include "grammar/read_corpus.hpp"
#include "reports/map/argument_map.hpp"
#include "solver/lint/lint.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace gainsay::app {

namespace {

}  // namespace

int map_arguments(MapOptions const& options) {
    std::error_code error;
    auto const loaded = load_paths(options.paths, std::filesystem::current_path(error));
    for (auto const& problem : loaded.problems) { say(problem); }
    std::vector<std::string> known;
    for (auto const& corpus : loaded.corpora) {
        auto const read = read_texts(corpus);
        auto const& model = read.reading.model;
        bool const is_whole = std::none_of(read.diagnostics.begin(), read.diagnostics.end(),
                                           [](claims::Diagnostic const& each) { return each.severity == claims::Severity::error; });
        if (!is_whole) { say(fmt::format("{}: not everything could be read; \"gainsay check\" says what", corpus.path)); }
        for (std::uint32_t i = 0; i < model.articles.size(); ++i) {
            known.push_back(model.articles[i].identifier);
            if (known.back() != options.article) { continue; }
            auto analysis = solver::analyse(model, {});
            analysis.arguments = solver::lint(read.sources, model, analysis, {}).arguments;
            auto const of_article = [&](claims::Argument const& argument) { return argument.article == i; };
            if (std::none_of(model.arguments.begin(), model.arguments.end(), of_article)) { say(fmt::format("{} has no arguments", options.article)); }
            return finish(reports::argument_map(model, analysis, i), loaded.problems.empty() ? ExitStatus::clean : ExitStatus::not_done);
        }
    }
    say(fmt::format("exit status 2: there is no article \"{}\"{}", options.article, did_you_mean(options.article, known)));
    return ExitStatus::not_done;
}

}  // namespace gainsay::app
