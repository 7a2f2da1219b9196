// What G0603 offers to be pasted makes the finding go away.

#include "tests/lint/linted.hpp"

#include <gtest/gtest.h>

namespace gainsay::tests {
namespace {

constexpr char const* world = R"(
actor norland "Norland"
actor sudria "Sudria"
actor vane "Ida Vane"
kind meeting
kind summit is a meeting
event talks: meeting "the Harbour talks" with norland, sudria
event peak: summit "the summit" with norland, sudria
property armed "armed" of actor
property tired "tired" of actor
relation allied "an ally of" from actor to actor
action admit "let inspectors in" by actor
action give "give relief" by actor to actor
article ann "The A piece" author "Ann Archer" published 2031-10-20
)";

std::string pasted(std::string const& help) {
    auto const start = help.find(": rule ");
    return start == std::string::npos ? std::string{} : help.substr(start + 2);
}

struct Step {
    char const* premises;  // claims, the first called x, the second y
    char const* conclusion;
    char const* rule;      // what is offered, but for its head
};

class Warrants : public testing::TestWithParam<Step> {};

TEST_P(Warrants, CloseTheStepWhenPasted) {
    auto const& step = GetParam();
    std::string const premises = step.premises;
    std::string text = world;
    text += "claim x: " + premises.substr(0, premises.find('|')) + ".\n";
    bool const two = premises.find('|') != std::string::npos;
    if (two) { text += "claim y: " + premises.substr(premises.find('|') + 1) + ".\n"; }
    text += std::string("claim z: ") + step.conclusion + ".\nargument g: from x" + (two ? ", y" : "") + " therefore z.\n";
    auto const before = lint({{"a.claims", text}});
    ASSERT_EQ(before.errors(), "");
    auto const* finding = before.find(claims::Code::missing_warrant);
    ASSERT_NE(finding, nullptr) << before.shown();
    ASSERT_NE(before.find(claims::Code::unsupported_conclusion), nullptr);
    auto const rule = pasted(finding->help);
    EXPECT_EQ(rule, std::string("rule g-step owner \"desk\" strength weak: ") + step.rule);
    auto const after = lint({{"a.claims", text + rule + "\n"}});
    ASSERT_EQ(after.errors(), "");
    EXPECT_EQ(after.find(claims::Code::missing_warrant), nullptr) << after.shown();
    EXPECT_EQ(after.find(claims::Code::unsupported_conclusion), nullptr) << after.shown();
}

INSTANTIATE_TEST_SUITE_P(
    Steps, Warrants,
    testing::Values(
        Step{"norland walked away from talks", "talks ended without agreement", "if norland walked away from any meeting E then E ended without agreement."},
        Step{"norland walked away from talks", "talks was suspended", "if norland walked away from any meeting E then E was suspended."},
        Step{"talks collapsed", "peak was cancelled", "if talks collapsed then peak was cancelled."},
        Step{"peak collapsed|norland is tired in 2031-03", "norland is armed in 2031-03",
             "if peak collapsed and any actor X is tired in 2031-03 then X is armed in 2031-03."},
        Step{"norland is allied sudria in 2031", "sudria is armed in 2031", "if norland is allied any actor X in 2031 then X is armed in 2031."},
        Step{"vane said that norland is tired", "talks collapsed", "if vane said that norland is tired then talks collapsed."},
        Step{"according to vane, talks collapsed", "peak collapsed", "if vane said that (talks collapsed) then peak collapsed."}));

TEST(Warrants, of_a_premise_with_a_relative_date_are_not_offered) {
    std::string const text = std::string(world) + "claim x: talks happened yesterday.\nclaim z: norland is armed in 2031-03.\nargument g: from x therefore z.\n";
    auto const linted = lint({{"a.claims", text}});
    EXPECT_NE(linted.find(claims::Code::unsupported_conclusion), nullptr);
    EXPECT_EQ(linted.find(claims::Code::missing_warrant), nullptr);
}

TEST(Warrants, a_rule_that_sleeps_is_named_first) {
    std::string const text = std::string(world) +
                             "rule breaks owner \"desk\" off: if any meeting E collapsed then E ended without agreement.\n"
                             "claim x: talks collapsed.\nclaim z: talks ended without agreement.\n";
    auto const linted = lint({{"a.claims", text + "argument g: from x therefore z.\n"}});
    ASSERT_NE(linted.find(claims::Code::missing_warrant), nullptr);
    EXPECT_NE(linted.find(claims::Code::missing_warrant)->help.find("\"breaks\" does, and is off"), std::string::npos);
    auto const named = lint({{"a.claims", text + "argument g: from x, rule breaks therefore z.\n"}});
    EXPECT_EQ(named.find(claims::Code::missing_warrant), nullptr);
}

}  // namespace
}  // namespace gainsay::tests
