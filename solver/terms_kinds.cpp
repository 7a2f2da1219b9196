// The kinds, qualifiers and actors of an event: what definitions say, as constraints that those definitions own.

#include "solver/tenures.hpp"
#include "solver/terms.hpp"

#include "claims/wording/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::solver {

using claims::DefinitionKind;
using claims::EntityId;

void Terms::may_be(EventIndex event, EntityId kind) {
    if (!possible_kinds_.insert({event, kind}).second) { return; }
    for (auto const index : definitions_.between_kinds()) {
        auto const& definition = model_.definitions[index];
        if (definition.kind == DefinitionKind::subkind && definition.subject == kind) { may_be(event, definition.object); }
    }
}

bool Terms::may_be_of_kind(EventIndex event, EntityId kind) {
    if (declared_kinds_known_.insert(event).second) {
        for (auto const place : definitions_.about(event)) {
            auto const& definition = model_.definitions[place];
            if (definition.kind == DefinitionKind::event_kind) { may_be(event, definition.object); }
        }
    }
    return possible_kinds_.contains({event, kind});
}

void Terms::mention_declared(std::set<EntityId> const& kinds) {
    for (auto const place : definitions_.of(DefinitionKind::event_kind)) {
        auto const subject = model_.definitions[place].subject;
        bool const is_each = std::all_of(kinds.begin(), kinds.end(), [&](EntityId kind) { return may_be_of_kind(subject, kind); });
        if (is_each) { (void)event(subject); }
    }
}

Proposition Terms::is_of_kind(EventIndex event, EntityId kind) {
    define_kinds(event);
    note({Asked::About::kind, event, kind.value});
    auto const& name = names().entity(event).name;
    auto const noun = claims::in_words(model_, claims::EventClass{{}, kind});
    return memo_was(fmt::format("kind {} {}", event.value, kind.value), name, noun);
}

/// All kinds of one event at once: there are few kinds, and a claim may put the event anywhere among them.
void Terms::define_kinds(EventIndex event) {
    if (!kinds_defined_.insert(event).second) { return; }
    for (auto const place : definitions_.about(event)) {
        auto const& definition = model_.definitions[place];
        if (definition.kind == DefinitionKind::event_kind) {
            require(group({Member::Kind::definition, place, 0}), holds(is_of_kind(event, definition.object)));
        }
    }
    for (auto const index : definitions_.between_kinds()) {
        auto const& definition = model_.definitions[index];
        auto const owner = group({Member::Kind::definition, index, 0});
        auto const subject = is_of_kind(event, definition.subject);
        auto const object = is_of_kind(event, definition.object);
        require(owner, any_of({fails(subject), definition.kind == DefinitionKind::subkind ? holds(object) : fails(object)}));
    }
}

Proposition Terms::has_qualifier(EventIndex event, EntityId qualifier) {
    auto const key = fmt::format("qualifier {} {}", event.value, qualifier.value);
    if (auto const found = propositions_.find(key); found != propositions_.end()) { return found->second; }
    note({Asked::About::qualifier, event, qualifier.value});
    auto const& name = names().entity(event).name;
    auto const& word = model_.entity(qualifier).name;
    auto const made = memo_was(key, name, word);
    for (auto const place : definitions_.about(event)) {
        auto const& definition = model_.definitions[place];
        if (definition.kind == DefinitionKind::event_qualifier && definition.object == qualifier) {
            require(group({Member::Kind::definition, place, 0}), holds(made));
        }
    }
    return made;
}

Proposition Terms::of_actor(EventIndex event, EntityId actor, DefinitionKind link, char const* verb) {
    auto const key = fmt::format("{} {} {}", verb, event.value, actor.value);
    if (auto const found = propositions_.find(key); found != propositions_.end()) { return found->second; }
    note({link == DefinitionKind::agent ? Asked::About::agent : Asked::About::participant, event, actor.value});
    auto const& name = names().entity(event).name;
    auto const& who = model_.entity(actor).name;
    auto const made = memo_was(key, name, fmt::format("{} {}", verb, who));
    for (auto const place : definitions_.about(event)) {
        auto const& definition = model_.definitions[place];
        if (definition.kind == link && definition.object == actor) {
            require(group({Member::Kind::definition, place, 0}), holds(made));
        }
    }
    // What he does is done for the other; that he is there does not make the other one of those who are.
    if (link != DefinitionKind::agent) { return made; }
    for (auto const index : definitions_.of(DefinitionKind::acts_for)) {
        auto const& definition = model_.definitions[index];
        if (definition.object != actor || definition.subject == actor) { continue; }
        auto const agent = of_actor(event, definition.subject, link, verb);
        auto outside = never();
        if (definition.tenure.is_bounded()) {
            auto const [start, end] = interval(event);
            outside = may_be_outside(definition.tenure, start.day, end.day);
        }
        require(group({Member::Kind::definition, index, 0}), any_of({fails(agent), std::move(outside), holds(made)}));
    }
    return made;
}

Proposition Terms::carried_out_by(EventIndex event, EntityId actor) {
    return of_actor(event, actor, DefinitionKind::agent, "by");
}
Proposition Terms::took_part(EventIndex event, EntityId actor) {
    return of_actor(event, actor, DefinitionKind::participant, "with");
}

}  // namespace gainsay::solver
