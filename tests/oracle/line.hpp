#pragma once
// The time of a world: every moment on its day and in its order, and every such line of moments there is.

#include "claims/calendar/day.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <stdexcept>
#include <vector>

namespace gainsay::oracle {

using claims::Day;

/// A moment, a day that is not known, or a number of minutes; the index of it in a line.
using TimeVariable = std::uint32_t;

/// Where a moment stands. Moments of one rank are one moment, and their days are the same; a greater rank never has an
/// earlier day. Of a day that is not known only the day counts; of a number of minutes, it is the number.
struct Instant {
    std::int64_t rank = 0;
    Day day = 0;
};

struct Line {
    std::vector<Instant> at;  // by TimeVariable
    [[nodiscard]] Day day(TimeVariable variable) const { return at[variable].day; }
    [[nodiscard]] std::int64_t rank(TimeVariable variable) const { return at[variable].rank; }
};

/// A stretch of a line in which nothing begins or ends: one moment alone, or the open time between two of them on one day.
struct Slot {
    std::int64_t rank = 0;
    Day day = 0;
    bool is_moment = false;
};

/// A condition that every line has to meet, looked at as soon as its variables stand.
struct LineRule {
    std::vector<TimeVariable> variables;
    std::function<bool(Line const&)> holds;
};

/// A variable that is not a moment, and what to try for it.
struct Unknown {
    TimeVariable variable = 0;
    std::vector<Day> values;
};

/// What is placed on lines: which variables, on which days.
struct LineSpace {
    std::size_t variable_count = 0;            // of the whole world; those not placed keep the value zero
    std::vector<Unknown> unknowns;             // placed first
    std::vector<TimeVariable> moments;         // then these, in every order and with every coincidence
    std::vector<Day> days;                     // the days to try for them, sorted
    std::vector<LineRule> rules;
    std::optional<Day> first_day;              // the only day to try for the moment that is placed first
    std::uint64_t most_steps = 0;              // placing more variables than this, one after the other, is too much
};

/// Thrown where there are more worlds than the effort allows; nothing is decided then.
class TooManyWorlds : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Calls back with every line.
void each_line(LineSpace const& space, std::function<void(Line const&)> const& visit);
/// The same for more moments on a line that stands already.
void each_extension(LineSpace const& standing, Line const& line, LineSpace const& more, std::function<void(Line const&)> const& visit);
/// The slots of a line in order: for each of the days, the gaps and moments on it.
std::vector<Slot> slots_of(LineSpace const& space, Line const& line);

}  // namespace gainsay::oracle
