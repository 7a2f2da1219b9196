#include "claims/texts/article_text.hpp"

#include "claims/texts/normal_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace gainsay::claims {

namespace {

using Kind = Place::Kind;

/// The words of lists and marks. "other" is no part of the article.
constexpr std::array<std::pair<std::string_view, Kind>, 8> place_words{{{"body", Kind::paragraph},
                                                                       {"title", Kind::title},
                                                                       {"deck", Kind::deck},
                                                                       {"caption", Kind::caption},
                                                                       {"dateline", Kind::dateline},
                                                                       {"note", Kind::note},
                                                                       {"byline", Kind::byline},
                                                                       {"other", Kind::unstated}}};

std::optional<Kind> kind_of(std::string_view word) {
    for (auto const& [name, kind] : place_words) {
        if (name == word) { return kind; }
    }
    return std::nullopt;
}

/// The lines of a text, whatever ends them.
std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        auto const end = std::min(text.find_first_of("\r\n"), text.size());
        lines.push_back(text.substr(0, end));
        bool const is_pair = text.substr(end, 2) == "\r\n";
        text.remove_prefix(std::min(text.size(), end + (is_pair ? 2U : 1U)));
    }
    return lines;
}

/// The blocks of a text, normal: divided by empty lines, or a line each where there is no empty line between two others.
std::vector<std::string> blocks_of(std::string_view text) {
    std::vector<std::string> lines;
    for (auto const line : lines_of(text)) { lines.push_back(normal_text(line)); }
    while (!lines.empty() && lines.back().empty()) { lines.pop_back(); }
    auto const first = std::find_if(lines.begin(), lines.end(), [](auto const& line) { return !line.empty(); });
    lines.erase(lines.begin(), first);
    bool const is_divided = std::any_of(lines.begin(), lines.end(), [](auto const& line) { return line.empty(); });
    if (!is_divided) { return lines; }
    std::vector<std::string> blocks;
    bool inside = false;
    for (auto const& line : lines) {
        if (line.empty()) {
            inside = false;
        } else if (inside) {
            blocks.back() += ' ' + line;
        } else {
            blocks.push_back(line);
            inside = true;
        }
    }
    return blocks;
}

void add_block(ArticleText& article, Kind kind, std::string text) {
    int const paragraph = kind == Kind::paragraph ? ++article.paragraphs : 0;
    article.blocks.push_back({kind, paragraph, std::move(text)});
}

/// Takes the mark from the beginning of a block, where there is one.
Kind take_mark(std::string& block) {
    auto const colon = block.find(':');
    if (colon == std::string::npos || (colon + 1 < block.size() && block[colon + 1] != ' ')) { return Kind::paragraph; }
    auto const kind = kind_of(std::string_view{block}.substr(0, colon));
    if (!kind) { return Kind::paragraph; }
    block.erase(0, std::min(block.size(), colon + 2));
    return *kind;
}

/// Reads a list of places line by line.
class PlaceList {
public:
    explicit PlaceList(std::size_t blocks) : kinds_(blocks, Kind::unstated), named_(blocks, false) {}

    /// Why a line cannot be taken; nothing where all is well.
    std::optional<std::string> take(std::string_view line);
    [[nodiscard]] std::vector<Kind> const& kinds() const { return kinds_; }

private:
    std::optional<std::string> take_blocks(Kind kind, std::string_view range);

    std::vector<Kind> kinds_;
    std::vector<bool> named_;
};

std::optional<std::size_t> number_of(std::string_view text) {
    std::size_t number = 0;
    auto const result = std::from_chars(text.data(), text.data() + text.size(), number);
    bool const is_number = result.ec == std::errc{} && result.ptr == text.data() + text.size();
    return is_number ? std::optional{number} : std::nullopt;
}

std::optional<std::string> PlaceList::take_blocks(Kind kind, std::string_view range) {
    auto const hyphen = range.find('-');
    auto const first = number_of(range.substr(0, hyphen));
    auto const last = hyphen == std::string_view::npos ? first : number_of(range.substr(hyphen + 1));
    if (!first || !last || *first == 0 || *last < *first) {
        return fmt::format("\"{}\" is neither the number of a block nor a range such as 5-13", range);
    }
    if (*last > kinds_.size()) { return fmt::format("there is no block {}; the text has {}", *last, kinds_.size()); }
    for (auto block = *first - 1; block < *last; ++block) {
        if (named_[block]) { return fmt::format("block {} is named twice", block + 1); }
        named_[block] = true;
        kinds_[block] = kind;
    }
    return std::nullopt;
}

std::optional<std::string> PlaceList::take(std::string_view line) {
    auto const text = normal_text(line.substr(0, line.find('#')));
    if (text.empty()) { return std::nullopt; }
    std::string_view rest{text};
    auto const word = rest.substr(0, rest.find(' '));
    auto const kind = kind_of(word);
    if (!kind) { return fmt::format("\"{}\" is no place; there are body, title, deck, caption, dateline, note, byline, other", word); }
    if (word == rest) { return fmt::format("the blocks of \"{}\" are missing", word); }
    rest.remove_prefix(word.size() + 1);
    while (!rest.empty()) {
        auto const range = rest.substr(0, rest.find(' '));
        if (auto problem = take_blocks(*kind, range)) { return problem; }
        rest.remove_prefix(std::min(rest.size(), range.size() + 1));
    }
    return std::nullopt;
}

}  // namespace

ArticleText read_marked_text(std::string_view text) {
    ArticleText article;
    for (auto& block : blocks_of(text)) {
        auto const kind = take_mark(block);
        add_block(article, kind, std::move(block));
    }
    return article;
}

std::variant<ArticleText, UnfitPlaces> read_listed_text(std::string_view text, std::string_view places) {
    auto blocks = blocks_of(text);
    PlaceList list{blocks.size()};
    auto const lines = lines_of(places);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (auto const problem = list.take(lines[i])) { return UnfitPlaces{fmt::format("line {}: {}", i + 1, *problem)}; }
    }
    ArticleText article;
    for (std::size_t i = 0; i < blocks.size(); ++i) { add_block(article, list.kinds()[i], std::move(blocks[i])); }
    return article;
}

std::string place_word(Kind kind, int paragraph) {
    if (kind == Kind::paragraph) { return fmt::format("p{}", paragraph); }
    for (auto const& [name, each] : place_words) {
        if (each == kind) { return std::string{name}; }
    }
    return {};
}

}  // namespace gainsay::claims
