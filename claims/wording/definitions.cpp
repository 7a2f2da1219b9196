#include "claims/wording/dates.hpp"
#include "claims/wording/phrases.hpp"
#include "claims/wording/wording.hpp"

namespace gainsay::claims {

namespace {

Subject subject(Model const& model, EntityId id) {
    return subject_of(model, Reference{Reference::Kind::entity, id.value, {}});
}

/// "the Harbour talks are working-level talks": a definition is told in the present.
std::string is(Model const& model, EntityId id, std::string const& complement) {
    Subject const who = subject(model, id);
    return who.text + " " + be_predicate(complement, who.number, Mood::past, Polarity::positive, Aspect::present);
}

/// " from 2018 to March 2019", with the leading blank; empty where it is so at any time.
std::string for_a_time(Tenure const& tenure) {
    std::string words;
    if (tenure.from) { words = " from " + calendar_words(*tenure.from).noun; }
    if (!tenure.until) { return words.empty() ? words : words + " on"; }
    return words + (tenure.from ? " to " : " until ") + calendar_words(*tenure.until).noun;
}

std::string does(Model const& model, Definition const& definition, char const* singular, char const* plural) {
    Subject const who = subject(model, definition.subject);
    return who.text + (who.number == Number::plural ? plural : singular) + name_of(model, definition.object) + for_a_time(definition.tenure);
}

std::string subkind(Model const& model, Definition const& definition) {
    std::string const narrow = name_of(model, definition.subject);
    std::string const wide_kind = name_of(model, definition.object);
    if (number_of(narrow) == Number::plural) { return "all " + narrow + " are " + pluralised(wide_kind); }
    return "every " + narrow + " is " + with_article(wide_kind);
}

/// Two identifiers by their names; with the identifiers where the names do not tell them apart.
std::string pair(Model const& model, Definition const& definition) {
    auto const named = [&](EntityId id) {
        bool const same_name = name_of(model, definition.subject) == name_of(model, definition.object);
        return name_of(model, id) + (same_name ? " (" + model.entity(id).identifier + ")" : "");
    };
    return named(definition.subject) + " and " + named(definition.object);
}

std::string with_reason(std::string const& words, std::string reason) {
    while (!reason.empty() && (reason.back() == '.' || reason.back() == ' ')) { reason.pop_back(); }
    return reason.empty() ? words : words + ", because " + reason;
}

std::string linked(Model const& model, EntityId relation, char const* from, char const* to) {
    return std::string{from} + " is " + name_of(model, relation) + " " + to;
}

std::string publication(Model const& model, Definition const& definition) {
    if (definition.article >= model.articles.size()) { return "the article was published"; }
    Article const& article = model.articles[definition.article];
    std::string const when = article.published ? calendar_words(*article.published).when : "at an unknown time";
    return "\"" + article.title + "\" was published " + when;
}

}  // namespace

std::string in_words(Model const& model, Definition const& definition) {
    EntityId const first = definition.subject;
    EntityId const second = definition.object;
    switch (definition.kind) {
        case DefinitionKind::event_kind: return is(model, first, with_article(name_of(model, second)));
        case DefinitionKind::event_qualifier: return is(model, first, name_of(model, second));
        case DefinitionKind::subkind: return subkind(model, definition);
        case DefinitionKind::disjoint_kinds:
            return "nothing is both " + with_article(name_of(model, first)) + " and " +
                   with_article(name_of(model, second));
        case DefinitionKind::agent: {
            Subject const event = subject(model, first);
            return event.text + " " +
                   be_predicate("the work of " + name_of(model, second), event.number, Mood::past, Polarity::positive);
        }
        case DefinitionKind::participant: return name_of(model, second) + " took part in " + name_of(model, first);
        case DefinitionKind::part_of: return is(model, first, "part of " + name_of(model, second));
        case DefinitionKind::member_of:
            return is(model, first, "a member of " + name_of(model, second) + for_a_time(definition.tenure));
        case DefinitionKind::held_by: return is(model, first, name_of(model, second) + for_a_time(definition.tenure));
        case DefinitionKind::speaks_for: return does(model, definition, " speaks for ", " speak for ");
        case DefinitionKind::acts_for: return does(model, definition, " acts for ", " act for ");
        case DefinitionKind::symmetric:
            return "if " + linked(model, first, "X", "Y") + ", then " + linked(model, first, "Y", "X");
        case DefinitionKind::transitive:
            return "if " + linked(model, first, "X", "Y") + " and " + linked(model, first, "Y", "Z") + ", then " +
                   linked(model, first, "X", "Z");
        case DefinitionKind::same:
            return with_reason(pair(model, definition) + " are one and the same", definition.reason);
        case DefinitionKind::distinct:
            return with_reason(pair(model, definition) + " are two different things", definition.reason);
        case DefinitionKind::publication: return publication(model, definition);
    }
    return {};
}

}  // namespace gainsay::claims
