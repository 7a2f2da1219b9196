#pragma once
// Times as claims mean them: points, windows and offsets, still relative where the text is relative.

#include "claims/calendar/duration.hpp"
#include "claims/model/entity.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

namespace gainsay::claims {

/// What stands in a place of a statement: a declared thing, a rule's variable, or somebody unnamed.
struct Reference {
    enum class Kind : std::uint8_t { entity, variable, someone };
    Kind kind = Kind::entity;
    std::uint32_t index = 0;  // EntityId or VariableIndex; unused for someone
    Span span;
    /// Where the text names an office: the definition, of kind held_by, by which it is this actor at the time.
    std::optional<DefinitionId> through = std::nullopt;
    /// Two references are the same where they mean the same; the place and the name that the text gives do not count.
    bool operator==(Reference const& other) const { return kind == other.kind && index == other.index; }
    [[nodiscard]] EntityId entity() const { return EntityId{index}; }
};

/// A date that depends on when the article was published.
struct RelativeDate {
    enum class Kind : std::uint8_t {
        day,        // offset days from publication: today 0, yesterday -1, tomorrow 1
        weekday,    // this: the one in publication's week or the latest before; last; next
        weekend,
        period,     // week, month, year; this, last, next
        month,      // last june
        season,     // last autumn
        earlier_in, // earlier this week, month, year: in it, before publication
        later_in,
    };
    enum class Which : std::uint8_t { bare, current, last, next };
    enum class Period : std::uint8_t { week, month, year };
    Kind kind = Kind::day;
    Which which = Which::bare;
    int number = 0;  // day: the offset; weekday: 0 is Monday; month: 1..12; season: 1 is spring .. 4 is winter
    Period period = Period::week;
    auto operator<=>(RelativeDate const&) const = default;
};

using DateExpression = std::variant<CalendarDate, RelativeDate>;

/// Which moment of an event.
enum class Edge : std::uint8_t { whole, start, end };
struct EventPoint {
    Reference event;
    Edge edge = Edge::whole;
};
/// A moment of the claim's own article.
enum class ArticleMoment : std::uint8_t { publication, writing };

using TimePoint = std::variant<DateExpression, EventPoint, ArticleMoment>;

enum class TimeRelation : std::uint8_t {
    inside,       // on, in, during: wholly within `first`
    throughout,   // all of `first`
    before,       // ends at or before `first` begins
    after,        // begins at or after `first` ends
    since,        // from `first` to writing
    until,        // up to `first`
    between,      // from `first` to `second`, ends left out unless inclusive
    from_to,      // from `first` to `second`, both included
    by,           // at the latest on the last day of `first`
    offset_after, // `distance` after `first`
    offset_before,
    within_after, // after `first`, at most `distance`
    within_before,
    within_of,    // on either side
    so_far,       // up to writing
    now,          // at writing
};

/// Whether such a time speaks of every moment of it rather than of some.
inline bool is_universal(TimeRelation relation) {
    switch (relation) {
        case TimeRelation::throughout:
        case TimeRelation::since:
        case TimeRelation::until:
        case TimeRelation::between:
        case TimeRelation::from_to: return true;
        default: return false;
    }
}

struct TimeSpec {
    TimeRelation relation = TimeRelation::inside;
    std::optional<TimePoint> first;
    std::optional<TimePoint> second;
    std::optional<Duration> distance;
    bool inclusive = false;
    Span span;
};

}  // namespace gainsay::claims
