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
    /// What happens, happens between these moments; absent: at any.
    std::optional<Instant> earliest = std::nullopt;
    std::optional<Instant> latest = std::nullopt;
};

/// The commitment that a claim reports, outright; null where there is none.
claims::Undertaking const* commitment_of(claims::Claim const& claim);

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
    /// A statement in words.
    [[nodiscard]] std::string words(claims::Statement const& statement) const;
    /// The key by which contents are compared: what they say in words, everybody under his own name.
    [[nodiscard]] std::string content_words(claims::Statement const& statement) const;

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
        /// All of the set, those that start before or after the pivot, those that are not the pivot's event.
        enum class Side : std::uint8_t { any, before, after, beside } side = Side::any;
        Instant pivot;
        Scope scope;
        /// Only those less than this long before `pivot_event`.
        std::optional<claims::Duration> span = std::nullopt;
        std::optional<claims::Reference> pivot_event = std::nullopt;
    };

    Formula in_set(EventIndex event, claims::EventSet const& set, Polarity polarity, Scope const& scope);
    /// At least, at most so many events as the ceiling says (its own number and proposition are set here).
    Formula at_least(Ceiling like, std::int64_t least);
    Formula at_most(Ceiling like, std::int64_t most, std::string const& words);
    Formula in_set_and_side(EventIndex event, Ceiling const& ceiling, Polarity polarity);
    Formula within_span(EventIndex event, Ceiling const& ceiling, Polarity polarity);
    void settle(Ceiling const& ceiling);

    Formula tied(claims::Statement const& statement, Polarity polarity, Scope const& scope, Formula formula);
    /// What a statement says of those whom it names by an office, it says only as far as the declarations say that they held it.
    Formula as_declared(claims::Statement const& statement, Formula formula);
    Formula at_some_moment(Predicate predicate, bool positive, Slot value, std::vector<claims::EntityId> except,
                           std::optional<claims::TimeSpec> const& time, Scope const& scope, std::string const& words);
    Placement::Spanned within_its_days(Placement::Spanned spanned);
    Formula at_every_moment(Predicate predicate, bool positive, Slot value, std::vector<claims::EntityId> except,
                            std::optional<claims::TimeSpec> const& time, Scope const& scope, std::string const& words);

    /// Says of a deed that it may lie outside of the time for which its doer acts for another.
    void say_if_left_open(claims::Deed const& deed, Scope const& scope);
    /// What the one does, those for whom he acts do, too. `along` are the doer and whoever stands between.
    void register_for_principals(Holding const& deed, std::string const& words, std::vector<claims::EntityId> const& along);
    // ---- commitments: clauses_commitments.cpp ----
    /// A commitment as this viewpoint speaks of it: when it was made, and when it entered each of its states.
    struct Commitment {
        claims::Undertaking act;
        claims::Statement statement;
        Instant made;
        Formula was_made;
        struct Entry {
            Proposition entered = 0;
            Instant when;
        };
        std::map<claims::CommitmentState::Kind, Entry> entries;  // empty until a state is spoken of
    };
    using CommitmentKind = claims::CommitmentState::Kind;
    Commitment* making(std::uint32_t claim);
    Commitment* commitment(std::uint32_t claim);
    void tie_to_facts(std::uint32_t claim, Commitment const& commitment);
    void tie_to_each_other(Commitment const& commitment);
    [[nodiscard]] Scope scope_of(std::uint32_t claim, std::optional<Instant> moment) const;
    [[nodiscard]] Formula left_by(Commitment const& commitment, Instant moment) const;
    Formula is_in_state(std::uint32_t claim, claims::CommitmentState const& state, Scope const& scope);
    Formula is_not_in_state(std::uint32_t claim, claims::CommitmentState const& state, Scope const& scope);
    Formula facts_against(std::uint32_t claim, CommitmentKind kind, std::optional<Instant> moment);
    Formula described_state(claims::CommitmentState const& state, Polarity polarity, Scope const& scope);

    Terms& terms_;
    Dates& dates_;
    Placement& placement_;
    Holdings& holdings_;
    std::map<std::uint32_t, Commitment> commitments_;
    std::vector<Ceiling> ceilings_;
    std::vector<std::string> left_out_;
    std::map<std::string, claims::Statement> contents_;
    bool tied_ = false;
    std::map<std::string, Proposition> ties_;
};

}  // namespace gainsay::solver
