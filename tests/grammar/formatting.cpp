#include "tests/grammar/formatting.hpp"

#include "grammar/format.hpp"
#include "grammar/scan.hpp"
#include "tests/grammar/dump.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace gainsay::grammar {

namespace {

/// The comments of a text that holds none of "#" in quotations, without blanks at their ends.
std::vector<std::string> comments_of(std::string_view text) {
    std::vector<std::string> comments;
    std::uint32_t end = 0;
    for (auto piece = scan::next_piece(text, 0);; piece = scan::next_piece(text, piece.end)) {
        auto between = text.substr(end, piece.begin - end);
        for (auto at = between.find('#'); at != std::string_view::npos; at = between.find('#')) {
            between.remove_prefix(at);
            auto comment = between.substr(0, between.find_first_of("\r\n"));
            between.remove_prefix(comment.size());
            comment = comment.substr(0, comment.find_last_not_of(" \t") + 1);
            comments.emplace_back(comment);
        }
        if (piece.kind == scan::PieceKind::end) { return comments; }
        end = piece.end;
    }
}

std::string random_gap(std::mt19937& random, bool may_be_empty) {
    auto const below = [&](unsigned limit) { return static_cast<unsigned>(random() % limit); };
    switch (below(may_be_empty ? 8 : 7)) {
        case 0: return "\n";
        case 1: return "\r\n\t ";
        case 2: return "   ";
        case 3: return " # c" + std::to_string(below(100)) + " \n";
        case 4: return "\n\n\n" + std::string(below(6), ' ') + "# own line, \"open\n" + std::string(below(3), ' ') + "#second: x.\n";
        case 5: return below(2) == 0 ? "\n  # a\r  # b\n\n" : "  # x\n  # x\n     ";
        case 6: return " ";
        default: return {};
    }
}

}  // namespace

std::string formatted(std::string const& bytes) {
    claims::SourceSet sources;
    auto const loaded = load_file(sources, "a.claims", bytes);
    auto result = format_file(sources, loaded.file, loaded.diagnostics);
    EXPECT_EQ(result.errors.size(), 0U) << bytes << "\n" << (result.errors.empty() ? "" : result.errors.front().message);
    return std::move(result.text);
}

void expect_good_form(std::vector<TestFile> const& corpus, std::size_t file) {
    auto const& bytes = corpus[file].bytes;
    auto const form = formatted(bytes);
    EXPECT_EQ(formatted(form), form) << "the form of\n" << bytes;
    EXPECT_EQ(comments_of(form), comments_of(bytes)) << "in the form of\n" << bytes;
    auto changed = corpus;
    changed[file].bytes = form;
    EXPECT_EQ(dump(read(changed), Places::hidden), dump(read(corpus), Places::hidden)) << "after formatting\n" << bytes;
    EXPECT_EQ(form.find('\r'), std::string::npos);
    EXPECT_EQ(form.find(" \n"), std::string::npos) << form;
    EXPECT_EQ(form.find("\n\n\n"), std::string::npos) << form;
    EXPECT_TRUE(form.empty() || (form.front() != '\n' && form.back() == '\n' && !form.ends_with("\n\n"))) << form;
}

std::string disturbed(std::string_view text, std::mt19937& random) {
    std::string result;
    std::uint32_t end = 0;
    bool in_braces = false;
    for (auto piece = scan::next_piece(text, 0);; piece = scan::next_piece(text, piece.end)) {
        auto const between = text.substr(end, piece.begin - end);
        auto const symbol = text.substr(piece.begin, piece.end - piece.begin);
        bool const is_joint = symbol == ")" || (end > 0 && text[end - 1] == '(');  // where no blank is needed
        in_braces = (in_braces && symbol != "]") || symbol == "[";                 // blanks in a set of dates count
        bool const has_comment = between.find('#') != std::string_view::npos;
        if (has_comment || (between.empty() && !is_joint) || in_braces) {
            result += between;
        } else {
            result += random_gap(random, between.empty());
        }
        if (piece.kind == scan::PieceKind::end) { return result; }
        result += symbol;
        end = piece.end;
    }
}

}  // namespace gainsay::grammar
