// What the declarations say.

#include "tests/oracle/meaning.hpp"

#include <stdexcept>

namespace gainsay::oracle {

using claims::DefinitionKind;

Condition Meaning::of(claims::Definition const& definition) {
    auto const subject = definition.kind == DefinitionKind::publication ? claims::EntityId{} : same(definition.subject);
    auto const object = definition.kind == DefinitionKind::publication ? claims::EntityId{} : same(definition.object);
    auto const of_each_event = [&](auto const& says) {
        std::vector<Condition> parts;
        for (auto const event : all(claims::Sort::event)) { parts.push_back(says(event)); }
        return all_of(std::move(parts));
    };
    switch (definition.kind) {
        case DefinitionKind::event_kind: return is_of_kind(subject, object, Polarity::asserted);
        case DefinitionKind::event_qualifier: return facts_.proposition(name(subject) + " is " + name(object), Polarity::asserted);
        case DefinitionKind::subkind:
            return of_each_event([&](claims::EntityId event) {
                return any_of({is_of_kind(event, subject, Polarity::denied), is_of_kind(event, object, Polarity::asserted)});
            });
        case DefinitionKind::disjoint_kinds:
            return of_each_event([&](claims::EntityId event) {
                return any_of({is_of_kind(event, subject, Polarity::denied), is_of_kind(event, object, Polarity::denied)});
            });
        case DefinitionKind::agent: return facts_.proposition(name(subject) + " is by " + name(object), Polarity::asserted);
        case DefinitionKind::participant: return facts_.proposition(name(subject) + " is with " + name(object), Polarity::asserted);
        case DefinitionKind::part_of: {
            // An event has its time, be it only a planned one, whether or not it takes place.
            auto const part = stretch_of(subject);
            auto const whole = stretch_of(object);
            return facts_.time(name(subject) + " is part of " + name(object), {part.first, part.last, whole.first, whole.last},
                               [part, whole](Line const& line) {
                                   return line.rank(part.first) >= line.rank(whole.first) && line.rank(part.last) <= line.rank(whole.last);
                               });
        }
        case DefinitionKind::acts_for: return acts_for(subject, object);
        case DefinitionKind::symmetric: return is_symmetric(subject);
        case DefinitionKind::transitive: return is_transitive(subject);
        case DefinitionKind::publication: {
            auto const& article = model_.articles.at(definition.article);
            auto const publication = facts_.unknown_day("the publication of " + article.identifier);
            auto const range = claims::bounds(article.published.value().date);
            facts_.turn_at(publication, range);
            return facts_.time(article.identifier + " was published on its date", {publication}, [publication, range](Line const& line) {
                return (!range.earliest || line.day(publication) >= *range.earliest) && (!range.latest || line.day(publication) <= *range.latest);
            });
        }
        // Who is a member and who speaks for whom tie nothing in one viewpoint; what is the same is settled before.
        case DefinitionKind::held_by:
        case DefinitionKind::member_of:
        case DefinitionKind::speaks_for:
        case DefinitionKind::same:
        case DefinitionKind::distinct: return always();
    }
    return always();
}

Condition Meaning::acts_for(claims::EntityId agent, claims::EntityId principal) {
    std::vector<Condition> parts;
    for (auto const event : all(claims::Sort::event)) {
        parts.push_back(any_of({facts_.proposition(name(event) + " is by " + name(agent), Polarity::denied),
                                facts_.proposition(name(event) + " is by " + name(principal), Polarity::asserted)}));
    }
    for (std::uint32_t i = 0; i < model_.entities.size(); ++i) {
        if (model_.entities[i].sort != claims::Sort::action) { continue; }
        Voice const nobody;
        Bindings const none;
        claims::Deed deed;
        deed.action = claims::EntityId{i};
        auto const of = [&](claims::EntityId actor) {
            deed.arguments = {claims::Reference{claims::Reference::Kind::entity, actor.value, {}}};
            return doings(deed, Scope{nobody, none}, {});
        };
        auto const done = of(agent);
        auto const done_for = of(principal);
        for (std::size_t k = 0; k < done.size(); ++k) {
            if (!facts_.speaks_of(done[k].fluent) || !facts_.speaks_of(done_for[k].fluent)) { continue; }
            parts.push_back(at_every_moment({Alternatives{{}, {{done[k], Polarity::denied}, {done_for[k], Polarity::asserted}}}}));
        }
    }
    return all_of(std::move(parts));
}

Condition Meaning::is_symmetric(claims::EntityId relation) {
    std::vector<Condition> parts;
    auto const actors = all(claims::Sort::actor);
    for (auto const left : actors) {
        for (auto const right : actors) {
            auto const one = related(relation, left, right);
            auto const other = related(relation, right, left);
            if (left == right || !facts_.speaks_of(one.fluent) || !facts_.speaks_of(other.fluent)) { continue; }
            parts.push_back(at_every_moment({Alternatives{{}, {{one, Polarity::denied}, {other, Polarity::asserted}}}}));
        }
    }
    return all_of(std::move(parts));
}

Condition Meaning::is_transitive(claims::EntityId relation) {
    std::vector<Condition> parts;
    auto const actors = all(claims::Sort::actor);
    for (auto const first : actors) {
        for (auto const second : actors) {
            for (auto const third : actors) {
                if (first == second || second == third || first == third) { continue; }
                parts.push_back(at_every_moment({Alternatives{{}, {{related(relation, first, second), Polarity::denied},
                                                                   {related(relation, second, third), Polarity::denied},
                                                                   {related(relation, first, third), Polarity::asserted}}}}));
            }
        }
    }
    return all_of(std::move(parts));
}

Meaning::Holding Meaning::related(claims::EntityId relation, claims::EntityId left, claims::EntityId right) {
    claims::Fluent clause;
    clause.predicate = relation;
    clause.arguments = {claims::Reference{claims::Reference::Kind::entity, left.value, {}},
                        claims::Reference{claims::Reference::Kind::entity, right.value, {}}};
    Voice const nobody;
    Bindings const none;
    return holding_of(clause, Scope{nobody, none});
}

}  // namespace gainsay::oracle
