#pragma once
// What can hold at the moments of a line: for every choice of values at every moment, the facts about it.

#include "tests/oracle/facts.hpp"

#include <bitset>
#include <map>
#include <vector>

namespace gainsay::oracle {

/// The fluents that some of the used facts speak of, in groups that some fact compares at one moment.
class StateSpace {
public:
    /// `days` are those that lines have.
    StateSpace(Facts const& facts, FactSet const& used, std::vector<Day> days);

    /// Of a moment alone everything has one value; open time has room for as many as one likes; between two days nothing happens or changes.
    enum class Room : std::uint8_t { moment, open_time, midnight };
    /// For each group of fluents, the kinds of slots that a line has: which windows a slot is in, and how much room it has.
    using SlotKind = std::pair<std::uint64_t, Room>;
    using Pattern = std::vector<std::vector<SlotKind>>;

    /// The number of the line's pattern. Each that was not seen before takes many steps of the budget.
    std::size_t pattern(Line const& line, Budget& budget);
    /// The greatest sets of facts about what holds, on lines of this pattern.
    std::vector<FactSet> greatest(std::size_t pattern);

private:
    static constexpr std::size_t most_states = 256;
    using StateSet = std::bitset<most_states>;
    /// A fact about what holds, with the bit of its window, and the states in which it is so.
    struct Asked {
        Fact fact = 0;
        std::uint64_t window = 0;
        StateSet states;
    };
    struct Group {
        std::vector<Fluent> fluents;
        std::vector<Asked> some, every;
        std::vector<WindowIndex> windows;   // bit i of a slot's kind is windows[i]
        StateSet states;                    // all of them
        std::map<SlotKind, std::vector<FactSet>> options;  // as far as they were asked for
    };
    static std::vector<FactSet> greatest(Group& group, std::vector<SlotKind> const& kinds);
    static std::vector<FactSet> options(Group const& group, SlotKind const& kind);
    [[nodiscard]] Pattern new_pattern(Line const& line) const;
    std::size_t number_of(Pattern pattern);

    Facts const& facts_;
    std::vector<Day> days_;
    std::vector<TimeVariable> variables_, moments_;  // that windows depend on
    std::vector<Group> groups_;
    std::map<std::vector<std::int64_t>, std::size_t> by_standing_;
    std::map<Pattern, std::size_t> numbers_;
    std::vector<Pattern const*> patterns_;
    std::map<std::pair<std::size_t, std::vector<SlotKind>>, std::vector<FactSet>> known_;
};

}  // namespace gainsay::oracle
