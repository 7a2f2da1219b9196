// The cache: a second run asks the solver nothing and says the same, whatever happens to the file meanwhile.

#include "app/analyse.hpp"
#include "app/analysis_bytes.hpp"
#include "app/build_identity.hpp"
#include "app/cache.hpp"
#include "tests/app/program.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sys/stat.h>

namespace gainsay::app {
namespace {

using namespace tests;
namespace fs = std::filesystem;
using Words = std::vector<std::string>;

class CacheOption : public testing::Test {
protected:
    CacheOption() {
        folder.write("claims/world.claims", world);
        folder.write("claims/reed.claims", reed);
        folder.write("claims/moss.claims", moss_against);
        folder.write("claims/frey.claims", "article frey \"Frey\" author \"Di Frey\"\nclaim out: norland walked away from harbour-talks.\n");
        folder.write("claims/rules.claims", R"(rule no-deal "who leaves has no deal" owner "desk" strength strong:
  if any actor X walked away from any meeting E then E ended without agreement.
expect conflict reed.length, frey.out
)");
    }
    Outcome check(Words more = {}) {
        Words arguments{"check", "claims", "--format=json", "--statistics", "--cache-dir=cache"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(folder, arguments);
    }
    static bool asked(Outcome const& outcome) { return outcome.err.find("questions to the solver 0\n") == std::string::npos; }
    /// Whether the corpus was looked at anew, with whatever was known of its components.
    static bool looked_at(Outcome const& outcome) { return outcome.err.find("corpora from the cache  0\n") != std::string::npos; }
    [[nodiscard]] fs::path file() const { return folder / "cache/analyses.sqlite"; }
    Folder folder;
};

TEST_F(CacheOption, a_second_run_asks_nothing_and_says_the_same) {
    auto const first = check();
    auto const second = check();
    EXPECT_TRUE(asked(first)) << first.err;
    EXPECT_FALSE(asked(second)) << second.err;
    EXPECT_EQ(first.out, second.out);
    EXPECT_EQ(first.status, second.status);
    EXPECT_NE(first.out.find("G0401"), std::string::npos);
    EXPECT_EQ(first.out, run(folder, {"check", "claims", "--format=json"}).out) << "as without a cache";
}

TEST_F(CacheOption, whatever_matters_is_looked_at_again) {
    check();
    for (auto const& more : std::vector<Words>{{"--no-rules"}, {"--no-records"}, {"--no-rule=no-deal"}, {"--budget=123456"}}) {
        EXPECT_TRUE(looked_at(check(more))) << more[0];
        EXPECT_FALSE(asked(check(more))) << more[0];
    }
    EXPECT_FALSE(asked(check())) << "the first is still there";
    EXPECT_FALSE(asked(check({"--threads=3", "--min-level=error", "--fail-on=note"}))) << "these do not change the analysis";
    folder.write("claims/moss.claims", std::string{moss_against} + "# a remark\n");
    auto const remarked = check();
    EXPECT_TRUE(looked_at(remarked));
    EXPECT_FALSE(asked(remarked)) << "a remark is no question";
    fs::rename(folder / "claims/moss.claims", folder / "claims/mossy.claims");
    EXPECT_TRUE(looked_at(check()));
}

TEST_F(CacheOption, an_edit_asks_about_what_it_touches_and_the_report_is_as_without_a_cache) {
    auto const questions = [](Outcome const& outcome) {
        auto const line = outcome.err.find("questions to the solver ");
        return line == std::string::npos ? 0UL : std::stoul(outcome.err.substr(line + 24));
    };
    folder.write("claims/gale.claims", "article gale \"Gale\" author \"Al Gale\"\nclaim length: harbour-talks lasted exactly 7 hours.\nclaim out: norland walked away from harbour-talks.\n");
    auto const all = questions(check());
    folder.write("claims/other.claims", "event river-talks: meeting \"the River talks\"\narticle hill \"Hill\" author \"Bo Hill\"\n"
                                        "claim one: river-talks lasted exactly 1 hour.\nclaim two: river-talks lasted exactly 2 hours.\n");
    auto const edited = check();
    EXPECT_GT(questions(edited), 0U);
    EXPECT_LT(questions(edited), all) << "what was known is not asked again";
    EXPECT_EQ(edited.out, run(folder, {"check", "claims", "--format=json", "--no-cache"}).out);
    EXPECT_NE(edited.out.find("hill.one"), std::string::npos) << edited.out;
}

TEST_F(CacheOption, what_stayed_undecided_is_not_remembered) {
    EXPECT_NE(check({"--budget=1"}).out.find("\"kind\": \"undecided\""), std::string::npos);
    EXPECT_TRUE(asked(check({"--budget=1"})));
}

TEST_F(CacheOption, no_cache_neither_reads_nor_writes) {
    run(folder, {"check", "claims", "--no-cache"});
    EXPECT_FALSE(fs::exists(folder / "cache"));
    check();
    EXPECT_NE(run(folder, {"check", "claims", "--no-cache", "--statistics"}).err.find("corpora from the cache  0"), std::string::npos);
    EXPECT_EQ(run(folder, {"check", "claims", "--no-cache", "--cache-dir=cache"}).status, 2);
}

TEST_F(CacheOption, its_place_is_the_users_folder_for_caches) {
    Call call;
    call.arguments = {"check", "claims"};
    call.environment = {{"XDG_CACHE_HOME", (folder / "xdg").string()}, {"HOME", (folder / "home").string()}};
    run(folder, call);
    EXPECT_TRUE(fs::exists(folder / "xdg/gainsay/analyses.sqlite"));
    EXPECT_FALSE(fs::exists(folder / "home"));
    struct stat status {};
    ASSERT_EQ(::stat((folder / "xdg/gainsay/analyses.sqlite").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U) << "what is checked is nobody else's business";
    call.environment = {{"HOME", (folder / "home").string()}};
    run(folder, call);
    EXPECT_TRUE(fs::exists(folder / "home/.cache/gainsay/analyses.sqlite"));
    call.environment = {{"XDG_CACHE_HOME", "relative"}};
    EXPECT_EQ(run(folder, call).status, 1) << "a relative path there means nothing";
    EXPECT_FALSE(fs::exists(folder / "relative"));
}

TEST_F(CacheOption, a_file_that_is_no_database_is_made_anew_with_a_word) {
    auto const first = check();
    for (std::string const& content : {std::string{"this is no database"}, std::string(100'000, '\xff'), std::string{"SQLite format 3\0", 16} + std::string(5000, 'x')}) {
        std::ofstream{file(), std::ios::binary} << content;
        auto const outcome = check();
        EXPECT_EQ(outcome.out, first.out);
        EXPECT_EQ(outcome.status, first.status);
        EXPECT_NE(outcome.err.find("it is made anew"), std::string::npos) << outcome.err;
        auto const next = check();
        EXPECT_FALSE(asked(next)) << next.err;
        EXPECT_EQ(next.err.find("made anew"), std::string::npos);
    }
}

TEST_F(CacheOption, no_byte_of_the_file_can_change_a_report) {
    auto const first = check();
    std::string const whole = folder.read("cache/analyses.sqlite");
    ASSERT_GT(whole.size(), 4096U);
    for (std::size_t i = 0; i < 40; ++i) {
        auto damaged = whole;
        auto const place = (whole.size() - 1) * i / 39;
        damaged[place] = static_cast<char>(damaged[place] ^ 0x41);
        std::ofstream{file(), std::ios::binary} << damaged;
        auto const outcome = check();
        ASSERT_EQ(outcome.out, first.out) << "byte " << place;
        ASSERT_EQ(outcome.status, first.status) << "byte " << place;
    }
    for (std::size_t const size : {std::size_t{0}, std::size_t{1}, std::size_t{100}, std::size_t{4096}, whole.size() - 1}) {
        std::ofstream{file(), std::ios::binary} << whole.substr(0, size);
        ASSERT_EQ(check().out, first.out) << size;
    }
}

TEST_F(CacheOption, a_database_of_another_version_is_made_anew) {
    check();
    auto bytes = folder.read("cache/analyses.sqlite");
    bytes[63] = static_cast<char>(bytes[63] + 1);  // the version that a user of SQLite may set
    std::ofstream{file(), std::ios::binary} << bytes;
    auto const outcome = check();
    EXPECT_NE(outcome.err.find("of another version; it is made anew"), std::string::npos) << outcome.err;
    EXPECT_FALSE(asked(check()));
}

TEST_F(CacheOption, a_place_that_cannot_be_used_is_said_and_fails_nothing) {
    folder.write("blocked", "a file");
    auto const outcome = run(folder, {"check", "claims", "--cache-dir=blocked/deep"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_NE(outcome.err.find("there is no cache: blocked/deep: "), std::string::npos) << outcome.err;
    fs::create_directory(folder / "linked");
    folder.write("precious", "precious");
    fs::create_symlink("../precious", folder / "linked/analyses.sqlite");
    EXPECT_EQ(run(folder, {"check", "claims", "--cache-dir=linked"}).status, 1);
    EXPECT_EQ(folder.read("precious"), "precious");
}

TEST_F(CacheOption, many_runs_can_share_it) {
    auto const expected = run(folder, {"check", "claims", "--format=json"}).out;
    for (int round = 0; round < 3; ++round) {
        fs::remove_all(folder / "cache");
        std::vector<std::unique_ptr<Running>> running;
        for (int i = 0; i < 6; ++i) {
            Call call;
            call.arguments = {"check", "claims", "--format=json", "--cache-dir=cache"};
            running.push_back(std::make_unique<Running>(folder, call));
        }
        for (auto const& each : running) {
            auto const outcome = each->end();
            EXPECT_EQ(outcome.out, expected);
            EXPECT_EQ(outcome.err.find("damaged"), std::string::npos) << outcome.err;
        }
        EXPECT_FALSE(asked(check()));
    }
}

TEST(CacheFile, hands_out_what_was_stored_and_drops_the_oldest) {
    Folder const folder;
    auto opened = Cache::open(folder / "cache");
    ASSERT_TRUE(std::holds_alternative<Cache>(opened));
    auto& cache = std::get<Cache>(opened);
    EXPECT_EQ(cache.find("a"), std::nullopt);
    cache.store("a", std::string_view{"one\0two", 7});
    cache.store("b", "");
    EXPECT_EQ(cache.find("a"), (std::string{"one\0two", 7}));
    EXPECT_EQ(cache.find("b"), "");
    cache.store("a", "three");
    EXPECT_EQ(cache.find("a"), "three");
    for (int i = 0; i < 499; ++i) { cache.store("key " + std::to_string(i), "x"); }
    EXPECT_EQ(cache.find("a"), "three") << "used last";
    EXPECT_EQ(cache.find("b"), std::nullopt) << "not used for long";
}

TEST(CacheFile, keeps_parts_apart_from_wholes) {
    Folder const folder;
    {
        auto opened = Cache::open(folder / "cache");
        auto& cache = std::get<Cache>(opened);
        cache.store("a", "whole");
        cache.store_parts({{"a", "part"}, {"b", ""}}, {});
        EXPECT_EQ(cache.find("a"), "whole");
        EXPECT_EQ(cache.find_part("a"), "part");
    }
    auto opened = Cache::open(folder / "cache");
    auto& cache = std::get<Cache>(opened);
    EXPECT_EQ(cache.find_part("b"), "");
    EXPECT_EQ(cache.find_part("c"), std::nullopt);
    cache.store_parts({{"b", "other"}}, {"a", "nothing of this name"});
    EXPECT_EQ(cache.find_part("b"), "other");
    EXPECT_EQ(cache.find("b"), std::nullopt);
}

/// A corpus read from texts.
ReadCorpus corpus_of(std::vector<std::pair<std::string, std::string>> const& files) {
    CorpusOnDisk on_disk;
    on_disk.path = ".";
    for (auto const& [path, text] : files) { on_disk.files.push_back({path, FileBytes{text}}); }
    return read_texts(std::move(on_disk));
}

ReadCorpus example() {
    return corpus_of({{"moss.claims", std::string{moss_against} + "claim pact: probably: harbour-talks ended with agreement.\n"},
                      {"reed.claims", std::string{reed} + "claim out: norland walked away from harbour-talks.\n"},
                      {"rules.claims", "rule no-deal owner \"desk\" strength strong:\n  if any actor X walked away from any meeting E then E ended without agreement.\n"
                                       "record length source \"a bulletin\": harbour-talks lasted exactly 12 hours.\n"
                                       "expect conflict reed.length, reed.out\n"},
                      {"world.claims", std::string{world}}});
}

TEST(AnalysisBytes, hold_the_whole_analysis) {
    auto const corpus = example();
    ASSERT_TRUE(corpus.diagnostics.empty()) << corpus.diagnostics.front().message;
    auto const analysis = solver::analyse(corpus.reading.model, {});
    ASSERT_GE(analysis.conflicts.size(), 2U);
    ASSERT_EQ(analysis.desk.size(), 1U);
    auto const bytes = bytes_of(analysis);
    auto const again = analysis_of(bytes, corpus.reading.model, corpus.sources);
    ASSERT_TRUE(again);
    EXPECT_EQ(bytes_of(*again), bytes);
    EXPECT_EQ(again->conflicts.front().sentence, analysis.conflicts.front().sentence);
    EXPECT_EQ(again->conflicts.front().derivation.size(), analysis.conflicts.front().derivation.size());
    EXPECT_EQ(again->checks, analysis.checks);
    EXPECT_EQ(again->desk.front().span, analysis.desk.front().span);
}

TEST(AnalysisBytes, of_another_corpus_are_refused_or_stay_in_range) {
    auto const corpus = example();
    auto const bytes = bytes_of(solver::analyse(corpus.reading.model, {}));
    auto const other = corpus_of({{"world.claims", std::string{world}}});
    EXPECT_FALSE(analysis_of(bytes, other.reading.model, other.sources));
    EXPECT_FALSE(analysis_of("", corpus.reading.model, corpus.sources));
    EXPECT_FALSE(analysis_of("\xff\xff", corpus.reading.model, corpus.sources));
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        EXPECT_FALSE(analysis_of(std::string_view{bytes}.substr(0, i), corpus.reading.model, corpus.sources)) << i;
        for (char const flip : {'\x01', '\x80', '\x7f'}) {
            auto damaged = bytes;
            damaged[i] = static_cast<char>(damaged[i] ^ flip);
            auto const read = analysis_of(damaged, corpus.reading.model, corpus.sources);  // must not crash; what is read is in range
            if (!read) { continue; }
            for (auto const& conflict : read->conflicts) {
                for (auto const& rule : conflict.rules) { ASSERT_LT(rule.index, corpus.reading.model.rules.size()); }
            }
        }
    }
}

TEST(AnalysisKey, tells_apart_all_that_matters_and_nothing_else) {
    ASSERT_TRUE(build_identity()) << "the tests are linked with build identifiers";
    auto const key = [](std::vector<std::pair<std::string, std::string>> const& files, solver::Options const& options, claims::WidthRoom const& room = {}) {
        return *analysis_key(corpus_of(files).sources, room, WhatToAsk{options, {}, {}});
    };
    std::vector<std::pair<std::string, std::string>> const files{{"a.claims", "x"}, {"b.claims", "y"}};
    auto const usual = key(files, {});
    EXPECT_EQ(usual, key(files, {}));
    solver::Options threads;
    threads.threads = 7;
    EXPECT_EQ(usual, key(files, threads));
    EXPECT_NE(usual, key({{"a.claims", "xb"}, {"b.claims", "y"}}, {}));
    EXPECT_NE(usual, key({{"a.claims", "y"}, {"b.claims", "x"}}, {}));
    EXPECT_NE(usual, key({{"a.claims", "x"}, {"c.claims", "y"}}, {}));
    EXPECT_NE(usual, key({{"a.claims", "x"}}, {}));
    EXPECT_NE(usual, key(files, {}, {{claims::WidthRow::mid_month, 1}}));
    EXPECT_NE(key(files, {}, {{claims::WidthRow::mid_month, 2}}), key(files, {}, {{claims::WidthRow::mid_month, 1}}));
    for (auto const change : {+[](solver::Options& o) { o.no_rules = true; }, +[](solver::Options& o) { o.rules_on = {"r"}; },
                              +[](solver::Options& o) { o.rules_off = {"r"}; }, +[](solver::Options& o) { o.records = false; },
                              +[](solver::Options& o) { o.as_of = 5; }, +[](solver::Options& o) { o.resource_limit = 5; }, +[](solver::Options& o) { o.conflict_limit = 5; }}) {
        solver::Options options;
        change(options);
        EXPECT_NE(usual, key(files, options));
    }
}

}  // namespace
}  // namespace gainsay::app
