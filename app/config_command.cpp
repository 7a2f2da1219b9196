#include "app/config_command.hpp"

#include "app/output.hpp"
#include "reports/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace gainsay::app {

namespace {

std::string as_text(std::string const& corpus, Config const& config) {
    std::size_t key_width = 0;
    std::size_t value_width = 0;
    auto const entries = entries_of(config.settings);
    constexpr std::size_t widest_value = 40;
    for (auto const& entry : entries) {
        key_width = std::max(key_width, entry.key.size());
        if (entry.value.size() <= widest_value) { value_width = std::max(value_width, entry.value.size()); }
    }
    auto text = reports::visible(fmt::format("{}: {}", corpus, config.file.value_or("no gainsay.toml in this folder or above it"))) + "\n";
    for (auto const& entry : entries) {
        auto const value = entry.value.size() <= widest_value || entry.origin != Setting<int>{}.origin ? entry.value : std::string{"all"};
        text += fmt::format("  {:{}}  {:{}}  {}\n", entry.key, key_width, reports::visible(value), value_width, reports::visible(entry.origin));
    }
    return text;
}

}  // namespace

std::vector<std::string> unknown_rules_of(Config const& config, std::vector<ReadCorpus const*> const& corpora) {
    std::set<std::string> rules;
    for (auto const* corpus : corpora) {
        for (auto const& rule : corpus->reading.model.rules) { rules.insert(rule.identifier); }
    }
    std::vector<std::string> problems;
    for (auto const* names : {&config.settings.rules_on, &config.settings.rules_off, &config.settings.rules_raised}) {
        for (auto const& name : *names) {
            if (rules.contains(name.value)) { continue; }
            problems.push_back(fmt::format("{}: there is no rule \"{}\"{}", name.origin, name.value,
                                           did_you_mean(name.value, {rules.begin(), rules.end()})));
        }
    }
    return problems;
}

int show_config(ConfigOptions const& options) {
    std::error_code error;
    auto const current = std::filesystem::current_path(error);
    LoadOptions load;
    load.allow_empty = true;
    auto loaded = load_paths(options.paths, current, load);
    auto problems = std::move(loaded.problems);
    std::string text;
    for (auto& on_disk : loaded.corpora) {
        auto const config = find_config(on_disk.root, options.config, current);
        auto const corpus = read_texts(std::move(on_disk));
        text += as_text(corpus.on_disk.path, config);
        problems.insert(problems.end(), config.problems.begin(), config.problems.end());
        bool const is_readable = corpus.reading.diagnostics.empty();  // else a rule may be there and not be read
        if (config.problems.empty() && is_readable) {
            auto const more = unknown_rules_of(config, {&corpus});
            problems.insert(problems.end(), more.begin(), more.end());
        }
    }
    if (problems.empty()) { return finish(options.verify ? std::string{} : text, ExitStatus::clean); }
    for (std::size_t i = 0; i + 1 < problems.size(); ++i) { say(problems[i]); }
    say(fmt::format("exit status 2: {}", problems.back()));
    return ExitStatus::not_done;
}

}  // namespace gainsay::app
