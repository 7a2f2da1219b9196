#include "grammar/resolve_place.hpp"

#include "grammar/scan.hpp"

#include <array>

namespace gainsay::grammar {

namespace {

using claims::Code;
using claims::Place;

constexpr std::int64_t last_paragraph = 100'000;

/// The size of the blank that the text begins with, or 0: those of ASCII, the no-break space, and the wide space of East
/// Asian scripts.
std::size_t blank_size(std::string_view text) {
    if (scan::is_blank(text.front())) { return 1; }
    for (std::string_view const blank : {"\xC2\xA0", "\xE3\x80\x80"}) {
        if (text.substr(0, blank.size()) == blank) { return blank.size(); }
    }
    return 0;
}

Place::Kind named_place(std::string_view word) {
    constexpr std::array<std::pair<std::string_view, Place::Kind>, 6> places{{{"title", Place::Kind::title},
                                                                              {"deck", Place::Kind::deck},
                                                                              {"caption", Place::Kind::caption},
                                                                              {"dateline", Place::Kind::dateline},
                                                                              {"note", Place::Kind::note},
                                                                              {"byline", Place::Kind::byline}}};
    for (auto const& [name, kind] : places) {
        if (name == word) { return kind; }
    }
    return Place::Kind::paragraph;
}

}  // namespace

int word_count(std::string_view text) {
    int words = 0;
    bool inside = false;
    while (!text.empty()) {
        auto const blank = blank_size(text);
        if (blank == 0 && !inside) { ++words; }
        inside = blank == 0;
        text.remove_prefix(blank == 0 ? 1 : blank);
    }
    return words;
}

Place resolve_place(World& world, syntax::Detail const& detail) {
    Place place;
    auto const& token = detail.values.front();
    place.kind = named_place(world.text(token));
    place.span = detail.values.back().span;
    if (place.kind == Place::Kind::paragraph) {
        auto digits = token;
        ++digits.span.begin;
        place.paragraph = static_cast<int>(world.number(digits, last_paragraph));
        if (place.paragraph == 0) {
            auto& diagnostic = world.findings.report<Code::unexpected_text>(
                token.span, std::string_view{"a place such as p3, title or caption"}, std::string_view{"\"p0\""});
            diagnostic.help = "paragraphs are counted from 1";
        }
    }
    if (detail.values.size() > 1) {
        place.anchor = world.unquoted(detail.values[1]);
        auto const words = word_count(place.anchor);
        if (words > longest_anchor) {
            auto& diagnostic = world.findings.report<Code::long_anchor>(detail.values[1].span, words);
            diagnostic.help = "keep the few words that stand nowhere else in the paragraph";
        }
    }
    return place;
}

}  // namespace gainsay::grammar
