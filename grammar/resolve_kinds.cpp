// Kinds that are kinds of themselves.

#include "grammar/resolve.hpp"

#include <algorithm>

namespace gainsay::grammar {

namespace {

using claims::Definition;
using claims::DefinitionKind;
using claims::EntityId;

/// Finds, for each step from a kind to a wider one, whether it lies on a circle.
class Circles {
public:
    explicit Circles(World const& world) : wider_(world.model.entities.size()) {
        for (auto const& definition : world.model.definitions) {
            if (definition.kind == DefinitionKind::subkind) { wider_[definition.subject.value].push_back(definition.object); }
        }
    }
    /// Whether the way up from `from` comes to `to`.
    [[nodiscard]] bool leads(EntityId from, EntityId to) const {
        std::vector<bool> seen(wider_.size());
        std::vector<EntityId> open{from};
        while (!open.empty()) {
            auto const kind = open.back();
            open.pop_back();
            if (kind == to) { return true; }
            if (seen[kind.value]) { continue; }
            seen[kind.value] = true;
            open.insert(open.end(), wider_[kind.value].begin(), wider_[kind.value].end());
        }
        return false;
    }

private:
    std::vector<std::vector<EntityId>> wider_;
};

}  // namespace

void refuse_circular_kinds(World& world) {
    Circles const circles{world};
    std::vector<Definition const*> on_circle;
    for (auto const& definition : world.model.definitions) {
        if (definition.kind == DefinitionKind::subkind && circles.leads(definition.object, definition.subject)) {
            on_circle.push_back(&definition);
        }
    }
    std::sort(on_circle.begin(), on_circle.end(),
              [&](Definition const* left, Definition const* right) { return world.stands_before(left->span, right->span); });
    std::vector<EntityId> reported;  // one kind of each circle
    for (auto const* definition : on_circle) {
        auto const kind = definition->subject;
        bool const known = std::any_of(reported.begin(), reported.end(), [&](EntityId other) {
            return circles.leads(kind, other) && circles.leads(other, kind);
        });
        if (known) { continue; }
        reported.push_back(kind);
        auto& diagnostic = world.findings.report<claims::Code::circular_kinds>(
            definition->span, std::string_view{world.model.entity(kind).identifier});
        for (auto const* other : on_circle) {
            bool const same_circle = other != definition && circles.leads(other->object, kind) && circles.leads(kind, other->subject);
            if (same_circle) { diagnostic.because.push_back({other->span, "and this leads back"}); }
        }
    }
    std::vector<Definition> kept;
    for (auto const& definition : world.model.definitions) {
        if (std::find(on_circle.begin(), on_circle.end(), &definition) == on_circle.end()) { kept.push_back(definition); }
    }
    world.model.definitions = std::move(kept);
}

}  // namespace gainsay::grammar
