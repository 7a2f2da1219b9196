// --verify-with: another solver confirms what is shown, and whatever it says or fails to say is said.

#include "app/run_program.hpp"
#include "tests/app/program.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <fstream>

namespace gainsay::app {
namespace {

using namespace tests;
using nlohmann::json;
namespace fs = std::filesystem;
using Words = std::vector<std::string>;

/// A corpus with one contradiction, and a folder for programs of the test's own.
class SecondOpinionOption : public testing::Test {
protected:
    SecondOpinionOption() {
        folder.write("claims/world.claims", world);
        folder.write("claims/reed.claims", reed);
        folder.write("claims/moss.claims", moss_against);
    }
    void program(std::string const& name, std::string const& script) const {
        folder.write("bin/" + name, "#!/bin/sh\n" + script + "\n");
        fs::permissions(folder / ("bin/" + name), fs::perms::owner_all);
    }
    [[nodiscard]] Outcome check(Words const& more = {}, std::string const& path = {}) const {
        Call call;
        call.arguments = {"check", "claims", "--no-cache", "--verify-with", "cvc5"};
        call.arguments.insert(call.arguments.end(), more.begin(), more.end());
        call.environment = {{"PATH", path.empty() ? (folder / "bin").string() + ":/usr/bin:/bin" : path}};
        return run(folder, call);
    }
    [[nodiscard]] json report(Words more = {}) const {
        more.emplace_back("--format=json");
        return json::parse(check(more).out);
    }
    static void expect_counts(json const& report, int confirmed, int denied, int unanswered) {
        json const expected{{"by", "cvc5"}, {"confirmed", confirmed}, {"denied", denied}, {"unanswered", unanswered}};
        EXPECT_EQ(report["corpus"]["confirmation"], expected);
    }
    /// The reason that stands among what was not checked.
    static std::string reason(json const& report) {
        for (auto const& entry : report["notChecked"]) {
            if (entry["kind"] == "undecided") { return entry["message"].get<std::string>() + " " + entry["claims"].dump(); }
        }
        return {};
    }
    Folder folder;
};

TEST_F(SecondOpinionOption, cvc5_itself_confirms_a_contradiction) {
    if (!find_program("cvc5", std::nullopt)) { GTEST_SKIP() << "cvc5 is not installed"; }
    auto const found = report();
    expect_counts(found, 1, 0, 0);
    EXPECT_EQ(found["findings"][0]["verifiedBy"].back(), "cvc5");
    auto const outcome = check();
    EXPECT_EQ(outcome.status, 1);
    EXPECT_NE(outcome.out.find("Confirmed by cvc5: 1 conflict."), std::string::npos) << outcome.out;
    EXPECT_NE(outcome.out.find("and cvc5."), std::string::npos) << outcome.out;
}

TEST_F(SecondOpinionOption, z3_can_be_asked_as_a_program) {
    program("z3", "if grep -q n1; then :; fi; echo unknown");
    Call call;
    call.arguments = {"check", "claims", "--no-cache", "--verify-with", "z3", "--format=json"};
    call.environment = {{"PATH", (folder / "bin").string() + ":/usr/bin:/bin"}};
    EXPECT_EQ(json::parse(run(folder, call).out)["corpus"]["confirmation"]["by"], "z3");
}

TEST_F(SecondOpinionOption, without_the_option_nothing_is_said_of_it) {
    auto const outcome = run(folder, Words{"check", "claims", "--no-cache", "--format=json"});
    EXPECT_FALSE(json::parse(outcome.out)["corpus"].contains("confirmation"));
}

TEST_F(SecondOpinionOption, a_conflict_that_the_program_denies_is_not_shown) {
    program("cvc5", "echo sat");
    auto const found = report();
    expect_counts(found, 0, 1, 0);
    EXPECT_TRUE(found["findings"].empty());
    EXPECT_TRUE(found["disputes"].empty());
    EXPECT_EQ(reason(found), "a conflict was found that cvc5 denies; it is not shown, and one of us is wrong [\"moss.length\",\"reed.length\"]");
    auto const outcome = check();
    EXPECT_EQ(outcome.status, 3);
    EXPECT_NE(outcome.out.find("Confirmed by cvc5: 0 of 1 conflict; denied and not shown: 1."), std::string::npos) << outcome.out;
}

TEST_F(SecondOpinionOption, a_conflict_that_needs_fewer_claims_is_denied_too) {
    program("cvc5", "echo unsat");  // to the parts as well
    expect_counts(report(), 0, 1, 0);
}

TEST_F(SecondOpinionOption, what_the_desk_expected_is_missing_where_it_was_denied) {
    folder.write("claims/desk.claims", "expect conflict reed.length, moss.length\n");
    program("cvc5", "echo sat");
    auto const found = report();
    ASSERT_EQ(found["findings"].size(), 1U);
    EXPECT_EQ(found["findings"][0]["class"], "desk");
}

TEST_F(SecondOpinionOption, a_conflict_without_an_answer_is_shown_and_the_reason_is_said) {
    struct Silence {
        char const* script;
        char const* reason;
    };
    for (auto const& [script, expected] : {
             Silence{"echo unknown", "cvc5 did not confirm what is shown here: it answered \"unknown\""},
             Silence{"", "it answered \"\""},
             Silence{"echo careful; echo unsat", "it answered \"careful\""},
             Silence{"echo unsat; exit 1", "it ended with the status 1 and said \"unsat\""},
             Silence{"kill -s SEGV $$", "it was ended by the signal 11"},
             Silence{"printf 'a\\033[31mb'", "it answered \"a"},
         }) {
        program("cvc5", script);
        auto const found = report();
        expect_counts(found, 0, 0, 1);
        EXPECT_EQ(found["findings"].size(), 1U) << script;
        EXPECT_NE(reason(found).find(expected), std::string::npos) << reason(found);
        EXPECT_EQ(reason(found).find('\033'), std::string::npos);
        EXPECT_EQ(check().status, 1);
        EXPECT_EQ(check({"--fail-on=error", "--exit-zero"}).status, 3) << script;
    }
}

TEST_F(SecondOpinionOption, a_program_that_hangs_is_ended_with_everything_that_it_started) {
    program("cvc5", "sleep 60 &\necho $! > child\nwait");
    auto const found = report({"--verify-seconds", "1"});
    expect_counts(found, 0, 0, 1);
    EXPECT_NE(reason(found).find("it did not answer within 1 second"), std::string::npos) << reason(found);
    auto const child = folder.read("child");
    ASSERT_FALSE(child.empty());
    std::ifstream status{"/proc/" + child.substr(0, child.find('\n')) + "/stat"};
    std::string pid;
    std::string name;
    std::string state = "Z";
    status >> pid >> name >> state;
    EXPECT_EQ(state, "Z") << "it still runs";
}

TEST_F(SecondOpinionOption, a_program_that_never_stops_writing_is_ended) {
    program("cvc5", "while :; do echo unsat unsat unsat unsat unsat unsat unsat unsat; done");
    expect_counts(report({"--verify-seconds", "2"}), 0, 0, 1);
}

TEST_F(SecondOpinionOption, a_program_that_is_not_installed_is_said_and_the_report_is_written) {
    auto const outcome = check({"--format=json"}, "/nowhere");
    EXPECT_EQ(outcome.status, 2);
    EXPECT_NE(outcome.last_line_of_err().find("cvc5 is not installed"), std::string::npos) << outcome.err;
    auto const found = json::parse(outcome.out);
    expect_counts(found, 0, 0, 1);
    EXPECT_EQ(found["findings"].size(), 1U);
    EXPECT_NE(reason(found).find("it is not installed"), std::string::npos);
    folder.write("claims/moss.claims", moss_with);
    auto const clean = check({}, "/nowhere");
    EXPECT_EQ(clean.status, 2);
    EXPECT_NE(clean.out.find("No conflict was found that cvc5 could confirm."), std::string::npos) << clean.out;
}

TEST_F(SecondOpinionOption, the_folder_that_is_checked_cannot_bring_the_program_along) {
    folder.write("cvc5", "#!/bin/sh\necho > ran\necho unsat\n");
    fs::permissions(folder / "cvc5", fs::perms::owner_all);
    EXPECT_EQ(check({}, ".::/nowhere").status, 2);
    EXPECT_FALSE(fs::exists(folder / "ran"));
}

TEST_F(SecondOpinionOption, a_program_that_cannot_be_started_is_said) {
    folder.write("bin/cvc5", "#!/nowhere/interpreter\n");
    fs::permissions(folder / "bin/cvc5", fs::perms::owner_all);
    EXPECT_NE(reason(report()).find("it could not be started: "), std::string::npos);
}

TEST_F(SecondOpinionOption, what_the_cache_remembers_is_confirmed_anew) {
    program("cvc5", "echo asked >> asked; if [ $(wc -l < asked) -eq 1 ]; then echo unsat; else echo sat; fi");
    auto const cached = [&](Words const& more = {}) {
        Call call;
        call.arguments = {"check", "claims", "--cache-dir=cache", "--verify-with=cvc5", "--format=json", "--statistics"};
        call.arguments.insert(call.arguments.end(), more.begin(), more.end());
        call.environment = {{"PATH", (folder / "bin").string() + ":/usr/bin:/bin"}};
        fs::remove(folder / "asked");
        return run(folder, call);
    };
    auto const first = cached();
    expect_counts(json::parse(first.out), 1, 0, 0);
    auto const second = cached({"--certificates=texts"});
    EXPECT_EQ(second.out, first.out);
    EXPECT_NE(second.err.find("questions to the solver 0\n"), std::string::npos) << second.err;
    EXPECT_EQ(folder.read("asked"), "asked\nasked\nasked\nasked\n") << "the whole, and without each claim and the width";
    EXPECT_EQ(std::distance(fs::directory_iterator(folder / "texts"), fs::directory_iterator{}), 1);
    program("cvc5", "echo unknown");
    expect_counts(json::parse(cached().out), 0, 0, 1);
    // An analysis without texts is no help to a run that needs them.
    EXPECT_EQ(run(folder, Words{"check", "claims", "--cache-dir=cache"}).status, 1);
}

TEST_F(SecondOpinionOption, the_report_does_not_depend_on_the_threads) {
    for (int i = 0; i < 8; ++i) {
        folder.write("claims/more.claims", folder.read("claims/more.claims") + "event e" + std::to_string(i) + ": meeting \"E" + std::to_string(i) + "\"\n");
        for (auto const* name : {"reed", "moss"}) {
            auto const file = "claims/" + std::string{name} + ".claims";
            folder.write(file, folder.read(file) + "claim e" + std::to_string(i) + ": e" + std::to_string(i) + " lasted exactly " +
                                   (name == std::string_view{"reed"} ? "6" : "9") + " hours.\n");
        }
    }
    program("cvc5", "if grep -q 'E[0-3]'; then echo unknown; else echo sat; fi");
    auto const one = report({"--threads=1"});
    EXPECT_EQ(one, report({"--threads=8"}));
    expect_counts(one, 0, 5, 4);
}

TEST_F(SecondOpinionOption, options_that_make_no_sense_are_refused) {
    EXPECT_EQ(run(folder, Words{"check", "claims", "--verify-with", "sh"}).status, 2);
    EXPECT_EQ(run(folder, Words{"check", "claims", "--verify-seconds", "5"}).status, 2) << "without a program";
    EXPECT_EQ(check({"--verify-seconds", "0"}).status, 2);
    EXPECT_EQ(check({"--verify-seconds", "3601"}).status, 2);
}

TEST(RunProgram, hands_over_the_input_and_nothing_else) {
    Folder const folder;
    // Listed by a child: a pipe or a redirection of the shell itself would be counted, the one at times, the other always.
    folder.write("show", "#!/bin/sh\ncat; (ls /proc/$$/fd > \"$0.open\"); wc -l < \"$0.open\"; echo \"$@\"; echo complaint >&2\n");
    fs::permissions(folder / "show", fs::perms::owner_all);
    std::ifstream const open_file{"/dev/null"};
    auto const ran = run_program(folder / "show", {"a b", "$HOME"}, "text\n", std::chrono::seconds{20});
    auto const* end = std::get_if<ProgramEnd>(&ran);
    ASSERT_NE(end, nullptr);
    EXPECT_EQ(end->status, 0);
    // The three streams, and the script, which the shell has open.
    EXPECT_EQ(end->out, "text\n4\na b $HOME\n");
}

TEST(RunProgram, finds_programs_in_absolute_folders_only) {
    Folder const folder;
    folder.write("a/tool", "");
    folder.write("b/tool", "");
    fs::permissions(folder / "b/tool", fs::perms::owner_all);
    fs::create_directories(folder / "c/tool");
    auto const in = [&](char const* name) { return (folder / name).string(); };
    EXPECT_EQ(find_program("tool", in("c") + ":" + in("a") + ":" + in("b")), folder / "b/tool") << "neither a folder nor what cannot be run";
    EXPECT_EQ(find_program("tool", in("a")), std::nullopt);
    EXPECT_EQ(find_program("tool", ""), std::nullopt);
    EXPECT_TRUE(find_program("sh", std::nullopt));
}

}  // namespace
}  // namespace gainsay::app
