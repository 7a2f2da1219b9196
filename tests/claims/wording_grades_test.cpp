// The words of what cannot be, of what can and must be done, of what lasts, and of counts compared.

#include "tests/claims/wording_world.hpp"

#include <gtest/gtest.h>

namespace gainsay::claims::tests {
namespace {

World const world;

std::string said(Clause clause) { return in_words(world.model, say(std::move(clause))); }
std::string denied(Clause clause) { return in_words(world.model, no(say(std::move(clause)))); }

TimeSpec in_year(std::string year) { return time(TimeRelation::inside, point(std::move(year))); }

TEST(WordingOfGrades, says_what_cannot_be) {
    Sentence sentence;
    sentence.certainty = Certainty::impossible;
    sentence.statement = say(EventOutcome{ref(world.talks), EventOutcome::Kind::collapsed});
    EXPECT_EQ(in_words(world.model, sentence), "it cannot be that the Harbour talks collapsed");
}

TEST(WordingOfDeeds, tells_can_and_must_from_what_is_done) {
    Deed deed{world.test_missile, {ref(world.norland)}, std::nullopt};
    deed.modality = Deed::Modality::can;
    EXPECT_EQ(said(deed), "Norland can test a missile");
    EXPECT_EQ(denied(deed), "Norland cannot test a missile");
    deed.modality = Deed::Modality::must;
    EXPECT_EQ(said(deed), "Norland must test a missile");
    EXPECT_EQ(denied(deed), "Norland need not test a missile");
    deed.modality = Deed::Modality::must_not;
    EXPECT_EQ(said(deed), "Norland must not test a missile");
}

TEST(WordingOfDeeds, says_again_before_the_time) {
    Deed deed{world.test_missile, {ref(world.norland)}, in_year("2031")};
    deed.again = true;
    EXPECT_EQ(said(deed), "Norland tested a missile again in 2031");
    Meeting met{ref(world.norland), ref(world.sudria), in_year("2031"), true};
    EXPECT_EQ(said(met), "Norland met Sudria again in 2031");
}

TEST(WordingOfEvents, names_the_years_that_a_rank_looks_back) {
    EventRank rank{ref(world.launch), EventRank::Kind::first, {{{}, world.weapons_test}, {}, {}, {}}};
    rank.span = Duration{5, Unit::years, Precision::bare};
    EXPECT_EQ(said(rank), "the May launch was the first weapons test in 5 years");
}

TEST(WordingOfEvents, compares_counts) {
    EventCountComparison const more{{{{}, world.weapons_test}, ref(world.norland), {}, in_year("2031")},
                                    EventCountComparison::Order::more, in_year("2030")};
    EXPECT_EQ(said(more), "there were more weapons tests by Norland in 2031 than in 2030");
    EXPECT_EQ(denied(more), "it is not true that there were more weapons tests by Norland in 2031 than in 2030");
}

TEST(WordingOfEvents, says_that_one_was_renamed) {
    EXPECT_EQ(said(EventOutcome{ref(world.talks), EventOutcome::Kind::renamed}), "the Harbour talks were renamed");
}

TEST(WordingOfCommitments, describes_one_by_its_parties) {
    CommitmentState state;
    state.kind = CommitmentState::Kind::violated;
    state.debtor = ref(world.norland);
    state.creditor = ref(world.sudria);
    EXPECT_EQ(said(state), "the commitment of Norland to Sudria is broken");
}

TEST(WordingOfRules, says_what_lasts_and_until_when) {
    Statement const armed = say(Fluent{world.armed, {ref(world.norland)}, {}, false});
    Persistence lasting;
    EXPECT_EQ(in_words(world.model, Statement{Conditional{armed, say(lasting)}, {}}),
              "if Norland is armed with missiles, then that goes on for ever");
    lasting.until = say(Deed{world.test_missile, {ref(world.norland)}, std::nullopt});
    EXPECT_EQ(in_words(world.model, Statement{Conditional{armed, say(lasting)}, {}}),
              "if Norland is armed with missiles, then that goes on until Norland tests a missile");
}

}  // namespace
}  // namespace gainsay::claims::tests
