// Entailment, clashes and minimal proofs agree with trying every case, on random small argument bases: four states that hold or
// not in one month, two events that take place or not, from one of five days to another.

#include "tests/lint/linted.hpp"

#include "solver/lint/entailment.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>

namespace gainsay::tests {
namespace {

using solver::Verdict;

constexpr std::array days{20, 32 + 4, 32 + 10, 32 + 20, 64 + 5};  // 20 February, 4, 10, 20 March, 5 April, in days of months of 32

struct World {
    std::array<bool, 4> states{};
    struct Event {
        bool occurs = false;
        int first = 0, last = 0;
    };
    std::array<Event, 2> events{};
};

std::vector<World> every_world() {
    std::vector<World::Event> courses{{}};
    for (auto const first : days) {
        for (auto const last : days) {
            if (first <= last) { courses.push_back({true, first, last}); }
        }
    }
    std::vector<World> worlds;
    for (unsigned states = 0; states < 16; ++states) {
        for (auto const& one : courses) {
            for (auto const& other : courses) {
                World world;
                for (unsigned i = 0; i < 4; ++i) { world.states.at(i) = (states >> i & 1U) != 0; }
                world.events = {one, other};
                worlds.push_back(world);
            }
        }
    }
    return worlds;
}

/// A statement as text, and in which worlds it is true.
struct Said {
    std::string text;
    std::vector<bool> truth;
};

class Bases {
public:
    explicit Bases(unsigned seed) : dice_(seed), worlds_(every_world()) {}

    std::mt19937& dice() { return dice_; }

    Said atom() {
        auto const which = dice_() % 4;
        if (which < 2) {
            auto const state = static_cast<std::size_t>(dice_() % 4);
            return said("norland is p" + std::to_string(state) + " in 2031-03", [=](World const& w) { return w.states.at(state); });
        }
        auto const event = static_cast<std::size_t>(dice_() % 2);
        auto const name = "e" + std::to_string(event);
        auto const about = [&](std::string const& time, auto const& fits) {
            return said(name + " happened" + time, [=](World const& w) { return w.events.at(event).occurs && fits(w.events.at(event)); });
        };
        switch (dice_() % 6) {
            case 0: return about("", [](World::Event const&) { return true; });
            case 1: return about(" in 2031-03", [](World::Event const& e) { return e.first > 32 && e.last < 64; });
            case 2: return about(" on 2031-03-04", [](World::Event const& e) { return e.first == 36 && e.last == 36; });
            case 3: return about(" before 2031-03-10", [](World::Event const& e) { return e.last < 42; });
            case 4: return about(" after 2031-03-04", [](World::Event const& e) { return e.first > 36; });
            default: return about(" before 2031-03-20", [](World::Event const& e) { return e.last < 52; });
        }
    }
    Said statement(int depth) {
        auto const which = dice_() % 6;
        if (depth == 0 || which < 2) { return atom(); }
        auto left = statement(depth - 1);
        if (which == 2) { return combined("not (" + left.text + ")", left, left, [](bool l, bool) { return !l; }); }
        auto right = statement(depth - 1);
        auto const text = [&](std::string const& join) { return "(" + left.text + ") " + join + " (" + right.text + ")"; };
        if (which == 3) { return combined(text("and"), left, right, [](bool l, bool r) { return l && r; }); }
        if (which == 4) { return combined(text("or"), left, right, [](bool l, bool r) { return l || r; }); }
        return combined("if (" + left.text + ") then (" + right.text + ")", left, right, [](bool l, bool r) { return !l || r; });
    }
    Said rule() {
        auto condition = atom();
        auto consequence = atom();
        return combined("if " + condition.text + " then " + consequence.text, condition, consequence, [](bool l, bool r) { return !l || r; });
    }
    [[nodiscard]] std::size_t worlds() const { return worlds_.size(); }

private:
    template <typename Truth>
    Said said(std::string text, Truth const& truth) const {
        Said result{std::move(text), {}};
        result.truth.reserve(worlds_.size());
        for (auto const& world : worlds_) { result.truth.push_back(truth(world)); }
        return result;
    }
    template <typename Join>
    static Said combined(std::string text, Said const& left, Said const& right, Join const& join) {
        Said result{std::move(text), {}};
        result.truth.reserve(left.truth.size());
        for (std::size_t i = 0; i < left.truth.size(); ++i) { result.truth.push_back(join(left.truth[i], right.truth[i])); }
        return result;
    }

    std::mt19937 dice_;
    std::vector<World> worlds_;
};

/// Whether some world makes all of these true, and the denied one, if any, false.
bool possible(std::vector<Said const*> const& held, Said const* denied, std::size_t worlds) {
    for (std::size_t i = 0; i < worlds; ++i) {
        bool fits = denied == nullptr || !denied->truth[i];
        for (std::size_t k = 0; fits && k < held.size(); ++k) { fits = held[k]->truth[i]; }
        if (fits) { return true; }
    }
    return false;
}

/// The smallest subsets of premises and rules that cannot hold with the denied one false.
std::vector<solver::Support> smallest(std::vector<Said> const& premises, std::vector<Said> const& rules, Said const* denied, std::size_t worlds) {
    auto const size = premises.size() + rules.size();
    std::vector<unsigned> found;
    for (std::size_t many = 0; many <= size; ++many) {
        for (unsigned set = 0; set < (1U << size); ++set) {
            if (static_cast<std::size_t>(__builtin_popcount(set)) != many) { continue; }
            bool const larger = std::any_of(found.begin(), found.end(), [&](unsigned other) { return (set & other) == other; });
            if (larger) { continue; }
            std::vector<Said const*> held;
            for (std::size_t i = 0; i < size; ++i) {
                if ((set >> i & 1U) != 0) { held.push_back(i < premises.size() ? &premises[i] : &rules[i - premises.size()]); }
            }
            if (!possible(held, denied, worlds)) { found.push_back(set); }
        }
    }
    std::vector<solver::Support> supports;
    for (auto const set : found) {
        solver::Support support;
        for (std::uint32_t i = 0; i < size; ++i) {
            if ((set >> i & 1U) == 0) { continue; }
            if (i < premises.size()) {
                support.premises.push_back(i);
            } else {
                support.rules.push_back(i - static_cast<std::uint32_t>(premises.size()));
            }
        }
        supports.push_back(std::move(support));
    }
    std::sort(supports.begin(), supports.end());
    return supports;
}

std::string shown(std::vector<solver::Support> const& supports) {
    std::string text;
    for (auto const& support : supports) {
        text += "{";
        for (auto const i : support.premises) { text += " x" + std::to_string(i); }
        for (auto const i : support.rules) { text += " r" + std::to_string(i); }
        text += " } ";
    }
    return text;
}

class RandomBases : public testing::TestWithParam<unsigned> {};

TEST_P(RandomBases, follow_clash_and_are_proved_as_trying_every_case_says) {
    Bases bases(GetParam());
    solver::Z3Session session(20'000'000);
    int followed = 0, clashed = 0;
    for (int round = 0; round < 1000; ++round) {
        std::vector<Said> premises, rules;
        auto const premise_count = 1 + bases.dice()() % 4;
        while (premises.size() < premise_count) {
            auto next = bases.statement(2);
            auto const known = std::any_of(premises.begin(), premises.end(), [&](Said const& each) { return each.text == next.text; });
            if (!known) { premises.push_back(std::move(next)); }
        }
        for (auto count = bases.dice()() % 3; count > 0; --count) { rules.push_back(bases.rule()); }
        auto const conclusion = bases.statement(1);

        std::string text = "actor norland\nkind meeting\nevent e0: meeting\nevent e1: meeting\n";
        for (int i = 0; i < 4; ++i) { text += "property p" + std::to_string(i) + " of actor\n"; }
        for (std::size_t i = 0; i < rules.size(); ++i) { text += "rule r" + std::to_string(i) + " owner \"desk\": " + rules[i].text + ".\n"; }
        text += "article ann \"A\" published 2031-10-20\n";
        for (std::size_t i = 0; i < premises.size(); ++i) { text += "claim x" + std::to_string(i) + ": " + premises[i].text + ".\n"; }
        text += "claim z: " + conclusion.text + ".\n";
        SCOPED_TRACE(text);

        claims::SourceSet sources;
        auto const file = grammar::load_file(sources, "a.claims", text).file;
        auto const reading = grammar::read_corpus(sources, std::vector{file});
        for (auto const& each : reading.diagnostics) { ASSERT_NE(each.severity, claims::Severity::error) << each.message; }
        auto const& model = reading.model;
        solver::DefinitionIndex const definitions(model);
        solver::Inference inference;
        for (std::uint32_t i = 0; i < premises.size(); ++i) { inference.premises.push_back(solver::given_by(model, {solver::Member::Kind::claim, i, 0})); }
        for (std::uint32_t i = 0; i < rules.size(); ++i) { inference.rules.push_back(i); }
        inference.conclusion = solver::concluded_by(model, static_cast<std::uint32_t>(premises.size()));
        ASSERT_TRUE(inference.conclusion);
        solver::Entailment entailment(model, definitions, inference, session);

        std::vector<Said const*> all;
        for (auto const& each : premises) { all.push_back(&each); }
        for (auto const& each : rules) { all.push_back(&each); }
        bool const can_hold = possible(all, nullptr, bases.worlds());
        ASSERT_EQ(entailment.premises_can_hold(), can_hold ? Verdict::possible : Verdict::impossible);
        if (!can_hold) {
            ++clashed;
            auto const clashes = entailment.clashes(100);
            ASSERT_TRUE(clashes.complete);
            ASSERT_EQ(shown(clashes.all), shown(smallest(premises, rules, nullptr, bases.worlds())));
            continue;
        }
        bool const can_fail = possible(all, &conclusion, bases.worlds());
        ASSERT_EQ(entailment.conclusion_can_fail(), can_fail ? Verdict::possible : Verdict::impossible);
        if (can_fail) {
            auto const situation = entailment.situation(6);
            ASSERT_TRUE(entailment.situation_is_sound());
            ASSERT_FALSE(situation.empty());
            continue;
        }
        ++followed;
        auto const proofs = entailment.proofs(100);
        ASSERT_TRUE(proofs.complete);
        ASSERT_EQ(shown(proofs.all), shown(smallest(premises, rules, &conclusion, bases.worlds())));
    }
    // The bases are not all of one kind.
    EXPECT_GT(followed, 50);
    EXPECT_GT(clashed, 50);
}

INSTANTIATE_TEST_SUITE_P(Thousands, RandomBases, testing::Range(1U, 11U));

}  // namespace
}  // namespace gainsay::tests
