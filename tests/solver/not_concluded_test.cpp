// What a declaration would let one conclude and the checker does not is said.

#include "grammar/read_corpus.hpp"
#include "solver/analysis.hpp"

#include <gtest/gtest.h>

namespace gainsay::solver {
namespace {

/// The entries of what was kept without being reasoned about, each with its members: "message: ann.x, rule r".
std::vector<std::string> kept(std::string const& relation, std::string const& claims, Options const& options = {}) {
    claims::SourceSet sources;
    auto const text = "actor norland\nactor sudria\nactor ostland\n" + relation + "\narticle ann \"A\" author \"Ann\"\n" + claims;
    auto const file = grammar::load_file(sources, "a.claims", text).file;
    auto const reading = grammar::read_corpus(sources, std::vector{file});
    EXPECT_TRUE(reading.diagnostics.empty());
    std::vector<std::string> entries;
    for (auto const& entry : analyse(reading.model, options).not_checked) {
        if (entry.kind != NotChecked::Kind::kept) { continue; }
        auto line = entry.message + ":";
        for (auto const& member : entry.members) {
            line += " " + (member.kind == Member::Kind::rule ? reading.model.rules[member.index].identifier
                                                             : reading.model.full_name(reading.model.claims[member.index]));
        }
        entries.push_back(line);
    }
    return entries;
}

std::string const transitive = "relation south-of \"south of\" from actor to actor transitive";
std::string const message = "that “south of” is transitive: nothing is concluded from one pair and the next:";

TEST(NotConcluded, a_transitive_relation_in_use_is_named_with_the_claims_that_use_it) {
    EXPECT_EQ(kept(transitive, "claim x: norland is south-of sudria.\nclaim y: sudria is south-of ostland.\nclaim z: norland met sudria.\n"),
              std::vector<std::string>{message + " ann.x ann.y"});
    EXPECT_EQ(kept(transitive, "claim x: sudria said that (norland is south-of sudria).\n"), std::vector<std::string>{message + " ann.x"});
}

TEST(NotConcluded, a_rule_that_speaks_of_it_counts_while_it_is_on) {
    auto const claims = std::string{"claim z: norland met sudria.\nrule r1 owner \"desk\": if any actor X met any actor Y then X is south-of Y.\n"};
    EXPECT_EQ(kept(transitive, claims), std::vector<std::string>{message + " r1"});
    Options options;
    options.no_rules = true;
    EXPECT_EQ(kept(transitive, claims, options), std::vector<std::string>{});
}

TEST(NotConcluded, nothing_is_said_of_other_relations_or_of_one_that_nobody_uses) {
    EXPECT_EQ(kept("relation south-of from actor to actor symmetric", "claim x: norland is south-of sudria.\n"), std::vector<std::string>{});
    EXPECT_EQ(kept(transitive, "claim z: norland met sudria.\n"), std::vector<std::string>{});
}

}  // namespace
}  // namespace gainsay::solver
