// Every task under every semantics answers as trying all sets of arguments does.

#include "tests/argumentation/brute_force.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace gainsay::solver::tests {
namespace {

using Verdict = ExtensionAnswer::Verdict;

bool has(Extension const& extension, ArgumentIndex argument) {
    return std::find(extension.begin(), extension.end(), argument) != extension.end();
}

void expect_right(ExtensionSolver& solver, Framework const& framework, ExtensionTask task, ArgumentIndex argument) {
    auto const expected = every_extension(framework, task.semantics);
    auto const is_one = [&](Extension const& extension) {
        return std::find(expected.begin(), expected.end(), extension) != expected.end();
    };
    auto const with = std::count_if(expected.begin(), expected.end(), [&](Extension const& each) { return has(each, argument); });
    auto const found = solver.answer(framework, task, argument);
    ASSERT_NE(found.verdict, Verdict::undecided);
    ASSERT_TRUE(found.complete);
    switch (task.question) {
        case ExtensionQuestion::some:
            ASSERT_EQ(found.extensions.size(), expected.empty() ? 0U : 1U);
            ASSERT_EQ(found.no_extension, expected.empty());
            for (auto const& each : found.extensions) { ASSERT_TRUE(is_one(each)); }
            break;
        case ExtensionQuestion::all:
            ASSERT_EQ(found.extensions, expected);
            break;
        case ExtensionQuestion::count:
            ASSERT_EQ(found.count, expected.size());
            break;
        case ExtensionQuestion::credulous:
            ASSERT_EQ(found.verdict == Verdict::yes, with > 0);
            ASSERT_EQ(found.extensions.size(), with > 0 ? 1U : 0U);
            for (auto const& each : found.extensions) { ASSERT_TRUE(is_one(each) && has(each, argument)); }
            break;
        case ExtensionQuestion::sceptical: {
            bool const in_all = with == static_cast<std::ptrdiff_t>(expected.size());
            ASSERT_EQ(found.verdict == Verdict::yes, in_all);
            ASSERT_EQ(found.no_extension, expected.empty());
            ASSERT_EQ(found.extensions.size(), in_all ? 0U : 1U);
            for (auto const& each : found.extensions) { ASSERT_TRUE(is_one(each) && !has(each, argument)); }
            break;
        }
    }
}

class Tasks : public testing::TestWithParam<ExtensionTask> {};

// 20,000 frameworks of 1 to 10 arguments, from nearly no attack to an attack for every third pair.
TEST_P(Tasks, answer_as_trying_every_set_does) {
    auto const task = GetParam();
    std::mt19937 dice{20230 + static_cast<unsigned>(task.question) * 10 + static_cast<unsigned>(task.semantics)};
    ExtensionSolver solver;
    for (int i = 0; i < 20'000; ++i) {
        auto const size = 1 + static_cast<std::uint32_t>(dice() % 10);
        auto const framework = random_framework(dice, size, 3 + static_cast<std::uint32_t>(dice() % 8));
        auto const argument = static_cast<ArgumentIndex>(dice() % size);
        expect_right(solver, framework, task, argument);
        if (HasFatalFailure()) {
            std::string attacks;
            for (auto const& attack : framework.attacks) {
                attacks += std::to_string(attack.attacker + 1) + ">" + std::to_string(attack.attacked + 1) + " ";
            }
            FAIL() << "framework " << i << " of " << size << " arguments, argument " << argument + 1 << ": " << attacks;
        }
    }
}

std::string name_of(testing::TestParamInfo<ExtensionTask> const& each) {
    auto text = extension_task_text(each.param);
    text[2] = '_';
    return text;
}

INSTANTIATE_TEST_SUITE_P(Competition, Tasks, testing::ValuesIn(extension_tasks()), name_of);

TEST(Tasks, are_named_as_in_the_competition) {
    EXPECT_EQ(extension_tasks().size(), 20U);
    for (auto const& task : extension_tasks()) {
        auto const again = extension_task(extension_task_text(task));
        ASSERT_TRUE(again);
        EXPECT_EQ(again->question, task.question);
        EXPECT_EQ(again->semantics, task.semantics);
    }
    EXPECT_FALSE(extension_task("DC-XX"));
    EXPECT_FALSE(extension_task("dc-pr"));
    EXPECT_FALSE(extension_task(""));
}

TEST(Tasks, stop_at_the_limit_and_say_so) {
    // Four pairs that attack each other: 16 preferred extensions.
    Framework framework;
    for (std::uint32_t i = 0; i < 8; ++i) { framework.names.push_back(std::to_string(i + 1)); }
    for (std::uint32_t i = 0; i < 8; i += 2) {
        framework.attacks.push_back({i, i + 1});
        framework.attacks.push_back({i + 1, i});
    }
    ExtensionTask const task{ExtensionQuestion::all, Semantics::preferred};
    ExtensionLimits limits;
    limits.extensions = 16;
    EXPECT_TRUE(ExtensionSolver(limits).answer(framework, task).complete);
    limits.extensions = 15;
    auto const cut = ExtensionSolver(limits).answer(framework, task);
    EXPECT_FALSE(cut.complete);
    EXPECT_EQ(cut.extensions.size(), 15U);
}

TEST(Tasks, a_framework_without_arguments_has_the_empty_extension) {
    for (auto const semantics : {Semantics::complete, Semantics::grounded, Semantics::preferred, Semantics::stable}) {
        auto const found = ExtensionSolver().answer({}, {ExtensionQuestion::all, semantics});
        ASSERT_EQ(found.extensions.size(), 1U);
        EXPECT_TRUE(found.extensions.front().empty());
    }
}

}  // namespace
}  // namespace gainsay::solver::tests
