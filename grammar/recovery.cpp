#include "grammar/nearest.hpp"
#include "grammar/reserved_words.hpp"
#include "grammar/scan.hpp"
#include "grammar/stop.hpp"

#include <algorithm>

namespace gainsay::grammar {

namespace {

using scan::Piece;
using scan::PieceKind;

std::string_view words_of(std::string_view text, Piece piece) {
    return text.substr(piece.begin, piece.end - piece.begin);
}

// The words of items also stand inside items ("from event to actor"), so what follows must fit too.
bool begins_item(std::string_view text, Piece piece) {
    if (piece.kind != PieceKind::word) { return false; }
    auto const word = words_of(text, piece);
    auto const next = scan::next_piece(text, piece.end);
    if (next.kind != PieceKind::word) { return false; }
    if (word == "not") { return words_of(text, next) == "encoded"; }
    if (word == "use") { return words_of(text, next) == "vocabulary"; }
    if (word == "expect") { return words_of(text, next) == "conflict" || words_of(text, next) == "no"; }
    if (word == "accept") { return words_of(text, next) == "conflict" || words_of(text, next) == "weakness"; }
    return is_item_word(word) && !is_reserved(words_of(text, next));
}

bool begins_misspelt_item(std::string_view text, Piece piece) {
    if (piece.kind != PieceKind::word) { return false; }
    auto const word = words_of(text, piece);
    auto const next = scan::next_piece(text, piece.end);
    bool const named = next.kind == PieceKind::word && !is_reserved(words_of(text, next));
    return named && !is_reserved(word) && !meant_item_word(word).empty();
}

std::string lower_case(std::string_view word) {
    std::string lower{word};
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return lower;
}

}  // namespace

std::string_view meant_item_word(std::string_view word) {
    auto const lower = lower_case(word);
    std::string_view best;
    std::size_t limit = word.size() <= 4 ? 1 : 2;
    for (auto const item : item_words()) {
        auto const how_far = distance(lower, item, limit);
        if (how_far == 0) { return item; }
        if (how_far > limit) { continue; }
        if (best.empty() || how_far < limit) { best = item; }
        limit = how_far;
    }
    return best;
}

std::optional<std::uint32_t> misspelt_item(std::string_view text, std::uint32_t item_begin, std::uint32_t where) {
    // the last piece that begins a line, up to the piece in trouble
    std::optional<Piece> line;
    auto const trouble = scan::next_piece(text, where).begin;
    auto piece = scan::next_piece(text, item_begin);
    while (piece.kind != PieceKind::end && piece.begin <= trouble) {
        if (piece.begin > item_begin && scan::starts_line(text, piece.begin)) { line = piece; }
        piece = scan::next_piece(text, piece.end);
    }
    if (!line || !begins_misspelt_item(text, *line)) { return std::nullopt; }
    return line->begin;
}

std::uint32_t resume_after(std::string_view text, std::uint32_t item_begin, std::uint32_t where) {
    auto piece = scan::next_piece(text, item_begin);
    auto const from = std::max(piece.end, std::min(where, static_cast<std::uint32_t>(text.size())));
    while (piece.kind != PieceKind::end) {
        bool const behind_full_stop = piece.kind == PieceKind::mark && text[piece.begin] == '.';
        piece = scan::next_piece(text, piece.end);
        if (piece.begin < from) { continue; }
        bool const starts_line = scan::starts_line(text, piece.begin);
        if ((behind_full_stop || starts_line) && begins_item(text, piece)) { return piece.begin; }
        // at the very margin stands an item, even where what follows is wrong
        bool const at_margin = starts_line && (piece.begin == 0 || scan::ends_line(text[piece.begin - 1]));
        if (at_margin && piece.kind == PieceKind::word && is_item_word(words_of(text, piece))) { return piece.begin; }
        if (starts_line && begins_misspelt_item(text, piece)) { return piece.begin; }
    }
    return static_cast<std::uint32_t>(text.size());
}

}  // namespace gainsay::grammar
