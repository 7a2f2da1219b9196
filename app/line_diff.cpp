#include "app/line_diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace gainsay::app {

namespace {

constexpr std::size_t context = 3;
constexpr std::ptrdiff_t most_edits = 2000;  // beyond, what differs is shown as one block

using Lines = std::vector<std::string_view>;

/// The lines with their ends.
Lines lines_of(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        auto const end = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return lines;
}

/// ' ' keeps a line, '-' takes one away, '+' adds one.
struct Edit {
    char mark;
    std::string_view line;
};

void add_all(std::vector<Edit>& edits, char mark, std::string_view const* begin, std::string_view const* end) {
    for (; begin != end; ++begin) { edits.push_back({mark, *begin}); }
}

/// The shortest way from one text to the other, by E. W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986).
/// `row[d]` holds, for each diagonal -d to d, how far d edits lead.
class ShortestEdits {
public:
    ShortestEdits(Lines const& before, Lines const& after) : before_(before), after_(after) {}

    /// The edits; empty where more than `most_edits` are needed.
    std::vector<Edit> find() {
        for (std::ptrdiff_t d = 0; d <= most_edits; ++d) {
            if (extend(d)) { return trace(d); }
        }
        return {};
    }

private:
    [[nodiscard]] std::ptrdiff_t reach(std::ptrdiff_t d, std::ptrdiff_t diagonal) const {
        return rows_[static_cast<std::size_t>(d)][static_cast<std::size_t>(diagonal + d)];
    }
    /// Whether the last edit before a diagonal added a line, rather than took one away.
    [[nodiscard]] bool adds(std::ptrdiff_t d, std::ptrdiff_t diagonal) const {
        return diagonal == -d || (diagonal != d && reach(d - 1, diagonal - 1) < reach(d - 1, diagonal + 1));
    }
    /// Whether d edits lead to the end.
    bool extend(std::ptrdiff_t d) {
        rows_.emplace_back(static_cast<std::size_t>(2 * d + 1), 0);
        auto const old_size = std::ssize(before_);
        auto const new_size = std::ssize(after_);
        for (auto diagonal = -d; diagonal <= d; diagonal += 2) {
            std::ptrdiff_t x = 0;
            if (d > 0) { x = adds(d, diagonal) ? reach(d - 1, diagonal + 1) : reach(d - 1, diagonal - 1) + 1; }
            while (x < old_size && x - diagonal < new_size && x - diagonal >= 0 &&
                   before_[static_cast<std::size_t>(x)] == after_[static_cast<std::size_t>(x - diagonal)]) {
                ++x;
            }
            rows_.back()[static_cast<std::size_t>(diagonal + d)] = x;
            if (x >= old_size && x - diagonal >= new_size) { return true; }
        }
        return false;
    }
    [[nodiscard]] std::vector<Edit> trace(std::ptrdiff_t d) const {
        std::vector<Edit> edits;  // backwards
        auto x = std::ssize(before_);
        auto y = std::ssize(after_);
        for (; d > 0; --d) {
            bool const added = adds(d, x - y);
            auto const diagonal = x - y + (added ? 1 : -1);
            auto const from = reach(d - 1, diagonal);
            auto const start = added ? from : from + 1;  // where the run of kept lines began
            while (x > start) {
                edits.push_back({' ', before_[static_cast<std::size_t>(--x)]});
                --y;
            }
            if (added) {
                edits.push_back({'+', after_[static_cast<std::size_t>(--y)]});
            } else {
                edits.push_back({'-', before_[static_cast<std::size_t>(--x)]});
            }
        }
        while (x > 0) { edits.push_back({' ', before_[static_cast<std::size_t>(--x)]}); }
        std::reverse(edits.begin(), edits.end());
        return edits;
    }

    Lines const& before_;
    Lines const& after_;
    std::vector<std::vector<std::ptrdiff_t>> rows_;
};

std::vector<Edit> edits_between(Lines const& before, Lines const& after) {
    auto const start = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    auto const kept = static_cast<std::size_t>(start.first - before.begin());
    auto const end = std::mismatch(before.rbegin(), before.rend() - static_cast<std::ptrdiff_t>(kept), after.rbegin(),
                                   after.rend() - static_cast<std::ptrdiff_t>(kept));
    auto const kept_at_end = static_cast<std::size_t>(end.first - before.rbegin());
    Lines const old_middle{start.first, before.end() - static_cast<std::ptrdiff_t>(kept_at_end)};
    Lines const new_middle{start.second, after.end() - static_cast<std::ptrdiff_t>(kept_at_end)};
    auto middle = ShortestEdits{old_middle, new_middle}.find();
    if (middle.empty()) {
        add_all(middle, '-', old_middle.data(), old_middle.data() + old_middle.size());
        add_all(middle, '+', new_middle.data(), new_middle.data() + new_middle.size());
    }
    std::vector<Edit> edits;
    add_all(edits, ' ', before.data(), before.data() + kept);
    edits.insert(edits.end(), middle.begin(), middle.end());
    add_all(edits, ' ', before.data() + (before.size() - kept_at_end), before.data() + before.size());
    return edits;
}

std::string range_in_words(std::size_t lines_before, std::size_t count) {
    auto const first = count == 0 ? lines_before : lines_before + 1;
    return count == 1 ? fmt::format("{}", first) : fmt::format("{},{}", first, count);
}

/// A part of the edits that is shown: [begin, end).
struct Hunk {
    std::size_t begin = 0, end = 0;
};

/// The changes with their context; those whose contexts touch are shown together.
std::vector<Hunk> hunks_of(std::vector<Edit> const& edits) {
    std::vector<Hunk> hunks;
    for (std::size_t i = 0; i < edits.size(); ++i) {
        if (edits[i].mark == ' ') { continue; }
        auto const begin = i - std::min(i, context);
        auto const end = std::min(edits.size(), i + context + 1);
        if (hunks.empty() || begin > hunks.back().end) { hunks.push_back({begin, end}); }
        hunks.back().end = end;
    }
    return hunks;
}

}  // namespace

std::string unified_diff(std::string_view old_text, std::string_view new_text, std::string_view name) {
    if (old_text == new_text) { return {}; }
    auto const edits = edits_between(lines_of(old_text), lines_of(new_text));
    auto diff = fmt::format("--- {}\n+++ {}\n", name, name);
    std::size_t old_line = 0;
    std::size_t new_line = 0;
    std::size_t at = 0;
    for (auto const& hunk : hunks_of(edits)) {
        old_line += hunk.begin - at;  // all lines between hunks are kept
        new_line += hunk.begin - at;
        std::size_t olds = 0;
        std::size_t news = 0;
        std::string lines;
        for (at = hunk.begin; at < hunk.end; ++at) {
            auto const& edit = edits[at];
            olds += edit.mark != '+' ? 1U : 0U;
            news += edit.mark != '-' ? 1U : 0U;
            lines += edit.mark;
            lines += edit.line;
            if (!edit.line.ends_with('\n')) { lines += "\n\\ No newline at end of file\n"; }
        }
        diff += fmt::format("@@ -{} +{} @@\n{}", range_in_words(old_line, olds), range_in_words(new_line, news), lines);
        old_line += olds;
        new_line += news;
    }
    return diff;
}

}  // namespace gainsay::app
