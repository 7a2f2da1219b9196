#pragma once
// All minimal conflicts of a corpus by trying every small world: slow, simple, and independent of the solver's formulas.

#include "tests/oracle/worlds.hpp"

#include "claims/model/model.hpp"
#include "solver/analysis.hpp"

#include <map>
#include <optional>
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

/// What trying every world finds.
struct Findings {
    std::set<FoundConflict> conflicts;
    /// By viewpoint, all minimal sets to take away so that the rest can hold together; absent where there are too many.
    std::optional<std::map<std::string, std::set<Members>>> repairs;
};

/// Throws TooManyWorlds and std::length_error where the corpus is too large, and std::invalid_argument where it uses a form
/// that the oracle does not know.
Findings brute_force(claims::Model const& model, Effort const& effort = {});

/// "" for authors, "vane said", "vane believes".
std::string viewpoint_name(claims::Model const& model, solver::Viewpoint const& viewpoint);

/// "{a.x, b.y, rule r, width mid-month}", for people.
std::string in_words(claims::Model const& model, Members const& members);

}  // namespace gainsay::oracle
