#include "grammar/explain_stop.hpp"

#include "claims/model/statement.hpp"
#include "grammar/nearest.hpp"
#include "grammar/reserved_words.hpp"
#include "grammar/scan.hpp"
#include "grammar/verbs.hpp"

#include <algorithm>
#include <array>

namespace gainsay::grammar {

namespace {

using claims::Code;
using claims::Diagnostic;
using claims::Span;
using scan::Piece;
using scan::PieceKind;

constexpr std::string_view full_stop = "a full stop";
constexpr std::string_view colon = "a colon";
constexpr std::string_view item = "an item such as actor, event, article or claim";

/// Words that may go on with a sentence after a clause.
constexpr std::array<std::string_view, 24> continuations{
    "on", "in", "during", "throughout", "by", "before", "after", "since", "until", "between", "from", "within",
    "inclusive", "and", "or", "iff", "provided", "to", "with", "now", "exactly", "about", "more", "less"};
/// Words that may stand before the colon of a claim, record or rule.
constexpr std::array<std::string_view, 13> details_before_colon{
    "at", "was", "quoted", "paraphrased", "glossed", "encoded", "reviewed", "withdrawn", "corrected", "source", "owner",
    "strength", "off"};
/// Words that may go on with a declaration or an article.
constexpr std::array<std::string_view, 19> details_of_items{
    "aka", "member", "speaks", "acts", "is", "disjoint", "by", "with", "part", "of", "symmetric", "transitive", "author",
    "outlet", "published", "text", "source", "accessed", "because"};

/// Explains one stop; holds what the explanations share.
class Explanation {
public:
    Explanation(claims::FileId file, std::string_view text, Stop const& stop)
        : file_(file), text_(text), stop_(stop), found_(scan::next_piece(text, stop.where)) {}

    [[nodiscard]] Diagnostic explain() const {
        if (stop_.expected == depth_expectation) { return claims::diagnose<Code::nested_too_deeply>(span(found_), claims::max_nesting); }
        if (found_.kind == PieceKind::open_quotation) { return unclosed_quotation(); }
        if (expects_new_identifier() && is_reserved(words(found_))) { return reserved_word(); }
        if (stop_.expected == full_stop) { return instead_of_full_stop(); }
        auto diagnostic = unexpected(found_, stop_.expected);
        if (diagnostic.help.empty()) { diagnostic.help = help(); }
        return diagnostic;
    }

private:
    [[nodiscard]] std::string_view words(Piece piece) const { return text_.substr(piece.begin, piece.end - piece.begin); }
    [[nodiscard]] Span span(Piece piece) const { return Span{file_, piece.begin, piece.end}; }
    [[nodiscard]] bool expects_new_identifier() const { return stop_.expected == "an identifier"; }

    [[nodiscard]] Diagnostic unclosed_quotation() const {
        auto diagnostic = claims::diagnose<Code::unclosed_quotation>(Span{file_, found_.begin, found_.begin + 1});
        diagnostic.label = "opened here";
        diagnostic.help = "close it before the end of the line; a quotation mark inside is written \\\"";
        return diagnostic;
    }

    [[nodiscard]] Diagnostic reserved_word() const {
        auto diagnostic = claims::diagnose<Code::reserved_word>(span(found_), words(found_));
        diagnostic.help = "choose another identifier; with a hyphen and a second word it is free";
        return diagnostic;
    }

    /// What stands at a place, in words; long text is cut.
    [[nodiscard]] std::string shown(Piece piece) const {
        if (piece.kind == PieceKind::end) { return "the end of the file"; }
        if (piece.kind == PieceKind::quotation) { return "a text in quotation marks"; }
        constexpr std::size_t longest = 40;
        auto word = words(piece);
        bool const cut = word.size() > longest;
        if (cut) {
            auto size = longest;
            while (size > 0 && (static_cast<unsigned char>(word[size]) & 0xC0U) == 0x80U) { --size; }
            word = word.substr(0, size);
        }
        return '"' + std::string{word} + (cut ? "…\"" : "\"");
    }

    [[nodiscard]] Diagnostic unexpected(Piece piece, std::string_view expected) const {
        auto const found = shown(piece);
        auto diagnostic = claims::diagnose<Code::unexpected_text>(span(piece), expected, std::string_view{found});
        diagnostic.help = spelling_help(piece);
        return diagnostic;
    }

    /// What to write instead of a word that cannot be an identifier.
    [[nodiscard]] std::string spelling_help(Piece piece) const {
        if (piece.kind != PieceKind::word) { return {}; }
        auto const word = words(piece);
        bool const is_ascii = std::all_of(word.begin(), word.end(), [](char letter) { return static_cast<unsigned char>(letter) < 0x80; });
        if (!is_ascii) { return "identifiers have letters from a to z, digits and hyphens; names in any script stand in quotation marks"; }
        std::string right;
        for (char const letter : word) {
            bool const is_capital = letter >= 'A' && letter <= 'Z';
            char const small = is_capital ? static_cast<char>(letter - 'A' + 'a') : letter;
            bool const joins = small == '-' || small == '_';
            if (joins && (right.empty() || right.back() == '-')) { continue; }
            right += joins ? '-' : small;
        }
        while (!right.empty() && right.back() == '-') { right.pop_back(); }
        bool const begins_with_letter = !right.empty() && right.front() >= 'a' && right.front() <= 'z';
        if (right == word || !begins_with_letter) { return {}; }
        return "identifiers have small letters, digits and single hyphens: write \"" + right + '"';
    }

    // ---- where a sentence should end ---------------------------------------------------------------------------

    [[nodiscard]] Diagnostic instead_of_full_stop() const {
        auto const last = last_piece_before(stop_.where);
        if (auto const meant = misspelt_verb(last)) {
            auto diagnostic = unexpected(last, "a verb");
            diagnostic.help = "did you mean \"" + *meant + "\"?";
            return diagnostic;
        }
        auto const meant = nearest(found_, continuations);
        bool const ends_here = found_.kind == PieceKind::end || scan::starts_line(text_, found_.begin) || is_item_word(words(found_));
        if (ends_here && !meant) {
            auto diagnostic = claims::diagnose<Code::missing_full_stop>(Span{file_, last.end, last.end});
            diagnostic.help = "write a full stop after \"" + std::string{words(last)} + '"';
            return diagnostic;
        }
        auto diagnostic = unexpected(found_, "a full stop, a time, \"and\" or \"or\"");
        if (meant) { diagnostic.help = "did you mean \"" + *meant + "\"?"; }
        return diagnostic;
    }

    [[nodiscard]] Piece last_piece_before(std::uint32_t where) const {
        auto last = scan::next_piece(text_, stop_.item_begin);
        auto piece = last;
        while (piece.kind != PieceKind::end && piece.begin < where) {
            last = piece;
            piece = scan::next_piece(text_, piece.end);
        }
        return last;
    }

    /// An action may have any name, so a misspelt verb is only seen by what follows it.
    [[nodiscard]] std::optional<std::string> misspelt_verb(Piece piece) const {
        if (piece.kind != PieceKind::word || is_reserved(words(piece))) { return std::nullopt; }
        Nearest best{words(piece)};
        for (auto const& forms : verbs()) {
            for (auto const form : {forms.past, forms.stem, forms.present}) {
                if (!form.empty()) { best.consider(form.substr(0, form.find(' '))); }
            }
        }
        return words(found_) == "away" || words(found_) == "apart" || words(found_) == "that" ? best.best() : std::nullopt;
    }

    // ---- help --------------------------------------------------------------------------------------------------

    template <typename Words>
    [[nodiscard]] std::optional<std::string> nearest(Piece piece, Words const& candidates) const {
        if (piece.kind != PieceKind::word || is_reserved(words(piece))) { return std::nullopt; }
        Nearest best{words(piece)};
        for (std::string_view const candidate : candidates) { best.consider(candidate); }
        return best.best();
    }

    [[nodiscard]] std::string help() const {
        if (found_.kind == PieceKind::word && words(found_) == "language" && stop_.expected == item) {
            return "the version of the language stands at the very beginning of the file";
        }
        if (stop_.expected == item) {
            auto const meant = meant_item_word(words(found_));
            if (!meant.empty() && found_.kind == PieceKind::word) { return "did you mean \"" + std::string{meant} + "\"?"; }
            if (auto const detail = nearest(found_, details_of_items)) { return "did you mean \"" + *detail + "\"?"; }
            return {};
        }
        if (stop_.expected == colon) {
            if (auto const detail = nearest(found_, details_before_colon)) { return "did you mean \"" + *detail + "\"?"; }
            return "a colon stands before what is said";
        }
        if (auto const meant = nearest(found_, quoted_words(stop_.expected))) { return "did you mean \"" + *meant + "\"?"; }
        bool const begins_item = found_.kind == PieceKind::end || is_item_word(words(found_));
        if (begins_item && stop_.expected.rfind("a sentence", 0) == 0) { return "say at least one thing, and end it with a full stop"; }
        return {};
    }

    /// The words in quotation marks in what was expected.
    [[nodiscard]] static std::vector<std::string_view> quoted_words(std::string_view expected) {
        std::vector<std::string_view> found;
        auto open = expected.find('"');
        while (open != std::string_view::npos) {
            auto const close = expected.find('"', open + 1);
            if (close == std::string_view::npos) { break; }
            found.push_back(expected.substr(open + 1, close - open - 1));
            open = expected.find('"', close + 1);
        }
        return found;
    }

    claims::FileId file_;
    std::string_view text_;
    Stop const& stop_;
    Piece found_;
};

}  // namespace

Diagnostic explain_stop(claims::FileId file, std::string_view text, Stop const& stop) { return Explanation{file, text, stop}.explain(); }

}  // namespace gainsay::grammar
