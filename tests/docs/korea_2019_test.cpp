// The corpus of 2019 says what the articles say, and yields the conflicts that are there, under the rules that they need.

#include "tests/docs/korea_2019.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <ostream>

namespace gainsay::docs {
namespace {

using Names = std::set<std::string>;

Names const calm_and_test{"isozaki.no-provocation", "isozaki.missile-reports", "panda-april.test-overseen", "panda-april.first-test"};
std::string const test_is_provocation = "weapons-test-is-provocation";
std::string const report_is_public_test = "reported-test-is-public";

claims::Model const& corpus() {
    static claims::Model const model = load(all_files());
    return model;
}

/// With everything on that is on by default.
solver::Analysis const& findings() {
    static solver::Analysis const analysis = solver::analyse(corpus(), {});
    return analysis;
}

std::map<Names, Names> rules_by_claims(claims::Model const& model, solver::Analysis const& analysis) {
    std::map<Names, Names> found;
    for (auto const& conflict : analysis.conflicts) { found[claims_of(model, conflict)] = rules_of(model, conflict); }
    return found;
}

std::map<Names, Names> rules_by_claims(claims::Model const& model, solver::Options const& options) {
    return rules_by_claims(model, solver::analyse(model, options));
}

TEST(korea_2019, every_article_has_at_least_forty_claims) {
    EXPECT_EQ(corpus().articles.size(), 5U);
    EXPECT_GE(corpus().claims.size(), 220U);
    for (auto const& article : corpus().articles) { EXPECT_GE(article.claims.size(), 40U) << article.identifier; }
}

TEST(korea_2019, every_paragraph_has_a_claim_or_says_why_not) {
    std::map<std::string, int> const paragraphs{{"detrani", 9}, {"isozaki", 9}, {"pak", 9}, {"panda-april", 23}, {"panda-may", 15}};
    std::map<std::string, std::set<int>> covered;
    auto const cover = [&](std::uint32_t article, claims::Place const& place) {
        if (place.kind == claims::Place::Kind::paragraph) { covered[corpus().articles[article].identifier].insert(place.paragraph); }
    };
    for (auto const& claim : corpus().claims) { cover(claim.article, claim.place); }
    for (auto const& passage : corpus().not_encoded) { cover(passage.article, passage.place); }
    for (auto const& [article, count] : paragraphs) {
        std::set<int> all;
        for (int i = 1; i <= count; ++i) { all.insert(i); }
        EXPECT_EQ(covered[article], all) << article;
    }
}

TEST(korea_2019, every_article_has_its_main_line_and_steps_that_lead_to_it) {
    std::map<std::string, std::set<std::uint32_t>> premises;
    std::map<std::string, std::set<std::uint32_t>> concluded;
    std::map<std::string, bool> has_main_line;
    for (auto const& argument : corpus().arguments) {
        auto const& article = corpus().articles[argument.article].identifier;
        concluded[article].insert(argument.conclusion.claim);
        if (argument.identifier != "main-line") { continue; }
        has_main_line[article] = true;
        for (auto const& premise : argument.premises) { premises[article].insert(premise.claim); }
    }
    for (auto const& article : corpus().articles) {
        EXPECT_TRUE(has_main_line[article.identifier]) << article.identifier;
        auto const& steps = concluded[article.identifier];
        EXPECT_TRUE(std::any_of(premises[article.identifier].begin(), premises[article.identifier].end(), [&](std::uint32_t claim) { return steps.contains(claim); }))
            << article.identifier << ": no premise of the main line is argued for";
    }
}

TEST(korea_2019, every_claim_points_into_its_article) {
    for (auto const& claim : corpus().claims) {
        EXPECT_NE(claim.place.kind, claims::Place::Kind::unstated) << corpus().full_name(claim);
        EXPECT_FALSE(claim.place.anchor.empty()) << corpus().full_name(claim);
    }
}

TEST(korea_2019, background_knowledge_has_words_and_an_owner) {
    EXPECT_GE(corpus().rules.size(), 8U);
    for (auto const& rule : corpus().rules) {
        EXPECT_NE(rule.text, rule.identifier);
        EXPECT_FALSE(rule.owner.empty()) << rule.identifier;
    }
}

TEST(korea_2019, only_the_article_that_gives_its_date_has_one) {
    for (auto const& article : corpus().articles) { EXPECT_EQ(article.published.has_value(), article.identifier == "detrani") << article.identifier; }
}

TEST(korea_2019, what_is_there_is_found_and_nothing_else) {
    std::map<Names, Names> const expected{
        {calm_and_test, {test_is_provocation, report_is_public_test}},
        {{"panda-april.broke-silence", "panda-may.order"}, {"first-address-ends-silence"}},
        {{"isozaki.mystery", "panda-may.relief-demand"}, {"stated-demand-is-no-mystery"}},
        {{"isozaki.no-hard-line", "isozaki.own-writing", "panda-april.tit-for-tat-warning", "panda-may.assembly-in-april", "record isozaki-wrote"},
         {"warning-is-hard-line"}},
    };
    EXPECT_FALSE(findings().undecided());
    EXPECT_TRUE(findings().desk.empty());
    EXPECT_EQ(rules_by_claims(corpus(), findings()), expected);
}

TEST(korea_2019, each_finding_is_a_conflict_under_named_rules_and_nothing_weaker) {
    for (auto const& conflict : findings().conflicts) {
        auto const names = claims_of(corpus(), conflict);
        EXPECT_EQ(conflict.conflict_class, solver::ConflictClass::conflict) << *names.begin();
        EXPECT_TRUE(conflict.also.empty()) << *names.begin();
        EXPECT_EQ(conflict.verified_by.size(), 2U) << *names.begin();
    }
}

TEST(korea_2019, the_calm_and_the_first_test_conflict_only_under_both_rules) {
    for (auto const& rule : {test_is_provocation, report_is_public_test}) {
        solver::Options options;
        options.rules_off = {rule};
        EXPECT_EQ(rules_by_claims(corpus(), options).count(calm_and_test), 0U) << rule;
    }
    solver::Options only_the_first;
    for (auto const& rule : corpus().rules) {
        if (rule.identifier != test_is_provocation) { only_the_first.rules_off.push_back(rule.identifier); }
    }
    EXPECT_TRUE(rules_by_claims(corpus(), only_the_first).empty());
}

TEST(korea_2019, no_conflict_is_there_without_rules) {
    solver::Options options;
    options.no_rules = true;
    EXPECT_TRUE(rules_by_claims(corpus(), options).empty());
}

TEST(korea_2019, a_finding_that_rests_on_a_record_goes_with_the_records) {
    solver::Options options;
    options.records = false;
    for (auto const& [names, rules] : rules_by_claims(corpus(), options)) { EXPECT_EQ(names.count("isozaki.no-hard-line"), 0U); }
}

/// A near miss that a change of one word turns into a conflict: the encoding is not so weak that nothing could fail.
struct NearMiss {
    std::vector<std::string> articles;
    Edit edit;
    Names conflict;
};

void PrintTo(NearMiss const& near_miss, std::ostream* out) { *out << near_miss.edit.file << ": " << near_miss.edit.replacement; }

class korea_2019_near_miss : public testing::TestWithParam<NearMiss> {};

TEST_P(korea_2019_near_miss, is_none_any_more_when_the_passage_says_more) {
    auto files = GetParam().articles;
    files.emplace_back("world");
    EXPECT_EQ(rules_by_claims(load(files), solver::Options{}).count(GetParam().conflict), 0U);
    EXPECT_EQ(rules_by_claims(load(files, {GetParam().edit}), solver::Options{}).count(GetParam().conflict), 1U);
}

INSTANTIATE_TEST_SUITE_P(
    corpus, korea_2019_near_miss,
    testing::Values(
        NearMiss{{"detrani", "pak"}, {"pak", "lasted 8 hours", "lasted exactly 8 hours"}, {"detrani.length", "pak.eight-hours"}},
        NearMiss{{"detrani", "pak"}, {"pak", "lasted 1 day", "lasted 2 days"}, {"detrani.one-day", "pak.one-day"}},
        NearMiss{{"detrani", "pak"},
                 {"pak", "happened 16 months after", "happened 18 months after"},
                 {"detrani.singapore-date", "detrani.stockholm-month", "pak.sixteen-months"}},
        NearMiss{{"panda-may"}, {"panda-may", "lasted 2 days and", "lasted 3 days and"}, {"panda-may.two-days"}},
        NearMiss{{"isozaki", "panda-may"},
                 {"isozaki", "choe-conference happened on 2019-03-15", "choe-conference happened on 2019-03-25"},
                 {"isozaki.choe-conference-date", "panda-may.choe-conference-date", "panda-may.fm-conference-date"}},
        NearMiss{{"isozaki"},
                 {"isozaki", "nuclear-talks did not collapse", "hanoi-summit did not collapse"},
                 {"isozaki.not-broken-down", "isozaki.broke-down"}},
        NearMiss{{"detrani", "isozaki"},
                 {"detrani", "hanoi-summit is not successful", "hanoi-summit ended with agreement"},
                 {"detrani.hanoi-failed", "isozaki.hanoi-no-deal"}},
        NearMiss{{"detrani"},
                 {"detrani", "second-round did not happen so far.",
                  "second-round is a senior working-level-meeting and second-round happened between dmz-meeting and stockholm-talks."},
                 {"detrani.no-second-meeting", "detrani.only-meeting"}}));

}  // namespace
}  // namespace gainsay::docs
