#include "tests/oracle/meaning.hpp"

#include <algorithm>

namespace gainsay::oracle {

using claims::Statement;

Meaning::Meaning(claims::Model const& model, Facts& facts, Identity identity, std::uint32_t guests)
    : model_(model), facts_(facts), identity_(std::move(identity)), guests_(guests) {}

std::optional<std::uint32_t> Meaning::guest(claims::EntityId id) const {
    if (id.value < model_.entities.size()) { return std::nullopt; }
    return static_cast<std::uint32_t>(id.value - model_.entities.size());
}

std::string Meaning::name(claims::EntityId id) const {
    if (auto const nameless = guest(id)) { return "nameless event " + std::to_string(*nameless); }
    return model_.entity(id).identifier;
}

Condition Meaning::of(Statement const& statement, Polarity polarity, Voice const& voice, Bindings const& bindings) {
    return this->statement(statement, polarity, Scope{voice, bindings});
}

Condition Meaning::statement(Statement const& statement, Polarity polarity, Scope const& scope) {
    bool const asserted = polarity == Polarity::asserted;
    auto const of = [&](Statement const& part, Polarity part_polarity) { return this->statement(part, part_polarity, scope); };
    auto const each = [&](std::vector<Statement> const& operands) {
        std::vector<Condition> parts;
        for (auto const& operand : operands) { parts.push_back(of(operand, polarity)); }
        return parts;
    };
    // Of two statements: exactly one, or both or neither.
    auto const one_of = [&](Statement const& left, Statement const& right, Polarity right_of_asserted) {
        return any_of({all_of({of(left, Polarity::asserted), of(right, right_of_asserted)}),
                       all_of({of(left, Polarity::denied), of(right, opposite(right_of_asserted))})});
    };
    if (auto const* form = std::get_if<claims::Clause>(&statement.form)) {
        return std::visit([&](auto const& inner) { return clause(inner, polarity, scope); }, *form);
    }
    if (auto const* form = std::get_if<claims::Negation>(&statement.form)) { return of(*form->operand, opposite(polarity)); }
    if (auto const* form = std::get_if<claims::Conjunction>(&statement.form)) {
        return asserted ? all_of(each(form->operands)) : any_of(each(form->operands));
    }
    if (auto const* form = std::get_if<claims::Disjunction>(&statement.form)) {
        return asserted ? any_of(each(form->operands)) : all_of(each(form->operands));
    }
    if (auto const* form = std::get_if<claims::EitherOr>(&statement.form)) {
        return one_of(*form->left, *form->right, asserted ? Polarity::denied : Polarity::asserted);
    }
    if (auto const* form = std::get_if<claims::Equivalence>(&statement.form)) {
        return one_of(*form->left, *form->right, polarity);
    }
    auto const& form = std::get<claims::Conditional>(statement.form);
    if (asserted) { return any_of({of(*form.condition, Polarity::denied), of(*form.consequence, Polarity::asserted)}); }
    return all_of({of(*form.condition, Polarity::asserted), of(*form.consequence, Polarity::denied)});
}

claims::EntityId Meaning::thing(claims::Reference const& reference, Scope const& scope) const {
    if (reference.kind == claims::Reference::Kind::variable) { return same(scope.bindings.at(reference.index)); }
    return same(reference.entity());
}

std::vector<claims::EntityId> Meaning::all(claims::Sort sort) const {
    std::vector<claims::EntityId> found;
    for (std::uint32_t i = 0; i < model_.entities.size(); ++i) {
        if (model_.entities[i].sort == sort && identity_[i] == i) { found.push_back(claims::EntityId{i}); }
    }
    for (std::uint32_t i = 0; sort == claims::Sort::event && i < guests_; ++i) {
        found.push_back(claims::EntityId{static_cast<std::uint32_t>(model_.entities.size()) + i});
    }
    return found;
}

Voice Meaning::voice_at(std::string const& name, std::optional<std::uint32_t> article, std::optional<std::uint32_t> claim) {
    Voice voice;
    voice.claim = claim;
    voice.writing = facts_.moment("the writing of " + name);
    if (article) {
        voice.publication = facts_.unknown_day("the publication of " + model_.articles[*article].identifier);
        if (!written_.insert(*voice.writing).second) { return voice; }
        facts_.demand({{*voice.writing, *voice.publication}, [writing = *voice.writing, publication = *voice.publication](Line const& line) {
                           return line.day(writing) <= line.day(publication);
                       }});
    }
    return voice;
}

Voice Meaning::voice_when_said(std::string const& name, std::uint32_t article, std::uint32_t claim) {
    auto voice = voice_at(model_.articles[article].identifier, article, claim);
    auto const moment = facts_.moment("the moment of " + name);
    facts_.demand({{moment, *voice.writing}, [moment, writing = *voice.writing](Line const& line) { return line.rank(moment) <= line.rank(writing); }});
    voice.writing = moment;
    return voice;
}

Condition Meaning::was_said(std::string const& name, claims::TimeSpec const& time, std::uint32_t article, std::uint32_t claim) {
    auto const moment = facts_.moment("the moment of " + name);
    Bindings const none;
    auto const reporter = voice_at(model_.articles[article].identifier, article, claim);
    return lies({moment, moment}, time, Polarity::asserted, Scope{reporter, none});
}

}  // namespace gainsay::oracle
