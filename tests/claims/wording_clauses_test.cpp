// Every kind of clause in words, said and denied.

#include "tests/claims/wording_world.hpp"

#include <gtest/gtest.h>

namespace gainsay::claims::tests {
namespace {

using Relation = TimeRelation;

void expect_words(World const& world, std::vector<Wording> const& table) {
    for (Wording const& line : table) { EXPECT_EQ(in_words(world.model, line.statement), line.words); }
}

TEST(WordingOfEvents, says_when_an_event_took_place_began_and_ended) {
    World const w;
    expect_words(w, {
                        {"the Harbour talks took place", say(Occurrence{ref(w.talks), Edge::whole, {}})},
                        {"the Harbour talks took place on 4 March 2031",
                         say(Occurrence{ref(w.talks), Edge::whole, on("2031-03-04")})},
                        {"the Harbour talks took place from 27 to 28 February 2019",
                         say(Occurrence{ref(w.talks), Edge::whole, on("2019-02-27/2019-02-28")})},
                        {"the Harbour talks did not take place in 2031",
                         no(say(Occurrence{ref(w.talks), Edge::whole, on("2031")}))},
                        {"the Hanoi summit began on 4 March 2031",
                         say(Occurrence{ref(w.summit), Edge::start, on("2031-03-04")})},
                        {"the Hanoi summit ended before the Harbour talks",
                         say(Occurrence{ref(w.summit), Edge::end, time(Relation::before, point(w.talks))})},
                        {"the Hanoi summit did not end in March 2031",
                         no(say(Occurrence{ref(w.summit), Edge::end, on("2031-03")}))},
                        {"the Harbour talks have begun since the Hanoi summit",
                         say(Occurrence{ref(w.talks), Edge::start, time(Relation::since, point(w.summit))})},
                        {"first-session took place during the Harbour talks",
                         say(Occurrence{ref(w.session), Edge::whole, time(Relation::inside, point(w.talks))})},
                    });
}

TEST(WordingOfEvents, says_how_long_an_event_lasted) {
    World const w;
    using Order = LengthComparison::Order;
    expect_words(w,
                 {
                     {"the Harbour talks lasted 1 day", say(Lasting{ref(w.talks), {1, Unit::days, Precision::bare}})},
                     {"the Harbour talks lasted more than 8 hours",
                      say(Lasting{ref(w.talks), {8, Unit::hours, Precision::more_than}})},
                     {"the Harbour talks did not last 6 hours",
                      no(say(Lasting{ref(w.talks), {6, Unit::hours, Precision::bare}}))},
                     {"the Harbour talks lasted longer than the Hanoi summit",
                      say(LengthComparison{ref(w.talks), Order::longer, ref(w.summit)})},
                     {"the Harbour talks lasted less time than the Hanoi summit",
                      say(LengthComparison{ref(w.talks), Order::shorter, ref(w.summit)})},
                     {"the Harbour talks did not last as long as the Hanoi summit",
                      no(say(LengthComparison{ref(w.talks), Order::equal, ref(w.summit)}))},
                 });
}

TEST(WordingOfEvents, says_how_two_events_lie_to_each_other) {
    World const w;
    using Kind = IntervalRelation::Kind;
    auto const relation = [&](Kind kind) { return say(IntervalRelation{ref(w.talks), kind, ref(w.summit)}); };
    expect_words(
        w, {
               {"the Harbour talks overlapped the start of the Hanoi summit", relation(Kind::overlapped)},
               {"the Harbour talks began before and ended after the Hanoi summit", relation(Kind::contained)},
               {"the Harbour talks ended just as the Hanoi summit began", relation(Kind::meets)},
               {"the Harbour talks began together with the Hanoi summit and ended earlier", relation(Kind::started)},
               {"the Harbour talks began later than the Hanoi summit and ended together with it",
                relation(Kind::finished)},
               {"the Harbour talks began and ended together with the Hanoi summit", relation(Kind::coincided)},
               {"it is not true that the Harbour talks overlapped the start of the Hanoi summit",
                no(relation(Kind::overlapped))},
           });
}

TEST(WordingOfEvents, says_how_an_event_turned_out) {
    World const w;
    using Kind = EventOutcome::Kind;
    auto const outcome = [&](EntityId event, Kind kind) { return say(EventOutcome{ref(event), kind}); };
    expect_words(w, {
                        {"the Harbour talks ended with agreement", outcome(w.talks, Kind::with_agreement)},
                        {"the Harbour talks ended without agreement", outcome(w.talks, Kind::without_agreement)},
                        {"the Harbour talks did not end with agreement", no(outcome(w.talks, Kind::with_agreement))},
                        {"the Harbour talks collapsed", outcome(w.talks, Kind::collapsed)},
                        {"the Harbour talks did not collapse", no(outcome(w.talks, Kind::collapsed))},
                        {"the Harbour talks fell apart", outcome(w.talks, Kind::fell_apart)},
                        {"the Harbour talks were suspended", outcome(w.talks, Kind::suspended)},
                        {"the Hanoi summit was cancelled", outcome(w.summit, Kind::cancelled)},
                        {"the Hanoi summit was not postponed", no(outcome(w.summit, Kind::postponed))},
                        {"the Hanoi summit was held", outcome(w.summit, Kind::held)},
                        {"the Harbour talks were resumed", outcome(w.talks, Kind::resumed)},
                    });
}

TEST(WordingOfEvents, names_kinds_with_an_article_or_as_a_plural) {
    World const w;
    EventClass const formal_talks{{w.formal}, w.working_talks};
    EventClass const test{{w.open_to_press}, w.weapons_test};
    EXPECT_EQ(in_words(w.model, formal_talks), "formal working-level talks");
    EXPECT_EQ(in_words(w.model, test), "a public weapons test");
    expect_words(
        w, {
               {"the Harbour talks are formal working-level talks", say(Classification{ref(w.talks), formal_talks})},
               {"the May launch is a public weapons test", say(Classification{ref(w.launch), test})},
               {"the May launch is not a public weapons test", no(say(Classification{ref(w.launch), test}))},
           });
}

TEST(WordingOfEvents, counts_events_over_a_time) {
    World const w;
    TimeSpec const between =
        time(Relation::between, point(w.summit, Edge::end), point(RelativeDate{RelativeDate::Kind::weekend}));
    EventSet const tests{{{}, w.weapons_test}, ref(w.norland), {}, between};
    EventSet const plain{{{}, w.weapons_test}, {}, {}, on("2031")};
    EventSet const with_sudria{{{}, w.working_talks}, {}, ref(w.sudria), on("2031")};
    EventSet const so_far{{{}, w.weapons_test}, ref(w.norland), {}, bare(Relation::so_far)};
    expect_words(
        w, {
               {"there was no weapons test by Norland between the end of the Hanoi summit and the weekend",
                say(EventCount{tests, {}, 0})},
               {"there was exactly one weapons test in 2031", say(EventCount{plain, 1, 1})},
               {"there were exactly 2 weapons tests in 2031", say(EventCount{plain, 2, 2})},
               {"there were at least 3 weapons tests in 2031", say(EventCount{plain, 3, {}})},
               {"there was at most one weapons test in 2031", say(EventCount{plain, {}, 1})},
               {"there were between 2 and 4 weapons tests in 2031", say(EventCount{plain, 2, 4})},
               {"there were no working-level talks with Sudria in 2031", say(EventCount{with_sudria, {}, 0})},
               {"there were at least 2 rounds of working-level talks with Sudria in 2031",
                say(EventCount{with_sudria, 2, {}})},
               {"there has been no weapons test by Norland so far", say(EventCount{so_far, {}, 0})},
               {"it is not true that there was exactly one weapons test in 2031", no(say(EventCount{plain, 1, 1}))},
           });
}

TEST(WordingOfEvents, ranks_an_event_among_its_kind) {
    World const w;
    using Kind = EventRank::Kind;
    EventSet const since{
        {{w.open_to_press}, w.weapons_test}, ref(w.norland), {}, time(Relation::since, point(w.summit))};
    EventSet const ever{{{}, w.meeting}, {}, {}, {}};
    EventSet const rounds{{{}, w.working_talks}, {}, {}, on("2031")};
    expect_words(w,
                 {
                     {"the May launch was the first public weapons test by Norland since the Hanoi summit",
                      say(EventRank{ref(w.launch), Kind::first, since})},
                     {"the Harbour talks were the second round of working-level talks in 2031",
                      say(EventRank{ref(w.talks), Kind::second, rounds})},
                     {"the Hanoi summit was the second meeting", say(EventRank{ref(w.summit), Kind::second, ever})},
                     {"the Hanoi summit was the third meeting", say(EventRank{ref(w.summit), Kind::third, ever})},
                     {"the Harbour talks were the last meeting", say(EventRank{ref(w.talks), Kind::last, ever})},
                     {"the Hanoi summit was not the only meeting", no(say(EventRank{ref(w.summit), Kind::only, ever}))},
                 });
}

TEST(WordingOfMeetings, says_who_met_whom_and_who_walked_away) {
    World const w;
    expect_words(w,
                 {
                     {"Norland walked away from the Harbour talks", say(WalkOut{ref(w.norland), ref(w.talks), {}})},
                     {"Norland did not walk away from the Harbour talks on 4 March 2031",
                      no(say(WalkOut{ref(w.norland), ref(w.talks), on("2031-03-04")}))},
                     {"X walked away from Y", say(WalkOut{variable(0), variable(1), {}})},
                     {"somebody walked away from the Harbour talks", say(WalkOut{somebody(), ref(w.talks), {}})},
                     {"nobody walked away from the Harbour talks", no(say(WalkOut{somebody(), ref(w.talks), {}}))},
                     {"Norland met the United States in 2031", say(Meeting{ref(w.norland), ref(w.states), on("2031")})},
                     {"Norland did not meet Sudria", no(say(Meeting{ref(w.norland), ref(w.sudria), {}}))},
                 });
}

TEST(WordingOfClosures, says_that_only_some_or_nobody_did_it) {
    World const w;
    Statement const pattern = say(WalkOut{somebody(), ref(w.talks), {}});
    Statement const by_norland = say(WalkOut{ref(w.norland), ref(w.talks), {}});
    Statement const only_norland = say(Closure{pattern, {ref(w.norland)}});
    expect_words(
        w, {
               {"only Norland walked away from the Harbour talks", only_norland},
               {"only Norland walked away from the Harbour talks", all({by_norland, only_norland})},
               {"only Norland and Sudria walked away from the Harbour talks",
                say(Closure{pattern, {ref(w.norland), ref(w.sudria)}})},
               {"nobody walked away from the Harbour talks", say(Closure{pattern, {}})},
               {"nobody met Sudria in 2031", say(Closure{say(Meeting{somebody(), ref(w.sudria), on("2031")}), {}})},
               {"only the United States tested a missile",
                say(Closure{say(Deed{w.test_missile, {somebody()}, {}}), {ref(w.states)}})},
               {"it is not true that only Norland walked away from the Harbour talks", no(only_norland)},
           });
}

}  // namespace
}  // namespace gainsay::claims::tests
