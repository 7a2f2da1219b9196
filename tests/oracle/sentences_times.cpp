// Random times: dates, order, distances.

#include "tests/oracle/sentences.hpp"

namespace gainsay::oracle {

std::string const& Sentences::use(std::string const& form, std::string const& text) {
    ++forms_[form];
    text_ = text;
    return text_;
}

std::string Sentences::other_event(std::string const& event) {
    std::vector<std::string> others;
    for (auto const& each : words_.events) {
        if (each != event) { others.push_back(each); }
    }
    return others.empty() ? event : dice_.one_of(others);
}

std::string Sentences::day() { return dice_.one_of(words_.days); }

std::string Sentences::date() {
    auto const one = day();
    switch (dice_.below(26)) {
        case 0: return use("month", one.substr(0, 7));
        case 1: return use("next month", "2031-04");
        case 2: return use("marked ~", one + "~");
        case 3: return use("marked ?", one + "?");
        case 4: return use("marked %", one + "%");
        case 5: return use("one of a set", "[" + one + "," + day() + "]");
        case 6: return use("early", "early 2031-03");
        case 7: return use("mid", "mid 2031-03");
        case 8: return use("late", "late 2031-03");
        case 9: return use("unspecified day", "2031-03-XX");
        case 10: return use("year", "2031");
        case 11: return use("start of", "start of 2031-03");
        case 12:
        case 13:
        case 14:
        case 15:
            if (!words_.relative_dates.empty()) {
                auto const& relative = dice_.one_of(words_.relative_dates);
                // The solver takes one article's Monday for the same day throughout, the oracle each mention for itself (the readme).
                bool const is_weekday = relative.ends_with("day") && relative != "today" && relative != "yesterday";
                if (is_weekday && forms_.count(relative) != 0) { break; }
                return use(relative, relative);
            }
            break;
        default: break;
    }
    return use("day", one);
}

std::string Sentences::amount(std::size_t count, std::string const& unit) {
    auto const number = std::to_string(count) + " " + unit + (count == 1 ? "" : "s");
    switch (dice_.below(10)) {
        case 0: return use("at least", "at least " + number);
        case 1: return use("at most", "at most " + number);
        case 2: return use("more than", "more than " + number);
        case 3: return use("less than", "less than " + number);
        case 4: return use("about", "about " + number);
        case 5: return use("just", "just " + number);
        case 6:
        case 7: return use("bare", number);
        default: return use("exactly", "exactly " + number);
    }
}

std::string Sentences::time_of_event(std::string const& event) {
    if (dice_.in_hundred(8)) {
        auto first = day();
        auto second = day();
        if (second < first) { std::swap(first, second); }
        switch (dice_.below(3)) {
            case 0: return use("open end", "on " + first + "/..");
            case 1: return use("unknown end", "on " + first + "/");
            default: return use("interval", "on " + first + "/" + second);
        }
    }
    return time_of_edge(event);
}

std::string Sentences::time_of_edge(std::string const&) {
    std::string const inclusive = dice_.in_hundred(30) ? " inclusive" : "";
    auto const suffix = inclusive.empty() ? "" : ", inclusive";
    switch (dice_.below(20)) {
        case 0:
        case 1: return use("before a date", "before " + date());
        case 2:
        case 3: return use("after a date", "after " + date());
        case 4: return use(std::string("since a date") + suffix, "since " + date() + inclusive);
        case 5: return use(std::string("until a date") + suffix, "until " + date() + inclusive);
        case 6: return use(std::string("between dates") + suffix, in_a_row({"between ", day(), " and ", date(), inclusive}));
        case 7: return use("from to dates", in_a_row({"from ", date(), " to ", day()}));
        case 8: return use("by a date", "by " + date());
        case 9: return use("so far", "so far");
        case 10:
            if (!words_.relative_dates.empty()) { return use("at publication", (dice_.in_hundred(50) ? "before " : "after ") + std::string("publication")); }
            break;
        default: break;
    }
    auto const point = date();
    static std::vector<std::string> const words{"on", "in", "during"};
    return use("inside a date", dice_.one_of(words) + " " + point);
}

std::string Sentences::dated() {
    auto const one = event();
    switch (dice_.below(12)) {
        case 0: return use("began", one + " began " + time_of_edge(one));
        case 1: return use("ended", one + " ended " + time_of_edge(one));
        case 2: return use("did not begin", one + " did not begin " + time_of_edge(one));
        case 3: return use("did not end", one + " did not end " + time_of_edge(one));
        case 4:
        case 5: return use("did not happen at a time", one + " did not happen " + time_of_event(one));
        case 6: return use("happened", one + " happened");
        case 7: return use("did not happen", one + " did not happen");
        default: return use("happened at a time", one + " happened " + time_of_event(one));
    }
}

std::string Sentences::happened() {
    auto const one = event();
    return dice_.in_hundred(75) ? use("happened", one + " happened") : use("did not happen", one + " did not happen");
}

std::string Sentences::ordered() {
    auto const one = event();
    auto const other = other_event(one);
    auto const third = other_event(other);
    std::string const inclusive = dice_.in_hundred(30) ? " inclusive" : "";
    auto const suffix = inclusive.empty() ? "" : ", inclusive";
    static std::vector<std::string> const verbs{"happened", "happened", "happened", "did not happen", "began", "ended"};
    auto const said = one + " " + dice_.one_of(verbs) + " ";
    switch (dice_.below(14)) {
        case 0:
        case 1:
        case 2: return use("before an event", said + "before " + other);
        case 3:
        case 4:
        case 5: return use("after an event", said + "after " + other);
        case 6: return use("during an event", said + "during " + other);
        case 7: return use(std::string("since an event") + suffix, said + "since " + other + inclusive);
        case 8: return use(std::string("until an event") + suffix, said + "until " + other + inclusive);
        case 9: return use(std::string("between events") + suffix, said + "between " + other + " and " + third + inclusive);
        case 10: return use("from to events", said + "from " + other + " to " + third);
        case 11: return use("before a start", said + "before the start of " + other);
        case 12: return use("after an end", said + "after the end of " + other);
        default: return use("after a start", said + "after the start of " + other);
    }
}

std::string Sentences::related() {
    auto const one = event();
    auto const other = other_event(one);
    static std::vector<std::string> const past{"overlapped", "contained", "met-up-with", "started", "finished", "coincided with"};
    static std::vector<std::string> const stem{"overlap", "contain", "meet-up-with", "start", "finish", "coincide with"};
    auto const which = dice_.below(past.size());
    if (dice_.in_hundred(20)) { return use("did not " + stem[which], one + " did not " + stem[which] + " " + other); }
    return use(past[which], one + " " + past[which] + " " + other);
}

std::string Sentences::distant() {
    auto const one = event();
    auto const other = other_event(one);
    auto const from = !words_.days.empty() && dice_.in_hundred(25) ? day() : other;
    static std::vector<std::string> const verbs{"happened", "happened", "did not happen", "began", "ended"};
    auto const said = one + " " + dice_.one_of(verbs) + " ";
    auto const count = dice_.in_hundred(90) ? std::size_t{1} : std::size_t{2};
    switch (dice_.below(7)) {
        case 0: return use("the day after", said + "the day after " + from);
        case 1: return use("the day before", said + "the day before " + from);
        case 2: return use("within after", said + "within " + std::to_string(count) + " days after " + from);
        case 3: return use("within before", said + "within " + std::to_string(count) + " days before " + from);
        case 4: return use("within of", said + "within " + std::to_string(count) + " days of " + from);
        case 5: return use("days before", said + amount(count, "day") + " before " + from);
        default: return use("days after", said + amount(count, "day") + " after " + from);
    }
}

std::string Sentences::lasting_days() {
    return use("lasted days", in_a_row({event(), dice_.in_hundred(25) ? " did not last " : " lasted ", amount(dice_.between(1, 2), "day")}));
}

std::string Sentences::lasting() {
    auto const one = event();
    std::string const verb = dice_.in_hundred(25) ? " did not last " : " lasted ";
    if (dice_.in_hundred(30)) { return lasting_days(); }
    if (dice_.in_hundred(20)) { return use("lasted minutes", one + verb + amount(90, "minute")); }
    if (dice_.in_hundred(10)) { return use("lasted several hours", one + verb + "several hours"); }
    static std::vector<std::size_t> const hours{2, 3, 23, 24, 25, 30};
    return use("lasted hours", one + verb + amount(dice_.one_of(hours), "hour"));
}

std::string Sentences::compared() {
    auto const one = event();
    auto const other = other_event(one);
    std::string const verb = dice_.in_hundred(25) ? " did not last " : " lasted ";
    switch (dice_.below(3)) {
        case 0: return use("lasted longer", one + verb + "longer than " + other);
        case 1: return use("lasted shorter", one + verb + "shorter than " + other);
        default: return use("lasted as long", one + verb + "as long as " + other);
    }
}

}  // namespace gainsay::oracle
