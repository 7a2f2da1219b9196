#pragma once
// How every JSON format is written: indented, keys in their order, and as text that can be shown or embedded anywhere.

#include <nlohmann/json.hpp>

#include <iosfwd>

namespace gainsay::reports {

using Json = nlohmann::ordered_json;

/// Writes the value and a line end. Whatever is_hidden(), and "<", is escaped as \uXXXX, which means the same to a
/// reader. Bytes that are no UTF-8 (a file name may have them) become U+FFFD.
void write_json_text(Json const& value, std::ostream& out);

}  // namespace gainsay::reports
