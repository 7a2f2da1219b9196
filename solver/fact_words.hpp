#pragma once
// Facts of a proof in words: "the start of the Harbour talks is no later than 4 March 2031".

#include "solver/problem.hpp"

#include <cstdint>
#include <string>

namespace gainsay::solver {

/// What the number of this name is the start, the end or the length of; empty where it is something else.
std::string event_of(std::string const& name);
/// A number of days: "1 day", "12 days".
std::string days_in_words(std::int64_t count);
/// A number of minutes: "90 minutes", "8 hours", "7 hours 30 minutes".
std::string minutes_in_words(std::int64_t minutes);
/// "Thursday", "Monday or Friday": bit 0 is Monday.
std::string weekdays_in_words(std::uint8_t weekdays);
/// "… is no later than 4 March 2031", or of a length "… is at most 8 hours".
std::string upper_limit(NumberName const& name, std::int64_t value);
std::string lower_limit(NumberName const& name, std::int64_t value);
/// Any formula; alternatives are joined by "or".
std::string in_words(Problem const& problem, Formula const& formula);

}  // namespace gainsay::solver
