#include "claims/wording/phrases.hpp"
#include "claims/wording/wording.hpp"

namespace gainsay::claims {

namespace {

VerbForms attitude_verb(SpeechAct::Attitude attitude) {
    switch (attitude) {
        case SpeechAct::Attitude::says: return {"say", "said", "said"};
        case SpeechAct::Attitude::denies: return {"deny", "denied", "denied"};
        case SpeechAct::Attitude::believes: return {"believe", "believed", "believed"};
        case SpeechAct::Attitude::knows: return {"know", "knew", "known"};
        case SpeechAct::Attitude::warns: return {"warn", "warned", "warned"};
        case SpeechAct::Attitude::intends: break;
    }
    return {"intend", "intended", "intended"};
}

VerbForms undertaking_verb(Undertaking::Kind kind) {
    switch (kind) {
        case Undertaking::Kind::demand: return {"demand", "demanded", "demanded"};
        case Undertaking::Kind::threat: return {"threaten", "threatened", "threatened"};
        case Undertaking::Kind::offer: return {"offer", "offered", "offered"};
        case Undertaking::Kind::plan: return {"plan", "planned", "planned"};
        case Undertaking::Kind::commitment: break;
    }
    return {"commit", "committed", "committed"};
}

/// What stands for a content that is not told: "something", of a denial "anything".
std::string untold(Polarity polarity) { return polarity == Polarity::negative ? "anything" : "something"; }

/// What stands between the verb of an undertaking and its time: " of Sudria", " Norland", " to Norland".
std::string addressed(Model const& model, Undertaking const& clause) {
    if (!clause.addressee) { return {}; }
    std::string const name = in_words(model, *clause.addressee);
    switch (clause.kind) {
        case Undertaking::Kind::demand: return " of " + name;
        case Undertaking::Kind::threat: return " " + name;
        case Undertaking::Kind::plan: return " for " + name;
        case Undertaking::Kind::offer:
        case Undertaking::Kind::commitment: break;
    }
    return " to " + name;
}

void append(VerbForms& verb, std::string const& rest) {
    for (std::string* form : {&verb.base, &verb.past, &verb.participle}) { *form += rest; }
}

/// Verb and object of an undertaking whose content is not told.
VerbForms untold_verb(Undertaking::Kind kind, std::string const& addressee, std::string const& object) {
    switch (kind) {
        case Undertaking::Kind::threat: {
            std::string const rest = addressee + " with " + object;
            return {"threaten" + rest, "threatened" + rest, "threatened" + rest};
        }
        case Undertaking::Kind::commitment: {
            std::string const rest = (object == "anything" ? " any commitment" : " a commitment") + addressee;
            return {"make" + rest, "made" + rest, "made" + rest};
        }
        default: break;
    }
    VerbForms verb = undertaking_verb(kind);
    append(verb, " " + object + addressee);
    return verb;
}

}  // namespace

std::string words(Model const& model, SpeechAct const& clause, Manner const& manner) {
    Subject const subject = manner.subject ? *manner.subject : subject_of(model, clause.speaker);
    VerbForms verb = attitude_verb(clause.attitude);
    std::string const time = time_phrase(model, clause.time);
    bool const intends = clause.attitude == SpeechAct::Attitude::intends;
    if (clause.content) {
        append(verb, time + " " + content_words(model, *clause.content, intends ? Mood::would : Mood::past, "that"));
    } else {
        bool const warns = clause.attitude == SpeechAct::Attitude::warns;
        append(verb, (warns ? " of " : " ") + untold(manner.polarity) + time);
    }
    return subject.text + " " + predicate(verb, subject.number, manner.mood, manner.polarity, aspect_of(clause.time));
}

std::string words(Model const& model, Undertaking const& clause, Manner const& manner) {
    std::vector<Reference> actors{clause.actor};
    actors.insert(actors.end(), clause.joint.begin(), clause.joint.end());
    Subject subject = manner.subject ? *manner.subject : subject_of(model, actors);
    if (!manner.subject && actors.size() > 1) { subject.text += " together"; }
    std::string const time = time_phrase(model, clause.time);
    VerbForms verb = untold_verb(clause.kind, addressed(model, clause), untold(manner.polarity));
    append(verb, time);
    if (clause.content) {
        verb = undertaking_verb(clause.kind);
        Mood const mood = clause.kind == Undertaking::Kind::demand ? Mood::base : Mood::would;
        append(verb, addressed(model, clause) + time + " " + content_words(model, *clause.content, mood, "that"));
    }
    if (clause.condition) { append(verb, ", provided " + content_words(model, *clause.condition, Mood::past, "that")); }
    return subject.text + " " + predicate(verb, subject.number, manner.mood, manner.polarity, aspect_of(clause.time));
}

}  // namespace gainsay::claims
