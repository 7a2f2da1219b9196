#pragma once
// Times on one concrete line: where a stretch lies, and which moments a window takes in.

#include "tests/oracle/readings.hpp"

namespace gainsay::oracle {

/// A stretch of time from its first to its last moment; of a single moment, the same twice.
struct Stretch {
    TimeVariable first = 0, last = 0;
};

/// What a time is reckoned from: a date, the stretch of an event, or a moment.
struct Boundary {
    std::optional<DateAt> date;
    std::optional<Stretch> moments;
    std::vector<TimeVariable> variables;
    std::string name;
};

struct TimeFrame {
    claims::TimeRelation relation = claims::TimeRelation::inside;
    bool inclusive = false;
    Boundary first, second;
    std::optional<claims::CountRange> distance;  // in days
    bool is_distance_loose = false;              // at a width that nobody stated
    std::optional<TimeVariable> writing;
    [[nodiscard]] std::vector<TimeVariable> variables() const;
    [[nodiscard]] std::string name() const;
};

/// Whether the stretch lies so, by the reading that is easiest to meet; and whether it does not, by the reading of the denial
/// that is easiest to meet. Both may be true.
bool lies_in(Stretch const& stretch, TimeFrame const& frame, Line const& line);
bool lies_outside(Stretch const& stretch, TimeFrame const& frame, Line const& line);

/// The boundary that is a date may lie anywhere in it: the window is what it can be at most, or at least.
/// `filled` is the smallest that is not empty.
enum class Extent : std::uint8_t { greatest, smallest, filled };
bool takes_in(Slot const& slot, TimeFrame const& frame, Extent extent, Line const& line);
/// Whether some reading of the boundaries leaves time between them.
bool has_room(TimeFrame const& frame, Line const& line);

}  // namespace gainsay::oracle
