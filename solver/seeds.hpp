#pragma once
// The unexplored part of a power set, for MARCO: which subsets are neither known possible nor known impossible.

#include <cstdint>
#include <optional>
#include <vector>

namespace gainsay::solver {

/// Subsets of {0 .. size-1}. Finds maximal unexplored ones by backtracking over the conflicts known so far.
class Seeds {
public:
    explicit Seeds(std::size_t size) : size_(size) {}

    /// No superset of the set is of interest any more.
    void block_supersets(std::vector<std::size_t> const& set) { conflicts_.push_back(set); }
    /// No subset of the complement of `missing` is of interest any more.
    void block_subsets(std::vector<std::size_t> const& missing) { repairs_.push_back(missing); }

    /// A maximal unexplored subset: it holds no known conflict, and adding anything to it makes it hold one; nothing where none
    /// is left. `steps` counts down; at zero the search gives up with `exhausted` set.
    std::optional<std::vector<bool>> next(std::uint64_t& steps);
    [[nodiscard]] bool exhausted() const { return exhausted_; }

private:
    enum class State : std::uint8_t { open, in, out };
    bool search(std::uint64_t& steps);
    bool propagate(std::vector<std::size_t>& trail);
    void undo(std::vector<std::size_t> const& trail);

    std::size_t size_;
    std::vector<std::vector<std::size_t>> conflicts_;
    std::vector<std::vector<std::size_t>> repairs_;
    std::vector<State> state_;
    bool exhausted_ = false;
};

}  // namespace gainsay::solver
