#pragma once
// The narrow door to a solver: "can these groups hold together?". Enough for conflicts, repairs and certification.

#include "solver/problem.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace gainsay::solver {

/// `undecided` is a verdict of its own: the budget ran out. It is never shown as possible.
enum class Verdict : std::uint8_t { possible, impossible, undecided };

struct Answer {
    Verdict verdict = Verdict::undecided;
    std::vector<GroupIndex> core;  // impossible only: a part of the subset that is impossible already, not always minimal
};

/// Values of variables that make a possible subset true; variables that do not matter are absent.
struct Witness {
    std::map<Number, std::int64_t> numbers;
    std::map<Proposition, bool> propositions;
};

/// Answers for one component. Confined to one thread.
class Oracle {
public:
    virtual ~Oracle() = default;
    /// Whether the groups of the subset can hold together (with the component's logic).
    virtual Answer check(std::span<GroupIndex const> subset) = 0;
    /// Values for the subset of the last check, if that was possible and the oracle can tell.
    virtual std::optional<Witness> witness() { return std::nullopt; }
};

/// An oracle that can be asked about more than its component says.
class ExtensibleOracle : public Oracle {
public:
    /// A new group with this constraint alone, made of differences and propositions. It counts in checks whose subset names it.
    virtual GroupIndex add(Formula const& formula) = 0;
};

/// Opens oracles; one for each thread.
class OracleSource {
public:
    virtual ~OracleSource() = default;
    /// An oracle for a component; the problem must outlive it. At most one is open at a time.
    virtual std::unique_ptr<Oracle> open(Problem const& problem, Component const& component) = 0;
};

}  // namespace gainsay::solver
