// The nearest known word.

#include "grammar/nearest.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace gainsay::grammar {
namespace {

TEST(NearestWord, distance_counts_insertions_losses_exchanges_and_swaps) {
    EXPECT_EQ(distance("claim", "claim", 3), 0U);
    EXPECT_EQ(distance("claime", "claim", 3), 1U);
    EXPECT_EQ(distance("clam", "claim", 3), 1U);
    EXPECT_EQ(distance("cloim", "claim", 3), 1U);
    EXPECT_EQ(distance("calim", "claim", 3), 1U);
    EXPECT_EQ(distance("", "ab", 3), 2U);
    EXPECT_EQ(distance("norland", "sudria", 9), 6U);
}

TEST(NearestWord, distance_is_symmetric_and_stops_at_its_limit) {
    std::vector<std::string> const words{"", "a", "ab", "ba", "claim", "calim", "norland", "sudria", "harbour-talks"};
    for (auto const& left : words) {
        for (auto const& right : words) {
            EXPECT_EQ(distance(left, right, 20), distance(right, left, 20));
            EXPECT_EQ(distance(left, right, 1), std::min<std::size_t>(distance(left, right, 20), 2));
        }
    }
}

TEST(NearestWord, is_within_two_letters_or_a_third_of_the_length) {
    auto const best = [](std::string const& word, std::string const& candidate) {
        Nearest nearest{word};
        nearest.consider(candidate);
        return nearest.best().value_or("");
    };
    EXPECT_EQ(best("soudria", "sudria"), "sudria");
    EXPECT_EQ(best("harbur-tolks-x", "harbour-talks"), "harbour-talks");
    EXPECT_EQ(best("abc", "xyz"), "");
    EXPECT_EQ(best("ab", "xy"), "");
    EXPECT_EQ(best("on", "on"), "");
    EXPECT_EQ(best("onn", "on"), "on");
}

TEST(NearestWord, of_the_right_sort_wins_over_a_closer_one_and_the_order_does_not_count) {
    std::vector<std::pair<std::string, Nearest::Fit>> candidates{{"tolks", Nearest::Fit::of_another_sort},
                                                                 {"talkers", Nearest::Fit::of_the_right_sort},
                                                                 {"talkies", Nearest::Fit::of_the_right_sort}};
    std::sort(candidates.begin(), candidates.end());
    do {
        Nearest nearest{"talks"};
        for (auto const& [word, fit] : candidates) { nearest.consider(word, fit); }
        EXPECT_EQ(nearest.best(), "talkers");
    } while (std::next_permutation(candidates.begin(), candidates.end()));
}

}  // namespace
}  // namespace gainsay::grammar
