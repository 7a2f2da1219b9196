#include "tests/grammar/corpus.hpp"

#include <gtest/gtest.h>

namespace gainsay::grammar {

namespace {

constexpr char const* world = R"(
actor norland "Norland"
actor sudria "Sudria"
actor vane "Ida Vane" speaks for norland
kind meeting
kind summit is a meeting
kind weapons-test
qualifier formal
event talks: meeting "the talks" with norland, sudria
event session: formal meeting part of talks
thing treaty "the River treaty"
property armed of actor
property tense of event
relation allied-with from actor to actor symmetric
attribute leader of actor: actor
attribute stance of actor: { open, closed }
action test-missile by actor
action give-relief by actor to actor
)";

}  // namespace

Corpus read(std::vector<TestFile> const& files) {
    Corpus corpus;
    std::vector<claims::FileId> ids;
    for (auto const& file : files) {
        auto loaded = load_file(corpus.sources, file.path, file.bytes);
        ids.push_back(loaded.file);
        for (auto& diagnostic : loaded.diagnostics) { corpus.diagnostics.push_back(std::move(diagnostic)); }
    }
    auto reading = read_corpus(corpus.sources, ids);
    for (auto& diagnostic : reading.diagnostics) { corpus.diagnostics.push_back(std::move(diagnostic)); }
    corpus.model = std::move(reading.model);
    corpus.unreadable_claims = reading.unreadable_claims;
    return corpus;
}

Corpus read(std::string const& bytes) { return read({{"a.claims", bytes}}); }

Corpus read_in_world(std::string const& items) { return read({{"a.claims", items}, {"world.claims", world}}); }

Corpus read_claim(std::string const& sentences) {
    return read_in_world("article reed \"Why\" published 2031-10 claim one:\n" + sentences);
}

std::vector<std::string> found(Corpus const& corpus) {
    std::vector<std::string> lines;
    for (auto const& diagnostic : corpus.diagnostics) {
        auto const position = corpus.sources.position(diagnostic.span.file, diagnostic.span.begin);
        auto const text = std::string{corpus.sources.text(diagnostic.span)};
        lines.push_back(std::to_string(position.line) + ':' + std::to_string(position.column) + ' ' +
                        claims::code_text(diagnostic.code) + (text.empty() ? "" : ' ' + text));
    }
    return lines;
}

claims::Diagnostic only(Corpus const& corpus) {
    EXPECT_EQ(corpus.diagnostics.size(), 1U) << ::testing::PrintToString(found(corpus));
    return corpus.diagnostics.empty() ? claims::diagnose<claims::Code::empty_file>({}) : corpus.diagnostics.front();
}

claims::Statement statement_of(Corpus const& corpus) {
    EXPECT_EQ(found(corpus), std::vector<std::string>{});
    EXPECT_EQ(corpus.model.claims.size(), 1U);
    if (corpus.model.claims.size() != 1U) { return {}; }
    return corpus.model.claims.front().sentences.front().statement;
}

}  // namespace gainsay::grammar
