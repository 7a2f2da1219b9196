#pragma once
// Conflicts that hang together, and the choices of what to leave out so that none of them is complete.

#include "solver/seeds.hpp"
#include "solver/worlds.hpp"

#include <optional>
#include <vector>

namespace gainsay::solver {

/// Conflicts connected by common groups, and which minimal ways to break all of them are still to be looked at.
class Cluster {
public:
    explicit Cluster(std::vector<GroupSet> conflicts);

    [[nodiscard]] GroupSet const& groups() const { return groups_; }
    /// A minimal set of groups to leave out that was not looked at yet; nothing where none is left or the steps ran out, which
    /// `gave_up` tells.
    std::optional<GroupSet> next(std::uint64_t& steps);
    [[nodiscard]] bool gave_up() const { return seeds_.exhausted(); }
    /// This way to break the conflicts was looked at.
    void settle(GroupSet const& left_out) { seeds_.block_subsets(places(left_out)); }
    /// Takes a further conflict, all of whose groups are the cluster's.
    void add(GroupSet const& conflict) { seeds_.block_supersets(places(conflict)); }

private:
    [[nodiscard]] std::vector<std::size_t> places(GroupSet const& groups) const;

    GroupSet groups_;
    Seeds seeds_;
};

/// The clusters of conflicts, in the order of their smallest group.
std::vector<Cluster> clusters_of(std::vector<GroupSet> const& conflicts);

/// Set algebra on sorted sets.
GroupSet common(GroupSet const& left, GroupSet const& right);
GroupSet without(GroupSet const& set, GroupSet const& taken);
GroupSet joined(GroupSet const& left, GroupSet const& right);

}  // namespace gainsay::solver
