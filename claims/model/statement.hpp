#pragma once
// Statements as claims mean them: a tree of connectives over clauses, every part with its place in the text.

#include "claims/model/time.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace gainsay::claims {

struct Statement;
/// Deep-copied with its owner; null only where "no statement" is a meaning of its own (anything; no condition).
class StatementBox {
public:
    StatementBox() = default;
    StatementBox(Statement statement);  // NOLINT(google-explicit-constructor): a box of a statement is that statement
    StatementBox(StatementBox const& other);
    StatementBox(StatementBox&&) noexcept;
    StatementBox& operator=(StatementBox other) noexcept;
    ~StatementBox();
    [[nodiscard]] explicit operator bool() const { return content_ != nullptr; }
    [[nodiscard]] Statement const& operator*() const { return *content_; }
    [[nodiscard]] Statement const* operator->() const { return content_.get(); }

private:
    std::unique_ptr<Statement> content_;
};

// ---- clauses -------------------------------------------------------------------------------------------------

/// "E happened [TIME]", "E began TIME", "E ended TIME".
struct Occurrence {
    Reference event;
    Edge edge = Edge::whole;
    std::optional<TimeSpec> time;
};
/// "E lasted DURATION".
struct Lasting {
    Reference event;
    Duration duration;
};
/// "E lasted longer than F".
struct LengthComparison {
    enum class Order : std::uint8_t { longer, shorter, equal };
    Reference event;
    Order order = Order::longer;
    Reference other;
};
/// Allen's relations that no time preposition says.
struct IntervalRelation {
    enum class Kind : std::uint8_t { overlapped, contained, meets, started, finished, coincided };
    Reference event;
    Kind kind = Kind::overlapped;
    Reference other;
};
/// How an event turned out. `held` says that it took place, `cancelled` that it did not.
struct EventOutcome {
    enum class Kind : std::uint8_t {
        with_agreement, without_agreement, collapsed, fell_apart, suspended, cancelled, postponed, held, resumed, renamed
    };
    Reference event;
    Kind kind = Kind::with_agreement;
};
/// "E is a CLASS".
struct Classification {
    Reference event;
    EventClass event_class;
};
/// The events that a count or a rank speaks of.
struct EventSet {
    EventClass event_class;
    std::optional<Reference> agent;        // by
    std::optional<Reference> participant;  // with
    std::optional<TimeSpec> time;          // absent: up to the author's writing
};
/// "no/exactly/at least/at most N CLASS happened TIME". "no" is at most 0.
struct EventCount {
    EventSet events;
    std::optional<std::int64_t> least;
    std::optional<std::int64_t> most;
};
/// "E was the first CLASS …", by the start of events.
struct EventRank {
    enum class Kind : std::uint8_t { first, second, third, last, only };
    Reference event;
    Kind kind = Kind::first;
    EventSet events;
    std::optional<Duration> span = std::nullopt;  // "the first CLASS in 5 years": none of them less than that before
};
/// "more CLASS happened in 2031 than in 2030": the same set in two times.
struct EventCountComparison {
    enum class Order : std::uint8_t { more, fewer };
    EventSet events;   // with a time
    Order order = Order::more;
    TimeSpec than;
};
/// "X walked away from E".
struct WalkOut {
    Reference actor;
    Reference event;
    std::optional<TimeSpec> time;
};
/// "X met Y [TIME]".
struct Meeting {
    Reference actor;
    Reference other;
    std::optional<TimeSpec> time;
    bool again = false;  // presupposes that they met before
};
/// "X is PROPERTY", "X is RELATION Y", "the ATTRIBUTE of X is V". `denied` is "is not": at no moment of the time.
struct Fluent {
    EntityId predicate;
    std::vector<Reference> arguments;  // property: X; relation: X, Y; attribute: X, V
    std::optional<TimeSpec> time;
    bool denied = false;
};
/// "X did ACTION [to Y] [TIME]"; `denied` is "did not": at no moment of the time.
struct Deed {
    /// "can", "must" and "must not" speak of what is possible or due, which is another thing than what is done.
    enum class Modality : std::uint8_t { actual, can, must, must_not };
    EntityId action;
    std::vector<Reference> arguments;  // X [, Y]
    std::optional<TimeSpec> time;
    bool denied = false;
    bool toward = false;               // "will work toward ACTION"
    Modality modality = Modality::actual;
    bool again = false;                // presupposes that X did it before
};
/// "only X …", "nobody …": among all actors, nobody but these does what the pattern says. The pattern is a WalkOut,
/// Meeting or Deed whose first actor is `someone`.
struct Closure {
    StatementBox pattern;
    std::vector<Reference> except;
};
/// "X said that S" and its kin.
struct SpeechAct {
    enum class Attitude : std::uint8_t { says, denies, believes, knows, warns, intends };
    Reference speaker;
    Attitude attitude = Attitude::says;
    std::optional<TimeSpec> time;
    StatementBox content;  // null: anything
    std::optional<Reference> addressee = std::nullopt;  // "X warned Y that S": kept for people, not reasoned with
};
/// "X demanded of Y that S", "X committed to Y that S provided that T". The deadline is a `by` in the content.
struct Undertaking {
    enum class Kind : std::uint8_t { demand, threat, offer, plan, commitment };
    Kind kind = Kind::demand;
    Reference actor;                     // the debtor of a commitment
    std::vector<Reference> joint;        // further actors who do it together with the first
    std::optional<Reference> addressee;  // the creditor of a commitment
    std::optional<TimeSpec> time;
    StatementBox content;                // null: anything
    StatementBox condition;              // null: unconditional
};
/// "commitment ID is violated", "the commitment of X to Y is violated".
struct CommitmentState {
    enum class Kind : std::uint8_t { conditional, detached, discharged, violated, expired, released, cancelled };
    std::uint32_t claim = 0;  // index into Model::claims; without meaning where a debtor stands
    Kind kind = Kind::conditional;
    std::optional<TimeSpec> time;
    bool denied = false;
    std::optional<Reference> debtor = std::nullopt;    // some commitment of this one
    std::optional<Reference> creditor = std::nullopt;  // to this one
};
/// "that persists until S", the consequence of a rule: what its condition says goes on holding.
struct Persistence {
    StatementBox until;  // null: for ever
};

using Clause = std::variant<Occurrence, Lasting, LengthComparison, IntervalRelation, EventOutcome, Classification, EventCount,
                            EventRank, WalkOut, Meeting, Fluent, Deed, Closure, SpeechAct, Undertaking, CommitmentState,
                            EventCountComparison, Persistence>;

// ---- connectives ---------------------------------------------------------------------------------------------

struct Negation {
    StatementBox operand;
};
struct Conjunction {
    std::vector<Statement> operands;
};
/// Inclusive.
struct Disjunction {
    std::vector<Statement> operands;
};
/// Exactly one of the two.
struct EitherOr {
    StatementBox left, right;
};
struct Conditional {
    StatementBox condition, consequence;
};
struct Equivalence {
    StatementBox left, right;
};

/// A statement and the words that say it. Nested at most `max_nesting` deep.
struct Statement {
    std::variant<Clause, Negation, Conjunction, Disjunction, EitherOr, Conditional, Equivalence> form;
    Span span;
};

inline constexpr int max_nesting = 256;

}  // namespace gainsay::claims
