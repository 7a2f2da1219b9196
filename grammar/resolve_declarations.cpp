// Declarations: which identifiers there are, and what is said of them.

#include "grammar/details.hpp"
#include "grammar/resolve.hpp"
#include "grammar/resolve_time.hpp"

#include <algorithm>
#include <tuple>

namespace gainsay::grammar {

namespace {

using claims::Code;
using claims::Definition;
using claims::DefinitionKind;
using claims::Entity;
using claims::EntityId;
using claims::Sort;
using claims::Span;
using syntax::Declaration;
using syntax::Detail;
using syntax::DetailKind;
using syntax::Token;

void report_duplicate(World& world, Span span, Span first) {
    auto& diagnostic = world.findings.report<Code::duplicate_id>(span, world.sources.text(span));
    diagnostic.because.push_back({first, "declared here first"});
    diagnostic.help = "give one of them another identifier; other names of one thing stand after aka";
}

/// Collects the entities by identifier; the first declaration in the order of paths wins.
class Register {
public:
    explicit Register(World& world) : world_(world) {}

    void add(Sort sort, Token const& token, std::string name) {
        std::string identifier{world_.text(token)};
        auto const found = entities_.find(identifier);
        if (found == entities_.end()) {
            Entity entity;
            entity.sort = sort;
            entity.identifier = identifier;
            entity.name = name.empty() ? identifier : std::move(name);
            entity.span = token.span;
            entities_.emplace(std::move(identifier), std::move(entity));
        } else if (sort != Sort::value || found->second.sort != Sort::value) {
            report_duplicate(world_, token.span, found->second.span);
        }
    }
    std::vector<Entity> take() {
        std::vector<Entity> sorted;
        for (auto& [identifier, entity] : entities_) { sorted.push_back(std::move(entity)); }
        return sorted;
    }

private:
    World& world_;
    std::map<std::string, Entity> entities_;
};

/// Reads what one declaration says.
class DeclarationReader {
public:
    DeclarationReader(World& world, Declaration const& declaration, EntityId self)
        : world_(world), declaration_(declaration), self_(self) {}

    void read() {
        read_class();
        OncePerItem once{world_};
        for (auto const& detail : declaration_.details) {
            bool const may_repeat = detail.kind != DetailKind::symmetric && detail.kind != DetailKind::transitive &&
                                    detail.kind != DetailKind::judgement;
            if (may_repeat || once.is_first(detail)) { read_detail(detail); }
        }
    }

private:
    void read_class() {
        for (auto const& word : declaration_.event_class) {
            bool const is_kind = &word == &declaration_.event_class.back();
            auto const found = is_kind ? world_.look_up(word, {Sort::kind}, "a kind")
                                       : world_.look_up(word, {Sort::qualifier}, "a qualifier");
            if (found) {
                define(is_kind ? DefinitionKind::event_kind : DefinitionKind::event_qualifier, *found, word.span);
            }
        }
    }

    void read_detail(Detail const& detail) {
        switch (detail.kind) {
            case DetailKind::aka:
                for (auto const& name : detail.values) { self().aliases.push_back(world_.unquoted(name)); }
                break;
            case DetailKind::member_of: define_terms(detail, DefinitionKind::member_of); break;
            case DetailKind::speaks_for: define_terms(detail, DefinitionKind::speaks_for); break;
            case DetailKind::acts_for: define_terms(detail, DefinitionKind::acts_for); break;
            case DetailKind::held_by: define_terms(detail, DefinitionKind::held_by); break;
            case DetailKind::is_a: define_all(detail, DefinitionKind::subkind, Sort::kind); break;
            case DetailKind::disjoint_with: define_all(detail, DefinitionKind::disjoint_kinds, Sort::kind); break;
            case DetailKind::with: define_all(detail, DefinitionKind::participant, Sort::actor); break;
            case DetailKind::part_of: define_all(detail, DefinitionKind::part_of, Sort::event); break;
            case DetailKind::by:
                if (declaration_.sort == Sort::event) {
                    define_all(detail, DefinitionKind::agent, Sort::actor);
                } else {
                    add_place(detail);
                }
                break;
            case DetailKind::of:
            case DetailKind::from:
            case DetailKind::to:
            case DetailKind::value_sort: add_place(detail); break;
            case DetailKind::values: add_values(detail); break;
            case DetailKind::symmetric:
                self().symmetric = true;
                define(DefinitionKind::symmetric, self_, detail.span);
                break;
            case DetailKind::transitive:
                self().transitive = true;
                define(DefinitionKind::transitive, self_, detail.span);
                break;
            case DetailKind::judgement: self().judgement = true; break;
            default: break;  // the grammar yields no other detail in a declaration
        }
    }

    void define_all(Detail const& detail, DefinitionKind kind, Sort sort) {
        for (auto const& value : detail.values) {
            auto const found = world_.look_up(value, {sort}, sort_in_words(sort));
            if (found) { define(kind, *found, detail.values.size() == 1 ? detail.span : value.span); }
        }
    }

    /// What holds of actors, of each for a time of its own.
    void define_terms(Detail const& detail, DefinitionKind kind) {
        for (auto const& term : detail.terms) {
            auto const found = world_.look_up(term.name, {Sort::actor}, sort_in_words(Sort::actor));
            auto tenure = term.tenure ? resolve_tenure(world_, *term.tenure) : std::optional{claims::Tenure{}};
            if (!found || !tenure) {
                // Who holds it then is not known, which is another thing than nobody.
                if (kind == DefinitionKind::held_by) { world_.unreadable.insert(self().identifier); }
                continue;
            }
            bool const alone = detail.terms.size() == 1 && kind != DefinitionKind::held_by;
            define(kind, *found, alone ? detail.span : term.span);
            world_.model.definitions.back().tenure = std::move(*tenure);
        }
    }

    void define(DefinitionKind kind, EntityId object, Span span) {
        Definition definition;
        definition.kind = kind;
        definition.subject = self_;
        definition.object = object;
        definition.span = span;
        if (kind == DefinitionKind::disjoint_kinds && object < self_) {
            std::swap(definition.subject, definition.object);
        }
        world_.model.definitions.push_back(std::move(definition));
    }

    void add_place(Detail const& detail) {
        auto const& token = detail.values.front();
        auto const word = world_.text(token);
        claims::SortConstraint place;
        if (word == "actor") {
            place.sort = Sort::actor;
        } else if (word == "thing") {
            place.sort = Sort::thing;
        } else {
            place.sort = Sort::event;
            if (word != "event") { place.kind = world_.look_up(token, {Sort::kind}, "actor, event, thing or a kind"); }
        }
        self().places.push_back(std::move(place));
    }

    void add_values(Detail const& detail) {
        claims::SortConstraint place;
        place.sort = Sort::value;
        for (auto const& value : detail.values) {
            auto const found = world_.find(world_.text(value));
            if (found && world_.model.entity(*found).sort == Sort::value) { place.values.push_back(*found); }
        }
        std::sort(place.values.begin(), place.values.end());
        place.values.erase(std::unique(place.values.begin(), place.values.end()), place.values.end());
        self().places.push_back(std::move(place));
    }

    Entity& self() { return world_.model.entities[self_.value]; }

    World& world_;
    Declaration const& declaration_;
    EntityId self_;
};

void resolve_identity(World& world, syntax::Identity const& identity) {
    auto const left =
        world.look_up(identity.left, {Sort::actor, Sort::event, Sort::thing}, "an actor, an event or a thing");
    auto const right =
        world.look_up(identity.right, {Sort::actor, Sort::event, Sort::thing}, "an actor, an event or a thing");
    if (!left || !right) { return; }
    auto const& entities = world.model.entities;
    if (*left == *right) {
        auto& diagnostic =
            world.findings.report<Code::repeated_detail>(identity.right.span, world.text(identity.right));
        diagnostic.because.push_back({identity.left.span, "named here before"});
        return;
    }
    auto const sort = entities[left->value].sort;
    if (entities[right->value].sort != sort) {
        world.findings.report<Code::wrong_sort>(identity.right.span, world.text(identity.right),
                                                sort_in_words(entities[right->value].sort), sort_in_words(sort));
        return;
    }
    Definition definition;
    definition.kind = identity.kind;
    definition.subject = std::min(*left, *right);
    definition.object = std::max(*left, *right);
    definition.span = identity.span;
    if (identity.reason) { definition.reason = world.unquoted(*identity.reason); }
    world.model.definitions.push_back(std::move(definition));
}

}  // namespace

void declare_entities(World& world, std::span<Tree const> trees) {
    Register entities{world};
    for (auto const& tree : trees) {
        for (auto const& item : tree.content.items) {
            auto const* declaration = boost::get<Declaration>(&item);
            if (declaration == nullptr) { continue; }
            entities.add(declaration->sort, declaration->identifier,
                         declaration->name ? world.unquoted(*declaration->name) : std::string{});
            for (auto const& detail : declaration->details) {
                if (detail.kind != DetailKind::values) { continue; }
                for (auto const& value : detail.values) { entities.add(Sort::value, value, {}); }
            }
        }
    }
    world.model.entities = entities.take();
}

void resolve_declarations(World& world, std::span<Tree const> trees) {
    for (auto const& tree : trees) {
        for (auto const& item : tree.content.items) {
            if (auto const* declaration = boost::get<Declaration>(&item)) {
                auto const self = world.find(world.text(declaration->identifier));
                // of an identifier declared twice, only the first declaration counts
                bool const counts = self && world.model.entity(*self).span == declaration->identifier.span;
                if (counts) { DeclarationReader{world, *declaration, *self}.read(); }
            } else if (auto const* identity = boost::get<syntax::Identity>(&item)) {
                resolve_identity(world, *identity);
            }
        }
    }
    auto& definitions = world.model.definitions;
    auto const written = [](std::optional<claims::CalendarDate> const& date) { return date ? std::string_view{date->text} : std::string_view{}; };
    auto const key = [&](Definition const& definition) {
        auto const& [from, until] = definition.tenure;
        return std::tuple{definition.kind, definition.subject, definition.object, written(from), written(until)};
    };
    std::stable_sort(definitions.begin(), definitions.end(),
                     [&](Definition const& left, Definition const& right) { return key(left) < key(right); });
    auto const same = [&](Definition const& left, Definition const& right) { return key(left) == key(right); };
    definitions.erase(std::unique(definitions.begin(), definitions.end(), same), definitions.end());
}

}  // namespace gainsay::grammar
