#pragma once
// Puts into an editor's words why the grammar got stuck, and what to write instead.

#include "claims/diagnostics/diagnostic.hpp"
#include "claims/source/span.hpp"
#include "grammar/stop.hpp"

#include <string_view>

namespace gainsay::grammar {

/// The diagnostic of one stop in the text of a file.
claims::Diagnostic explain_stop(claims::FileId file, std::string_view text, Stop const& stop);

}  // namespace gainsay::grammar
