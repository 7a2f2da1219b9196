#pragma once
// Reports whose every text is an attack, and what to look for in what becomes of them.

#include "reports/report.hpp"

#include <string>

namespace gainsay::reports::tests {

/// Whether the attack stands behind the words that were there, or in their place.
enum class Spoiling { appended, alone };

/// A report with findings of every kind, in which each text that comes from a file or from its name holds the given one.
Report hostile_report(std::string const& text, Spoiling spoiling = Spoiling::appended);

/// The first character of an output that may stand in none (not UTF-8, or hidden), with its place; empty if there is none.
std::string first_harm(std::string const& output);

}  // namespace gainsay::reports::tests
