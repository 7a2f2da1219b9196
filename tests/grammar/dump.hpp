#pragma once
// Writes out a whole model, field by field, so that two models can be compared as texts.

#include "tests/grammar/corpus.hpp"

namespace gainsay::grammar {

/// With places, as "path:begin-end", or without, for texts that differ in their blanks.
enum class Places { shown, hidden };
std::string dump(Corpus const& corpus, Places places);
/// One statement as nested parentheses, without places: "(and (WalkOut actor:norland event:talks) …)".
std::string dump(claims::Model const& model, claims::Statement const& statement);

}  // namespace gainsay::grammar
