#include "solver/fact_words.hpp"

#include "claims/calendar/day.hpp"
#include "claims/wording/english.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace gainsay::solver {

namespace {

constexpr std::string_view start_of = "the start of ";
constexpr std::string_view end_of = "the end of ";

/// The start or the end of something, or a moment that has a name of its own.
struct Moment {
    enum class Kind : std::uint8_t { start, end, other } kind = Kind::other;
    std::string of;    // of what, or its name
    char const* were;  // "was" or "were", as `of` asks for
};

Moment moment(std::string const& name) {
    Moment found{Moment::Kind::other, name, "was"};
    if (name.starts_with(start_of)) { found = {Moment::Kind::start, event_of(name), "was"}; }
    if (name.starts_with(end_of)) { found = {Moment::Kind::end, event_of(name), "was"}; }
    if (claims::number_of(found.of) == claims::Number::plural) { found.were = "were"; }
    return found;
}

/// That one moment comes before another, or at least not after it, as one says it of what begins and ends there.
std::string in_order(std::string const& earlier_name, std::string const& later_name, bool is_strict) {
    auto const [first, one, one_was] = moment(earlier_name);
    auto const [second, other, other_was] = moment(later_name);
    using Kind = Moment::Kind;
    bool const is_one_thing = one == other;
    auto const* it = claims::number_of(other) == claims::Number::plural ? "they" : "it";
    if (first == Kind::end && second == Kind::start) {
        return fmt::format("{} {} over {} {} began", one, one_was, is_strict ? "before" : "when", is_one_thing ? it : other);
    }
    if (first == Kind::start && second == Kind::end) {
        return fmt::format("{} began before {} {} over{}", one, is_one_thing ? it : other, other_was, is_strict ? "" : ", or just then");
    }
    auto const* than = is_strict ? "before" : "no later than";
    if (first == Kind::start) { return fmt::format("{} began {} {}", one, than, other); }
    if (first == Kind::end) { return fmt::format("{} {} over {} {}", one, one_was, than, other); }
    if (second == Kind::start) { return fmt::format("{} {} {}", other, is_strict ? "began after" : "did not begin before", one); }
    if (second == Kind::end) { return fmt::format("{} {} {} {}", other, other_was, is_strict ? "over only after" : "not over before", one); }
    return is_strict ? fmt::format("{} comes before {}", one, other) : fmt::format("{} does not come after {}", one, other);
}

std::string of_difference(Problem const& problem, Difference const& difference) {
    auto const& left = problem.numbers[difference.left];
    auto const& right = problem.numbers[difference.right];
    if (difference.right == zero) { return upper_limit(left, difference.bound); }
    if (difference.left == zero) { return lower_limit(right, -difference.bound); }
    if (left.role == NumberName::Role::minutes) {
        if (difference.bound == 0) { return fmt::format("{} is not more than {}", left.name, right.name); }
        if (difference.bound == -1) { return fmt::format("{} is less than {}", left.name, right.name); }
        if (difference.bound < 0) { return fmt::format("{} is at least {} less than {}", left.name, minutes_in_words(-difference.bound), right.name); }
        return fmt::format("{} exceeds {} by at most {}", left.name, right.name, minutes_in_words(difference.bound));
    }
    if (left.role == NumberName::Role::rank || difference.bound == 0) {
        return in_order(left.name, right.name, difference.bound < 0);
    }
    if (difference.bound < 0) { return fmt::format("{} is at least {} before {}", left.name, days_in_words(-difference.bound), right.name); }
    return fmt::format("{} is at most {} after {}", left.name, days_in_words(difference.bound), right.name);
}

/// Whether days only say that one moment is not after another where the ranks of the two say that it is before.
bool goes_without_saying(Problem const& problem, Formula const& days, std::vector<Formula> const& all) {
    if (days.kind != Formula::Kind::difference || days.difference.bound != 0) { return false; }
    auto const name = [&](Number number) { return problem.numbers[number].name; };
    return std::any_of(all.begin(), all.end(), [&](Formula const& other) {
        return other.kind == Formula::Kind::difference && other.difference.bound < 0 && problem.numbers[other.difference.left].role == NumberName::Role::rank
               && name(other.difference.left) == name(days.difference.left) && name(other.difference.right) == name(days.difference.right);
    });
}

/// Of an event that began no earlier than one day and was over no later than another, in one sentence.
std::optional<std::string> within_days(Problem const& problem, Formula const& formula) {
    if (formula.kind != Formula::Kind::all_of || formula.parts.size() != 2) { return std::nullopt; }
    auto const& [first, second] = std::tie(formula.parts[0], formula.parts[1]);
    bool const are_days = first.kind == Formula::Kind::difference && first.difference.left == zero && second.kind == Formula::Kind::difference && second.difference.right == zero;
    if (!are_days) { return std::nullopt; }
    auto const& start = problem.numbers[first.difference.right].name;
    auto const& end = problem.numbers[second.difference.left].name;
    if (!start.starts_with(start_of) || !end.starts_with(end_of) || event_of(start) != event_of(end)) { return std::nullopt; }
    auto const earliest = claims::day_in_words(-first.difference.bound);
    auto const latest = claims::day_in_words(second.difference.bound);
    if (earliest == latest) { return fmt::format("{} took place on {}", event_of(start), earliest); }
    return fmt::format("{} took place no earlier than {} and no later than {}", event_of(start), earliest, latest);
}

}  // namespace

std::string event_of(std::string const& name) {
    for (auto const prefix : {start_of, end_of, std::string_view("the length of ")}) {
        if (name.starts_with(prefix)) { return name.substr(prefix.size()); }
    }
    return {};
}

std::string days_in_words(std::int64_t count) { return count == 1 ? "1 day" : fmt::format("{} days", count); }

std::string minutes_in_words(std::int64_t minutes) {
    auto const unit = [](std::int64_t count, char const* one) { return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s"); };
    if (minutes % 60 == 0 || minutes < 60) { return minutes % 60 == 0 && minutes != 0 ? unit(minutes / 60, "hour") : unit(minutes, "minute"); }
    return fmt::format("{} {}", unit(minutes / 60, "hour"), unit(minutes % 60, "minute"));
}

std::string weekdays_in_words(std::uint8_t weekdays) {
    static constexpr std::array names{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if ((weekdays & (1U << i)) == 0) { continue; }
        text += (text.empty() ? "" : " or ") + std::string(names.at(i));
    }
    return text;
}

std::string upper_limit(NumberName const& name, std::int64_t value) {
    if (name.role == NumberName::Role::minutes) { return fmt::format("{} is at most {}", name.name, minutes_in_words(value)); }
    return fmt::format("{} is no later than {}", name.name, claims::day_in_words(value));
}

std::string lower_limit(NumberName const& name, std::int64_t value) {
    if (name.role == NumberName::Role::minutes) { return fmt::format("{} is at least {}", name.name, minutes_in_words(value)); }
    return fmt::format("{} is no earlier than {}", name.name, claims::day_in_words(value));
}

std::string in_words(Problem const& problem, Formula const& formula) {
    switch (formula.kind) {
        case Formula::Kind::always: return "anything holds";
        case Formula::Kind::never: return "nothing holds";
        case Formula::Kind::literal: {
            auto const& name = problem.propositions[formula.literal.proposition];
            return formula.literal.positive ? name.holds : name.fails;
        }
        case Formula::Kind::difference: return of_difference(problem, formula.difference);
        case Formula::Kind::weekday: {
            return fmt::format("{} is a {}", problem.numbers[formula.weekday.day].name, weekdays_in_words(formula.weekday.weekdays));
        }
        case Formula::Kind::linear: return "a calendar day holds at most 24 hours";
        case Formula::Kind::all_of:
        case Formula::Kind::any_of: {
            if (auto text = within_days(problem, formula)) { return std::move(*text); }
            // Days and ranks of one pair of moments say the same thing twice.
            // That a thing took place goes without saying where its outcome is told.
            std::vector<std::string> parts;
            for (auto const& part : formula.parts) {
                if (formula.kind == Formula::Kind::all_of && goes_without_saying(problem, part, formula.parts)) { continue; }
                auto text = in_words(problem, part);
                bool const bare = formula.kind == Formula::Kind::all_of && part.kind == Formula::Kind::literal && text.ends_with(" took place");
                if (!bare && std::find(parts.begin(), parts.end(), text) == parts.end()) { parts.push_back(std::move(text)); }
            }
            if (parts.empty()) { return in_words(problem, formula.parts.front()); }
            std::string text;
            for (auto const& part : parts) {
                if (!text.empty()) { text += formula.kind == Formula::Kind::all_of ? ", and " : ", or "; }
                text += part;
            }
            return text;
        }
    }
    return {};
}

}  // namespace gainsay::solver
