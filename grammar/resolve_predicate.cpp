// What is said of the subject: verbs and actions.

#include "grammar/resolve_statement.hpp"
#include "grammar/resolve_time.hpp"
#include "grammar/verbs.hpp"

namespace gainsay::grammar {

using claims::Clause;
using claims::Code;
using claims::EventOutcome;
using claims::IntervalRelation;
using claims::Sort;
using claims::SpeechAct;
using claims::Undertaking;
using syntax::Auxiliary;
using syntax::Verb;

namespace {

IntervalRelation::Kind interval_relation(Verb verb) {
    switch (verb) {
        case Verb::overlap: return IntervalRelation::Kind::overlapped;
        case Verb::contain: return IntervalRelation::Kind::contained;
        case Verb::meet_up_with: return IntervalRelation::Kind::meets;
        case Verb::start: return IntervalRelation::Kind::started;
        case Verb::finish: return IntervalRelation::Kind::finished;
        default: return IntervalRelation::Kind::coincided;
    }
}

SpeechAct::Attitude attitude(Verb verb) {
    switch (verb) {
        case Verb::deny: return SpeechAct::Attitude::denies;
        case Verb::believe: return SpeechAct::Attitude::believes;
        case Verb::know: return SpeechAct::Attitude::knows;
        case Verb::warn: return SpeechAct::Attitude::warns;
        case Verb::intend: return SpeechAct::Attitude::intends;
        default: return SpeechAct::Attitude::says;
    }
}

Undertaking::Kind undertaking(Verb verb) {
    switch (verb) {
        case Verb::threaten: return Undertaking::Kind::threat;
        case Verb::offer: return Undertaking::Kind::offer;
        case Verb::plan: return Undertaking::Kind::plan;
        case Verb::commit: return Undertaking::Kind::commitment;
        default: return Undertaking::Kind::demand;
    }
}

}  // namespace

std::optional<StatementReader::Predicate> StatementReader::predicate(syntax::Predicate const& written) {
    if (auto const* being_form = boost::get<syntax::Being>(&written)) { return being(*being_form); }
    if (auto const* modal_form = boost::get<syntax::Modal>(&written)) { return modal(*modal_form); }
    if (auto const* toward_form = boost::get<syntax::Toward>(&written)) { return toward(*toward_form); }
    return doing(*boost::get<syntax::Doing>(&written));
}

// After "did" stands the stem; in a content both are good English; elsewhere the finite form.
void StatementReader::check_form(syntax::VerbWord const& verb, Auxiliary auxiliary) {
    bool const is_stem = verb.form == syntax::Form::stem;
    bool const fits = auxiliary == Auxiliary::none ? !is_stem || contents_ > 0 : is_stem;
    if (fits) { return; }
    auto const& forms = forms_of(verb.verb);
    auto const right = '"' + std::string{is_stem ? forms.past : forms.stem} + '"';
    auto const found = '"' + std::string{world_.sources.text(verb.span)} + '"';
    auto& diagnostic =
        world_.findings.report<Code::unexpected_text>(verb.span, std::string_view{right}, std::string_view{found});
    diagnostic.help = "write " + right;
}

std::optional<StatementReader::Predicate> StatementReader::doing(syntax::Doing const& written) {
    bool const denied = written.auxiliary == Auxiliary::did_not;
    At const at{*this, denied ? Position::elsewhere : position_};

    struct Visitor {
        StatementReader& reader;
        Auxiliary auxiliary;
        using result_type = std::optional<Predicate>;

        result_type operator()(syntax::Alone const& alone) const {
            reader.check_form(alone.verb, auxiliary);
            if (alone.verb.verb == Verb::happen) {
                claims::Occurrence occurrence;
                occurrence.time = reader.time(alone.time);
                return Predicate{std::move(occurrence)};
            }
            EventOutcome outcome;
            outcome.kind =
                alone.verb.verb == Verb::collapse ? EventOutcome::Kind::collapsed : EventOutcome::Kind::fell_apart;
            return Predicate{outcome};
        }
        result_type operator()(syntax::Edged const& edged) const {
            reader.check_form(edged.verb, auxiliary);
            if (auto const* kind = boost::get<EventOutcome::Kind>(&edged.how.get())) {
                EventOutcome outcome;
                outcome.kind = *kind;
                return Predicate{outcome};
            }
            claims::Occurrence occurrence;
            occurrence.edge = edged.verb.verb == Verb::begin ? claims::Edge::start : claims::Edge::end;
            occurrence.time = reader.time(*boost::get<syntax::Time>(&edged.how.get()));
            return Predicate{std::move(occurrence)};
        }
        result_type operator()(syntax::Lasted const& lasted) const {
            reader.check_form(lasted.verb, auxiliary);
            if (auto const* compared = boost::get<syntax::Compared>(&lasted.length.get())) {
                claims::LengthComparison comparison;
                comparison.order = compared->order;
                comparison.other = reader.reference(compared->other, Sort::event);
                return Predicate{comparison};
            }
            claims::Lasting lasting;
            lasting.duration = resolve_duration(reader.world_, *boost::get<syntax::Duration>(&lasted.length.get()));
            return Predicate{lasting};
        }
        result_type operator()(syntax::WithOther const& with) const {
            reader.check_form(with.verb, auxiliary);
            if (with.verb.verb == Verb::walk_away) {
                claims::WalkOut walk_out;
                walk_out.event = reader.reference(with.other, Sort::event);
                walk_out.time = reader.time(with.time);
                if (with.again) { reader.refuse_again(with.verb.span); }
                return Predicate{std::move(walk_out)};
            }
            if (with.verb.verb == Verb::meet) {
                claims::Meeting meeting;
                meeting.other = reader.reference(with.other, Sort::actor);
                meeting.time = reader.time(with.time);
                meeting.again = with.again;
                return Predicate{std::move(meeting)};
            }
            IntervalRelation relation;
            relation.kind = interval_relation(with.verb.verb);
            relation.other = reader.reference(with.other, Sort::event);
            return Predicate{relation};
        }
        result_type operator()(syntax::Spoken const& spoken) const {
            reader.check_form(spoken.verb, auxiliary);
            return reader.spoken(spoken);
        }
        result_type operator()(syntax::Act const& act) const { return reader.act(act); }
    };
    auto meant = boost::apply_visitor(Visitor{*this, written.auxiliary}, written.action.get());
    if (meant && denied) {
        if (auto* deed = std::get_if<claims::Deed>(&meant->clause)) {
            deed->denied = true;
        } else {
            meant->denied = true;
        }
    }
    return meant;
}

StatementReader::Predicate StatementReader::spoken(syntax::Spoken const& written) {
    std::optional<claims::Reference> addressee;
    if (written.addressee) { addressee = reference(*written.addressee, Sort::actor); }
    auto when = time(written.time);
    auto what = content(written.content);
    if (forms_of(written.verb.verb).group == VerbGroup::speech) {
        SpeechAct act;
        act.attitude = attitude(written.verb.verb);
        act.time = std::move(when);
        act.content = std::move(what);
        act.addressee = addressee;
        return {std::move(act)};
    }
    Undertaking act;
    act.kind = undertaking(written.verb.verb);
    act.addressee = addressee;
    act.time = std::move(when);
    act.content = std::move(what);
    if (written.condition) { act.condition = content(*written.condition); }
    if (!written.otherwise) { return {std::move(act)}; }
    if (act.kind != Undertaking::Kind::demand || !act.content) {
        auto& diagnostic = world_.findings.report<Code::unfit_subject>(
            written.verb.span, std::string_view{"otherwise"}, std::string_view{"it goes with a demand whose content is told"});
        diagnostic.help = "write \"demanded that … otherwise that …\", or say the threat in a sentence of its own";
    }
    auto threat = act;
    threat.kind = Undertaking::Kind::threat;
    threat.content = content(*written.otherwise);
    if (act.content) {
        auto const span = act.content->span;
        threat.condition = claims::Statement{claims::Negation{act.content}, span};
    }
    return {std::move(act), false, std::move(threat)};
}

std::optional<StatementReader::Predicate> StatementReader::act(syntax::Act const& written) {
    auto const word = world_.text(written.action);
    auto const found = world_.find(word);
    if (!found) {
        world_.report_unknown(written.action.span, "here stands a verb or an action", [&](Nearest& nearest) {
            for (auto const& forms : verbs()) { nearest.consider(forms.past); }
            for (auto const& entity : world_.model.entities) {
                bool const fits = entity.sort == Sort::action;
                nearest.consider(entity.identifier,
                                 fits ? Nearest::Fit::of_the_right_sort : Nearest::Fit::of_another_sort);
            }
        });
        return std::nullopt;
    }
    auto const& action = world_.model.entity(*found);
    if (action.sort != Sort::action) {
        auto& diagnostic = world_.findings.report<Code::wrong_sort>(
            written.action.span, word, sort_in_words(action.sort), std::string_view{"a verb or an action"});
        diagnostic.because.push_back({action.span, "declared here"});
        bool const needs_is = action.sort == Sort::property || action.sort == Sort::relation;
        if (needs_is) { diagnostic.help = "write \"is " + std::string{word} + "\""; }
        return std::nullopt;
    }
    if (written.stray) {
        auto const name = std::string{world_.sources.text(written.stray->span)};
        auto const name_found = '"' + name + '"';
        auto& diagnostic = world_.findings.report<Code::unexpected_text>(
            written.stray->span, std::string_view{"\"to\", a time or a full stop"}, std::string_view{name_found});
        diagnostic.help = "write \"to " + name + "\"";
        return std::nullopt;
    }
    claims::Deed deed;
    deed.action = *found;
    deed.arguments.resize(action.places.size());
    if (written.recipient && action.places.size() < 2) {
        world_.findings.report<Code::wrong_sort>(written.action.span, word,
                                                 std::string_view{"an action that is done to nobody"},
                                                 std::string_view{"an action by one to another"});
        return std::nullopt;
    }
    if (action.places.size() == 2) {
        if (written.recipient) {
            deed.arguments[1] = reference(*written.recipient, action.places[1]);
        } else {
            deed.arguments[1].kind = claims::Reference::Kind::someone;
            deed.arguments[1].span = written.action.span;
        }
    }
    deed.time = time(written.time);
    deed.again = written.again;
    return Predicate{std::move(deed)};
}

/// "Again" goes with what can happen more than once; one leaves an event once.
void StatementReader::refuse_again(claims::Span verb) {
    auto& diagnostic = world_.findings.report<Code::unfit_subject>(
        verb, std::string_view{"again"}, std::string_view{"it goes with \"met\" and with actions"});
    diagnostic.help = "leave \"again\" out";
}

std::optional<StatementReader::Predicate> StatementReader::modal(syntax::Modal const& written) {
    bool const denied = written.word == syntax::ModalWord::cannot;
    At const at{*this, denied ? Position::elsewhere : position_};
    auto meant = act(written.act);
    if (!meant) { return std::nullopt; }
    auto& deed = std::get<claims::Deed>(meant->clause);
    deed.denied = denied;
    switch (written.word) {
        case syntax::ModalWord::can:
        case syntax::ModalWord::cannot: deed.modality = claims::Deed::Modality::can; break;
        case syntax::ModalWord::must: deed.modality = claims::Deed::Modality::must; break;
        case syntax::ModalWord::must_not: deed.modality = claims::Deed::Modality::must_not; break;
    }
    return meant;
}

std::optional<StatementReader::Predicate> StatementReader::toward(syntax::Toward const& written) {
    auto const found = world_.look_up(written.action, {Sort::action}, "an action");
    if (!found) { return std::nullopt; }
    auto const& action = world_.model.entity(*found);
    claims::Deed deed;
    deed.action = *found;
    deed.toward = true;
    deed.arguments.resize(action.places.size());
    if (deed.arguments.size() == 2) {
        deed.arguments[1].kind = claims::Reference::Kind::someone;
        deed.arguments[1].span = written.action.span;
    }
    return Predicate{std::move(deed)};
}

}  // namespace gainsay::grammar
