#include "solver/distances.hpp"

#include <algorithm>

namespace gainsay::solver {

namespace {

constexpr int thursday = 3;  // day 0

std::vector<FactIndex> joined(std::vector<FactIndex> first, std::vector<FactIndex> const& second) {
    for (auto const fact : second) {
        if (std::find(first.begin(), first.end(), fact) == first.end()) { first.push_back(fact); }
    }
    return first;
}

std::int64_t floor_mod(std::int64_t value, std::int64_t modulus) { return ((value % modulus) + modulus) % modulus; }

}  // namespace

std::size_t Distances::node(Number number) {
    auto const [place, fresh] = nodes_.try_emplace(number, nodes_.size());
    if (fresh) {
        for (auto& row : paths_) { row.emplace_back(); }
        paths_.emplace_back(nodes_.size());
        paths_.back().back() = Path{};
        weekdays_.emplace_back();
        if (number == zero) { weekdays_.back() = {thursday, std::nullopt}; }
    }
    return place->second;
}

void Distances::tighten(std::size_t left, std::size_t right, Path path) {
    auto& known = paths_[left][right];
    if (!known || path.bound < known->bound) { known = std::move(path); }
}

void Distances::add(Difference difference, FactIndex fact) {
    auto const left = node(difference.left);
    auto const right = node(difference.right);
    tighten(left, right, {difference.bound, {fact}});
}

void Distances::add_weekday(Number day, int weekday, FactIndex fact) {
    auto const index = node(day);
    node(zero);
    if (!weekdays_[index]) { weekdays_[index] = {weekday, fact}; }
}

/// Two days with known weekdays are a known remainder of seven apart.
bool Distances::round_by_weekday(std::size_t left, std::size_t right) {
    auto& path = paths_[left][right];
    if (!path || !weekdays_[left] || !weekdays_[right] || left == right) { return false; }
    auto const excess = floor_mod(path->bound - (weekdays_[left]->first - weekdays_[right]->first), 7);
    if (excess == 0) { return false; }
    path->bound -= excess;
    for (auto const end : {left, right}) {
        if (weekdays_[end]->second) { path->facts = joined(path->facts, {*weekdays_[end]->second}); }
    }
    return true;
}

std::optional<std::vector<FactIndex>> Distances::close() {
    auto const size = paths_.size();
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t middle = 0; middle < size; ++middle) {
            for (std::size_t left = 0; left < size; ++left) {
                if (!paths_[left][middle]) { continue; }
                for (std::size_t right = 0; right < size; ++right) {
                    if (!paths_[middle][right] || left == middle || right == middle) { continue; }
                    auto const bound = paths_[left][middle]->bound + paths_[middle][right]->bound;
                    if (!paths_[left][right] || bound < paths_[left][right]->bound) {
                        // Read from the right: right, middle, left. The facts stand in that order.
                        paths_[left][right] = Path{bound, joined(paths_[middle][right]->facts, paths_[left][middle]->facts)};
                        if (left == right) { return paths_[left][right]->facts; }
                    }
                }
            }
        }
        for (std::size_t left = 0; left < size; ++left) {
            for (std::size_t right = 0; right < size; ++right) { changed = round_by_weekday(left, right) || changed; }
        }
    }
    return std::nullopt;
}

std::optional<std::int64_t> Distances::bound(Number left, Number right) const {
    if (left == right) { return 0; }
    auto const from = nodes_.find(left);
    auto const to = nodes_.find(right);
    if (from == nodes_.end() || to == nodes_.end() || !paths_[from->second][to->second]) { return std::nullopt; }
    return paths_[from->second][to->second]->bound;
}

std::vector<FactIndex> Distances::because(Number left, Number right) const {
    if (left == right) { return {}; }
    return paths_[nodes_.at(left)][nodes_.at(right)]->facts;
}

}  // namespace gainsay::solver
