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

/// By viewpoint, sets to take away. A viewpoint without a conflict has one, which takes nothing away.
using Repairs = std::map<std::string, std::set<Members>>;

/// What there is to be found.
struct Findings {
    std::set<FoundConflict> conflicts;
    /// By viewpoint, all minimal sets to take away so that the rest can hold together; absent where there are too many.
    std::optional<Repairs> repairs;
};

/// More repairs of one viewpoint than this are not compared.
inline constexpr std::size_t most_repairs = 2'000;

/// The sets that contain no other of them.
std::set<Members> smallest(std::set<Members> const& sets);
/// One of the one and one of the other, in every combination; nothing where there are too many.
std::optional<std::set<Members>> combined(std::set<Members> const& left, std::set<Members> const& right);

/// Adds what repairs one world of a viewpoint: what is called possible has worlds of its own, and all are to be repaired.
void add_repairs(std::optional<Repairs>& repairs, std::string const& viewpoint, std::set<Members> of_world);

/// How many nameless events the corpus can call for. Throws std::length_error where that is too many.
std::uint32_t guests_for(claims::Model const& model);

/// By trying every world. Throws TooManyWorlds and std::length_error where the corpus is too large, and std::invalid_argument where it uses a form
/// that the oracle does not know.
Findings brute_force(claims::Model const& model, Effort const& effort = {});

/// "" for authors, "vane said", "vane believes".
std::string viewpoint_name(claims::Model const& model, solver::Viewpoint const& viewpoint);

/// "{a.x, b.y, rule r, width mid-month}", for people.
std::string in_words(claims::Model const& model, Members const& members);

}  // namespace gainsay::oracle
