// The situation in which a conclusion fails is told in words: who, what and when.

#include "tests/lint/linted.hpp"

#include <gtest/gtest.h>

namespace gainsay::tests {
namespace {

constexpr char const* world = R"(
actor norland "Norland"
actor sudria "Sudria"
kind meeting
event talks: meeting "the Harbour talks" with norland, sudria
event second: meeting "the second round" with norland, sudria
property armed "armed with missiles" of actor
article ann "The A piece" author "Ann Archer" published 2031-10-20
)";

std::string help_for(std::string const& claims) {
    auto const linted = lint({{"a.claims", world + claims + "\nargument g: from x therefore z.\n"}});
    auto const* finding = linted.find(claims::Code::unsupported_conclusion);
    return finding == nullptr ? "nothing: " + linted.shown() : finding->help;
}

TEST(Situations, say_what_did_not_happen) {
    EXPECT_EQ(help_for("claim x: norland walked away from talks.\nclaim z: talks ended without agreement."),
              "it would not hold in this situation, for one: the Harbour talks did not end without agreement; the Harbour talks ended with agreement");
}

TEST(Situations, say_when_it_was_instead) {
    auto const help = help_for("claim x: talks happened in 2031-03.\nclaim z: talks happened on 2031-03-04.");
    EXPECT_NE(help.find("the Harbour talks did not happen on 4 March 2031"), std::string::npos) << help;
    EXPECT_NE(help.find("March 2031", help.find("4 March 2031") + 10), std::string::npos) << help;
}

TEST(Situations, hold_no_words_of_solvers) {
    auto const help = help_for("claim x: talks happened before second.\nclaim z: second happened before talks.");
    for (char const* word : {"true", "false", "!", "k!", "model", "unsat", "rank"}) { EXPECT_EQ(help.find(word), std::string::npos) << help; }
    EXPECT_NE(help.find("the second round"), std::string::npos) << help;
}

}  // namespace
}  // namespace gainsay::tests
