#pragma once
// The narrow door to a solver: "can these groups hold together?". Enough for conflicts, repairs and certification.

#include "solver/problem.hpp"

#include <memory>
#include <span>
#include <vector>

namespace gainsay::solver {

/// `undecided` is a verdict of its own: the budget ran out. It is never shown as possible.
enum class Verdict : std::uint8_t { possible, impossible, undecided };

struct Answer {
    Verdict verdict = Verdict::undecided;
    std::vector<GroupIndex> core;  // impossible only: a part of the subset that is impossible already, not always minimal
};

/// Answers for one component. Confined to one thread.
class Oracle {
public:
    virtual ~Oracle() = default;
    /// Whether the groups of the subset can hold together (with the component's logic).
    virtual Answer check(std::span<GroupIndex const> subset) = 0;
};

/// Opens oracles; one for each thread.
class OracleSource {
public:
    virtual ~OracleSource() = default;
    /// An oracle for a component; the problem must outlive it. At most one is open at a time.
    virtual std::unique_ptr<Oracle> open(Problem const& problem, Component const& component) = 0;
};

}  // namespace gainsay::solver
