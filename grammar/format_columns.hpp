#pragma once
// Declarations that stand one under another, in columns: identifiers, names, and what is said of them.

#include "grammar/format_layout.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace gainsay::grammar {

/// A declaration that fits on one line, cut where columns begin; the cells after the first may be empty.
struct Row {
    std::string keyword;                // only rows of one keyword share columns
    std::string head, name, details;
};

/// The row of a declaration's symbols; nothing where it has comments inside or does not fit on one line.
std::optional<Row> row_of(std::span<LaidSymbol const> symbols);

/// Adds the rows, a line each. Columns are given up, the last first, where they would make a line too long.
void add_rows(std::string& out, std::vector<Row> const& rows);

}  // namespace gainsay::grammar
