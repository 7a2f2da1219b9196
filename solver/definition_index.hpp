#pragma once
// A model's definitions by what they speak of, so that a large corpus is not searched for each event. Made once, shared
// by all viewpoints.

#include "claims/model/model.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace gainsay::solver {

class DefinitionIndex {
public:
    explicit DefinitionIndex(claims::Model const& model);

    /// Indices into Model::definitions of those with this subject, in order.
    [[nodiscard]] std::span<std::uint32_t const> about(claims::EntityId subject) const;
    /// Those of one kind, in order.
    [[nodiscard]] std::vector<std::uint32_t> const& of(claims::DefinitionKind kind) const;
    /// Those that tie kinds to kinds, in order.
    [[nodiscard]] std::vector<std::uint32_t> const& between_kinds() const { return between_kinds_; }

private:
    std::vector<std::uint32_t> starts_;
    std::vector<std::uint32_t> by_subject_;
    std::vector<std::vector<std::uint32_t>> by_kind_;
    std::vector<std::uint32_t> between_kinds_;
};

}  // namespace gainsay::solver
