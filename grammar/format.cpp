#include "grammar/format.hpp"

#include "grammar/format_columns.hpp"
#include "grammar/format_layout.hpp"
#include "grammar/format_outline.hpp"
#include "grammar/format_symbols.hpp"
#include "grammar/read_corpus.hpp"

#include <algorithm>
#include <stdexcept>

namespace gainsay::grammar {

namespace {

using claims::Diagnostic;

constexpr std::size_t indent_of_part = 2;
constexpr std::size_t indent_of_rest = 4;
constexpr std::size_t widest_article_detail = 9;  // "published"
constexpr int rank_of_detail = 1;
constexpr int rank_of_list = 2;
constexpr int rank_of_blank = 9;

bool hinders(Diagnostic const& diagnostic) {
    auto const category = claims::code_entry(diagnostic.code).category;
    bool const is_about_text = category == claims::Category::text || category == claims::Category::syntax;
    return is_about_text && diagnostic.severity == claims::Severity::error;
}

/// Lays out a whole file, item by item.
class Layout {
public:
    Layout(std::vector<OutlinedItem> const& items, std::vector<Lexeme> const& lexemes) : items_(items), lexemes_(lexemes) {}

    std::string write() {
        for (std::size_t i = 0; i < items_.size(); ++i) {
            write_gap(i);
            write_item(items_[i]);
        }
        write_gap(items_.size());
        end_rows();
        return std::move(out_);
    }

private:
    [[nodiscard]] bool is_comment() const { return at_ < lexemes_.size() && lexemes_[at_].kind == LexemeKind::comment; }

    /// The comments behind the symbol that was read last: one on its line, and those below that begin in the same column.
    void take_comments_beside(LaidSymbol& symbol) {
        if (!is_comment() || lexemes_[at_].starts_line) { return; }
        auto const column = lexemes_[at_].column;
        do {
            symbol.beside.push_back(lexemes_[at_++].text);
        } while (is_comment() && !lexemes_[at_].behind_blank && lexemes_[at_].column == column);
    }

    /// The symbols up to an offset, with their comments.
    std::vector<LaidSymbol> take_symbols(std::uint32_t end) {
        std::vector<LaidSymbol> symbols;
        std::vector<std::string_view> above;
        while (at_ < lexemes_.size() && lexemes_[at_].begin < end) {
            auto const& lexeme = lexemes_[at_++];
            if (lexeme.kind == LexemeKind::comment) {
                above.push_back(lexeme.text);
                continue;
            }
            symbols.push_back({lexeme.text, std::move(above), {}, 0, false});
            above.clear();
            take_comments_beside(symbols.back());
        }
        at_ -= above.size();  // they stand above the next part
        return symbols;
    }

    /// What stands between an item and the one before: comments and empty lines.
    void write_gap(std::size_t next) {
        auto const end = next < items_.size() ? items_[next].begin : static_cast<std::uint32_t>(-1);
        bool const is_apart = next > 0 && next < items_.size() && must_be_apart(items_[next - 1], items_[next]);
        auto const first = at_;
        auto after = at_;
        while (after < lexemes_.size() && lexemes_[after].begin < end) { ++after; }
        auto const behind_blank = [&](std::size_t i) { return i < lexemes_.size() && lexemes_[i].behind_blank; };
        bool has_blank = next < items_.size() && behind_blank(after);
        for (auto i = first; i < after; ++i) { has_blank = has_blank || behind_blank(i); }

        std::string gap;
        auto const is_first = [&] { return out_.empty() && rows_.empty() && gap.empty(); };
        // comments that are indented deeper than items belong to the item before
        auto const margin = after < lexemes_.size() ? lexemes_[after].column : next > 0 ? column_of_last_ : 0;
        while (next > 0 && at_ < after && !lexemes_[at_].behind_blank && lexemes_[at_].column > margin) {
            add_comment_line(gap, lexemes_[at_++].text, indent_of_part);
        }
        bool blank_is_due = is_apart && !has_blank;
        for (; at_ < after; ++at_) {
            if (!is_first() && (blank_is_due || lexemes_[at_].behind_blank)) { gap += '\n'; }
            blank_is_due = false;
            add_comment_line(gap, lexemes_[at_].text, 0);
        }
        if (next < items_.size() && !is_first() && (blank_is_due || behind_blank(at_))) { gap += '\n'; }
        if (gap.empty()) { return; }
        end_rows();
        out_ += gap;
    }

    /// Declarations of one sort that nothing parts share their columns.
    void end_rows() {
        add_rows(out_, rows_);
        rows_.clear();
    }
    bool add_row(OutlinedItem const& item, std::vector<LaidSymbol> const& symbols) {
        auto row = item.group == ItemGroup::declaration && item.parts.size() == 1 ? row_of(symbols) : std::nullopt;
        if (!row || (!rows_.empty() && rows_.front().keyword != row->keyword)) { end_rows(); }
        if (row) { rows_.push_back(*std::move(row)); }
        return !rows_.empty();
    }

    static bool must_be_apart(OutlinedItem const& left, OutlinedItem const& right) {
        return left.group != right.group || left.group == ItemGroup::rule || left.group == ItemGroup::article;
    }

    void write_item(OutlinedItem const& item) {
        column_of_last_ = lexemes_[at_].column;
        for (std::size_t i = 0; i < item.parts.size(); ++i) {
            auto const& part = item.parts[i];
            auto symbols = take_symbols(i + 1 < item.parts.size() ? item.parts[i + 1].begin : item.end);
            if (part.kind == PartKind::statement) {
                rank_statement(symbols);
            } else {
                rank_part(symbols, item.details);
            }
            if (i == 0 && add_row(item, symbols)) { return; }
            Indents indents{part.kind == PartKind::header ? 0 : indent_of_part, indent_of_rest, 0};
            if (part.kind == PartKind::column_detail) { indents.width_of_first_symbol = widest_article_detail; }
            lay_out(out_, symbols, indents);
        }
    }

    /// The break_rank of the symbols of a header or a detail.
    void rank_part(std::vector<LaidSymbol>& symbols, std::vector<std::uint32_t> const& details) const {
        std::string_view before;
        for (auto& symbol : symbols) {
            auto const is_here = [&](std::uint32_t detail) { return lexeme_at(detail).data() == symbol.text.data(); };
            bool const begins_detail = std::any_of(details.begin(), details.end(), is_here);
            symbol.break_rank = are_glued(before, symbol.text) ? LaidSymbol::glued
                                : begins_detail                ? rank_of_detail
                                : before == ","                ? rank_of_list
                                                               : rank_of_blank;
            before = symbol.text;
        }
    }
    [[nodiscard]] std::string_view lexeme_at(std::uint32_t offset) const {
        auto const found = std::lower_bound(lexemes_.begin(), lexemes_.end(), offset,
                                            [](Lexeme const& lexeme, std::uint32_t begin) { return lexeme.begin < begin; });
        return found == lexemes_.end() ? std::string_view{} : found->text;
    }

    std::vector<OutlinedItem> const& items_;
    std::vector<Lexeme> const& lexemes_;
    std::size_t at_ = 0;             // the next lexeme
    std::uint32_t column_of_last_ = 0;
    std::vector<Row> rows_;          // the last declarations, not yet in the text
    std::string out_;
};

struct Cut {
    std::vector<OutlinedItem> items;
    std::vector<Lexeme> lexemes;
};

Cut cut(Parsed const& parsed, std::string_view text) {
    Cut result;
    result.items = outline_of(parsed, text);
    std::vector<std::uint32_t> boundaries;
    for (auto const& item : result.items) {
        for (auto const& part : item.parts) { boundaries.push_back(part.begin); }
        boundaries.push_back(item.end);
    }
    result.lexemes = lexemes_of(text, boundaries);
    return result;
}

/// A guard against faults of our own: the formatted text must have the same symbols and comments in the same order, and in
/// the same items.
void expect_same(Cut const& before, std::string const& formatted, claims::FileId file) {
    auto const parsed = parse(file, formatted);
    if (!parsed.stops.empty()) { throw std::logic_error{"the formatted text is no longer a claim file"}; }
    auto const after = cut(parsed, formatted);
    bool const same_lexemes = std::equal(before.lexemes.begin(), before.lexemes.end(), after.lexemes.begin(), after.lexemes.end(),
                                         [](Lexeme const& a, Lexeme const& b) { return a.kind == b.kind && a.text == b.text; });
    bool const same_items = std::equal(before.items.begin(), before.items.end(), after.items.begin(), after.items.end(),
                                       [](OutlinedItem const& a, OutlinedItem const& b) {
                                           return a.group == b.group && a.parts.size() == b.parts.size();
                                       });
    if (!same_lexemes || !same_items) { throw std::logic_error{"the formatted text says something else"}; }
}

}  // namespace

Formatted format_file(claims::SourceSet const& sources, claims::FileId file, std::vector<Diagnostic> const& of_bytes) {
    Formatted formatted;
    std::copy_if(of_bytes.begin(), of_bytes.end(), std::back_inserter(formatted.errors), hinders);
    auto reading = read_corpus(sources, std::span{&file, 1});
    std::copy_if(reading.diagnostics.begin(), reading.diagnostics.end(), std::back_inserter(formatted.errors), hinders);
    if (!formatted.errors.empty()) { return formatted; }
    auto const text = sources.text(file);
    auto const original = cut(parse(file, text), text);
    formatted.text = Layout{original.items, original.lexemes}.write();
    expect_same(original, formatted.text, file);
    return formatted;
}

}  // namespace gainsay::grammar
