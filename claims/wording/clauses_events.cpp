#include "claims/wording/phrases.hpp"
#include "claims/wording/wording.hpp"

namespace gainsay::claims {

namespace {

Subject own_or_given(Model const& model, Reference const& reference, Manner const& manner) {
    return manner.subject ? *manner.subject : subject_of(model, reference);
}

/// "the Harbour talks" + "did not take place on 4 March 2031".
std::string sentence(Subject const& subject, VerbForms const& forms, Manner const& manner,
                     Aspect aspect = Aspect::simple) {
    return subject.text + " " + predicate(forms, subject.number, manner.mood, manner.polarity, aspect);
}

VerbForms occurrence_verb(Edge edge) {
    switch (edge) {
        case Edge::start: return forms_of("begin", "began", "begun");
        case Edge::end: return forms_of("end", "ended", "ended");
        case Edge::whole: break;
    }
    return forms_of("take place", "took place", "taken place");
}

/// Two verbs with words between and after: "began" together with the summit and "ended" earlier.
VerbForms two_verbs(VerbForms const& first, std::string const& between, VerbForms const& second,
                    std::string const& rest) {
    return VerbForms{first.base + between + second.base + rest, first.past + between + second.past + rest,
                     first.participle + between + second.participle + rest,
                     first.present + between + second.present + rest};
}

VerbForms interval_verb(IntervalRelation::Kind kind, Subject const& other) {
    VerbForms const begin = occurrence_verb(Edge::start);
    VerbForms const end = occurrence_verb(Edge::end);
    bool const plural = other.number == Number::plural;
    switch (kind) {
        case IntervalRelation::Kind::overlapped:
            return with_rest(forms_of("overlap", "overlapped", "overlapped"), " the start of " + other.text);
        case IntervalRelation::Kind::contained: return two_verbs(begin, " before and ", end, " after " + other.text);
        case IntervalRelation::Kind::meets: {
            std::string const as = " just as " + other.text + " ";
            std::string const now = plural ? begin.base : begin.present;
            return VerbForms{end.base + as + now, end.past + as + begin.past, end.participle + as + begin.past,
                             end.present + as + now};
        }
        case IntervalRelation::Kind::started:
            return two_verbs(begin, " together with " + other.text + " and ", end, " earlier");
        case IntervalRelation::Kind::finished:
            return two_verbs(begin, " later than " + other.text + " and ", end,
                             plural ? " together with them" : " together with it");
        case IntervalRelation::Kind::coincided: return two_verbs(begin, " and ", end, " together with " + other.text);
    }
    return {};
}

/// Outcomes that are verbs of their own; absent for those said with "was".
std::optional<VerbForms> outcome_verb(EventOutcome::Kind kind) {
    switch (kind) {
        case EventOutcome::Kind::with_agreement: return with_rest(forms_of("end", "ended", "ended"), " with agreement");
        case EventOutcome::Kind::without_agreement:
            return with_rest(forms_of("end", "ended", "ended"), " without agreement");
        case EventOutcome::Kind::collapsed: return forms_of("collapse", "collapsed", "collapsed");
        case EventOutcome::Kind::fell_apart: return forms_of("fall apart", "fell apart", "fallen apart");
        default: return std::nullopt;
    }
}

std::string outcome_word(EventOutcome::Kind kind) {
    switch (kind) {
        case EventOutcome::Kind::suspended: return "suspended";
        case EventOutcome::Kind::cancelled: return "cancelled";
        case EventOutcome::Kind::postponed: return "postponed";
        case EventOutcome::Kind::held: return "held";
        case EventOutcome::Kind::renamed: return "renamed";
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
    VerbForms const forms =
        with_rest(occurrence_verb(clause.edge), happened_phrase(model, clause.time, manner.polarity));
    return sentence(own_or_given(model, clause.event, manner), forms, manner, aspect_of(clause.time));
}

std::string words(Model const& model, Lasting const& clause, Manner const& manner) {
    VerbForms const forms = with_rest(forms_of("last", "lasted", "lasted"), " " + duration_in_words(clause.duration));
    return sentence(own_or_given(model, clause.event, manner), forms, manner);
}

std::string words(Model const& model, LengthComparison const& clause, Manner const& manner) {
    std::string order = " longer than ";
    if (clause.order == LengthComparison::Order::shorter) { order = " less time than "; }
    if (clause.order == LengthComparison::Order::equal) { order = " as long as "; }
    VerbForms const forms = with_rest(forms_of("last", "lasted", "lasted"), order + in_words(model, clause.other));
    return sentence(own_or_given(model, clause.event, manner), forms, manner);
}

std::string words(Model const& model, IntervalRelation const& clause, Manner const& manner) {
    VerbForms const forms = interval_verb(clause.kind, subject_of(model, clause.other));
    return sentence(own_or_given(model, clause.event, manner), forms, manner);
}

std::string words(Model const& model, EventOutcome const& clause, Manner const& manner) {
    Subject const subject = own_or_given(model, clause.event, manner);
    if (auto const forms = outcome_verb(clause.kind)) { return sentence(subject, *forms, manner); }
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
        rank_word(clause.kind) + round + name + parties(model, clause.events) +
        (clause.span ? " in " + duration_in_words(*clause.span) : "") + time_phrase(model, clause.events.time);
    return subject.text + " " + be_predicate(rank, subject.number, manner.mood, manner.polarity);
}

std::string words(Model const& model, EventCountComparison const& clause, Manner const& manner) {
    std::string const name = class_name(model, clause.events.event_class);
    bool const always_plural = number_of(name) == Number::plural;
    std::string const counted = (clause.order == EventCountComparison::Order::more ? "more " : "fewer ") +
                                (always_plural ? "rounds of " + name : pluralised(name)) + parties(model, clause.events) +
                                time_phrase(model, clause.events.time) + " than" + time_phrase(model, clause.than);
    return "there " + be_predicate(counted, Number::plural, manner.mood, manner.polarity);
}

std::string words(Model const& model, WalkOut const& clause, Manner const& manner) {
    VerbForms const forms =
        with_rest(forms_of("walk away from ", "walked away from ", "walked away from "),
                  in_words(model, clause.event) + happened_phrase(model, clause.time, manner.polarity));
    return sentence(own_or_given(model, clause.actor, manner), forms, manner, aspect_of(clause.time));
}

std::string words(Model const& model, Meeting const& clause, Manner const& manner) {
    VerbForms const forms =
        with_rest(forms_of("meet ", "met ", "met "),
                  in_words(model, clause.other) + (clause.again ? " again" : "") +
                      happened_phrase(model, clause.time, manner.polarity));
    return sentence(own_or_given(model, clause.actor, manner), forms, manner, aspect_of(clause.time));
}

}  // namespace gainsay::claims
