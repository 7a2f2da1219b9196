#pragma once
// Room for imprecise words: what a project adds to the table of widths, and how much would have to be added for a conflict to
// vanish. Both widen the bounds that stand beside a row's guard, so more room can only take conflicts away.

#include "solver/oracle.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace gainsay::solver {

/// Widens the stated readings of the rows that have more room. Days are widened by whole days, rounded up.
void give_room(Problem& problem, claims::WidthRoom const& room);

/// How much more room a row would have to leave for a conflict to vanish.
struct Margin {
    claims::WidthRow row = claims::WidthRow::bare_days;
    std::int64_t minutes = 0;              // the least that will do: with a minute (or a day, where days count) less it will not
    std::optional<claims::Day> reaches;    // the day that the words would then reach, where one day tells it
};

/// The margins of the rows that a conflict needs, each alone widened, in the order of the rows. `part` is the component narrowed to
/// the conflict. A row is left out where no room within ten years makes the rest possible, or the budget does not tell.
/// Both sides of each margin are asked: with it the conflict is possible, with less it is not.
std::vector<Margin> margins(Problem const& problem, Component const& part, std::vector<GroupIndex> const& conflict, OracleSource& oracles);

}  // namespace gainsay::solver
