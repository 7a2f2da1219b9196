// Random acts of speech and commitments, counts and ranks.

#include "tests/oracle/sentences.hpp"

namespace gainsay::oracle {

std::string Sentences::speech(std::function<std::string()> const& content) {
    auto const who = actor();
    switch (dice_.below(9)) {
        case 8: return use("did not know that", who + " did not know that " + content());
        case 0: return use("denied that", who + " denied that " + content());
        case 1: return use("believed that", who + " believed that " + content());
        case 2: return use("knew that", who + " knew that " + content());
        case 3: return use("did not say", in_a_row({who, " did not say ", time_of_happening(), " that ", content()}));
        case 4: return use("said at a time", in_a_row({who, " said ", time_of_happening(), " that ", content()}));
        default: return use("said that", who + " said that " + content());
    }
}

std::string Sentences::undertaking(std::function<std::string()> const& content) {
    auto const who = actor();
    auto const other = dice_.one_of(words_.actors);
    bool const to_somebody = dice_.in_hundred(50);
    std::string const time = dice_.in_hundred(30) ? " " + use("undertaken at a time", time_of_happening()) : "";
    bool const denied = dice_.in_hundred(40);
    auto const act = [&](std::string const& past, std::string const& stem, std::string const& link) {
        auto const verb = denied ? use("did not " + stem, " did not " + stem) : use(past, " " + past);
        return in_a_row({who, verb, to_somebody ? use("undertaken to somebody", " " + link + other) : "", time, " that ", content()});
    };
    switch (dice_.below(6)) {
        case 0:
        case 1: return act("demanded", "demand", "of ");
        case 2: return act("threatened", "threaten", "");
        case 3: return act("offered", "offer", "to ");
        case 4: return in_a_row({who, denied ? " did not plan" : use("planned", " planned"), time, " that ", content()});
        default: {
            auto const committed = act("committed", "commit", "to ");
            return dice_.in_hundred(30) ? in_a_row({committed, use("provided that", " provided that "), content()}) : committed;
        }
    }
}

std::string Sentences::event_set() {
    bool const is_qualified = !words_.qualifiers.empty() && dice_.in_hundred(15);
    auto text = in_a_row({is_qualified ? use("counted with a qualifier", words_.qualifiers.front() + " ") : "", dice_.one_of(words_.kinds)});
    if (dice_.in_hundred(15)) { text += use("counted by", " by " + actor()); }
    if (dice_.in_hundred(15)) { text += use("counted with", " with " + actor()); }
    return text;
}

std::string Sentences::time_of_events() {
    // After a class, "by" says who carried it out.
    auto const time = time_of_edge({});
    return time.rfind("by ", 0) == 0 ? "until " + time.substr(3) : time;
}

std::string Sentences::counted() {
    auto const amount = [&]() -> std::string {
        switch (dice_.below(10)) {
            case 0:
            case 1:
            case 2:
            case 3: return use("no such event", "no ");
            case 4: return use("exactly one", "exactly 1 ");
            case 5:
            case 6: return use("at most one", "at most 1 ");
            case 7: return use("at least two", "at least 2 ");
            default: return use("at least one", "at least 1 ");
        }
    }();
    auto const set = event_set();
    return in_a_row({amount, set, " happened", dice_.in_hundred(40) ? "" : " " + use("counted in a time", time_of_events())});
}

std::string Sentences::ranked() {
    static std::vector<std::string> const ranks{"first", "first", "last", "only", "second"};
    auto const rank = dice_.one_of(ranks);
    bool const denied = dice_.in_hundred(25);
    auto const one = event();
    auto const set = event_set();
    return in_a_row({one, denied ? use("was not the " + rank, " was not the " + rank) : use("was the " + rank, " was the " + rank), " ", set,
                     dice_.in_hundred(50) ? "" : " " + use("ranked in a time", time_of_events())});
}

}  // namespace gainsay::oracle
