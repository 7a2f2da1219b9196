#include "solver/definition_index.hpp"

#include <numeric>

namespace gainsay::solver {

using claims::DefinitionKind;

DefinitionIndex::DefinitionIndex(claims::Model const& model)
    : starts_(model.entities.size() + 1, 0), by_subject_(model.definitions.size()),
      by_kind_(static_cast<std::size_t>(DefinitionKind::publication) + 1) {
    // A publication speaks of an article, not of an entity.
    auto const has_subject = [](claims::Definition const& definition) { return definition.kind != DefinitionKind::publication; };
    for (auto const& definition : model.definitions) {
        if (has_subject(definition)) { ++starts_[definition.subject.value + 1]; }
    }
    std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
    auto next = starts_;
    for (std::uint32_t i = 0; i < model.definitions.size(); ++i) {
        auto const& definition = model.definitions[i];
        if (has_subject(definition)) { by_subject_[next[definition.subject.value]++] = i; }
        by_kind_[static_cast<std::size_t>(definition.kind)].push_back(i);
        if (definition.kind == DefinitionKind::subkind || definition.kind == DefinitionKind::disjoint_kinds) {
            between_kinds_.push_back(i);
        }
    }
}

std::span<std::uint32_t const> DefinitionIndex::about(claims::EntityId subject) const {
    if (subject.value + 1 >= starts_.size()) { return {}; }
    auto const first = starts_[subject.value];
    return {by_subject_.data() + first, starts_[subject.value + 1] - first};
}

std::vector<std::uint32_t> const& DefinitionIndex::of(DefinitionKind kind) const { return by_kind_[static_cast<std::size_t>(kind)]; }

}  // namespace gainsay::solver
