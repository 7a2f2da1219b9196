// docs/vocabulary.md tells of every word and every rule of the standard vocabulary, and every rule has a case that needs it.

#include "tests/solver/case_file.hpp"

#include "grammar/read_corpus.hpp"

#include <gtest/gtest.h>

namespace gainsay {
namespace {

std::string text_of(char const* path) {
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// The model of all the texts together.
claims::Model vocabulary() {
    claims::SourceSet sources;
    auto const texts = tests::standard_vocabulary(sources);
    std::vector<claims::FileId> files;
    for (auto const& text : texts.texts) { files.push_back(text.file); }
    auto reading = grammar::read_corpus(sources, files);
    EXPECT_TRUE(reading.diagnostics.empty());
    EXPECT_EQ(texts.texts.size(), 4U);
    return std::move(reading.model);
}

TEST(VocabularyPage, tells_of_every_word_and_rule) {
    auto const page = text_of(GAINSAY_ROOT "/docs/vocabulary.md");
    auto const model = vocabulary();
    EXPECT_GT(model.entities.size(), 10U);
    for (auto const& entity : model.entities) {
        EXPECT_NE(page.find('`' + entity.identifier + '`'), std::string::npos) << entity.identifier;
    }
    for (auto const& rule : model.rules) {
        EXPECT_NE(page.find("| `" + rule.identifier + "` | " + (rule.strength == claims::Strength::weak ? "weak" : "strong") +
                            (rule.on_by_default ? "" : ", off") + " | " + rule.text + " |"),
                  std::string::npos)
            << rule.identifier;
        EXPECT_EQ(rule.owner, "standard vocabulary") << rule.identifier;
    }
}

TEST(VocabularyPage, has_a_conflict_for_every_rule) {
    std::string conflicts;
    for (auto const& each : tests::read_cases(GAINSAY_ROOT "/tests/solver/forms/vocabulary.cases")) {
        for (auto const& conflict : each.conflicts) { conflicts += conflict + ",\n"; }
    }
    for (auto const& rule : vocabulary().rules) {
        EXPECT_NE(conflicts.find("rule " + rule.identifier + ","), std::string::npos) << rule.identifier;
    }
}

}  // namespace
}  // namespace gainsay
