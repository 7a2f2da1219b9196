#pragma once
// The parts of a parsed file that are laid out apart: items, and in them headers, details and sentences.

#include "grammar/parser.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace gainsay::grammar {

/// Items of different groups are kept apart by an empty line.
enum class ItemGroup : std::uint8_t {
    version, declaration, identity, rule, article, claim, record, not_encoded, verdict, argument
};

/// `header` begins at the margin; the others stand indented on lines of their own. The first word of a `column` detail is
/// as wide as the widest of its kind; a `statement` is broken between its clauses.
enum class PartKind : std::uint8_t { header, detail, column_detail, statement };
struct Part {
    PartKind kind = PartKind::header;
    std::uint32_t begin = 0;  // the part runs to the next one, or to the end of its item
};

/// An item, or the line with the version.
struct OutlinedItem {
    ItemGroup group = ItemGroup::declaration;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::vector<Part> parts = {};            // at least one
    std::vector<std::uint32_t> details = {}; // where details begin inside a header: good places to break it
};

/// The items of a file that was parsed without a stop, in the order of the text.
std::vector<OutlinedItem> outline_of(Parsed const& parsed, std::string_view text);

}  // namespace gainsay::grammar
