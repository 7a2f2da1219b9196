#pragma once
// Union-find over 0 … size - 1, with halved paths.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace gainsay::solver {

class DisjointSets {
public:
    explicit DisjointSets(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0U); }

    std::uint32_t find(std::uint32_t node) {
        while (parent_[node] != node) {
            parent_[node] = parent_[parent_[node]];
            node = parent_[node];
        }
        return node;
    }
    /// The smaller root wins, so that sets come out in the order of their first member.
    void unite(std::uint32_t a, std::uint32_t b) {
        a = find(a);
        b = find(b);
        if (a != b) { parent_[std::max(a, b)] = std::min(a, b); }
    }

private:
    std::vector<std::uint32_t> parent_;
};

}  // namespace gainsay::solver
