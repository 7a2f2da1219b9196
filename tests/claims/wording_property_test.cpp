// What holds of the words of any statement: thousands of them, put together at random from every kind of part.

#include "tests/claims/wording_world.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace gainsay::claims::tests {
namespace {

class RandomStatements {
public:
    RandomStatements(World const& world, std::uint32_t seed) : w_(world), random_(seed) {}

    Statement statement(int depth) {
        if (depth == 0 || below(3) == 0) { return say(clause(depth)); }
        auto const inner = [&] { return statement(depth - 1); };
        switch (below(6)) {
            case 0: return no(inner());
            case 1: return all({inner(), inner()});
            case 2: return some({inner(), inner(), inner()});
            case 3: return Statement{EitherOr{inner(), inner()}, {}};
            case 4: return Statement{Conditional{inner(), inner()}, {}};
            default: return Statement{Equivalence{inner(), inner()}, {}};
        }
    }

private:
    std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(random_()) % limit; }
    bool chance() { return below(2) == 0; }

    template <typename Enumeration>
    Enumeration any(Enumeration last) {
        return static_cast<Enumeration>(below(static_cast<std::uint32_t>(last) + 1));
    }

    Reference actor() {
        std::vector<Reference> const all{ref(w_.norland), ref(w_.sudria), ref(w_.vane),
                                         ref(w_.states),  variable(0),    somebody()};
        return all[below(6)];
    }
    Reference event() { return ref(std::vector<EntityId>{w_.talks, w_.summit, w_.launch, w_.session}[below(4)]); }

    TimePoint time_point() {
        switch (below(4)) {
            case 0:
                return point(
                    std::vector<std::string>{"2031", "2031-03-04", "mid 2031-04", "2031-05~", "[2031,2033]"}[below(5)]);
            case 1: {
                RelativeDate date{any(RelativeDate::Kind::later_in), any(RelativeDate::Which::next)};
                date.number = static_cast<int>(below(4)) + 1;
                date.period = any(RelativeDate::Period::year);
                return point(date);
            }
            case 2: return EventPoint{event(), any(Edge::end)};
            default: return any(ArticleMoment::writing);
        }
    }
    std::optional<TimeSpec> when() {
        if (below(3) == 0) { return std::nullopt; }
        TimeSpec spec = time(any(TimeRelation::now), time_point(), time_point());
        spec.distance = Duration{below(5) + 1, any(Unit::years), any(Precision::several)};
        spec.inclusive = chance();
        return spec;
    }
    EventSet events() {
        EventSet set{{{}, chance() ? w_.weapons_test : w_.working_talks}, {}, {}, when()};
        if (chance()) { set.event_class.qualifiers = {w_.formal}; }
        if (chance()) { set.agent = actor(); }
        if (chance()) { set.participant = actor(); }
        return set;
    }
    Deed deed() { return Deed{chance() ? w_.test_missile : w_.fire, {actor()}, when(), chance(), below(5) == 0}; }

    Clause clause(int depth) {
        switch (below(depth > 0 ? 15 : 12)) {
            case 0: return Occurrence{event(), any(Edge::end), when()};
            case 1: return Lasting{event(), {below(9) + 1, any(Unit::years), any(Precision::several)}};
            case 2: return LengthComparison{event(), any(LengthComparison::Order::equal), event()};
            case 3: return IntervalRelation{event(), any(IntervalRelation::Kind::coincided), event()};
            case 4: return EventOutcome{event(), any(EventOutcome::Kind::resumed)};
            case 5: return Classification{event(), events().event_class};
            case 6:
                return EventCount{events(), below(4), chance() ? std::optional<std::int64_t>{below(6)} : std::nullopt};
            case 7: return EventRank{event(), any(EventRank::Kind::only), events()};
            case 8: return WalkOut{actor(), event(), when()};
            case 9: return Meeting{actor(), actor(), when()};
            case 10: return fluent();
            case 11: return deed();
            case 12:
                return Closure{say(deed()),
                               chance() ? std::vector<Reference>{ref(w_.norland)} : std::vector<Reference>{}};
            case 13: return SpeechAct{actor(), any(SpeechAct::Attitude::intends), when(), content(depth)};
            default: return undertaking(depth);
        }
    }
    Fluent fluent() {
        switch (below(3)) {
            case 0: return Fluent{w_.armed, {actor()}, when(), chance()};
            case 1: return Fluent{w_.ally, {actor(), actor()}, when(), chance()};
            default: return Fluent{w_.leader, {actor(), actor()}, when(), chance()};
        }
    }
    StatementBox content(int depth) { return below(5) == 0 ? StatementBox{} : StatementBox{statement(depth - 1)}; }
    Undertaking undertaking(int depth) {
        Undertaking result;
        result.kind = any(Undertaking::Kind::commitment);
        result.actor = actor();
        if (chance()) { result.addressee = actor(); }
        if (below(4) == 0) { result.joint = {ref(w_.sudria)}; }
        result.time = when();
        result.content = content(depth);
        if (below(4) == 0) { result.condition = StatementBox{statement(depth - 1)}; }
        return result;
    }

    World const& w_;
    std::mt19937 random_;
};

TEST(WordingOfAnything, reads_as_one_tidy_phrase) {
    World const world;
    for (std::uint32_t seed = 0; seed < 4000; ++seed) {
        std::string const words = in_words(world.model, RandomStatements{world, seed}.statement(4));
        ASSERT_FALSE(words.empty());
        EXPECT_EQ(words.find("  "), std::string::npos) << words;
        EXPECT_EQ(words.find(" ,"), std::string::npos) << words;
        EXPECT_NE(words.front(), ' ') << words;
        EXPECT_NE(words.back(), ' ') << words;
        EXPECT_NE(words.back(), '.') << words;
        EXPECT_EQ(std::count(words.begin(), words.end(), '('), std::count(words.begin(), words.end(), ')')) << words;
        EXPECT_EQ(words.find("not not"), std::string::npos) << words;
        EXPECT_EQ(words.find("did did"), std::string::npos) << words;
    }
}

TEST(WordingOfAnything, tells_a_statement_from_its_denial) {
    World const world;
    for (std::uint32_t seed = 0; seed < 2000; ++seed) {
        Statement const statement = RandomStatements{world, seed}.statement(2);
        EXPECT_NE(in_words(world.model, statement), in_words(world.model, no(statement)));
    }
}

TEST(WordingOfAnything, is_the_same_every_time) {
    World const world;
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        EXPECT_EQ(in_words(world.model, RandomStatements{world, seed}.statement(4)),
                  in_words(World{}.model, RandomStatements{world, seed}.statement(4)));
    }
}

}  // namespace
}  // namespace gainsay::claims::tests
