#pragma once
// A component as an oracle sees it: what its variables and groups are called, and where they stand in the problem, is left out.

#include "solver/problem.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace gainsay::solver {

/// Groups, numbers and propositions are known by their ranks among those of the component, so that their order stays. Of two
/// components whose texts are the same an oracle is asked the same and says the same, up to these ranks.
struct Shape {
    std::string text;
    std::vector<GroupIndex> groups;         // by rank
    std::vector<Number> numbers;            // by rank; the first is zero
    std::vector<Proposition> propositions;  // by rank

    [[nodiscard]] std::optional<std::uint32_t> rank_of_group(GroupIndex group) const;
    [[nodiscard]] std::optional<std::uint32_t> rank_of_number(Number number) const;
    [[nodiscard]] std::optional<std::uint32_t> rank_of_proposition(Proposition proposition) const;
};

Shape shape_of(Problem const& problem, Component const& component);

}  // namespace gainsay::solver
