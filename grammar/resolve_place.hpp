#pragma once
// Where in an article something was found.

#include "grammar/world.hpp"

namespace gainsay::grammar {

/// The place and anchor of a detail "at PLACE [ANCHOR]". Reports an anchor that is too long.
claims::Place resolve_place(World& world, syntax::Detail const& detail);

/// How many words an anchor has: runs of text between blanks of any kind.
int word_count(std::string_view text);

inline constexpr int longest_anchor = 6;  // words

}  // namespace gainsay::grammar
