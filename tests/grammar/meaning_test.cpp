// What each form of sentence means: the statement that the model holds.

#include "tests/grammar/dump.hpp"

#include <gtest/gtest.h>

namespace gainsay::grammar {
namespace {

struct Meaning {
    std::string sentence;
    std::string statement;
};

std::string meaning_of(std::string const& sentence) {
    auto const corpus = read_claim(sentence);
    auto const statement = statement_of(corpus);
    return dump(corpus.model, statement);
}

class SentenceMeaning : public ::testing::TestWithParam<Meaning> {};
TEST_P(SentenceMeaning, is_this_statement) {
    EXPECT_EQ(meaning_of(GetParam().sentence), GetParam().statement) << GetParam().sentence;
}

std::vector<Meaning> const meanings{
    // events
    {"talks happened.", "(Occurrence 0 event:talks)"},
    {"talks happened in 2031.", "(Occurrence 0 event:talks [time 0 date 2031])"},
    {"talks did happen.", "(Occurrence 0 event:talks)"},
    {"talks did not happen in 2031.", "(not (Occurrence 0 event:talks [time 0 date 2031]))"},
    {"talks began on 2031-03.", "(Occurrence 1 event:talks [time 0 date 2031-03])"},
    {"talks ended before session.", "(Occurrence 2 event:talks [time 2 whole:session])"},
    {"talks ended with agreement.", "(EventOutcome 0 event:talks)"},
    {"talks did not end without agreement.", "(not (EventOutcome 1 event:talks))"},
    {"talks collapsed.", "(EventOutcome 2 event:talks)"},
    {"talks fell apart.", "(EventOutcome 3 event:talks)"},
    {"talks was suspended.", "(EventOutcome 4 event:talks)"},
    {"talks is cancelled.", "(EventOutcome 5 event:talks)"},
    {"talks was not postponed.", "(not (EventOutcome 6 event:talks))"},
    {"talks were held.", "(EventOutcome 7 event:talks)"},
    {"talks was resumed.", "(EventOutcome 8 event:talks)"},
    {"talks lasted about 2 days.", "(Lasting event:talks duration 2 2 2)"},
    {"talks lasted several hours.", "(Lasting event:talks duration 8 0 1)"},
    {"talks lasted longer than session.", "(LengthComparison 0 event:talks other:session)"},
    {"talks did not last as long as session.", "(not (LengthComparison 2 event:talks other:session))"},
    {"talks overlapped session.", "(IntervalRelation 0 event:talks other:session)"},
    {"talks coincided with session.", "(IntervalRelation 5 event:talks other:session)"},
    {"talks is a formal meeting.", "(Classification event:talks formal meeting)"},
    {"talks was not a summit.", "(not (Classification event:talks summit))"},
    {"talks was the second formal meeting by norland with vane in 2031.",
     "(EventRank 1 event:talks formal meeting by:norland with:vane [time 0 date 2031])"},
    {"talks was not the first summit.", "(not (EventRank 0 event:talks summit))"},
    {"no meeting happened in 2031.", "(EventCount -1 0 meeting [time 0 date 2031])"},
    {"exactly 2 meeting happened.", "(EventCount 2 2 meeting)"},
    {"at least 2 meeting by norland happened.", "(EventCount 2 -1 meeting by:norland)"},
    {"at most 2 meeting happened.", "(EventCount -1 2 meeting)"},
    // actors
    {"norland walked away from talks.", "(WalkOut actor:norland event:talks)"},
    {"norland did not walk away from talks.", "(not (WalkOut actor:norland event:talks))"},
    {"someone met sudria yesterday.", "(Meeting actor:someone other:sudria [time 0 relative 00 -1 0])"},
    {"norland is armed.", "(Fluent armed argument:norland)"},
    {"norland is not armed throughout 2031.", "(Fluent armed argument:norland [time 1 date 2031] denied)"},
    {"not norland is armed.", "(not (Fluent armed argument:norland))"},
    {"norland is allied-with sudria.", "(Fluent allied-with argument:norland argument:sudria)"},
    {"the leader of norland was not vane now.", "(Fluent leader argument:norland argument:vane [time 15] denied)"},
    {"the stance of norland is open.", "(Fluent stance argument:norland argument:open)"},
    {"norland test-missile.", "(Deed test-missile argument:norland)"},
    {"norland did not test-missile so far.", "(Deed test-missile argument:norland [time 14] denied)"},
    {"norland give-relief to sudria.", "(Deed give-relief argument:norland argument:sudria)"},
    {"norland give-relief.", "(Deed give-relief argument:norland argument:someone)"},
    {"norland will work toward test-missile.", "(Deed test-missile argument:norland toward)"},
    // subjects
    {"both norland and sudria met vane.", "(and (Meeting actor:norland other:vane) (Meeting actor:sudria other:vane))"},
    {"each of norland, sudria, vane is armed.",
     "(and (Fluent armed argument:norland) (Fluent armed argument:sudria) (Fluent armed argument:vane))"},
    {"each of norland did not meet vane.", "(not (Meeting actor:norland other:vane))"},
    {"only norland walked away from talks.",
     "(and (WalkOut actor:norland event:talks) (Closure except:norland pattern:(WalkOut actor:someone event:talks)))"},
    {"nobody did test-missile in 2031.", "(Closure pattern:(Deed test-missile argument:someone [time 0 date 2031]))"},
    // speech and undertakings
    {"vane said on 2031-03 that talks happened.",
     "(SpeechAct 0 speaker:vane content:(Occurrence 0 event:talks) [time 0 date 2031-03])"},
    {"vane did not deny that anything.", "(not (SpeechAct 1 speaker:vane content:none))"},
    {"vane warns norland that talks happen.",
     "(SpeechAct 4 speaker:vane addressee:norland content:(Occurrence 0 event:talks))"},
    {"norland demanded of sudria that sudria test-missile by 2031.",
     "(Undertaking 0 actor:norland addressee:sudria content:(Deed test-missile argument:sudria [time 8 date 2031]) "
     "condition:none)"},
    {"norland threatened that anything.", "(Undertaking 1 actor:norland content:none condition:none)"},
    {"norland committed to sudria that norland test-missile provided that talks happened.",
     "(Undertaking 4 actor:norland addressee:sudria content:(Deed test-missile argument:norland) condition:(Occurrence "
     "0 event:talks))"},
    {"both norland and sudria committed that talks happen.",
     "(Undertaking 4 actor:norland joint:sudria content:(Occurrence 0 event:talks) condition:none)"},
    {"each of norland, sudria planned that anything.",
     "(and (Undertaking 3 actor:norland content:none condition:none) (Undertaking 3 actor:sudria content:none "
     "condition:none))"},
    // connectives
    {"talks happened or talks collapsed and session happened.",
     "(or (Occurrence 0 event:talks) (and (EventOutcome 2 event:talks) (Occurrence 0 event:session)))"},
    {"(talks happened or talks collapsed) and session happened.",
     "(and (or (Occurrence 0 event:talks) (EventOutcome 2 event:talks)) (Occurrence 0 event:session))"},
    {"either talks happened or session happened.", "(either (Occurrence 0 event:talks) (Occurrence 0 event:session))"},
    {"if talks happened then session happened.", "(if (Occurrence 0 event:talks) (Occurrence 0 event:session))"},
    {"talks happened iff not session happened.", "(iff (Occurrence 0 event:talks) (not (Occurrence 0 event:session)))"},
    // times
    {"talks happened throughout session.", "(Occurrence 0 event:talks [time 1 whole:session])"},
    {"talks happened after the end of session inclusive.", "(Occurrence 0 event:talks [time 3 end:session inclusive])"},
    {"talks happened since publication.", "(Occurrence 0 event:talks [time 4 moment 0])"},
    {"talks happened until 2031.", "(Occurrence 0 event:talks [time 5 date 2031])"},
    {"talks happened between 2031 and 2032 inclusive.",
     "(Occurrence 0 event:talks [time 6 date 2031 date 2032 inclusive])"},
    {"talks happened from 2031 to the start of session.",
     "(Occurrence 0 event:talks [time 7 date 2031 start:session])"},
    {"talks happened 2 weeks after session.", "(Occurrence 0 event:talks [time 9 duration 0 2 3 whole:session])"},
    {"talks happened the day before session.", "(Occurrence 0 event:talks [time 10 duration 1 1 2 whole:session])"},
    {"talks happened within 3 days after session.",
     "(Occurrence 0 event:talks [time 11 duration 0 3 2 whole:session])"},
    {"talks happened within 3 days before session.",
     "(Occurrence 0 event:talks [time 12 duration 0 3 2 whole:session])"},
    {"talks happened within 3 days of session.", "(Occurrence 0 event:talks [time 13 duration 0 3 2 whole:session])"},
    {"talks happened in mid 2031-03.", "(Occurrence 0 event:talks [time 0 date mid 2031-03])"},
    {"talks happened on thursday.", "(Occurrence 0 event:talks [time 0 relative 10 3 0])"},
    {"talks happened on last thursday.", "(Occurrence 0 event:talks [time 0 relative 12 3 0])"},
    {"talks happened on the weekend.", "(Occurrence 0 event:talks [time 0 relative 20 0 0])"},
    {"talks happened this month.", "(Occurrence 0 event:talks [time 0 relative 31 0 1])"},
    {"talks happened last june.", "(Occurrence 0 event:talks [time 0 relative 42 6 0])"},
    {"talks happened next winter.", "(Occurrence 0 event:talks [time 0 relative 53 4 0])"},
    {"talks happened earlier this year.", "(Occurrence 0 event:talks [time 0 relative 61 0 2])"},
    {"talks happened later this week.", "(Occurrence 0 event:talks [time 0 relative 71 0 0])"},
};
INSTANTIATE_TEST_SUITE_P(Grammar, SentenceMeaning, ::testing::ValuesIn(meanings));

TEST(Meaning, of_a_date_s_part_is_worked_into_the_reading) {
    auto const occurrence = clause_of<claims::Occurrence>(read_claim("talks happened in mid 2031-03."));
    auto const& date = std::get<claims::CalendarDate>(std::get<claims::DateExpression>(*occurrence.time->first));
    auto const whole = claims::read_edtf("2031-03");
    EXPECT_EQ(std::get<claims::DateReading>(date.date.value),
              *claims::part_of(claims::DatePart::mid, std::get<claims::EdtfDate>(whole)));
}

TEST(Meaning, of_a_sentence_s_head_is_kept_outermost_first) {
    auto const corpus =
        read_claim("probably: recommendation to norland: according to vane, according to sudria, talks happened.");
    auto const& sentence = corpus.model.claims.at(0).sentences.at(0);
    EXPECT_EQ(sentence.certainty, claims::Certainty::probable);
    EXPECT_EQ(sentence.type, claims::SentenceType::recommendation);
    EXPECT_EQ(corpus.model.entity(sentence.addressee->entity()).identifier, "norland");
    ASSERT_EQ(sentence.according_to.size(), 2U);
    EXPECT_EQ(corpus.model.entity(sentence.according_to[0].entity()).identifier, "vane");
    EXPECT_EQ(corpus.model.entity(sentence.according_to[1].entity()).identifier, "sudria");
    auto const reported = read_claim("reportedly: talks happened.");
    EXPECT_EQ(reported.model.claims.at(0).sentences.at(0).certainty, claims::Certainty::reported);
    auto const unclear = read_claim("unclear: talks happened.");
    EXPECT_EQ(unclear.model.claims.at(0).sentences.at(0).certainty, claims::Certainty::uncommitted);
}

TEST(Meaning, every_part_has_the_place_of_its_first_to_its_last_word) {
    auto const corpus = read_claim("  norland met sudria   # who\n  in 2031  and (talks happened ) .  ");
    auto const text = [&](claims::Span span) { return std::string{corpus.sources.text(span)}; };
    auto const& claim = corpus.model.claims.at(0);
    EXPECT_EQ(text(claim.identifier_span), "one");
    EXPECT_EQ(text(claim.sentences[0].span), "norland met sudria   # who\n  in 2031  and (talks happened ) .");
    auto const& both = claim.sentences[0].statement;
    EXPECT_EQ(text(both.span), "norland met sudria   # who\n  in 2031  and (talks happened )");
    auto const& operands = std::get<claims::Conjunction>(both.form).operands;
    EXPECT_EQ(text(operands[0].span), "norland met sudria   # who\n  in 2031");
    EXPECT_EQ(text(operands[1].span), "talks happened");
    auto const& meeting = std::get<claims::Meeting>(std::get<claims::Clause>(operands[0].form));
    EXPECT_EQ(text(meeting.actor.span), "norland");
    EXPECT_EQ(text(meeting.other.span), "sudria");
    EXPECT_EQ(text(meeting.time->span), "in 2031");
}

TEST(Meaning, of_a_rule_names_its_variables_in_the_order_of_the_text) {
    auto const corpus = read_in_world(R"(rule r1 "words" owner "desk" strength weak off:
  if any actor X walked away from any meeting E and any thing T1 is near Y then X is armed.
relation near from thing to event
rule r2: if any event E happened and any actor X met any actor Y then E collapsed.
rule r3: talks happened.)");
    EXPECT_EQ(found(corpus), std::vector<std::string>{"2:74 G0305 Y"});
    ASSERT_EQ(corpus.model.rules.size(), 2U);
    auto const& rule = corpus.model.rules[0];
    EXPECT_EQ(rule.identifier, "r2");
    EXPECT_EQ(rule.text, "r2");
    EXPECT_EQ(rule.strength, claims::Strength::strong);
    EXPECT_TRUE(rule.on_by_default);
    ASSERT_EQ(rule.variables.size(), 3U);
    EXPECT_EQ(rule.variables[0].name, "E");
    EXPECT_EQ(rule.variables[0].ranges_over.sort, claims::Sort::event);
    EXPECT_FALSE(rule.variables[0].ranges_over.kind);
    EXPECT_EQ(rule.variables[1].ranges_over.sort, claims::Sort::actor);
    EXPECT_EQ(dump(corpus.model, rule.statement),
              "(if (and (Occurrence 0 event:?0) (Meeting actor:?1 other:?2)) (EventOutcome 2 event:?0))");
}

TEST(Meaning, variables_are_introduced_only_where_their_condition_holds) {
    std::vector<std::pair<std::string, bool>> const rules{
        {"if any actor X is armed then X met norland.", true},
        {"if any actor X is armed or any actor Y is armed then norland is armed.", true},
        {"if vane said that any actor X is armed then X met norland.", true},
        {"if norland met sudria after any meeting E then E collapsed.", true},
        {"if at least 1 meeting by any actor X happened then X is armed.", true},
        {"(if any actor X is armed then X met norland).", true},
        {"if any actor X committed that X meet norland then X is armed.", true},
        {"if the leader of any actor X is any actor Y then X met Y.", true},
        {"if any actor X is not armed then X met norland.", false},
        {"if any actor X did not meet norland then X is armed.", false},
        {"if only any actor X met norland then X is armed.", false},
        {"if not any actor X is armed then X met norland.", false},
        {"if norland did not meet any actor X then X is armed.", false},
        {"if no meeting by any actor X happened then X is armed.", false},
        {"if exactly 1 meeting by any actor X happened then X is armed.", false},
        {"if talks happened then any actor X is armed.", false},
        {"any actor X is armed.", false},
        {"any actor X is armed iff X met norland.", false},
        {"if (if any actor X is armed then talks happened) then X met norland.", false},
    };
    for (auto const& [rule, is_taken] : rules) {
        auto const corpus = read_in_world("rule r1: " + rule);
        EXPECT_EQ(corpus.model.rules.size(), is_taken ? 1U : 0U) << rule << ::testing::PrintToString(found(corpus));
    }
}

}  // namespace
}  // namespace gainsay::grammar
