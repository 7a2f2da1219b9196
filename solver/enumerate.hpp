#pragma once
// All minimal conflicts and all minimal repairs of a component: the MARCO enumeration of Liffiton, Previti, Malik and
// Marques-Silva ("Fast, flexible MUS enumeration", Constraints 21, 2016), with an oracle for the constraints. Conflicts that
// share no member multiply the repairs, so the repairs are kept as the factors of that product.

#include "solver/worlds.hpp"

#include <cstdint>
#include <vector>

namespace gainsay::solver {

struct Enumeration {
    std::vector<GroupSet> conflicts;  // minimal, sorted; each checked: impossible, and every part with one group less possible
    /// Minimal repairs: the union of one choice out of each factor is one. If `complete`, every minimal repair is such a union, and each
    /// factor holds the choices for conflicts that hang together; otherwise there is one factor, with the repairs met so far.
    std::vector<std::vector<GroupSet>> repair_factors;
    bool complete = true;             // no conflict and no repair is left
    bool more_exist = false;          // a further conflict was seen when the limit ended the search
    bool undecided = false;           // the oracle's budget ran out somewhere
    std::uint64_t questions = 0;

    /// The repairs, multiplied out, the smallest first; at most `limit` of them.
    [[nodiscard]] std::vector<GroupSet> repairs(std::size_t limit) const;
};

/// What an enumeration may use beside its oracle.
struct Helpers {
    /// Evaluates worlds of the same component, which spares questions; may be null.
    Worlds* worlds = nullptr;
    /// Opens oracles for parts of the component, which answer faster; may be null.
    OracleSource* parts = nullptr;
    /// The problem of the component; needed with `parts`.
    Problem const* problem = nullptr;
};

/// Stops at the limits, and says so by `complete`. Deterministic for a deterministic oracle. `repair_limit` bounds the repairs
/// that are asked about one by one.
Enumeration enumerate(Oracle& oracle, Component const& component, std::uint32_t conflict_limit, std::uint32_t repair_limit,
                      Helpers const& helpers = {});

}  // namespace gainsay::solver
