#include "solver/impossible_days.hpp"

#include "solver/distances.hpp"
#include "solver/fact_words.hpp"

#include "claims/calendar/day.hpp"

#include <fmt/format.h>

#include <bit>

namespace gainsay::solver {

namespace {

constexpr claims::Day some_monday = 4;

/// The links alone, without the weekdays.
Distances distances_of(std::vector<Difference> const& links) {
    Distances distances;
    for (auto const& link : links) { distances.add(link, 0); }
    distances.close();
    return distances;
}

/// A distance of so many days from another day, from the least to the most; those before it are negative.
std::string distance_in_words(std::int64_t least, std::int64_t most, std::string const& from) {
    if (least == most) {
        if (least == 0) { return "on the same day as " + from; }
        return fmt::format("{} {} {}", days_in_words(least < 0 ? -least : least), least < 0 ? "before" : "after", from);
    }
    if (least == 0) { return fmt::format("no earlier than {} and no later than {} after it", from, days_in_words(most)); }
    if (most == 0) { return fmt::format("no later than {} and no earlier than {} before it", from, days_in_words(-least)); }
    if (least > 0) { return fmt::format("{} to {} after {}", least, days_in_words(most), from); }
    if (most < 0) { return fmt::format("{} to {} before {}", -most, days_in_words(-least), from); }
    return fmt::format("from {} before to {} after {}", days_in_words(-least), days_in_words(most), from);
}

}  // namespace

std::string no_such_day(std::vector<Difference> const& links, WeekdayIn const& wanted) {
    auto const distances = distances_of(links);
    auto const last = distances.bound(wanted.day, zero);
    auto const before = distances.bound(zero, wanted.day);
    auto const weekdays = weekdays_in_words(wanted.weekdays);
    if (!last || !before) { return "there is no such " + weekdays; }
    auto const first = -*before;
    if (first < *last) { return fmt::format("there is no {} from {} to {}", weekdays, claims::day_in_words(first), claims::day_in_words(*last)); }
    auto const actual = static_cast<unsigned>(claims::weekday_of(*last));
    return fmt::format("that day would be {}, which is a {}", claims::day_in_words(*last), weekdays_in_words(static_cast<std::uint8_t>(1U << actual)));
}

std::optional<std::string> no_such_distance(Problem const& problem, std::vector<Difference> const& links, WeekdayIn const& one, WeekdayIn const& other) {
    auto const distances = distances_of(links);
    auto const most = distances.bound(other.day, one.day);
    auto const before = distances.bound(one.day, other.day);
    if (!most || !before || -*before > *most || std::popcount(one.weekdays) != 1) { return std::nullopt; }
    std::uint8_t possible = 0;
    for (auto distance = -*before; distance <= *most; ++distance) {
        auto const weekday = claims::weekday_of(some_monday + std::countr_zero(one.weekdays) + distance);
        possible = static_cast<std::uint8_t>(possible | (1U << static_cast<unsigned>(weekday)));
    }
    // By the calendar as well they may be too far apart or too near; this alone does not show it.
    if ((possible & other.weekdays) != 0) { return std::nullopt; }
    return fmt::format("so {} is {}: that would be a {}, which no {} is", problem.numbers[other.day].name,
                       distance_in_words(-*before, *most, problem.numbers[one.day].name), weekdays_in_words(possible), weekdays_in_words(other.weekdays));
}

}  // namespace gainsay::solver
