#pragma once
// The words of the language: none of them can be an identifier (docs/language.md, section 9).

#include <span>
#include <string_view>

namespace gainsay::grammar {

/// All of them, sorted by byte.
std::span<std::string_view const> reserved_words();
bool is_reserved(std::string_view word);

/// The words that begin an item, sorted by byte. "not" begins one only before "encoded".
std::span<std::string_view const> item_words();
bool is_item_word(std::string_view word);

}  // namespace gainsay::grammar
