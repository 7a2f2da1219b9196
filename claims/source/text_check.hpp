#pragma once
// Looks over the raw bytes of a file before anything reads them as text.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay::claims {

enum class TextFlawKind : std::uint8_t {
    invalid_utf8,           // bytes that are no code point; one flaw for a whole run of them
    nul_byte,
    stray_byte_order_mark,  // U+FEFF inside the text
    hidden_control,         // C0 but tab, LF and CR; DEL; C1; the controls of writing direction
};

/// One flaw. `offset` and `length` are bytes of CheckedText::text.
struct TextFlaw {
    TextFlawKind kind = TextFlawKind::invalid_utf8;
    std::uint32_t offset = 0;
    std::uint32_t length = 0;
    std::string shown;  // how to show it to people: "<U+202E>"; for bytes that are no code point "<0xFF>"
    bool operator==(TextFlaw const&) const = default;
};

/// No file yields more flaws of one kind than this.
inline constexpr std::size_t most_flaws_of_a_kind = 20;

struct CheckedText {
    std::string text;              // the bytes without a byte order mark at the start, else as on disk
    std::string parseable;         // as long as `text`: no byte of a flaw is left, so that the rest can be read
    std::uint32_t text_begin = 0;  // bytes taken off: 3 with a byte order mark, else 0
    std::vector<TextFlaw> flaws;   // in order of their offsets
    std::size_t unlisted = 0;      // flaws beyond most_flaws_of_a_kind
};

/// Checks the bytes of one file (at most 4 GiB). In `parseable`, bytes that are no code point and NUL bytes are
/// "?", invisible characters are blanks, byte for byte. Linear in the size; never fails.
CheckedText check_text(std::string_view bytes);

}  // namespace gainsay::claims
