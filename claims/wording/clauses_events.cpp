#include "claims/wording/phrases.hpp"
#include "claims/wording/wording.hpp"

namespace gainsay::claims {

namespace {

Subject own_or_given(Model const& model, Reference const& reference, Manner const& manner) {
    return manner.subject ? *manner.subject : subject_of(model, reference);
}

VerbForms with_rest(VerbForms verb, std::string const& rest) {
    for (std::string* form : {&verb.base, &verb.past, &verb.participle}) { *form += rest; }
    return verb;
}

/// "the Harbour talks" + "did not take place on 4 March 2031".
std::string sentence(Subject const& subject, VerbForms const& verb, Manner const& manner,
                     Aspect aspect = Aspect::simple) {
    return subject.text + " " + predicate(verb, subject.number, manner.mood, manner.polarity, aspect);
}

VerbForms occurrence_verb(Edge edge) {
    switch (edge) {
        case Edge::start: return {"begin", "began", "begun"};
        case Edge::end: return {"end", "ended", "ended"};
        case Edge::whole: break;
    }
    return {"take place", "took place", "taken place"};
}

VerbForms interval_verb(IntervalRelation::Kind kind, std::string const& other) {
    switch (kind) {
        case IntervalRelation::Kind::overlapped:
            return with_rest({"overlap", "overlapped", "overlapped"}, " the start of " + other);
        case IntervalRelation::Kind::contained:
            return with_rest({"begin before and end", "began before and ended", "begun before and ended"},
                             " after " + other);
        case IntervalRelation::Kind::meets: return with_rest({"end", "ended", "ended"}, " just as " + other + " began");
        case IntervalRelation::Kind::started:
            return with_rest({"begin", "began", "begun"}, " together with " + other + " and ended earlier");
        case IntervalRelation::Kind::finished:
            return with_rest({"begin", "began", "begun"}, " later than " + other + " and ended together with it");
        case IntervalRelation::Kind::coincided:
            return with_rest({"begin and end", "began and ended", "begun and ended"}, " together with " + other);
    }
    return {};
}

/// Outcomes that are verbs of their own; absent for those said with "was".
std::optional<VerbForms> outcome_verb(EventOutcome::Kind kind) {
    switch (kind) {
        case EventOutcome::Kind::with_agreement: return with_rest({"end", "ended", "ended"}, " with agreement");
        case EventOutcome::Kind::without_agreement: return with_rest({"end", "ended", "ended"}, " without agreement");
        case EventOutcome::Kind::collapsed: return VerbForms{"collapse", "collapsed", "collapsed"};
        case EventOutcome::Kind::fell_apart: return VerbForms{"fall apart", "fell apart", "fallen apart"};
        default: return std::nullopt;
    }
}

std::string outcome_word(EventOutcome::Kind kind) {
    switch (kind) {
        case EventOutcome::Kind::suspended: return "suspended";
        case EventOutcome::Kind::cancelled: return "cancelled";
        case EventOutcome::Kind::postponed: return "postponed";
        case EventOutcome::Kind::held: return "held";
        default: return "resumed";
    }
}

std::string rank_word(EventRank::Kind kind) {
    switch (kind) {
        case EventRank::Kind::first: return "the first ";
        case EventRank::Kind::second: return "the second ";
        case EventRank::Kind::third: return "the third ";
        case EventRank::Kind::last: return "the last ";
        case EventRank::Kind::only: break;
    }
    return "the only ";
}

/// "no", "exactly one", "at least 3", "between 2 and 4": how many, and the number that the noun takes.
Subject quantity(EventCount const& count) {
    auto const said = [](std::int64_t number) { return number == 1 ? std::string{"one"} : std::to_string(number); };
    auto const form = [](std::int64_t number) { return number == 1 ? Number::singular : Number::plural; };
    if (count.most && *count.most == 0) { return Subject{"no", Number::singular}; }
    if (count.least && count.most) {
        if (*count.least == *count.most) { return Subject{"exactly " + said(*count.least), form(*count.least)}; }
        return Subject{"between " + said(*count.least) + " and " + said(*count.most), Number::plural};
    }
    if (count.most) { return Subject{"at most " + said(*count.most), form(*count.most)}; }
    std::int64_t const least = count.least.value_or(0);
    return Subject{"at least " + said(least), form(least)};
}

}  // namespace

std::string words(Model const& model, Occurrence const& clause, Manner const& manner) {
    VerbForms const verb = with_rest(occurrence_verb(clause.edge), time_phrase(model, clause.time));
    return sentence(own_or_given(model, clause.event, manner), verb, manner, aspect_of(clause.time));
}

std::string words(Model const& model, Lasting const& clause, Manner const& manner) {
    VerbForms const verb = with_rest({"last", "lasted", "lasted"}, " " + duration_in_words(clause.duration));
    return sentence(own_or_given(model, clause.event, manner), verb, manner);
}

std::string words(Model const& model, LengthComparison const& clause, Manner const& manner) {
    std::string order = " longer than ";
    if (clause.order == LengthComparison::Order::shorter) { order = " less time than "; }
    if (clause.order == LengthComparison::Order::equal) { order = " as long as "; }
    VerbForms const verb = with_rest({"last", "lasted", "lasted"}, order + in_words(model, clause.other));
    return sentence(own_or_given(model, clause.event, manner), verb, manner);
}

std::string words(Model const& model, IntervalRelation const& clause, Manner const& manner) {
    VerbForms const verb = interval_verb(clause.kind, in_words(model, clause.other));
    return sentence(own_or_given(model, clause.event, manner), verb, manner);
}

std::string words(Model const& model, EventOutcome const& clause, Manner const& manner) {
    Subject const subject = own_or_given(model, clause.event, manner);
    if (auto const verb = outcome_verb(clause.kind)) { return sentence(subject, *verb, manner); }
    return subject.text + " " + be_predicate(outcome_word(clause.kind), subject.number, manner.mood, manner.polarity);
}

std::string words(Model const& model, Classification const& clause, Manner const& manner) {
    Subject const subject = own_or_given(model, clause.event, manner);
    return subject.text + " " +
           be_predicate(in_words(model, clause.event_class), subject.number, manner.mood, manner.polarity,
                        Aspect::present);
}

std::string words(Model const& model, EventCount const& clause, Manner const& manner) {
    std::string const name = class_name(model, clause.events.event_class);
    Subject number = quantity(clause);
    bool const always_plural = number_of(name) == Number::plural;
    std::string counted = number.text + " ";
    if (always_plural && number.text != "no") {
        counted += (number.number == Number::plural ? "rounds of " : "round of ") + name;
    } else {
        counted += number.number == Number::plural ? pluralised(name) : name;
        if (always_plural) { number.number = Number::plural; }
    }
    std::string const rest = counted + parties(model, clause.events) + time_phrase(model, clause.events.time);
    return "there " + be_predicate(rest, number.number, manner.mood, manner.polarity, aspect_of(clause.events.time));
}

std::string words(Model const& model, EventRank const& clause, Manner const& manner) {
    Subject const subject = own_or_given(model, clause.event, manner);
    std::string const name = class_name(model, clause.events.event_class);
    std::string const round = number_of(name) == Number::plural ? "round of " : "";
    std::string const rank =
        rank_word(clause.kind) + round + name + parties(model, clause.events) + time_phrase(model, clause.events.time);
    return subject.text + " " + be_predicate(rank, subject.number, manner.mood, manner.polarity);
}

std::string words(Model const& model, WalkOut const& clause, Manner const& manner) {
    VerbForms const verb = with_rest({"walk away from ", "walked away from ", "walked away from "},
                                     in_words(model, clause.event) + time_phrase(model, clause.time));
    return sentence(own_or_given(model, clause.actor, manner), verb, manner, aspect_of(clause.time));
}

std::string words(Model const& model, Meeting const& clause, Manner const& manner) {
    VerbForms const verb =
        with_rest({"meet ", "met ", "met "}, in_words(model, clause.other) + time_phrase(model, clause.time));
    return sentence(own_or_given(model, clause.actor, manner), verb, manner, aspect_of(clause.time));
}

}  // namespace gainsay::claims
