#pragma once
// The unexplored part of a power set, for MARCO: which subsets are neither known possible nor known impossible. What is left out of
// a maximal one is a minimal hitting set of the known conflicts; these are enumerated by the algorithm MMCS of Murakami and Uno
// ("Efficient algorithms for dualizing large-scale hypergraphs", Discrete Applied Mathematics 170, 2014), each once.

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

namespace gainsay::solver {

/// Subsets of {0 .. size-1}.
class Seeds {
public:
    explicit Seeds(std::size_t size) : size_(size), conflicts_of_(size), critical_(size), candidate_(size) {}

    /// No superset of the set is of interest any more.
    void block_supersets(std::vector<std::size_t> const& set);
    /// What leaves out just `missing` is of interest no more. It has an element of every known conflict.
    void block_subsets(std::vector<std::size_t> const& missing) { settled_.insert(missing); }

    /// A maximal unexplored subset: it holds no known conflict, and adding anything to it makes it hold one; nothing where none
    /// is left. `steps` counts down; at zero the search gives up with `exhausted` set.
    std::optional<std::vector<bool>> next(std::uint64_t& steps);
    [[nodiscard]] bool exhausted() const { return exhausted_; }

private:
    using Conflict = std::uint32_t;  // index into conflicts_
    /// A conflict that nothing chosen so far is in, and which of its elements are still to be tried.
    struct Frame {
        std::vector<std::size_t> choices;
        std::size_t next = 0;
        bool is_chosen = false;  // choices[next - 1] is among the chosen
    };

    void start();
    void choose(std::size_t element);
    void give_back();
    [[nodiscard]] bool each_is_needed() const;
    void push_frame();
    /// Brings the search to its next minimal hitting set; false where there is none or the steps ran out.
    bool advance(std::uint64_t& steps);

    std::size_t size_;
    std::vector<std::vector<std::size_t>> conflicts_;
    std::vector<std::vector<Conflict>> conflicts_of_;  // by element
    std::set<std::vector<std::size_t>> settled_;

    bool is_started_ = false;
    std::vector<std::size_t> hits_;       // by conflict: how many of the chosen are in it
    std::vector<std::size_t> sum_;        // by conflict: the sum of these, which is the one where there is one
    std::vector<std::size_t> critical_;   // by element: conflicts that it alone of the chosen is in
    std::vector<bool> candidate_;         // by element: whether it may still be chosen
    std::vector<std::size_t> chosen_;
    std::vector<Frame> frames_;
    std::size_t unmet_ = 0;               // conflicts with none of the chosen
    bool exhausted_ = false;
};

}  // namespace gainsay::solver
