#include "tests/solver/whole.hpp"

#include "solver/enumerate.hpp"
#include "solver/z3_session.hpp"

#include <gtest/gtest.h>

#include <numeric>

namespace gainsay::solver {
namespace {

Answer check(Whole const& whole, std::uint64_t limit = 20'000'000) {
    Z3Session session(limit);
    return session.open(whole.problem, whole.component)->check(whole.component.groups);
}

TEST(Z3Session, DecidesNineThousandConsistentOrders) {
    // The default settings of Z3 4.8.12 leave this undecided after a minute.
    Whole whole;
    for (Number i = 0; i < 9000; ++i) {
        auto const a = 1 + (i * 7919U) % 3000U;
        auto const b = 1 + (i * 104729U + 17U) % 3000U;
        if (a != b) { whole.add(at_most(std::min(a, b), std::max(a, b), -1)); }
    }
    EXPECT_EQ(check(whole).verdict, Verdict::possible);
}

TEST(Z3Session, NamesACoreThatIsImpossible) {
    Whole whole;
    whole.add(at_most(1, 2, -1));
    whole.add(at_most(3, 4, -1));
    whole.add(at_most(2, 1, -1));
    auto const answer = check(whole);
    EXPECT_EQ(answer.verdict, Verdict::impossible);
    EXPECT_EQ(answer.core, (GroupSet{0, 2}));
}

TEST(Z3Session, KnowsWeekdays) {
    Whole whole;
    whole.add(on_weekday(1, 1U << 5U));
    whole.add(at_least(1, zero, 0));
    whole.add(at_most(1, zero, 1));
    EXPECT_EQ(check(whole).verdict, Verdict::impossible);
    Whole wider;
    wider.add(on_weekday(1, 1U << 5U));
    wider.add(at_least(1, zero, 0));
    wider.add(at_most(1, zero, 2));
    EXPECT_EQ(check(wider).verdict, Verdict::possible);
}

TEST(Z3Session, SaysUndecidedWhenTheBudgetRunsOut) {
    Whole whole;
    for (Number i = 1; i < 60; ++i) {
        for (Number j = i + 1; j < 60; ++j) { whole.add(any_of({at_most(i, j, -1), at_most(j, i, -1)})); }
        whole.add(all_of({at_least(i, zero, 0), at_most(i, zero, 57)}));
    }
    EXPECT_EQ(check(whole, 1000).verdict, Verdict::undecided);
}

TEST(Z3Session, OpensOneComponentAfterAnother) {
    Z3Session session(1'000'000);
    Whole impossible;
    impossible.add(holds(0));
    impossible.add(fails(0));
    Whole possible;
    possible.add(holds(0));
    EXPECT_EQ(session.open(impossible.problem, impossible.component)->check(impossible.component.groups).verdict, Verdict::impossible);
    EXPECT_EQ(session.open(possible.problem, possible.component)->check(possible.component.groups).verdict, Verdict::possible);
    EXPECT_EQ(session.open(impossible.problem, impossible.component)->check(impossible.component.groups).verdict, Verdict::impossible);
}

TEST(Enumerate, FindsEveryConflictAndRepairOfAComponent) {
    Whole whole;
    whole.add(holds(0));
    whole.add(fails(0));
    whole.add(fails(0));
    Z3Session session(1'000'000);
    auto const oracle = session.open(whole.problem, whole.component);
    auto const all = enumerate(*oracle, whole.component, 100, 100);
    EXPECT_TRUE(all.complete);
    EXPECT_EQ(all.conflicts, (std::vector<GroupSet>{{0, 1}, {0, 2}}));
    EXPECT_EQ(all.repairs(100), (std::vector<GroupSet>{{0}, {1, 2}}));
}

TEST(Enumerate, SaysThatMoreExistWhereItsBoundEndsIt) {
    Whole whole;
    for (Proposition i = 0; i < 6; ++i) {
        whole.add(holds(i));
        whole.add(fails(i));
    }
    Z3Session session(1'000'000);
    auto const oracle = session.open(whole.problem, whole.component);
    auto const some = enumerate(*oracle, whole.component, 4, 1000);
    EXPECT_EQ(some.conflicts.size(), 4U);
    EXPECT_FALSE(some.complete);
    auto const exactly = enumerate(*oracle, whole.component, 6, 1000);
    EXPECT_EQ(exactly.conflicts.size(), 6U);
}

}  // namespace
}  // namespace gainsay::solver
