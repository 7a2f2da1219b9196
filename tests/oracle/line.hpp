#pragma once
// The time of a world: every moment on its day and in its order, and every such line of moments there is.

#include "claims/calendar/day.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
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

/// A piece of a line in which nothing begins or ends: one moment alone; of the open time between two of them on one day its start, its middle
/// or its end; or what lies between two days. A boundary that is somewhere in the open time has its start before it, and its end behind it.
struct Slot {
    enum class Piece : std::uint8_t { moment, start, middle, end, midnight };
    std::int64_t rank = 0;
    Day day = 0;
    Piece piece = Piece::moment;
    bool opens_day = false, closes_day = false;  // no moment of the day lies before it; none after it
    std::int64_t half_days = 0;                  // twice the day; of a midnight, what lies between those of its days
    [[nodiscard]] bool is_open_time() const { return piece != Piece::moment && piece != Piece::midnight; }
};

/// A condition that every line has to meet, looked at as soon as its variables stand. Of the rules that go with the facts: wherever all but one
/// of them stand, the last one can be placed so that it is met.
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
    std::vector<LineRule const*> rules;
    std::optional<Day> first_day;              // the only day to try for the moment that is placed first
};

/// Thrown where there are more worlds than the effort allows; nothing is decided then.
class TooManyWorlds : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// How much more may be tried.
class Budget {
public:
    explicit Budget(std::uint64_t steps) : left_(steps) {}
    /// Throws TooManyWorlds where nothing is left.
    void spend(std::uint64_t steps, char const* on) {
        if (steps > left_) { throw TooManyWorlds(std::string("too many ") + on); }
        left_ -= steps;
    }

private:
    std::uint64_t left_;
};

/// Calls back with every line that has the variables of the space on it beside those that stand on `line`; `standing` are the moments among
/// these that matter. Each variable placed is a step.
void each_line(LineSpace const& space, Line const& line, std::vector<TimeVariable> const& standing, Budget& budget,
               std::function<void(Line const&)> const& visit);

/// Where the variables stand, as far as their days and their order among each other go. Where this is the same, everything is that depends
/// on them alone.
std::vector<std::int64_t> standing_of(std::vector<TimeVariable> const& variables, Line const& line);

/// The slots of a line in order: for each of the days, the open time and the given moments on it, and what lies between it and the next.
std::vector<Slot> slots_of(std::vector<Day> const& days, std::vector<TimeVariable> const& moments, Line const& line);

}  // namespace gainsay::oracle
