// The same claims give the same report, whatever the order of the files, the threads, or the order of the claims.

#include "tests/stability/corpora.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <ostream>

namespace gainsay::stability {
namespace {

struct Tried {
    std::string name;
    std::function<TextCorpus()> corpus;
    std::uint32_t rounds = 1;  // other orders that are tried
};

void PrintTo(Tried const& tried, std::ostream* out) { *out << tried.name; }
std::string name_of(testing::TestParamInfo<Tried> const& info) { return info.param.name; }

TextCorpus harbour() {
    auto corpus = corpus_in("examples/harbour-talks");
    corpus.rules_on = {"leaving-is-walking-away"};  // with it, there is something to report
    return corpus;
}

std::vector<Tried> all() {
    std::vector<Tried> corpora{{"harbour", harbour, 6}, {"korea_2019", [] { return corpus_in("claims/corpus/korea-2019"); }, 1}};
    for (std::uint32_t seed = 1; seed <= 16; ++seed) {
        corpora.push_back({"generated_" + std::to_string(seed), [seed] { return generated(seed); }, 2});
    }
    return corpora;
}

class Order : public testing::TestWithParam<Tried> {};

TEST_P(Order, of_the_files_and_the_number_of_threads_change_no_byte) {
    auto const corpus = GetParam().corpus();
    auto const first = printed(corpus, 1);
    for (std::uint32_t round = 1; round <= GetParam().rounds; ++round) {
        auto const other = printed(with_files_shuffled(corpus, round), 1 + 2 * round);
        EXPECT_EQ(other.terminal, first.terminal);
        EXPECT_EQ(other.json, first.json);
    }
}

TEST_P(Order, of_the_claims_changes_positions_and_what_follows_from_them_and_nothing_else) {
    auto const corpus = GetParam().corpus();
    auto const first = without_order(printed(corpus, 1).json);
    for (std::uint32_t round = 1; round <= GetParam().rounds; ++round) {
        auto const shuffled = with_claims_shuffled(corpus, round);
        EXPECT_TRUE(std::any_of(corpus.files.begin(), corpus.files.end(), [&, i = std::size_t{0}](TextFile const& file) mutable {
            return file.text != shuffled.files[i++].text;
        }));
        auto const other = without_order(printed(shuffled, 1).json);
        EXPECT_EQ(first, other) << nlohmann::json::diff(first, other).dump(2);
    }
}

INSTANTIATE_TEST_SUITE_P(Reports, Order, testing::ValuesIn(all()), name_of);

// ---- the tests would notice ---------------------------------------------------------------------------------------

TEST(OrderTests, see_conflicts_and_errors_in_the_corpora_that_they_try) {
    std::size_t conflicts = 0;
    std::size_t errors = 0;
    for (auto const& tried : all()) {
        if (tried.name == "korea_2019") { continue; }
        auto const report = nlohmann::json::parse(printed(tried.corpus(), 1).json);
        for (auto const& finding : report["findings"]) {
            auto const code = finding["code"].get<std::string>();
            conflicts += code > "G0400" && code < "G0500" ? 1U : 0U;
            errors += code < "G0400" ? 1U : 0U;
        }
    }
    EXPECT_GT(conflicts, 30U);
    EXPECT_GT(errors, 5U);
}

TEST(OrderTests, see_a_changed_word_and_a_changed_place) {
    auto const corpus = harbour();
    auto changed = corpus;
    for (auto& file : changed.files) {
        auto const place = file.text.find("ended with agreement");
        if (place != std::string::npos) { file.text.replace(place, 20, "did not happen"); }
    }
    EXPECT_NE(without_order(printed(corpus, 1).json), without_order(printed(changed, 1).json));
    EXPECT_NE(printed(corpus, 1).json, printed(with_claims_shuffled(corpus, 1), 1).json);
}

}  // namespace
}  // namespace gainsay::stability
