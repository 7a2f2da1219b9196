#pragma once
// All minimal repairs of a corpus: the smallest sets to take away so that the rest of a viewpoint can hold together.

#include "tests/oracle/brute_force.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>

namespace gainsay::oracle {

/// By viewpoint. A viewpoint without a conflict has one repair, which takes nothing away.
using Repairs = std::map<std::string, std::set<Members>>;

/// More repairs of one viewpoint than this are not compared.
inline constexpr std::size_t most_repairs = 2'000;

/// The sets that contain no other of them.
std::set<Members> smallest(std::set<Members> const& sets);
/// One of the one and one of the other, in every combination; nothing where there are too many.
std::optional<std::set<Members>> combined(std::set<Members> const& left, std::set<Members> const& right);

/// What the solver's enumeration lists for the components of each viewpoint, put together; nothing where there are too many.
std::optional<Repairs> repairs_of_solver(claims::Model const& model);

}  // namespace gainsay::oracle
