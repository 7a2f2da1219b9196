#include "tests/oracle/readings.hpp"

#include <stdexcept>

namespace gainsay::oracle {

namespace {

using claims::DayRange;

DateAt fixed(DayRange const& beginning, DayRange const& end, bool is_loose) {
    auto const text = [](std::optional<Day> const& day) { return day ? std::to_string(*day) : std::string{".."}; };
    DateAt date;
    date.name = text(beginning.earliest) + "," + text(beginning.latest) + "/" + text(end.earliest) + "," + text(end.latest) + (is_loose ? " loosely" : "");
    date.beginning = [beginning](Line const&) { return beginning; };
    date.end = [end](Line const&) { return end; };
    date.turns = {beginning, end};
    date.is_loose = is_loose;
    return date;
}

std::vector<std::string> guards_of(claims::DateAlternative const& alternative, Voice const& voice) {
    std::vector<std::string> guards;
    if (alternative.width) { guards.push_back(guard_of(*alternative.width)); }
    if (alternative.doubtful) { guards.push_back(guard_of_doubt(voice.claim.value())); }
    return guards;
}

DateChoice choice_of(claims::DateAlternative const& beginning, claims::DateAlternative const& end, Voice const& voice) {
    DateChoice choice;
    choice.guards = guards_of(beginning, voice);
    for (auto const& guard : guards_of(end, voice)) { choice.guards.push_back(guard); }
    choice.stated = fixed(beginning.stated, end.stated, false);
    choice.certain = choice.guards.empty() ? choice.stated : fixed(beginning.certain, end.certain, true);
    return choice;
}

std::vector<DateChoice> choices_of(claims::EdtfDate const& date, Voice const& voice) {
    std::vector<DateChoice> found;
    auto const add = [&](claims::DateReading const& alternatives) {
        for (auto const& alternative : alternatives) { found.push_back(choice_of(alternative, alternative, voice)); }
    };
    if (auto const* reading = std::get_if<claims::DateReading>(&date.value)) {
        add(*reading);
    } else if (auto const* one = std::get_if<claims::EdtfOneOf>(&date.value)) {
        add(one->alternatives);
    } else if (auto const* interval = std::get_if<claims::EdtfInterval>(&date.value)) {
        auto const ends = [](claims::IntervalEnd const& end) {
            auto const* stated = std::get_if<claims::DateReading>(&end);
            return stated != nullptr ? *stated : claims::DateReading{claims::DateAlternative{}};
        };
        for (auto const& beginning : ends(interval->begin)) {
            for (auto const& end : ends(interval->end)) { found.push_back(choice_of(beginning, end, voice)); }
        }
    } else {
        throw std::invalid_argument("the oracle knows no sets in braces");
    }
    return found;
}

/// Days counted from publication.
DateChoice relative(std::string const& name, TimeVariable publication, std::vector<std::int64_t> reaches, std::function<DayRange(Day)> days,
                    bool is_of_calendar) {
    DateChoice choice;
    choice.stated.is_of_calendar = is_of_calendar;
    choice.stated.name = name;
    choice.stated.beginning = [publication, days](Line const& line) { return days(line.day(publication)); };
    choice.stated.end = choice.stated.beginning;
    choice.stated.variables = {publication};
    choice.stated.reaches = std::move(reaches);
    choice.certain = choice.stated;
    return choice;
}

DayRange single(Day day) { return {day, day}; }

std::vector<DateChoice> choices_of(claims::RelativeDate const& date, Voice const& voice) {
    using Kind = claims::RelativeDate::Kind;
    using Which = claims::RelativeDate::Which;
    auto const publication = voice.publication.value();
    auto const of = "publication of " + std::to_string(publication);
    std::vector<DateChoice> found;
    if (date.kind == Kind::day) {
        found.push_back(relative(of + " + " + std::to_string(date.number), publication,
                                 {date.number - 1, date.number, date.number + 1, 1},  // a day on either side may matter
                                 [offset = date.number](Day day) { return single(day + offset); }, false));
        return found;
    }
    if (date.kind == Kind::weekday || date.kind == Kind::weekend) {
        bool const weekend = date.kind == Kind::weekend;
        auto const wanted = weekend ? claims::Weekday::saturday : static_cast<claims::Weekday>(date.number);
        Day from = weekend ? -9 : -7;
        Day to = 7;
        if (date.which == Which::last) { from = weekend ? -16 : -14, to = -1; }
        if (date.which == Which::next) { from = 1, to = 14; }
        for (Day offset = from; offset <= to; ++offset) {
            auto choice = relative((weekend ? "the weekend at " : "weekday " + std::to_string(date.number) + " at ") + of + " + " + std::to_string(offset),
                                   publication, {1, 2, 4}, [offset, weekend](Day day) { return DayRange{day + offset, day + offset + (weekend ? 1 : 0)}; }, true);
            choice.stated.is_reading = [offset, wanted, publication](Line const& line) {
                return claims::weekday_of(line.day(publication) + offset) == wanted;
            };
            choice.certain = choice.stated;
            found.push_back(std::move(choice));
        }
        return found;
    }
    if (date.kind == Kind::period && date.period == claims::RelativeDate::Period::week) {
        Day const shift = date.which == Which::last ? -7 : date.which == Which::next ? 7 : 0;
        found.push_back(relative("the week at " + of + " + " + std::to_string(shift), publication, {1, 2, 3, 7}, [shift](Day day) {
            auto const monday = day - static_cast<Day>(claims::weekday_of(day)) + shift;
            return DayRange{monday, monday + 6};
        }, true));
        return found;
    }
    if (date.kind == Kind::period && date.period == claims::RelativeDate::Period::month) {
        int const shift = date.which == Which::last ? -1 : date.which == Which::next ? 1 : 0;
        found.push_back(relative("the month at " + of + " + " + std::to_string(shift), publication, {31}, [shift](Day day) {
            auto civil = claims::civil_from_day(day);
            civil.day = 1;
            auto const first = claims::add_months(claims::day_from_civil(civil), shift);
            return DayRange{first, claims::add_months(first, 1) - 1};
        }, true));
        return found;
    }
    throw std::invalid_argument("the oracle does not know this relative date");
}

std::vector<std::optional<DateChoice>> choices_of(std::optional<claims::TimePoint> const& point, Voice const& voice) {
    std::vector<std::optional<DateChoice>> found;
    if (point) {
        if (auto const* date = std::get_if<claims::DateExpression>(&*point)) {
            auto const readings = std::visit(
                [&](auto const& expression) {
                    if constexpr (std::is_same_v<std::decay_t<decltype(expression)>, claims::CalendarDate>) {
                        return choices_of(expression.date, voice);
                    } else {
                        return choices_of(expression, voice);
                    }
                },
                *date);
            for (auto const& reading : readings) { found.emplace_back(reading); }
            return found;
        }
        if (auto const* moment = std::get_if<claims::ArticleMoment>(&*point); moment != nullptr && *moment == claims::ArticleMoment::publication) {
            auto const publication = voice.publication.value();
            found.emplace_back(relative("publication of " + std::to_string(publication), publication, {1}, single, false));
            return found;
        }
    }
    found.emplace_back(std::nullopt);
    return found;
}

}  // namespace

std::string guard_of(claims::WidthRow row) { return "the row " + std::string(claims::width_entry(row).name) + " is trusted"; }
std::string guard_of_doubt(std::uint32_t claim) { return "the doubtful date of claim " + std::to_string(claim) + " is right"; }

std::string TimeReading::name() const {
    std::string text;
    if (first) { text += " [" + first->name + "]"; }
    if (second) { text += " [" + second->name + "]"; }
    if (distance) {
        text += " {" + (distance->least ? std::to_string(*distance->least) : "") + ".." + (distance->most ? std::to_string(*distance->most) : "") + "}";
    }
    return text;
}

std::vector<TimeChoice> choices(claims::TimeSpec const& spec, Voice const& voice) {
    std::optional<DistanceChoice> distance;
    if (spec.distance) {
        auto duration = *spec.distance;
        using claims::TimeRelation;
        bool const is_within = spec.relation == TimeRelation::within_after || spec.relation == TimeRelation::within_before
                               || spec.relation == TimeRelation::within_of;
        // "within 2 days" has an end and no width.
        if (is_within && duration.precision == claims::Precision::bare) { duration.precision = claims::Precision::at_most; }
        auto const read = claims::day_offset(duration);
        if (!read) { throw std::invalid_argument("the oracle knows no distances in months"); }
        distance = DistanceChoice{read->certain, read->stated, {}};
        if (read->width) { distance->guards.push_back(guard_of(*read->width)); }
    }
    std::vector<TimeChoice> found;
    for (auto const& first : choices_of(spec.first, voice)) {
        for (auto const& second : choices_of(spec.second, voice)) { found.push_back({first, second, distance}); }
    }
    return found;
}

std::vector<TimeReading> widths_of(TimeChoice const& choice) {
    std::vector<TimeReading> readings{TimeReading{}};
    auto const widen = [&](auto const& part, auto place) {
        if (!part) { return; }
        std::vector<TimeReading> next;
        for (auto const& reading : readings) {
            if (!part->guards.empty()) {
                next.push_back(reading);
                place(next.back()) = part->certain;
                next.back().is_loose = true;
            }
            next.push_back(reading);
            place(next.back()) = part->stated;
            for (auto const& guard : part->guards) { next.back().guards.push_back(guard); }
        }
        readings = std::move(next);
    };
    widen(choice.first, [](TimeReading& reading) -> auto& { return reading.first; });
    widen(choice.second, [](TimeReading& reading) -> auto& { return reading.second; });
    widen(choice.distance, [](TimeReading& reading) -> auto& { return reading.distance; });
    for (auto& reading : readings) { reading.is_distance_loose = choice.distance && !(reading.distance == choice.distance->stated); }
    return readings;
}

}  // namespace gainsay::oracle
