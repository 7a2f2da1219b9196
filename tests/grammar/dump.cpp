#include "tests/grammar/dump.hpp"

#include <sstream>
#include <type_traits>

namespace gainsay::grammar {

namespace {

using namespace claims;

class Dump {
public:
    Dump(Model const& model, SourceSet const* sources) : model_(model), sources_(sources) {}

    std::string take() { return out_.str(); }

    void all(Corpus const& corpus) {
        for (auto const& entity : model_.entities) { write(entity); }
        for (auto const& definition : model_.definitions) { write(definition); }
        for (auto const& rule : model_.rules) { write(rule); }
        for (auto const& article : model_.articles) { write(article); }
        for (auto const& claim : model_.claims) { write(claim); }
        for (auto const& record : model_.records) {
            out_ << "record " << record.identifier << " source " << record.source << place(record.span)
                 << place(record.identifier_span);
            sentences(record.sentences);
        }
        for (auto const& passage : model_.not_encoded) {
            out_ << "not-encoded " << passage.article << ' ' << passage.reason;
            write(passage.place);
            out_ << place(passage.span) << '\n';
        }
        for (auto const& verdict : model_.verdicts) {
            out_ << "verdict " << static_cast<int>(verdict.kind) << ' ' << verdict.reason;
            names(verdict.claims);
            out_ << place(verdict.span) << '\n';
        }
        for (auto const& acceptance : model_.acceptances) {
            out_ << "acceptance " << acceptance.reason << " by " << acceptance.owner << " meaning " << acceptance.meaning;
            if (acceptance.until) { out_ << " until " << acceptance.until->text; }
            if (acceptance.weakness) { out_ << " of " << claims::code_name(acceptance.weakness->code) << " at " << acceptance.weakness->at; }
            names(acceptance.claims);
            for (auto const& name : acceptance.records) { out_ << " record " << name.record << place(name.span); }
            out_ << place(acceptance.span) << '\n';
        }
        for (auto const& argument : model_.arguments) {
            out_ << "argument " << argument.article << ' ' << argument.identifier << ' '
                 << static_cast<int>(argument.relation) << argument.other << ' ' << static_cast<int>(argument.step);
            write(argument.place);
            names(argument.premises);
            names({argument.conclusion});
            for (auto const rule : argument.rules) { out_ << " rule " << rule; }
            out_ << place(argument.span) << '\n';
        }
        out_ << "unreadable " << corpus.unreadable_claims << '\n';
        for (auto const& diagnostic : corpus.diagnostics) {
            out_ << code_text(diagnostic.code) << ' ' << diagnostic.message << " | " << diagnostic.label << " | "
                 << diagnostic.help << place(diagnostic.span);
            for (auto const& because : diagnostic.because) {
                out_ << " because " << because.text << place(because.span);
            }
            out_ << '\n';
        }
    }

    void write(Statement const& statement) {
        std::visit([&](auto const& form) { connective(form); }, statement.form);
        out_ << place(statement.span);
    }

private:
    std::string place(Span span) const {
        if (sources_ == nullptr) { return {}; }
        return " @" + sources_->path(span.file) + ':' + std::to_string(span.begin) + '-' + std::to_string(span.end);
    }
    std::string name(EntityId id) const { return model_.entities.empty() ? "-" : model_.entity(id).identifier; }

    void write(SortConstraint const& constraint) {
        out_ << " place " << static_cast<int>(constraint.sort);
        if (constraint.kind) { out_ << " of " << name(*constraint.kind); }
        for (auto const value : constraint.values) { out_ << ' ' << name(value); }
    }
    void write(Entity const& entity) {
        out_ << "entity " << static_cast<int>(entity.sort) << ' ' << entity.identifier << " \"" << entity.name << '"';
        for (auto const& alias : entity.aliases) { out_ << " aka \"" << alias << '"'; }
        for (auto const& constraint : entity.places) { write(constraint); }
        out_ << (entity.symmetric ? " symmetric" : "") << (entity.transitive ? " transitive" : "")
             << (entity.judgement ? " judgement" : "") << place(entity.span)
             << '\n';
    }
    void write(Definition const& definition) {
        out_ << "definition " << static_cast<int>(definition.kind) << ' ' << name(definition.subject) << ' '
             << name(definition.object) << ' ' << definition.article << ' ' << definition.reason;
        if (definition.tenure.from) { out_ << " from " << definition.tenure.from->text; }
        if (definition.tenure.until) { out_ << " until " << definition.tenure.until->text; }
        out_ << place(definition.span) << '\n';
    }
    void write(Rule const& rule) {
        out_ << "rule " << rule.identifier << " \"" << rule.text << "\" owner " << rule.owner << ' '
             << static_cast<int>(rule.strength) << rule.on_by_default;
        for (auto const& variable : rule.variables) {
            out_ << " variable " << variable.name;
            write(variable.ranges_over);
            out_ << place(variable.span);
        }
        out_ << ' ';
        write(rule.statement);
        out_ << place(rule.span) << '\n';
    }
    void write(Article const& article) {
        out_ << "article " << article.identifier << " \"" << article.title << "\" " << article.outlet << ' '
             << article.text_name << ' ' << article.source << ' ' << article.accessed;
        for (auto const& author : article.authors) { out_ << " by " << author; }
        if (article.published) {
            out_ << " published " << article.published->text << " definition " << article.publication.value;
        }
        for (auto const claim : article.claims) { out_ << ' ' << claim; }
        out_ << place(article.span) << '\n';
    }
    void write(Place const& where) {
        out_ << " at " << static_cast<int>(where.kind) << ' ' << where.paragraph << " \"" << where.anchor << '"';
    }
    void write(Claim const& claim) {
        out_ << "claim " << model_.full_name(claim);
        write(claim.place);
        out_ << (claim.adopted ? " adopted" : "") << ' ' << static_cast<int>(claim.provenance) << ' ' << claim.encoded_by << ' ' << claim.reviewed_by;
        for (auto const& former : claim.former_identifiers) { out_ << " was " << former; }
        if (claim.correction) {
            out_ << " correction " << claim.correction->withdrawn << claim.correction->corrected_to
                 << claim.correction->from.text;
        }
        out_ << place(claim.span) << place(claim.identifier_span);
        sentences(claim.sentences);
    }
    void sentences(std::vector<Sentence> const& list) {
        out_ << '\n';
        for (auto const& sentence : list) {
            out_ << "  " << static_cast<int>(sentence.certainty) << static_cast<int>(sentence.type);
            if (sentence.addressee) { field("addressee", *sentence.addressee); }
            for (auto const& speaker : sentence.according_to) { field("according-to", speaker); }
            out_ << ' ';
            write(sentence.statement);
            out_ << place(sentence.span) << '\n';
        }
    }
    void names(std::vector<ClaimName> const& list) {
        for (auto const& each : list) { out_ << " claim " << each.claim << place(each.span); }
    }

    // ---- fields of clauses ---------------------------------------------------------------------------------------

    void field(char const* label, Reference const& reference) {
        out_ << ' ' << label << ':';
        switch (reference.kind) {
            case Reference::Kind::entity:
                out_ << name(reference.entity());
                if (reference.through) { out_ << '/' << name(model_.definitions[reference.through->value].subject); }
                break;
            case Reference::Kind::variable: out_ << '?' << reference.index; break;
            case Reference::Kind::someone: out_ << "someone"; break;
        }
        out_ << place(reference.span);
    }
    void field(char const* label, std::optional<Reference> const& reference) {
        if (reference) { field(label, *reference); }
    }
    void field(char const* label, StatementBox const& box) {
        out_ << ' ' << label << ':';
        if (box) {
            write(*box);
        } else {
            out_ << "none";
        }
    }
    void field(EventClass const& event_class) {
        for (auto const qualifier : event_class.qualifiers) { out_ << ' ' << name(qualifier); }
        out_ << ' ' << name(event_class.kind);
    }
    void field(EventSet const& events) {
        field(events.event_class);
        field("by", events.agent);
        field("with", events.participant);
        field(events.time);
    }
    void field(Duration const& duration) {
        out_ << " duration " << static_cast<int>(duration.precision) << ' ' << duration.count << ' '
             << static_cast<int>(duration.unit);
    }
    void field(TimePoint const& point) {
        if (auto const* event = std::get_if<EventPoint>(&point)) {
            field(event->edge == Edge::start ? "start" : event->edge == Edge::end ? "end" : "whole", event->event);
        } else if (auto const* moment = std::get_if<ArticleMoment>(&point)) {
            out_ << " moment " << static_cast<int>(*moment);
        } else if (auto const* date = std::get_if<CalendarDate>(&std::get<DateExpression>(point))) {
            out_ << " date " << date->text;
        } else {
            auto const relative = std::get<RelativeDate>(std::get<DateExpression>(point));
            out_ << " relative " << static_cast<int>(relative.kind) << static_cast<int>(relative.which) << ' '
                 << relative.number << ' ' << static_cast<int>(relative.period);
        }
    }
    void field(std::optional<TimeSpec> const& time) {
        if (!time) { return; }
        out_ << " [time " << static_cast<int>(time->relation);
        if (time->distance) { field(*time->distance); }
        if (time->first) { field(*time->first); }
        if (time->second) { field(*time->second); }
        out_ << (time->inclusive ? " inclusive" : "") << place(time->span) << ']';
    }

    // ---- forms ---------------------------------------------------------------------------------------------------

    void connective(Clause const& clause) {
        std::visit([&](auto const& form) { this->clause(form); }, clause);
    }
    void connective(Negation const& form) { pointed("not", {&*form.operand}); }
    void connective(Conjunction const& form) { nested("and", form.operands); }
    void connective(Disjunction const& form) { nested("or", form.operands); }
    void connective(EitherOr const& form) { pointed("either", {&*form.left, &*form.right}); }
    void connective(Conditional const& form) { pointed("if", {&*form.condition, &*form.consequence}); }
    void connective(Equivalence const& form) { pointed("iff", {&*form.left, &*form.right}); }
    void nested(char const* word, std::vector<Statement> const& operands) {
        std::vector<Statement const*> pointers;
        for (auto const& operand : operands) { pointers.push_back(&operand); }
        pointed(word, pointers);
    }
    void pointed(char const* word, std::vector<Statement const*> const& operands) {
        out_ << '(' << word;
        for (auto const* operand : operands) {
            out_ << ' ';
            write(*operand);
        }
        out_ << ')';
    }

    template <typename Form>
    void clause(Form const& form) {
        out_ << '(' << label(form);
        if constexpr (requires { form.kind; }) { out_ << ' ' << static_cast<int>(form.kind); }
        if constexpr (requires { form.edge; }) { out_ << ' ' << static_cast<int>(form.edge); }
        if constexpr (requires { form.order; }) { out_ << ' ' << static_cast<int>(form.order); }
        if constexpr (requires { form.attitude; }) { out_ << ' ' << static_cast<int>(form.attitude); }
        if constexpr (requires { form.predicate; }) { out_ << ' ' << name(form.predicate); }
        if constexpr (requires { form.action; }) { out_ << ' ' << name(form.action); }
        if constexpr (requires { form.claim; }) { out_ << ' ' << form.claim; }
        if constexpr (requires { form.least; }) {
            out_ << ' ' << form.least.value_or(-1) << ' ' << form.most.value_or(-1);
        }
        if constexpr (requires { form.actor; }) { field("actor", form.actor); }
        if constexpr (requires { form.speaker; }) { field("speaker", form.speaker); }
        if constexpr (requires { form.event; }) { field("event", form.event); }
        if constexpr (requires { form.other; }) { field("other", form.other); }
        if constexpr (requires { form.addressee; }) { field("addressee", form.addressee); }
        if constexpr (requires { form.joint; }) {
            for (auto const& reference : form.joint) { field("joint", reference); }
        }
        if constexpr (requires { form.arguments; }) {
            for (auto const& reference : form.arguments) { field("argument", reference); }
        }
        if constexpr (requires { form.except; }) {
            for (auto const& reference : form.except) { field("except", reference); }
        }
        if constexpr (requires { form.duration; }) { field(form.duration); }
        if constexpr (requires { form.event_class; }) { field(form.event_class); }
        if constexpr (requires { form.events; }) { field(form.events); }
        if constexpr (requires { form.pattern; }) { field("pattern", form.pattern); }
        if constexpr (requires { form.content; }) { field("content", form.content); }
        if constexpr (requires { form.condition; }) { field("condition", form.condition); }
        if constexpr (requires { form.time; }) { field(form.time); }
        if constexpr (requires { form.denied; }) { out_ << (form.denied ? " denied" : ""); }
        if constexpr (requires { form.toward; }) { out_ << (form.toward ? " toward" : ""); }
        if constexpr (requires { form.modality; }) {
            out_ << (form.modality == Deed::Modality::actual ? "" : " modal ");
            if (form.modality != Deed::Modality::actual) { out_ << static_cast<int>(form.modality); }
        }
        if constexpr (requires { form.again; }) { out_ << (form.again ? " again" : ""); }
        if constexpr (requires { form.debtor; }) {
            field("debtor", form.debtor);
            field("creditor", form.creditor);
        }
        if constexpr (requires { form.than; }) { field(std::optional<TimeSpec>{form.than}); }
        if constexpr (requires { form.until; }) { field("until", form.until); }
        if constexpr (requires { form.span; }) {
            if (form.span) { field(*form.span); }
        }
        out_ << ')';
    }
    static char const* label(Occurrence const&) { return "Occurrence"; }
    static char const* label(Lasting const&) { return "Lasting"; }
    static char const* label(LengthComparison const&) { return "LengthComparison"; }
    static char const* label(IntervalRelation const&) { return "IntervalRelation"; }
    static char const* label(EventOutcome const&) { return "EventOutcome"; }
    static char const* label(Classification const&) { return "Classification"; }
    static char const* label(EventCount const&) { return "EventCount"; }
    static char const* label(EventRank const&) { return "EventRank"; }
    static char const* label(WalkOut const&) { return "WalkOut"; }
    static char const* label(Meeting const&) { return "Meeting"; }
    static char const* label(Fluent const&) { return "Fluent"; }
    static char const* label(Deed const&) { return "Deed"; }
    static char const* label(Closure const&) { return "Closure"; }
    static char const* label(SpeechAct const&) { return "SpeechAct"; }
    static char const* label(Undertaking const&) { return "Undertaking"; }
    static char const* label(CommitmentState const&) { return "CommitmentState"; }
    static char const* label(EventCountComparison const&) { return "EventCountComparison"; }
    static char const* label(Persistence const&) { return "Persistence"; }

    Model const& model_;
    SourceSet const* sources_;
    std::ostringstream out_;
};

}  // namespace

std::string dump(Corpus const& corpus, Places places) {
    Dump writer{corpus.model, places == Places::shown ? &corpus.sources : nullptr};
    writer.all(corpus);
    return writer.take();
}

std::string dump(claims::Model const& model, claims::Statement const& statement) {
    Dump writer{model, nullptr};
    writer.write(statement);
    return writer.take();
}

}  // namespace gainsay::grammar
