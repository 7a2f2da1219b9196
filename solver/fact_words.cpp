#include "solver/fact_words.hpp"

#include "claims/calendar/day.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace gainsay::solver {

namespace {

std::string days(std::int64_t count) { return count == 1 ? "1 day" : fmt::format("{} days", count); }

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
        return difference.bound < 0 ? fmt::format("{} comes before {}", left.name, right.name)
                                    : fmt::format("{} does not come after {}", left.name, right.name);
    }
    if (difference.bound < 0) { return fmt::format("{} is at least {} before {}", left.name, days(-difference.bound), right.name); }
    return fmt::format("{} is at most {} after {}", left.name, days(difference.bound), right.name);
}

}  // namespace

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
            // Days and ranks of one pair of moments say the same thing twice.
            // That a thing took place goes without saying where its outcome is told.
            std::vector<std::string> parts;
            for (auto const& part : formula.parts) {
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
