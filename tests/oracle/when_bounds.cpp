#include "tests/oracle/when_bounds.hpp"

#include "tests/oracle/meaning.hpp"
#include "tests/oracle/same_things.hpp"
#include "tests/oracle/viewpoint.hpp"

#include "claims/calendar/day.hpp"
#include "solver/questions.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>
#include <vector>

namespace gainsay::oracle {

namespace {

using claims::Edge;
using claims::TimeRelation;
using solver::Member;
using solver::WhenAnswer;

/// Days in 2029 and 2032, which no date of a corpus comes near: an end that is open goes beyond them. Farther ones would make events so long that
/// trying every pair of their days takes for ever.
constexpr Day long_ago = 21'900;
constexpr Day far_ahead = 22'780;

enum class End : std::uint8_t { earliest, latest };

claims::TimePoint on(Day day) {
    claims::DateAlternative alternative;
    alternative.certain = alternative.stated = {day, day};
    claims::CalendarDate date;
    date.date.value = claims::DateReading{alternative};
    return claims::DateExpression{std::move(date)};
}

claims::Statement took_place(claims::EntityId event) {
    claims::Occurrence occurrence;
    occurrence.event = {claims::Reference::Kind::entity, event.value, {}};
    return {claims::Clause{std::move(occurrence)}, {}};
}

/// That the edge of the event was on the day or further out.
claims::Statement as_far_as(claims::EntityId event, Edge edge, End end, Day day) {
    claims::Occurrence occurrence;
    occurrence.event = {claims::Reference::Kind::entity, event.value, {}};
    occurrence.edge = edge;
    occurrence.time.emplace();
    occurrence.time->relation = end == End::earliest ? TimeRelation::by : TimeRelation::since;
    occurrence.time->inclusive = true;
    occurrence.time->first = on(day);
    return {claims::Clause{std::move(occurrence)}, {}};
}

class Party {
public:
    Party(claims::Model const& model, solver::Party const& party) : model_(model), party_(party) {}

    [[nodiscard]] bool holds(Member const& member) const {
        if (member.kind != Member::Kind::claim || party_.everybody) { return true; }
        auto authors = model_.articles[model_.claims[member.index].article].authors;
        std::sort(authors.begin(), authors.end());
        return authors == party_.authors;
    }
    [[nodiscard]] std::string name() const { return party_.everybody ? "everybody" : party_.authors.front(); }

    /// Whether everything that hangs together with these statements can be so, and the statements with it.
    [[nodiscard]] bool allows(std::vector<claims::Statement> const& statements, Effort const& effort = {}) const {
        for (auto const& things : every_identity(model_)) {
            // That two names are two things is taken for granted in all this.
            if (things.refuted.empty() && allows(statements, things, effort)) { return true; }
        }
        return false;
    }

private:
    [[nodiscard]] bool allows(std::vector<claims::Statement> const& statements, SameThings const& things, Effort const& effort) const {
        Facts facts;
        Meaning meaning{model_, facts, things.identity, guests_for(model_)};
        std::vector<Part> parts;
        for (auto const& said : parts_of(Viewpoint{}, model_, meaning, facts)) {
            if (holds(said.member)) { parts.push_back(said.part); }
        }
        auto const own = parts.size();
        Voice const nobody;
        for (auto const& statement : statements) { parts.push_back({"", meaning.of(statement, Polarity::asserted, nobody)}); }
        auto const groups = try_worlds(facts, parts, effort);
        return std::all_of(groups.begin(), groups.end(), [&](PartGroup const& group) {
            bool const is_touched = group.parts.back() >= own;
            return !is_touched || std::any_of(group.greatest.begin(), group.greatest.end(), [&](FactSet const& together) {
                return std::all_of(group.parts.begin(), group.parts.end(), [&](auto part) { return together.contains(part); });
            });
        });
    }

    claims::Model const& model_;
    solver::Party const& party_;
};

/// One answer of the solver; the first thing that the worlds say otherwise.
class Answer {
public:
    Answer(claims::Model const& model, claims::EntityId event, WhenAnswer const& answer, Findings const& expected)
        : model_(model), event_(event), answer_(answer), party_(model, answer.party) {
        for (auto const& conflict : expected.conflicts) {
            bool const is_of_party = conflict.viewpoint.empty() && std::all_of(conflict.members.begin(), conflict.members.end(), [&](Member const& member) { return party_.holds(member); });
            if (is_of_party) { conflicts_.push_back(&conflict.members); }
        }
    }

    WhenTally compared() {
        using State = WhenAnswer::State;
        switch (answer_.state) {
            case State::undecided: return tally_;
            case State::in_conflict: {
                Members const because(answer_.because.begin(), answer_.because.end());
                bool const is_known = std::any_of(conflicts_.begin(), conflicts_.end(), [&](Members const* conflict) {
                    return std::includes(because.begin(), because.end(), conflict->begin(), conflict->end());
                });
                if (!is_known) { differ("cannot be together: " + in_words(model_, because)); }
                break;
            }
            case State::did_not_happen:
                if (party_.allows({took_place(event_)})) { differ("the event did not take place"); }
                break;
            case State::bounded:
                // What a conflict of others is in, the solver may keep apart where the oracle does not.
                if (!conflicts_.empty() && !party_.allows({took_place(event_), as_far_as(event_, Edge::start, End::earliest, far_ahead)})) { return tally_; }
                bound(Edge::start, End::earliest, answer_.earliest_start);
                bound(Edge::start, End::latest, answer_.latest_start);
                bound(Edge::end, End::earliest, answer_.earliest_end);
                bound(Edge::end, End::latest, answer_.latest_end);
                break;
        }
        ++tally_.answers;
        return tally_;
    }

private:
    void bound(Edge edge, End end, solver::DayBound const& bound) {
        if (tally_.report) { return; }
        ++tally_.bounds;
        auto const words = std::string(end == End::earliest ? "earliest " : "latest ") + (edge == Edge::start ? "start " : "end ");
        auto const allows = [&](Day day) { return party_.allows({took_place(event_), as_far_as(event_, edge, end, day)}); };
        auto const has_no_world = [&](Day day) {
            return !allows(day) && !party_.allows({took_place(event_), as_far_as(event_, edge, end, day)}, wide_effort);
        };
        if (!bound.day) {
            if (has_no_world(end == End::earliest ? long_ago : far_ahead)) { differ(words + "is open"); }
            return;
        }
        auto const day = static_cast<Day>(*bound.day);
        if (has_no_world(day)) { differ(words + claims::day_in_words(day) + ", which no world has"); }
        if (allows(end == End::earliest ? day - 1 : day + 1)) { differ(words + claims::day_in_words(day) + ", and some world goes beyond it"); }
    }
    void differ(std::string const& said) {
        if (!tally_.report) { tally_.report = "the solver says of " + model_.entity(event_).identifier + ", by " + party_.name() + ": " + said + "\n"; }
    }

    claims::Model const& model_;
    claims::EntityId event_;
    WhenAnswer const& answer_;
    Party party_;
    std::vector<Members const*> conflicts_;
    WhenTally tally_;
};

}  // namespace

WhenTally& WhenTally::operator+=(WhenTally const& other) {
    answers += other.answers;
    bounds += other.bounds;
    if (!report) { report = other.report; }
    return *this;
}

WhenTally compare_when(claims::Model const& model, claims::EntityId event, Findings const& expected) {
    WhenTally tally;
    for (auto const& answer : solver::when(model, solver::Options{}, event)) {
        try {
            tally += Answer{model, event, answer, expected}.compared();
        } catch (TooManyWorlds const&) {
            // Further days to tell apart may be too many; the other answers are compared all the same.
        } catch (std::length_error const&) {
        }
    }
    return tally;
}

}  // namespace gainsay::oracle
