#include "reports/formats/json_text.hpp"

#include "reports/text.hpp"

#include <fmt/format.h>

#include <ostream>
#include <string>

namespace gainsay::reports {

namespace {

/// Neither "<" nor a hidden character but the line end stands outside strings, where \uXXXX means the same.
std::string with_hidden_escaped(std::string const& json) {
    std::string result;
    result.reserve(json.size());
    for (std::size_t i = 0; i < json.size();) {
        auto const lead = static_cast<unsigned char>(json[i]);
        std::size_t const length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        char32_t code_point = length == 1 ? lead : lead & (0xFFU >> (length + 1));
        for (std::size_t k = 1; k < length; ++k) { code_point = code_point << 6U | (static_cast<unsigned char>(json[i + k]) & 0x3FU); }
        bool const is_harmless = code_point == '\n' || (code_point != '<' && !is_hidden(code_point));
        if (is_harmless) {
            result.append(json, i, length);
        } else if (code_point < 0x10000) {
            result += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(code_point));
        } else {
            auto const offset = static_cast<std::uint32_t>(code_point) - 0x10000;
            result += fmt::format("\\u{:04x}\\u{:04x}", 0xD800 + (offset >> 10U), 0xDC00 + (offset & 0x3FFU));
        }
        i += length;
    }
    return result;
}

}  // namespace

void write_json_text(Json const& value, std::ostream& out) {
    out << with_hidden_escaped(value.dump(2, ' ', false, Json::error_handler_t::replace)) << '\n';
}

}  // namespace gainsay::reports
