#include "claims/wording/wording.hpp"

#include "claims/calendar/duration.hpp"

#include <fmt/format.h>

namespace gainsay::claims {

namespace {

constexpr std::int64_t minutes_of_hour = 60;
constexpr std::int64_t minutes_of_day = 24 * minutes_of_hour;

}  // namespace

std::string room_in_words(std::int64_t minutes) {
    if (minutes % minutes_of_day == 0) { return duration_in_words({minutes / minutes_of_day, Unit::days, Precision::bare}); }
    if (minutes % minutes_of_hour == 0) { return duration_in_words({minutes / minutes_of_hour, Unit::hours, Precision::bare}); }
    return duration_in_words({minutes, Unit::minutes, Precision::bare});
}

std::string in_words(Model const& model, WidthRow row) {
    std::string const meaning{width_entry(row).meaning};
    auto const more = model.room.find(row);
    if (more == model.room.end()) { return meaning; }
    return fmt::format("{}, and in this project {} more on each side", meaning, room_in_words(more->second));
}

}  // namespace gainsay::claims
