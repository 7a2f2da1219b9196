#pragma once
// A small world built by hand, and short ways to make the values that the tests of wording put into words.

#include "claims/wording/wording.hpp"

#include <string>
#include <utility>
#include <vector>

namespace gainsay::claims::tests {

/// The world of the examples in docs/language.md, with a few names that English treats in its own ways.
struct World {
    World() {
        norland = add(Sort::actor, "norland", "Norland");
        sudria = add(Sort::actor, "sudria", "Sudria");
        vane = add(Sort::actor, "vane", "Ida Vane");
        states = add(Sort::actor, "united-states", "the United States");
        rebels = add(Sort::actor, "rebels", "the Rebels");
        talks = add(Sort::event, "harbour-talks", "the Harbour talks");
        summit = add(Sort::event, "hanoi-summit", "the Hanoi summit");
        launch = add(Sort::event, "may-launch", "the May launch");
        session = add(Sort::event, "first-session", "first-session");
        treaty = add(Sort::thing, "treaty", "the River treaty");
        meeting = add(Sort::kind, "meeting", "meeting");
        working_talks = add(Sort::kind, "working-talks", "working-level talks");
        weapons_test = add(Sort::kind, "weapons-test", "weapons-test");
        formal = add(Sort::qualifier, "formal", "formal");
        open_to_press = add(Sort::qualifier, "public", "public");
        armed = add(Sort::property, "armed", "armed with missiles");
        ally = add(Sort::relation, "allied-with", "an ally of");
        leader = add(Sort::attribute, "leader", "the leader");
        stance = add(Sort::attribute, "stance", "stance");
        closed = add(Sort::value, "closed", "closed");
        test_missile = add(Sort::action, "test-missile", "test a missile");
        give_relief = add(Sort::action, "give-relief", "give relief");
        change_posture = add(Sort::action, "change-posture", "change-posture");
        fire = add(Sort::action, "test-and-fire", "test and fire a missile");
        be_present = add(Sort::action, "be-present", "be present");
    }

    EntityId add(Sort sort, std::string identifier, std::string name) {
        Entity entity;
        entity.sort = sort;
        entity.identifier = std::move(identifier);
        entity.name = std::move(name);
        model.entities.push_back(std::move(entity));
        return EntityId{static_cast<std::uint32_t>(model.entities.size() - 1)};
    }

    Model model;
    EntityId norland, sudria, vane, states, rebels, talks, summit, launch, session, treaty;
    EntityId meeting, working_talks, weapons_test, formal, open_to_press;
    EntityId armed, ally, leader, stance, closed, test_missile, give_relief, change_posture, fire, be_present;
};

inline Reference ref(EntityId id) { return Reference{Reference::Kind::entity, id.value, {}}; }
inline Reference variable(std::uint32_t index) { return Reference{Reference::Kind::variable, index, {}}; }
inline Reference somebody() { return Reference{Reference::Kind::someone, 0, {}}; }

inline Statement say(Clause clause) { return Statement{std::move(clause), {}}; }
inline Statement no(Statement operand) { return Statement{Negation{std::move(operand)}, {}}; }
inline Statement all(std::vector<Statement> operands) { return Statement{Conjunction{std::move(operands)}, {}}; }
inline Statement some(std::vector<Statement> operands) { return Statement{Disjunction{std::move(operands)}, {}}; }

/// A written date; its reading is left open, since words come from the text.
inline CalendarDate date(std::string text) { return CalendarDate{EdtfDate{}, std::move(text)}; }
inline TimePoint point(std::string text) { return DateExpression{date(std::move(text))}; }
inline TimePoint point(RelativeDate relative) { return DateExpression{relative}; }
inline TimePoint point(EntityId event, Edge edge = Edge::whole) { return EventPoint{ref(event), edge}; }

inline TimeSpec time(TimeRelation relation, TimePoint first) {
    TimeSpec spec;
    spec.relation = relation;
    spec.first = std::move(first);
    return spec;
}
inline TimeSpec time(TimeRelation relation, TimePoint first, TimePoint second) {
    TimeSpec spec = time(relation, std::move(first));
    spec.second = std::move(second);
    return spec;
}
inline TimeSpec time(TimeRelation relation, Duration distance, TimePoint first) {
    TimeSpec spec = time(relation, std::move(first));
    spec.distance = distance;
    return spec;
}
inline TimeSpec inclusive(TimeSpec spec) {
    spec.inclusive = true;
    return spec;
}
inline TimeSpec bare(TimeRelation relation) {
    TimeSpec spec;
    spec.relation = relation;
    return spec;
}
inline TimeSpec on(std::string text) { return time(TimeRelation::inside, point(std::move(text))); }

/// One line of a table of tests.
struct Wording {
    std::string words;
    Statement statement;
};

}  // namespace gainsay::claims::tests
