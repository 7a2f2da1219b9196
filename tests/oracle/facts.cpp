#include "tests/oracle/facts.hpp"

#include <algorithm>

namespace gainsay::oracle {

namespace {

/// Where nothing on the calendar matters, worlds still need a day.
constexpr Day any_day = 22'000;

/// Values enough for every combination of conditions that some values meet.
std::vector<Day> representatives(std::set<Day> const& turns, std::set<std::int64_t> const& reaches, Reach reach) {
    // Between two turns all values are alike, so one stands for all where no distance is measured.
    std::set<Day> values = turns;
    values.insert(*turns.begin() - 1);
    if (reaches.empty()) { return {values.begin(), values.end()}; }
    // Otherwise a value that matters is a chain of distances away from a turn.
    for (auto const turn : turns) { values.insert(turn - 1); }
    std::set<std::int64_t> sums{0};
    auto const go = [&](std::int64_t distance) {
        auto const before = sums;
        for (auto const sum : before) {
            sums.insert(sum + distance);
            sums.insert(sum - distance);
        }
    };
    std::for_each(reaches.begin(), reaches.end(), go);
    if (reach == Reach::wide) { std::for_each(reaches.begin(), reaches.end(), go); }
    std::set<Day> reached;
    for (auto const value : values) {
        for (auto const sum : sums) { reached.insert(value + sum); }
    }
    return {reached.begin(), reached.end()};
}

template <typename Index, typename Make>
Index find_or_make(std::map<std::string, Index>& names, std::string const& name, Make const& make) {
    if (auto const found = names.find(name); found != names.end()) { return found->second; }
    auto const index = make();
    names.emplace(name, index);
    return index;
}

}  // namespace

std::optional<Fact> Facts::known(std::string const& name) const {
    auto const found = by_name_.find(name);
    if (found == by_name_.end()) { return std::nullopt; }
    return found->second;
}

Fact Facts::add(std::string const& name) {
    auto const fact = static_cast<Fact>(names_.size());
    if (fact >= FactSet::capacity) { throw std::length_error("this corpus is too large for the oracle: " + name); }
    names_.push_back(name);
    by_name_.emplace(name, fact);
    return fact;
}

TimeVariable Facts::variable(std::string const& name, Kind kind) {
    for (TimeVariable i = 0; i < time_names_.size(); ++i) {
        if (time_names_[i] == name) { return i; }
    }
    time_names_.push_back(name);
    kinds_.push_back(kind);
    turns_.emplace_back();
    reaches_.emplace_back();
    guests_.emplace_back();
    return static_cast<TimeVariable>(time_names_.size() - 1);
}

TimeVariable Facts::moment(std::string const& name) { return variable(name, Kind::moment); }
TimeVariable Facts::guest_moment(std::string const& name, std::uint32_t guest) {
    auto const moment = variable(name, Kind::moment);
    guests_[moment] = guest;
    return moment;
}
TimeVariable Facts::unknown_day(std::string const& name) { return variable(name, Kind::day); }
TimeVariable Facts::calendar(std::string const& name) { return variable(name, Kind::calendar); }
TimeVariable Facts::minutes(std::string const& name) { return variable(name, Kind::minutes); }

void Facts::turn_at(TimeVariable variable, claims::DayRange const& range) {
    if (range.earliest) { turns_[variable].insert(*range.earliest); }
    if (range.latest) { turns_[variable].insert(*range.latest + 1); }
}

void Facts::reach(TimeVariable variable, std::optional<std::int64_t> days) {
    if (days && *days != 0) { reaches_[variable].insert(*days < 0 ? -*days : *days); }
}

Condition Facts::time(std::string const& name, std::vector<TimeVariable> variables, std::function<bool(Line const&)> holds) {
    if (auto const fact = known(name)) { return is_fact(*fact); }
    auto const fact = add(name);
    times_.emplace(fact, TimeFact{std::move(variables), std::move(holds)});
    return is_fact(fact);
}

Condition Facts::proposition(std::string const& name, Polarity polarity) {
    auto const full_name = (polarity == Polarity::asserted ? "" : "not ") + name;
    if (auto const fact = known(full_name)) { return is_fact(*fact); }
    auto const variable = find_or_make(proposition_names_, name, [&] { return static_cast<std::uint32_t>(proposition_names_.size()); });
    auto const fact = add(full_name);
    propositions_.emplace(fact, Proposition{variable, polarity == Polarity::asserted});
    return is_fact(fact);
}

Fluent Facts::fluent(std::string const& name, std::uint8_t values) {
    return find_or_make(fluent_names_, name, [&] {
        fluent_values_.push_back(values);
        return static_cast<Fluent>(fluent_values_.size() - 1);
    });
}

WindowIndex Facts::window(Window window) {
    return find_or_make(window_names_, window.name, [&] {
        windows_.push_back(window);
        return static_cast<WindowIndex>(windows_.size() - 1);
    });
}

Condition Facts::holding(std::string const& name, HoldingFact fact) {
    if (auto const number = known(name)) { return is_fact(*number); }
    auto const number = add(name);
    holdings_.emplace(number, std::move(fact));
    return is_fact(number);
}

bool Facts::speaks_of(Fluent fluent) const {
    return std::any_of(holdings_.begin(), holdings_.end(), [&](auto const& holding) {
        auto const& fluents = holding.second.fluents;
        return std::find(fluents.begin(), fluents.end(), fluent) != fluents.end();
    });
}

LineSpace Facts::space(std::set<TimeVariable> const& variables, std::set<TimeVariable> const& placed, Reach reach) const {
    LineSpace space;
    space.variable_count = time_names_.size();
    std::set<Day> turns;
    std::set<Day> minute_turns{1};
    std::set<std::int64_t> reaches;
    std::set<std::int64_t> minute_reaches;
    for (auto const variable : variables) {
        bool const minutes = kinds_[variable] == Kind::minutes;
        (minutes ? minute_turns : turns).insert(turns_[variable].begin(), turns_[variable].end());
        (minutes ? minute_reaches : reaches).insert(reaches_[variable].begin(), reaches_[variable].end());
    }
    // Where no day of the calendar matters, all that lies together may be moved as one likes.
    if (turns.empty()) {
        turns.insert(any_day);
        if (!needs_calendar_) { space.first_day = any_day; }
    }
    space.days = representatives(turns, reaches, reach);
    auto const minutes = representatives(minute_turns, minute_reaches, reach);
    for (auto const variable : placed) {
        if (kinds_[variable] == Kind::moment) {
            space.moments.push_back(variable);
        } else if (kinds_[variable] != Kind::calendar) {
            space.unknowns.push_back({variable, kinds_[variable] == Kind::day ? space.days : minutes});
        }
    }
    return space;
}

}  // namespace gainsay::oracle
