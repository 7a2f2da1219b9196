#pragma once
// When two statements are the same one: what they say, told apart by identifiers and not by names; and whether it matters
// who writes them.

#include "claims/model/model.hpp"

#include <functional>
#include <string>

namespace gainsay::solver {

/// Whether a statement means the same whoever writes it and whenever: no relative dates, nothing "so far", no doubt.
bool independent_of_writer(claims::Statement const& statement);

/// A text that is the same for two statements just where they say the same of the same things with the same times.
std::string identity_of(claims::Model const& model, claims::Statement const& statement);

/// Calls the function on everything declared that a statement names: things, predicates, kinds and qualifiers; contents too.
void for_each_entity(claims::Statement& statement, std::function<void(claims::EntityId&)> const& visit);

}  // namespace gainsay::solver
