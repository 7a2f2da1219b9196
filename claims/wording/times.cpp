#include "claims/wording/phrases.hpp"
#include "claims/wording/wording.hpp"

namespace gainsay::claims {

namespace {

TimeWords event_words(Model const& model, EventPoint const& point) {
    std::string const name = in_words(model, point.event);
    switch (point.edge) {
        case Edge::start:
            return TimeWords{"the start of " + name, "at the start of " + name, "the start of " + name, {}};
        case Edge::end: return TimeWords{"the end of " + name, "at the end of " + name, "the end of " + name, {}};
        case Edge::whole: break;
    }
    return TimeWords{name, "during " + name, "the end of " + name, {}};
}

TimeWords moment_words(ArticleMoment moment) {
    if (moment == ArticleMoment::publication) { return TimeWords{"publication", "at publication", "publication", {}}; }
    return TimeWords{"the time of writing", "at the time of writing", "the time of writing", {}};
}

TimeWords first_words(Model const& model, TimeSpec const& time) {
    return time.first ? point_words(model, *time.first) : moment_words(ArticleMoment::writing);
}

/// "the day after", "2 weeks before".
std::string distance_words(TimeSpec const& time, std::string const& side) {
    if (!time.distance) { return side; }
    bool const one_day = *time.distance == Duration{1, Unit::days, Precision::exactly};
    return (one_day ? "the day" : duration_in_words(*time.distance)) + " " + side;
}

std::string within(TimeSpec const& time, std::string const& side) {
    return "within " + (time.distance ? duration_in_words(*time.distance) + " " : std::string{}) + side;
}

/// "since", "since and including".
std::string boundary(std::string const& preposition, TimeSpec const& time) {
    return time.inclusive ? preposition + " and including" : preposition;
}

/// "from 4 March 2031 to 7 March 2031", shorter where both are days.
std::string from_to(TimeWords const& first, TimeWords const& second) {
    if (first.day && second.day && *first.day < *second.day) { return days_from_to(*first.day, *second.day); }
    return "from " + first.noun + " to " + second.noun;
}

}  // namespace

TimeWords point_words(Model const& model, TimePoint const& point) {
    if (auto const* date = std::get_if<DateExpression>(&point)) { return date_words(*date); }
    if (auto const* event = std::get_if<EventPoint>(&point)) { return event_words(model, *event); }
    return moment_words(std::get<ArticleMoment>(point));
}

std::string in_words(Model const& model, TimePoint const& point) { return point_words(model, point).noun; }

std::string in_words(Model const& model, TimeSpec const& time) {
    TimeWords const first = first_words(model, time);
    TimeWords const second = time.second ? point_words(model, *time.second) : moment_words(ArticleMoment::writing);
    switch (time.relation) {
        case TimeRelation::inside: return first.when;
        case TimeRelation::throughout: return "throughout " + first.noun;
        case TimeRelation::before: return boundary("before", time) + " " + first.noun;
        case TimeRelation::after: return boundary("after", time) + " " + first.noun;
        case TimeRelation::since: return boundary("since", time) + " " + first.noun;
        case TimeRelation::until: return boundary("until", time) + " " + first.noun;
        case TimeRelation::between:
            return "between " + first.noun + " and " + second.noun + (time.inclusive ? " (both included)" : "");
        case TimeRelation::from_to: return from_to(first, second);
        case TimeRelation::by: return "by " + first.by;
        case TimeRelation::offset_after: return distance_words(time, "after " + first.noun);
        case TimeRelation::offset_before: return distance_words(time, "before " + first.noun);
        case TimeRelation::within_after: return within(time, "after " + first.noun);
        case TimeRelation::within_before: return within(time, "before " + first.noun);
        case TimeRelation::within_of: return within(time, "of " + first.noun);
        case TimeRelation::so_far: return "so far";
        case TimeRelation::now: return "at the time of writing";
    }
    return {};
}

Aspect aspect_of(std::optional<TimeSpec> const& time) {
    bool const reaches_writing =
        time && (time->relation == TimeRelation::since || time->relation == TimeRelation::so_far);
    return reaches_writing ? Aspect::perfect : Aspect::simple;
}

std::string happened_phrase(Model const& model, std::optional<TimeSpec> const& time, Polarity polarity) {
    bool const so_far = time && time->relation == TimeRelation::so_far && polarity == Polarity::positive;
    return so_far ? " by the time of writing" : time_phrase(model, time);
}

std::string time_phrase(Model const& model, std::optional<TimeSpec> const& time) {
    return time ? " " + in_words(model, *time) : std::string{};
}

std::string any_time_phrase(Model const& model, std::optional<TimeSpec> const& time) {
    if (!time) { return {}; }
    switch (time->relation) {
        case TimeRelation::throughout: return " at any time " + first_words(model, *time).when;
        case TimeRelation::inside:
        case TimeRelation::before:
        case TimeRelation::after:
        case TimeRelation::since:
        case TimeRelation::until:
        case TimeRelation::between:
        case TimeRelation::from_to:
        case TimeRelation::within_after:
        case TimeRelation::within_before:
        case TimeRelation::within_of: return " at any time " + in_words(model, *time);
        default: return time_phrase(model, time);
    }
}

}  // namespace gainsay::claims
