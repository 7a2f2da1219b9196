#include "solver/nearest.hpp"

#include "solver/clusters.hpp"
#include "solver/rewrite.hpp"

#include "claims/calendar/day.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <optional>

namespace gainsay::solver {

namespace {

using claims::Day;
using Role = NumberName::Role;

/// A date that is written as a day, a month or a year, without any mark.
struct PlainDate {
    enum class Unit : std::uint8_t { day, month, year };
    Unit unit = Unit::day;
    Day first = 0;
    Day last = 0;

    /// The date so many units later.
    [[nodiscard]] PlainDate moved(std::int64_t units) const {
        if (unit == Unit::day) { return {unit, first + units, last + units}; }
        auto const months = unit == Unit::month ? 1 : 12;
        return {unit, claims::add_months(first, months * units), claims::add_months(first, months * (units + 1)) - 1};
    }
    /// As it is written; empty for years that are not written with four digits.
    [[nodiscard]] std::string text() const {
        auto const [year, month, day] = claims::civil_from_day(first);
        if (year < 0 || year > 9999) { return {}; }
        switch (unit) {
            case Unit::day: return fmt::format("{:04}-{:02}-{:02}", year, month, day);
            case Unit::month: return fmt::format("{:04}-{:02}", year, month);
            case Unit::year: return fmt::format("{:04}", year);
        }
        return {};
    }
};

std::optional<PlainDate> plain(claims::CalendarDate const& date) {
    auto const* reading = std::get_if<claims::DateReading>(&date.date.value);
    if (reading == nullptr || reading->size() != 1) { return std::nullopt; }
    auto const& [certain, stated, width, doubtful] = reading->front();
    if (width || doubtful || !stated.earliest || !stated.latest) { return std::nullopt; }
    for (auto const unit : {PlainDate::Unit::day, PlainDate::Unit::month, PlainDate::Unit::year}) {
        PlainDate const read{unit, *stated.earliest, *stated.latest};
        if (read.text() == date.text) { return read; }
    }
    return std::nullopt;
}

/// The only date of a claim, where nothing else in it counts days: then every fixed day in its formulas comes from that date.
std::optional<PlainDate> only_date(claims::Claim const& claim) {
    std::optional<PlainDate> found;
    bool fits = true;
    for (auto const& sentence : claim.sentences) {
        auto statement = sentence.statement;
        for_each_clause(statement, [&](claims::Clause& any) {
            std::visit(
                [&](auto const& clause) {
                    using Form = std::decay_t<decltype(clause)>;
                    if constexpr (std::is_same_v<Form, claims::Occurrence>) {
                        if (!clause.time) { return; }
                        auto const& time = *clause.time;
                        auto const* date = time.first ? std::get_if<claims::DateExpression>(&*time.first) : nullptr;
                        auto const* calendar = date == nullptr ? nullptr : std::get_if<claims::CalendarDate>(date);
                        bool const is_alone = calendar != nullptr && !time.second && !time.distance && !found;
                        if (is_alone) { found = plain(*calendar); }
                        fits = fits && is_alone && found;
                    } else if constexpr (requires { clause.content; } || requires { clause.pattern; } || requires { clause.events; }) {
                        fits = false;
                    } else if constexpr (requires { clause.time; }) {
                        fits = fits && !clause.time;
                    } else if constexpr (std::is_same_v<Form, claims::Lasting>) {
                        fits = false;
                    }
                },
                any);
        });
    }
    return fits ? found : std::nullopt;
}

/// The conflict with the claim's date left open between one unit and many away, on one side; how many is bounded by rungs, each a group that may
/// be taken or left.
class Ladder {
public:
    enum class Side : std::int64_t { earlier = -1, later = 1 };

    Ladder(Problem const& problem, Component const& part, GroupSet const& conflict, GroupIndex group, PlainDate const& date, Side side)
        : conflict_(conflict), next_(static_cast<Number>(problem.numbers.size())), next_group_(static_cast<GroupIndex>(problem.groups.size())),
          sign_(static_cast<std::int64_t>(side)) {
        first_ = fresh();
        last_ = date.first == date.last ? first_ : fresh();
        for (auto const index : part.constraints) {
            auto constraint = problem.constraints[index];
            if (constraint.owner == group) { fits_ = open(constraint.formula, problem.numbers, date) && fits_; }
            add(std::move(constraint));
        }
        auto const away = fresh();
        tie(away, date);
        // `away` is at most the sum of the rungs that are taken.
        auto below = zero;
        for (int bit = 0; bit < rungs(date.unit); ++bit) {
            auto const above = fresh();
            for (auto const height : {std::int64_t{0}, std::int64_t{1} << bit}) { add({next_group_++, no_farther(above, below, height)}); }
            below = above;
        }
        add({axiom, no_farther(away, below, 0)});
        whole_.constraints.resize(apart_.constraints.size());
        std::iota(whole_.constraints.begin(), whole_.constraints.end(), 0U);
        for (auto rung = static_cast<GroupIndex>(problem.groups.size()); rung < next_group_; ++rung) { rungs_.push_back(rung); }
        whole_.groups = joined(conflict_, rungs_);
    }

    /// How many units away the nearest date is that will do.
    std::optional<std::int64_t> nearest(OracleSource& oracles) const {
        if (!fits_) { return std::nullopt; }
        auto const oracle = oracles.open(apart_, whole_);
        auto const count = rungs_.size() / 2;
        std::int64_t taken = (std::int64_t{1} << count) - 1;
        auto verdict = ask(*oracle, taken);
        for (auto bit = count; bit-- > 0 && verdict == Verdict::possible;) {
            auto const fewer = taken & ~(std::int64_t{1} << bit);
            auto const answer = ask(*oracle, fewer);
            if (answer == Verdict::possible) { taken = fewer; }
            if (answer == Verdict::undecided) { return std::nullopt; }
        }
        return verdict == Verdict::possible ? std::optional(taken) : std::nullopt;
    }

private:
    /// Steps up to some eleven years of days, five years of months, thirty years.
    static int rungs(PlainDate::Unit unit) { return unit == PlainDate::Unit::day ? 12 : unit == PlainDate::Unit::month ? 6 : 5; }

    Number fresh() { return next_++; }
    void add(Constraint constraint) { apart_.constraints.push_back(std::move(constraint)); }
    [[nodiscard]] Formula no_farther(Number number, Number from, std::int64_t steps) const {
        return sign_ > 0 ? at_most(number, from, steps) : at_least(number, from, -steps);
    }
    static Formula is(Number number, Number from, std::int64_t distance) {
        return all_of({at_most(number, from, distance), at_least(number, from, distance)});
    }

    /// The date lies `away` units from the claim's own.
    void tie(Number away, PlainDate const& date) {
        if (date.unit == PlainDate::Unit::day) {
            add({axiom, is(first_, away, date.first)});
            add({axiom, sign_ > 0 ? at_least(away, zero, 1) : at_most(away, zero, -1)});
            return;
        }
        std::vector<Formula> options;
        for (std::int64_t units = 1; units < std::int64_t{1} << rungs(date.unit); ++units) {
            auto const other = date.moved(sign_ * units);
            options.push_back(all_of({is(away, zero, sign_ * units), is(first_, zero, other.first), is(last_, zero, other.last)}));
        }
        add({axiom, any_of(std::move(options))});
    }

    /// Puts the open date into the place of the fixed days. False where there is one that is not the date's.
    bool open(Formula& formula, std::vector<NumberName> const& numbers, PlainDate const& date) const {
        bool fits = formula.kind != Formula::Kind::weekday && formula.kind != Formula::Kind::linear;
        for (auto& part : formula.parts) { fits = open(part, numbers, date) && fits; }
        if (formula.kind != Formula::Kind::difference) { return fits; }
        auto& [left, right, bound] = formula.difference;
        if (left != zero && right != zero) { return fits; }
        if (numbers[left == zero ? right : left].role != Role::day) { return fits; }
        auto const day = right == zero ? bound : -bound;
        bool const is_of_first = std::abs(day - date.first) <= 1;
        if (!is_of_first && std::abs(day - date.last) > 1) { return false; }
        auto const from = is_of_first ? first_ : last_;
        auto const beyond = day - (is_of_first ? date.first : date.last);
        (right == zero ? right : left) = from;
        bound = right == from ? beyond : -beyond;
        return fits;
    }

    /// With so many steps at most.
    [[nodiscard]] Verdict ask(Oracle& oracle, std::int64_t steps) const {
        GroupSet groups = conflict_;
        for (std::size_t bit = 0; bit < rungs_.size() / 2; ++bit) { groups.push_back(rungs_[2 * bit + static_cast<std::size_t>(steps >> bit & 1)]); }
        return oracle.check(groups).verdict;
    }

    GroupSet const& conflict_;
    Problem apart_;
    Component whole_;
    Number next_;
    GroupIndex next_group_;
    std::int64_t sign_;
    Number first_ = zero;
    Number last_ = zero;
    bool fits_ = true;
    GroupSet rungs_;  // two for each bit: not taken, taken
};

}  // namespace

std::vector<std::string> nearest_dates(Problem const& problem, Component const& part, GroupSet const& conflict, GroupIndex group,
                                       claims::Claim const& claim, OracleSource& oracles) {
    std::vector<std::string> found;
    auto const date = only_date(claim);
    if (!date) { return found; }
    for (auto const side : {Ladder::Side::earlier, Ladder::Side::later}) {
        auto const units = Ladder(problem, part, conflict, group, *date, side).nearest(oracles);
        auto const text = units ? date->moved(static_cast<std::int64_t>(side) * *units).text() : std::string{};
        if (!text.empty()) { found.push_back(text); }
    }
    return found;
}

void put_date(claims::Claim& claim, std::string const& date) {
    auto const read = claims::read_edtf(date);
    for (auto& sentence : claim.sentences) {
        for_each_clause(sentence.statement, [&](claims::Clause& clause) {
            auto* occurrence = std::get_if<claims::Occurrence>(&clause);
            if (occurrence == nullptr || !occurrence->time) { return; }
            occurrence->time->first = claims::DateExpression{claims::CalendarDate{std::get<claims::EdtfDate>(read), date}};
        });
    }
}

}  // namespace gainsay::solver
