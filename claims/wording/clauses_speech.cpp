#include "claims/wording/phrases.hpp"
#include "claims/wording/wording.hpp"

namespace gainsay::claims {

namespace {

VerbForms attitude_verb(SpeechAct::Attitude attitude) {
    switch (attitude) {
        case SpeechAct::Attitude::says: return forms_of("say", "said", "said");
        case SpeechAct::Attitude::denies: return forms_of("deny", "denied", "denied");
        case SpeechAct::Attitude::believes: return forms_of("believe", "believed", "believed");
        case SpeechAct::Attitude::knows: return forms_of("know", "knew", "known");
        case SpeechAct::Attitude::warns: return forms_of("warn", "warned", "warned");
        case SpeechAct::Attitude::intends: break;
    }
    return forms_of("intend", "intended", "intended");
}

VerbForms undertaking_verb(Undertaking::Kind kind) {
    switch (kind) {
        case Undertaking::Kind::demand: return forms_of("demand", "demanded", "demanded");
        case Undertaking::Kind::threat: return forms_of("threaten", "threatened", "threatened");
        case Undertaking::Kind::offer: return forms_of("offer", "offered", "offered");
        case Undertaking::Kind::plan: return forms_of("plan", "planned", "planned");
        case Undertaking::Kind::commitment: break;
    }
    return forms_of("commit", "committed", "committed");
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

/// Verb and object of an undertaking whose content is not told.
VerbForms untold_verb(Undertaking::Kind kind, std::string const& addressee, std::string const& object) {
    switch (kind) {
        case Undertaking::Kind::threat: {
            std::string const rest = addressee + " with " + object;
            return with_rest(undertaking_verb(kind), rest);
        }
        case Undertaking::Kind::commitment: {
            std::string const rest = (object == "anything" ? " any commitment" : " a commitment") + addressee;
            return with_rest(forms_of("make", "made", "made"), rest);
        }
        default: break;
    }
    return with_rest(undertaking_verb(kind), " " + object + addressee);
}

/// Whether a warning is of what may come: of an action without a time or with a deadline, perhaps on a condition.
bool looks_ahead(Statement const& content) {
    if (auto const* negation = std::get_if<Negation>(&content.form)) { return looks_ahead(*negation->operand); }
    if (auto const* conditional = std::get_if<Conditional>(&content.form)) {
        return looks_ahead(*conditional->consequence);
    }
    auto const* clause = std::get_if<Clause>(&content.form);
    auto const* deed = clause != nullptr ? std::get_if<Deed>(clause) : nullptr;
    return deed != nullptr && (!deed->time || deed->time->relation == TimeRelation::by);
}

}  // namespace

std::string words(Model const& model, SpeechAct const& clause, Manner const& manner) {
    Subject const subject = manner.subject ? *manner.subject : subject_of(model, clause.speaker);
    VerbForms forms = attitude_verb(clause.attitude);
    std::string const time = time_phrase(model, clause.time);
    bool const ahead =
        clause.attitude == SpeechAct::Attitude::intends ||
        (clause.attitude == SpeechAct::Attitude::warns && clause.content && looks_ahead(*clause.content));
    if (clause.content) {
        forms = with_rest(forms,
                          time + " " + content_words(model, *clause.content, ahead ? Mood::would : Mood::past, "that"));
    } else {
        bool const warns = clause.attitude == SpeechAct::Attitude::warns;
        forms = with_rest(forms, (warns ? " of " : " ") + untold(manner.polarity) + time);
    }
    return subject.text + " " + predicate(forms, subject.number, manner.mood, manner.polarity, aspect_of(clause.time));
}

std::string words(Model const& model, Undertaking const& clause, Manner const& manner) {
    std::vector<Reference> actors{clause.actor};
    actors.insert(actors.end(), clause.joint.begin(), clause.joint.end());
    Subject subject = manner.subject ? *manner.subject : subject_of(model, actors);
    if (!manner.subject && actors.size() > 1) { subject.text += " together"; }
    std::string const time = time_phrase(model, clause.time);
    VerbForms forms = untold_verb(clause.kind, addressed(model, clause), untold(manner.polarity));
    forms = with_rest(forms, time);
    if (clause.content) {
        forms = undertaking_verb(clause.kind);
        Mood const mood = clause.kind == Undertaking::Kind::demand ? Mood::base : Mood::would;
        forms = with_rest(forms,
                          addressed(model, clause) + time + " " + content_words(model, *clause.content, mood, "that"));
    }
    if (clause.condition) {
        forms = with_rest(forms, ", provided " + content_words(model, *clause.condition, Mood::past, "that"));
    }
    return subject.text + " " + predicate(forms, subject.number, manner.mood, manner.polarity, aspect_of(clause.time));
}

}  // namespace gainsay::claims
