#include "solver/dates.hpp"

#include "claims/calendar/day.hpp"

#include <fmt/format.h>

namespace gainsay::solver {

using claims::CivilDate;
using claims::Day;
using claims::RelativeDate;

namespace {

Days constant(claims::DayRange range) {
    Days days;
    if (range.earliest) { days.earliest = DayTerm{zero, *range.earliest}; }
    if (range.latest) { days.latest = DayTerm{zero, *range.latest}; }
    return days;
}

template <typename... Visitors>
struct Overloaded : Visitors... {
    using Visitors::operator()...;
};
template <typename... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

}  // namespace

Formula day_at_most(Number day, DayTerm limit) { return at_most(day, limit.base, limit.offset); }
Formula day_at_least(Number day, DayTerm limit) { return at_least(day, limit.base, limit.offset); }
Formula day_at_most(DayTerm day, DayTerm limit) { return at_most(day.base, limit.base, limit.offset - day.offset); }

DateMeaning Dates::of_reading(claims::DateReading const& reading, Member source) {
    DateMeaning meaning;
    for (auto const& alternative : reading) {
        DateOption option;
        option.certain = constant(alternative.certain);
        option.stated = constant(alternative.stated);
        if (alternative.width) {
            option.guards.push_back(terms_.guard({Member::Kind::width, static_cast<std::uint32_t>(*alternative.width), 0}));
        }
        if (alternative.doubtful) {
            // The member of a doubt is the claim whose date it is; records and headers doubt in their own name.
            auto const kind = source.kind == Member::Kind::claim ? Member::Kind::doubt : source.kind;
            if (kind == Member::Kind::doubt) {
                option.guards.push_back(terms_.guard({kind, source.index, 0}));
            } else {
                option.certain = {};
                option.stated = {};
            }
        }
        meaning.push_back(option);
    }
    return meaning;
}

DateForm Dates::form(claims::DateExpression const& date, Speaker const& speaker) {
    DateForm result;
    if (auto const* when = std::get_if<RelativeDate>(&date)) {
        result.date.push_back(relative(*when, speaker));
        return result;
    }
    auto const& calendar = std::get<claims::CalendarDate>(date);
    auto const end_meaning = [&](claims::IntervalEnd const& end) -> std::optional<DateMeaning> {
        if (auto const* reading = std::get_if<claims::DateReading>(&end)) { return of_reading(*reading, speaker.source); }
        return std::nullopt;
    };
    std::visit(Overloaded{
                   [&](claims::DateReading const& reading) { result.date = of_reading(reading, speaker.source); },
                   [&](claims::EdtfOneOf const& one) { result.date = of_reading(one.alternatives, speaker.source); },
                   [&](claims::EdtfInterval const& interval) {
                       result.kind = DateForm::Kind::interval;
                       result.interval = {end_meaning(interval.begin), end_meaning(interval.end)};
                   },
                   [&](claims::EdtfAllOf const& all) {
                       result.kind = DateForm::Kind::every;
                       for (auto const& reading : all.dates) { result.every.push_back(of_reading(reading, speaker.source)); }
                   },
               },
               calendar.date.value);
    return result;
}

DateMeaning Dates::hull(claims::DateExpression const& date, Speaker const& speaker) {
    auto const found = form(date, speaker);
    if (found.kind == DateForm::Kind::date) { return found.date; }
    // From the first option's earliest to the last option's latest day: the widest that the text admits.
    auto const widest = [](DateMeaning const& begin, DateMeaning const& end) {
        DateOption option;
        option.certain = {begin.front().certain.earliest, end.back().certain.latest};
        option.stated = {begin.front().stated.earliest, end.back().stated.latest};
        option.guards = begin.front().guards;
        option.guards.insert(option.guards.end(), end.back().guards.begin(), end.back().guards.end());
        return DateMeaning{option};
    };
    DateMeaning const open{DateOption{}};
    if (found.kind == DateForm::Kind::interval) {
        return widest(found.interval.begin.value_or(open), found.interval.end.value_or(open));
    }
    return widest(found.every.front(), found.every.back());
}

claims::DayRange Dates::known_range(std::uint32_t article) const {
    auto const& published = terms_.model().articles[article].published;
    return published ? claims::bounds(published->date) : claims::DayRange{};
}

Number Dates::publication(std::uint32_t article) {
    if (auto const known = terms_.known_publication(article)) { return *known; }
    auto const& header = terms_.model().articles[article];
    auto const day = terms_.number(NumberName::Role::day, fmt::format("the publication of “{}”", header.title));
    terms_.set_publication(article, day);
    if (header.published) {
        Member const source{Member::Kind::definition, header.publication.value, 0};
        Speaker const speaker{article, {}, source};
        std::vector<Formula> options;
        for (auto const& option : hull(claims::DateExpression{*header.published}, speaker)) {
            std::vector<Formula> parts;
            if (option.certain.earliest) { parts.push_back(day_at_least(day, *option.certain.earliest)); }
            if (option.certain.latest) { parts.push_back(day_at_most(day, *option.certain.latest)); }
            if (!option.guards.empty()) {
                std::vector<Formula> narrow;
                if (option.stated.earliest) { narrow.push_back(day_at_least(day, *option.stated.earliest)); }
                if (option.stated.latest) { narrow.push_back(day_at_most(day, *option.stated.latest)); }
                std::vector<Formula> guarded;
                for (auto const guard : option.guards) { guarded.push_back(fails(guard)); }
                guarded.push_back(all_of(std::move(narrow)));
                parts.push_back(any_of(std::move(guarded)));
            }
            options.push_back(all_of(std::move(parts)));
        }
        terms_.require(terms_.group(source), any_of(std::move(options)));
    }
    return day;
}

DateOption Dates::relative(RelativeDate const& date, Speaker const& speaker) {
    if (!speaker.article) {
        // A record has no publication to count from: its relative dates are days that nobody fixed.
        return {};
    }
    // "The weekend" of an article is one, however often it speaks of it; "on Monday" may be the past one in one passage and the coming one
    // in the next.
    bool const is_of_claim = date.kind == RelativeDate::Kind::weekday && date.which == RelativeDate::Which::bare;
    auto const key = std::tuple{*speaker.article, date, is_of_claim ? Member{speaker.source.kind, speaker.source.index, 0} : Member{}};
    if (auto const found = relative_.find(key); found != relative_.end()) { return found->second; }
    auto const name = terms_.model().articles[*speaker.article].title;
    auto const option = make_relative(date, publication(*speaker.article), known_range(*speaker.article), name);
    relative_.emplace(key, option);
    return option;
}

}  // namespace gainsay::solver
