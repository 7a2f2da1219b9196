#include "claims/source/text_check.hpp"

#include <fmt/format.h>
#include <utf8.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

namespace gainsay::claims {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_hidden_control(std::uint32_t code_point) {
    if (code_point < 0x20) {
        return code_point != '\t' && code_point != '\n' && code_point != '\r';
    }
    bool const delete_or_c1 = code_point >= 0x7F && code_point <= 0x9F;
    bool const embedding = code_point >= 0x202A && code_point <= 0x202E;
    bool const isolate = code_point >= 0x2066 && code_point <= 0x2069;
    bool const direction_mark = code_point == 0x200E || code_point == 0x200F || code_point == 0x061C;
    return delete_or_c1 || embedding || isolate || direction_mark;
}

std::optional<TextFlawKind> flaw_of(std::uint32_t code_point) {
    if (code_point == 0) {
        return TextFlawKind::nul_byte;
    }
    if (code_point == 0xFEFF) {
        return TextFlawKind::stray_byte_order_mark;
    }
    if (is_hidden_control(code_point)) {
        return TextFlawKind::hidden_control;
    }
    return std::nullopt;
}

class TextChecker {
public:
    explicit TextChecker(std::string_view text) {
        result_.text = text;
        result_.parseable = text;
    }

    CheckedText check() {
        char const* const end = result_.text.data() + result_.text.size();
        char const* current = result_.text.data();
        while (current != end) {
            char const* const valid_end = utf8::find_invalid(current, end);
            check_code_points(current, valid_end);
            current = valid_end;
            // Every byte up to the next code point is one flaw: the first of them is what an editor looks for.
            while (current != end && utf8::find_invalid(current, std::min(end, current + 4)) == current) {
                ++current;
            }
            if (current != valid_end) {
                std::string shown = fmt::format("<0x{:02X}>", static_cast<unsigned char>(*valid_end));
                add(TextFlawKind::invalid_utf8, valid_end, current, std::move(shown));
            }
        }
        return std::move(result_);
    }

private:
    void check_code_points(char const* current, char const* end) {
        while (current != end) {
            char const* const begin = current;
            std::uint32_t const code_point = utf8::unchecked::next(current);
            if (auto const kind = flaw_of(code_point)) {
                add(*kind, begin, current, fmt::format("<U+{:04X}>", code_point));
            }
        }
    }

    void add(TextFlawKind kind, char const* begin, char const* end, std::string shown) {
        auto const offset = begin - result_.text.data();
        bool const is_damage = kind == TextFlawKind::invalid_utf8 || kind == TextFlawKind::nul_byte;
        std::fill_n(std::next(result_.parseable.begin(), offset), end - begin, is_damage ? '?' : ' ');
        std::size_t& count = counts_.at(static_cast<std::size_t>(kind));
        if (++count > most_flaws_of_a_kind) {
            ++result_.unlisted;
            return;
        }
        result_.flaws.push_back(TextFlaw{kind, static_cast<std::uint32_t>(offset),
                                         static_cast<std::uint32_t>(end - begin), std::move(shown)});
    }

    CheckedText result_;
    std::array<std::size_t, 4> counts_{};
};

}  // namespace

CheckedText check_text(std::string_view bytes) {
    std::uint32_t const text_begin =
        bytes.starts_with(byte_order_mark) ? static_cast<std::uint32_t>(byte_order_mark.size()) : 0;
    CheckedText checked = TextChecker(bytes.substr(text_begin)).check();
    checked.text_begin = text_begin;
    return checked;
}

}  // namespace gainsay::claims
