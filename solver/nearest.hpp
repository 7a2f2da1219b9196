#pragma once
// Which date nearest to a claim's own would let a conflict vanish.

#include "solver/enumerate.hpp"

#include <string>
#include <vector>

namespace gainsay::solver {

/// The nearest earlier and the nearest later date, in this order and written like the claim's own (a day, a month or a year), with
/// which the conflict is possible; each proven to be the nearest on its side. `part` is the component narrowed to the conflict, `group` the one of the
/// claim. Empty where the claim has anything but one plain date of what happened, where no date within some years will do, or
/// where the oracle does not say.
std::vector<std::string> nearest_dates(Problem const& problem, Component const& part, GroupSet const& conflict, GroupIndex group,
                                       claims::Claim const& claim, OracleSource& oracles);

/// Puts another date, which must be one, into the place of a claim's only one.
void put_date(claims::Claim& claim, std::string const& date);

}  // namespace gainsay::solver
