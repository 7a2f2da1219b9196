#pragma once
// From the text of one file to its syntax tree: the door to the grammar, without a word of Spirit's machinery.

#include "grammar/stop.hpp"
#include "grammar/syntax.hpp"

#include <string_view>
#include <vector>

namespace gainsay::grammar {

/// The items that could be read, in the order of the text, and where the grammar got stuck. An item that could not be
/// read is an `Invalid`.
struct Parsed {
    syntax::File file;
    std::vector<Stop> stops;
};

/// Parses one file (less than 4 GiB of UTF-8 without a byte order mark). Never throws on account of the text; its depth of
/// recursion is bounded by claims::max_nesting.
Parsed parse(claims::FileId file, std::string_view text);

}  // namespace gainsay::grammar
