#include "claims/wording/sharing.hpp"

#include "claims/wording/wording.hpp"

#include <algorithm>

namespace gainsay::claims {

namespace {

/// A clause, plain or with "not" inside it.
struct Literal {
    Clause const* clause = nullptr;
    Polarity polarity = Polarity::positive;
};

bool holds_content(Clause const& clause) {
    return std::holds_alternative<SpeechAct>(clause) || std::holds_alternative<Undertaking>(clause);
}

bool is_denied(Clause const& clause) {
    if (auto const* fluent = std::get_if<Fluent>(&clause)) { return fluent->denied; }
    if (auto const* deed = std::get_if<Deed>(&clause)) { return deed->denied; }
    return false;
}

/// Whether another subject can be put in the place of the clause's own.
bool takes_subject(Model const& model, Clause const& clause) {
    Reference const* const topic = topic_of(model, clause);
    return topic != nullptr && topic->kind != Reference::Kind::someone && !holds_content(clause);
}

std::optional<Literal> literal_of(Model const& model, Statement const& statement) {
    Literal literal{std::get_if<Clause>(&statement.form), Polarity::positive};
    if (auto const* negation = std::get_if<Negation>(&statement.form)) {
        literal = Literal{std::get_if<Clause>(&negation->operand->form), Polarity::negative};
        if (literal.clause == nullptr || !negates_inside(*literal.clause)) { return std::nullopt; }
    }
    if (literal.clause == nullptr || !takes_subject(model, *literal.clause)) { return std::nullopt; }
    return literal;
}

/// What a clause says of its subject, the same for every subject.
std::string said_of_subject(Model const& model, Clause const& clause) {
    return clause_words(model, clause, Manner{Mood::past, Polarity::positive, Subject{"X", Number::singular}});
}

bool is_implied(Model const& model, Statement const& statement, Closure const& closure) {
    auto const* clause = std::get_if<Clause>(&statement.form);
    auto const* pattern = closure.pattern ? std::get_if<Clause>(&closure.pattern->form) : nullptr;
    if (clause == nullptr || pattern == nullptr || !takes_subject(model, *clause)) { return false; }
    bool const is_exception =
        std::find(closure.except.begin(), closure.except.end(), *topic_of(model, *clause)) != closure.except.end();
    return is_exception && !holds_content(*pattern) &&
           said_of_subject(model, *clause) == said_of_subject(model, *pattern);
}

}  // namespace

std::optional<std::string> shared_words(Model const& model, Conjunction const& both, Mood mood) {
    if (both.operands.size() < 2) { return std::nullopt; }
    auto const first = literal_of(model, both.operands.front());
    if (!first || is_denied(*first->clause)) { return std::nullopt; }
    std::string const said = said_of_subject(model, *first->clause);
    std::vector<std::string> names;
    for (Statement const& operand : both.operands) {
        auto const literal = literal_of(model, operand);
        if (!literal || literal->polarity != first->polarity || said_of_subject(model, *literal->clause) != said) {
            return std::nullopt;
        }
        std::string const name = in_words(model, *topic_of(model, *literal->clause));
        if (std::find(names.begin(), names.end(), name) != names.end()) { return std::nullopt; }
        names.push_back(name);
    }
    Subject subject{"each of " + join_words(names), Number::singular};
    if (names.size() == 2) { subject = Subject{"both " + join_words(names), Number::plural}; }
    if (first->polarity == Polarity::negative) {
        subject =
            Subject{names.size() == 2 ? "neither " + names[0] + " nor " + names[1] : "none of " + join_words(names),
                    Number::singular};
    }
    return clause_words(model, *first->clause, Manner{mood, Polarity::positive, subject});
}

std::vector<Statement const*> without_implied(Model const& model, Conjunction const& both) {
    std::vector<Closure const*> closures;
    for (Statement const& operand : both.operands) {
        auto const* clause = std::get_if<Clause>(&operand.form);
        auto const* closure = clause != nullptr ? std::get_if<Closure>(clause) : nullptr;
        if (closure != nullptr) { closures.push_back(closure); }
    }
    std::vector<Statement const*> kept;
    for (Statement const& operand : both.operands) {
        bool const implied = std::any_of(closures.begin(), closures.end(),
                                         [&](Closure const* closure) { return is_implied(model, operand, *closure); });
        if (!implied) { kept.push_back(&operand); }
    }
    return kept;
}

std::string words(Model const& model, Closure const& clause, Manner const& manner) {
    Subject subject{"nobody", Number::singular};
    if (!clause.except.empty()) {
        subject = subject_of(model, clause.except);
        subject.text = "only " + subject.text;
    }
    Statement const* pattern = clause.pattern ? &*clause.pattern : nullptr;
    Polarity polarity = Polarity::positive;
    if (auto const* negation = pattern != nullptr ? std::get_if<Negation>(&pattern->form) : nullptr) {
        pattern = &*negation->operand;
        polarity = Polarity::negative;
    }
    auto const* inner = pattern != nullptr ? std::get_if<Clause>(&pattern->form) : nullptr;
    if (inner == nullptr) { return subject.text + " is meant"; }
    return clause_words(model, *inner, Manner{manner.mood, polarity, subject});
}

}  // namespace gainsay::claims
