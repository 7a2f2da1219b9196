// The solver against trying every world, on random small corpora: the same conflicts, the same repairs.

#include "tests/oracle/tally.hpp"

#include <gtest/gtest.h>

#include <iostream>
#include <string>

namespace gainsay::oracle {
namespace {

/// Corpora of one test; 4 tests of each of the 10 shapes are 20,000 corpora.
constexpr std::uint64_t corpora_of_a_slice = 500;
constexpr std::uint64_t slices = 4;
/// Of the whole analysis, with its certificates put to cvc5, a sample of 500 corpora: every run has to be done in a few minutes. When events
/// were, of all.
constexpr Sampling sampling{40, 1};

struct Slice {
    Shape shape = Shape::dates;
    std::uint64_t number = 0;
};

std::string name_of(Slice const& slice) { return shape_name(slice.shape) + "_" + std::to_string(slice.number); }
void PrintTo(Slice const& slice, std::ostream* out) { *out << name_of(slice); }

class Differential : public testing::TestWithParam<Slice> {};

TEST_P(Differential, FindsWhatTryingEveryWorldFinds) {
    auto const& [shape, number] = GetParam();
    auto const tally = examine(shape, number * corpora_of_a_slice, corpora_of_a_slice, sampling);
    for (auto const& failure : tally.failures) { ADD_FAILURE() << failure; }
    EXPECT_EQ(tally.count(Outcome::disagreed), 0U);
    EXPECT_EQ(tally.count(Outcome::unreadable), 0U);
    EXPECT_EQ(tally.not_confirmed, 0U);
    std::cout << tally.in_words() << "\n";
    for (auto const& [reason, times] : tally.reasons) { std::cout << "not compared: " << reason << " (" << times << ")\n"; }
    std::string forms;
    for (auto const& [form, times] : tally.forms) { forms += (forms.empty() ? "" : "; ") + form + " " + std::to_string(times); }
    std::cout << "forms: " << forms << "\n";
    // A test that compares next to nothing, or corpora in which nothing clashes, would be worth nothing.
    EXPECT_GE(tally.compared() * 5, tally.corpora * 4);
    EXPECT_GE((tally.compared() - tally.with_conflicts[0]) * 10, tally.compared());
    EXPECT_GE(tally.with_conflicts[0] * 20, tally.compared());
    EXPECT_GE(tally.analysed * 50, tally.compared());
    EXPECT_GE(tally.when.bounds, tally.compared());
    EXPECT_GE(tally.when.answers, tally.when.left_out * 2);
    for (auto const& form : forms_of(shape)) { EXPECT_NE(tally.forms.count(form), 0U) << "no corpus that was compared has the form: " << form; }
}

std::vector<Slice> all_slices() {
    std::vector<Slice> all;
    for (auto const shape : all_shapes()) {
        for (std::uint64_t number = 0; number < slices; ++number) { all.push_back({shape, number}); }
    }
    return all;
}

INSTANTIATE_TEST_SUITE_P(Corpora, Differential, testing::ValuesIn(all_slices()),
                         [](testing::TestParamInfo<Slice> const& each) { return name_of(each.param); });

TEST(Generator, MakesTheSameCorpusOfTheSameSeed) {
    for (auto const shape : all_shapes()) {
        EXPECT_EQ(generate(shape, 7).text(), generate(shape, 7).text());
        EXPECT_NE(generate(shape, 7).text(), generate(shape, 8).text());
    }
}

}  // namespace
}  // namespace gainsay::oracle
