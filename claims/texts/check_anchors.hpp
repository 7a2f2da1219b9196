#pragma once
// Looks every anchor of a corpus up in the text of its article.

#include "claims/diagnostics/diagnostic.hpp"
#include "claims/model/model.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace gainsay::claims {

/// The bytes of a text and of its list of places, as on disk.
struct TextAtHand {
    std::string bytes;
    std::optional<std::string> places = {};
};
struct TextNotAtHand {};
/// The file is there and of no use, or its name leads out of the folder.
struct TextUnusable {
    std::string reason;
};
using TextLookup = std::variant<TextAtHand, TextNotAtHand, TextUnusable>;

/// Looks up a text by its name; called at most once for each article, with names that are fit to be looked up.
using FindText = std::function<TextLookup(std::string const& name)>;

struct AnchorCheck {
    std::vector<Diagnostic> diagnostics;
    std::uint64_t looked_up = 0;
    std::uint64_t found = 0;                  // in their places, once or several times
    std::vector<std::string> not_looked_up;   // "12 anchors of 2 articles: …", one sentence for each reason
};

/// Each anchor is found in its place, stands there several times, stands elsewhere, or nowhere; all but the first is
/// reported. An article whose text cannot be used is reported, and its anchors are counted as not looked up, like those of
/// articles whose text is not at hand.
AnchorCheck check_anchors(Model const& model, FindText const& find_text);

}  // namespace gainsay::claims
