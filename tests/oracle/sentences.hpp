#pragma once
// Random sentences over the things of one corpus.

#include "tests/oracle/dice.hpp"

#include <functional>
#include <initializer_list>
#include <map>
#include <string>
#include <vector>

namespace gainsay::oracle {

/// What sentences may speak of.
struct Vocabulary {
    std::vector<std::string> actors, events, kinds, qualifiers;
    std::vector<std::string> properties, relations, attributes, values, actions, actions_to_somebody;
    std::vector<std::string> days;       // ISO days of the corpus: few, so that they meet
    std::vector<std::string> holdings;   // "norland is armed", the subjects of a corpus about states: few, so that they meet
    std::vector<std::size_t> outcomes;   // which of the outcomes the corpus speaks of: few, so that they meet
    std::vector<std::string> relative_dates;  // only where publication is near the days
    bool has_strangers = false;          // names in other files that may be those of known things
};

/// The parts one after the other. Random parts stand in braces, since only those are made from left to right everywhere.
inline std::string in_a_row(std::initializer_list<std::string> parts) {
    std::string text;
    for (auto const& part : parts) { text += part; }
    return text;
}

/// Writes sentences and remembers which forms it used. "norland walked away from talks" has no full stop.
class Sentences {
public:
    Sentences(Dice& dice, Vocabulary const& words, std::map<std::string, int>& forms) : dice_(dice), words_(words), forms_(forms) {}

    std::string date();              // any date
    std::string day();               // a plain day
    std::string time_of_event(std::string const& event);  // a TIME for "E happened …"
    std::string time_of_edge(std::string const& event);   // a TIME for "E began …"
    std::string time_of_holding();   // a TIME for "X is armed …"
    std::string time_of_happening(); // a TIME for "X walked away from E …"

    std::string dated();             // an event at a date
    std::string happened();          // that it took place, or not
    std::string ordered();           // an event at another event
    std::string related();           // Allen's relations
    std::string distant();           // so many days after
    std::string lasting();           // how long
    std::string lasting_days();
    std::string compared();          // longer than
    static constexpr std::size_t outcome_count = 13;
    std::string outcome();
    std::string walk_out();
    std::string classified();
    std::string state();             // properties, relations, attributes
    std::string deed();
    std::string meeting();
    std::string counted();
    std::string ranked();
    std::string speech(std::function<std::string()> const& content);
    std::string undertaking(std::function<std::string()> const& content);

    /// A clause, or several joined by connectives; `depth` is how deep they may nest.
    std::string joined(std::function<std::string()> const& clause, int depth);

    std::string const& use(std::string const& form, std::string const& text);
    std::string const& event() { return dice_.one_of(words_.events); }
    std::string const& actor() { return dice_.one_of(words_.actors); }
    std::string other_event(std::string const& event);

private:
    std::string time_of_events();    // a TIME after "no meeting happened"
    std::string event_set();         // "formal meeting by norland"
    std::string amount(std::size_t count, std::string const& unit);

    Dice& dice_;
    Vocabulary const& words_;
    std::map<std::string, int>& forms_;
    std::string text_;
};

}  // namespace gainsay::oracle
