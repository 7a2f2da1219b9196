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
    struct Group {
        std::vector<Fluent> fluents;
        std::vector<Fact> some, every;
        std::vector<WindowIndex> windows;   // bit i of a slot's kind is windows[i]
        std::vector<State> states;          // all of them
    };
    std::vector<FactSet> greatest(Group const& group, std::vector<SlotKind> const& kinds) const;
    [[nodiscard]] bool covers(Group const& group, Fact fact, SlotKind const& kind) const;

    Facts const& facts_;
    std::vector<Group> groups_;
    std::map<std::pair<std::size_t, std::vector<SlotKind>>, std::vector<FactSet>> known_;
};

}  // namespace gainsay::oracle
