#pragma once
// What can be true of a small world, each under a number: conditions on its line of time, propositions, and what holds in
// a stretch of time.

#include "tests/oracle/condition.hpp"
#include "tests/oracle/line.hpp"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace gainsay::oracle {

enum class Polarity : std::uint8_t { asserted, denied };
inline Polarity opposite(Polarity polarity) { return polarity == Polarity::asserted ? Polarity::denied : Polarity::asserted; }

/// Something that has one value at each moment: a property (0 no, 1 yes), an attribute (which of its values), a deed.
using Fluent = std::uint32_t;
/// The values of all fluents at one moment; only those that are asked for count.
using State = std::vector<std::uint8_t>;

/// A stretch of time that depends on the line: which of its slots are inside.
struct Window {
    std::string name;
    std::vector<TimeVariable> variables;
    std::function<bool(Slot const&, Line const&)> includes;
};
using WindowIndex = std::uint32_t;

enum class Quantifier : std::uint8_t { some, every };

struct TimeFact {
    std::vector<TimeVariable> variables;
    std::function<bool(Line const&)> holds;
};
struct Proposition {
    std::uint32_t variable = 0;
    bool value = true;
};
/// At some, or at every, moment of the window the state is so.
struct HoldingFact {
    Quantifier quantifier = Quantifier::some;
    WindowIndex window = 0;
    std::vector<Fluent> fluents;
    std::function<bool(State const&)> holds;
};

/// How often each distance may occur in a chain from a named day to another day that is tried: once, or twice.
enum class Reach : std::uint8_t { usual, wide };

/// The facts of one viewpoint. Whatever is asked for by the same name is the same; names read as words, for people who look
/// into a disagreement.
class Facts {
public:
    TimeVariable moment(std::string const& name);
    /// A moment of something nameless, which is placed on each line of all the others; `guest` tells several apart.
    TimeVariable guest_moment(std::string const& name, std::uint32_t guest);
    TimeVariable unknown_day(std::string const& name);
    TimeVariable minutes(std::string const& name);
    /// Not placed on lines; it keeps the turns of a window of fixed days.
    TimeVariable calendar(std::string const& name);
    void demand(LineRule rule) { rules_.push_back(std::move(rule)); }
    /// The days at which a condition on the variable changes: the first of the range, and the one after its last.
    void turn_at(TimeVariable variable, claims::DayRange const& range);
    /// A distance in days that a condition on the variable measures.
    void reach(TimeVariable variable, std::optional<std::int64_t> days);

    /// A condition depends on the weekday or the month, so no day stands for all.
    void need_calendar() { needs_calendar_ = true; }

    Condition time(std::string const& name, std::vector<TimeVariable> variables, std::function<bool(Line const&)> holds);
    Condition proposition(std::string const& name, Polarity polarity);
    Fluent fluent(std::string const& name, std::uint8_t values);
    WindowIndex window(Window window);
    Condition holding(std::string const& name, HoldingFact fact);
    /// Whether some fact so far is about the fluent. One that nothing else is about can have any value.
    [[nodiscard]] bool speaks_of(Fluent fluent) const;

    [[nodiscard]] std::size_t size() const { return names_.size(); }
    [[nodiscard]] std::string const& name(Fact fact) const { return names_[fact]; }
    [[nodiscard]] std::map<Fact, TimeFact> const& times() const { return times_; }
    [[nodiscard]] std::map<Fact, Proposition> const& propositions() const { return propositions_; }
    [[nodiscard]] std::map<Fact, HoldingFact> const& holdings() const { return holdings_; }
    [[nodiscard]] Window const& window_at(WindowIndex index) const { return windows_[index]; }
    [[nodiscard]] std::vector<std::uint8_t> const& fluent_values() const { return fluent_values_; }
    [[nodiscard]] std::size_t time_variable_count() const { return time_names_.size(); }
    [[nodiscard]] std::string const& time_name(TimeVariable variable) const { return time_names_[variable]; }
    /// Of these variables those that are `placed`, with what there is to try for them beside the others.
    [[nodiscard]] LineSpace space(std::set<TimeVariable> const& variables, std::set<TimeVariable> const& placed, Reach reach) const;
    [[nodiscard]] bool is_moment(TimeVariable variable) const { return kinds_[variable] == Kind::moment; }
    /// Neither a moment nor a day or number to be found.
    [[nodiscard]] bool is_calendar(TimeVariable variable) const { return kinds_[variable] == Kind::calendar; }
    /// Whose variable it is, if it is a guest's.
    [[nodiscard]] std::optional<std::uint32_t> guest_of(TimeVariable variable) const { return guests_[variable]; }
    [[nodiscard]] std::vector<LineRule> const& rules() const { return rules_; }

private:
    enum class Kind : std::uint8_t { moment, day, minutes, calendar };
    TimeVariable variable(std::string const& name, Kind kind);
    std::optional<Fact> known(std::string const& name) const;
    Fact add(std::string const& name);

    std::vector<std::string> names_;
    std::map<std::string, Fact> by_name_;
    std::map<Fact, TimeFact> times_;
    std::map<Fact, Proposition> propositions_;
    std::map<Fact, HoldingFact> holdings_;
    std::map<std::string, std::uint32_t> proposition_names_;
    std::vector<Window> windows_;
    std::map<std::string, WindowIndex> window_names_;
    std::vector<std::uint8_t> fluent_values_;
    std::map<std::string, Fluent> fluent_names_;
    std::vector<std::string> time_names_;
    std::vector<Kind> kinds_;                      // by variable
    std::vector<std::optional<std::uint32_t>> guests_;  // by variable
    std::vector<LineRule> rules_;
    std::vector<std::set<Day>> turns_;             // by variable
    std::vector<std::set<std::int64_t>> reaches_;  // by variable
    bool needs_calendar_ = false;
};

}  // namespace gainsay::oracle
