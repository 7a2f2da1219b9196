#pragma once
// The part of a corpus that one conflict speaks of, as a corpus of its own: small enough to be changed as an editor would change it,
// encoded anew, and asked whether the conflict is gone.

#include "solver/enumerate.hpp"

#include <optional>
#include <string>
#include <vector>

namespace gainsay::solver {

/// One claim for each position, the records, rules and definitions of the conflict, and what these name. Entities, claims and so
/// on have numbers of their own.
struct Excerpt {
    claims::Model model;
    Viewpoint viewpoint;
    std::vector<Member> members;  // one for each group of the conflict, in their order; a new thing's definitions come after them
};

/// Nothing where the conflict is one of opinions or suppositions, or where what it says depends on claims that are not in it.
std::optional<Excerpt> excerpt_of(claims::Model const& model, Problem const& problem, GroupSet const& conflict);

/// Whether the members of an excerpt can hold together: the excerpt is encoded anew, and a fresh oracle is asked.
/// `undecided` where it does not say, or where the viewpoint is gone.
Verdict verdict_on(Excerpt const& excerpt, OracleSource& oracles);

/// Declares another event beside this one, of the same description and in the same file, so that they are two; the claim speaks of the
/// other one from now on.
void split_event(Excerpt& excerpt, claims::EntityId event, std::uint32_t claim);

/// The declared events of which a claim or record of the model says something, sorted; not those that only say when.
std::vector<claims::EntityId> events_in_question(claims::Model const& model, Member const& member);

}  // namespace gainsay::solver
