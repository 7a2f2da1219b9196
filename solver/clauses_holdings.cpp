// Clauses about what holds or happens at moments: fluents, deeds, walk-outs, meetings, acts of speech, undertakings.

#include "solver/clause_encoder.hpp"
#include "solver/rewrite.hpp"

#include "claims/wording/wording.hpp"

#include <algorithm>
#include <utility>

namespace gainsay::solver {

using claims::TimeRelation;

namespace {

/// Whether a property with this time holds throughout it, or at some moment of it.
bool lasts_throughout(TimeRelation relation) { return is_universal(relation) || relation == TimeRelation::so_far; }

/// What can or must be done is told apart from what is done by the holding's content.
char const* modality_of(claims::Deed::Modality modality) {
    switch (modality) {
        case claims::Deed::Modality::can: return "can";
        case claims::Deed::Modality::must: return "must";
        case claims::Deed::Modality::must_not: return "must not";
        case claims::Deed::Modality::actual: break;
    }
    return "";
}

/// Those for whom one of the actors acts, or who act for one of them, at whatever time, and so on from them.
void add_those_acted_for(Terms& terms, std::vector<claims::EntityId>& actors) {
    for (std::size_t i = 0; i < actors.size(); ++i) {
        for (auto const index : terms.definitions().of(claims::DefinitionKind::acts_for)) {
            auto const& definition = terms.model().definitions[index];
            for (auto const& [one, other] : {std::pair{definition.subject, definition.object}, std::pair{definition.object, definition.subject}}) {
                if (one == actors[i] && std::find(actors.begin(), actors.end(), other) == actors.end()) { actors.push_back(other); }
            }
        }
    }
}

/// Undertakings are numbered after the attitudes of speech, "working toward" after doing.
std::uint32_t act_number(claims::SpeechAct::Attitude attitude) { return static_cast<std::uint32_t>(attitude); }
std::uint32_t act_number(claims::Undertaking::Kind kind) { return static_cast<std::uint32_t>(kind); }

}  // namespace

Predicate Statements::predicate_of(claims::Clause const& clause, Polarity polarity) const {
    bool const denied = polarity == Polarity::denied;
    auto const slot = [&](claims::Reference const& reference) {
        if (reference.kind == claims::Reference::Kind::entity) { return Slot{Slot::Kind::entity, reference.entity()}; }
        return Slot{denied ? Slot::Kind::anyone : Slot::Kind::unnamed, {}};
    };
    auto const absent = Slot{denied ? Slot::Kind::anyone : Slot::Kind::unnamed, {}};
    Predicate predicate;
    if (auto const* fluent = std::get_if<claims::Fluent>(&clause)) {
        bool const is_attribute = terms_.model().entity(fluent->predicate).sort == claims::Sort::attribute;
        predicate.kind = is_attribute ? PredicateKind::attribute : PredicateKind::fluent;
        predicate.number = fluent->predicate.value;
        for (auto const& argument : fluent->arguments) { predicate.slots.push_back(slot(argument)); }
        if (is_attribute) { predicate.slots.resize(1); }
    } else if (auto const* deed = std::get_if<claims::Deed>(&clause)) {
        predicate.kind = PredicateKind::deed;
        predicate.number = deed->action.value;
        predicate.slots.push_back(slot(deed->arguments.front()));
        predicate.slots.push_back(deed->arguments.size() > 1 ? slot(deed->arguments[1]) : absent);
        predicate.content = deed->toward ? "working toward it" : modality_of(deed->modality);
        predicate.content_untimed = predicate.content;
    } else if (auto const* walk_out = std::get_if<claims::WalkOut>(&clause)) {
        predicate.kind = PredicateKind::walk_out;
        predicate.slots = {slot(walk_out->actor), slot(walk_out->event)};
    } else if (auto const* meeting = std::get_if<claims::Meeting>(&clause)) {
        predicate.kind = PredicateKind::meeting;
        predicate.slots = {slot(meeting->actor), slot(meeting->other)};
    } else if (auto const* speech = std::get_if<claims::SpeechAct>(&clause)) {
        predicate.kind = PredicateKind::speech;
        predicate.number = act_number(speech->attitude);
        predicate.slots = {slot(speech->speaker)};
        predicate.any_content = !speech->content;
        if (speech->content) {
            predicate.content = content_words(*speech->content);
            // Who denies that it happened on a day does not deny that it happened.
            bool const denies = speech->attitude == claims::SpeechAct::Attitude::denies;
            predicate.content_untimed = denies ? predicate.content : content_words(untimed(*speech->content));
        }
    } else if (auto const* undertaking = std::get_if<claims::Undertaking>(&clause)) {
        predicate.kind = PredicateKind::undertaking;
        predicate.number = act_number(undertaking->kind);
        predicate.slots = {slot(undertaking->actor), undertaking->addressee ? slot(*undertaking->addressee) : absent};
        predicate.any_content = !undertaking->content;
        if (undertaking->content) {
            predicate.content = content_words(*undertaking->content);
            predicate.content_untimed = content_words(untimed(*undertaking->content));
        }
        if (undertaking->condition) { predicate.condition = content_words(*undertaking->condition); }
    }
    return predicate;
}

Formula ClauseEncoder::happening(claims::Clause const& clause, std::optional<claims::TimeSpec> const& time, bool denied, bool timeless) const {
    bool const happens = asserted() != denied;
    auto predicate = statements.predicate_of(clause, happens ? Polarity::asserted : Polarity::denied);
    Scope anytime = scope;
    if (timeless && !time) { anytime.speaker.moment.reset(); }
    if (happens) { return statements.at_some_moment(std::move(predicate), true, {}, {}, time, anytime, said()); }
    return statements.at_every_moment(std::move(predicate), false, {}, {}, time, anytime, said());
}

Formula ClauseEncoder::operator()(claims::WalkOut const& clause) const { return happening(clause, clause.time, false, true); }

Formula ClauseEncoder::operator()(claims::Meeting const& clause) const { return happening(clause, clause.time, false, false); }

Formula ClauseEncoder::operator()(claims::Deed const& clause) const {
    if (asserted() != clause.denied) { statements.say_if_left_open(clause, scope); }
    bool const at_one_moment = clause.modality != claims::Deed::Modality::actual && !clause.time && scope.speaker.moment;
    if (!at_one_moment) { return happening(clause, clause.time, clause.denied, false); }
    // What can or must be done without a time is so when the author writes.
    bool const positive = asserted() != clause.denied;
    auto predicate = statements.predicate_of(clause, positive ? Polarity::asserted : Polarity::denied);
    Holding holding{std::move(predicate), positive, {}, {}, 0, {Window{{}, {}, *scope.speaker.moment}}};
    return statements.register_holding(std::move(holding), said());
}


Formula ClauseEncoder::operator()(claims::SpeechAct const& clause) const {
    if (clause.content) { statements.remember_content(*clause.content); }
    return happening(clause, clause.time, false, false);
}

Formula ClauseEncoder::operator()(claims::Undertaking const& clause) const {
    if (clause.content) { statements.remember_content(*clause.content); }
    if (auto own = own_commitment(clause)) { return *own; }
    std::vector<Formula> parts{happening(clause, clause.time, false, false)};
    for (auto const& partner : clause.joint) {
        auto alone = clause;
        alone.actor = partner;
        parts.push_back(happening(alone, clause.time, false, false));
    }
    return join(std::move(parts));
}

/// A claim's own commitment has one moment of making, the same for all that is said of its states.
std::optional<Formula> ClauseEncoder::own_commitment(claims::Undertaking const& clause) const {
    auto const& source = scope.speaker.source;
    bool const may_be = asserted() && clause.kind == claims::Undertaking::Kind::commitment && source.kind == Member::Kind::claim &&
                        scope.speaker.article && !scope.latest && !scope.earliest;
    auto const* act = may_be ? commitment_of(statements.terms_.model().claims[source.index]) : nullptr;
    if (act == nullptr || act->actor != clause.actor || act->addressee != clause.addressee || act->joint != clause.joint) { return std::nullopt; }
    auto const told = [&](claims::StatementBox const& box) { return box ? statements.words(*box) : std::string{}; };
    if (told(act->content) != told(clause.content) || told(act->condition) != told(clause.condition)) { return std::nullopt; }
    auto const& known = *statements.making(source.index);
    auto const made = known.made;
    std::vector<Formula> parts{known.was_made};
    if (clause.time) {
        parts.push_back(statements.placement_.place({made, made}, *clause.time, Polarity::asserted, scope.speaker));
        parts.push_back(statements.placement_.before_its_end(made, *clause.time, scope.speaker));
    } else if (scope.speaker.moment) {
        parts.push_back(earlier(made, *scope.speaker.moment));
    }
    return all_of(std::move(parts));
}

Formula ClauseEncoder::operator()(claims::Fluent const& clause) const {
    bool const positive = asserted() != clause.denied;
    bool const is_attribute = statements.terms_.model().entity(clause.predicate).sort == claims::Sort::attribute;
    auto predicate = statements.predicate_of(clause, positive ? Polarity::asserted : Polarity::denied);
    auto const value = is_attribute ? value_slot(clause.arguments[1], positive) : Slot{};
    if (!clause.time) {
        std::vector<Window> windows = scope.one_moment;
        if (windows.empty()) {
            auto const moment = scope.speaker.moment ? *scope.speaker.moment : statements.terms_.instant("the moment when " + said());
            windows.push_back({{}, {}, moment});
        }
        Holding holding{std::move(predicate), positive, value, {}, 0, std::move(windows)};
        return statements.register_holding(std::move(holding), said());
    }
    // "is P" holds at some moment or throughout, by the time's words; "is not P" at every moment; denials turn it round.
    bool const throughout = clause.denied || lasts_throughout(clause.time->relation);
    if (throughout == asserted()) {
        return statements.at_every_moment(std::move(predicate), positive, value, {}, clause.time, scope, said());
    }
    return statements.at_some_moment(std::move(predicate), positive, value, {}, clause.time, scope, said());
}

Formula ClauseEncoder::operator()(claims::Closure const& clause) const {
    auto const* pattern = std::get_if<claims::Clause>(&clause.pattern->form);
    if (pattern == nullptr) { return always(); }
    std::optional<claims::TimeSpec> time;
    std::visit(
        [&](auto const& form) {
            if constexpr (requires { form.time; }) { time = form.time; }
        },
        *pattern);
    bool const timeless = std::holds_alternative<claims::WalkOut>(*pattern);
    Scope anytime = scope;
    if (timeless && !time) { anytime.speaker.moment.reset(); }
    std::vector<claims::EntityId> except;
    for (auto const& reference : clause.except) {
        if (reference.kind == claims::Reference::Kind::entity) { except.push_back(reference.entity()); }
    }
    // A deed done for another is his as well: neither of the two is somebody else.
    if (std::holds_alternative<claims::Deed>(*pattern)) { add_those_acted_for(statements.terms_, except); }
    if (asserted()) {
        return statements.at_every_moment(statements.predicate_of(*pattern, Polarity::denied), false, {}, std::move(except), time, anytime, said());
    }
    // Somebody else does it; nobody says who, so nothing named clashes with it, but that nobody else does.
    return statements.at_some_moment(statements.predicate_of(*pattern, Polarity::asserted), true, {}, std::move(except), time, anytime, said());
}

Formula ClauseEncoder::operator()(claims::Persistence const&) const {
    // Only as the consequence of a rule, which the rules' application takes apart before.
    statements.left_out_.emplace_back("what persists is said by rules only");
    return always();
}

}  // namespace gainsay::solver
