#pragma once
// A small prover of our own, apart from Z3: from the constraints of one conflict to the impossibility, keeping for every
// fact what it follows from. It is both the source of explanations and a second opinion on each conflict.
//
// It knows unit propagation, all shortest paths in the graph of differences (Floyd and Warshall) with the weekdays
// rounding distances to sevens, the bound that a day holds 24 hours, and cases where nothing else is left.

#include "solver/problem.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace gainsay::solver {

using FactIndex = std::uint32_t;

/// Something derived. `owner` is whose constraint says so, given the premises; a supposition has no owner but `axiom`.
struct Fact {
    enum class How : std::uint8_t {
        follows,
        only_way_left,  // of several times, all others being excluded by the premises
        supposed,
    };
    Formula formula;               // a literal, difference, weekday or linear; what is supposed may also be a disjunction
    GroupIndex owner = axiom;
    std::vector<FactIndex> premises;
    How how = How::follows;
    struct Excluded {
        Formula formula;
        std::vector<FactIndex> because;
    };
    std::vector<Excluded> excluded = {};  // only_way_left: the other times
};

/// How a line of reasoning ends: facts that cannot hold together, or a choice each of whose cases ends so.
struct Ending {
    enum class Kind : std::uint8_t { clash, cycle, cases };
    Kind kind = Kind::clash;
    std::vector<FactIndex> facts;  // clash: what clashes, in order; cycle: the differences around it, in order
    GroupIndex owner = axiom;      // clash or cases: whose constraint leaves no way, or leaves the choice
    struct Case {
        Formula supposed;
        std::vector<Ending> ending;       // exactly one
        std::vector<FactIndex> facts = {};  // what is supposed, fact by fact
    };
    std::vector<Case> cases;
};

struct Proof {
    std::vector<Fact> facts;
    Ending ending;
};

/// Proves that the constraints cannot all hold; nothing where it does not find a proof within its bounds (which says
/// nothing about the constraints).
std::optional<Proof> prove_impossible(std::vector<Constraint> const& constraints);

}  // namespace gainsay::solver
