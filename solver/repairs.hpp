#pragma once
// How conflicts are settled: as actions of an editor, ranked, the one that changes least first. Records are never blamed.

#include "solver/enumerate.hpp"
#include "solver/narrate.hpp"
#include "solver/room.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace gainsay::solver {

/// "more widely", and where a margin tells it, by how much.
std::string more_widely(claims::WidthRow row, std::vector<Margin> const& margins);

/// What settles one minimal conflict: a change of each thing in it but records, and where two claims may speak of two events, to
/// say so. `part` is the component narrowed to the conflict. That the conflict is gone without a thing is known of every minimal
/// conflict; where an action only changes a claim, the claim so changed is encoded anew and a fresh oracle asked.
std::vector<Repair> single_repairs(claims::Model const& model, Problem const& problem, Component const& part, GroupSet const& conflict,
                                   std::vector<Margin> const& margins, OracleSource& oracles);

/// Conflicts of a component that hang together, and what settles all of them at once.
struct Knot {
    std::vector<GroupSet> conflicts;  // at least two
    std::vector<Repair> repairs;      // the smallest first; each verified by the oracles given, and that no part of it will do
    std::size_t more = 0;             // minimal repairs beyond these
};

/// The knots of a completely enumerated component; none where the enumeration is not complete.
std::vector<Knot> knots(claims::Model const& model, Problem const& problem, Component const& component, Enumeration const& enumeration, OracleSource& oracles);

}  // namespace gainsay::solver
