#pragma once
// What counts as the same text: composed letters (NFC), single blanks, straight quotation marks.

#include <cstddef>
#include <string>
#include <string_view>

namespace gainsay::claims {

/// The text in Normalization Form C (Unicode Standard Annex 15), with every run of white space as one blank and none at the
/// ends, and with typographic apostrophes and quotation marks as ' and ". Bytes that are no UTF-8 make it empty.
std::string normal_text(std::string_view utf8);

/// How often a normal text stands in another, overlaps included. What begins or ends between a letter and the marks upon
/// it does not count.
std::size_t count_in(std::string_view text, std::string_view wanted);

}  // namespace gainsay::claims
