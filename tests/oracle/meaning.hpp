#pragma once
// The meaning of statements, read off docs/language.md and solver/README.md: what has to be true of a world for them to hold,
// and for them not to hold.

#include "tests/oracle/boundary.hpp"
#include "tests/oracle/facts.hpp"

#include "claims/model/model.hpp"

#include <functional>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace gainsay::oracle {

/// What the variables of a rule stand for.
using Bindings = std::vector<claims::EntityId>;

/// Which identifiers name one thing: by EntityId, the first of them.
using Identity = std::vector<std::uint32_t>;

class Meaning {
public:
    /// `guests` is how many nameless events there may be.
    Meaning(claims::Model const& model, Facts& facts, Identity identity, std::uint32_t guests);

    /// A statement in a voice; `bindings` are those of a rule's variables.
    Condition of(claims::Statement const& statement, Polarity polarity, Voice const& voice, Bindings const& bindings = {});
    /// A rule: all its instances.
    Condition of(claims::Rule const& rule);
    /// A declaration; of speaking for another, nothing (that is a matter of viewpoints).
    Condition of(claims::Definition const& definition);

    /// How many nameless events a statement can call for.
    static std::uint32_t guests_for(claims::Statement const& statement, Polarity polarity);

    /// The voice of an article's author or of a record. `name` keeps apart what is not one moment.
    Voice voice_at(std::string const& name, std::optional<std::uint32_t> article, std::optional<std::uint32_t> claim);
    /// The voice of a speaker whom the article quotes: he spoke before it was written.
    Voice voice_when_said(std::string const& name, std::uint32_t article, std::uint32_t claim);
    /// That he spoke at that time.
    Condition was_said(std::string const& name, claims::TimeSpec const& time, std::uint32_t article, std::uint32_t claim);

private:
    struct Scope {
        Voice const& voice;
        Bindings const& bindings;
    };

    // connectives: meaning.cpp
    Condition statement(claims::Statement const& statement, Polarity polarity, Scope const& scope);
    claims::EntityId thing(claims::Reference const& reference, Scope const& scope) const;
    claims::EntityId same(claims::EntityId id) const { return guest(id) ? id : claims::EntityId{identity_[id.value]}; }
    std::string name(claims::EntityId id) const;
    std::vector<claims::EntityId> all(claims::Sort sort) const;
    std::optional<std::uint32_t> guest(claims::EntityId id) const;

    // events: meaning_events.cpp
    /// Forms that the drafts do not have; the readme lists them.
    static Condition clause(claims::EventCountComparison const&, Polarity, Scope const&) { throw std::logic_error("counts compared are not drafted"); }
    static Condition clause(claims::Persistence const&, Polarity, Scope const&) { throw std::logic_error("persistence is not drafted"); }
    Condition clause(claims::Occurrence const& clause, Polarity polarity, Scope const& scope);
    Condition clause(claims::Lasting const& clause, Polarity polarity, Scope const& scope);
    Condition clause(claims::LengthComparison const& clause, Polarity polarity, Scope const& scope);
    Condition clause(claims::IntervalRelation const& clause, Polarity polarity, Scope const& scope);
    Condition clause(claims::EventOutcome const& clause, Polarity polarity, Scope const& scope);
    Condition clause(claims::Classification const& clause, Polarity polarity, Scope const& scope);
    Condition took_place(claims::EntityId event, Polarity polarity);
    Condition is_of(claims::EntityId event, claims::EventClass const& event_class, Polarity polarity);
    Condition is_of_kind(claims::EntityId event, claims::EntityId kind, Polarity polarity);
    Stretch stretch_of(claims::EntityId event);
    TimeVariable minutes_of(claims::EntityId event);

    // counts: meaning_counts.cpp
    Condition clause(claims::EventCount const& clause, Polarity polarity, Scope const& scope);
    Condition clause(claims::EventRank const& clause, Polarity polarity, Scope const& scope);
    Condition is_in_set(claims::EntityId event, claims::EventSet const& set, Polarity polarity, Scope const& scope);
    /// At least so many of these hold; or, denied, fewer than so many.
    static Condition at_least(std::size_t count, std::vector<Condition> const& hold, std::vector<Condition> const& fail, Polarity polarity);
    Condition starts_on_side(claims::EntityId event, claims::EntityId of, claims::EventRank::Kind kind, Polarity polarity);

    // times: meaning_times.cpp
    /// What a reading of a time asks for.
    using OfReading = std::function<Condition(TimeReading const&)>;
    Condition over_readings(claims::TimeSpec const& spec, Scope const& scope, OfReading const& of);
    Condition lies(Stretch const& stretch, claims::TimeSpec const& spec, Polarity polarity, Scope const& scope);
    void register_days(std::vector<TimeVariable> const& variables, TimeReading const& reading);
    TimeFrame frame_of(claims::TimeSpec const& spec, TimeReading const& reading, Scope const& scope);
    Boundary boundary(std::optional<claims::TimePoint> const& point, std::optional<DateAt> const& date, Scope const& scope);

    // what holds at moments: meaning_holdings.cpp
    Condition clause(claims::WalkOut const& clause, Polarity polarity, Scope const& scope);
    Condition clause(claims::Meeting const& clause, Polarity polarity, Scope const& scope);
    Condition clause(claims::Fluent const& clause, Polarity polarity, Scope const& scope);
    Condition clause(claims::Deed const& clause, Polarity polarity, Scope const& scope);
    Condition clause(claims::Closure const& clause, Polarity polarity, Scope const& scope);
    Condition clause(claims::SpeechAct const& clause, Polarity polarity, Scope const& scope);
    Condition clause(claims::Undertaking const& clause, Polarity polarity, Scope const& scope);
    Condition clause(claims::CommitmentState const& clause, Polarity polarity, Scope const& scope);

    /// Something that holds, or does not hold, at a moment.
    struct Holding {
        std::string name;
        oracle::Fluent fluent = 0;
        std::uint8_t value = 1;
    };
    enum class Untimed : std::uint8_t { at_the_writing, up_to_the_writing, at_any_time };
    Condition holds(Holding const& holding, Polarity holds, Quantifier quantifier, std::optional<claims::TimeSpec> const& time,
                    Untimed untimed, Scope const& scope, Extent throughout = Extent::smallest);
    /// At every moment of a time of which nobody stated how wide it is: of some day in it.
    Condition on_some_day_meant(Holding const& holding, Polarity holds, claims::TimeSpec const& time, TimeReading reading, Scope const& scope, Extent extent);
    /// A happening: at some moment of the time, or at none.
    Condition happens(Holding const& holding, Polarity polarity, std::optional<claims::TimeSpec> const& time, Untimed untimed, Scope const& scope);
    Condition in_window(Holding const& holding, Polarity holds, Quantifier quantifier, Window window);
    Window window_of(claims::TimeSpec const& spec, TimeReading const& reading, Extent extent, Scope const& scope);
    Condition has_room(claims::TimeSpec const& spec, TimeReading const& reading, Scope const& scope);
    /// Holds from some moment of the first day to some moment of the last.
    Condition from_day_to_day(Holding const& holding, claims::TimeSpec const& time, Scope const& scope);
    Condition over_denied_window(Holding const& holding, claims::TimeSpec const& time, Scope const& scope);
    Holding holding_of(claims::Fluent const& clause, Scope const& scope);
    /// What the pattern says, for each of those whom it may be about, but for some.
    std::vector<Holding> doings(claims::Clause const& clause, Scope const& scope, std::vector<std::string> const& without);
    Condition somebody_does(std::vector<Holding> const& holdings, Polarity polarity, std::optional<claims::TimeSpec> const& time,
                            Untimed untimed, Scope const& scope);
    std::vector<std::string> actors(claims::Reference const& reference, Scope const& scope) const;

    // rules: meaning_rules.cpp; definitions: meaning_definitions.cpp
    /// A part of a rule at one moment: one of these values, or one of these conditions that do not depend on the moment.
    struct Alternatives {
        std::vector<Condition> conditions;
        std::vector<std::pair<Holding, Polarity>> holdings;
    };
    std::vector<Alternatives> at_one_moment(claims::Statement const& statement, Polarity polarity, Scope const& scope);
    Condition at_every_moment(std::vector<Alternatives> const& all);
    Condition instance(claims::Rule const& rule, Bindings const& bindings);
    Condition acts_for(claims::EntityId agent, claims::EntityId principal);
    Condition is_symmetric(claims::EntityId relation);
    Condition is_transitive(claims::EntityId relation);
    Holding related(claims::EntityId relation, claims::EntityId left, claims::EntityId right);

    claims::Model const& model_;
    Facts& facts_;
    Identity identity_;
    std::uint32_t guests_ = 0;
    std::set<std::uint32_t> events_with_order_, events_with_minutes_;
    std::size_t days_meant_ = 0;
    std::set<TimeVariable> written_;  // moments of writing that are tied to a publication
};

}  // namespace gainsay::oracle
