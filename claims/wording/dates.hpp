#pragma once
// Written dates in words, and the names of the calendar's parts.

#include "claims/model/time.hpp"
#include "claims/wording/phrases.hpp"

#include <string>

namespace gainsay::claims {

/// From 1 to 12.
std::string month_name(int month);
/// From 1, which is spring, to 4.
std::string season_name(int season);
/// "first" to "fourth".
std::string ordinal(int number);
/// A date as written, read from its text: "2019-05~" is "about May 2019".
TimeWords calendar_words(CalendarDate const& date);

}  // namespace gainsay::claims
