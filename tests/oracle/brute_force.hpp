#pragma once
// All minimal conflicts of a corpus by trying every small world: slow, simple, and independent of the solver's formulas.

#include "tests/oracle/worlds.hpp"

#include "claims/model/model.hpp"
#include "solver/analysis.hpp"

#include <set>
#include <string>
#include <vector>

namespace gainsay::oracle {

using Members = std::set<solver::Member>;

/// A conflict as both sides can name it: in whose mouth, and between what.
struct FoundConflict {
    std::string viewpoint;  // "" for authors, "vane said", "vane believes"
    Members members;
    auto operator<=>(FoundConflict const&) const = default;
};

/// Every minimal conflict, in order. Throws TooManyWorlds and std::length_error where the corpus is too large, and
/// std::invalid_argument where it uses a form that the oracle does not know.
std::set<FoundConflict> brute_force(claims::Model const& model, Effort const& effort = {});

/// "{a.x, b.y, rule r, width mid-month}", for people.
std::string in_words(claims::Model const& model, Members const& members);

}  // namespace gainsay::oracle
