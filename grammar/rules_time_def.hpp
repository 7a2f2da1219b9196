#pragma once
// The definitions of the rules for dates, durations and times.

#include "grammar/rules_time.hpp"

namespace gainsay::grammar::rules {

using claims::DatePart;
using claims::RelativeDate;
using claims::TimeRelation;
using claims::Unit;
using syntax::Amount;

inline Phrases<Unit> const unit{"a unit: minutes, hours, days, weeks, months or years",
                                {{"minutes", Unit::minutes},
                                 {"minute", Unit::minutes},
                                 {"hours", Unit::hours},
                                 {"hour", Unit::hours},
                                 {"days", Unit::days},
                                 {"day", Unit::days},
                                 {"weeks", Unit::weeks},
                                 {"week", Unit::weeks},
                                 {"months", Unit::months},
                                 {"month", Unit::months},
                                 {"years", Unit::years},
                                 {"year", Unit::years}}};
inline Phrases<Amount> const amount{"a number of units",
                                    {{"exactly", Amount::exactly},
                                     {"about", Amount::about},
                                     {"just", Amount::just},
                                     {"more than", Amount::more_than},
                                     {"less than", Amount::less_than},
                                     {"at least", Amount::at_least},
                                     {"at most", Amount::at_most}}};
inline Phrases<Amount> const several{"several", {{"several", Amount::several}}};
inline Phrases<Amount> const the_day{"the day", {{"the day", Amount::the_unit}}};

inline Phrases<DatePart> const date_part{"a part of a date",
                                         {{"early", DatePart::early},
                                          {"mid", DatePart::mid},
                                          {"late", DatePart::late},
                                          {"start of", DatePart::start},
                                          {"end of", DatePart::end}}};

using RelativePhrases = Phrases<RelativeDate>;

/// "today", "last june", "earlier this month": every phrase that is relative to publication.
inline std::vector<RelativePhrases::Entry> relative_phrases() {
    using Kind = RelativeDate::Kind;
    using Which = RelativeDate::Which;
    using Period = RelativeDate::Period;
    using Text = std::string_view;
    static constexpr std::pair<Which, Text> whichs[] = {
        {Which::current, "this"}, {Which::last, "last"}, {Which::next, "next"}};
    static constexpr Text weekdays[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
    static constexpr Text months[] = {"january", "february", "march",     "april",   "may",      "june",
                                      "july",    "august",   "september", "october", "november", "december"};
    static constexpr Text seasons[] = {"spring", "summer", "autumn", "winter"};
    static constexpr std::pair<Period, Text> periods[] = {
        {Period::week, "week"}, {Period::month, "month"}, {Period::year, "year"}};
    // the entries hold views; the texts made here live as long as the program
    static std::vector<std::unique_ptr<std::string const>> texts;
    std::vector<RelativePhrases::Entry> entries{{"today", {Kind::day, Which::bare, 0, Period::week}},
                                                {"yesterday", {Kind::day, Which::bare, -1, Period::week}},
                                                {"tomorrow", {Kind::day, Which::bare, 1, Period::week}}};
    auto const add = [&](Text first, Text second, RelativeDate date) {
        texts.push_back(std::make_unique<std::string const>(std::string{first} + " " + std::string{second}));
        entries.push_back({*texts.back(), date});
    };
    for (int day = 0; day < 7; ++day) {
        entries.push_back({weekdays[day], {Kind::weekday, Which::bare, day, Period::week}});
    }
    for (auto const& [which, word] : whichs) {
        for (auto const& [period, name] : periods) { add(word, name, {Kind::period, which, 0, period}); }
        for (int day = 0; day < 7; ++day) { add(word, weekdays[day], {Kind::weekday, which, day, Period::week}); }
        for (int month = 0; month < 12; ++month) {
            add(word, months[month], {Kind::month, which, month + 1, Period::week});
        }
        for (int season = 0; season < 4; ++season) {
            add(word, seasons[season], {Kind::season, which, season + 1, Period::week});
        }
        add(word, "weekend", {Kind::weekend, which, 0, Period::week});
    }
    for (auto const& [period, name] : periods) {
        add("earlier this", name, {Kind::earlier_in, Which::current, 0, period});
        add("later this", name, {Kind::later_in, Which::current, 0, period});
    }
    return entries;
}
inline RelativePhrases const relative_date{"a week, month, year, season, month's name or weekday", relative_phrases()};
inline RelativePhrases const the_weekend{
    "the weekend", {{"the weekend", {RelativeDate::Kind::weekend}}}, RelativePhrases::Begun::is_no_match};
inline Phrases<claims::Edge> const edge{"\"start of\" or \"end of\"",
                                        {{"the start of", claims::Edge::start}, {"the end of", claims::Edge::end}}};
inline Phrases<claims::ArticleMoment> const publication{"publication",
                                                        {{"publication", claims::ArticleMoment::publication}}};

inline Phrases<TimeRelation> const window_word{"a word such as \"on\"",
                                               {{"on", TimeRelation::inside},
                                                {"in", TimeRelation::inside},
                                                {"during", TimeRelation::inside},
                                                {"throughout", TimeRelation::throughout},
                                                {"by", TimeRelation::by}}};
inline Phrases<TimeRelation> const bounded_word{"a word such as \"since\"",
                                                {{"before", TimeRelation::before},
                                                 {"after", TimeRelation::after},
                                                 {"since", TimeRelation::since},
                                                 {"until", TimeRelation::until}}};
inline Phrases<TimeRelation> const between_word{"between", {{"between", TimeRelation::between}}};
inline Phrases<TimeRelation> const from_word{"from", {{"from", TimeRelation::from_to}}};
inline Phrases<TimeRelation> const bare_time{"a time", {{"so far", TimeRelation::so_far}, {"now", TimeRelation::now}}};
inline Phrases<TimeRelation> const direction{
    "\"after\" or \"before\"", {{"after", TimeRelation::offset_after}, {"before", TimeRelation::offset_before}}};
inline Phrases<TimeRelation> const vicinity{
    "\"after\", \"before\" or \"of\"",
    {{"after", TimeRelation::within_after}, {"before", TimeRelation::within_before}, {"of", TimeRelation::within_of}}};
inline Word const inclusive{"inclusive"};

inline x3::rule<struct EventEdgeRule, syntax::EventEdge> const event_edge{"the start or end of an event"};
inline x3::rule<struct PointRule, syntax::Point> const point{"a date or an event"};
inline x3::rule<struct TheDayRule, syntax::Duration> const day_distance{"the day"};
inline x3::rule<struct WindowRule, syntax::Window> const window{"a time"};
inline x3::rule<struct BarePointRule, syntax::Point> const bare_point{"a time"};
inline x3::rule<struct BareDateRule, syntax::Window> const bare_date{"a time"};
inline x3::rule<struct StretchRule, syntax::Stretch> const stretch{"a time"};
inline x3::rule<struct OffsetRule, syntax::Offset> const offset{"a time"};

inline auto const written_date_def = (date_part > date_token) | (nothing<DatePart>() >> date_token);
inline auto const reference_def = (Word{"any"} > sort_name > variable) | (nothing<Token>() >> reference_name);
inline auto const duration_def =
    ((several >> nothing<Token>()) > unit) | (amount > number > unit) | ((attr(Amount::bare) >> number) > unit);
// "in 5 years" and "in 2031" part only at the second word
inline auto const span_def = (Word{"in"} >> &(several | amount | (omit[number] >> omit[unit]))) >> duration;
inline auto const day_distance_def = the_day >> nothing<Token>() >> attr(Unit::days);
inline auto const event_edge_def = edge > reference;
inline auto const point_def = written_date | the_weekend | relative_date | publication | event_edge | reference;
inline auto const window_def = (window_word > point > attr(false)) | ((bounded_word > point) >> x3::matches[inclusive]);
inline auto const stretch_def = ((between_word > point > Word{"and"} > point) >> x3::matches[inclusive]) |
                                (from_word > point > Word{"to"} > point > attr(false));
inline auto const offset_def =
    (Word{"within"} > duration > vicinity > point) | ((day_distance | duration) > direction > point);
inline auto const bare_date_def = attr(TimeRelation::inside) >> bare_point >> attr(false);
inline auto const bare_point_def = the_weekend | relative_date;
inline auto const time_def = bare_date | window | stretch | offset | bare_time;

BOOST_SPIRIT_DEFINE(written_date, reference, duration, span, day_distance, event_edge, point, bare_point, bare_date, window,
                    stretch, offset, time)

struct WrittenDateRule : Located {};
struct ReferenceRule : Located {};
struct PointRule : Located {};
struct BarePointRule : Located {};
struct TimeRule : Located {};

}  // namespace gainsay::grammar::rules
