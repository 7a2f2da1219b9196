// Random clauses about outcomes, walking away, kinds, states and deeds, and the connectives over them.

#include "tests/oracle/sentences.hpp"

#include <algorithm>

namespace gainsay::oracle {

std::string Sentences::outcome() {
    auto const one = event();
    switch (words_.outcomes.empty() ? dice_.below(outcome_count) : dice_.one_of(words_.outcomes)) {
        case 0: return use("with agreement", one + " ended with agreement");
        case 1: return use("without agreement", one + " ended without agreement");
        case 2: return use("did not end with", one + " did not end " + (dice_.in_hundred(50) ? "with" : "without") + " agreement");
        case 3: return use("collapsed", one + " collapsed");
        case 4: return use("did not collapse", one + " did not collapse");
        case 5: return use("fell apart", one + (dice_.in_hundred(60) ? " fell apart" : " did not fall apart"));
        case 6: return use("suspended", one + (dice_.in_hundred(60) ? " was suspended" : " was not suspended"));
        case 7: return use("cancelled", one + (dice_.in_hundred(60) ? " was cancelled" : " was not cancelled"));
        case 8: return use("postponed", one + (dice_.in_hundred(60) ? " was postponed" : " was not postponed"));
        case 9: return use("held", one + (dice_.in_hundred(60) ? " was held" : " was not held"));
        case 10: return dice_.in_hundred(60) ? use("resumed", one + " was resumed") : use("was not resumed", one + " was not resumed");
        case 11: return use("renamed", one + (dice_.in_hundred(60) ? " was renamed" : " was not renamed"));
        default: return use("happened", one + (dice_.in_hundred(60) ? " happened" : " did not happen"));
    }
}

std::string Sentences::walk_out() {
    auto const one = event();
    auto const who = actor();
    std::string const time = dice_.in_hundred(15) ? " " + use("walked away at a time", time_of_happening()) : "";
    switch (dice_.below(10)) {
        case 0: return use("only walked away", "only " + who + " walked away from " + one + time);
        case 1: return use("nobody walked away", "nobody walked away from " + one + time);
        case 2: return use("both walked away", "both " + words_.actors[0] + " and " + words_.actors[1] + " walked away from " + one + time);
        case 3: return use("someone walked away", "someone walked away from " + one + time);
        case 4:
        case 5: return use("did not walk away", who + " did not walk away from " + one + time);
        default: return use("walked away", who + " walked away from " + one + time);
    }
}

std::string Sentences::classified() {
    auto const one = event();
    bool const is_qualified = !words_.qualifiers.empty() && dice_.in_hundred(30);
    auto const kind = in_a_row({is_qualified ? use("qualified", words_.qualifiers.front() + " ") : "", dice_.one_of(words_.kinds)});
    return dice_.in_hundred(60) ? use("is a", one + " is a " + kind) : use("is not a", one + " is not a " + kind);
}

std::string Sentences::time_of_happening() {
    auto const one = event();
    std::string const inclusive = dice_.in_hundred(30) ? " inclusive" : "";
    switch (dice_.below(12)) {
        case 0: return use("happening before", "before " + date());
        case 1: return use("happening after", "after " + date());
        case 2: return use("happening during an event", "during " + one);
        case 3: return use("happening before an event", "before " + one);
        case 4: return use("happening after an event", "after " + one);
        case 5: return use("happening since", "since " + day() + inclusive);
        case 6: return use("happening until", "until " + day() + inclusive);
        case 7: return use("happening between", in_a_row({"between ", words_.days.front(), " and ", words_.days.back(), inclusive}));
        case 8: return use("happening by", "by " + date());
        default: return use("happening on", "on " + date());
    }
}

std::string Sentences::time_of_holding() {
    auto const one = event();
    std::string const inclusive = dice_.in_hundred(30) ? " inclusive" : "";
    switch (dice_.below(18)) {
        case 0: return use("holding before", "before " + date());
        case 1: return use("holding after", "after " + date());
        case 2: return use("holding during an event", "during " + one);
        case 3: return use("holding before an event", "before " + one);
        case 4: return use("holding after an event", "after " + one);
        case 5:
        case 6: return use("holding since", "since " + day() + inclusive);
        case 7: return use("holding until", "until " + day() + inclusive);
        case 8: return use("holding between", in_a_row({"between ", words_.days.front(), " and ", words_.days.back(), inclusive}));
        case 9: return use("holding from to", in_a_row({"from ", words_.days.front(), " to ", words_.days.back()}));
        case 10:
        case 11: return use("holding throughout", "throughout " + date());
        case 12: return use("holding throughout an event", "throughout " + one);
        case 13: return use("holding since an event", "since " + one + inclusive);
        case 14: return use("holding until an event", "until " + one + inclusive);
        default: return use("holding on", "on " + date());
    }
}

std::string Sentences::state() {
    auto const holding = dice_.one_of(words_.holdings);
    std::string const time = dice_.in_hundred(25) ? use("untimed state", "") : " " + time_of_holding();
    if (dice_.in_hundred(40)) {
        auto const is = holding.find(" is ");
        return use("is not at any moment", holding.substr(0, is) + " is not " + holding.substr(is + 4) + time);
    }
    return use("is", holding + time);
}

std::string Sentences::deed() {
    auto const who = actor();
    bool const to_somebody = !words_.actions_to_somebody.empty() && dice_.in_hundred(40);
    auto const what = to_somebody ? dice_.one_of(words_.actions_to_somebody) : dice_.one_of(words_.actions);
    std::string const object = to_somebody && dice_.in_hundred(60) ? use("deed to somebody", " to " + dice_.one_of(words_.actors)) : "";
    if (dice_.in_hundred(10)) {
        auto const again = in_a_row({what, object, " ", use("did again", "again"), " on ", day()});
        return who + (dice_.in_hundred(70) ? " did " : " did not ") + again;
    }
    std::string const time = dice_.in_hundred(30) ? use("untimed deed", "") : " " + time_of_happening();
    switch (dice_.below(8)) {
        case 0: return use("only did", "only " + who + " did " + what + object + time);
        case 1: return use("nobody did", "nobody did " + what + object + time);
        case 2:
        case 3:
        case 4: return use("did not", who + " did not " + what + object + time);
        default: return use("did", who + " did " + what + object + time);
    }
}

std::string Sentences::meeting() {
    auto const who = actor();
    auto const other = dice_.one_of(words_.actors);
    std::string const time = dice_.in_hundred(30) ? "" : " " + time_of_happening();
    if (who == other) { return use("nobody met", "nobody met " + who + time); }
    if (dice_.in_hundred(10)) { return use("met again", in_a_row({who, " met ", other, " again on ", day()})); }
    return dice_.in_hundred(50) ? use("met", who + " met " + other + time) : use("did not meet", who + " did not meet " + other + time);
}

std::string Sentences::joined(std::function<std::string()> const& clause, int depth) {
    auto const part = [&] {
        auto const text = joined(clause, depth - 1);
        bool const is_joined = text.find(" and ") != std::string::npos || text.find(" or ") != std::string::npos
                               || text.find(" iff ") != std::string::npos || text.find("not ") == 0 || text.find("if ") == 0;
        return is_joined ? "(" + text + ")" : text;
    };
    if (depth <= 0 || dice_.in_hundred(70)) { return clause(); }
    switch (dice_.below(8)) {
        case 0: return use("and", in_a_row({part(), " and ", part()}));
        case 1:
        case 2: return use("or", in_a_row({part(), " or ", part()}));
        case 3: return use("either or", in_a_row({"either ", part(), " or ", part()}));
        case 4:
        case 5: return use("if then", in_a_row({"if ", part(), " then ", part()}));
        case 6: return use("iff", in_a_row({part(), " iff ", part()}));
        default: return use("not", "not (" + joined(clause, depth - 1) + ")");
    }
}

}  // namespace gainsay::oracle
