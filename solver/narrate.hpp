#pragma once
// A proof in words: the steps from the members of a conflict to the impossibility, for a reader who knows no logic.

#include "solver/derivation.hpp"
#include "solver/narrow.hpp"
#include "solver/oracle.hpp"

#include <string>
#include <vector>

namespace gainsay::solver {

struct Narrative {
    std::vector<Step> steps;
    std::string question;  // what the sides dispute
    bool proved = false;   // our own prover confirms the conflict
};

/// The constraints of a conflict that are needed, found with the oracle: those of its groups, and the logic that ties them.
std::vector<Constraint> needed_constraints(Problem const& problem, Component const& component, GroupSet const& conflict, OracleSource& oracles);

/// Tells why the conflict's groups cannot hold together. Where our prover finds no proof, the steps only state the members.
Narrative narrate(claims::Model const& model, Problem const& problem, GroupSet const& conflict, std::vector<Constraint> const& needed);

}  // namespace gainsay::solver
