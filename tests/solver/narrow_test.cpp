// What is left out of a component may never decide anything: neither for all of its groups nor for some.

#include "tests/solver/dice.hpp"
#include "tests/solver/whole.hpp"

#include "solver/narrow.hpp"
#include "solver/z3_session.hpp"

#include <gtest/gtest.h>

namespace gainsay::solver {
namespace {

Verdict verdict(Z3Session& session, Problem const& problem, Component const& component, GroupSet const& groups) {
    return session.open(problem, component)->check(groups).verdict;
}

TEST(Narrow, KeepsWhatHangsTogetherWithAGroup) {
    Whole whole;
    auto const before = whole.add(at_most(1, 2, -1));
    whole.add_axiom(at_most(2, 3, -1));
    whole.add_axiom(at_most(4, 5, -1));
    auto const kept = narrowed(whole.problem, whole.component, {before});
    EXPECT_EQ(kept.constraints, (std::vector<std::uint32_t>{0, 1})) << "numbers 4 and 5 have nothing to do with the group";
}

TEST(Narrow, LeavesOutWhatNothingForces) {
    Whole whole;
    auto const before = whole.add(at_most(1, 2, -1));
    whole.add_axiom(any_of({fails(0), at_most(2, 1, -1)}));
    whole.add_axiom(any_of({fails(0), holds(1)}));
    EXPECT_EQ(narrowed(whole.problem, whole.component, {before}).constraints, std::vector<std::uint32_t>{0}) << "proposition 0 may be false";
}

TEST(Narrow, KeepsWhatAGroupForces) {
    Whole whole;
    auto const before = whole.add(at_most(1, 2, -1));
    whole.add_axiom(any_of({fails(0), at_most(2, 1, -1)}));
    auto const forced = whole.add(holds(0));
    EXPECT_EQ(narrowed(whole.problem, whole.component, {before, forced}).constraints.size(), 3U);
    EXPECT_EQ(narrowed(whole.problem, whole.component, {before}).constraints.size(), 1U) << "without the group that forces it";
}

TEST(Narrow, LeavesOutTheConstraintsOfOtherGroups) {
    Whole whole;
    auto const one = whole.add(holds(0));
    whole.add(fails(0));
    auto const kept = narrowed(whole.problem, whole.component, {one});
    EXPECT_EQ(kept.groups, GroupSet{one});
    EXPECT_EQ(kept.constraints, std::vector<std::uint32_t>{0});
}

TEST(Narrow, DecidesNothingForAnyOfTheGroups) {
    Z3Session session(20'000'000);
    int possible = 0;
    int impossible = 0;
    std::size_t left_out = 0;
    for (unsigned seed = 0; seed < 120; ++seed) {
        Dice dice(seed);
        Whole whole;
        for (std::uint32_t i = dice.upto(8); i > 0; --i) { whole.add_axiom(dice.formula(2)); }
        for (std::uint32_t i = 1 + dice.upto(4); i > 0; --i) { whole.add(dice.formula(1)); }
        if (verdict(session, whole.problem, whole.component, {}) != Verdict::possible) { continue; }  // logic holds by itself
        auto const& all = whole.component.groups;
        for (unsigned of_all = 1; of_all < 1U << all.size(); ++of_all) {
            GroupSet groups;
            for (auto const group : all) {
                if ((of_all >> group & 1U) != 0) { groups.push_back(group); }
            }
            auto const kept = narrowed(whole.problem, whole.component, groups);
            left_out += whole.component.constraints.size() - kept.constraints.size();
            // Every part of the groups, too: that is how conflicts are made smaller.
            for (unsigned of_these = 0; of_these < 1U << groups.size(); ++of_these) {
                GroupSet part;
                for (std::size_t i = 0; i < groups.size(); ++i) {
                    if ((of_these >> i & 1U) != 0) { part.push_back(groups[i]); }
                }
                auto const expected = verdict(session, whole.problem, whole.component, part);
                ASSERT_EQ(verdict(session, whole.problem, kept, part), expected) << "seed " << seed << ", groups " << of_all << ", part " << of_these;
                ++(expected == Verdict::possible ? possible : impossible);
            }
        }
    }
    EXPECT_GT(possible, 1000);
    EXPECT_GT(impossible, 1000);
    EXPECT_GT(left_out, 1000U);
}

}  // namespace
}  // namespace gainsay::solver
