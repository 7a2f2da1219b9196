// For each form of the language: a conflict that must be found, and a near miss that must not.

#include "tests/solver/case_file.hpp"

#include "grammar/read_corpus.hpp"
#include "solver/analysis.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace gainsay::solver {
namespace {

std::string class_text(ConflictClass conflict_class) {
    switch (conflict_class) {
        case ConflictClass::contradiction: return "contradiction";
        case ConflictClass::conflict: return "conflict";
        case ConflictClass::possible_conflict: return "possible-conflict";
        case ConflictClass::tension: return "tension";
        case ConflictClass::disagreement: return "disagreement";
    }
    return {};
}

/// "contradiction: a.x, b.x, rule r" with the members sorted, as the case files write it.
std::string listed(claims::Model const& model, Conflict const& conflict) {
    std::vector<std::string> members;
    for (auto const& position : conflict.positions) {
        std::string holders;
        for (auto const& holder : position.holders) {
            if (!holders.empty()) { holders += " = "; }
            holders += holder.kind == Member::Kind::record ? "record " + model.records[holder.index].identifier
                                                           : model.full_name(model.claims[holder.index]);
        }
        members.push_back(holders);
    }
    for (auto const& rule : conflict.rules) { members.push_back("rule " + model.rules[rule.index].identifier); }
    bool definition = false;
    for (auto const& member : conflict.definitions) {
        if (member.kind == Member::Kind::width) {
            members.push_back("width " + std::string(claims::width_entry(static_cast<claims::WidthRow>(member.index)).name));
        } else if (member.kind == Member::Kind::assumption) {
            members.emplace_back("assumption");
        } else if (member.kind == Member::Kind::doubt) {
            members.emplace_back("doubt");
        } else {
            definition = true;
        }
    }
    if (definition) { members.emplace_back("definition"); }
    std::sort(members.begin(), members.end());
    members.erase(std::unique(members.begin(), members.end()), members.end());
    std::string text = class_text(conflict.conflict_class) + ":";
    for (std::size_t i = 0; i < members.size(); ++i) { text += (i == 0 ? " " : ", ") + members[i]; }
    return text;
}

Options options_of(tests::Case const& each) {
    Options options;
    options.rules_on = each.rules_on;
    options.no_rules = each.no_rules;
    options.records = !each.no_records;
    if (!each.as_of.empty()) { options.as_of = claims::bounds(std::get<claims::EdtfDate>(claims::read_edtf(each.as_of))).latest; }
    return options;
}

class Forms : public testing::TestWithParam<tests::Case> {};

TEST_P(Forms, AreFoundWhereTheyClashAndOnlyThere) {
    auto const& each = GetParam();
    claims::SourceSet sources;
    std::vector<claims::FileId> files;
    for (auto const& [path, text] : each.files) { files.push_back(grammar::load_file(sources, path, text).file); }
    auto const vocabularies = tests::standard_vocabulary(sources);
    auto const reading = grammar::read_corpus(sources, files, vocabularies.texts);
    for (auto const& diagnostic : reading.diagnostics) {
        if (diagnostic.severity == claims::Severity::error) {
            ADD_FAILURE() << claims::code_text(diagnostic.code) << " " << diagnostic.message << " at “" << sources.text(diagnostic.span) << "”";
        }
    }
    auto const analysis = analyse(reading.model, options_of(each));
    std::vector<std::string> found;
    std::vector<std::string> accepted;
    for (auto const& conflict : analysis.conflicts) {
        (conflict.accepted ? accepted : found).push_back(listed(reading.model, conflict));
        EXPECT_FALSE(conflict.derivation.empty());
        EXPECT_FALSE(conflict.verified_by.empty());
    }
    std::sort(found.begin(), found.end());
    auto expected = each.conflicts;
    std::sort(expected.begin(), expected.end());
    EXPECT_EQ(found, expected);
    EXPECT_EQ(accepted, each.accepted);
    std::vector<std::string> desk;
    for (auto const& diagnostic : analysis.desk) { desk.emplace_back(claims::code_text(diagnostic.code)); }
    EXPECT_EQ(desk, each.desk);
    EXPECT_FALSE(analysis.undecided());
}

std::vector<tests::Case> all_cases() {
    std::vector<std::filesystem::path> paths;
    for (auto const& entry : std::filesystem::directory_iterator(GAINSAY_ROOT "/tests/solver/forms")) {
        if (entry.path().extension() == ".cases") { paths.push_back(entry.path()); }
    }
    std::sort(paths.begin(), paths.end());
    std::vector<tests::Case> cases;
    for (auto const& path : paths) {
        for (auto& each : tests::read_cases(path)) { cases.push_back(std::move(each)); }
    }
    return cases;
}

std::string name_of(testing::TestParamInfo<tests::Case> const& each) { return each.param.name; }

INSTANTIATE_TEST_SUITE_P(Language, Forms, testing::ValuesIn(all_cases()), name_of);

}  // namespace
}  // namespace gainsay::solver
