#include "grammar/format_layout.hpp"

#include "grammar/format.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace gainsay::grammar {

namespace {

/// Lays out one run of symbols that no comment divides.
class Run {
public:
    Run(std::string& out, std::span<LaidSymbol const> symbols, std::size_t first_indent, std::size_t other_indent,
        std::size_t width_of_first)
        : out_(out), symbols_(symbols), first_indent_(first_indent), other_indent_(other_indent), width_of_first_(width_of_first) {
        ends_.reserve(symbols.size());
        std::size_t column = 0;
        for (std::size_t i = 0; i < symbols.size(); ++i) {
            column += i > 0 && !are_glued(symbols[i - 1].text, symbols[i].text) ? 1U : 0U;
            column += i == 0 ? std::max(width_of_first, columns_of(symbols[i].text)) : columns_of(symbols[i].text);
            ends_.push_back(column);
        }
    }

    void write() {
        bool const fits = first_indent_ + ends_.back() <= formatted_width;
        for (std::size_t begin = 0; begin < symbols_.size();) {
            auto const indent = begin == 0 ? first_indent_ : other_indent_;
            auto end = symbols_.size();
            if (!fits) { end = end_of_line(begin, indent); }
            write_line(begin, end, indent);
            begin = end;
        }
    }

private:
    [[nodiscard]] std::size_t width(std::size_t begin, std::size_t end) const {
        auto const before = begin == 0 ? 0 : ends_[begin] - columns_of(symbols_[begin].text);
        return ends_[end - 1] - before;
    }

    /// Where the line that begins with a symbol ends: at the best break that fits, the last of several; where none fits, at
    /// the first break there is.
    [[nodiscard]] std::size_t end_of_line(std::size_t begin, std::size_t indent) const {
        auto limit = symbols_.size();
        for (auto i = begin + 1; i < limit; ++i) {
            if (symbols_[i].must_break) { limit = i; }
        }
        if (indent + width(begin, limit) <= formatted_width) { return limit; }
        auto best = limit;
        int best_rank = LaidSymbol::glued;
        for (auto i = begin + 1; i < limit; ++i) {
            auto const rank = symbols_[i].break_rank;
            if (rank >= LaidSymbol::glued) { continue; }
            bool const is_within = indent + width(begin, i) <= formatted_width;
            if (!is_within && best != limit) { break; }
            if (!is_within || rank <= best_rank) {
                best = i;
                best_rank = rank;
            }
            if (!is_within) { break; }
        }
        return best;
    }

    void write_line(std::size_t begin, std::size_t end, std::size_t indent) {
        out_.append(indent, ' ');
        for (auto i = begin; i < end; ++i) {
            if (i > begin && !are_glued(symbols_[i - 1].text, symbols_[i].text)) { out_ += ' '; }
            out_ += symbols_[i].text;
            auto const columns = columns_of(symbols_[i].text);
            if (i == 0 && end > 1 && columns < width_of_first_) { out_.append(width_of_first_ - columns, ' '); }
        }
        out_ += '\n';
    }

    std::string& out_;
    std::span<LaidSymbol const> symbols_;
    std::size_t first_indent_, other_indent_, width_of_first_;
    std::vector<std::size_t> ends_;  // the column behind each symbol, all on one line
};

/// Adds comments behind the last line; those after the first stand below it.
void add_comments_beside(std::string& out, std::vector<std::string_view> const& comments) {
    out.pop_back();
    auto const line = out.rfind('\n') + 1;  // npos + 1 is the beginning
    auto const column = columns_of(std::string_view{out}.substr(line)) + 2;
    out += "  ";
    for (std::size_t i = 0; i < comments.size(); ++i) {
        if (i > 0) { out.append(column, ' '); }
        out += comments[i];
        out += '\n';
    }
}

/// How a word stands in statements, for breaking lines before it.
enum class Joint : std::uint8_t { none, outermost, disjunction, conjunction, condition, content, time };
Joint joint_of(std::string_view word) {
    constexpr std::array<std::pair<std::string_view, Joint>, 18> joints{
        {{"then", Joint::outermost}, {"iff", Joint::outermost}, {"or", Joint::disjunction}, {"and", Joint::conjunction},
         {"provided", Joint::condition}, {"that", Joint::content}, {"on", Joint::time}, {"in", Joint::time},
         {"during", Joint::time}, {"throughout", Joint::time}, {"by", Joint::time}, {"before", Joint::time},
         {"after", Joint::time}, {"since", Joint::time}, {"until", Joint::time}, {"between", Joint::time},
         {"from", Joint::time}, {"within", Joint::time}}};
    for (auto const& [each, joint] : joints) {
        if (each == word) { return joint; }
    }
    return Joint::none;
}

// Joints of clauses are better than any other place, then times, lists, and last of all any blank; among equals the
// outermost is best.
constexpr int rank_of_time = 30'000;
constexpr int rank_of_list = 40'000;
constexpr int rank_of_blank = 50'000;
constexpr int ranks_of_a_level = 10;

}  // namespace

bool are_glued(std::string_view left, std::string_view right) {
    return left == "(" || right == ")" || right == "," || right == ":" || right == ".";
}

void rank_statement(std::span<LaidSymbol> symbols) {
    int depth = 0;
    int pairs = 0;  // "both" and "between", whose "and" is still to come
    std::string_view before;
    for (auto& symbol : symbols) {
        auto const text = symbol.text;
        if (text == ")") { --depth; }
        auto joint = joint_of(text);
        if (joint == Joint::conjunction && pairs > 0) {
            --pairs;
            joint = Joint::none;
        }
        if (text == "both" || text == "between") { ++pairs; }
        if (before == "provided" && joint == Joint::content) { joint = Joint::none; }
        int const rank = joint == Joint::time   ? rank_of_time
                         : joint != Joint::none ? static_cast<int>(joint)
                         : before == ","        ? rank_of_list
                                                : rank_of_blank;
        symbol.break_rank = are_glued(before, text) ? LaidSymbol::glued : std::max(depth, 0) * ranks_of_a_level + rank;
        symbol.must_break = depth == 0 && joint == Joint::outermost;
        if (text == "(") { ++depth; }
        before = text;
    }
}

void add_comment_line(std::string& out, std::string_view comment, std::size_t indent) {
    out.append(indent, ' ');
    out += comment;
    out += '\n';
}

void lay_out(std::string& out, std::span<LaidSymbol const> symbols, Indents const& indents) {
    for (std::size_t begin = 0; begin < symbols.size();) {
        auto end = begin + 1;
        while (end < symbols.size() && symbols[end].above.empty() && symbols[end - 1].beside.empty()) { ++end; }
        auto const indent = begin == 0 ? indents.first : indents.others;
        for (auto const comment : symbols[begin].above) { add_comment_line(out, comment, indent); }
        auto const width_of_first = begin == 0 ? indents.width_of_first_symbol : 0;
        Run{out, symbols.subspan(begin, end - begin), indent, indents.others, width_of_first}.write();
        if (!symbols[end - 1].beside.empty()) { add_comments_beside(out, symbols[end - 1].beside); }
        begin = end;
    }
}

}  // namespace gainsay::grammar
