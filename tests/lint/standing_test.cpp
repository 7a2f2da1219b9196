// Which arguments stand against everything that a corpus has against them, fall, or are open.

#include "tests/lint/linted.hpp"

#include "solver/lint/structured.hpp"

#include <gtest/gtest.h>

namespace gainsay::tests {
namespace {

using Among = solver::ArgumentStatus::Among;
using Standing = solver::ArgumentStatus::Standing;

constexpr char const* world = R"(
actor norland "Norland"
actor sudria "Sudria"
kind meeting
event talks: meeting "the Harbour talks" with norland, sudria
property tired "tired" of actor
rule leaving "whoever walks away leaves no agreement behind" owner "desk":
  if any actor X walked away from any meeting E then E ended without agreement.
rule weakly "whoever is tired does not agree" owner "desk" strength weak:
  if any actor X walked away from any meeting E then E collapsed.
)";

Linted corpus(std::string const& ann, std::string const& ben = "", std::string const& more = "") {
    return lint({{"world.claims", world + more},
                 {"ann.claims", "article ann \"The A piece\" author \"Ann Archer\" published 2031-10-20\n" + ann},
                 {"ben.claims", "article ben \"The B piece\" author \"Ben Baker\" published 2031-11-05\n" + ben}});
}

TEST(StandingOfArguments, nothing_against_it) {
    auto const linted = corpus("claim x: talks lasted 1 day.\nclaim z: norland is tired.\nargument g: from x presumably z.\n");
    ASSERT_EQ(linted.result.arguments.size(), 1U);
    auto const& status = linted.result.arguments.front();
    EXPECT_EQ(status.standing, Standing::stands);
    EXPECT_EQ(status.preferred, Among::every);
    EXPECT_EQ(status.stable, Among::every);
    EXPECT_TRUE(status.attacks.empty());
    EXPECT_TRUE(status.because.empty());
}

TEST(StandingOfArguments, a_claim_against_a_claim_leaves_it_open) {
    auto const linted = corpus("claim x: talks lasted 1 day.\nclaim z: norland is tired.\nargument g: from x presumably z.\n", "claim x: talks lasted 3 days.\n");
    auto const& status = linted.result.arguments.front();
    EXPECT_EQ(status.standing, Standing::open);
    EXPECT_EQ(status.preferred, Among::some);
    ASSERT_EQ(status.attacks.size(), 1U);
    EXPECT_EQ(status.attacks.front().kind, solver::ArgumentAttack::Kind::undermines);
    ASSERT_FALSE(status.because.empty());
    EXPECT_NE(status.because.front().text.find("Ben Baker writes that the Harbour talks lasted 3 days"), std::string::npos) << status.because.front().text;
}

TEST(StandingOfArguments, a_record_against_a_premise_defeats_it) {
    auto const linted = corpus("claim x: talks lasted 1 day.\nclaim z: norland is tired.\nargument g: from x presumably z.\n", "", "record r: talks lasted 3 days.\n");
    EXPECT_EQ(linted.result.arguments.front().standing, Standing::falls);
    EXPECT_EQ(linted.result.arguments.front().preferred, Among::none);
}

TEST(StandingOfArguments, what_is_only_possible_counts_less) {
    auto const linted = corpus("claim x: probably: talks lasted 1 day.\nclaim z: norland is tired.\nargument g: from x presumably z.\n", "claim x: talks lasted 3 days.\n");
    EXPECT_EQ(linted.result.arguments.front().standing, Standing::falls);
    auto const turned = corpus("claim x: talks lasted 1 day.\nclaim z: norland is tired.\nargument g: from x presumably z.\n", "claim x: probably: talks lasted 3 days.\n");
    EXPECT_EQ(turned.result.arguments.front().standing, Standing::stands);
}

TEST(StandingOfArguments, a_title_counts_less_than_the_text) {
    auto const linted = corpus("claim x: talks lasted 1 day.\nclaim z: norland is tired.\nargument g: from x presumably z.\n", "claim x at title: talks lasted 3 days.\n");
    EXPECT_EQ(linted.result.arguments.front().standing, Standing::stands);
}

TEST(StandingOfArguments, an_attacker_that_falls_lets_it_stand) {
    auto const linted = corpus("claim x: talks lasted 1 day.\nclaim z: norland is tired.\nargument g: from x presumably z.\n", "claim x: talks lasted 3 days.\n",
                               "record r: talks lasted at most 2 days.\n");
    auto const& status = linted.result.arguments.front();
    EXPECT_EQ(status.standing, Standing::stands);
    ASSERT_EQ(status.because.size(), 2U);
    EXPECT_NE(status.because[1].text.find("answered by"), std::string::npos);
}

TEST(StandingOfArguments, a_weak_rule_does_not_defeat_a_plain_claim) {
    auto const linted = corpus("claim x: talks did not collapse.\nclaim z: norland is tired.\nargument g: from x presumably z.\n", "claim x: norland walked away from talks.\n");
    EXPECT_EQ(linted.result.arguments.front().standing, Standing::stands);
    auto const strong = corpus("claim x: talks ended with agreement.\nclaim z: norland is tired.\nargument g: from x presumably z.\n", "claim x: norland walked away from talks.\n");
    EXPECT_EQ(strong.result.arguments.front().standing, Standing::open);
}

TEST(StandingOfArguments, a_defeasible_conclusion_is_rebutted_and_a_strict_one_is_not) {
    auto const soft = corpus("claim x: norland is tired.\nclaim z: talks lasted 1 day.\nargument g: from x presumably z.\n", "", "record r: talks lasted 3 days.\n");
    EXPECT_EQ(soft.result.arguments.front().standing, Standing::falls);
    auto const hard = corpus("claim x: norland is tired.\nclaim z: talks lasted 1 day.\nargument g: from x therefore z.\n", "", "record r: talks lasted 3 days.\n");
    EXPECT_EQ(hard.result.arguments.front().standing, Standing::stands);
}

TEST(StandingOfArguments, arguments_that_rebut_each_other_are_open) {
    auto const linted = corpus("claim x: norland is tired.\nclaim z: talks collapsed.\nargument g rebuts h: from x presumably z.\n",
                               "claim x: sudria is tired.\nclaim z: talks was suspended.\nargument h rebuts g: from x presumably z.\n");
    ASSERT_EQ(linted.errors(), "");
    for (auto const& status : linted.result.arguments) { EXPECT_EQ(status.standing, Standing::open); }
}

TEST(StandingOfArguments, an_undercut_is_answered_by_an_undercut) {
    auto const linted = corpus("claim x: norland is tired.\nclaim z: talks collapsed.\nargument g: from x presumably z.\nargument i undercuts h: from x presumably z.\n",
                               "claim x: sudria is tired.\nclaim z: talks was suspended.\nargument h undercuts g: from x presumably z.\n");
    ASSERT_EQ(linted.errors(), "");
    auto const& model = linted.reading.model;
    for (auto const& status : linted.result.arguments) {
        auto const& name = model.arguments[status.argument].identifier;
        EXPECT_EQ(status.standing, name == "h" ? Standing::falls : Standing::stands) << name;
    }
}

TEST(StandingOfArguments, are_the_same_with_the_files_in_another_order) {
    std::vector<std::pair<std::string, std::string>> files{{"b.claims", std::string(world) + "article ann \"A\" published 2031-10-20\nclaim x: talks lasted 1 day.\nclaim z: norland is tired.\nargument g: from x presumably z.\n"},
                                                           {"a.claims", "article ben \"B\" published 2031-11-05\nclaim x: talks lasted 3 days.\n"}};
    auto const one = lint(files);
    std::swap(files[0], files[1]);
    auto const other = lint(files);
    EXPECT_EQ(one.shown(), other.shown());
    EXPECT_EQ(one.result.arguments.front().standing, other.result.arguments.front().standing);
    EXPECT_EQ(one.result.arguments.front().because.front().text, other.result.arguments.front().because.front().text);
}

}  // namespace
}  // namespace gainsay::tests
