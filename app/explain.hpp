#pragma once
// The commands `explain` and `codes`: what the codes of the reports mean.

#include "app/options.hpp"
#include "claims/diagnostics/diagnostic.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace gainsay::app {

/// Reads "G0301", "g0301", "301", "unknown-name", "unknown_name".
std::optional<claims::Code> code_of(std::string_view typed);
/// The sentence about a word that is no code, with the nearest one.
std::string no_such_code(std::string_view typed);

/// Write to standard output and return the exit status.
int explain(ExplainOptions const& options);
int list_codes(CodesOptions const& options);

}  // namespace gainsay::app
