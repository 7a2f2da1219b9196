// The enumeration of conflicts and repairs against all subsets, behind an oracle that knows the conflicts beforehand.

#include "tests/oracle/dice.hpp"

#include "solver/enumerate.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace gainsay::oracle {
namespace {

using solver::GroupIndex;
using solver::GroupSet;

constexpr std::uint32_t no_limit = 100'000;

/// Subsets of at most 12 groups, as bits; group i of the component is bit i.
using Bits = std::uint32_t;

/// A component whose impossible subsets are those that hold one of the given sets.
struct Family {
    std::vector<GroupIndex> groups;
    std::vector<Bits> impossible;

    [[nodiscard]] bool is_possible(Bits subset) const {
        return std::none_of(impossible.begin(), impossible.end(), [&](Bits each) { return (subset & each) == each; });
    }
    [[nodiscard]] Bits all() const { return (Bits{1} << groups.size()) - 1; }
    [[nodiscard]] GroupSet named(Bits subset) const {
        GroupSet set;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            if ((subset >> i & 1U) != 0) { set.push_back(groups[i]); }
        }
        return set;
    }
    [[nodiscard]] Bits bits(std::span<GroupIndex const> subset) const {
        Bits set = 0;
        for (auto const group : subset) { set |= Bits{1} << (std::lower_bound(groups.begin(), groups.end(), group) - groups.begin()); }
        return set;
    }
    [[nodiscard]] solver::Component component() const { return solver::Component{groups, {}}; }

    /// Impossible, and possible without any one of its groups.
    [[nodiscard]] std::set<GroupSet> conflicts() const {
        std::set<GroupSet> found;
        for (Bits subset = 0; subset <= all(); ++subset) {
            bool minimal = !is_possible(subset);
            for (std::size_t i = 0; minimal && i < groups.size(); ++i) {
                auto const group = Bits{1} << i;
                if ((subset & group) != 0 && !is_possible(subset & ~group)) { minimal = false; }
            }
            if (minimal) { found.insert(named(subset)); }
        }
        return found;
    }
    /// Possible without them, impossible with any one of them back.
    [[nodiscard]] std::set<GroupSet> repairs() const {
        std::set<GroupSet> found;
        for (Bits taken = 0; taken <= all(); ++taken) {
            bool minimal = is_possible(all() & ~taken);
            for (std::size_t i = 0; minimal && i < groups.size(); ++i) {
                auto const group = Bits{1} << i;
                if ((taken & group) != 0 && is_possible(all() & ~(taken & ~group))) { minimal = false; }
            }
            if (minimal) { found.insert(named(taken)); }
        }
        return found;
    }
};

/// Groups with gaps in their numbering, and a few random sets among them.
Family random_family(Dice& dice, std::size_t most_groups, std::size_t most_sets) {
    Family family;
    GroupIndex next = 0;
    auto const count = dice.between(1, most_groups);
    for (std::size_t i = 0; i < count; ++i) {
        next += static_cast<GroupIndex>(dice.between(1, 3));
        family.groups.push_back(next);
    }
    auto const sets = dice.below(most_sets + 1);
    for (std::size_t i = 0; i < sets; ++i) {
        Bits set = 0;
        auto const size = dice.between(1, std::min<std::size_t>(5, count));
        for (std::size_t k = 0; k < size; ++k) { set |= Bits{1} << dice.below(count); }
        family.impossible.push_back(set);
    }
    return family;
}

/// Every set of half of the groups: as many conflicts as there can be.
Family halves(std::size_t count) {
    Family family;
    for (std::size_t i = 0; i < count; ++i) { family.groups.push_back(static_cast<GroupIndex>(i)); }
    for (Bits set = 0; set <= family.all(); ++set) {
        if (static_cast<std::size_t>(std::popcount(set)) == count / 2) { family.impossible.push_back(set); }
    }
    return family;
}

/// Answers from the family. Its cores are larger than they need to be, now and then the whole question.
class KnowingOracle : public solver::Oracle {
public:
    KnowingOracle(Family const& family, std::uint64_t seed) : family_(family), dice_(seed) {}

    solver::Answer check(std::span<GroupIndex const> subset) override {
        ++questions_;
        if (gives_up(subset)) { return {solver::Verdict::undecided, {}}; }
        auto const asked = family_.bits(subset);
        if (family_.is_possible(asked)) { return {solver::Verdict::possible, {}}; }
        auto core = asked;
        for (auto const set : family_.impossible) {
            if ((asked & set) == set) { core = set; }
        }
        core |= asked & static_cast<Bits>(dice_.next());
        return {solver::Verdict::impossible, family_.named(core)};
    }
    [[nodiscard]] std::uint64_t questions() const { return questions_; }

protected:
    virtual bool gives_up(std::span<GroupIndex const>) { return false; }
    Family const& family_;
    Dice dice_;

private:
    std::uint64_t questions_ = 0;
};

/// Decides nothing about some of the subsets, always the same ones.
class TiringOracle : public KnowingOracle {
public:
    TiringOracle(Family const& family, std::uint64_t seed, std::size_t in_hundred) : KnowingOracle(family, seed), seed_(seed), in_hundred_(in_hundred) {}
    bool gave_up = false;

protected:
    bool gives_up(std::span<GroupIndex const> subset) override {
        Dice dice{seed_ ^ (family_.bits(subset) * 0x9E3779B97F4A7C15ULL)};
        bool const gives_up = dice.in_hundred(in_hundred_);
        gave_up = gave_up || gives_up;
        return gives_up;
    }

private:
    std::uint64_t seed_;
    std::size_t in_hundred_;
};

template <typename List>
std::set<GroupSet> as_set(List const& list) {
    return {list.begin(), list.end()};
}

bool is_sorted_by_size(std::vector<GroupSet> const& sets) {
    return std::is_sorted(sets.begin(), sets.end(), [](GroupSet const& left, GroupSet const& right) { return left.size() < right.size(); });
}

TEST(Enumerate, FindsEveryMinimalConflictAndEveryMinimalRepair) {
    std::size_t with_conflicts = 0;
    for (std::uint64_t seed = 0; seed < 3'000; ++seed) {
        Dice dice{seed};
        auto const family = random_family(dice, 12, 9);
        KnowingOracle oracle{family, seed};
        auto const found = solver::enumerate(oracle, family.component(), no_limit, no_limit);
        ASSERT_TRUE(found.complete) << "seed " << seed;
        ASSERT_FALSE(found.undecided) << "seed " << seed;
        ASSERT_EQ(as_set(found.conflicts), family.conflicts()) << "seed " << seed;
        ASSERT_EQ(as_set(found.repairs(no_limit)), family.repairs()) << "seed " << seed;
        ASSERT_EQ(found.conflicts.size(), family.conflicts().size()) << "one is listed twice, seed " << seed;
        ASSERT_EQ(found.repairs(no_limit).size(), family.repairs().size()) << "one is listed twice, seed " << seed;
        ASSERT_TRUE(std::is_sorted(found.conflicts.begin(), found.conflicts.end())) << "seed " << seed;
        ASSERT_TRUE(is_sorted_by_size(found.repairs(no_limit))) << "seed " << seed;
        ASSERT_EQ(found.questions, oracle.questions()) << "seed " << seed;
        if (!found.conflicts.empty()) { ++with_conflicts; }
    }
    EXPECT_GT(with_conflicts, 2'000U);
}

TEST(Enumerate, FindsAllOfTheManyConflictsAmongHalves) {
    // 12 groups, any six of which are a conflict: C(12, 6) conflicts, C(12, 7) repairs.
    auto const family = halves(12);
    KnowingOracle oracle{family, 1};
    auto const found = solver::enumerate(oracle, family.component(), no_limit, no_limit);
    EXPECT_TRUE(found.complete);
    EXPECT_EQ(found.conflicts.size(), 924U);
    EXPECT_EQ(found.repairs(no_limit).size(), 792U);
    EXPECT_EQ(as_set(found.conflicts), family.conflicts());
    EXPECT_EQ(as_set(found.repairs(no_limit)), family.repairs());
}

TEST(Enumerate, StopsAtTheLimitOfConflictsAndSaysSo) {
    for (std::size_t const count : {6U, 8U}) {
        auto const family = halves(count);
        auto const all = family.conflicts();
        auto const total = static_cast<std::uint32_t>(all.size());
        for (auto const limit : {1U, 2U, total - 1, total, total + 1}) {
            KnowingOracle oracle{family, limit};
            auto const found = solver::enumerate(oracle, family.component(), limit, no_limit);
            EXPECT_EQ(found.conflicts.size(), std::min(limit, total));
            for (auto const& conflict : found.conflicts) { EXPECT_TRUE(all.count(conflict)); }
            EXPECT_EQ(as_set(found.conflicts).size(), found.conflicts.size());
            if (limit < total) { EXPECT_FALSE(found.complete) << "limit " << limit << " of " << total; }
            if (limit > total) { EXPECT_TRUE(found.complete) << "limit " << limit << " of " << total; }
            EXPECT_FALSE(found.undecided);
        }
    }
}

TEST(Enumerate, StopsAtTheLimitOfRepairsAndSaysSo) {
    for (std::size_t const count : {6U, 8U}) {
        auto const family = halves(count);
        auto const all = family.repairs();
        auto const total = static_cast<std::uint32_t>(all.size());
        for (auto const limit : {1U, 2U, total - 1, total, total + 1}) {
            KnowingOracle oracle{family, limit};
            auto const found = solver::enumerate(oracle, family.component(), no_limit, limit);
            EXPECT_LE(found.repairs(no_limit).size(), std::max<std::size_t>(limit, 1));
            for (auto const& repair : found.repairs(no_limit)) { EXPECT_TRUE(all.count(repair)); }
            if (found.complete) { EXPECT_EQ(as_set(found.repairs(no_limit)), all) << "limit " << limit << " of " << total; }
            if (limit > total) { EXPECT_TRUE(found.complete) << "limit " << limit << " of " << total; }
        }
    }
}

TEST(Enumerate, ReportsWhatTheOracleDidNotDecide) {
    std::size_t gave_up = 0;
    for (std::uint64_t seed = 0; seed < 2'000; ++seed) {
        Dice dice{seed};
        auto const family = random_family(dice, 10, 7);
        TiringOracle oracle{family, seed, 5 + seed % 40};
        auto const found = solver::enumerate(oracle, family.component(), no_limit, no_limit);
        ASSERT_EQ(found.undecided, oracle.gave_up) << "seed " << seed;
        auto const conflicts = family.conflicts();
        for (auto const& conflict : found.conflicts) { ASSERT_TRUE(conflicts.count(conflict)) << "no minimal conflict, seed " << seed; }
        auto const repairs = family.repairs();
        for (auto const& repair : found.repairs(no_limit)) { ASSERT_TRUE(repairs.count(repair)) << "no minimal repair, seed " << seed; }
        if (!found.undecided) {
            ASSERT_TRUE(found.complete) << "seed " << seed;
            ASSERT_EQ(as_set(found.conflicts), conflicts) << "seed " << seed;
        } else {
            ++gave_up;
            if (found.complete) {
                ASSERT_EQ(as_set(found.conflicts), conflicts) << "what is called complete lacks a conflict, seed " << seed;
                ASSERT_EQ(as_set(found.repairs(no_limit)), repairs) << "what is called complete lacks a repair, seed " << seed;
            }
        }
    }
    EXPECT_GT(gave_up, 500U);
}

TEST(Enumerate, AnOracleThatDecidesNothingYieldsNoConflictAndNoCleanResult) {
    auto const family = halves(6);
    TiringOracle oracle{family, 1, 100};
    auto const found = solver::enumerate(oracle, family.component(), no_limit, no_limit);
    EXPECT_TRUE(found.conflicts.empty());
    EXPECT_TRUE(found.undecided);
    EXPECT_FALSE(found.complete);
}

TEST(Enumerate, AsksTheSameQuestionsEveryTime) {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Dice dice{seed};
        auto const family = random_family(dice, 12, 9);
        KnowingOracle first{family, seed};
        KnowingOracle second{family, seed};
        auto const once = solver::enumerate(first, family.component(), 5, 5);
        auto const again = solver::enumerate(second, family.component(), 5, 5);
        ASSERT_EQ(once.conflicts, again.conflicts);
        ASSERT_EQ(once.repair_factors, again.repair_factors);
        ASSERT_EQ(once.questions, again.questions);
    }
}

}  // namespace
}  // namespace gainsay::oracle
