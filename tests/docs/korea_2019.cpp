#include "tests/docs/korea_2019.hpp"

#include "grammar/read_corpus.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace gainsay::docs {

namespace {

std::string const corpus_folder = GAINSAY_ROOT "/claims/corpus/korea-2019/";

std::string text_of(std::string const& file) {
    std::ifstream stream(corpus_folder + file + ".claims", std::ios::binary);
    if (!stream) { throw std::runtime_error("no file " + file); }
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

std::string edited(std::string text, Edit const& edit) {
    auto const place = text.find(edit.passage);
    if (place == std::string::npos) { throw std::runtime_error(edit.file + " does not say: " + edit.passage); }
    return text.replace(place, edit.passage.size(), edit.replacement);
}

}  // namespace

std::vector<std::string> const& all_files() {
    static std::vector<std::string> const files{"desk", "detrani", "isozaki", "pak", "panda-april", "panda-may", "world"};
    return files;
}

claims::Model load(std::vector<std::string> const& files, std::vector<Edit> const& edits) {
    claims::SourceSet sources;
    std::vector<claims::FileId> ids;
    for (auto const& file : files) {
        auto text = text_of(file);
        for (auto const& edit : edits) {
            if (edit.file == file) { text = edited(std::move(text), edit); }
        }
        auto const loaded = grammar::load_file(sources, file + ".claims", text);
        if (!loaded.diagnostics.empty()) { throw std::runtime_error(file + " is no clean text"); }
        ids.push_back(loaded.file);
    }
    auto reading = grammar::read_corpus(sources, ids);
    if (!reading.diagnostics.empty()) { throw std::runtime_error("the corpus has errors: " + reading.diagnostics.front().message); }
    return std::move(reading.model);
}

std::set<std::string> claims_of(claims::Model const& model, solver::Conflict const& conflict) {
    std::set<std::string> names;
    for (auto const& position : conflict.positions) {
        for (auto const& holder : position.holders) {
            names.insert(holder.kind == solver::Member::Kind::claim ? model.full_name(model.claims[holder.index])
                                                                    : "record " + model.records[holder.index].identifier);
        }
    }
    return names;
}

std::set<std::string> rules_of(claims::Model const& model, solver::Conflict const& conflict) {
    std::set<std::string> names;
    for (auto const& rule : conflict.rules) { names.insert(model.rules[rule.index].identifier); }
    return names;
}

}  // namespace gainsay::docs
