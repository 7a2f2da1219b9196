#include "grammar/verbs.hpp"

#include <array>

namespace gainsay::grammar {

namespace {

using syntax::Verb;

constexpr std::array<VerbForms, 25> all{{
    {Verb::happen, VerbGroup::alone, "happened", "happen", {}},
    {Verb::collapse, VerbGroup::outcome, "collapsed", "collapse", {}},
    {Verb::fall_apart, VerbGroup::outcome, "fell apart", "fall apart", {}},
    {Verb::begin, VerbGroup::beginning, "began", "begin", {}},
    {Verb::end, VerbGroup::ending, "ended", "end", {}},
    {Verb::last, VerbGroup::lasting, "lasted", "last", {}},
    {Verb::overlap, VerbGroup::relation, "overlapped", "overlap", {}},
    {Verb::contain, VerbGroup::relation, "contained", "contain", {}},
    {Verb::meet_up_with, VerbGroup::relation, "met-up-with", "meet-up-with", {}},
    {Verb::start, VerbGroup::relation, "started", "start", {}},
    {Verb::finish, VerbGroup::relation, "finished", "finish", {}},
    {Verb::coincide_with, VerbGroup::relation, "coincided with", "coincide with", {}},
    {Verb::walk_away, VerbGroup::encounter, "walked away from", "walk away from", {}},
    {Verb::meet, VerbGroup::encounter, "met", "meet", {}},
    {Verb::say, VerbGroup::speech, "said", "say", "says"},
    {Verb::deny, VerbGroup::speech, "denied", "deny", "denies"},
    {Verb::believe, VerbGroup::speech, "believed", "believe", "believes"},
    {Verb::know, VerbGroup::speech, "knew", "know", "knows"},
    {Verb::warn, VerbGroup::speech, "warned", "warn", "warns"},
    {Verb::intend, VerbGroup::speech, "intended", "intend", "intends"},
    {Verb::demand, VerbGroup::undertaking, "demanded", "demand", "demands"},
    {Verb::threaten, VerbGroup::undertaking, "threatened", "threaten", "threatens"},
    {Verb::offer, VerbGroup::undertaking, "offered", "offer", "offers"},
    {Verb::plan, VerbGroup::undertaking, "planned", "plan", "plans"},
    {Verb::commit, VerbGroup::undertaking, "committed", "commit", "commits"},
}};

constexpr bool in_the_order_of_the_enumeration() {
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (static_cast<std::size_t>(all[i].verb) != i) { return false; }
    }
    return true;
}
static_assert(in_the_order_of_the_enumeration());

}  // namespace

std::span<VerbForms const> verbs() { return all; }
VerbForms const& forms_of(syntax::Verb verb) { return all[static_cast<std::size_t>(verb)]; }

}  // namespace gainsay::grammar
