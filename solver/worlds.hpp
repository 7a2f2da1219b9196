#pragma once
// Worlds in which a component holds without some of its groups, and which of them combine without asking again.

#include "solver/narrow.hpp"
#include "solver/oracle.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace gainsay::solver {

/// What changes in the base world: variables, by their place in Worlds, and the values they get. Sorted.
using Patch = std::vector<std::pair<std::uint32_t, std::int64_t>>;

/// Evaluates the constraints of one component, so that an oracle need not be asked about what a known world already shows.
class Worlds {
public:
    /// The problem and the component must outlive this.
    Worlds(Problem const& problem, Component const& component);

    /// Takes a witness of the component without `missing` as the base. False, and no base, where it does not hold on inspection.
    bool set_base(Witness const& witness, GroupSet missing);
    [[nodiscard]] bool has_base() const { return has_base_; }

    /// As little of a witness of the component without `missing` as turns the base into such a world; nothing where the
    /// witness does not hold on inspection.
    [[nodiscard]] std::optional<Patch> patch(Witness const& witness, GroupSet const& missing) const;

    /// A world of the component without `missing`, searched for near the base without an oracle. Nothing only says that none was
    /// found in a bounded search. Deterministic.
    [[nodiscard]] std::optional<Patch> mend(GroupSet const& missing) const;

    /// The values that the base has where a patch changes it.
    [[nodiscard]] Patch undone(Patch const& patch) const;

    /// Whether the base with these patches, the later ones winning, is a world of the component without `missing`.
    [[nodiscard]] bool holds(std::vector<Patch const*> const& patches, GroupSet const& missing) const;

    /// What one side can change: groups that come and go, and the patches that go with that.
    struct Side {
        GroupSet groups;
        std::vector<Patch const*> patches;
    };
    /// Sides that some constraint sees together, as indices, each block sorted. If every side's patches make worlds with the other
    /// sides at the base, then patches of sides in different blocks combine freely: each constraint sees the changes of one block.
    [[nodiscard]] std::vector<std::vector<std::size_t>> blocks(std::vector<Side> const& sides) const;

private:
    class Mending;
    using Values = std::vector<std::int64_t>;
    [[nodiscard]] static bool is_true(Formula const& formula, Values const& values);
    [[nodiscard]] Values values_of(Witness const& witness) const;
    [[nodiscard]] std::vector<std::uint32_t> const& constraints_of(GroupIndex group) const;
    /// The first constraint in force that does not hold; nothing where all do.
    [[nodiscard]] std::optional<std::uint32_t> first_broken(Values const& values, GroupSet const& missing) const;
    [[nodiscard]] static std::vector<std::uint32_t> variables_of(Formula const& formula);

    std::vector<Constraint> constraints_;  // with places instead of variables, since they are evaluated a million times
    std::map<Number, std::uint32_t> number_place_;
    std::map<Proposition, std::uint32_t> proposition_place_;
    std::vector<std::vector<std::uint32_t>> constraints_of_variable_;  // by place; place 0 is the constant zero
    std::map<GroupIndex, std::vector<std::uint32_t>> constraints_of_group_;
    bool has_base_ = false;
    Values base_;
    GroupSet base_missing_;
};

}  // namespace gainsay::solver
