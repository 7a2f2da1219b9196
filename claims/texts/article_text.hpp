#pragma once
// Tells the places of an article's text apart: title, deck, caption, the paragraphs of the body, and what is no part of it.

#include "claims/model/model.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace gainsay::claims {

/// A run of lines that belong together. Of kind `unstated`, it is no part of the article: a menu, a notice.
struct TextBlock {
    Place::Kind kind = Place::Kind::unstated;
    int paragraph = 0;   // of the body, from 1
    std::string text;    // normal_text of what stands there
};

struct ArticleText {
    std::vector<TextBlock> blocks;  // in the order of the file
    int paragraphs = 0;             // of the body
};

/// Why a list of places does not fit: "line 3: there is no block 14; the text has 12".
struct UnfitPlaces {
    std::string reason;
};

/// Reads a text that says itself which block is what: "title: …", "other: …"; what has no such mark is the body.
ArticleText read_marked_text(std::string_view text);

/// Reads a text as it came, with a list that says which of its blocks is what: "title 3", "body 5-13". Blocks that the
/// list does not name are no part of the article.
std::variant<ArticleText, UnfitPlaces> read_listed_text(std::string_view text, std::string_view places);

/// "p3", "title"
std::string place_word(Place::Kind kind, int paragraph);

}  // namespace gainsay::claims
