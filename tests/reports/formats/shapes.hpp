#pragma once
// The shape of an output: everything that a reader takes for structure, and none of the words.

#include <string>
#include <string_view>
#include <vector>

namespace gainsay::reports::tests {

/// Two outputs have the same shape if they differ in words only. A text that does not follow its format has a shape that
/// says so and equals no other. Fails the test, too, where a word alone is wrong: a cell that is a formula.
std::string shape_of(std::string_view format, std::string const& output);

/// The cells of a table in CSV, row by row; throws where a quotation does not end.
std::vector<std::vector<std::string>> csv_cells(std::string const& text);

}  // namespace gainsay::reports::tests
