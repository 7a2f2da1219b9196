// Clauses: who the subject is, and the clauses that have none.

#include "grammar/resolve_statement.hpp"
#include "grammar/resolve_time.hpp"

#include <type_traits>
#include <utility>

namespace gainsay::grammar {

using claims::Clause;
using claims::Code;
using claims::Reference;
using claims::Sort;
using claims::Span;
using claims::Statement;
using syntax::Quantity;

void set_subject(Clause& clause, Reference const& subject) {
    std::visit(
        [&](auto& form) {
            using Form = std::decay_t<decltype(form)>;
            if constexpr (std::is_same_v<Form, claims::Fluent> || std::is_same_v<Form, claims::Deed>) {
                form.arguments.front() = subject;
            } else if constexpr (
                requires { form.event; } && !requires { form.actor; }) {
                form.event = subject;
            } else if constexpr (requires { form.actor; }) {
                form.actor = subject;
            } else if constexpr (requires { form.speaker; }) {
                form.speaker = subject;
            }
        },
        clause);
}

namespace {

Statement stated(Clause clause, bool denied, Span span) {
    Statement statement{std::move(clause), span};
    if (!denied) { return statement; }
    return {claims::Negation{std::move(statement)}, span};
}

/// "only" and "nobody" speak of everybody, so they need a verb that somebody does.
bool can_be_closed(Clause const& clause) {
    auto const* deed = std::get_if<claims::Deed>(&clause);
    return std::holds_alternative<claims::WalkOut>(clause) || std::holds_alternative<claims::Meeting>(clause) ||
           (deed != nullptr && !deed->denied);
}

/// Whether a statement is of something that happens at a moment.
bool can_end_something(Statement const& statement) {
    auto const* clause = std::get_if<Clause>(&statement.form);
    if (clause == nullptr) { return false; }
    auto const* deed = std::get_if<claims::Deed>(clause);
    bool const done = deed != nullptr && !deed->denied && deed->modality == claims::Deed::Modality::actual;
    return done || std::holds_alternative<claims::Meeting>(*clause) || std::holds_alternative<claims::WalkOut>(*clause) ||
           std::holds_alternative<claims::SpeechAct>(*clause) || std::holds_alternative<claims::Undertaking>(*clause) ||
           std::holds_alternative<claims::Occurrence>(*clause);
}

bool is_identifier(std::string_view name) { return name.front() >= 'a' && name.front() <= 'z' && name != "someone"; }

bool is_denied(syntax::Predicate const& predicate) {
    if (auto const* being = boost::get<syntax::Being>(&predicate)) { return being->denied; }
    auto const* doing = boost::get<syntax::Doing>(&predicate);
    return doing != nullptr && doing->auxiliary == syntax::Auxiliary::did_not;
}

std::string_view quantity_word(Quantity quantity) {
    switch (quantity) {
        case Quantity::both: return "both";
        case Quantity::each: return "each of";
        case Quantity::only: return "only";
        case Quantity::nobody: return "nobody";
        case Quantity::one: break;
    }
    return "";
}

}  // namespace

Statement StatementReader::clause(syntax::Clause const& written, Span span) {
    struct Visitor {
        StatementReader& reader;
        Span span;
        using result_type = Statement;
        Statement operator()(syntax::SubjectClause const& inner) const { return reader.subject_clause(inner, span); }
        Statement operator()(syntax::Counted const& inner) const { return {reader.counted(inner), span}; }
        Statement operator()(syntax::AttributeClause const& inner) const { return {reader.attribute(inner), span}; }
        Statement operator()(syntax::CommitmentClause const& inner) const { return reader.commitment(inner, span); }
        Statement operator()(syntax::DescribedCommitment const& inner) const {
            return reader.described_commitment(inner, span);
        }
        Statement operator()(syntax::CountComparison const& inner) const { return {reader.count_comparison(inner), span}; }
        Statement operator()(syntax::Persisting const& inner) const { return reader.persisting(inner, span); }
    };
    return boost::apply_visitor(Visitor{*this, span}, written.get());
}

std::vector<Reference> StatementReader::subject_names(syntax::SubjectClause const& written) {
    auto const& subject = written.subject;
    // who is meant by a denial, or by "only", is not found by it
    At const at{*this,
                is_denied(written.predicate) || subject.quantity == Quantity::only ? Position::elsewhere : position_};
    auto const place = subject_place(written.predicate);
    std::vector<Reference> names;
    for (auto const& name : subject.names) {
        if (place) {
            names.push_back(reference(name, *place));
        } else if (!name.sort && is_identifier(world_.text(name.name)) && !world_.find(world_.text(name.name))) {
            world_.report_unknown(name.name.span, {Sort::actor, Sort::event, Sort::thing});
        }
    }
    return names;
}

Statement StatementReader::subject_clause(syntax::SubjectClause const& written, Span span) {
    auto const& subject = written.subject;
    auto const names = subject_names(written);
    auto meant = predicate(written.predicate);
    if (!meant) { return {Clause{}, span}; }

    bool const closes = subject.quantity == Quantity::only || subject.quantity == Quantity::nobody;
    if (closes && (meant->denied || !can_be_closed(meant->clause))) {
        auto& diagnostic = world_.findings.report<Code::unfit_subject>(
            subject.span, quantity_word(subject.quantity),
            std::string_view{
                "it needs a verb that says what somebody did, such as \"met\" or an action, without \"not\""});
        diagnostic.help = "say it of each one by name";
        return {Clause{}, span};
    }
    auto const* modal = boost::get<syntax::Modal>(&written.predicate);
    bool const has_not = is_denied(written.predicate) || (modal != nullptr && modal->word == syntax::ModalWord::cannot);
    bool const some_do_not = has_not && std::any_of(names.begin(), names.end(), [](Reference const& name) { return name.kind == Reference::Kind::someone; });
    if (some_do_not) {
        auto& diagnostic = world_.findings.report<Code::unfit_subject>(
            subject.span, std::string_view{"someone"}, std::string_view{"with \"not\", it may be read as that nobody did or that somebody did not"});
        diagnostic.help = "write \"nobody\" and what was done, or \"not (someone …)\", or say who it was that did not";
        return {Clause{}, span};
    }
    auto const said_of = [&](Reference const& name) {
        Clause clause = meant->clause;
        set_subject(clause, name);
        if (!meant->threat) { return stated(std::move(clause), meant->denied, span); }
        // an ultimatum: the demand, and the threat for the case that it is not met
        auto threat = *meant->threat;
        threat.actor = name;
        Statement both{claims::Conjunction{{Statement{std::move(clause), span}, Statement{Clause{std::move(threat)}, span}}}, span};
        return meant->denied ? Statement{claims::Negation{std::move(both)}, span} : both;
    };
    auto const closed = [&](std::vector<Reference> except) {
        Reference someone;
        someone.kind = Reference::Kind::someone;
        someone.span = subject.span;
        return Statement{Clause{claims::Closure{said_of(someone), std::move(except)}}, span};
    };
    if (subject.quantity == Quantity::nobody) { return closed({}); }
    if (subject.quantity == Quantity::only) {
        return {claims::Conjunction{{said_of(names.front()), closed(names)}}, span};
    }
    auto* joint = std::get_if<claims::Undertaking>(&meant->clause);
    if (subject.quantity == Quantity::both && joint != nullptr) {
        joint->joint.assign(names.begin() + 1, names.end());
        if (meant->threat) { meant->threat->joint = joint->joint; }
        return said_of(names.front());
    }
    if (names.size() == 1) { return said_of(names.front()); }
    claims::Conjunction each;
    for (auto const& name : names) { each.operands.push_back(said_of(name)); }
    return {std::move(each), span};
}

claims::EventSet StatementReader::event_set(syntax::ClassWords const& words, std::vector<syntax::Party> const& parties,
                                            boost::optional<syntax::Time> const& written_time) {
    claims::EventSet events;
    events.event_class = event_class(words);
    for (auto const& party : parties) {
        auto& place = party.role == syntax::PartyRole::by ? events.agent : events.participant;
        auto who = reference(party.who, Sort::actor);
        if (place) {
            auto& diagnostic = world_.findings.report<Code::repeated_detail>(
                party.who.span, std::string_view{party.role == syntax::PartyRole::by ? "by" : "with"});
            diagnostic.because.push_back({place->span, "said here before"});
        }
        place = who;
    }
    events.time = time(written_time);
    return events;
}

Clause StatementReader::counted(syntax::Counted const& written) {
    auto const quantifier = written.count.quantifier;
    // "at least one meeting by any actor X" finds an X; the other counts say what is not there
    bool const finds = position_ == Position::condition && quantifier == syntax::Quantifier::at_least;
    At const at{*this, finds ? Position::condition : Position::elsewhere};
    claims::EventCount count;
    count.events = event_set(written.event_class, written.parties, written.time);
    auto const number = written.count.number ? world_.number(*written.count.number, largest_number) : 0;
    if (quantifier == syntax::Quantifier::exactly || quantifier == syntax::Quantifier::at_least) {
        count.least = number;
    }
    if (quantifier != syntax::Quantifier::at_least) { count.most = number; }
    return count;
}

Clause StatementReader::attribute(syntax::AttributeClause const& written) {
    At const at{*this, written.denied ? Position::elsewhere : position_};
    claims::Fluent fluent;
    fluent.denied = written.denied;
    auto const found = world_.look_up(written.attribute, {Sort::attribute}, "an attribute");
    if (!found) { return fluent; }
    auto const& places = world_.model.entity(*found).places;
    fluent.predicate = *found;
    fluent.arguments = {reference(written.owner, places[0]), reference(written.value, places[1])};
    fluent.time = time(written.time);
    return fluent;
}

Statement StatementReader::commitment(syntax::CommitmentClause const& written, Span span) {
    claims::CommitmentState state;
    state.kind = written.state;
    state.denied = written.denied;
    if (auto const claim = world_.look_up_claim(written.commitment, article_)) {
        state.claim = *claim;
        world_.mentioned.push_back(*claim);
        if (!world_.holds_commitment[*claim]) {
            world_.findings.report<Code::wrong_sort>(written.commitment.span, world_.text(written.commitment),
                                                     std::string_view{"a claim without a commitment"},
                                                     std::string_view{"a claim of a commitment"});
        }
    }
    state.time = time(written.time);
    return {Clause{std::move(state)}, span};
}

Statement StatementReader::described_commitment(syntax::DescribedCommitment const& written, Span span) {
    At const at{*this, written.denied ? Position::elsewhere : position_};
    claims::CommitmentState state;
    state.kind = written.state;
    state.denied = written.denied;
    state.debtor = reference(written.debtor, Sort::actor);
    if (written.creditor) { state.creditor = reference(*written.creditor, Sort::actor); }
    state.time = time(written.time);
    return {Clause{std::move(state)}, span};
}

Clause StatementReader::count_comparison(syntax::CountComparison const& written) {
    At const at{*this, Position::elsewhere};
    claims::EventCountComparison comparison;
    comparison.order = written.order;
    comparison.events = event_set(written.event_class, written.parties, written.time);
    comparison.than = time(written.than);
    return comparison;
}

Statement StatementReader::persisting(syntax::Persisting const& written, Span span) {
    bool const fits = std::exchange(persistence_fits_, false);
    if (!fits) {
        auto& diagnostic = world_.findings.report<Code::not_expressible>(
            written.words.span,
            std::string_view{"\"that persists\" is the whole consequence of a rule with one property among its conditions"});
        diagnostic.help = "write: if … is … then that persists until …";
    }
    claims::Persistence persistence;
    if (written.until) {
        persistence.until = content(*written.until);
        if (!persistence.until || !can_end_something(*persistence.until)) {
            auto& diagnostic = world_.findings.report<Code::not_expressible>(
                span, std::string_view{"what ends a property is a deed, a meeting, an act of speech or an event, without \"not\""});
            diagnostic.help = "name one deed or event after \"until\"; write a rule for each of several";
        }
    }
    return {Clause{std::move(persistence)}, span};
}

}  // namespace gainsay::grammar
