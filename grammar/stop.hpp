#pragma once
// Where the grammar got stuck, as data; recovery decides where it goes on.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gainsay::grammar {

/// Where the grammar got stuck, and what it would have taken there, in an editor's words. Offsets are bytes.
struct Stop {
    std::uint32_t where = 0;
    std::string expected;
    std::uint32_t item_begin = 0;  // where the item that is lost begins
    std::uint32_t resumed = 0;     // where reading goes on: the next item, or the end
};

/// What is expected where statements are nested too deeply; no editor reads it.
inline constexpr char const* depth_expectation = "less nesting";

/// No file yields more stops than this; the rest of the file is then left unread.
inline constexpr std::size_t most_stops = 500;

/// The item word that a word is or was meant to be ("claime", "Claim"); empty where there is none.
std::string_view meant_item_word(std::string_view word);

/// Where the line of the piece before `where` begins with a misspelt word of an item, its offset; not before, nor at,
/// `item_begin`.
std::optional<std::uint32_t> misspelt_item(std::string_view text, std::uint32_t item_begin, std::uint32_t where);

/// The offset at which reading goes on after an error at `where` in the item that begins at `item_begin`: the next word
/// that begins an item, at the start of a line (where it may be misspelt) or after a full stop; the size of the text
/// where there is none. Always behind `item_begin`.
std::uint32_t resume_after(std::string_view text, std::uint32_t item_begin, std::uint32_t where);

}  // namespace gainsay::grammar
