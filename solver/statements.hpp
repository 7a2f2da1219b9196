#pragma once
// Statements into formulas: every clause, asserted and denied.

#include "solver/holdings.hpp"
#include "solver/placement.hpp"

#include <map>
#include <string>
#include <vector>

namespace gainsay::solver {

/// In whose voice a statement is read.
struct Scope {
    Speaker speaker;
    /// Inside a rule that speaks of one moment: where untimed properties hold. Empty outside such rules.
    std::vector<Window> one_moment;
};

class Statements {
public:
    Statements(Terms& terms, Dates& dates, Placement& placement, Holdings& holdings)
        : terms_(terms), dates_(dates), placement_(placement), holdings_(holdings) {}

    /// The statement holds, or does not. It must hold no variables.
    Formula encode(claims::Statement const& statement, Polarity polarity, Scope const& scope);
    /// From now on a clause and its denial in the same words exclude each other, whatever the words leave open: one voice
    /// means one thing by them. For arguments; two authors may well mean different things.
    void tie_clauses() { tied_ = true; }
    /// Adds what counts and ranks say of every event that is known by now. Called once, when all events are known.
    void settle_counts();

    /// The predicate of a fluent, deed, walk-out, meeting or act, as it stands in a denial or in an assertion.
    Predicate predicate_of(claims::Clause const& clause, Polarity polarity) const;
    /// A statement in words, and the same without its times: the key by which contents are compared.
    [[nodiscard]] std::string words(claims::Statement const& statement) const;
    [[nodiscard]] std::string untimed_words(claims::Statement const& statement) const;

    /// What could not be encoded and was left out, in words; taken as "may be either", which raises no alarm.
    [[nodiscard]] std::vector<std::string> const& left_out() const { return left_out_; }

    /// Registers a holding and returns that it is so.
    Formula register_holding(Holding holding, std::string const& words);
    /// The statement whose words are the content of some act.
    [[nodiscard]] claims::Statement const* content(std::string const& words) const;
    void remember_content(claims::Statement const& content);

private:
    friend struct ClauseEncoder;

    /// At most `most` events of the set, counted only before (or after) a moment where one is given.
    struct Ceiling {
        Proposition active = 0;
        claims::EventSet events;
        std::int64_t most = 0;
        enum class Side : std::uint8_t { any, before, after } side = Side::any;
        Instant pivot;
        Scope scope;
    };

    Formula in_set(EventIndex event, claims::EventSet const& set, Polarity polarity, Scope const& scope);
    Formula at_least_in_set(claims::EventSet const& set, std::int64_t least, Ceiling::Side side, Instant pivot, Scope const& scope);
    Formula at_most_in_set(claims::EventSet const& set, std::int64_t most, Ceiling::Side side, Instant pivot, Scope const& scope,
                           std::string const& words);
    Formula in_set_and_side(EventIndex event, Ceiling const& ceiling, Polarity polarity);
    void settle(Ceiling const& ceiling);

    Formula tied(claims::Statement const& statement, Polarity polarity, Scope const& scope, Formula formula);
    Formula at_some_moment(Predicate predicate, bool positive, Slot value, std::optional<claims::TimeSpec> const& time,
                           Scope const& scope, std::string const& words);
    Formula at_every_moment(Predicate predicate, bool positive, Slot value, std::vector<claims::EntityId> except,
                            std::optional<claims::TimeSpec> const& time, Scope const& scope, std::string const& words);

    Terms& terms_;
    Dates& dates_;
    Placement& placement_;
    Holdings& holdings_;
    std::vector<Ceiling> ceilings_;
    std::vector<std::string> left_out_;
    std::map<std::string, claims::Statement> contents_;
    bool tied_ = false;
    std::map<std::string, Proposition> ties_;
};

}  // namespace gainsay::solver
