#pragma once
// What of a group of parts has to do with time: what is placed on lines, and what on each of these lines apart from the rest.

#include "tests/oracle/facts.hpp"

#include <list>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace gainsay::oracle {

/// The rules that bind anything: a variable that no fact speaks of and that only one rule ties to others can always be placed so that the
/// rule is met, so neither matters.
std::vector<LineRule const*> binding_rules(Facts const& facts, FactSet const& used);

/// What has to be so in the worlds that count. Nothing, where all of them do.
struct Needed {
    FactSet by_all;                  // without which some part fails that has to be true
    std::vector<FactSet> by_others;  // without which the others fail, of which one has to be true at least

    void add(Condition const& part, bool has_to_be_true);
};

/// A fact that is looked at where it stands, by its number.
using PlacedFact = std::pair<Fact, TimeFact const*>;

/// What is placed on each line of the others, whatever the rest does: the moments of a nameless event, or days and numbers that are not known.
class Satellite {
public:
    LineSpace space;
    std::vector<PlacedFact> facts;
    std::list<LineRule> needed;                  // rules of the space: what has to be so in the worlds that count
    std::vector<TimeVariable> touched, moments;  // of the line: what decides what can be true of it, and which of these are moments

    /// The greatest sets of its facts on a line.
    std::vector<FactSet> const& on(Line const& line, Budget& budget);
    [[nodiscard]] FactSet true_on(Line const& line) const;

private:
    std::map<std::vector<std::int64_t>, std::vector<FactSet>> known_;
};

/// Everything that has to do with time.
struct Timely {
    LineSpace space;              // what is placed on lines of its own accord
    std::list<LineRule> needed;   // rules of the space: what has to be so in the worlds that count
    std::vector<PlacedFact> facts;
    std::vector<Satellite> satellites;

    Timely(Facts const& facts_of, FactSet const& used, Needed const& needed_of, Reach reach);
    Timely(Timely const&) = delete;
    Timely& operator=(Timely const&) = delete;
};

}  // namespace gainsay::oracle
