#pragma once
// Who is meant where a sentence names an office: whoever holds it at the time of which the sentence speaks.

#include "grammar/world.hpp"

#include <cstdint>
#include <optional>

namespace gainsay::grammar {

/// Puts the holders in the places of the offices that the sentence names. An office is settled where every day that the time
/// admits lies within one term and in no other person's; else that is reported with those who may be meant, and the sentence is of
/// no use. `article` is where the sentence stands; a record stands in none.
void settle_offices(World& world, std::optional<std::uint32_t> article, claims::Sentence& sentence);

}  // namespace gainsay::grammar
