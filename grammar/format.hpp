#pragma once
// Writes a claim file in its one canonical form: the same symbols and comments in the same order, laid out anew.

#include "claims/diagnostics/diagnostic.hpp"
#include "claims/source/source_set.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace gainsay::grammar {

/// Lines are broken so that they have at most so many columns, where their symbols allow it.
inline constexpr std::size_t formatted_width = 100;

/// The canonical text, or why there is none: then `errors` is not empty and `text` is.
struct Formatted {
    std::string text;
    std::vector<claims::Diagnostic> errors;
};

/// Formats one file of the sources, without regard to the others. A file with errors in its bytes or its syntax, or in an
/// unknown version of the language, has no canonical form; `of_bytes` are the diagnostics of load_file. Names are not
/// looked up. The form depends on the symbols, on the comments and whether each stands on a line of its own, and on empty
/// lines between items, and on nothing else. It has no byte order mark, LF at each line's end, and is its own form.
/// Throws std::logic_error, a fault of our own, rather than return a text that says something else.
Formatted format_file(claims::SourceSet const& sources, claims::FileId file, std::vector<claims::Diagnostic> const& of_bytes);

}  // namespace gainsay::grammar
