#pragma once
// Common misspellings of dates, each with the text that was probably meant; used by the reader of dates only.

#include <string>
#include <string_view>
#include <vector>

namespace gainsay::claims {

/// Rewrites a text; gives it back unchanged where the misspelling is not in it. The result need not be a date.
using Repair = std::string (*)(std::string_view);

/// In the order in which they are best applied one after the other.
std::vector<Repair> const& date_repairs();

/// `u` and `x` for an unspecified digit become X.
std::string capital_x(std::string_view text);
/// `y` before a year and `e` before an exponent become capitals.
std::string capital_y_and_e(std::string_view text);
/// "?~" and "~?" become "%".
std::string single_mark(std::string_view text);
/// The end "unknown" of an interval becomes empty, "open" becomes "..".
std::string ends_without_words(std::string_view text);
/// The two ends of an interval exchanged.
std::string ends_in_order(std::string_view text);

}  // namespace gainsay::claims
