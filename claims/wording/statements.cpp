#include "claims/wording/phrases.hpp"
#include "claims/wording/sharing.hpp"
#include "claims/wording/wording.hpp"

namespace gainsay::claims {

namespace {

using Operands = std::vector<Statement const*>;

Clause const* clause_of(Statement const& statement) { return std::get_if<Clause>(&statement.form); }

/// The clause of a statement that is one, plain or with "not" inside it; null for any other.
Clause const* literal_of(Statement const& statement) {
    auto const* negation = std::get_if<Negation>(&statement.form);
    if (negation == nullptr) { return clause_of(statement); }
    auto const* clause = clause_of(*negation->operand);
    return clause != nullptr && negates_inside(*clause) ? clause : nullptr;
}

/// Whether the words hold no other statement, so that nothing that follows can be taken to belong to one.
bool is_simple(Statement const& statement) {
    auto const* clause = literal_of(statement);
    return clause != nullptr && !std::holds_alternative<SpeechAct>(*clause) &&
           !std::holds_alternative<Undertaking>(*clause);
}

Operands operands_of(std::vector<Statement> const& statements) {
    Operands operands;
    for (Statement const& statement : statements) { operands.push_back(&statement); }
    return operands;
}

bool are_simple(Operands const& operands) {
    for (Statement const* operand : operands) {
        if (!is_simple(*operand)) { return false; }
    }
    return true;
}

/// Whether a part cannot stand among others even when a comma parts them.
bool needs_brackets(Statement const& statement, std::string const& joint) {
    if (literal_of(statement) != nullptr) { return false; }
    if (auto const* both = std::get_if<Conjunction>(&statement.form)) {
        return !are_simple(operands_of(both->operands));
    }
    if (auto const* any = std::get_if<Disjunction>(&statement.form)) {
        return joint != "and" || !are_simple(operands_of(any->operands));
    }
    return true;
}

std::string part(Model const& model, Statement const& statement, Mood mood, std::string const& joint) {
    std::string words = statement_words(model, statement, mood);
    return needs_brackets(statement, joint) ? "(" + words + ")" : words;
}

std::string joined(Model const& model, Operands const& operands, Mood mood, std::string const& joint,
                   std::string const& before) {
    if (operands.size() == 1) { return before + statement_words(model, *operands.front(), mood); }
    std::string const separator = are_simple(operands) ? " " + joint + " " : ", " + joint + " ";
    std::string result;
    for (Statement const* operand : operands) {
        if (!result.empty()) { result += separator; }
        result += before;
        result += part(model, *operand, mood, joint);
    }
    return result;
}

std::string conjunction(Model const& model, Conjunction const& both, Mood mood) {
    if (auto const words = shared_words(model, both, mood)) { return *words; }
    return joined(model, without_implied(model, both), mood, "and", "");
}

std::string not_true(Mood mood) {
    return "it " + be_predicate("true", Number::singular, mood, Polarity::negative, Aspect::present);
}

std::string negation(Model const& model, Statement const& operand, Mood mood) {
    if (auto const* clause = clause_of(operand); clause != nullptr && negates_inside(*clause)) {
        Reference const* const topic = topic_of(model, *clause);
        if (topic != nullptr && topic->kind == Reference::Kind::someone) {
            return clause_words(model, *clause, Manner{mood, Polarity::positive, Subject{"nobody", Number::singular}});
        }
        return clause_words(model, *clause, Manner{mood, Polarity::negative, std::nullopt});
    }
    if (auto const* both = std::get_if<Conjunction>(&operand.form)) {
        return not_true(mood) + " both " + joined(model, operands_of(both->operands), Mood::past, "and", "that ");
    }
    if (auto const* any = std::get_if<Disjunction>(&operand.form)) {
        std::string const start =
            "it " + be_predicate("true", Number::singular, mood, Polarity::positive, Aspect::present);
        return start + " neither " + joined(model, operands_of(any->operands), Mood::past, "nor", "that ");
    }
    return not_true(mood) + " " + content_words(model, operand, Mood::past, "that");
}

/// A condition of something still to come is told in the present, any other in the past.
std::string conditional(Model const& model, Conditional const& form, Mood mood) {
    auto const bracketed = [&](Statement const& statement, Mood own) {
        bool const nested =
            std::holds_alternative<Conditional>(statement.form) || std::holds_alternative<Equivalence>(statement.form);
        std::string const words = statement_words(model, statement, own);
        return nested ? "(" + words + ")" : words;
    };
    bool const to_come = mood == Mood::will || mood == Mood::base || mood == Mood::present;
    return "if " + bracketed(*form.condition, to_come ? Mood::present : Mood::past) + ", then " +
           bracketed(*form.consequence, mood);
}

}  // namespace

std::string statement_words(Model const& model, Statement const& statement, Mood mood) {
    if (auto const* clause = clause_of(statement)) {
        return clause_words(model, *clause, Manner{mood, Polarity::positive, {}});
    }
    if (auto const* form = std::get_if<Negation>(&statement.form)) { return negation(model, *form->operand, mood); }
    if (auto const* form = std::get_if<Conjunction>(&statement.form)) { return conjunction(model, *form, mood); }
    if (auto const* form = std::get_if<Disjunction>(&statement.form)) {
        return joined(model, operands_of(form->operands), mood, "or", "");
    }
    if (auto const* form = std::get_if<EitherOr>(&statement.form)) {
        Operands const sides{&*form->left, &*form->right};
        return "either " + joined(model, sides, mood, "or", "") + ", but not both";
    }
    if (auto const* form = std::get_if<Conditional>(&statement.form)) { return conditional(model, *form, mood); }
    auto const& form = std::get<Equivalence>(statement.form);
    return part(model, *form.left, mood, "iff") + " if, and only if, " + part(model, *form.right, Mood::past, "iff");
}

std::string content_words(Model const& model, Statement const& statement, Mood mood,
                          std::string const& conjunction_word) {
    std::string const before = conjunction_word + " ";
    if (auto const* both = std::get_if<Conjunction>(&statement.form)) {
        if (auto const words = shared_words(model, *both, mood)) { return before + *words; }
        return joined(model, without_implied(model, *both), mood, "and", before);
    }
    if (auto const* any = std::get_if<Disjunction>(&statement.form)) {
        return joined(model, operands_of(any->operands), mood, "or", before);
    }
    // What comes after "if, and only if," would seem to belong to the whole.
    bool const is_equivalence = std::holds_alternative<Equivalence>(statement.form);
    std::string const words = statement_words(model, statement, mood);
    if (std::holds_alternative<Conditional>(statement.form) && conjunction_word == "whether") {
        return before + "it is so that " + words;
    }
    return before + (is_equivalence ? "(" + words + ")" : words);
}

std::string in_words(Model const& model, Statement const& statement) {
    return statement_words(model, statement, Mood::past);
}

}  // namespace gainsay::claims
