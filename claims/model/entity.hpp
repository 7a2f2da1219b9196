#pragma once
// What the articles talk about: everything that has an identifier, and the definitions that tie it together.

#include "claims/model/tenure.hpp"
#include "claims/source/span.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gainsay::claims {

/// What an identifier names. An office is a name that one actor bears after the other; no reference of a model is to it, but
/// to whoever bore it.
enum class Sort : std::uint8_t { actor, kind, qualifier, event, thing, property, relation, attribute, action, value, office };

/// Index into Model::entities. Entities are numbered in the order of (identifier), so the numbering does not
/// depend on the order of files.
struct EntityId {
    std::uint32_t value = 0;
    auto operator<=>(EntityId const&) const = default;
};

/// What may stand in a place of a predicate: a sort, narrowed to a kind for events; for attribute values the
/// listed ones.
struct SortConstraint {
    Sort sort = Sort::actor;
    std::optional<EntityId> kind;
    std::vector<EntityId> values;
};

struct Entity {
    Sort sort = Sort::actor;
    std::string identifier;
    std::string name;  // how reports call it; the identifier where no name was given
    std::vector<std::string> aliases;
    Span span;         // the identifier where it is declared
    // predicates only:
    std::vector<SortConstraint> places;  // property, action: subject (, object); relation: both; attribute: subject, value
    bool symmetric = false;
    bool transitive = false;
    bool judgement = false;        // of a kind: whether something is one is a matter of opinion
};

/// A named piece of an event's or kind's description: qualifiers, then a kind.
struct EventClass {
    std::vector<EntityId> qualifiers;
    EntityId kind;
    auto operator<=>(EventClass const&) const = default;
};

/// What a declaration says, one fact at a time. Each is a member that a conflict may need.
enum class DefinitionKind : std::uint8_t {
    event_kind,        // subject: event, object: kind
    event_qualifier,   // subject: event, object: qualifier
    subkind,           // subject: kind, object: the wider kind
    disjoint_kinds,    // subject, object: kinds
    agent,             // subject: event, object: actor (by)
    participant,       // subject: event, object: actor (with)
    part_of,           // subject: event, object: event
    member_of,         // subject, object: actors
    speaks_for,        // subject, object: actors
    acts_for,          // subject, object: actors
    held_by,           // subject: office, object: actor
    symmetric,         // subject: relation
    transitive,        // subject: relation
    same,              // subject, object: two identifiers of one thing
    distinct,          // subject, object: two things
    publication,       // subject: unused; article: the publication date
};

struct DefinitionId {
    std::uint32_t value = 0;
    auto operator<=>(DefinitionId const&) const = default;
};

struct Definition {
    DefinitionKind kind = DefinitionKind::event_kind;
    EntityId subject;
    EntityId object;
    std::uint32_t article = 0;  // publication only: index into Model::articles
    Span span;                  // the words that say it
    std::string reason;         // same, distinct: the text after because
    Tenure tenure = {};         // held_by, member_of, speaks_for, acts_for: from when until when
};

}  // namespace gainsay::claims
