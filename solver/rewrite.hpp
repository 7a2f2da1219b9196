#pragma once
// Walks over statements: their references, and rules with their variables filled in.

#include "claims/model/statement.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace gainsay::solver {

/// Calls the function on every clause of a statement, an outer one before those in its content.
void for_each_clause(claims::Statement& statement, std::function<void(claims::Clause&)> const& visit);

/// Calls the function on every reference of a statement, contents and times included.
void for_each_reference(claims::Statement& statement, std::function<void(claims::Reference&)> const& visit);

/// Calls the function on every time of a clause itself, without those of what it is about.
void for_each_time(claims::Clause const& clause, std::function<void(claims::TimeSpec const&)> const& visit);
/// The date in figures that the point is; null where it is anything else.
claims::CalendarDate const* calendar_date(std::optional<claims::TimePoint> const& point);

/// The definitions by which those are meant whom the statement names by an office, contents included; in order, each once.
std::vector<claims::DefinitionId> offices_in(claims::Statement const& statement);
/// What the statement says without saying when: the times of what it says to have happened are dropped. Those of what did not happen, or of
/// what was so, stay: without them it would say more, or something else.
claims::Statement untimed(claims::Statement statement);
/// The statement with everybody under his own name: what it says, whatever names it says it with.
claims::Statement without_offices(claims::Statement statement);

/// Whether a time of day stands in one of the statement's dates.
bool has_clock_time(claims::Statement const& statement);
/// Whether the date is marked ? or %, and whether one in the statement is, contents included.
bool is_doubtful(claims::CalendarDate const& date);
bool has_doubtful_date(claims::Statement const& statement);
/// Whether the property, relation or attribute is spoken of anywhere in the statement, contents included.
bool speaks_of(claims::Statement const& statement, claims::EntityId predicate);
/// Whether a property without a time stands anywhere in the statement.
bool has_untimed_property(claims::Statement const& statement);

/// The parts of a conjunction, nested ones taken apart; a denied property stands as "is not". Anything else is its own part.
std::vector<claims::Statement> conjuncts(claims::Statement const& statement);

/// One thing for each variable of a rule; nothing where it is not bound yet.
using Binding = std::vector<std::optional<claims::EntityId>>;

/// The statement with its bound variables replaced by what they are bound to.
claims::Statement fill_in(claims::Statement statement, Binding const& binding);

/// Extends the binding so that the pattern says what the ground statement says; a clause of the pattern without a time
/// fits any time. False, with the binding as it was, where it cannot.
bool match(claims::Statement const& pattern, claims::Statement const& ground, Binding& binding);
bool match(claims::Reference const& pattern, claims::EntityId ground, Binding& binding);

}  // namespace gainsay::solver
