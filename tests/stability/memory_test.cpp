// What earlier runs found out about components spares questions and changes no byte, whatever was edited in between.

#include "solver/memory.hpp"
#include "tests/stability/corpora.hpp"

#include <gtest/gtest.h>

#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace gainsay::stability {
namespace {

/// Keeps everything.
class Kept : public solver::Memory {
public:
    std::optional<std::string> find(std::string const& question) override {
        std::scoped_lock const lock(mutex_);
        auto const known = answers_.find(question);
        return known == answers_.end() ? std::nullopt : std::optional{known->second};
    }
    void store(std::string const& question, std::string const& answer) override {
        std::scoped_lock const lock(mutex_);
        answers_[question] = answer;
    }
    [[nodiscard]] std::size_t size() const { return answers_.size(); }

private:
    std::mutex mutex_;
    std::map<std::string, std::string> answers_;
};

std::uint64_t checks_of(Printed const& report) { return nlohmann::json::parse(report.json)["corpus"]["checks"]; }

/// Where the claims of a corpus begin: the number of a file and a place in its text.
std::vector<std::pair<std::size_t, std::size_t>> claims_of(TextCorpus const& corpus) {
    std::vector<std::pair<std::size_t, std::size_t>> places;
    for (std::size_t i = 0; i < corpus.files.size(); ++i) {
        auto const& text = corpus.files[i].text;
        for (auto place = text.find("\nclaim "); place != std::string::npos; place = text.find("\nclaim ", place + 1)) { places.emplace_back(i, place + 1); }
    }
    return places;
}

/// The corpus without one of its claims.
TextCorpus without_claim(TextCorpus corpus, std::pair<std::size_t, std::size_t> where) {
    auto& text = corpus.files[where.first].text;
    auto const next = text.find("\nclaim ", where.second);
    text.erase(where.second, next == std::string::npos ? std::string::npos : next + 1 - where.second);
    return corpus;
}

TextCorpus harbour() {
    auto corpus = corpus_in("examples/harbour-talks");
    corpus.rules_on = {"leaving-is-walking-away"};
    return corpus;
}

TEST(RememberedComponents, make_a_second_run_ask_nothing) {
    for (std::uint32_t seed = 1; seed <= 4; ++seed) {
        auto const corpus = generated(seed);
        Kept memory;
        auto const first = printed(corpus, {1, solver::Options{}.resource_limit, &memory});
        auto const before = memory.spared();
        auto const second = printed(corpus, {3, solver::Options{}.resource_limit, &memory});
        EXPECT_EQ(first, printed(corpus, 1));
        EXPECT_EQ(first, second);
        EXPECT_GT(checks_of(first), 0U);
        EXPECT_EQ(memory.spared() - before, checks_of(second));
    }
}

TEST(RememberedComponents, are_known_again_where_only_lines_move_and_names_of_files_change) {
    auto corpus = harbour();
    Kept memory;
    printed(corpus, {1, solver::Options{}.resource_limit, &memory});
    for (auto& file : corpus.files) {
        file.text = "# a remark\n\n" + file.text;
        file.path = "moved/" + file.path;
    }
    auto const before = memory.spared();
    auto const moved = printed(corpus, {1, solver::Options{}.resource_limit, &memory});
    EXPECT_EQ(moved, printed(corpus, 1));
    EXPECT_GT(checks_of(moved), 0U);
    EXPECT_EQ(memory.spared() - before, checks_of(moved));
}

TEST(RememberedComponents, spare_all_questions_but_those_about_what_an_edit_touches) {
    TextCorpus corpus;
    std::string world = "kind meeting\n";
    std::string reed = "article reed \"R\" author \"Jo Reed\"\n";
    std::string moss = "article moss \"M\" author \"Ann Moss\"\n";
    for (int i = 0; i < 40; ++i) {
        auto const event = "talks" + std::to_string(i);
        world += "event " + event + ": meeting \"the talks " + std::to_string(i) + "\"\n";
        reed += "claim c" + std::to_string(i) + ": " + event + " lasted exactly " + std::to_string(i + 1) + " hours.\n";
        moss += "claim c" + std::to_string(i) + ": " + event + " lasted exactly " + std::to_string(i + 2) + " hours.\n";
    }
    corpus.files = {{"world.claims", world}, {"reed.claims", reed}, {"moss.claims", moss}};
    Kept memory;
    auto const first = printed(corpus, {1, solver::Options{}.resource_limit, &memory});
    auto& text = corpus.files[1].text;
    text.replace(text.find("exactly 7 hours"), 15, "exactly 99 hours");
    auto const before = memory.spared();
    auto const edited = printed(corpus, {1, solver::Options{}.resource_limit, &memory});
    EXPECT_EQ(edited, printed(corpus, 1));
    auto const asked = checks_of(edited) - (memory.spared() - before);
    EXPECT_GT(asked, 0U);
    EXPECT_LT(asked * 20, checks_of(first)) << "one of forty components";
}

class Edited : public testing::TestWithParam<std::uint32_t> {};

TEST_P(Edited, corpora_get_the_report_that_they_get_without_a_memory) {
    auto const corpus = GetParam() == 0 ? harbour() : generated(GetParam());
    auto const claims = claims_of(corpus);
    ASSERT_GT(claims.size(), 5U);
    // From budgets that decide nothing to the usual one: what is remembered must not help where the budget does not suffice.
    for (std::uint64_t const budget : {std::uint64_t{1}, std::uint64_t{40}, std::uint64_t{300}, std::uint64_t{2'000}, std::uint64_t{15'000},
                                       std::uint64_t{100'000}, solver::Options{}.resource_limit}) {
        Kept memory;
        printed(corpus, {1, budget, &memory});
        for (std::size_t i = 0; i < claims.size(); i += 1 + claims.size() / 2) {
            auto const edited = without_claim(corpus, claims[i]);
            EXPECT_EQ(printed(edited, {1, budget, &memory}), printed(edited, {1, budget, nullptr})) << "budget " << budget << ", claim " << i;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Corpora, Edited, testing::Range(0U, 4U));

}  // namespace
}  // namespace gainsay::stability
