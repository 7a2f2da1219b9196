#pragma once
// Questions about what a corpus says: when something happened, whether something follows, what several authors agree on, and
// what to look into next.

#include "solver/analysis.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace gainsay::solver {

class Z3Session;

/// Whose claims are taken together; records, rules and definitions join each of them.
struct Party {
    std::vector<std::string> authors;  // as in the articles; empty where everybody is meant
    bool everybody = false;
};

/// How far a day can go, in days since 1970-01-01, and what keeps it there: a smallest set of members that does.
struct DayBound {
    std::optional<std::int64_t> day;   // nothing: no claim bounds it
    std::vector<Member> because;
};

/// What one party's claims leave open about the time of an event, given that it took place.
struct WhenAnswer {
    enum class State : std::uint8_t {
        bounded,         // the bounds below hold, as far as there are any
        did_not_happen,  // the claims exclude that it took place
        in_conflict,     // the claims that touch it cannot hold together, so everything would follow
        undecided,       // the budget ran out
    };
    Party party;
    State state = State::bounded;
    DayBound earliest_start, latest_start, earliest_end, latest_end;
    std::vector<Member> because;       // of did_not_happen and in_conflict
};

/// For each set of authors whose claims touch the event, in the order of the model, then for everybody together.
std::vector<WhenAnswer> when(claims::Model const& model, Options const& options, claims::EntityId event);
/// The same of several events, in their order. Asks in a session of the caller's, in which no oracle is open; its limit is what counts.
std::vector<std::vector<WhenAnswer>> when(claims::Model const& model, Options const& options, std::span<claims::EntityId const> events, Z3Session& session);

/// What one party's claims say of a sentence.
struct AskAnswer {
    enum class State : std::uint8_t { entailed, contradicted, open, in_conflict, undecided };
    Party party;
    State state = State::open;
    std::vector<Member> because;       // a smallest set of members that entails or contradicts it, or is in conflict
};

/// `asked` and `denied` are claims of a model that has the sentence and its denial added as claims of an article of their own:
/// indices into Model::claims. For each set of authors that has something to say on it, then for everybody together.
std::vector<AskAnswer> ask(claims::Model const& model, Options const& options, std::uint32_t asked, std::uint32_t denied);

/// The same position held in articles that share nothing: neither an author nor the address of their source.
struct Agreement {
    std::vector<Member> holders;       // the claims, in the order of the model
    std::size_t independent = 0;       // voices that share nothing, at least two
};

/// The positions of the authors' viewpoint that at least two independent voices hold, most voices first.
std::vector<Agreement> agreements(claims::Model const& model, Options const& options);

/// A claim that takes part in disputes, and what would be settled if it were confirmed.
struct NextStep {
    Member claim;
    std::vector<std::uint32_t> settles;  // indices into Analysis::disputes: each conflict of theirs has it against one other position
    std::vector<std::uint32_t> touches;  // further disputes that it takes part in
};

/// The claims in dispute, but for what the desk accepts, those that settle most first; ties by the order of the model.
std::vector<NextStep> next_steps(Analysis const& analysis);

}  // namespace gainsay::solver
