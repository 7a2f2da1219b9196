// What is checked: standard input, arguments in files, corpora without claims.

#include "tests/app/program.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace gainsay::app {
namespace {

using namespace tests;
using Json = nlohmann::json;

class Input : public testing::Test {
protected:
    Input() {
        folder.write("world.claims", world);
        folder.write("reed.claims", reed);
        folder.write("moss.claims", moss_with);
    }
    Outcome with_input(std::string_view input, std::vector<std::string> arguments) {
        Call call;
        call.arguments = std::move(arguments);
        call.input = input;
        return run(folder, call);
    }
    Folder folder;
};

TEST_F(Input, standard_input_takes_the_place_of_the_file_it_is_named_after) {
    EXPECT_EQ(run(folder, {"moss.claims"}).status, 0);
    auto const outcome = with_input(moss_against, {"-", "--stdin-filename", "moss.claims", "--format=json"});
    EXPECT_EQ(outcome.status, 1) << outcome.err;
    auto const json = Json::parse(outcome.out);
    EXPECT_EQ(json["corpus"]["files"], 3);
    ASSERT_EQ(json["findings"].size(), 1U);
    EXPECT_EQ(json["findings"][0]["members"][0]["file"], "moss.claims");
    EXPECT_EQ(json["corpora"][0]["onlyFiles"], Json::array({"moss.claims"}));
}

TEST_F(Input, standard_input_may_be_a_file_that_is_not_there_yet) {
    auto const outcome = with_input("article frey \"Frey\" author \"Di Frey\"\nclaim length: harbour-talks lasted exactly 12 hours.\n",
                                    {"-", "--stdin-filename", "frey.claims"});
    EXPECT_EQ(outcome.status, 1) << outcome.out;
}

TEST_F(Input, standard_input_without_a_name_is_a_corpus_of_its_own) {
    auto const outcome = with_input(std::string{world} + std::string{reed}, {"-", "--format=json"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    auto const json = Json::parse(outcome.out);
    EXPECT_EQ(json["corpora"][0]["path"], "<standard input>");
    EXPECT_EQ(json["corpus"]["claims"], 1);
}

TEST_F(Input, standard_input_is_read_once_and_only_where_asked_for) {
    EXPECT_EQ(with_input("", {"-", "-"}).status, 2);
    EXPECT_EQ(with_input("", {"--stdin-filename", "moss.claims"}).status, 2);
    EXPECT_EQ(with_input("", {"-", "--stdin-filename", "moss.txt"}).status, 2);
}

TEST_F(Input, arguments_may_stand_in_a_file) {
    folder.write("moss.claims", moss_against);
    folder.write("arguments", "# how the desk checks\n--format\njson\n\n--exit-zero\r\n.\n");
    auto const outcome = run(folder, {"@arguments"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(Json::parse(outcome.out)["findings"].size(), 1U);
    EXPECT_EQ(run(folder, {"@nowhere"}).status, 2);
    EXPECT_NE(run(folder, {"@nowhere"}).err.find("@nowhere: No such file or directory; a path that begins with \"@\" is written \"./@nowhere\""),
              std::string::npos);
    EXPECT_NE(run(folder, {"--", "@arguments"}).err.find("@arguments: there is no such file or folder"), std::string::npos);
}

TEST_F(Input, a_corpus_without_claim_files_may_be_allowed) {
    Folder const empty;
    EXPECT_EQ(run(empty, std::vector<std::string>{}).status, 2);
    auto const outcome = run(empty, {"--allow-empty"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_NE(outcome.out.find("no articles, no claims"), std::string::npos) << outcome.out;
    EXPECT_EQ(Json::parse(run(empty, {"--allow-empty", "--format=json"}).out)["corpus"]["files"], 0);
    EXPECT_EQ(run(empty, {"--allow-empty", "nowhere"}).status, 2);
}

}  // namespace
}  // namespace gainsay::app
