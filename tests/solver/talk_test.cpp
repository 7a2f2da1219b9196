// A component without its names, and a talk about it that is played back.

#include "solver/enumerate.hpp"
#include "solver/shape.hpp"
#include "solver/talk.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>

namespace gainsay::solver {
namespace {

constexpr std::uint64_t limit = 20'000'000;

/// A < B < C < A by three groups, and a proposition beside them; all numbers moved up by `shift`.
struct Circle {
    Problem problem;
    Component component;

    explicit Circle(std::uint32_t shift = 0, std::int64_t gap = -1) {
        problem.groups.resize(shift + 3);
        problem.constraints.resize(shift);
        add(shift, at_most(shift + 1, shift + 2, gap));
        add(shift + 1, any_of({at_most(shift + 2, shift + 3, -1), fails(shift)}));
        add(shift + 2, all_of({at_most(shift + 3, shift + 1, -1), holds(shift)}));
    }
    void add(GroupIndex group, Formula formula) {
        component.groups.push_back(group);
        component.constraints.push_back(static_cast<std::uint32_t>(problem.constraints.size()));
        problem.constraints.push_back({group, std::move(formula)});
    }
};

Enumeration talked(Circle const& circle, Talk& talk) {
    Session session(talk);
    auto const oracle = session.open(circle.problem, circle.component);
    auto enumeration = enumerate(*oracle, circle.component, 100, 100);
    enumeration.questions = session.questions();
    return enumeration;
}

TEST(Shape, is_the_same_wherever_the_component_stands_in_its_problem) {
    Circle const here;
    Circle const there(7);
    EXPECT_EQ(shape_of(here.problem, here.component).text, shape_of(there.problem, there.component).text);
    EXPECT_EQ(shape_of(there.problem, there.component).groups, (std::vector<GroupIndex>{7, 8, 9}));
}

TEST(Shape, tells_apart_what_says_something_else) {
    Circle const circle;
    auto const text = shape_of(circle.problem, circle.component).text;
    EXPECT_NE(text, shape_of(Circle(0, -2).problem, circle.component).text);
    auto other = circle;
    other.problem.constraints[0].owner = 1;
    EXPECT_NE(text, shape_of(other.problem, other.component).text) << "another owner";
    other = circle;
    other.problem.constraints[1].formula = at_most(2, 3, -1);
    EXPECT_NE(text, shape_of(other.problem, other.component).text) << "a choice less";
    other = circle;
    other.problem.constraints[0].owner = axiom;
    EXPECT_NE(text, shape_of(other.problem, other.component).text) << "logic that nobody owns";
    other = circle;
    std::swap(other.component.constraints[0], other.component.constraints[1]);
    EXPECT_NE(text, shape_of(other.problem, other.component).text) << "another order";
}

TEST(Talk, is_played_back_for_a_component_of_the_same_shape) {
    Circle const circle;
    Talk written(limit, Talk::Way::write_down);
    auto const first = talked(circle, written);
    ASSERT_EQ(first.conflicts, (std::vector<GroupSet>{{0, 1, 2}}));
    EXPECT_TRUE(written.is_whole());
    auto played = Talk::from_bytes(written.bytes());
    ASSERT_TRUE(played);
    Circle const moved(5);
    auto const again = talked(moved, *played);
    EXPECT_TRUE(played->at_end());
    EXPECT_EQ(again.conflicts, (std::vector<GroupSet>{{5, 6, 7}}));
    EXPECT_EQ(again.repair_factors, (std::vector<std::vector<GroupSet>>{{{5}, {6}, {7}}}));
    EXPECT_EQ(again.questions, first.questions);
}

TEST(Talk, about_something_else_is_of_no_use) {
    Talk written(limit, Talk::Way::write_down);
    talked(Circle{}, written);
    auto played = Talk::from_bytes(written.bytes());
    ASSERT_TRUE(played);
    EXPECT_THROW(talked(Circle(0, -2), *played), Deviation);
    auto asked_otherwise = Talk::from_bytes(written.bytes());
    Circle const circle;
    Session session(*asked_otherwise);
    auto const oracle = session.open(circle.problem, circle.component);
    std::vector<GroupIndex> const one{0};
    EXPECT_THROW(oracle->check(one), Deviation) << "the whole was asked about first";
    auto cut_short = Talk::from_bytes(written.bytes());
    Session first(*cut_short);
    auto const opened = first.open(circle.problem, circle.component);
    EXPECT_NO_THROW(opened->check(circle.component.groups));
    EXPECT_FALSE(cut_short->at_end()) << "not everything was asked again";
}

TEST(Talk, that_stayed_undecided_says_so) {
    Circle const circle;
    Talk talk(1, Talk::Way::write_down);
    talked(circle, talk);
    EXPECT_FALSE(talk.is_whole());
    EXPECT_FALSE(Talk::from_bytes(talk.bytes())) << "and cannot be played back";
}

TEST(Talk, that_grows_too_long_is_not_kept_and_goes_on) {
    Circle const circle;
    for (std::size_t room = 0; room < 400; room += 20) {
        Talk talk(limit, Talk::Way::write_down, room);
        EXPECT_EQ(talked(circle, talk).conflicts, (std::vector<GroupSet>{{0, 1, 2}})) << room;
        if (room < 40) { EXPECT_FALSE(talk.is_whole()) << room; }
    }
    Talk asked(limit, Talk::Way::ask);
    EXPECT_EQ(talked(circle, asked).conflicts, (std::vector<GroupSet>{{0, 1, 2}}));
    EXPECT_FALSE(asked.is_whole());
}

TEST(Talk, of_other_bytes_is_none_or_fits_nothing) {
    Talk written(limit, Talk::Way::write_down);
    talked(Circle{}, written);
    auto const bytes = written.bytes();
    for (std::size_t length = 0; length < bytes.size(); ++length) { EXPECT_FALSE(Talk::from_bytes(bytes.substr(0, length))) << length; }
    EXPECT_FALSE(Talk::from_bytes(bytes + "x"));
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        for (char const bit : {'\x01', '\x40', '\x80'}) {
            auto spoilt = bytes;
            spoilt[i] = static_cast<char>(spoilt[i] ^ bit);
            auto talk = Talk::from_bytes(spoilt);
            if (!talk) { continue; }
            // Another answer cannot be told from the right one here; that is what the hash in the cache is for. It does no harm.
            try {
                static_cast<void>(talked(Circle{}, *talk));
            } catch (Deviation const&) {}
        }
    }
}

}  // namespace
}  // namespace gainsay::solver
