#include "claims/wording/phrases.hpp"
#include "claims/wording/wording.hpp"

namespace gainsay::claims {

namespace {

/// A state without a time, or with "now", is told in the present; "since" and "so far" reach up to it.
Aspect state_aspect(std::optional<TimeSpec> const& time) {
    if (!time || time->relation == TimeRelation::now) { return Aspect::present; }
    return aspect_of(time);
}

/// The time of a state that is said to hold. "Between" alone would not tell that it held at every moment.
std::string held_time(Model const& model, std::optional<TimeSpec> const& time) {
    bool const between = time && time->relation == TimeRelation::between;
    return (between ? " the whole time" : "") + time_phrase(model, time);
}

Polarity polarity_of(Manner const& manner, bool denied) {
    bool const negative = denied != (manner.polarity == Polarity::negative);
    return negative ? Polarity::negative : Polarity::positive;
}

std::string clause_time(Model const& model, std::optional<TimeSpec> const& time, Polarity polarity) {
    return polarity == Polarity::negative ? any_time_phrase(model, time) : held_time(model, time);
}

/// The forms of an action. Where the past of its text is not known, "did" and the text say it; then there is no
/// participle.
VerbForms deed_verb(Model const& model, Deed const& clause) {
    std::string const text = name_of(model, clause.action);
    if (clause.toward) {
        auto const aim = gerund(text);
        std::string const rest = aim ? " toward " + *aim : " toward the aim to " + text;
        return with_rest(forms_of("work", "worked", "worked"), rest);
    }
    return verb_forms(text).value_or(VerbForms{text, "did " + text, {}, "does " + text});
}

/// "Must" denied is not "must not": the one says that nothing is due, the other that the contrary is.
std::string modal_word(Deed::Modality modality, Polarity polarity) {
    bool const negative = polarity == Polarity::negative;
    switch (modality) {
        case Deed::Modality::can: return negative ? "cannot" : "can";
        case Deed::Modality::must: return negative ? "need not" : "must";
        case Deed::Modality::must_not: return negative ? "may" : "must not";
        case Deed::Modality::actual: break;
    }
    return {};
}

std::string be_action(Model const& model, Deed const& clause) {
    std::string const text = name_of(model, clause.action);
    return !clause.toward && text.compare(0, 3, "be ") == 0 ? text.substr(3) : std::string{};
}

std::string state_word(CommitmentState::Kind kind) {
    switch (kind) {
        case CommitmentState::Kind::conditional: return "still conditional";
        case CommitmentState::Kind::detached: return "due, its condition being met";
        case CommitmentState::Kind::discharged: return "kept";
        case CommitmentState::Kind::violated: return "broken";
        case CommitmentState::Kind::expired: return "void, its condition not being met in time";
        case CommitmentState::Kind::released: return "waived by the one it was made to";
        case CommitmentState::Kind::cancelled: break;
    }
    return "cancelled by the one who made it";
}

Undertaking const* commitment_in(Claim const& claim) {
    for (Sentence const& sentence : claim.sentences) {
        auto const* clause = std::get_if<Clause>(&sentence.statement.form);
        auto const* undertaking = clause != nullptr ? std::get_if<Undertaking>(clause) : nullptr;
        if (undertaking != nullptr) { return undertaking; }
    }
    return nullptr;
}

/// "the commitment of Sudria to Norland (reed.pact)".
std::string commitment_name(Model const& model, std::uint32_t index) {
    if (index >= model.claims.size()) { return "the commitment"; }
    Claim const& claim = model.claims[index];
    std::string result = "the commitment";
    if (auto const* undertaking = commitment_in(claim)) {
        std::vector<Reference> debtors{undertaking->actor};
        debtors.insert(debtors.end(), undertaking->joint.begin(), undertaking->joint.end());
        result += " of " + subject_of(model, debtors).text;
        if (undertaking->addressee) { result += " to " + in_words(model, *undertaking->addressee); }
    }
    return result + " (" + model.full_name(claim) + ")";
}

}  // namespace

std::string words(Model const& model, Fluent const& clause, Manner const& manner) {
    Polarity const polarity = polarity_of(manner, clause.denied);
    std::string const time = clause_time(model, clause.time, polarity);
    std::string const name = name_of(model, clause.predicate);
    Aspect const aspect = state_aspect(clause.time);
    auto const argument = [&](std::size_t index) {
        return index < clause.arguments.size() ? in_words(model, clause.arguments[index]) : std::string{"somebody"};
    };
    if (model.entity(clause.predicate).sort == Sort::attribute) {
        Number const number = number_of(name);
        return with_the(name) + " of " + argument(0) + " " +
               be_predicate(argument(1) + time, number, manner.mood, polarity, aspect);
    }
    Subject const subject = manner.subject ? *manner.subject : subject_of(model, clause.arguments.at(0));
    std::string const complement = clause.arguments.size() > 1 ? name + " " + argument(1) : name;
    return subject.text + " " + be_predicate(complement + time, subject.number, manner.mood, polarity, aspect);
}

std::string words(Model const& model, Deed const& clause, Manner const& manner) {
    Polarity const polarity = polarity_of(manner, clause.denied);
    Subject const subject = manner.subject ? *manner.subject : subject_of(model, clause.arguments.at(0));
    std::string object;
    if (clause.arguments.size() > 1) {
        object = (takes_object(name_of(model, clause.action)) ? " " : " to ") + in_words(model, clause.arguments[1]);
    }
    bool const so_far = clause.time && clause.time->relation == TimeRelation::so_far;
    std::string const time =
        so_far ? happened_phrase(model, clause.time, polarity) : clause_time(model, clause.time, polarity);
    std::string const rest = object + (clause.again ? " again" : "") + time;
    if (clause.modality != Deed::Modality::actual) {
        return subject.text + " " + modal_word(clause.modality, polarity) + " " + name_of(model, clause.action) + rest;
    }
    Aspect aspect = aspect_of(clause.time);
    if (std::string const state = be_action(model, clause); !state.empty()) {
        return subject.text + " " + be_predicate(state + rest, subject.number, manner.mood, polarity, aspect);
    }
    VerbForms const forms = with_rest(deed_verb(model, clause), rest);
    if (forms.participle.empty()) { aspect = Aspect::simple; }
    return subject.text + " " + predicate(forms, subject.number, manner.mood, polarity, aspect);
}

/// "the commitment of Sudria to Norland": one that a description picks out, not a claim.
std::string described_commitment(Model const& model, CommitmentState const& clause) {
    std::string const owed = clause.creditor ? " to " + in_words(model, *clause.creditor) : "";
    return "the commitment of " + in_words(model, *clause.debtor) + owed;
}

std::string words(Model const& model, Persistence const& clause, Manner const&) {
    if (!clause.until) { return "that goes on for ever"; }
    return "that goes on " + content_words(model, *clause.until, Mood::present, "until");
}

std::string words(Model const& model, CommitmentState const& clause, Manner const& manner) {
    Polarity const polarity = polarity_of(manner, clause.denied);
    Aspect const aspect = state_aspect(clause.time);
    return (clause.debtor ? described_commitment(model, clause) : commitment_name(model, clause.claim)) + " " +
           be_predicate(state_word(clause.kind) + time_phrase(model, clause.time), Number::singular, manner.mood,
                        polarity, aspect);
}

}  // namespace gainsay::claims
