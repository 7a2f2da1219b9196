#pragma once
// One viewpoint as constraints: who owns each, and what its variables are called in words.

#include "solver/analysis.hpp"
#include "solver/formula.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gainsay::solver {

/// What a number stands for. The name reads as a noun: "the start of the Harbour talks".
struct NumberName {
    enum class Role : std::uint8_t { constant, day, rank, minutes };
    Role role = Role::day;
    std::string name;
};

/// What a proposition says, when it holds and when it does not. A guard is only ever asserted by its own member and
/// only ever stands negated elsewhere (a row of the table of widths, a date taken at its word), so it ties nothing together.
struct PropositionName {
    std::string holds;
    std::string fails;
    bool guard = false;
};

/// A soft constraint's owner: an index into Problem::groups; `axiom` is logic and the calendar, which nobody owns.
using GroupIndex = std::uint32_t;
inline constexpr GroupIndex axiom = 0xFFFFFFFFU;

struct Constraint {
    GroupIndex owner = axiom;
    Formula formula;
};

/// How strongly a group's claims are asserted; an opinion is a judgement or a recommendation.
enum class Assertion : std::uint8_t { certain, weak, opinion };

/// What can be taken away: one position (claims that mean the same), rule, definition, width, assumption or doubt.
struct Group {
    std::vector<Member> members;  // several only for claims and records that mean the same
    Assertion assertion = Assertion::certain;
};

/// Which variables speak of an event.
struct EventVariables {
    claims::EntityId event;
    Number first_day = zero;
    Number last_day = zero;
    Proposition occurs = 0;
};

struct Problem {
    Viewpoint viewpoint;
    std::vector<NumberName> numbers;            // [zero] is the constant
    std::vector<PropositionName> propositions;
    std::vector<Group> groups;
    std::vector<Constraint> constraints;
    std::vector<EventVariables> events;         // the declared ones that anything speaks of
    std::vector<NotChecked> not_checked;        // what the encoding left out, and why
};

/// A part of a problem that shares no variable with the rest, but guards. Groups and constraints keep their order.
struct Component {
    std::vector<GroupIndex> groups;
    std::vector<std::uint32_t> constraints;     // indices into Problem::constraints
};

/// Splits a problem by union-find over the variables of its constraints. Components without a group are left out.
std::vector<Component> split(Problem const& problem);

}  // namespace gainsay::solver
