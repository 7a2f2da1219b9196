// On frameworks too large for trying, what is returned is held against the definition.

#include "tests/argumentation/brute_force.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace gainsay::solver::tests {
namespace {

using Verdict = ExtensionAnswer::Verdict;

constexpr std::uint32_t size = 1000;

/// Three attacks for each argument on average, or fewer.
Framework large(unsigned seed, std::uint32_t attacks_each) {
    std::mt19937 dice{seed};
    Framework framework;
    for (std::uint32_t i = 0; i < size; ++i) { framework.names.push_back(std::to_string(i + 1)); }
    for (std::uint32_t i = 0; i < size * attacks_each; ++i) {
        framework.attacks.push_back({static_cast<ArgumentIndex>(dice() % size), static_cast<ArgumentIndex>(dice() % size)});
    }
    return framework;
}

/// Whether one argument more would still be an admissible set: conflict-free, and every attacker attacked.
bool can_grow(Framework const& framework, Extension const& extension) {
    AttackIndex const attacks(framework);
    for (ArgumentIndex candidate = 0; candidate < framework.size(); ++candidate) {
        if (std::binary_search(extension.begin(), extension.end(), candidate)) { continue; }
        std::set<ArgumentIndex> grown(extension.begin(), extension.end());
        grown.insert(candidate);
        Extension const list(grown.begin(), grown.end());
        bool admissible = true;
        for (auto const each : list) {
            for (auto const attacker : attacks.attackers(each)) {
                admissible = admissible && !grown.contains(attacker);
                auto const& answers = attacks.attackers(attacker);
                admissible = admissible && std::any_of(answers.begin(), answers.end(), [&](ArgumentIndex a) { return grown.contains(a); });
            }
        }
        if (admissible) { return true; }
    }
    return false;
}

TEST(LargeFrameworks, what_is_returned_is_an_extension) {
    ExtensionSolver solver;
    for (unsigned seed = 1; seed <= 4; ++seed) {
        for (std::uint32_t const each : {1U, 2U, 3U}) {
            auto const framework = large(seed, each);
            for (auto const semantics : {Semantics::complete, Semantics::grounded, Semantics::preferred, Semantics::stable}) {
                auto const found = solver.answer(framework, {ExtensionQuestion::some, semantics}, 0);
                ASSERT_NE(found.verdict, Verdict::undecided) << seed << " " << each;
                for (auto const& extension : found.extensions) {
                    EXPECT_TRUE(is_extension(framework, extension, semantics)) << seed << " " << each;
                    if (semantics == Semantics::preferred) { EXPECT_FALSE(can_grow(framework, extension)) << seed << " " << each; }
                }
                if (semantics != Semantics::stable) { EXPECT_EQ(found.extensions.size(), 1U); }
            }
        }
    }
}

TEST(LargeFrameworks, witnesses_of_single_arguments_are_extensions) {
    ExtensionSolver solver;
    auto const framework = large(7, 2);
    for (ArgumentIndex argument = 0; argument < size; argument += 50) {
        for (auto const semantics : {Semantics::complete, Semantics::grounded, Semantics::preferred, Semantics::stable}) {
            auto const some = solver.answer(framework, {ExtensionQuestion::credulous, semantics}, argument);
            auto const every = solver.answer(framework, {ExtensionQuestion::sceptical, semantics}, argument);
            ASSERT_NE(some.verdict, Verdict::undecided);
            ASSERT_NE(every.verdict, Verdict::undecided);
            if (some.verdict == Verdict::yes) {
                ASSERT_EQ(some.extensions.size(), 1U);
                EXPECT_TRUE(is_extension(framework, some.extensions.front(), semantics));
                EXPECT_TRUE(std::binary_search(some.extensions.front().begin(), some.extensions.front().end(), argument));
            } else {
                // In none, so in every one only where there is none at all.
                EXPECT_TRUE(every.verdict == Verdict::no || every.no_extension);
            }
            if (every.verdict == Verdict::no) {
                ASSERT_EQ(every.extensions.size(), 1U);
                EXPECT_TRUE(is_extension(framework, every.extensions.front(), semantics));
                EXPECT_FALSE(std::binary_search(every.extensions.front().begin(), every.extensions.front().end(), argument));
            }
        }
    }
}

}  // namespace
}  // namespace gainsay::solver::tests
