#include "solver/clusters.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace gainsay::solver {

GroupSet common(GroupSet const& left, GroupSet const& right) {
    GroupSet set;
    std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(set));
    return set;
}

GroupSet without(GroupSet const& set, GroupSet const& taken) {
    GroupSet rest;
    std::set_difference(set.begin(), set.end(), taken.begin(), taken.end(), std::back_inserter(rest));
    return rest;
}

GroupSet joined(GroupSet const& left, GroupSet const& right) {
    GroupSet set;
    std::set_union(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(set));
    return set;
}

namespace {

GroupSet all_groups(std::vector<GroupSet> const& conflicts) {
    GroupSet groups;
    for (auto const& conflict : conflicts) { groups.insert(groups.end(), conflict.begin(), conflict.end()); }
    std::sort(groups.begin(), groups.end());
    groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
    return groups;
}

}  // namespace

Cluster::Cluster(std::vector<GroupSet> conflicts) : groups_(all_groups(conflicts)), seeds_(groups_.size()) {
    for (auto const& conflict : conflicts) { add(conflict); }
}

std::vector<std::size_t> Cluster::places(GroupSet const& groups) const {
    std::vector<std::size_t> places;
    for (auto const group : groups) {
        places.push_back(static_cast<std::size_t>(std::lower_bound(groups_.begin(), groups_.end(), group) - groups_.begin()));
    }
    return places;
}

std::optional<GroupSet> Cluster::next(std::uint64_t& steps) {
    auto const seed = seeds_.next(steps);
    if (!seed) { return std::nullopt; }
    GroupSet left_out;
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        if (!(*seed)[i]) { left_out.push_back(groups_[i]); }
    }
    return left_out;
}

std::vector<Cluster> clusters_of(std::vector<GroupSet> const& conflicts) {
    std::vector<std::pair<GroupSet, std::vector<GroupSet>>> clusters;
    for (auto const& conflict : conflicts) {
        std::pair<GroupSet, std::vector<GroupSet>> merged{conflict, {conflict}};
        std::vector<std::pair<GroupSet, std::vector<GroupSet>>> apart;
        for (auto& cluster : clusters) {
            if (common(cluster.first, merged.first).empty()) {
                apart.push_back(std::move(cluster));
                continue;
            }
            merged.first = joined(cluster.first, merged.first);
            merged.second.insert(merged.second.end(), cluster.second.begin(), cluster.second.end());
        }
        apart.push_back(std::move(merged));
        clusters = std::move(apart);
    }
    std::sort(clusters.begin(), clusters.end());
    std::vector<Cluster> built;
    for (auto& cluster : clusters) { built.emplace_back(std::move(cluster.second)); }
    return built;
}

}  // namespace gainsay::solver
