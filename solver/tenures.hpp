#pragma once
// What is declared for a time only: it counts where something surely lies within that time.

#include "claims/model/model.hpp"
#include "solver/formula.hpp"

#include <optional>

namespace gainsay::solver {

/// That a stretch of days is not wholly among those for which the declaration surely holds; `always` where there are no such days.
Formula may_be_outside(claims::Tenure const& tenure, Number first_day, Number last_day);

/// Whether a sentence with the time, or without one, may speak of days within the tenure and need not: only what else is known of
/// the time tells whether the declaration counts.
bool is_left_open(claims::Model const& model, claims::Tenure const& tenure, std::optional<claims::TimeSpec> const& time,
                  std::optional<std::uint32_t> article);

}  // namespace gainsay::solver
