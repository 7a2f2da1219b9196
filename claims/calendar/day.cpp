#include "claims/calendar/day.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace gainsay::claims {
namespace {

constexpr std::int64_t days_of_era = 146'097;      // 400 years
constexpr std::int64_t epoch_in_eras = 719'468;    // from 1 March of year 0 to 1970-01-01

/// The quotient rounded down, also for negative numbers.
std::int64_t floor_divide(std::int64_t number, std::int64_t divisor) {
    std::int64_t const quotient = number / divisor;
    return number % divisor < 0 ? quotient - 1 : quotient;
}

}  // namespace

Day day_from_civil(CivilDate date) {
    // The year is counted from March, so that the leap day comes last.
    std::int64_t const year = date.month <= 2 ? date.year - 1 : date.year;
    std::int64_t const era = floor_divide(year, 400);
    std::int64_t const year_of_era = year - era * 400;
    std::int64_t const month_from_march = date.month > 2 ? date.month - 3 : date.month + 9;
    std::int64_t const day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
    std::int64_t const day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * days_of_era + day_of_era - epoch_in_eras;
}

CivilDate civil_from_day(Day day) {
    std::int64_t const shifted = day + epoch_in_eras;
    std::int64_t const era = floor_divide(shifted, days_of_era);
    std::int64_t const day_of_era = shifted - era * days_of_era;
    std::int64_t const year_of_era =
        (day_of_era - day_of_era / 1'460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
    std::int64_t const day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    std::int64_t const month_from_march = (5 * day_of_year + 2) / 153;
    std::int64_t const day_of_month = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    std::int64_t const month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    std::int64_t const year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
    return CivilDate{year, static_cast<int>(month), static_cast<int>(day_of_month)};
}

Weekday weekday_of(Day day) {
    constexpr std::int64_t epoch_weekday = 3;  // 1970-01-01 was a Thursday
    std::int64_t const from_monday = day - floor_divide(day, 7) * 7 + epoch_weekday;
    return static_cast<Weekday>(from_monday % 7);
}

bool is_leap(std::int64_t year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int days_in_month(std::int64_t year, int month) {
    constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : days.at(static_cast<std::size_t>(month - 1));
}

Day add_months(Day day, std::int64_t months) {
    CivilDate const date = civil_from_day(day);
    std::int64_t const month_count = date.month - 1 + months;
    std::int64_t const year = date.year + floor_divide(month_count, 12);
    int const month = static_cast<int>(month_count - floor_divide(month_count, 12) * 12) + 1;
    return day_from_civil(CivilDate{year, month, std::min(date.day, days_in_month(year, month))});
}

DayRange hull(DayRange const& first, DayRange const& second) {
    DayRange result;
    if (first.earliest && second.earliest) {
        result.earliest = std::min(*first.earliest, *second.earliest);
    }
    if (first.latest && second.latest) {
        result.latest = std::max(*first.latest, *second.latest);
    }
    return result;
}

}  // namespace gainsay::claims
