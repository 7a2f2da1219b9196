#pragma once
// What the dates and distances of a time may mean: every reading that its words leave open, with concrete days.

#include "tests/oracle/facts.hpp"

#include "claims/model/model.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace gainsay::oracle {

/// Who speaks, and when. A rule has no moment of its own.
struct Voice {
    std::optional<TimeVariable> writing;      // the moment of writing or of speaking
    std::optional<TimeVariable> publication;  // the day of publication
    std::optional<std::uint32_t> claim;       // index into Model::claims, for the claim's doubts
};

using DaysOnLine = std::function<claims::DayRange(Line const&)>;

/// A date read in one way. For "A/B" the beginning is A and the end is B; else both are the date.
struct DateAt {
    std::string name;
    DaysOnLine beginning, end;
    std::function<bool(Line const&)> is_reading;  // absent: on every line; else only where the words can mean this
    std::vector<TimeVariable> variables;
    std::vector<claims::DayRange> turns;    // days at which what lies in it changes
    std::vector<std::int64_t> reaches = {}; // or how far it is from a day that is not known
    /// Whether where it lies depends on the calendar, and not only on the day that it is counted from.
    bool is_of_calendar = false;
    /// Whether the date only lies somewhere within the days, at a width that nobody stated.
    bool is_loose = false;
};

/// One choice among what a date may be: under every reading, and as stated if the guards are trusted.
struct DateChoice {
    DateAt certain, stated;
    std::vector<std::string> guards;  // none: certain and stated are the same
};

struct DistanceChoice {
    claims::CountRange certain, stated;  // in days
    std::vector<std::string> guards;
};

/// One choice for every imprecise part of a time.
struct TimeChoice {
    std::optional<DateChoice> first, second;
    std::optional<DistanceChoice> distance;
};

/// The same with a width for each part: what a time means, concretely.
struct TimeReading {
    std::optional<DateAt> first, second;
    std::optional<claims::CountRange> distance;
    std::vector<std::string> guards;  // that have to be trusted for it
    bool is_loose = false;            // some part is not as stated
    bool is_distance_loose = false;   // the distance is not
    [[nodiscard]] std::string name() const;
};

/// Every choice that the words leave. Throws std::invalid_argument on forms that the oracle does not know.
std::vector<TimeChoice> choices(claims::TimeSpec const& spec, Voice const& voice);
/// Every combination of widths of one choice; the last is as stated throughout.
std::vector<TimeReading> widths_of(TimeChoice const& choice);

std::string guard_of(claims::WidthRow row);
std::string guard_of_doubt(std::uint32_t claim);

}  // namespace gainsay::oracle
