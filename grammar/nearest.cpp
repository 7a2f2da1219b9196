#include "grammar/nearest.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <vector>

namespace gainsay::grammar {

std::size_t distance(std::string_view left, std::string_view right, std::size_t limit) {
    auto const difference = left.size() > right.size() ? left.size() - right.size() : right.size() - left.size();
    if (difference > limit) { return limit + 1; }
    std::vector<std::size_t> before_last(right.size() + 1), last(right.size() + 1), current(right.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= left.size(); ++i) {
        current[0] = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            std::size_t const cost = left[i - 1] == right[j - 1] ? 0 : 1;
            current[j] = std::min({last[j] + 1, current[j - 1] + 1, last[j - 1] + cost});
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) {
                current[j] = std::min(current[j], before_last[j - 2] + 1);
            }
        }
        if (*std::min_element(current.begin(), current.end()) > limit) { return limit + 1; }
        std::swap(before_last, last);
        std::swap(last, current);
    }
    return std::min(last[right.size()], limit + 1);
}

std::size_t tolerance(std::size_t length) { return length <= 3 ? 1 : std::max<std::size_t>(2, length / 3); }

void Nearest::consider(std::string_view candidate, Fit fit) {
    if (candidate == word_) { return; }
    auto const how_far = distance(word_, candidate, limit_);
    if (how_far > limit_ || how_far >= word_.size()) { return; }
    bool const better =
        !best_ || fit > best_fit_ ||
        (fit == best_fit_ && std::tie(how_far, candidate) < std::tuple{best_distance_, std::string_view{*best_}});
    if (!better) { return; }
    best_ = std::string{candidate};
    best_fit_ = fit;
    best_distance_ = how_far;
}

}  // namespace gainsay::grammar
