#pragma once
// Corpora that fit in a test, and their members by name.

#include "grammar/read_corpus.hpp"
#include "solver/analysis.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace gainsay::tests {

/// A few files, read without an error.
struct SmallCorpus {
    claims::SourceSet sources;
    grammar::Reading reading;

    explicit SmallCorpus(std::vector<std::string> const& texts) {
        std::vector<claims::FileId> files;
        int number = 0;
        for (auto const& text : texts) { files.push_back(grammar::load_file(sources, std::to_string(number++) + ".claims", text).file); }
        reading = grammar::read_corpus(sources, files);
        for (auto const& diagnostic : reading.diagnostics) { EXPECT_NE(diagnostic.severity, claims::Severity::error) << diagnostic.message; }
    }
    [[nodiscard]] claims::EntityId entity(std::string const& name) const {
        for (std::uint32_t i = 0; i < reading.model.entities.size(); ++i) {
            if (reading.model.entities[i].identifier == name) { return claims::EntityId{i}; }
        }
        ADD_FAILURE() << name;
        return {};
    }
    [[nodiscard]] std::uint32_t claim(std::string const& full_name) const {
        for (std::uint32_t i = 0; i < reading.model.claims.size(); ++i) {
            if (reading.model.full_name(reading.model.claims[i]) == full_name) { return i; }
        }
        ADD_FAILURE() << full_name;
        return 0;
    }
    [[nodiscard]] std::vector<std::string> names(std::vector<solver::Member> const& members) const {
        std::vector<std::string> names;
        for (auto const& member : members) {
            if (member.kind == solver::Member::Kind::claim) { names.push_back(reading.model.full_name(reading.model.claims[member.index])); }
            if (member.kind == solver::Member::Kind::rule) { names.push_back("rule " + reading.model.rules[member.index].identifier); }
        }
        std::sort(names.begin(), names.end());
        return names;
    }
};

}  // namespace gainsay::tests
