#pragma once
// How the XML formats are written. Texts are one_line() before they come here, since XML has no way to write most
// control characters; the library escapes the rest.

#include <pugixml.hpp>

#include <iosfwd>

namespace gainsay::reports {

/// Writes the declaration and the document, indented by two blanks.
void write_xml(pugi::xml_document const& document, std::ostream& out);

}  // namespace gainsay::reports
