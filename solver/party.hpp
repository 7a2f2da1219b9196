#pragma once
// Parts of a viewpoint: the groups that a set of authors stands for, and the constraints that speak of something.

#include "solver/enumerate.hpp"
#include "solver/problem.hpp"
#include "solver/questions.hpp"

#include <string>
#include <vector>

namespace gainsay::solver {

/// The sets of authors of the model's articles, sorted, none twice; articles without a named author stand alone under their title.
std::vector<std::vector<std::string>> author_sets(claims::Model const& model);

/// The groups of a component that join a party: its own claims, and everything that is no claim. `aside` are claims that belong to
/// nobody here.
GroupSet groups_of(claims::Model const& model, Problem const& problem, Component const& component, Party const& party,
                   std::vector<std::uint32_t> const& aside);

/// Whether a group holds a claim of the party.
bool has_claim_of(claims::Model const& model, Group const& group, Party const& party, std::vector<std::uint32_t> const& aside);

/// Takes groups away as long as the rest is impossible, but none that is `given`. `core` must be impossible with what is given; nothing where
/// the oracle could not tell. What is returned has none of the given ones.
std::optional<GroupSet> smallest_impossible(Oracle& oracle, GroupSet core, GroupSet const& given = {});

/// The members of groups, in order, each once. Of a position that others hold as well, those of the party alone.
std::vector<Member> members_of(claims::Model const& model, Problem const& problem, GroupSet const& groups, Party const& party);

/// The authors' viewpoint.
Problem encode_authors(claims::Model const& model, Options const& options);

}  // namespace gainsay::solver
