#pragma once
// Counts code points, also in text that is not quite UTF-8.

#include <cstddef>
#include <string_view>

namespace gainsay::claims {

/// How many code points begin and end before the byte at `offset` (at most the size of the text). An offset
/// inside a code point counts as that code point's beginning; a byte that belongs to no code point counts as one.
std::size_t code_points_before(std::string_view text, std::size_t offset);

}  // namespace gainsay::claims
