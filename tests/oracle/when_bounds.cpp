#include "tests/oracle/when_bounds.hpp"

#include "tests/oracle/meaning.hpp"
#include "tests/oracle/same_things.hpp"
#include "tests/oracle/viewpoint.hpp"

#include "claims/calendar/day.hpp"
#include "solver/questions.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <tuple>
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

claims::Statement that_took_place(claims::EntityId event) {
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
    [[nodiscard]] std::vector<std::uint32_t> claims() const {
        std::vector<std::uint32_t> claims;
        for (std::uint32_t i = 0; i < model_.claims.size(); ++i) {
            if (holds({Member::Kind::claim, i, 0})) { claims.push_back(i); }
        }
        return claims;
    }
    [[nodiscard]] std::string name() const { return party_.everybody ? "everybody" : party_.authors.front(); }

    /// Of each of these statements, whether everything that hangs together with it and with the event can be so, and it with the event's taking place.
    [[nodiscard]] std::vector<bool> allows(claims::EntityId event, std::vector<claims::Statement> const& statements, Effort const& effort = {}) const {
        std::vector<bool> allowed(statements.size());
        for (auto const& things : every_identity(model_)) {
            // That two names are two things is taken for granted in all this.
            if (things.refuted.empty()) { add_allowed(allowed, event, statements, things, effort); }
        }
        return allowed;
    }
    [[nodiscard]] bool allows(claims::EntityId event, claims::Statement const& statement, Effort const& effort = {}) const {
        return allows(event, std::vector{statement}, effort).front();
    }

private:
    void add_allowed(std::vector<bool>& allowed, claims::EntityId event, std::vector<claims::Statement> const& statements, SameThings const& things,
                     Effort const& effort) const {
        Facts facts;
        Meaning meaning{model_, facts, things.identity, guests_for(model_)};
        std::vector<Part> parts;
        for (auto const& said : parts_of(Viewpoint{}, model_, meaning, facts)) {
            if (holds(said.member)) { parts.push_back(said.part); }
        }
        auto const own = parts.size();
        Voice const nobody;
        auto const took_place = meaning.of(that_took_place(event), Polarity::asserted, nobody);
        for (auto const& statement : statements) {
            parts.push_back({"", all_of({took_place, meaning.of(statement, Polarity::asserted, nobody)})});
        }
        auto const groups = try_worlds_of_all(facts, parts, own, effort);
        for (std::size_t i = 0; i < statements.size(); ++i) {
            auto const asked = own + i;
            bool const is_possible = std::all_of(groups.begin(), groups.end(), [&](PartGroup const& group) {
                if (std::find(group.parts.begin(), group.parts.end(), asked) == group.parts.end()) { return true; }
                // The other statements need not be so.
                return std::any_of(group.greatest.begin(), group.greatest.end(), [&](FactSet const& together) {
                    return std::all_of(group.parts.begin(), group.parts.end(), [&](auto part) { return (part >= own && part != asked) || together.contains(part); });
                });
            });
            if (is_possible) { allowed[i] = true; }
        }
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
            case State::undecided: return left_out();
            case State::in_conflict: {
                Members const because(answer_.because.begin(), answer_.because.end());
                bool const is_known = std::any_of(conflicts_.begin(), conflicts_.end(), [&](Members const* conflict) {
                    return std::includes(because.begin(), because.end(), conflict->begin(), conflict->end());
                });
                if (!is_known) { differ("cannot be together: " + in_words(model_, because)); }
                break;
            }
            case State::did_not_happen:
                if (party_.allows(event_, that_took_place(event_))) { differ("the event did not take place"); }
                break;
            case State::bounded:
                if (!compare_bounds()) { return left_out(); }
                break;
        }
        ++tally_.answers;
        return tally_;
    }

private:
    WhenTally const& left_out() {
        ++tally_.left_out;
        return tally_;
    }

    struct Bound {
        Edge edge;
        End end;
        solver::DayBound const& bound;

        [[nodiscard]] Day day() const { return bound.day ? static_cast<Day>(*bound.day) : end == End::earliest ? long_ago : far_ahead; }
        [[nodiscard]] Day day_beyond() const { return end == End::earliest ? day() - 1 : day() + 1; }
    };

    /// False where the worlds have nothing to say on them.
    bool compare_bounds() {
        std::vector<Bound> const bounds{{Edge::start, End::earliest, answer_.earliest_start},
                                        {Edge::start, End::latest, answer_.latest_start},
                                        {Edge::end, End::earliest, answer_.earliest_end},
                                        {Edge::end, End::latest, answer_.latest_end}};
        // What a conflict of others is in, the solver may keep apart where the oracle does not.
        auto const some_day = as_far_as(event_, Edge::start, End::earliest, far_ahead);
        std::vector<claims::Statement> asked;
        std::vector<bool> expected;
        if (!conflicts_.empty()) {
            asked.push_back(some_day);
            expected.push_back(true);
        }
        for (auto const& each : bounds) {
            asked.push_back(as_far_as(event_, each.edge, each.end, each.day()));
            expected.push_back(true);
            if (!each.bound.day) { continue; }
            asked.push_back(as_far_as(event_, each.edge, each.end, each.day_beyond()));
            expected.push_back(false);
        }
        // All at once; one by one where that is too much, or where something differs and it is to be said what.
        auto const allowed = allowed_at_once(asked);
        if (!conflicts_.empty() && !(allowed ? allowed->front() : party_.allows(event_, some_day))) { return false; }
        if (allowed != expected) {
            for (auto const& bound : bounds) { compare_bound(bound); }
        }
        tally_.bounds += bounds.size();
        return true;
    }
    [[nodiscard]] std::optional<std::vector<bool>> allowed_at_once(std::vector<claims::Statement> const& asked) const {
        try {
            return party_.allows(event_, asked);
        } catch (TooManyWorlds const&) { return std::nullopt; } catch (std::length_error const&) {
            return std::nullopt;
        }
    }
    void compare_bound(Bound const& each) {
        if (tally_.report) { return; }
        auto const words = std::string(each.end == End::earliest ? "earliest " : "latest ") + (each.edge == Edge::start ? "start " : "end ");
        auto const as_far_as_day = [&](Day day) { return as_far_as(event_, each.edge, each.end, day); };
        auto const has_no_world = [&](Day day) { return !party_.allows(event_, as_far_as_day(day)) && !party_.allows(event_, as_far_as_day(day), wide_effort); };
        if (!each.bound.day) {
            if (has_no_world(each.day())) { differ(words + "is open"); }
            return;
        }
        if (has_no_world(each.day())) { return differ(words + claims::day_in_words(each.day()) + ", which no world has"); }
        if (party_.allows(event_, as_far_as_day(each.day_beyond()))) { differ(words + claims::day_in_words(each.day()) + ", and some world goes beyond it"); }
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

bool says_the_same(WhenAnswer const& left, WhenAnswer const& right) {
    auto const days = [](WhenAnswer const& answer) {
        return std::make_tuple(answer.state, answer.earliest_start.day, answer.latest_start.day, answer.earliest_end.day, answer.latest_end.day, answer.because);
    };
    return days(left) == days(right);
}

}  // namespace

WhenTally& WhenTally::operator+=(WhenTally const& other) {
    answers += other.answers;
    left_out += other.left_out;
    bounds += other.bounds;
    if (!report) { report = other.report; }
    return *this;
}

WhenTally compare_when(claims::Model const& model, Findings const& expected, solver::Z3Session& session) {
    std::vector<claims::EntityId> events;
    for (std::uint32_t i = 0; i < model.entities.size(); ++i) {
        if (model.entities[i].sort == claims::Sort::event) { events.push_back({i}); }
    }
    auto const answers = solver::when(model, solver::Options{}, events, session);
    WhenTally tally;
    for (std::size_t i = 0; i < events.size(); ++i) {
        std::map<std::vector<std::uint32_t>, std::pair<WhenAnswer const*, WhenTally>> known;  // by the claims of the party
        for (auto const& answer : answers[i]) {
            auto const [its, is_new] = known.try_emplace(Party(model, answer.party).claims(), &answer, WhenTally{});
            auto& [told, compared] = its->second;
            // An author who is alone is everybody.
            if (is_new || !says_the_same(*told, answer)) {
                // Further days to tell apart may be too many; the other answers are compared all the same.
                WhenTally const too_large{0, 1, 0, std::nullopt};
                try {
                    compared = Answer{model, events[i], answer, expected}.compared();
                } catch (TooManyWorlds const&) { compared = too_large; } catch (std::length_error const&) {
                    compared = too_large;
                }
            }
            tally += compared;
        }
    }
    return tally;
}

}  // namespace gainsay::oracle
