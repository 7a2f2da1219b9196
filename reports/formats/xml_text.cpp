#include "reports/formats/xml_text.hpp"

#include <ostream>

namespace gainsay::reports {

void write_xml(pugi::xml_document const& document, std::ostream& out) {
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    document.save(out, "  ", pugi::format_indent | pugi::format_no_declaration, pugi::encoding_utf8);
}

}  // namespace gainsay::reports
