#include "claims/wording/dates.hpp"

#include "claims/wording/phrases.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace gainsay::claims {

namespace {

constexpr std::array<char const*, 12> months{"January", "February", "March",     "April",   "May",      "June",
                                             "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<char const*, 7> weekdays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                              "Friday", "Saturday", "Sunday"};
constexpr std::array<char const*, 4> seasons{"spring", "summer", "autumn", "winter"};
constexpr std::array<char const*, 4> ordinals{"first", "second", "third", "fourth"};

std::string const counted = " (counted from publication)";

/// A time that stands inside something wide: "in 2019", "by the end of 2019".
TimeWords wide(std::string const& preposition, std::string const& noun) {
    return TimeWords{noun, preposition + noun, "the end of " + noun, std::nullopt};
}
TimeWords narrow(std::string const& preposition, std::string const& noun) {
    return TimeWords{noun, preposition + noun, noun, std::nullopt};
}

TimeWords day_away(int offset) {
    if (offset == 0) { return narrow("on ", "the day of publication"); }
    std::string const side = offset < 0 ? " before publication" : " after publication";
    int const distance = offset < 0 ? -offset : offset;
    return distance == 1 ? narrow("on ", "the day" + side) : narrow("", std::to_string(distance) + " days" + side);
}

std::string period_name(RelativeDate::Period period) {
    switch (period) {
        case RelativeDate::Period::week: return "week";
        case RelativeDate::Period::month: return "month";
        case RelativeDate::Period::year: return "year";
    }
    return "week";
}

std::string which_word(RelativeDate::Which which) {
    switch (which) {
        case RelativeDate::Which::bare: return "";
        case RelativeDate::Which::current: return "this ";
        case RelativeDate::Which::last: return "last ";
        case RelativeDate::Which::next: return "next ";
    }
    return "";
}

/// "last Thursday (counted from publication)"; a bare name is "on Thursday", "in June".
TimeWords named(RelativeDate::Which which, std::string const& preposition, std::string const& name) {
    std::string const noun = which_word(which) + name + counted;
    return narrow(which == RelativeDate::Which::bare ? preposition : "", noun);
}

TimeWords relative_words(RelativeDate const& date) {
    auto const pick = [&](auto const& names, int index) {
        return std::string{names[static_cast<std::size_t>(index) % names.size()]};
    };
    std::string const period = period_name(date.period);
    switch (date.kind) {
        case RelativeDate::Kind::day: return day_away(date.number);
        case RelativeDate::Kind::weekday: return named(date.which, "on ", pick(weekdays, date.number));
        case RelativeDate::Kind::weekend:
            if (date.which == RelativeDate::Which::bare) { return wide("at ", "the weekend"); }
            return narrow("", which_word(date.which) + "weekend");
        case RelativeDate::Kind::period:
            if (date.which == RelativeDate::Which::last || date.which == RelativeDate::Which::next) {
                std::string const noun = which_word(date.which) + period + counted;
                return TimeWords{noun, noun, "the end of " + noun, std::nullopt};
            }
            return wide("in ", "the " + period + " of publication");
        case RelativeDate::Kind::month: return named(date.which, "in ", pick(months, date.number - 1));
        case RelativeDate::Kind::season: return named(date.which, "in ", pick(seasons, date.number - 1));
        case RelativeDate::Kind::earlier_in: {
            std::string const rest = "in the " + period + " of publication";
            return TimeWords{"the part of the " + period + " before publication", "earlier " + rest, "publication",
                             std::nullopt};
        }
        case RelativeDate::Kind::later_in: {
            std::string const rest = "in the " + period + " of publication";
            return TimeWords{"the part of the " + period + " after publication", "later " + rest,
                             "the end of the " + period + " of publication", std::nullopt};
        }
    }
    return wide("at ", "some time");
}

}  // namespace

std::string month_name(int month) { return months[static_cast<std::size_t>(month - 1) % months.size()]; }
std::string season_name(int season) { return seasons[static_cast<std::size_t>(season - 1) % seasons.size()]; }
std::string ordinal(int number) { return ordinals[static_cast<std::size_t>(number - 1) % ordinals.size()]; }

TimeWords date_words(DateExpression const& date) {
    if (auto const* relative = std::get_if<RelativeDate>(&date)) { return relative_words(*relative); }
    return calendar_words(std::get<CalendarDate>(date));
}

std::string days_from_to(Day first, Day last) {
    CivilDate const from = civil_from_day(first);
    CivilDate const to = civil_from_day(last);
    if (first == last) { return "on " + day_in_words(first); }
    if (from.year == to.year && from.month == to.month) {
        return "from " + std::to_string(from.day) + " to " + day_in_words(last);
    }
    if (from.year == to.year) {
        return "from " + std::to_string(from.day) + " " + month_name(from.month) + " to " + day_in_words(last);
    }
    return "from " + day_in_words(first) + " to " + day_in_words(last);
}

}  // namespace gainsay::claims
