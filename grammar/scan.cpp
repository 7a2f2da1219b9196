#include "grammar/scan.hpp"

namespace gainsay::grammar::scan {

bool is_word_byte(char byte) {
    auto const value = static_cast<unsigned char>(byte);
    return (value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z') || (value >= '0' && value <= '9') ||
           value == '-' || value == '_' || value >= 0x80;
}

bool is_blank(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f' || byte == '\v';
}

bool ends_line(char byte) { return byte == '\n' || byte == '\r'; }

char const* match_word(std::string_view text, std::string_view word) {
    if (text.substr(0, word.size()) != word) { return nullptr; }
    bool const runs_on = is_word_byte(word.back()) && text.size() > word.size() && is_word_byte(text[word.size()]);
    return runs_on ? nullptr : text.data() + word.size();
}

namespace {

std::size_t skip_blanks_and_comments(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        if (text[at] == '#') {
            while (at < text.size() && !ends_line(text[at])) { ++at; }
        } else if (is_blank(text[at])) {
            ++at;
        } else {
            break;
        }
    }
    return at;
}

}  // namespace

Piece next_piece(std::string_view text, std::uint32_t from) {
    auto const begin = skip_blanks_and_comments(text, from);
    auto const piece = [&](PieceKind kind, std::size_t end) {
        return Piece{kind, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    };
    if (begin >= text.size()) { return piece(PieceKind::end, begin); }
    if (text[begin] == '"') {
        auto at = begin + 1;
        while (at < text.size() && !ends_line(text[at])) {
            if (text[at] == '"') { return piece(PieceKind::quotation, at + 1); }
            bool const escape =
                text[at] == '\\' && at + 1 < text.size() && (text[at + 1] == '"' || text[at + 1] == '\\');
            at += escape ? 2 : 1;
        }
        return piece(PieceKind::open_quotation, at);
    }
    if (is_word_byte(text[begin])) {
        auto at = begin;
        while (at < text.size() && is_word_byte(text[at])) { ++at; }
        return piece(PieceKind::word, at);
    }
    return piece(PieceKind::mark, begin + 1);
}

std::size_t significant_size(std::string_view text) {
    std::uint32_t end = 0;
    for (auto piece = next_piece(text, 0); piece.kind != PieceKind::end; piece = next_piece(text, end)) {
        end = piece.end;
    }
    return end;
}

bool starts_line(std::string_view text, std::uint32_t at) {
    while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t')) { --at; }
    return at == 0 || ends_line(text[at - 1]);
}

}  // namespace gainsay::grammar::scan
