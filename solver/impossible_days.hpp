#pragma once
// Days that have to fall on a weekday, and what is left for them, in words.

#include "solver/problem.hpp"

#include <optional>
#include <string>
#include <vector>

namespace gainsay::solver {

/// That none of the days which the links leave for a day has the weekday that it has to have: "there is no Friday from 4 March 2031 to 6 March 2031".
std::string no_such_day(std::vector<Difference> const& links, WeekdayIn const& wanted);

/// That the links leave no distance between two days which their weekdays can have: "so the Thursday is 1 day after the Saturday: that would be a
/// Sunday, which no Thursday is". Nothing where the links alone do not show it.
std::optional<std::string> no_such_distance(Problem const& problem, std::vector<Difference> const& links, WeekdayIn const& one, WeekdayIn const& other);

}  // namespace gainsay::solver
