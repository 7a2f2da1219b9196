// Every production of the reference's section 8: forms that are taken, and close ones that are refused.

#include "tests/grammar/corpus.hpp"

#include <gtest/gtest.h>

namespace gainsay::grammar {
namespace {

using Strings = std::vector<std::string>;

/// Sentences of a claim.
struct Sentences {
    char const* production;
    Strings accepted;
    Strings refused;
};

class SentenceProduction : public ::testing::TestWithParam<Sentences> {};

TEST_P(SentenceProduction, takes_its_forms_and_refuses_close_ones) {
    for (auto const& sentence : GetParam().accepted) {
        auto const corpus = read_claim(sentence);
        EXPECT_EQ(found(corpus), Strings{}) << sentence;
        EXPECT_EQ(corpus.model.claims.size(), 1U) << sentence;
    }
    for (auto const& sentence : GetParam().refused) {
        auto const corpus = read_claim(sentence);
        EXPECT_FALSE(corpus.diagnostics.empty()) << sentence;
        EXPECT_EQ(corpus.model.claims.size(), 0U) << sentence;
        EXPECT_EQ(corpus.unreadable_claims, 1U) << sentence;
    }
}

std::vector<Sentences> const sentences{
    {"sentence",
     {"talks happened.", "probably: talks happened.", "prediction: talks happened.",
      "possibly: question: according to vane, according to norland, talks happened.",
      "talks happened. session happened."},
     {"talks happened", "probably talks happened.", "prediction: probably: talks happened.",
      "according to vane talks happened.", "talks happened. session happened"}},
    {"certainty",
     {"certain: talks happened.", "probably: talks happened.", "possibly: talks happened.",
      "reportedly: talks happened.", "unclear: talks happened.", "impossible: talks happened."},
     {"perhaps: talks happened.", "certain, talks happened.", "impossible talks happened."}},
    {"type",
     {"prediction: talks happened.", "recommendation to norland: norland met sudria.", "judgement: talks is tense.",
      "question: talks happened."},
     {"recommendation: norland met sudria.", "recommendation to treaty: norland met sudria.",
      "guess: talks happened."}},
    {"statement",
     {"if talks happened then session happened.", "talks happened iff session happened.",
      "if talks happened and session happened then talks happened or session happened."},
     {"if talks happened session happened.", "if talks happened then.", "talks happened iff.",
      "if talks happened then session happened iff talks happened."}},
    {"either_way",
     {"talks happened or session happened or talks ended on 2031."},
     {"talks happened or.", "or talks happened."}},
    {"both_ways",
     {"talks happened and session happened and norland met sudria."},
     {"talks happened and.", "talks and session happened."}},
    {"single",
     {"not talks happened.", "not not talks happened.", "either talks happened or session happened.",
      "(talks happened or session happened) and norland met sudria.", "((talks happened))."},
     {"not.", "either talks happened.", "(talks happened.", "talks happened).", "()."}},
    {"counted",
     {"no meeting happened.", "exactly 2 formal meeting by norland with sudria happened in 2031.",
      "at least 1 summit happened before talks.", "at most 3 meeting happened."},
     {"no happened.", "exactly meeting happened.", "at 2 meeting happened.", "at least 2 meeting began on 2031.",
      "exactly two meeting happened.", "no treaty happened.", "no meeting formal happened."}},
    {"compared",
     {"more meeting happened in 2031 than in 2030.", "fewer formal meeting by norland happened before talks than after talks."},
     {"more meeting happened in 2031.", "more meeting happened than in 2030.", "more happened in 2031 than in 2030.",
      "as many meeting happened in 2031 than in 2030."}},
    {"party",
     {"no meeting by norland happened.", "no meeting with someone happened."},
     {"no meeting by happened.", "no meeting by norland by sudria happened.", "no meeting by talks happened."}},
    {"clause of an attribute",
     {"the leader of norland is vane.", "the leader of norland was not vane in 2031.",
      "the stance of norland is open."},
     {"the leader norland is vane.", "the leader of norland vane.", "the stance of norland is vane.",
      "the stance of norland is ajar.", "the armed of norland is vane.", "leader of norland is vane."}},
    {"clause of a commitment",
     {"norland committed that talks happened. commitment one is violated.",
      "norland committed that talks happened. commitment reed.one was not discharged on 2031-05."},
     {"commitment one is violated.", "norland committed that talks happened. commitment is violated.",
      "norland committed that talks happened. commitment one is broken.",
      "norland committed that talks happened. commitment reed. one is violated."}},
    {"clause of commitments by description",
     {"the commitment of norland is violated.", "the commitment of norland to sudria was not discharged in 2031."},
     {"the commitment norland is violated.", "the commitment of talks is violated.", "the commitment of norland is broken.",
      "the commitment of norland of sudria is violated."}},
    {"that persists", {}, {"that persists.", "that persists until norland met sudria.", "norland persists."}},
    {"modal",
     {"norland can test-missile.", "norland cannot test-missile in 2031.", "norland must give-relief to sudria.",
      "norland must not test-missile.", "someone can test-missile."},
     {"norland can.", "norland can not test-missile.", "norland can meet sudria.", "talks can test-missile.",
      "norland must to test-missile.", "norland may test-missile."}},
    {"again",
     {"norland did test-missile again.", "norland give-relief to sudria again in 2031.", "norland met sudria again on 2031-03-04.",
      "norland did not test-missile again."},
     {"talks happened again.", "norland walked away from talks again.", "norland test-missile in 2031 again.",
      "norland again met sudria."}},
    {"state",
     {"norland committed that anything. commitment one is conditional. commitment one is detached. commitment one is "
      "discharged. "
      "commitment one is violated. commitment one is expired. commitment one is released. commitment one is "
      "cancelled."},
     {"norland committed that anything. commitment one is postponed."}},
    {"subject",
     {"norland met sudria.", "both norland and sudria met vane.",
      "each of norland, sudria, vane walked away from talks.", "only norland met sudria.", "nobody met sudria.",
      "someone met sudria."},
     {"both norland, sudria met vane.", "each norland, sudria met vane.", "only norland and sudria met vane.",
      "nobody.", "each of norland and sudria met vane.", "met sudria."}},
    {"reference",
     {"norland met someone."},
     {"norland met.", "norland met nobody.", "norland met any actor.", "norland met X."}},
    {"predicate",
     {"talks did happen.", "talks did not happen.", "norland will work toward test-missile."},
     {"talks.", "talks not happened.", "talks did happened.", "talks did not happened.", "norland will test-missile.",
      "norland will work test-missile.", "talks happen."}},
    {"doing: alone",
     {"talks happened in 2031.", "talks collapsed.", "talks fell apart.", "talks did not fall apart."},
     {"talks collapsed in 2031.", "talks fell.", "norland happened."}},
    {"doing: began and ended",
     {"talks began on 2031-03-04.", "talks ended before session.", "talks ended with agreement.",
      "talks ended without agreement.", "talks did not end with agreement.", "talks did not begin in 2031."},
     {"talks began.", "talks ended.", "talks began without agreement.", "talks ended without.",
      "talks ended agreement."}},
    {"doing: lasted",
     {"talks lasted 2 days.", "talks lasted longer than session.", "talks lasted shorter than session.",
      "talks lasted as long as session.", "talks did not last 2 days."},
     {"talks lasted.", "talks lasted long.", "talks lasted longer session.", "talks lasted as long session.",
      "talks lasted 2."}},
    {"allen",
     {"talks overlapped session.", "talks contained session.", "talks met-up-with session.", "talks started session.",
      "talks finished session.", "talks coincided with session.", "talks did not coincide with session."},
     {"talks overlapped.", "talks coincided session.", "norland overlapped session.",
      "talks contained session in 2031."}},
    {"doing: walked away and met",
     {"norland walked away from talks.", "norland did not walk away from talks on 2031-03.",
      "norland met sudria in 2031.", "norland did not meet sudria."},
     {"norland walked from talks.", "norland walked away talks.", "norland walked away from sudria.",
      "norland met talks.", "talks met session."}},
    {"saying",
     {"vane said that talks happened.", "vane denied on 2031-03 that talks happened.",
      "vane believes that talks happened.", "vane knew that anything.", "vane warned sudria that talks happened.",
      "vane did not say that talks happened.", "vane intends that (norland met sudria and talks happen).",
      "vane said that vane said that talks happened."},
     {"vane said talks happened.", "vane said that.", "vane said that talks happened provided that session happened.",
      "talks said that session happened.", "vane did not said that talks happened.", "vane say that talks happened."}},
    {"undertaking",
     {"norland demanded of sudria that sudria test-missile by 2031.",
      "norland threatened sudria that norland test-missile.",
      "norland offered to sudria in 2031 that norland give-relief to sudria.", "norland planned that talks happen.",
      "norland committed to sudria on 2031-03 that norland meet sudria by 2032 provided that talks happened.",
      "norland demands that anything.", "norland did not commit that talks happen.",
      "both norland and sudria committed that talks happen.",
      "norland demanded of sudria that sudria test-missile by 2031 otherwise that norland met vane."},
     {"norland demanded of sudria.", "norland committed to that talks happen.",
      "norland committed that talks happen provided talks end.", "norland demanded of talks that session happen.",
      "norland offered that talks happen otherwise that norland met vane.",
      "norland demanded that talks happen otherwise norland met vane."}},
    {"action",
     {"norland test-missile in 2031.", "norland did test-missile.", "norland did not test-missile by 2031.",
      "norland give-relief to sudria.", "norland did give-relief."},
     {"norland did.", "norland did armed.", "norland test-missile to sudria.", "norland give-relief sudria.",
      "norland frobnicated talks.", "talks test-missile."}},
    {"copula",
     {"talks was suspended.", "talks is cancelled.", "talks was postponed.", "talks was held.", "talks was resumed.", "talks was renamed.",
      "talks was not held.", "talks is a meeting.", "talks is not a formal summit.", "norland is armed.",
      "norland are not armed throughout 2031.", "norland were allied-with sudria since 2030.", "talks is tense."},
     {"talks is.", "talks is a.", "talks is a treaty.", "talks is meeting.", "norland is allied-with.",
      "norland is armed sudria.", "norland is leader.", "norland is test-missile.", "norland is held.",
      "talks is suspended in 2031.", "talks is a meeting formal."}},
    {"rank",
     {"talks was the first meeting.", "talks is the second formal meeting by norland with sudria in 2031.",
      "talks was not the third meeting.", "talks was the last meeting.", "talks was the only meeting before 2031.",
      "talks was the first meeting in 5 years.", "talks was the first meeting by norland in several months before 2031.",
      "talks was the first meeting in at least 2 years."},
     {"talks was first meeting.", "talks was the meeting.", "talks was the fourth meeting.", "talks was the first.",
      "norland was the first meeting.", "talks was the last meeting in 5 years.", "talks was the first meeting in 5."}},
    {"time",
     {"talks happened on 2031-03-04.",
      "talks happened in 2031.",
      "talks happened during session.",
      "norland is armed throughout 2031.",
      "talks happened by 2031.",
      "talks happened before session.",
      "talks happened after session inclusive.",
      "talks happened since 2031 inclusive.",
      "talks happened until session.",
      "talks happened between 2031 and 2032.",
      "talks happened between session and 2032 inclusive.",
      "talks happened from 2031-01 to 2031-03.",
      "talks happened 2 weeks after session.",
      "talks happened the day after session.",
      "talks happened the day before 2031.",
      "talks happened within 3 days after session.",
      "talks happened within 3 days before 2031.",
      "talks happened within 3 days of session.",
      "talks happened so far.",
      "norland is armed now."},
     {"talks happened on.", "talks happened at 2031.", "talks happened on 2031 inclusive.",
      "talks happened between 2031.", "talks happened between 2031, 2032.", "talks happened from 2031.",
      "talks happened from 2031 to 2032 inclusive.", "talks happened 2 weeks.",
      "talks happened the week after session.", "talks happened within session.", "talks happened within 3 days.",
      "talks happened so.", "talks happened 2031."}},
    {"point",
     {"talks happened before the start of session.", "talks happened after the end of session.",
      "talks happened before publication.", "talks happened before the weekend."},
     {"talks happened before the middle of session.", "talks happened before the start session.",
      "talks happened before norland.", "talks happened before the start of 2031."}},
    {"duration",
     {"talks lasted exactly 2 days.", "talks lasted about 1 week.", "talks lasted just 6 hours.",
      "talks lasted more than 1 month.", "talks lasted less than 1 year.", "talks lasted at least 90 minutes.",
      "talks lasted at most 1 minute.", "talks lasted several weeks."},
     {"talks lasted more 2 days.", "talks lasted at 2 days.", "talks lasted several.", "talks lasted several 2 weeks.",
      "talks lasted 2 decades.", "talks lasted about weeks.", "talks lasted 1.5 days.", "talks lasted 2days."}},
    {"written date",
     {"talks happened on 2031-03-04/2031-03-06.", "talks happened in 2031-03~.", "talks happened in [2031-03,2031-05].",
      "talks happened in 2031-03/...", "talks happened in 203X.", "talks happened in 2031-21.",
      "talks happened in early 2031.", "talks happened in mid 2031-03.", "talks happened in late 2031.",
      "talks happened in start of 2031.", "talks happened in end of 2031.", "talks happened on 2031-03-04T10:30:00.",
      "talks happened in -0044.", "talks happened before Y-17000.", "talks happened in ?2031-03."},
     {"talks happened in 2031-3.", "talks happened in early.", "talks happened in early 2031-03-04.",
      "talks happened in end 2031.", "talks happened on 2031-02-29.", "talks happened on 2031-05/2031-03.",
      "talks happened in [2031-03.", "talks happened in early session."}},
    {"relative date",
     {"talks happened on today.", "talks happened on yesterday.", "talks happened on tomorrow.",
      "talks happened on thursday.", "talks happened on last thursday.", "talks happened in this week.",
      "talks happened in last month.", "talks happened in next year.", "talks happened in last june.",
      "talks happened in last autumn.", "talks happened on the weekend.", "talks happened on last weekend.",
      "talks happened in earlier this month.", "talks happened in later this year.", "norland met sudria yesterday.",
      "norland is armed last june.", "talks ended the weekend.", "vane said earlier this week that talks happened."},
     {"talks happened in last.", "talks happened in june.", "talks happened in earlier month.",
      "talks happened in earlier last month.", "talks happened in autumn.", "talks happened in this decade.",
      "talks happened june.", "talks happened before."}},
    {"content",
     {"vane said that anything.", "vane said that not talks happened.",
      "vane said that (talks happened or session happened)."},
     {"vane said that.", "vane said anything."}},
};

std::string name_of(::testing::TestParamInfo<Sentences> const& info) {
    std::string name;
    for (char const letter : std::string{info.param.production}) {
        name += (letter >= 'a' && letter <= 'z') ? letter : '_';
    }
    return name;
}
INSTANTIATE_TEST_SUITE_P(Grammar, SentenceProduction, ::testing::ValuesIn(sentences), name_of);

}  // namespace
}  // namespace gainsay::grammar
