#include "grammar/explain_stop.hpp"

#include "claims/calendar/edtf.hpp"
#include "claims/model/statement.hpp"
#include "grammar/nearest.hpp"
#include "grammar/reserved_words.hpp"
#include "grammar/scan.hpp"
#include "grammar/verbs.hpp"

#include <algorithm>
#include <span>
#include <variant>

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

using Words = std::span<std::string_view const>;

/// Words that may go on with a sentence after a clause.
constexpr std::string_view continuations[]{"on",        "in",    "during",  "throughout", "by",       "before",
                                           "after",     "since", "until",   "between",    "from",     "within",
                                           "inclusive", "and",   "or",      "iff",        "provided", "to",
                                           "with",      "now",   "exactly", "about",      "more",     "less",
                                           "again",     "otherwise"};
/// Words that may stand before the colon of a claim, record or rule.
constexpr std::string_view details_before_colon[]{"at",      "was",      "quoted",    "paraphrased", "glossed",
                                                  "encoded", "reviewed", "withdrawn", "corrected",   "source",
                                                  "owner",   "strength", "off",       "adopted"};
/// Words that may go on with a declaration or an article.
constexpr std::string_view details_of_items[]{
    "aka",       "member",     "speaks", "acts",   "is",        "disjoint", "by",     "with",     "part",   "of",
    "symmetric", "transitive", "author", "outlet", "published", "text",     "source", "accessed", "because",
    "meaning",   "until"};
/// Words that may stand before a colon at the beginning of a sentence.
constexpr std::string_view grades[]{"certain",    "probably",       "possibly",  "reportedly", "unclear",
                                    "prediction", "recommendation", "judgement", "question",  "impossible"};
constexpr std::string_view months[]{"january", "february", "march",     "april",   "may",      "june",
                                    "july",    "august",   "september", "october", "november", "december"};
constexpr std::string_view number_words[]{"one",   "two",   "three", "four", "five",   "six",
                                          "seven", "eight", "nine",  "ten",  "eleven", "twelve"};

bool is_one_of(std::string_view word, Words words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Explains one stop; holds what the explanations share.
class Explanation {
public:
    Explanation(claims::FileId file, std::string_view text, Stop const& stop)
        : file_(file), text_(text), stop_(stop), found_(scan::next_piece(text, stop.where)) {}

    [[nodiscard]] Diagnostic explain() const {
        if (stop_.expected == depth_expectation) {
            return claims::diagnose<Code::nested_too_deeply>(span(found_), claims::max_nesting);
        }
        if (found_.kind == PieceKind::open_quotation) { return unclosed_quotation(); }
        if (expects_new_identifier() && is_reserved(words(found_))) { return reserved_word(); }
        if (auto diagnostic = misspelt_grade()) { return *diagnostic; }
        if (auto diagnostic = old_date()) { return *diagnostic; }
        if (stop_.expected == full_stop) { return instead_of_full_stop(); }
        auto diagnostic = unexpected(found_, stop_.expected);
        diagnostic.help = help();
        bool const is_word = found_.kind == PieceKind::word && is_reserved(words(found_));
        if (is_word && expects_name()) { diagnostic.label = "a word of the language, which cannot be a name"; }
        return diagnostic;
    }

private:
    [[nodiscard]] std::string_view words(Piece piece) const {
        return text_.substr(piece.begin, piece.end - piece.begin);
    }
    [[nodiscard]] Span span(Piece piece) const { return Span{file_, piece.begin, piece.end}; }
    [[nodiscard]] bool expects(std::string_view text) const { return stop_.expected.find(text) != std::string::npos; }
    [[nodiscard]] bool expects_new_identifier() const { return stop_.expected == "an identifier"; }
    [[nodiscard]] bool expects_name() const {
        return expects("name") || expects("a sentence") || expects("a statement");
    }

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
        auto place = span(piece);
        if (piece.kind == PieceKind::end) { place.begin = place.end = last_piece_before(stop_.where).end; }
        return claims::diagnose<Code::unexpected_text>(place, expected, std::string_view{found});
    }

    /// "probabl: …": the word was taken for a name.
    [[nodiscard]] std::optional<Diagnostic> misspelt_grade() const {
        auto const last = last_piece_before(stop_.where);
        auto const meant = words(found_) == ":" ? nearest(last, grades) : std::nullopt;
        if (!meant) { return std::nullopt; }
        auto diagnostic = unexpected(last, "a certainty such as probably, or a type such as prediction");
        diagnostic.help = did_you_mean(*meant);
        return diagnostic;
    }

    /// "on unknown": a word of the language, but once a date of EDTF.
    [[nodiscard]] std::optional<Diagnostic> old_date() const {
        if (!expects("a date") || found_.kind != PieceKind::word) { return std::nullopt; }
        auto const read = claims::read_edtf(words(found_));
        auto const* error = std::get_if<claims::EdtfError>(&read);
        if (error == nullptr || error->kind != claims::EdtfError::Kind::old_draft) { return std::nullopt; }
        auto diagnostic = claims::diagnose<Code::old_date_spelling>(span(found_), words(found_),
                                                                   std::string_view{error->message});
        diagnostic.help = error->help;
        return diagnostic;
    }

    // ---- where a sentence should end ---------------------------------------------------------------------------

    [[nodiscard]] Diagnostic instead_of_full_stop() const {
        auto const last = last_piece_before(stop_.where);
        if (auto const meant = misspelt_verb(last)) {
            auto diagnostic = unexpected(last, "a verb");
            diagnostic.help = did_you_mean(*meant);
            return diagnostic;
        }
        auto const meant = nearest(found_, continuations);
        bool const begins_another = scan::starts_line(text_, found_.begin) && found_.kind == PieceKind::word;
        if (!meant && (found_.kind == PieceKind::end || begins_another || is_item_word(words(found_)))) {
            auto diagnostic = claims::diagnose<Code::missing_full_stop>(Span{file_, last.end, last.end});
            diagnostic.help = "write a full stop after \"" + std::string{words(last)} + '"';
            return diagnostic;
        }
        auto diagnostic = unexpected(found_, "a full stop, a time, \"and\" or \"or\"");
        diagnostic.help = meant ? did_you_mean(*meant) : help();
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
        bool const follows_a_verb =
            is_one_of(words(found_), std::initializer_list<std::string_view>{"away", "apart", "that"});
        if (!follows_a_verb || piece.kind != PieceKind::word || is_reserved(words(piece))) { return std::nullopt; }
        Nearest best{words(piece)};
        for (auto const& forms : verbs()) {
            for (auto const form : {forms.past, forms.present, forms.stem}) {
                auto const fit = form == forms.stem ? Nearest::Fit::of_another_sort : Nearest::Fit::of_the_right_sort;
                if (!form.empty()) { best.consider(form.substr(0, form.find(' ')), fit); }
            }
        }
        return best.best();
    }

    // ---- help --------------------------------------------------------------------------------------------------

    [[nodiscard]] static std::string did_you_mean(std::string_view word) {
        return "did you mean \"" + std::string{word} + "\"?";
    }

    [[nodiscard]] std::optional<std::string> nearest(Piece piece, Words candidates) const {
        if (piece.kind != PieceKind::word || is_reserved(words(piece))) { return std::nullopt; }
        Nearest best{words(piece)};
        for (auto const candidate : candidates) { best.consider(candidate); }
        return best.best();
    }

    [[nodiscard]] std::string help() const {
        if (stop_.expected == item) { return help_with_item(); }
        if (stop_.expected == colon) {
            auto const detail = nearest(found_, details_before_colon);
            return detail ? did_you_mean(*detail) : "a colon stands before what is said";
        }
        auto const word = words(found_);
        if (found_.kind == PieceKind::mark) { return help_with_mark(word); }
        if (is_one_of(lower_case(word), months)) { return "dates are written from the year down, as in 2031-03-04"; }
        if (is_one_of(word, number_words)) { return "numbers are written in digits"; }
        if (stop_.expected == "a text in quotation marks") {
            return found_.kind == PieceKind::word ? "put it in quotation marks" : "";
        }
        if (auto const meant = nearest(found_, words_of_the_language(stop_.expected))) { return did_you_mean(*meant); }
        bool const begins_item = found_.kind == PieceKind::end || is_item_word(word);
        if (begins_item && expects("a sentence")) { return "say at least one thing, and end it with a full stop"; }
        if (expects("\"that\"")) { return "\"that\" stands before what is said"; }
        return spelling_help(found_);
    }

    [[nodiscard]] std::string help_with_item() const {
        if (found_.kind != PieceKind::word) { return {}; }
        if (words(found_) == "language") {
            return "the version of the language stands at the very beginning of the file";
        }
        auto const meant = meant_item_word(words(found_));
        if (!meant.empty()) { return did_you_mean(meant); }
        auto const detail = nearest(found_, details_of_items);
        return detail ? did_you_mean(*detail) : "";
    }

    [[nodiscard]] std::string help_with_mark(std::string_view mark) const {
        if (mark == "." && expects("a unit")) { return "numbers are whole; take a smaller unit"; }
        if (stop_.expected != full_stop) { return {}; }
        if (mark == ",") { return "join statements with \"and\", without a comma, or end the sentence here"; }
        if (mark == ";" || mark == "!" || mark == "?") { return "a sentence ends with a full stop"; }
        return {};
    }

    /// The reserved words among the words of what was expected: "a unit: minutes, hours …".
    [[nodiscard]] static std::vector<std::string_view> words_of_the_language(std::string_view expected) {
        std::vector<std::string_view> found;
        for (auto piece = scan::next_piece(expected, 0); piece.kind != PieceKind::end;
             piece = scan::next_piece(expected, piece.end)) {
            auto word = expected.substr(piece.begin, piece.end - piece.begin);
            if (piece.kind == PieceKind::quotation) { word = word.substr(1, word.size() - 2); }
            if (word.size() > 1 && is_reserved(word)) { found.push_back(word); }
        }
        return found;
    }

    [[nodiscard]] static std::string lower_case(std::string_view word) {
        std::string lower{word};
        std::transform(lower.begin(), lower.end(), lower.begin(), [](char letter) {
            return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
        });
        return lower;
    }

    /// What to write instead of a word that cannot be an identifier.
    [[nodiscard]] std::string spelling_help(Piece piece) const {
        if (piece.kind != PieceKind::word) { return {}; }
        auto const word = words(piece);
        bool const is_ascii =
            std::all_of(word.begin(), word.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
        if (!is_ascii) {
            return "identifiers have letters from a to z, digits and hyphens; names in any script stand in quotation "
                   "marks";
        }
        std::string right;
        for (char const letter : lower_case(word)) {
            bool const joins = letter == '-' || letter == '_';
            if (joins && (right.empty() || right.back() == '-')) { continue; }
            right += joins ? '-' : letter;
        }
        while (!right.empty() && right.back() == '-') { right.pop_back(); }
        bool const begins_with_letter = !right.empty() && right.front() >= 'a' && right.front() <= 'z';
        if (right == word || !begins_with_letter || is_reserved(right)) { return {}; }
        return "identifiers have small letters, digits and single hyphens: write \"" + right + '"';
    }

    claims::FileId file_;
    std::string_view text_;
    Stop const& stop_;
    Piece found_;
};

}  // namespace

Diagnostic explain_stop(claims::FileId file, std::string_view text, Stop const& stop) {
    return Explanation{file, text, stop}.explain();
}

}  // namespace gainsay::grammar
