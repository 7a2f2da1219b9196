#include "tests/stability/printed.hpp"

#include "grammar/read_corpus.hpp"
#include "reports/build_report.hpp"
#include "reports/formats/formats.hpp"
#include "solver/analysis.hpp"

#include <algorithm>
#include <regex>
#include <set>
#include <sstream>

namespace gainsay::stability {

using nlohmann::json;

Printed printed(TextCorpus const& corpus, Checking const& checking) {
    claims::SourceSet sources;
    std::vector<claims::FileId> ids;
    std::vector<claims::Diagnostic> diagnostics;
    for (auto const& file : corpus.files) {
        auto const loaded = grammar::load_file(sources, file.path, file.text);
        ids.push_back(loaded.file);
        diagnostics.insert(diagnostics.end(), loaded.diagnostics.begin(), loaded.diagnostics.end());
    }
    auto const reading = grammar::read_corpus(sources, ids);
    diagnostics.insert(diagnostics.end(), reading.diagnostics.begin(), reading.diagnostics.end());
    solver::Options options;
    options.threads = checking.threads;
    options.resource_limit = checking.budget;
    options.rules_on = corpus.rules_on;
    auto const analysis = solver::analyse(reading.model, options, checking.memory);
    reports::RunDetails details;
    details.version = "1";
    details.corpus_path = "corpus";
    details.unreadable_claims = reading.unreadable_claims;
    auto const report = reports::build_report(sources, reading.model, analysis, diagnostics, details);
    reports::RenderOptions everything;
    everything.folding = reports::Folding::full;
    std::ostringstream terminal;
    reports::write_terminal(report, everything, terminal);
    std::ostringstream as_json;
    reports::write_json(report, everything, as_json);
    return {terminal.str(), as_json.str()};
}

namespace {

/// "A writes x, and that y; B writes z" and "B writes z; A writes y, and that x" have the same words.
std::string words_of(std::string const& sentence) {
    std::multiset<std::string> words;
    std::istringstream text(sentence);
    for (std::string word; text >> word;) {
        while (!word.empty() && (word.back() == ',' || word.back() == ';')) { word.pop_back(); }
        words.insert(word);
    }
    std::string sorted;
    for (auto const& word : words) { sorted += word + ' '; }
    return sorted;
}

json normal(json const& value, std::string const& key) {
    if (value.is_object()) {
        json object = json::object();
        for (auto const& [name, part] : value.items()) {
            if (name == "line" || name == "column" || name == "checks") { continue; }
            object[name] = normal(part, name);
        }
        return object;
    }
    if (value.is_array()) {
        auto parts = json::array();
        for (auto const& part : value) { parts.push_back(normal(part, key)); }
        bool const has_an_order_of_its_own = key == "chain" || key == "authors";
        if (!has_an_order_of_its_own) {
            std::sort(parts.begin(), parts.end(), [](json const& a, json const& b) { return a.dump() < b.dump(); });
        }
        return parts;
    }
    if (!value.is_string()) { return value; }
    auto const text = value.get<std::string>();
    if (key == "message") { return words_of(text); }
    static std::regex const place{":[0-9]+:[0-9]+$"};  // "reed.claims:12:7", where a place has no other name
    return key == "uses" ? json(std::regex_replace(text, place, "")) : value;
}

}  // namespace

json without_order(std::string const& text) { return normal(json::parse(text), ""); }

}  // namespace gainsay::stability
