#include "app/analyse.hpp"

#include "app/analysis_bytes.hpp"
#include "app/build_identity.hpp"
#include "app/component_memory.hpp"
#include "app/version.hpp"
#include "reports/sha256.hpp"
#include "solver/lint/lint.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace gainsay::app {

namespace {

/// Which program this is; nothing where it cannot tell.
std::optional<std::string> const& this_program() {
    static auto const identity = build_identity();
    return identity;
}

/// A text with its length before it, so that no two lists of texts read alike.
void add(std::string& all, std::string_view text) { all += fmt::format("{}:{}\n", text.size(), text); }

void add(std::string& all, std::vector<std::string> names) {
    std::sort(names.begin(), names.end());
    all += fmt::format("{}\n", names.size());
    for (auto const& name : names) { add(all, name); }
}

}  // namespace

std::optional<std::string> analysis_key(claims::SourceSet const& sources, claims::WidthRoom const& room, WhatToAsk const& what) {
    auto const& identity = this_program();
    if (!identity) { return std::nullopt; }
    std::string all = "gainsay analysis 2\n";
    add(all, version());
    add(all, *identity);
    // Taken apart by name: an option that is added is an error here until it is decided whether it matters.
    auto const& [no_rules, rules_on, rules_off, records, as_of, resource_limit, conflict_limit, threads, certificates] = what.checking;
    static_cast<void>(threads);
    all += fmt::format("{} {} {} {} {} {}\n", no_rules, records, as_of ? std::to_string(*as_of) : "", resource_limit, conflict_limit, certificates);
    add(all, rules_on);
    add(all, rules_off);
    add(all, what.lints_on);
    add(all, what.lints_off);
    for (auto const& [row, minutes] : room) { all += fmt::format("{} {}\n", claims::width_entry(row).name, minutes); }
    for (std::uint32_t i = 0; i < sources.size(); ++i) {
        add(all, sources.path({i}));
        add(all, sources.text(claims::FileId{i}));
    }
    return reports::sha256_text(all, 64);
}

solver::Analysis analyse(ReadCorpus const& corpus, WhatToAsk const& what, Cache* cache, RunCounts& counts) {
    auto const& model = corpus.reading.model;
    auto const key = cache != nullptr ? analysis_key(corpus.sources, model.room, what) : std::nullopt;
    if (key) {
        if (auto const bytes = cache->find(*key)) {
            if (auto analysis = analysis_of(*bytes, model, corpus.sources)) {
                ++counts.corpora_remembered;
                return *std::move(analysis);
            }
            cache->forget(*key);
        }
    }
    std::optional<ComponentMemory> memory;
    if (auto const& program = this_program(); cache != nullptr && program) { memory.emplace(*cache, *program); }
    auto analysis = solver::analyse(model, what.checking, memory ? &*memory : nullptr);
    auto linted = solver::lint(corpus.sources, model, analysis, {what.checking, {what.lints_on, what.lints_off}});
    analysis.lint = std::move(linted.findings);
    analysis.arguments = std::move(linted.arguments);
    analysis.not_checked.insert(analysis.not_checked.end(), linted.not_checked.begin(), linted.not_checked.end());
    ++counts.corpora_solved;
    counts.questions += analysis.checks - (memory ? memory->spared() : 0);
    counts.questions_spared += memory ? memory->spared() : 0;
    if (key && !analysis.undecided()) { cache->store(*key, bytes_of(analysis)); }
    return analysis;
}

}  // namespace gainsay::app
