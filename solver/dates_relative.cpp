// Dates counted from publication. Where the header bounds the publication, months and years are exact by cases; where
// it is unknown, what holds of every publication day is kept, which is weaker and so can raise no false alarm.

#include "solver/dates.hpp"

#include "claims/calendar/day.hpp"

#include <fmt/format.h>

#include <array>

namespace gainsay::solver {

using claims::CivilDate;
using claims::Day;
using claims::DayRange;
using claims::RelativeDate;

namespace {

constexpr std::array weekday_words{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
/// Publication ranges longer than this are treated as unknown, which keeps the cases few.
constexpr int most_months_by_case = 120;

std::uint8_t only(int weekday) { return static_cast<std::uint8_t>(1U << static_cast<unsigned>(weekday)); }

Day first_of_month(std::int64_t year, std::int64_t month_index) {
    auto const carried = year + (month_index >= 0 ? month_index / 12 : -((11 - month_index) / 12));
    auto const month = static_cast<int>(((month_index % 12) + 12) % 12) + 1;
    return claims::day_from_civil({carried, month, 1});
}

}  // namespace

DateOption Dates::make_relative(RelativeDate const& date, Number published, DayRange known, std::string const& name) {
    using Kind = RelativeDate::Kind;
    using Which = RelativeDate::Which;
    DayTerm const today{published, 0};
    auto const fresh = [&](std::string const& what) {
        return terms_.number(NumberName::Role::day, fmt::format("{} that “{}” means", what, name));
    };
    auto const exactly = [](Days days) { return DateOption{days, days, {}}; };
    // The day lies in [publication + low, publication + high].
    auto const near = [&](Number day, std::int64_t low, std::int64_t high) {
        terms_.require(axiom, all_of({at_least(day, published, low), at_most(day, published, high)}));
    };

    switch (date.kind) {
        case Kind::day: return exactly({DayTerm{published, date.number}, DayTerm{published, date.number}});
        case Kind::weekday: {
            auto const day = fresh(std::string("the ") + weekday_words.at(static_cast<std::size_t>(date.number)));
            terms_.require(axiom, on_weekday(day, only(date.number)));
            switch (date.which) {
                case Which::bare: near(day, -7, 7); break;
                case Which::current: near(day, -6, 6); break;
                case Which::last: near(day, -14, -1); break;
                case Which::next: near(day, 1, 14); break;
            }
            return exactly({DayTerm{day, 0}, DayTerm{day, 0}});
        }
        case Kind::weekend: {
            auto const saturday = fresh("the Saturday of the weekend");
            terms_.require(axiom, on_weekday(saturday, only(5)));
            switch (date.which) {
                case Which::bare: near(saturday, -9, 7); break;
                case Which::current: near(saturday, -7, 7); break;
                case Which::last: near(saturday, -15, -1); break;
                case Which::next: near(saturday, 0, 14); break;
            }
            return exactly({DayTerm{saturday, 0}, DayTerm{saturday, 1}});
        }
        case Kind::period: {
            int const shift = date.which == Which::last ? -1 : date.which == Which::next ? 1 : 0;
            return exactly(period_of(date.period, shift, published, known, name));
        }
        case Kind::earlier_in: return exactly({period_of(date.period, 0, published, known, name).earliest, today});
        case Kind::later_in: return exactly({today, period_of(date.period, 0, published, known, name).latest});
        case Kind::month:
        case Kind::season: {
            // "last june" may be the latest one or, to some writers, the one of last year; "next" likewise; the bare and
            // "this" forms lie within a year on either side.
            bool const is_season = date.kind == Kind::season;
            auto const first = fresh("the first day of the month or season");
            auto const last = fresh("the last day of the month or season");
            terms_.require(axiom, all_of({at_least(last, first, is_season ? 88 : 27), at_most(last, first, is_season ? 92 : 30)}));
            switch (date.which) {
                case Which::bare:
                case Which::current: near(first, -366, 366); break;
                case Which::last:
                    near(first, -2 * 366, 0);
                    break;
                case Which::next: near(first, 0, 2 * 366); break;
            }
            if (known.earliest && known.latest && *known.latest - *known.earliest < most_months_by_case * 28) {
                auto const from = claims::civil_from_day(*known.earliest - 3 * 366).year;
                auto const until = claims::civil_from_day(*known.latest + 3 * 366).year;
                std::vector<Formula> choices;
                for (auto year = from; year <= until; ++year) {
                    int const month_index = is_season ? 2 + 3 * (date.number - 1) : date.number - 1;
                    auto const begin = first_of_month(year, month_index);
                    auto const end = first_of_month(year, month_index + (is_season ? 3 : 1)) - 1;
                    choices.push_back(all_of({at_least(first, zero, begin), at_most(first, zero, begin),
                                              at_least(last, zero, end), at_most(last, zero, end)}));
                }
                std::vector<Formula> cases{at_most(published, zero, *known.earliest - 1), at_least(published, zero, *known.latest + 1)};
                cases.push_back(any_of(std::move(choices)));
                terms_.require(axiom, any_of(std::move(cases)));
            }
            if (is_season) {
                // The hemisphere is not stated: half a year on either side covers every reading.
                auto const north = terms_.guard({Member::Kind::width, static_cast<std::uint32_t>(claims::WidthRow::season_north), 0});
                return {{DayTerm{first, -183}, DayTerm{last, 183}}, {DayTerm{first, 0}, DayTerm{last, 0}}, {north}};
            }
            return exactly({DayTerm{first, 0}, DayTerm{last, 0}});
        }
    }
    return {};
}

Days Dates::period_of(RelativeDate::Period period, int shift, Number published, DayRange known, std::string const& name) {
    using Period = RelativeDate::Period;
    auto const fresh = [&](std::string const& what) {
        return terms_.number(NumberName::Role::day, fmt::format("{} that “{}” means", what, name));
    };
    if (period == Period::week) {
        auto const monday = fresh("the Monday of the week");
        terms_.require(axiom, on_weekday(monday, only(0)));
        terms_.require(axiom, all_of({at_least(published, monday, -7 * shift), at_most(published, monday, -7 * shift + 6)}));
        return {DayTerm{monday, 0}, DayTerm{monday, 6}};
    }
    bool const is_year = period == Period::year;
    auto const first = fresh(is_year ? "1 January of the year" : "the first day of the month");
    auto const last = fresh(is_year ? "31 December of the year" : "the last day of the month");
    std::int64_t const shortest = is_year ? 365 : 28;
    std::int64_t const longest = is_year ? 366 : 31;
    terms_.require(axiom, all_of({at_least(last, first, shortest - 1), at_most(last, first, longest - 1)}));
    if (shift == 0) {
        terms_.require(axiom, all_of({at_most(first, published, 0), at_least(last, published, 0)}));
    } else if (shift < 0) {
        terms_.require(axiom, all_of({at_most(last, published, -1), at_least(last, published, -longest)}));
    } else {
        terms_.require(axiom, all_of({at_least(first, published, 1), at_most(first, published, longest)}));
    }
    if (known.earliest && known.latest && *known.latest - *known.earliest < most_months_by_case * 28) {
        auto const start = claims::civil_from_day(*known.earliest);
        for (std::int64_t index = 0;; ++index) {
            auto const unit = is_year ? 12 : 1;
            auto const base = is_year ? 0 : start.month - 1;
            auto const begin = first_of_month(start.year, base + index * unit);
            auto const end = first_of_month(start.year, base + (index + 1) * unit) - 1;
            if (begin > *known.latest) { break; }
            auto const meant_begin = first_of_month(start.year, base + (index + shift) * unit);
            auto const meant_end = first_of_month(start.year, base + (index + shift + 1) * unit) - 1;
            terms_.require(axiom, any_of({at_most(published, zero, begin - 1), at_least(published, zero, end + 1),
                                          all_of({at_least(first, zero, meant_begin), at_most(first, zero, meant_begin),
                                                  at_least(last, zero, meant_end), at_most(last, zero, meant_end)})}));
        }
    }
    return {DayTerm{first, 0}, DayTerm{last, 0}};
}

}  // namespace gainsay::solver
