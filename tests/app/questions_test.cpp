// The commands that ask a corpus, through the program itself: why, when, ask, agree, next; and --certificates.

#include "tests/app/program.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace gainsay::app {
namespace {

using namespace tests;
using nlohmann::json;
namespace fs = std::filesystem;
using Words = std::vector<std::string>;

constexpr char const* places = R"(actor norland "Norland"
kind meeting
kind visit
event talks: meeting "the Harbour talks" with norland
event summit: meeting "the Summit" with norland
event visit-to-sudria: visit "the visit to Sudria" by norland
)";
/// Reed and Moss agree on the talks and disagree on the summit; Frey says nothing of either.
constexpr char const* by_reed = R"(article reed "The table" author "Jo Reed" published 2031-10-20 source "https://gazette.example/reed"
claim talks at p1: talks happened on 2031-03-04.
claim summit at p2: summit happened in 2031-05.
)";
constexpr char const* by_moss = R"(article moss "The deal" author "Ann Moss" published 2031-11
claim talks at p1: talks happened on 2031-03-04.
claim summit at p2: summit happened in 2031-06.
)";
constexpr char const* by_frey = R"(article frey "The trip" author "Di Frey" published 2031-11
claim trip at p1: visit-to-sudria happened after 2031-01.
)";

class Questions : public testing::Test {
protected:
    Questions() {
        folder.write("corpus/world.claims", places);
        folder.write("corpus/reed.claims", by_reed);
        folder.write("corpus/moss.claims", by_moss);
        folder.write("corpus/frey.claims", by_frey);
    }
    [[nodiscard]] Outcome ask(Words arguments) const {
        arguments.emplace_back("corpus");
        return run(folder, arguments);
    }
    [[nodiscard]] json answer(Words arguments) const {
        arguments.emplace_back("--format=json");
        auto const outcome = ask(arguments);
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        EXPECT_EQ(outcome.err, "");
        return json::parse(outcome.out);
    }
    /// Refused with a sentence, in JSON as well.
    void expect_refused(Words arguments, std::string const& reason) const {
        auto const outcome = ask(arguments);
        EXPECT_EQ(outcome.status, 2);
        EXPECT_EQ(outcome.out, "");
        EXPECT_NE(outcome.last_line_of_err().find(reason), std::string::npos) << outcome.err;
        arguments.emplace_back("--format=json");
        auto const as_json = ask(arguments);
        EXPECT_EQ(as_json.status, 2);
        auto const object = json::parse(as_json.out);
        ASSERT_TRUE(object.contains("error")) << as_json.out;
        EXPECT_EQ(object["schemaVersion"], 1);
        EXPECT_EQ(object["error"]["status"], 2);
        EXPECT_NE(object["error"]["message"].get<std::string>().find(reason), std::string::npos) << as_json.out;
    }
    [[nodiscard]] std::vector<std::string> ids() const {
        std::vector<std::string> all;
        auto const report = json::parse(ask({"check", "--no-cache", "--format=json"}).out);
        for (auto const& finding : report["findings"]) { all.push_back(finding["id"]); }
        return all;
    }
    static std::vector<std::string> of_each(json const& answer, char const* key) {
        std::vector<std::string> all;
        for (auto const& item : answer["items"]) { all.push_back(item[key]); }
        return all;
    }
    Folder folder;
};

// why

TEST_F(Questions, why_shows_one_finding_in_full) {
    folder.write("corpus/more.claims", "article extra \"More\" author \"Cy More\"\nclaim trip: visit-to-sudria did not happen.\n");
    auto const all = ids();
    ASSERT_EQ(all.size(), 2U);
    auto const outcome = ask({"why", all[0]});
    EXPECT_EQ(outcome.status, 0) << "the question was answered, whatever the answer is";
    EXPECT_NE(outcome.out.find("Why these cannot all hold"), std::string::npos);
    EXPECT_NE(outcome.out.find("Finding " + all[0]), std::string::npos);
    EXPECT_EQ(outcome.out.find("Finding " + all[1]), std::string::npos);
    EXPECT_NE(outcome.out.find("other than what is asked"), std::string::npos) << outcome.out;
    auto const object = json::parse(ask({"why", all[1], "--format=json"}).out);
    ASSERT_EQ(object["findings"].size(), 1U);
    EXPECT_EQ(object["findings"][0]["id"], all[1]);
}

TEST_F(Questions, why_takes_the_beginning_of_an_id) {
    auto const id = ids().at(0);
    auto const whole = ask({"why", id}).out;
    EXPECT_EQ(ask({"why", id.substr(0, 5)}).out, whole);
    EXPECT_EQ(ask({"why", id.substr(2)}).out, whole) << "without the letter";
    EXPECT_EQ(ask({"why", id.substr(2, 3)}).out, whole);
}

TEST_F(Questions, why_refuses_a_beginning_that_several_ids_have) {
    folder.write("corpus/more.claims", "article extra \"More\" author \"Cy More\"\nclaim trip: visit-to-sudria did not happen.\n");
    auto const all = ids();
    ASSERT_EQ(all.size(), 2U);
    expect_refused({"why", "c-"}, "the ids of 2 findings begin with \"c-\": " + all[0] + ", " + all[1]);
}

TEST_F(Questions, why_names_the_nearest_id) {
    auto id = ids().at(0);
    auto const meant = id;
    id.back() = id.back() == '0' ? '1' : '0';
    expect_refused({"why", id}, "there is no finding \"" + id + "\"; did you mean \"" + meant + "\"?");
    expect_refused({"why", "nonsense"}, "there is no finding \"nonsense\"");
    expect_refused({"why", ""}, "there is no finding \"\"");
}

TEST_F(Questions, why_says_where_nothing_is_found) {
    fs::remove(folder / "corpus/moss.claims");
    expect_refused({"why", "c-123456"}, "there is no finding \"c-123456\": the check finds nothing");
}

TEST_F(Questions, why_and_the_others_need_their_subject) {
    for (auto const* command : {"why", "when", "ask"}) { EXPECT_EQ(run(folder, Words{command}).status, 2) << command; }
    EXPECT_EQ(run(folder, Words{"when", "talks", "corpus", "--format=csv"}).status, 2);
}

// when

TEST_F(Questions, when_tells_for_each_author_and_for_all_together) {
    auto const found = answer({"when", "talks"});
    EXPECT_EQ(found["question"], "When did the Harbour talks take place?");
    EXPECT_EQ(of_each(found, "subject"), (std::vector<std::string>{"Ann Moss", "Jo Reed", "all together"}));
    for (auto const& item : found["items"]) {
        EXPECT_EQ(item["state"], "bounded");
        EXPECT_EQ(item["text"], "it began and ended on 4 March 2031");
        EXPECT_EQ(item["values"]["earliestStart"], "2031-03-04");
        EXPECT_EQ(item["values"]["latestEnd"], "2031-03-04");
    }
}

TEST_F(Questions, when_gives_each_author_no_grounds_but_their_own) {
    auto const found = answer({"when", "talks"});
    ASSERT_EQ(found["items"][0]["because"].size(), 1U) << "Reed's claim says the same, but it is not Moss's";
    EXPECT_EQ(found["items"][0]["because"][0]["name"], "moss.talks");
    EXPECT_EQ(found["items"][0]["because"][0]["place"], (json{{"file", "corpus/moss.claims"}, {"line", 2}, {"column", 20}}));
    EXPECT_EQ(found["items"][1]["because"][0]["name"], "reed.talks");
}

TEST_F(Questions, when_says_that_claims_in_conflict_tell_nothing) {
    auto const found = answer({"when", "summit"});
    EXPECT_EQ(of_each(found, "state"), (std::vector<std::string>{"bounded", "bounded", "in-conflict"}));
    EXPECT_EQ(found["items"][2]["because"].size(), 2U);
    auto const text = ask({"when", "summit"}).out;
    EXPECT_NE(text.find("Ann Moss: it began and ended in June 2031."), std::string::npos) << text;
    EXPECT_NE(text.find("all together: the claims that bear on it, directly or through others, cannot all hold"), std::string::npos) << text;
    EXPECT_NE(text.find("moss.summit at corpus/moss.claims:3:"), std::string::npos) << text;
}

TEST_F(Questions, when_leaves_open_what_no_claim_bounds) {
    auto const after = answer({"when", "visit-to-sudria"})["items"][0];
    EXPECT_EQ(after["values"]["earliestStart"], "2031-02-01");
    folder.write("corpus/frey.claims", "article frey \"The trip\" author \"Di Frey\"\nclaim trip: visit-to-sudria ended on 2031-02-03.\n");
    EXPECT_EQ(answer({"when", "visit-to-sudria"})["items"][0]["values"]["latestEnd"], "2031-02-03");
    folder.write("corpus/frey.claims", "article frey \"The trip\" author \"Di Frey\"\nclaim trip: visit-to-sudria happened on XXXX-06-12.\n");
    auto const some_year = answer({"when", "visit-to-sudria"})["items"][0];
    EXPECT_TRUE(some_year["values"].empty()) << some_year;
    EXPECT_EQ(some_year["text"], "nothing that is claimed tells when");
}

TEST_F(Questions, when_names_the_nearest_event) {
    expect_refused({"when", "tolks"}, "there is no event \"tolks\"; did you mean \"talks\"?");
    expect_refused({"when", "norland"}, "there is no event \"norland\"");
    expect_refused({"when", "something-else-altogether"}, "there is no event \"something-else-altogether\"");
}

TEST_F(Questions, when_says_that_nobody_speaks_of_an_event) {
    folder.write("corpus/world.claims", std::string{places} + "event idle: meeting \"the idle meeting\"\n");
    auto const found = answer({"when", "idle"});
    ASSERT_LE(found["items"].size(), 1U);
    if (found["items"].empty()) { EXPECT_EQ(found["remark"], "no claim speaks of it"); }
    if (!found["items"].empty()) { EXPECT_EQ(found["items"][0]["text"], "nothing that is claimed tells when"); }
}

// ask

TEST_F(Questions, ask_tells_who_says_so) {
    auto const found = answer({"ask", "summit happened in 2031-05"});
    EXPECT_EQ(of_each(found, "subject"), (std::vector<std::string>{"Ann Moss", "Jo Reed", "all together"}));
    EXPECT_EQ(of_each(found, "state"), (std::vector<std::string>{"contradicted", "entailed", "in-conflict"}));
    EXPECT_EQ(found["question"], "Is it so that the Summit took place in May 2031?");
    EXPECT_EQ(answer({"ask", "  summit happened in 2031-05?"})["items"], found["items"]) << "as people write questions";
    auto const open = answer({"ask", "summit happened on 2031-05-02"});
    EXPECT_EQ(of_each(open, "state")[1], "possible");
    EXPECT_TRUE(open["items"][1]["because"].empty());
}

TEST_F(Questions, ask_refuses_what_is_no_sentence) {
    expect_refused({"ask", "sumit happened in 2031-05"}, "nothing is called \"sumit\"; did you mean \"summit\"?");
    expect_refused({"ask", "when was the summit"}, "the sentence cannot be read: ");
    expect_refused({"ask", ""}, "the sentence cannot be read: ");
    expect_refused({"ask", "summit happened in 2031-05. talks happened in 2031-05"}, "the sentence cannot be read: ");
}

TEST_F(Questions, ask_leaves_no_trace_in_the_corpus) {
    auto const before = json::parse(ask({"check", "--no-cache", "--format=json"}).out);
    static_cast<void>(ask({"ask", "summit happened in 2031-05"}));
    EXPECT_EQ(json::parse(ask({"check", "--no-cache", "--format=json"}).out), before);
}

// agree

TEST_F(Questions, agree_lists_what_several_say) {
    auto const found = answer({"agree"});
    ASSERT_EQ(found["items"].size(), 1U);
    auto const& item = found["items"][0];
    EXPECT_EQ(item["subject"], "Ann Moss and Jo Reed");
    EXPECT_EQ(item["text"], "the Harbour talks took place on 4 March 2031");
    EXPECT_EQ(item["values"]["independentVoices"], 2);
    EXPECT_EQ(item["because"].size(), 2U);
}

TEST_F(Questions, agree_counts_one_source_once) {
    folder.write("corpus/moss.claims", "article moss \"The deal\" author \"Ann Moss\" source \"https://gazette.example/reed\"\n"
                                       "claim talks: talks happened on 2031-03-04.\n");
    auto const found = answer({"agree"});
    EXPECT_TRUE(found["items"].empty());
    EXPECT_EQ(found["remark"], "no position is held by two authors who share nothing");
}

TEST_F(Questions, long_lists_of_authors_stand_above_what_they_say) {
    folder.write("corpus/extra.claims", "article extra \"A third piece\" author \"Maximiliane Wolkenstein\"\nclaim talks: talks happened on 2031-03-04.\n");
    auto const text = ask({"agree"}).out;
    EXPECT_NE(text.find("  Maximiliane Wolkenstein, Ann Moss and Jo Reed:\n    the Harbour talks took place on 4 March 2031.\n"), std::string::npos) << text;
}

// next

TEST_F(Questions, next_lists_the_claims_in_dispute) {
    auto const found = answer({"next"});
    EXPECT_EQ(of_each(found, "subject"), (std::vector<std::string>{"moss.summit", "reed.summit"}));
    for (auto const& item : found["items"]) {
        EXPECT_EQ(item["state"], "settles");
        EXPECT_EQ(item["values"]["settles"], 1);
        EXPECT_EQ(item["text"], "it would settle “When did the Summit take place?”");
    }
}

TEST_F(Questions, next_passes_over_what_the_desk_declares_compatible) {
    folder.write("corpus/rules.claims", "rule no-june \"nothing met in June\" owner \"desk\" strength strong: if summit happened in 2031-06 then talks did not happen.\n");
    folder.write("corpus/reed.claims", "article reed \"The table\" author \"Jo Reed\"\nclaim talks at p1: talks happened on 2031-03-04.\n");
    folder.write("corpus/moss.claims", "article moss \"The deal\" author \"Ann Moss\"\nclaim summit at p1: summit happened in 2031-06.\n");
    EXPECT_EQ(answer({"next"})["items"].size(), 2U);
    folder.write("corpus/desk.claims", "compatible reed.talks, moss.summit because \"the rule is too strict here\"\n");
    auto const found = answer({"next"});
    EXPECT_TRUE(found["items"].empty()) << found;
    EXPECT_EQ(found["remark"], "there is no dispute");
}

// all of them

TEST_F(Questions, they_ask_with_the_settings_of_the_corpus) {
    folder.write("corpus/rules.claims", "rule no-june \"nothing met in June\" owner \"desk\" strength strong: if summit happened in 2031-06 then talks did not happen.\n");
    folder.write("corpus/moss.claims", "article moss \"The deal\" author \"Ann Moss\"\nclaim summit: summit happened in 2031-06.\n");
    auto const sentence = "talks happened";
    EXPECT_EQ(of_each(answer({"ask", sentence}), "state")[0], "contradicted");
    folder.write("corpus/gainsay.toml", "[rules]\noff = [\"no-june\"]\n");
    EXPECT_NE(of_each(answer({"ask", sentence}), "state")[0], "contradicted");
    folder.write("corpus/gainsay.toml", "[rules]\noff = 7\n");
    for (auto const& words : std::vector<Words>{{"ask", sentence}, {"next"}, {"why", "c-1"}, {"agree"}}) { expect_refused(words, "gainsay.toml:2:"); }
}

TEST_F(Questions, an_empty_corpus_has_nothing_to_ask) {
    fs::remove_all(folder / "corpus");
    fs::create_directories(folder / "corpus");
    for (auto const& words : std::vector<Words>{{"why", "c-1"}, {"when", "talks"}, {"ask", "x happened"}, {"agree"}, {"next"}}) {
        expect_refused(words, "there is nothing to ask");
    }
}

TEST_F(Questions, a_corpus_without_claims_has_no_answers) {
    for (auto const* name : {"reed", "moss", "frey"}) { fs::remove(folder / ("corpus/" + std::string{name} + ".claims")); }
    EXPECT_EQ(answer({"agree"})["remark"], "no position is held by two authors who share nothing");
    EXPECT_EQ(answer({"next"})["remark"], "there is no dispute");
    for (auto const& state : of_each(answer({"when", "talks"}), "state")) { EXPECT_NE(state, "in-conflict"); }
    for (auto const& state : of_each(answer({"ask", "talks happened"}), "state")) { EXPECT_EQ(state, "possible"); }
}

TEST_F(Questions, errors_in_the_texts_are_said_and_the_rest_is_answered) {
    folder.write("corpus/broken.claims", with_error);
    auto const outcome = ask({"when", "talks"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_NE(outcome.err.find("not everything could be read"), std::string::npos) << outcome.err;
    EXPECT_NE(outcome.out.find("it began and ended on 4 March 2031"), std::string::npos);
}

TEST_F(Questions, two_corpora_cannot_be_asked_at_once) {
    folder.write("other/world.claims", places);
    auto const outcome = run(folder, Words{"next", "corpus", "other"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_NE(outcome.err.find("one corpus at a time"), std::string::npos) << outcome.err;
}

// --certificates

TEST_F(Questions, certificates_are_written_by_the_ids_of_the_findings) {
    auto const outcome = ask({"check", "--no-cache", "--certificates", "texts"});
    EXPECT_EQ(outcome.status, 1);
    auto const id = ids().at(0);
    auto const text = folder.read("texts/" + id + ".smt2");
    EXPECT_NE(text.find("; claim reed.summit: "), std::string::npos) << text;
    EXPECT_NE(text.find("; claim moss.summit: "), std::string::npos) << text;
    EXPECT_NE(text.find("(check-sat)"), std::string::npos);
    EXPECT_EQ(std::distance(fs::directory_iterator(folder / "texts"), fs::directory_iterator{}), 1);
}

TEST_F(Questions, certificates_that_cannot_be_written_fail_the_run) {
    folder.write("texts", "a file");
    auto const outcome = ask({"check", "--no-cache", "--certificates", "texts"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_NE(outcome.err.find("could not be written"), std::string::npos) << outcome.err;
    EXPECT_NE(outcome.out.find("Why these cannot all hold"), std::string::npos) << "the report is there all the same";
}

TEST_F(Questions, without_a_conflict_there_is_no_certificate) {
    fs::remove(folder / "corpus/moss.claims");
    EXPECT_EQ(ask({"check", "--no-cache", "--certificates", "texts"}).status, 0);
    EXPECT_TRUE(fs::is_empty(folder / "texts"));
}

}  // namespace
}  // namespace gainsay::app
