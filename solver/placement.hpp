#pragma once
// Where an interval lies: every form of time, asserted and denied, as a formula. Where words leave a boundary open, both
// the assertion and the denial take the reading that is easiest to meet, so that no conflict rests on one reading of it.

#include "solver/dates.hpp"

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace gainsay::solver {

enum class Polarity : std::uint8_t { asserted, denied };
inline Polarity opposite(Polarity polarity) {
    return polarity == Polarity::asserted ? Polarity::denied : Polarity::asserted;
}

/// One end of a window: a moment, or a whole day, which is a closed unit.
struct Bound {
    enum class Kind : std::uint8_t { none, moment, day };
    Kind kind = Kind::none;
    Instant moment;
    DayTerm day;
    /// A moment that lies somewhere within a date ("since 4 March"): it may be the first or the last of its day, so that the
    /// window takes nothing in of that day.
    bool movable = false;
    auto operator<=>(Bound const&) const = default;
};

/// A stretch of time, or one moment (`point`).
struct Window {
    Bound lower;
    Bound upper;
    std::optional<Instant> point;
    auto operator<=>(Window const&) const = default;
};

/// That two windows share no moment; `always` for two different points, which nothing pins to one moment.
Formula disjoint(Window const& first, Window const& second);
/// That a window has a moment.
Formula not_empty(Window const& window);

class Placement {
public:
    Placement(Terms& terms, Dates& dates) : terms_(terms), dates_(dates) {}

    /// That the subject lies where the time says, or that it does not.
    Formula place(Interval subject, claims::TimeSpec const& time, Polarity polarity, Speaker const& speaker);

    /// That an event happened at a time. Like `place`, but a written interval says when it began and when it ended.
    Formula happened(Interval event, claims::TimeSpec const& time, Polarity polarity, Speaker const& speaker);

    /// The window that a time spans, for what holds throughout it; `side` ties its ends to the text.
    struct Spanned {
        Window window;
        Formula side;
    };
    Spanned window(claims::TimeSpec const& time, Speaker const& speaker);

    /// That a moment of a time lies before the moment with which the time ends, if an event or the writing ends it: no stretch of time has its
    /// end in it.
    Formula before_its_end(Instant moment, claims::TimeSpec const& time, Speaker const& speaker);

    /// That the second day lies a duration of months or years after the first, or does not.
    Formula months_apart(Number from, Number to, claims::Duration const& duration, Polarity polarity);

    /// Days that may lie at a distance in months from a known day, both included; an absent end is unbounded.
    using FromDay = std::function<claims::DayRange(claims::Day)>;

private:
    /// What becomes of the boundary itself: outside; somewhere within a date; or included.
    enum class Boundary : std::uint8_t { outside, within, included };
    enum class End : std::uint8_t { lower, upper };

    Formula inside(Interval subject, claims::TimePoint const& point, Polarity polarity, Speaker const& speaker);
    Formula throughout(Interval subject, claims::TimePoint const& point, Polarity polarity, Speaker const& speaker);
    Formula after_boundary(Interval subject, claims::TimePoint const& point, Boundary boundary, Polarity polarity, Speaker const& speaker);
    Formula before_boundary(Interval subject, claims::TimePoint const& point, Boundary boundary, Polarity polarity, Speaker const& speaker);
    Formula at_distance(Interval subject, claims::TimeSpec const& time, int direction, Polarity polarity, Speaker const& speaker);
    /// Some day of it and some day of the point are farther apart than that; nothing where the distance is in months.
    std::optional<Formula> far_from(Interval subject, claims::TimeSpec const& time, Speaker const& speaker);
    Formula within_distance(Interval subject, claims::TimeSpec const& time, int direction, Polarity polarity, Speaker const& speaker);
    /// That `day` is among from_day(anchor), or is not, whatever the anchor's day turns out to be.
    Formula by_months(Number anchor, Number day, FromDay const& from_day, Polarity polarity);
    Formula order_of(Interval subject, claims::TimePoint const& point, int direction, Polarity polarity, Speaker const& speaker);

    std::optional<Interval> moments(claims::TimePoint const& point, Speaker const& speaker);
    DateMeaning days(claims::TimePoint const& point, Speaker const& speaker);
    /// A fresh day somewhere within the point; `side` says so.
    Number day_within(claims::TimePoint const& point, Speaker const& speaker, std::vector<Formula>& side);
    Interval of_event(claims::EventPoint const& point);
    Bound boundary(claims::TimePoint const& point, End end, Boundary kind, Speaker const& speaker, std::vector<Formula>& side);
    Window whole(claims::TimePoint const& point, Speaker const& speaker, std::vector<Formula>& side);
    Window distant(claims::TimeSpec const& time, Speaker const& speaker, std::vector<Formula>& side);

    Terms& terms_;
    Dates& dates_;
};

}  // namespace gainsay::solver
