// Where a stretch of time lies: in a date, before an event, so many days after something.

#include "tests/oracle/meaning.hpp"

namespace gainsay::oracle {

using claims::TimeRelation;

Condition Meaning::over_readings(claims::TimeSpec const& spec, Scope const& scope, OfReading const& of) {
    auto const trusted = [&](TimeReading const& reading, Polarity trust) {
        std::vector<Condition> parts;
        for (auto const& guard : reading.guards) { parts.push_back(facts_.proposition(guard, trust)); }
        return parts;
    };
    auto const is_reading = [&](TimeReading const& reading) {
        std::vector<Condition> parts;
        for (auto const& date : {reading.first, reading.second}) {
            if (date && date->is_reading) { parts.push_back(facts_.time(date->name + " is what is meant", date->variables, date->is_reading)); }
        }
        return all_of(std::move(parts));
    };
    std::vector<Condition> any;
    for (auto const& choice : choices(spec, scope.voice)) {
        auto const readings = widths_of(choice);
        std::vector<Condition> all{is_reading(readings.back())};
        for (auto const& reading : readings) {
            auto parts = trusted(reading, Polarity::denied);
            parts.push_back(of(reading));
            all.push_back(any_of(std::move(parts)));
        }
        any.push_back(all_of(std::move(all)));
    }
    return any_of(std::move(any));
}

Boundary Meaning::boundary(std::optional<claims::TimePoint> const& point, std::optional<DateAt> const& date, Scope const& scope) {
    Boundary boundary;
    if (date) {
        boundary.date = date;
        boundary.variables = date->variables;
        boundary.name = "[" + date->name + "]";
    } else if (point) {
        if (std::get_if<claims::ArticleMoment>(&*point) != nullptr) {
            boundary.moments = Stretch{scope.voice.writing.value(), scope.voice.writing.value()};
        } else {
            auto const& event = std::get<claims::EventPoint>(*point);
            boundary.moments = stretch_of(thing(event.event, scope));
            if (event.edge == claims::Edge::start) { boundary.moments->last = boundary.moments->first; }
            if (event.edge == claims::Edge::end) { boundary.moments->first = boundary.moments->last; }
        }
        boundary.variables = {boundary.moments->first, boundary.moments->last};
        boundary.name = "<" + facts_.time_name(boundary.moments->first) + "," + facts_.time_name(boundary.moments->last) + ">";
    }
    return boundary;
}

TimeFrame Meaning::frame_of(claims::TimeSpec const& spec, TimeReading const& reading, Scope const& scope) {
    TimeFrame frame;
    frame.relation = spec.relation;
    frame.inclusive = spec.inclusive;
    frame.first = boundary(spec.first, reading.first, scope);
    frame.second = boundary(spec.second, reading.second, scope);
    frame.distance = reading.distance;
    frame.is_distance_loose = reading.is_distance_loose;
    frame.writing = scope.voice.writing;
    return frame;
}

void Meaning::register_days(std::vector<TimeVariable> const& variables, TimeReading const& reading) {
    for (auto const variable : variables) {
        for (auto const& date : {reading.first, reading.second}) {
            if (!date) { continue; }
            for (auto const& range : date->turns) {
                facts_.turn_at(variable, range);
                // Beyond the first day of what is certain, before its last: there the easiest reading of "after", "before" turns.
                if (!date->is_loose) { continue; }
                facts_.turn_at(variable, {range.earliest ? std::optional{*range.earliest + 1} : std::nullopt, range.latest ? std::optional{*range.latest - 1} : std::nullopt});
            }
            // Days counted from an unknown one: every day nearby may matter.
            for (auto const reach : date->reaches) { facts_.reach(variable, reach); }
            if (date->is_of_calendar) { facts_.need_calendar(); }
        }
        if (reading.distance) {
            facts_.reach(variable, reading.distance->least);
            facts_.reach(variable, reading.distance->most);
            if (reading.distance->least) { facts_.reach(variable, *reading.distance->least - 1); }
            if (reading.distance->most) { facts_.reach(variable, *reading.distance->most + 1); }
        }
    }
}

Condition Meaning::lies(Stretch const& stretch, claims::TimeSpec const& spec, Polarity polarity, Scope const& scope) {
    auto const of = [&](TimeReading const& reading) {
        auto const frame = frame_of(spec, reading, scope);
        std::vector<TimeVariable> variables{stretch.first, stretch.last};
        for (auto const variable : frame.variables()) { variables.push_back(variable); }
        register_days(variables, reading);
        auto const name = facts_.time_name(stretch.first) + " to " + facts_.time_name(stretch.last)
                          + (polarity == Polarity::asserted ? " lies " : " does not lie ") + frame.name() + reading.name();
        return facts_.time(name, variables, [stretch, frame, polarity](Line const& line) {
            return polarity == Polarity::asserted ? lies_in(stretch, frame, line) : lies_outside(stretch, frame, line);
        });
    };
    return over_readings(spec, scope, of);
}

}  // namespace gainsay::oracle
