#include "claims/wording/phrases.hpp"
#include "claims/wording/wording.hpp"

#include <algorithm>
#include <array>

namespace gainsay::claims {

namespace {

bool has_identity(Sort sort) {
    return sort == Sort::actor || sort == Sort::event || sort == Sort::thing || sort == Sort::office;
}

/// "actor", "weapons test": what a variable ranges over.
std::string range_words(Model const& model, SortConstraint const& range) {
    if (range.kind) { return name_of(model, *range.kind); }
    if (range.sort == Sort::event) { return "event"; }
    return range.sort == Sort::thing ? "thing" : "actor";
}

/// "X"; where its rule introduces it, "any actor X". A reference does not know its rule, but stands in the rule's text.
std::string variable_words(Model const& model, Reference const& reference) {
    auto const holds = [&](Rule const& rule) {
        return rule.span.file == reference.span.file && rule.span.begin <= reference.span.begin &&
               reference.span.end <= rule.span.end && reference.index < rule.variables.size();
    };
    auto const rule = std::find_if(model.rules.begin(), model.rules.end(), holds);
    if (rule != model.rules.end() && reference.span.begin < reference.span.end) {
        Variable const& variable = rule->variables[reference.index];
        bool const introduced_here = variable.span == reference.span;
        return introduced_here ? "any " + range_words(model, variable.ranges_over) + " " + variable.name
                               : variable.name;
    }
    static constexpr std::array<char const*, 6> usual{"X", "Y", "Z", "W", "V", "U"};
    return reference.index < usual.size() ? usual[reference.index] : "X" + std::to_string(reference.index);
}

bool starts_with_the(std::string const& name) {
    return name.compare(0, 4, "the ") == 0 || name.compare(0, 4, "The ") == 0;
}

/// A country's name may end like a plural; of actors only "the Houthis" counts as one.
Number number_of_entity(Entity const& entity) {
    if (entity.sort == Sort::actor && !starts_with_the(entity.name)) { return Number::singular; }
    return entity.name == entity.identifier ? Number::singular : number_of(entity.name);
}

/// "the chairman (Ida Vane, by declaration)": the name that the text gives, and who is meant by it.
Subject by_office(Model const& model, Definition const& held) {
    return Subject{name_of(model, held.subject) + " (" + name_of(model, held.object) + ", by declaration)", number_of_entity(model.entity(held.subject))};
}

}  // namespace

std::string name_of(Model const& model, EntityId id) {
    Entity const& entity = model.entity(id);
    std::string name = entity.name.empty() ? entity.identifier : entity.name;
    if (name == entity.identifier && !has_identity(entity.sort)) { std::replace(name.begin(), name.end(), '-', ' '); }
    return name;
}

Subject subject_of(Model const& model, Reference const& reference) {
    switch (reference.kind) {
        case Reference::Kind::entity:
            if (reference.through) { return by_office(model, model.definitions[reference.through->value]); }
            return Subject{name_of(model, reference.entity()), number_of_entity(model.entity(reference.entity()))};
        case Reference::Kind::variable: return Subject{variable_words(model, reference), Number::singular};
        case Reference::Kind::someone: break;
    }
    return Subject{"somebody", Number::singular};
}

Subject subject_of(Model const& model, std::vector<Reference> const& references) {
    if (references.size() == 1) { return subject_of(model, references.front()); }
    std::vector<std::string> names;
    for (Reference const& reference : references) { names.push_back(in_words(model, reference)); }
    return Subject{join_words(names), Number::plural};
}

std::string in_words(Model const& model, Reference const& reference) { return subject_of(model, reference).text; }

std::string class_name(Model const& model, EventClass const& event_class) {
    std::string result;
    for (EntityId const qualifier : event_class.qualifiers) { result += name_of(model, qualifier) + " "; }
    return result + name_of(model, event_class.kind);
}

std::string in_words(Model const& model, EventClass const& event_class) {
    return with_article(class_name(model, event_class));
}

std::string parties(Model const& model, EventSet const& events) {
    std::string result;
    if (events.agent) { result += " by " + in_words(model, *events.agent); }
    if (events.participant) { result += " with " + in_words(model, *events.participant); }
    return result;
}

}  // namespace gainsay::claims
