// A pull request from its first edit to its merge, in a repository of its own: what is reported, and where.

#include "tests/app/git_folder.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace gainsay::app {
namespace {

using namespace tests;
using Json = nlohmann::json;

// Two authors who have contradicted each other for a long time, about something else.
constexpr std::string_view old_world = R"(event river-talks: meeting "the River talks"
)";
constexpr std::string_view frey = R"(article frey "By the river" author "Di Frey" published 2030-05
claim length: river-talks lasted exactly 2 hours.
)";
constexpr std::string_view gale = R"(article gale "A long day by the river" author "Al Gale" published 2030-06
claim length: river-talks lasted exactly 7 hours.
)";

std::string replaced(std::string text, std::string_view old, std::string_view now) {
    auto const place = text.find(old);
    if (place == std::string::npos) { throw std::runtime_error{"not found: " + std::string{old}}; }
    return text.replace(place, old.size(), now);
}

class PullRequest : public testing::Test {
protected:
    PullRequest() {
        repository.write("corpus/world.claims", std::string{world} + std::string{old_world});
        repository.write("corpus/reed.claims", reed);
        repository.write("corpus/moss.claims", moss_with);
        repository.write("corpus/frey.claims", frey);
        repository.write("corpus/gale.claims", gale);
        repository.commit("the corpus");
        repository.git({"checkout", "--quiet", "-b", "change"});
    }
    Outcome check(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"check", "corpus", "--format=json"});
        auto outcome = run(repository, arguments);
        json = Json::parse(outcome.out);
        return outcome;
    }
    /// The codes of the findings that count.
    std::vector<std::string> codes() const {
        std::vector<std::string> found;
        for (auto const& finding : json["findings"]) {
            if (finding["suppressed"] == false) { found.push_back(finding["code"]); }
        }
        return found;
    }
    Json finding(std::string const& code) const {
        for (auto const& each : json["findings"]) {
            if (each["code"] == code) { return each; }
        }
        return nullptr;
    }
    /// Where the members of a finding stand: "corpus/moss.claims:2".
    static std::vector<std::string> places(Json const& found) {
        std::vector<std::string> list;
        for (auto const& member : found["members"]) {
            list.push_back(member["file"].get<std::string>() + ":" + member["line"].dump());
        }
        std::sort(list.begin(), list.end());
        return list;
    }
    void accept(std::string const& reason) {
        repository.write("corpus/desk.claims",
                         replaced(finding("G0401")["acceptLine"].get<std::string>(), "…", reason) + "\n");
    }

    using Codes = std::vector<std::string>;
    GitFolder repository;
    Json json;
};

TEST_F(PullRequest, an_edit_shows_just_its_conflict_where_it_is_and_what_it_conflicts_with) {
    EXPECT_EQ(check({"--changed"}).status, 0) << "nothing is changed yet";
    EXPECT_EQ(json["corpus"]["findingsNotShown"], 1);
    repository.write("corpus/moss.claims", moss_against);
    for (auto const* state : {"not committed", "committed"}) {
        EXPECT_EQ(check({"--changed"}).status, 1) << state;
        EXPECT_EQ(codes(), Codes{"G0401"}) << state;
        EXPECT_EQ(places(finding("G0401")), (std::vector<std::string>{"corpus/moss.claims:2", "corpus/reed.claims:2"}))
            << state;
        EXPECT_EQ(json["corpus"]["findingsNotShown"], 1);
        EXPECT_NE(json["corpora"][0]["onlySince"].get<std::string>().find("the change since HEAD left main at "), std::string::npos)
            << json["corpora"];
        repository.commit("moss corrected");
    }
    EXPECT_EQ(check({}).status, 1);
    EXPECT_EQ(codes(), (Codes{"G0401", "G0401"})) << "without --changed, the old one is shown too";
}

TEST_F(PullRequest, accepting_it_with_a_reason_makes_the_run_green_and_breaking_its_partner_fails_it_again) {
    repository.write("corpus/moss.claims", moss_against);
    check({"--changed"});
    accept("…");
    EXPECT_EQ(check({"--changed"}).status, 1);
    EXPECT_EQ(codes(), (Codes{"G0510", "G0401"})) << "the dots are no reason";
    check({"--changed"});
    accept("both were asked");
    repository.commit("accepted");
    auto const green = check({"--changed"});
    EXPECT_EQ(green.status, 0) << green.err;
    EXPECT_EQ(codes(), Codes{});
    EXPECT_EQ(finding("G0401")["suppressed"]["kind"], "accepted");
    EXPECT_EQ(finding("G0401")["suppressed"]["reason"], "both were asked");
    EXPECT_EQ(finding("G0401")["suppressed"]["file"], "corpus/desk.claims");
    EXPECT_EQ(check({"--changed", "--ignore-suppressions"}).status, 1);

    repository.write("corpus/reed.claims", replaced(std::string{reed}, "6 hours", "5 hours"));
    EXPECT_EQ(check({"--changed"}).status, 1);
    EXPECT_EQ(codes(), (Codes{"G0401", "G0512"}));
    repository.write("corpus/reed.claims",
                     "# a comment, and another layout\n" + replaced(std::string{reed}, "lasted 6", "lasted\n  6"));
    EXPECT_EQ(check({"--changed"}).status, 0) << "it says the same as before";
}

TEST_F(PullRequest, deleting_an_article_leaves_the_line_that_accepts_its_conflict_without_an_object) {
    repository.write("corpus/moss.claims", moss_against);
    check({"--changed"});
    accept("both were asked");
    repository.commit("accepted");
    std::filesystem::remove(repository / "corpus/moss.claims");
    EXPECT_EQ(check({"--changed"}).status, 1);
    EXPECT_EQ(codes(), Codes{"G0511"});
    std::filesystem::remove(repository / "corpus/desk.claims");
    EXPECT_EQ(check({"--changed"}).status, 0);
}

TEST_F(PullRequest, what_a_deleted_line_had_hidden_is_shown_although_its_claims_are_unchanged) {
    repository.write("corpus/moss.claims", moss_against);
    check({});
    auto const mine = std::find_if(json["findings"].begin(), json["findings"].end(),
                                   [](Json const& each) { return places(each)[0].find("moss") != std::string::npos; });
    ASSERT_NE(mine, json["findings"].end());
    repository.write("corpus/desk.claims",
                     replaced((*mine)["acceptLine"].get<std::string>(), "…", "both were asked") + "\n");
    repository.commit("accepted");
    repository.git({"branch", "--quiet", "--force", "main", "HEAD"});
    EXPECT_EQ(check({"--changed"}).status, 0);
    EXPECT_EQ(json["findings"].size(), 0U);
    std::filesystem::remove(repository / "corpus/desk.claims");
    EXPECT_EQ(check({"--changed"}).status, 1);
    ASSERT_EQ(codes(), Codes{"G0401"});
    EXPECT_EQ(places(finding("G0401"))[0], "corpus/moss.claims:2");
}

TEST_F(PullRequest, a_renamed_file_is_no_change_until_it_is_edited) {
    std::filesystem::create_directories(repository / "corpus/river");
    std::filesystem::rename(repository / "corpus/frey.claims", repository / "corpus/river/by-the-river.claims");
    EXPECT_EQ(check({"--changed"}).status, 0) << "not committed";
    repository.commit("renamed");
    EXPECT_EQ(check({"--changed"}).status, 0);
    EXPECT_EQ(json["corpus"]["findingsNotShown"], 1);
    repository.write("corpus/river/by-the-river.claims", replaced(std::string{frey}, "2 hours", "3 hours"));
    EXPECT_EQ(check({"--changed"}).status, 1);
    EXPECT_EQ(places(finding("G0401")),
              (std::vector<std::string>{"corpus/gale.claims:2", "corpus/river/by-the-river.claims:2"}));
}

TEST_F(PullRequest, what_the_default_branch_did_meanwhile_is_not_part_of_the_change) {
    repository.write("corpus/moss.claims", moss_against);
    repository.commit("moss corrected");
    repository.git({"checkout", "--quiet", "main"});
    repository.write("corpus/frey.claims", replaced(std::string{frey}, "2 hours", "3 hours"));
    repository.commit("frey corrected");
    repository.git({"checkout", "--quiet", "change"});
    EXPECT_EQ(check({"--changed"}).status, 1);
    ASSERT_EQ(codes(), Codes{"G0401"});
    EXPECT_EQ(places(finding("G0401"))[0], "corpus/moss.claims:2");
}

TEST_F(PullRequest, a_line_taken_out_of_a_claim_and_a_line_of_its_head_are_changes_of_it) {
    auto const two_sentences =
        replaced(std::string{gale}, "exactly 7 hours.",
                 "exactly 7 hours.\n  river-talks collapsed.\n  river-talks ended without agreement.");
    repository.write("corpus/gale.claims", two_sentences);
    repository.commit("more of gale");
    repository.git({"branch", "--quiet", "--force", "main", "HEAD"});
    EXPECT_EQ(check({"--changed"}).status, 0);
    repository.write("corpus/gale.claims", replaced(two_sentences, "  river-talks collapsed.\n", ""));
    EXPECT_EQ(check({"--changed"}).status, 1) << "a sentence in the middle";
    repository.write("corpus/gale.claims", replaced(two_sentences, "Al Gale", "Alan Gale"));
    EXPECT_EQ(check({"--changed"}).status, 1) << "the head of the article";
    repository.write("corpus/gale.claims", two_sentences + "claim ending: river-talks ended without agreement.\n");
    EXPECT_EQ(check({"--changed"}).status, 0) << "another claim";
}

TEST_F(PullRequest, a_changed_rule_counts_like_a_changed_claim) {
    repository.write("corpus/rules.claims",
                     "rule short \"talks are short\" owner \"desk\":\n  if any meeting E collapsed then E ended "
                     "without agreement.\n");
    repository.write("corpus/hill.claims",
                     "article hill \"H\" author \"Bo Hill\"\nclaim one: river-talks collapsed.\n");
    repository.write("corpus/lake.claims",
                     "article lake \"L\" author \"Cy Lake\"\nclaim one: river-talks ended with agreement.\n");
    repository.commit("a rule");
    repository.git({"branch", "--quiet", "--force", "main", "HEAD"});
    EXPECT_EQ(check({"--changed"}).status, 0);
    repository.write("corpus/rules.claims",
                     "rule short \"talks are short\" owner \"the desk\":\n  if any meeting E collapsed then E ended "
                     "without agreement.\n");
    check({"--changed"});
    EXPECT_EQ(codes(), Codes{"G0402"});
}

TEST_F(PullRequest, what_is_staged_is_checked_as_it_is_staged) {
    repository.write("corpus/moss.claims", moss_against);
    repository.git({"add", "--all"});
    repository.write("corpus/moss.claims", moss_with);
    EXPECT_EQ(check({"--staged"}).status, 1);
    EXPECT_EQ(places(finding("G0401")), (std::vector<std::string>{"corpus/moss.claims:2", "corpus/reed.claims:2"}));
    EXPECT_EQ(json["corpora"][0]["onlySince"], "what is staged");
    EXPECT_EQ(check({"--changed"}).status, 0) << "on disk there is nothing new";
}

TEST_F(PullRequest, an_error_in_unchanged_text_is_counted_and_never_passes_for_checked) {
    repository.write("corpus/error.claims", with_error);
    repository.commit("an error");
    repository.git({"branch", "--quiet", "--force", "main", "HEAD"});
    EXPECT_EQ(check({"--changed"}).status, 3);
    EXPECT_EQ(json["corpus"]["findingsNotShown"], 2);
}

TEST_F(PullRequest, missing_history_is_said_with_what_to_do) {
    repository.write("corpus/moss.claims", moss_against);
    repository.commit("moss corrected");
    repository.git({"checkout", "--quiet", "main"});
    repository.commit("meanwhile");
    repository.git({"checkout", "--quiet", "change"});
    Folder const elsewhere;
    git(elsewhere, {"clone", "--quiet", "--depth=1", "--no-single-branch", "--branch=change",
                    "file://" + repository.path().string(), "clone"});
    auto const shallow = run(elsewhere, {"clone/corpus", "--changed", "--since", "origin/main", "--format=json"});
    EXPECT_EQ(shallow.status, 2);
    EXPECT_NE(shallow.last_line_of_err().find("fetch-depth: 0"), std::string::npos) << shallow.err;
    EXPECT_EQ(Json::parse(shallow.out)["error"]["status"], 2);

    git(elsewhere, {"-C", "clone", "fetch", "--quiet", "--unshallow"});
    EXPECT_EQ(run(elsewhere, {"clone/corpus", "--changed", "--since", "origin/main"}).status, 1);
    auto const unknown = run(repository, {"corpus", "--since", "nowhere"});
    EXPECT_EQ(unknown.status, 2);
    EXPECT_NE(unknown.err.find("git knows no commit \"nowhere\""), std::string::npos) << unknown.err;

    Folder const plain;
    plain.write("world.claims", world);
    auto const no_repository = run(plain, {"--changed"});
    EXPECT_EQ(no_repository.status, 2);
    EXPECT_NE(no_repository.err.find("in no git repository"), std::string::npos) << no_repository.err;
    GitFolder const empty;
    empty.write("world.claims", world);
    EXPECT_EQ(run(empty, {"--changed"}).status, 2) << "no commit yet";
}

TEST_F(PullRequest, the_comparison_tells_what_appeared_went_and_changed) {
    repository.write("corpus/moss.claims", moss_against);
    repository.write("corpus/frey.claims", replaced(std::string{frey}, "2 hours", "3 hours"));
    auto const compared = [&] {
        auto const outcome = run(repository, {"diff", "main", "corpus", "--format=json"});
        json = Json::parse(outcome.out);
        return outcome.status;
    };
    EXPECT_EQ(compared(), 1);
    ASSERT_EQ(json["appeared"].size(), 1U) << json;
    EXPECT_EQ(places(json["appeared"][0])[0], "corpus/moss.claims:2");
    ASSERT_EQ(json["changed"].size(), 1U);
    EXPECT_EQ(json["changed"][0]["before"]["fingerprint"], json["changed"][0]["after"]["fingerprint"]);
    EXPECT_NE(json["changed"][0]["before"]["meaning"], json["changed"][0]["after"]["meaning"]);
    EXPECT_EQ(json["same"], 0);

    repository.write("corpus/moss.claims", moss_with);
    std::filesystem::remove(repository / "corpus/gale.claims");
    EXPECT_EQ(compared(), 0);
    EXPECT_EQ(json["went"].size(), 1U);
    EXPECT_EQ(json["appeared"].size(), 0U);
    auto const text = run(repository, {"diff", "main", "corpus"}).out;
    EXPECT_NE(text.find("no findings appeared, 1 went, 0 changed"), std::string::npos) << text;
    auto const unknown = run(repository, {"diff", "nowhere", "corpus", "--format=json"});
    EXPECT_EQ(unknown.status, 2);
    EXPECT_EQ(Json::parse(unknown.out)["error"]["status"], 2);
}

TEST_F(PullRequest, the_comparison_checks_as_it_is_told_to) {
    repository.write("corpus/frey.claims", std::string{frey} + "claim deal: river-talks ended with agreement.\n");
    repository.write("corpus/desk.claims", "rule long-talks-fail \"long talks fail\" owner \"desk\" strength strong:\n"
                                           "  if river-talks lasted more than 5 hours then river-talks ended without agreement.\n");
    auto const compared = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"diff", "main", "corpus", "--format=json"});
        auto const outcome = run(repository, arguments);
        json = Json::parse(outcome.out);
        return outcome;
    };
    EXPECT_EQ(compared({}).status, 0);
    ASSERT_EQ(json["appeared"].size(), 1U) << json;
    EXPECT_EQ(json["appeared"][0]["code"], "G0402");
    auto const failing = compared({"--fail-on=warning"});
    EXPECT_EQ(failing.status, 1);
    EXPECT_EQ(failing.last_line_of_err(), "gainsay: exit status 1: 1 finding at or above \"warning\" appeared");
    EXPECT_EQ(compared({"--fail-on=warning", "--exit-zero"}).status, 0);
    EXPECT_EQ(compared({"--fail-on=warning", "--min-level=error"}).status, 1) << "what fails is not what is shown";
    EXPECT_EQ(json["appeared"].size(), 0U);
    for (auto const& arguments : std::vector<std::vector<std::string>>{{"--no-rules"}, {"--no-rule=long-talks-fail"}, {"--ignore=G0402"}, {"--select=G0401"}}) {
        auto all = arguments;
        all.emplace_back("--fail-on=warning");
        EXPECT_EQ(compared(all).status, 0) << arguments.front();
        EXPECT_EQ(json["appeared"].size(), 0U) << arguments.front();
    }
    auto const unknown = compared({"--no-rule=long-talk-fails"});
    EXPECT_EQ(unknown.status, 2);
    EXPECT_EQ(json["error"]["status"], 2);
}

}  // namespace
}  // namespace gainsay::app
