#pragma once
// What can hold at the moments of a line: for every choice of values at every moment, the facts about it.

#include "tests/oracle/facts.hpp"

#include <map>
#include <vector>

namespace gainsay::oracle {

/// The fluents that some of the used facts speak of, in groups that some fact compares at one moment.
class StateSpace {
public:
    StateSpace(Facts const& facts, FactSet const& used);

    /// For each group of fluents, the kinds of slots that a line has: which windows a slot is in, and whether it is a moment
    /// alone, at which everything has one value, or open time, which has room for as many values as one likes.
    using SlotKind = std::pair<std::uint64_t, bool>;
    using Pattern = std::vector<std::vector<SlotKind>>;

    Pattern pattern(LineSpace const& space, Line const& line) const;
    /// The greatest sets of facts about what holds, on lines of this pattern.
    std::vector<FactSet> greatest(Pattern const& pattern);

private:
    /// A fact about what holds, with the bit of its window, and in which of the states it is so.
    struct Asked {
        Fact fact = 0;
        std::uint64_t window = 0;
        std::vector<std::uint8_t> in_state;
    };
    struct Group {
        std::vector<Fluent> fluents;
        std::vector<Asked> some, every;
        std::vector<WindowIndex> windows;   // bit i of a slot's kind is windows[i]
        std::vector<State> states;          // all of them
    };
    static std::vector<FactSet> greatest(Group const& group, std::vector<SlotKind> const& kinds);

    Facts const& facts_;
    std::vector<Group> groups_;
    std::map<std::pair<std::size_t, std::vector<SlotKind>>, std::vector<FactSet>> known_;
};

}  // namespace gainsay::oracle
