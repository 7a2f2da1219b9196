#pragma once
// What a written date means to the checker: options of day ranges, fixed or relative to an article's publication.

#include "solver/terms.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

namespace gainsay::solver {

/// A day: a variable (or the constant zero) plus an offset.
struct DayTerm {
    Number base = zero;
    std::int64_t offset = 0;
    auto operator<=>(DayTerm const&) const = default;
};

Formula day_at_most(Number day, DayTerm limit);
Formula day_at_least(Number day, DayTerm limit);
Formula day_at_most(DayTerm day, DayTerm limit);

/// From the earliest to the latest day, both included; an absent end is unbounded.
struct Days {
    std::optional<DayTerm> earliest;
    std::optional<DayTerm> latest;
    auto operator<=>(Days const&) const = default;
};

/// One thing that a date may denote. Without guards the date is exactly `stated`. With them it is exactly `stated` while
/// every guard holds, and otherwise some part of `certain`.
struct DateOption {
    Days certain;
    Days stated;
    std::vector<Proposition> guards;
};

/// A date denotes one of its options.
using DateMeaning = std::vector<DateOption>;

/// A written interval: where it begins and where it ends; an absent end is open or unknown.
struct IntervalMeaning {
    std::optional<DateMeaning> begin;
    std::optional<DateMeaning> end;
};

struct DateForm {
    enum class Kind : std::uint8_t { date, interval, every };
    Kind kind = Kind::date;
    DateMeaning date;                  // kind date
    IntervalMeaning interval;          // kind interval
    std::vector<DateMeaning> every;    // kind every: "{2019-03,2019-05}"
};

/// Who speaks, and from when: what relative dates and sentences without a time depend on.
struct Speaker {
    std::optional<std::uint32_t> article;  // none for records and rules
    std::optional<Instant> moment;         // of writing, or of speech; none for rules
    Member source;                         // the claim or record: it owns the doubt of dates marked ?
};

/// Works dates out for one viewpoint. Relative dates of one article that say the same are the same days, but weekdays of several claims.
class Dates {
public:
    explicit Dates(Terms& terms) : terms_(terms) {}

    DateForm form(claims::DateExpression const& date, Speaker const& speaker);
    /// The options as one; intervals from their first to their last day.
    DateMeaning hull(claims::DateExpression const& date, Speaker const& speaker);
    /// The publication day of an article, bound by its header.
    Number publication(std::uint32_t article);
    DateMeaning of_reading(claims::DateReading const& reading, Member source);

private:
    DateOption relative(claims::RelativeDate const& date, Speaker const& speaker);
    DateOption make_relative(claims::RelativeDate const& date, Number published, claims::DayRange known, std::string const& name);
    Days period_of(claims::RelativeDate::Period period, int shift, Number published, claims::DayRange known, std::string const& name);
    claims::DayRange known_range(std::uint32_t article) const;

    Terms& terms_;
    /// By article; of a weekday without "last" or "next" also by claim.
    std::map<std::tuple<std::uint32_t, claims::RelativeDate, Member>, DateOption> relative_;
};

}  // namespace gainsay::solver
