#include "claims/texts/normal_text.hpp"

#include <utf8proc.h>

#include <array>
#include <cstdlib>
#include <memory>
#include <stdexcept>

namespace gainsay::claims {

namespace {

struct Release {
    void operator()(void* memory) const { std::free(memory); }  // utf8proc allocates with malloc
};

utf8proc_uint8_t const* bytes_of(std::string_view text) {
    return static_cast<utf8proc_uint8_t const*>(static_cast<void const*>(text.data()));
}

bool is_blank(utf8proc_int32_t point) {
    if (point == '\t' || point == '\n' || point == '\v' || point == '\f' || point == '\r' || point == 0x85) { return true; }
    auto const category = utf8proc_category(point);
    return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

bool is_mark(utf8proc_int32_t point) {
    auto const category = utf8proc_category(point);
    return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC || category == UTF8PROC_CATEGORY_ME;
}

/// Typographic quotation marks and what they stand for; other points stand for themselves.
utf8proc_int32_t without_typography(utf8proc_int32_t point) {
    switch (point) {
        case 0x2018: case 0x2019: case 0x201A: case 0x201B: case 0x2032: case 0x02BC: case 0x2039: case 0x203A: case 0x00B4:
        case '`': return '\'';
        case 0x201C: case 0x201D: case 0x201E: case 0x201F: case 0x2033: case 0x00AB: case 0x00BB: return '"';
        default: return point;
    }
}

/// The text in NFC; empty where it is no UTF-8.
std::string composed(std::string_view utf8) {
    utf8proc_uint8_t* result = nullptr;
    auto const options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    auto const size = utf8proc_map(bytes_of(utf8), static_cast<utf8proc_ssize_t>(utf8.size()), &result, options);
    std::unique_ptr<utf8proc_uint8_t, Release> const owner{result};
    if (size == UTF8PROC_ERROR_NOMEM) { throw std::bad_alloc{}; }
    if (size <= 0) { return {}; }
    return {result, result + size};
}

/// The code point at the beginning of a text that is UTF-8, and its size in bytes.
struct CodePoint {
    utf8proc_int32_t value = -1;
    std::size_t size = 1;
};
CodePoint first_point(std::string_view text) {
    CodePoint point;
    auto const size = utf8proc_iterate(bytes_of(text), static_cast<utf8proc_ssize_t>(text.size()), &point.value);
    if (size > 0) { point.size = static_cast<std::size_t>(size); }
    return point;
}

}  // namespace

std::string normal_text(std::string_view utf8) {
    auto const text = composed(utf8);
    std::string result;
    result.reserve(text.size());
    bool blank_before = false;
    for (std::string_view rest{text}; !rest.empty();) {
        auto const point = first_point(rest);
        rest.remove_prefix(point.size);
        if (point.value < 0 || is_blank(point.value)) {
            blank_before = true;
            continue;
        }
        if (blank_before && !result.empty()) { result += ' '; }
        blank_before = false;
        std::array<utf8proc_uint8_t, 4> encoded{};
        auto const size = utf8proc_encode_char(without_typography(point.value), encoded.data());
        result.append(encoded.begin(), encoded.begin() + size);
    }
    return result;
}

std::size_t count_in(std::string_view text, std::string_view wanted) {
    if (wanted.empty()) { return 0; }
    std::size_t count = 0;
    for (auto at = text.find(wanted); at != std::string_view::npos; at = text.find(wanted, at + 1)) {
        auto const after = text.substr(at + wanted.size());
        if (after.empty() || !is_mark(first_point(after).value)) { ++count; }
    }
    return count;
}

}  // namespace gainsay::claims
