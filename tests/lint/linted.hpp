#pragma once
// A small corpus, read, analysed and linted.

#include "grammar/read_corpus.hpp"
#include "solver/lint/lint.hpp"

#include <string>
#include <utility>
#include <vector>

namespace gainsay::tests {

struct Linted {
    claims::SourceSet sources;
    grammar::Reading reading;
    solver::Analysis analysis;
    solver::LintResult result;

    /// Errors in the text, a line each.
    [[nodiscard]] std::string errors() const {
        std::string text;
        for (auto const& each : reading.diagnostics) {
            if (each.severity == claims::Severity::error) { text += claims::code_text(each.code) + " " + each.message + "\n"; }
        }
        return text;
    }
    /// The findings, a line each, with their help.
    [[nodiscard]] std::string shown() const {
        std::string text;
        for (auto const& each : result.findings) { text += claims::code_text(each.code) + " " + each.message + " | " + each.help + "\n"; }
        for (auto const& each : result.not_checked) { text += "not checked: " + each.message + "\n"; }
        return text;
    }
    [[nodiscard]] claims::Diagnostic const* find(claims::Code code) const {
        for (auto const& each : result.findings) {
            if (each.code == code) { return &each; }
        }
        return nullptr;
    }
};

inline Linted lint(std::vector<std::pair<std::string, std::string>> const& files, solver::LintSettings const& settings = {}) {
    Linted linted;
    std::vector<claims::FileId> ids;
    for (auto const& [path, text] : files) { ids.push_back(grammar::load_file(linted.sources, path, text).file); }
    linted.reading = grammar::read_corpus(linted.sources, ids);
    linted.analysis = solver::analyse(linted.reading.model, settings.checking);
    linted.result = solver::lint(linted.sources, linted.reading.model, linted.analysis, settings);
    return linted;
}

}  // namespace gainsay::tests
