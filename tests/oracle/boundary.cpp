#include "tests/oracle/boundary.hpp"

#include <algorithm>
#include <stdexcept>

namespace gainsay::oracle {

namespace {

using claims::TimeRelation;

[[noreturn]] void refuse(char const* what) { throw std::invalid_argument(std::string("the oracle does not know ") + what); }

/// The first and last day of a date on a line; an absent bound is far away.
struct Days {
    Day earliest_beginning = 0, latest_beginning = 0, earliest_end = 0, latest_end = 0;
};
constexpr Day far = 1'000'000'000;

Days days_of(DateAt const& date, Line const& line) {
    auto const beginning = date.beginning(line);
    auto const end = date.end(line);
    return {beginning.earliest.value_or(-far), beginning.latest.value_or(far), end.earliest.value_or(-far), end.latest.value_or(far)};
}

/// A stretch on a concrete line.
struct Placed {
    Instant first, last;
};
Placed place(Stretch const& stretch, Line const& line) { return {line.at[stretch.first], line.at[stretch.last]}; }

bool begins_from(Placed const& stretch, Boundary const& boundary, bool inclusive, Line const& line) {
    if (boundary.date) { return stretch.first.day >= days_of(*boundary.date, line).earliest_beginning; }
    auto const other = place(*boundary.moments, line);
    return stretch.first.rank >= (inclusive ? other.first.rank : other.last.rank);
}
bool begins_too_early(Placed const& stretch, Boundary const& boundary, bool inclusive, Line const& line) {
    if (!boundary.date) { return !begins_from(stretch, boundary, inclusive, line); }
    auto const days = days_of(*boundary.date, line);
    auto const latest_start = boundary.date->is_loose ? days.latest_end : days.earliest_beginning;
    return inclusive ? stretch.first.day < latest_start : stretch.first.day <= days.latest_end;
}
bool ends_by(Placed const& stretch, Boundary const& boundary, bool inclusive, Line const& line) {
    if (boundary.date) { return stretch.last.day <= days_of(*boundary.date, line).latest_end; }
    auto const other = place(*boundary.moments, line);
    return stretch.last.rank <= (inclusive ? other.last.rank : other.first.rank);
}
bool ends_too_late(Placed const& stretch, Boundary const& boundary, bool inclusive, Line const& line) {
    if (!boundary.date) { return !ends_by(stretch, boundary, inclusive, line); }
    auto const days = days_of(*boundary.date, line);
    auto const earliest_end = boundary.date->is_loose ? days.earliest_beginning : days.latest_end;
    return inclusive ? stretch.last.day > earliest_end : stretch.last.day >= days.earliest_beginning;
}

bool is_before(Placed const& stretch, Boundary const& boundary, Line const& line) {
    if (!boundary.date) { return stretch.last.rank <= place(*boundary.moments, line).first.rank; }
    // A date that only lies somewhere within its days begins on their last day at the latest.
    auto const days = days_of(*boundary.date, line);
    return stretch.last.day < (boundary.date->is_loose ? days.latest_beginning : days.earliest_beginning);
}
bool is_after(Placed const& stretch, Boundary const& boundary, Line const& line) {
    if (!boundary.date) { return stretch.first.rank >= place(*boundary.moments, line).last.rank; }
    auto const days = days_of(*boundary.date, line);
    return stretch.first.day > (boundary.date->is_loose ? days.earliest_end : days.latest_end);
}
bool is_inside(Placed const& stretch, Boundary const& boundary, Line const& line) {
    if (!boundary.date) {
        auto const other = place(*boundary.moments, line);
        return stretch.first.rank >= other.first.rank && stretch.last.rank <= other.last.rank;
    }
    auto const days = days_of(*boundary.date, line);
    return stretch.first.day >= days.earliest_beginning && stretch.first.day <= days.latest_beginning
           && stretch.last.day >= days.earliest_end && stretch.last.day <= days.latest_end;
}
bool is_throughout(Placed const& stretch, Boundary const& boundary, Line const& line) {
    if (!boundary.date) {
        auto const other = place(*boundary.moments, line);
        return stretch.first.rank <= other.first.rank && stretch.last.rank >= other.last.rank;
    }
    auto const days = days_of(*boundary.date, line);
    return stretch.first.day <= days.earliest_beginning && stretch.last.day >= days.latest_end;
}

bool is_not_before(Placed const& stretch, Boundary const& boundary, Line const& line) {
    if (!boundary.date) { return !is_before(stretch, boundary, line); }
    return stretch.last.day >= days_of(*boundary.date, line).earliest_beginning;
}
bool is_not_after(Placed const& stretch, Boundary const& boundary, Line const& line) {
    if (!boundary.date) { return !is_after(stretch, boundary, line); }
    return stretch.first.day <= days_of(*boundary.date, line).latest_end;
}

bool admits(claims::CountRange const& range, std::int64_t count) {
    return (!range.least || count >= *range.least) && (!range.most || count <= *range.most);
}

/// Some day of the one and some day of the other, and how far the second is behind the first.
enum class Direction : std::uint8_t { after, before, either };
bool some_distance(Placed const& stretch, TimeFrame const& frame, Direction direction, bool wanted, Line const& line) {
    if (!wanted && frame.is_distance_loose) { return true; }
    Day from = 0;
    Day to = 0;
    if (frame.first.date) {
        auto const days = days_of(*frame.first.date, line);
        from = days.earliest_beginning;
        to = days.latest_end;
    } else {
        auto const other = place(*frame.first.moments, line);
        from = other.first.day;
        to = other.last.day;
    }
    if (to - from > 1'000) { refuse("distances from wide dates"); }
    // With one day of each, every number between the least and the greatest difference comes up.
    for (auto difference = stretch.first.day - to; difference <= stretch.last.day - from; ++difference) {
        auto const behind = direction == Direction::before ? -difference : difference;
        auto const distance = direction == Direction::either && behind < 0 ? -behind : behind;
        if (admits(*frame.distance, distance) == wanted) { return true; }
    }
    return false;
}

/// "within 2 days" has no least distance.
TimeFrame within(TimeFrame frame) {
    frame.distance->least.reset();
    return frame;
}

}  // namespace

std::vector<TimeVariable> TimeFrame::variables() const {
    auto all = first.variables;
    all.insert(all.end(), second.variables.begin(), second.variables.end());
    if (writing && (relation == TimeRelation::since || relation == TimeRelation::so_far || relation == TimeRelation::now)) { all.push_back(*writing); }
    return all;
}

std::string TimeFrame::name() const {
    static char const* const words[] = {"inside", "throughout", "before", "after", "since", "until", "between", "from to", "by",
                                        "so far after", "so far before", "within after", "within before", "within of", "so far", "now"};
    auto text = std::string(words[static_cast<std::size_t>(relation)]) + (inclusive ? " inclusive" : "") + first.name + second.name;
    if (writing) { text += " written at " + std::to_string(*writing); }
    return text;
}

bool lies_in(Stretch const& stretch, TimeFrame const& frame, Line const& line) {
    auto const placed = place(stretch, line);
    auto const by_writing = [&] { return !frame.writing || placed.last.rank <= line.rank(*frame.writing); };
    switch (frame.relation) {
        case TimeRelation::inside: return is_inside(placed, frame.first, line);
        case TimeRelation::throughout: return is_throughout(placed, frame.first, line);
        case TimeRelation::before: return is_before(placed, frame.first, line);
        case TimeRelation::after: return is_after(placed, frame.first, line);
        case TimeRelation::since: return begins_from(placed, frame.first, frame.inclusive, line) && by_writing();
        case TimeRelation::until: return ends_by(placed, frame.first, frame.inclusive, line);
        case TimeRelation::between:
            return begins_from(placed, frame.first, frame.inclusive, line) && ends_by(placed, frame.second, frame.inclusive, line);
        case TimeRelation::from_to: return begins_from(placed, frame.first, true, line) && ends_by(placed, frame.second, true, line);
        case TimeRelation::by: return ends_by(placed, frame.first, true, line);
        case TimeRelation::offset_after:
            return is_after(placed, frame.first, line) && some_distance(placed, frame, Direction::after, true, line);
        case TimeRelation::offset_before:
            return is_before(placed, frame.first, line) && some_distance(placed, frame, Direction::before, true, line);
        case TimeRelation::within_after:
            return is_after(placed, frame.first, line) && some_distance(placed, within(frame), Direction::after, true, line);
        case TimeRelation::within_before:
            return is_before(placed, frame.first, line) && some_distance(placed, within(frame), Direction::before, true, line);
        case TimeRelation::within_of: return some_distance(placed, within(frame), Direction::either, true, line);
        case TimeRelation::so_far: return by_writing();
        case TimeRelation::now: refuse("what lies now");
    }
    return false;
}

bool lies_outside(Stretch const& stretch, TimeFrame const& frame, Line const& line) {
    auto const placed = place(stretch, line);
    auto const after_writing = [&] { return frame.writing && placed.last.rank > line.rank(*frame.writing); };
    switch (frame.relation) {
        case TimeRelation::inside:
        case TimeRelation::throughout:
            // That it lies outside a date which may be wider than stated says nothing.
            return (frame.first.date && frame.first.date->is_loose) || !lies_in(stretch, frame, line);
        case TimeRelation::so_far:
        case TimeRelation::now: return !lies_in(stretch, frame, line);
        case TimeRelation::before: return is_not_before(placed, frame.first, line);
        case TimeRelation::after: return is_not_after(placed, frame.first, line);
        case TimeRelation::from_to:
            return begins_too_early(placed, frame.first, true, line) || ends_too_late(placed, frame.second, true, line);
        case TimeRelation::by: return ends_too_late(placed, frame.first, true, line);
        case TimeRelation::since: return begins_too_early(placed, frame.first, frame.inclusive, line) || after_writing();
        case TimeRelation::until: return ends_too_late(placed, frame.first, frame.inclusive, line);
        case TimeRelation::between:
            return begins_too_early(placed, frame.first, frame.inclusive, line) || ends_too_late(placed, frame.second, frame.inclusive, line);
        case TimeRelation::offset_after:
            return is_not_after(placed, frame.first, line) || some_distance(placed, frame, Direction::after, false, line);
        case TimeRelation::offset_before:
            return is_not_before(placed, frame.first, line) || some_distance(placed, frame, Direction::before, false, line);
        case TimeRelation::within_after:
            return is_not_after(placed, frame.first, line) || some_distance(placed, within(frame), Direction::after, false, line);
        case TimeRelation::within_before:
            return is_not_before(placed, frame.first, line) || some_distance(placed, within(frame), Direction::before, false, line);
        case TimeRelation::within_of: return some_distance(placed, within(frame), Direction::either, false, line);
    }
    return false;
}

namespace {

/// Whether a slot lies behind the end of an event; inclusively, behind its beginning.
bool is_behind(Slot const& slot, Stretch const& event, bool inclusive, Line const& line) {
    auto const placed = place(event, line);
    return slot.rank >= (inclusive ? placed.first.rank : placed.last.rank);
}
/// Whether it lies before its beginning; inclusively, before its end.
bool is_ahead(Slot const& slot, Stretch const& event, bool inclusive, Line const& line) {
    auto const placed = place(event, line);
    return slot.rank < (inclusive ? placed.last.rank : placed.first.rank);
}

/// What lies between two days is in what is so since the first of them at the latest, or until the second at the earliest: a change lies on its
/// day. Nothing happens there. Of two dates that follow each other, nothing need lie between. A moment of an event lies before it or behind it.
bool holds_over(Slot const& midnight, TimeFrame const& frame, Extent extent, Line const& line) {
    if (extent == Extent::greatest) { return false; }
    auto const is_from = [&](Boundary const& boundary, bool inclusive) {
        if (!boundary.date) { return is_behind(midnight, *boundary.moments, inclusive, line); }
        auto const days = days_of(*boundary.date, line);
        return midnight.half_days > 2 * (inclusive ? days.earliest_beginning : days.latest_end);
    };
    auto const is_up_to = [&](Boundary const& boundary, bool inclusive) {
        if (!boundary.date) { return is_ahead(midnight, *boundary.moments, inclusive, line); }
        auto const days = days_of(*boundary.date, line);
        return midnight.half_days < 2 * (inclusive ? days.latest_end : days.earliest_beginning);
    };
    switch (frame.relation) {
        case TimeRelation::before: return !frame.first.date && is_up_to(frame.first, false);
        case TimeRelation::after: return !frame.first.date && is_from(frame.first, false);
        case TimeRelation::inside:
        case TimeRelation::throughout: return !frame.first.date && is_from(frame.first, true) && is_up_to(frame.first, true);
        case TimeRelation::since: return is_from(frame.first, frame.inclusive) && (!frame.writing || midnight.rank < line.rank(*frame.writing));
        case TimeRelation::until: return is_up_to(frame.first, frame.inclusive);
        case TimeRelation::between: {
            bool const are_dates = frame.first.date && frame.second.date;
            bool const is_next = are_dates && !frame.inclusive
                                 && days_of(*frame.second.date, line).earliest_beginning <= days_of(*frame.first.date, line).latest_end + 1;
            return !is_next && is_from(frame.first, frame.inclusive) && is_up_to(frame.second, frame.inclusive);
        }
        case TimeRelation::so_far: return frame.writing && midnight.rank < line.rank(*frame.writing);
        default: return false;
    }
}

}  // namespace

bool takes_in(Slot const& slot, TimeFrame const& frame, Extent extent, Line const& line) {
    if (slot.piece == Slot::Piece::midnight) { return holds_over(slot, frame, extent, line); }
    bool const greatest = extent == Extent::greatest;
    auto const from_on = [&](Boundary const& boundary, bool inclusive) {
        if (!boundary.date) { return is_behind(slot, *boundary.moments, inclusive, line); }
        auto const days = days_of(*boundary.date, line);
        if (greatest || inclusive) { return slot.day >= days.earliest_beginning; }
        return slot.day > days.latest_end;
    };
    auto const up_to = [&](Boundary const& boundary, bool inclusive) {
        if (!boundary.date) { return is_ahead(slot, *boundary.moments, inclusive, line); }
        auto const days = days_of(*boundary.date, line);
        if (greatest || inclusive) { return slot.day <= days.latest_end; }
        return slot.day < days.earliest_beginning;
    };
    auto const by_writing = [&] { return !frame.writing || slot.rank < line.rank(*frame.writing); };
    // However late a time begins within a date, it holds what lies just before the moment at which it ends, unless it is empty; and what lies
    // just after the moment at which it begins, however early it ends.
    auto const is_between = [&](std::int64_t from, std::int64_t to) {
        return std::any_of(line.at.begin(), line.at.end(), [&](Instant const& other) { return other.rank > from && other.rank < to; });
    };
    auto const is_just_before = [&](TimeVariable end) {
        auto const moment = line.at[end];
        return slot.piece == Slot::Piece::end && slot.day == moment.day && slot.rank < moment.rank && !is_between(slot.rank, moment.rank);
    };
    auto const is_just_after = [&](TimeVariable beginning) {
        auto const moment = line.at[beginning];
        return slot.piece == Slot::Piece::start && slot.day == moment.day && slot.rank > moment.rank && !is_between(moment.rank, slot.rank);
    };
    auto const is_held_in_any_case = [&](Boundary const& from, std::optional<TimeVariable> end, Boundary const* to, bool inclusive) {
        if (extent != Extent::filled) { return false; }
        if (from.date) { return end && is_just_before(*end); }
        return to != nullptr && to->date && is_just_after(inclusive ? from.moments->first : from.moments->last);
    };
    switch (frame.relation) {
        case TimeRelation::inside:
        case TimeRelation::throughout:
            if (!frame.first.date) {
                auto const other = place(*frame.first.moments, line);
                if (other.first.rank == other.last.rank) { return slot.rank == other.first.rank; }
                return slot.rank >= other.first.rank && slot.rank < other.last.rank;
            } else {
                auto const days = days_of(*frame.first.date, line);
                return slot.day >= days.earliest_beginning && slot.day <= days.latest_end;
            }
        case TimeRelation::before:
            if (!frame.first.date) { return slot.rank < place(*frame.first.moments, line).first.rank; } else {
                auto const days = days_of(*frame.first.date, line);
                return slot.day < (frame.first.date->is_loose ? days.latest_beginning : days.earliest_beginning);
            }
        case TimeRelation::after:
            if (!frame.first.date) { return slot.rank >= place(*frame.first.moments, line).last.rank; } else {
                auto const days = days_of(*frame.first.date, line);
                return slot.day > (frame.first.date->is_loose ? days.earliest_end : days.latest_end);
            }
        case TimeRelation::since:
            return (from_on(frame.first, frame.inclusive) && by_writing()) || is_held_in_any_case(frame.first, frame.writing, nullptr, frame.inclusive);
        case TimeRelation::until: return up_to(frame.first, frame.inclusive);
        case TimeRelation::between: {
            auto const& to = frame.second.moments;
            auto const end = to ? std::optional{frame.inclusive ? to->last : to->first} : std::nullopt;
            return (from_on(frame.first, frame.inclusive) && up_to(frame.second, frame.inclusive)) || is_held_in_any_case(frame.first, end, &frame.second, frame.inclusive);
        }
        case TimeRelation::from_to: return from_on(frame.first, true) && up_to(frame.second, true);
        case TimeRelation::by: return up_to(frame.first, true);
        case TimeRelation::so_far: return by_writing();
        case TimeRelation::now: return slot.rank == line.rank(frame.writing.value());
        case TimeRelation::offset_after:
        case TimeRelation::offset_before:
        case TimeRelation::within_after:
        case TimeRelation::within_before:
        case TimeRelation::within_of: refuse("what holds at a distance");
    }
    return false;
}

bool has_room(TimeFrame const& frame, Line const& line) {
    // A boundary that is a date may lie as early or as late in it as one likes; one that is an event is where it is.
    auto const fits = [&](Boundary const& from, bool from_inclusive, Boundary const& to, bool to_inclusive) {
        auto const* const lower = !from.moments ? nullptr : &line.at[from_inclusive ? from.moments->first : from.moments->last];
        auto const* const upper = !to.moments ? nullptr : &line.at[to_inclusive ? to.moments->last : to.moments->first];
        if (lower != nullptr && upper != nullptr) { return lower->rank < upper->rank; }
        auto const first = lower != nullptr ? lower->day : days_of(*from.date, line).earliest_beginning;
        auto const last = upper != nullptr ? upper->day : days_of(*to.date, line).latest_end;
        return first <= last;
    };
    switch (frame.relation) {
        case TimeRelation::since: {
            if (!frame.writing) { return true; }
            Boundary writing;
            writing.moments = Stretch{*frame.writing, *frame.writing};
            return fits(frame.first, frame.inclusive, writing, false);
        }
        case TimeRelation::between: return fits(frame.first, frame.inclusive, frame.second, frame.inclusive);
        case TimeRelation::from_to: return fits(frame.first, true, frame.second, true);
        default: return true;
    }
}

}  // namespace gainsay::oracle
