#pragma once
// One clause into a formula: a visitor with one function for each kind of clause.

#include "solver/statements.hpp"

namespace gainsay::solver {

struct ClauseEncoder {
    Statements& statements;
    claims::Statement const& statement;
    Polarity polarity;
    Scope const& scope;

    Formula operator()(claims::Occurrence const& clause) const;
    Formula operator()(claims::Lasting const& clause) const;
    Formula operator()(claims::LengthComparison const& clause) const;
    Formula operator()(claims::IntervalRelation const& clause) const;
    Formula operator()(claims::EventOutcome const& clause) const;
    Formula operator()(claims::Classification const& clause) const;
    Formula operator()(claims::EventCount const& clause) const;
    Formula operator()(claims::EventRank const& clause) const;
    Formula operator()(claims::WalkOut const& clause) const;
    Formula operator()(claims::Meeting const& clause) const;
    Formula operator()(claims::Fluent const& clause) const;
    Formula operator()(claims::Deed const& clause) const;
    Formula operator()(claims::Closure const& clause) const;
    Formula operator()(claims::SpeechAct const& clause) const;
    Formula operator()(claims::Undertaking const& clause) const;
    Formula operator()(claims::CommitmentState const& clause) const;
    Formula operator()(claims::EventCountComparison const& clause) const;
    Formula operator()(claims::Persistence const& clause) const;

private:
    [[nodiscard]] bool asserted() const { return polarity == Polarity::asserted; }
    /// The clause in words as it is encoded: denied where it is denied.
    [[nodiscard]] std::string said() const;
    /// All of the parts when asserted, any of them when denied.
    [[nodiscard]] Formula join(std::vector<Formula> parts) const;
    /// An event took place, or did not.
    [[nodiscard]] Formula taken_place(EventIndex event) const;
    /// A number of the calendar lies in the reading's range, or does not.
    [[nodiscard]] Formula in_range(Number later, Number earlier, claims::DurationReading const& reading, std::int64_t shift) const;
    /// The claim that is being encoded is the one that reports the commitment; nothing where it is not.
    [[nodiscard]] std::optional<Formula> own_commitment(claims::Undertaking const& clause) const;
    /// A happening: asserted at some moment of the time, denied at every one.
    [[nodiscard]] Formula happening(claims::Clause const& clause, std::optional<claims::TimeSpec> const& time, bool denied, bool timeless) const;
};

}  // namespace gainsay::solver
