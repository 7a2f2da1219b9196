// Speech, demands, commitments, and sentences with their certainty, type and holders.

#include "tests/claims/wording_world.hpp"

#include <gtest/gtest.h>

namespace gainsay::claims::tests {
namespace {

struct WordingOfSpeech : World, testing::Test {
    [[nodiscard]] std::string words(Statement const& statement) const { return in_words(model, statement); }
    [[nodiscard]] Statement test() const { return say(Deed{test_missile, {ref(norland)}, {}, false}); }
    [[nodiscard]] Statement relief(std::optional<TimeSpec> when = {}) const {
        return say(Deed{give_relief, {ref(states), ref(norland)}, std::move(when), false});
    }
    [[nodiscard]] Statement said(SpeechAct::Attitude attitude, StatementBox content) const {
        return say(SpeechAct{ref(vane), attitude, {}, std::move(content)});
    }
    [[nodiscard]] Undertaking undertaking(Undertaking::Kind kind, StatementBox content) const {
        Undertaking result;
        result.kind = kind;
        result.actor = ref(states);
        result.addressee = ref(norland);
        result.content = std::move(content);
        return result;
    }
};

TEST_F(WordingOfSpeech, every_attitude_has_its_verb) {
    using Attitude = SpeechAct::Attitude;
    EXPECT_EQ(words(said(Attitude::says, test())), "Ida Vane said that Norland tested a missile");
    EXPECT_EQ(words(said(Attitude::denies, test())), "Ida Vane denied that Norland tested a missile");
    EXPECT_EQ(words(said(Attitude::believes, test())), "Ida Vane believed that Norland tested a missile");
    EXPECT_EQ(words(said(Attitude::knows, test())), "Ida Vane knew that Norland tested a missile");
    EXPECT_EQ(words(said(Attitude::warns, test())), "Ida Vane warned that Norland would test a missile");
    EXPECT_EQ(words(said(Attitude::intends, test())), "Ida Vane intended that Norland would test a missile");
}

TEST_F(WordingOfSpeech, tells_when_it_was_said_and_what_was_not_said) {
    EXPECT_EQ(words(say(SpeechAct{ref(vane), SpeechAct::Attitude::says, on("2031-03-04"), test()})),
              "Ida Vane said on 4 March 2031 that Norland tested a missile");
    EXPECT_EQ(words(no(said(SpeechAct::Attitude::says, test()))), "Ida Vane did not say that Norland tested a missile");
    EXPECT_EQ(words(said(SpeechAct::Attitude::says, {})), "Ida Vane said something");
    EXPECT_EQ(words(no(said(SpeechAct::Attitude::says, {}))), "Ida Vane did not say anything");
    EXPECT_EQ(words(said(SpeechAct::Attitude::warns, {})), "Ida Vane warned of something");
}

TEST_F(WordingOfSpeech, shows_how_far_a_compound_content_goes) {
    Statement const talks_ended = say(EventOutcome{ref(talks), EventOutcome::Kind::collapsed});
    EXPECT_EQ(words(said(SpeechAct::Attitude::says, all({test(), talks_ended}))),
              "Ida Vane said that Norland tested a missile and that the Harbour talks collapsed");
    EXPECT_EQ(words(all({said(SpeechAct::Attitude::says, test()), talks_ended})),
              "Ida Vane said that Norland tested a missile, and the Harbour talks collapsed");
    EXPECT_EQ(words(said(SpeechAct::Attitude::says, some({test(), talks_ended}))),
              "Ida Vane said that Norland tested a missile or that the Harbour talks collapsed");
}

TEST_F(WordingOfSpeech, nests) {
    EXPECT_EQ(
        words(say(SpeechAct{ref(sudria), SpeechAct::Attitude::says, {}, said(SpeechAct::Attitude::denies, test())})),
        "Sudria said that Ida Vane denied that Norland tested a missile");
}

TEST_F(WordingOfSpeech, every_undertaking_has_its_verb) {
    using Kind = Undertaking::Kind;
    Statement const due = relief(time(TimeRelation::by, point("2031")));
    EXPECT_EQ(words(say(undertaking(Kind::demand, test()))),
              "the United States demanded of Norland that Norland test a missile");
    EXPECT_EQ(
        words(say(undertaking(Kind::threat, due))),
        "the United States threatened Norland that the United States would give relief to Norland by the end of 2031");
    EXPECT_EQ(words(say(undertaking(Kind::offer, relief()))),
              "the United States offered to Norland that the United States would give relief to Norland");
    Undertaking plan = undertaking(Kind::plan, relief());
    plan.addressee.reset();
    plan.time = on("2031-03");
    EXPECT_EQ(words(say(plan)),
              "the United States planned in March 2031 that the United States would give relief to Norland");
}

TEST_F(WordingOfSpeech, commitments_name_debtor_creditor_deadline_and_condition) {
    Undertaking commitment =
        undertaking(Undertaking::Kind::commitment, relief(time(TimeRelation::by, point("2031-06"))));
    commitment.condition = say(Fluent{armed, {ref(norland)}, {}, true});
    EXPECT_EQ(
        words(say(commitment)),
        "the United States committed to Norland that the United States would give relief to Norland by the end of "
        "June 2031, provided that Norland is not armed with missiles");
    commitment.condition = {};
    commitment.joint = {ref(sudria)};
    commitment.addressee = somebody();
    commitment.content = say(Deed{change_posture, {ref(sudria)}, {}, false, true});
    EXPECT_EQ(
        words(say(commitment)),
        "the United States and Sudria together committed to somebody that Sudria would work toward changing posture");
    EXPECT_EQ(words(no(say(undertaking(Undertaking::Kind::commitment, relief())))),
              "the United States did not commit to Norland that the United States would give relief to Norland");
}

TEST_F(WordingOfSpeech, undertakings_without_a_told_content) {
    using Kind = Undertaking::Kind;
    EXPECT_EQ(words(say(undertaking(Kind::demand, {}))), "the United States demanded something of Norland");
    EXPECT_EQ(words(no(say(undertaking(Kind::demand, {})))), "the United States did not demand anything of Norland");
    EXPECT_EQ(words(say(undertaking(Kind::threat, {}))), "the United States threatened Norland with something");
    EXPECT_EQ(words(say(undertaking(Kind::offer, {}))), "the United States offered something to Norland");
    EXPECT_EQ(words(say(undertaking(Kind::commitment, {}))), "the United States made a commitment to Norland");
    EXPECT_EQ(words(no(say(undertaking(Kind::commitment, {})))),
              "the United States did not make any commitment to Norland");
}

TEST_F(WordingOfSpeech, contents_other_than_actions_take_the_mood_too) {
    Statement const armed_now = say(Fluent{armed, {ref(sudria)}, {}, false});
    Statement const no_tests = say(EventCount{{{{}, weapons_test}, {}, {}, {}}, {}, 0});
    EXPECT_EQ(words(say(undertaking(Undertaking::Kind::demand, no_tests))),
              "the United States demanded of Norland that there be no weapons test");
    EXPECT_EQ(words(say(undertaking(Undertaking::Kind::demand, no(armed_now)))),
              "the United States demanded of Norland that Sudria not be armed with missiles");
    EXPECT_EQ(words(say(undertaking(Undertaking::Kind::commitment, armed_now))),
              "the United States committed to Norland that Sudria would be armed with missiles");
}

TEST_F(WordingOfSpeech, every_state_of_a_commitment_has_its_words) {
    Article article;
    article.identifier = "reed";
    model.articles.push_back(article);
    Claim claim;
    claim.identifier = "pact";
    Sentence sentence;
    sentence.statement = say(undertaking(Undertaking::Kind::commitment, relief()));
    claim.sentences.push_back(sentence);
    model.claims.push_back(claim);
    using Kind = CommitmentState::Kind;
    auto const state = [&](Kind kind, bool denied = false) { return words(say(CommitmentState{0, kind, {}, denied})); };
    std::string const pact = "the commitment of the United States to Norland (reed.pact) ";
    EXPECT_EQ(state(Kind::conditional), pact + "is still conditional");
    EXPECT_EQ(state(Kind::detached), pact + "is due, its condition being met");
    EXPECT_EQ(state(Kind::discharged), pact + "is kept");
    EXPECT_EQ(state(Kind::violated), pact + "is broken");
    EXPECT_EQ(state(Kind::violated, true), pact + "is not broken");
    EXPECT_EQ(state(Kind::expired), pact + "is void, its condition not being met in time");
    EXPECT_EQ(state(Kind::released), pact + "is waived by the one it was made to");
    EXPECT_EQ(state(Kind::cancelled), pact + "is cancelled by the one who made it");
    EXPECT_EQ(words(say(CommitmentState{0, Kind::violated, on("2031"), false})), pact + "was broken in 2031");
}

TEST_F(WordingOfSpeech, a_warning_of_an_action_looks_ahead) {
    Statement const deed = say(Deed{give_relief, {ref(states), ref(norland)}, {}, true});
    EXPECT_EQ(words(said(SpeechAct::Attitude::warns, deed)),
              "Ida Vane warned that the United States would not give relief to Norland");
    Statement const armed_now = say(Fluent{armed, {ref(norland)}, {}, false});
    EXPECT_EQ(words(said(SpeechAct::Attitude::warns, armed_now)),
              "Ida Vane warned that Norland is armed with missiles");
}

TEST_F(WordingOfSpeech, every_clause_stands_in_a_promise) {
    EventSet const set{{{}, weapons_test}, {}, {}, {}};
    auto const promise = [&](Statement content) {
        Undertaking plan = undertaking(Undertaking::Kind::plan, std::move(content));
        plan.addressee.reset();
        return words(say(plan)).substr(std::string{"the United States planned that "}.size());
    };
    EXPECT_EQ(promise(say(IntervalRelation{ref(talks), IntervalRelation::Kind::started, ref(summit)})),
              "the Harbour talks would begin together with the Hanoi summit and end earlier");
    EXPECT_EQ(promise(say(IntervalRelation{ref(talks), IntervalRelation::Kind::meets, ref(summit)})),
              "the Harbour talks would end just as the Hanoi summit begins");
}

struct WordingOfSentences : WordingOfSpeech {
    [[nodiscard]] Sentence sentence() const {
        Sentence result;
        result.statement = say(Deed{change_posture, {ref(sudria)}, {}, true});
        return result;
    }
    [[nodiscard]] std::string worded(Sentence const& sentence) const { return in_words(model, sentence); }
};

TEST_F(WordingOfSentences, certainty_and_holders_come_first) {
    Sentence s = sentence();
    EXPECT_EQ(worded(s), "Sudria did not change posture");
    s.certainty = Certainty::probable;
    s.according_to = {ref(vane)};
    EXPECT_EQ(worded(s), "probably, according to Ida Vane, Sudria did not change posture");
    s.certainty = Certainty::possible;
    s.according_to = {ref(norland), ref(vane)};
    EXPECT_EQ(worded(s), "possibly, according to Norland, who cites Ida Vane, Sudria did not change posture");
    s.certainty = Certainty::reported;
    s.according_to.clear();
    EXPECT_EQ(worded(s), "reportedly Sudria did not change posture");
    s.certainty = Certainty::uncommitted;
    EXPECT_EQ(worded(s), "it is unclear whether Sudria did not change posture");
}

TEST_F(WordingOfSentences, types_that_are_no_facts_say_so) {
    Sentence s = sentence();
    s.type = SentenceType::prediction;
    EXPECT_EQ(worded(s), "it is predicted that Sudria will not change posture");
    s.statement = Statement{Conditional{say(Deed{test_missile, {ref(norland)}, {}, false}),
                                        say(EventOutcome{ref(talks), EventOutcome::Kind::collapsed})},
                            {}};
    EXPECT_EQ(worded(s), "it is predicted that if Norland tests a missile, then the Harbour talks will collapse");
    s.certainty = Certainty::uncommitted;
    s.type = SentenceType::assertion;
    EXPECT_EQ(worded(s),
              "it is unclear whether it is so that if Norland tested a missile, then the Harbour talks collapsed");
    s = sentence();
    s.type = SentenceType::recommendation;
    s.addressee = ref(sudria);
    EXPECT_EQ(worded(s), "it is recommended to Sudria that Sudria not change posture");
    s.type = SentenceType::judgement;
    EXPECT_EQ(worded(s), "as a judgement, Sudria did not change posture");
    s.type = SentenceType::question;
    EXPECT_EQ(worded(s), "it is asked whether Sudria did not change posture");
}

}  // namespace
}  // namespace gainsay::claims::tests
