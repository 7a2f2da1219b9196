// The texts of the articles: which files may be opened, and what check says of the anchors.

#include "app/find_text.hpp"
#include "app/open_beneath.hpp"
#include "grammar/read_corpus.hpp"
#include "tests/app/program.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

#include <fstream>
#include <sstream>

namespace gainsay::app {
namespace {

using namespace tests;
namespace fs = std::filesystem;

// ---- opening ----------------------------------------------------------------------------------------------------

/// A folder "texts" with files, links and other things in it, and a secret beside it.
class OpenBeneath : public ::testing::TestWithParam<Walk> {
protected:
    OpenBeneath() {
        folder_.write("secret.txt", "secret");
        folder_.write("outside/secret.txt", "secret");
        folder_.write("texts/reed.txt", "reed");
        folder_.write("texts/2031/moss.txt", "moss");
        folder_.write("texts/..reed", "dots");
        auto const link = [&](std::string const& to, std::string const& name) { fs::create_symlink(to, folder_ / ("texts/" + name)); };
        link("../secret.txt", "link-out.txt");
        link(folder_ / "secret.txt", "link-absolute.txt");
        link("/etc/passwd", "link-etc.txt");
        link("../outside", "folder-out");
        link("..", "up");
        link("/", "root");
        link("reed.txt", "link-inside.txt");
        link("2031", "folder-inside");
        link("gone.txt", "dangling.txt");
        link("loop.txt", "loop.txt");
        link("/proc/self/root", "magic");
        ::mkfifo((folder_ / "texts/pipe.txt").c_str(), 0600);
    }
    /// The bytes; "not there"; "refused".
    [[nodiscard]] std::string read(std::string const& name) const {
        auto opened = open_beneath(folder_ / "texts", name, GetParam());
        if (std::holds_alternative<NotThere>(opened)) { return "not there"; }
        if (std::holds_alternative<FileProblem>(opened)) { return "refused"; }
        auto content = read_opened(std::get<Descriptor>(opened));
        auto const* bytes = std::get_if<FileBytes>(&content);
        return bytes == nullptr ? "refused" : bytes->bytes;
    }
    Folder folder_;
};

TEST_P(OpenBeneath, opens_what_lies_in_the_folder) {
    EXPECT_EQ(read("reed.txt"), "reed");
    EXPECT_EQ(read("2031/moss.txt"), "moss");
    EXPECT_EQ(read("..reed"), "dots");
    EXPECT_EQ(read("gone.txt"), "not there");
    EXPECT_EQ(read("gone/reed.txt"), "not there");
}

TEST_P(OpenBeneath, refuses_every_way_out_and_every_link) {
    std::vector<std::string> const names{"../secret.txt", "2031/../../secret.txt", "2031/../../outside/secret.txt", "../texts/../secret.txt", "..", "../", "../..",
                                         "2031/..", "/etc/passwd", "//etc/passwd", (folder_ / "secret.txt").string(), (folder_ / "texts/reed.txt").string(),
                                         "link-out.txt", "link-absolute.txt", "link-etc.txt", "folder-out/secret.txt", "folder-out", "up/secret.txt", "up/texts/reed.txt",
                                         "up/up/secret.txt", "root/etc/passwd", "root", "link-inside.txt", "folder-inside/moss.txt", "folder-inside/../reed.txt",
                                         "dangling.txt", "loop.txt", "loop.txt/reed.txt", "magic/etc/passwd", "magic", "2031/../folder-out/secret.txt",
                                         "folder-out/../secret.txt", "pipe.txt", "2031", ".", "reed.txt/secret.txt", std::string(5000, 'x'), std::string(300, 'x')};
    EXPECT_GE(names.size(), 30U);
    for (auto const& name : names) {
        auto const found = read(name);
        EXPECT_EQ(found, "refused") << name.substr(0, 60);
    }
}

TEST_P(OpenBeneath, the_folder_itself_may_be_a_link) {
    fs::create_symlink("texts", folder_ / "named");
    auto opened = open_beneath(folder_ / "named", "reed.txt", GetParam());
    EXPECT_TRUE(std::holds_alternative<Descriptor>(opened));
}

TEST_P(OpenBeneath, nothing_is_there_in_a_folder_that_is_not_there) {
    EXPECT_TRUE(std::holds_alternative<NotThere>(open_beneath(folder_ / "gone", "reed.txt", GetParam())));
}

std::string name_of(::testing::TestParamInfo<Walk> const& info) { return info.param == Walk::by_the_kernel ? "by_the_kernel" : "by_ourselves"; }
INSTANTIATE_TEST_SUITE_P(Walks, OpenBeneath, ::testing::Values(Walk::by_the_kernel, Walk::by_ourselves), name_of);

// ---- finding ----------------------------------------------------------------------------------------------------

std::string unusable(claims::TextLookup const& lookup) {
    auto const* problem = std::get_if<claims::TextUnusable>(&lookup);
    return problem == nullptr ? "" : problem->reason;
}

TEST(FindText, looks_in_the_named_folder_first_and_for_the_list_in_the_corpus_first) {
    Folder const folder;
    folder.write("corpus/a.txt", "of the corpus");
    folder.write("corpus/b.txt", "of the corpus");
    folder.write("texts/a.txt", "of the texts");
    folder.write("texts/a.txt.places", "body 1");
    folder.write("texts/b.txt.places", "body 1");
    folder.write("corpus/b.txt.places", "title 1");
    auto const find = [&](std::string const& name, bool with_texts) {
        TextFolders folders{folder / "corpus", {}};
        if (with_texts) { folders.texts = folder / "texts"; }
        return std::get<claims::TextAtHand>(find_text(folders, name));
    };
    EXPECT_EQ(find("a.txt", true).bytes, "of the texts");
    EXPECT_EQ(find("a.txt", true).places, "body 1");
    EXPECT_EQ(find("a.txt", false).bytes, "of the corpus");
    EXPECT_EQ(find("a.txt", false).places, std::nullopt);
    EXPECT_EQ(find("b.txt", true).bytes, "of the corpus");
    EXPECT_EQ(find("b.txt", true).places, "title 1");
    EXPECT_TRUE(std::holds_alternative<claims::TextNotAtHand>(find_text({folder / "corpus", folder / "texts"}, "c.txt")));
}

TEST(FindText, what_is_there_and_of_no_use_is_not_looked_for_elsewhere) {
    Folder const folder;
    folder.write("corpus/a.txt", "a");
    fs::create_directories(folder / "texts/a.txt");
    EXPECT_EQ(unusable(find_text({folder / "corpus", folder / "texts"}, "a.txt")), "it is a folder, not a file");
    folder.write("corpus/large.txt", std::string(largest_file + 1, 'x'));
    EXPECT_EQ(unusable(find_text({folder / "corpus", {}}, "large.txt")), "it has 4194305 bytes; at most 4194304 are read");
    folder.write("corpus/just.txt", std::string(largest_file, 'x'));
    EXPECT_EQ(unusable(find_text({folder / "corpus", {}}, "just.txt")), "");
    fs::create_symlink("a.txt", folder / "corpus/just.txt.places");
    EXPECT_EQ(unusable(find_text({folder / "corpus", {}}, "just.txt")), "its list of places is reached by a link; links are not followed");
}

// ---- checking ---------------------------------------------------------------------------------------------------

std::string_view const reed_with_anchors = R"(article reed "Why the harbour talks failed" author "Jo Reed" published 2031-10 text "reed.txt"
claim length at p1 "for six hours": harbour-talks lasted 6 hours.
claim headline at title "harbour talks failed": harbour-talks ended without agreement.
claim so-late at p2 "late": harbour-talks happened in 2031.
)";

TEST(CheckTexts, anchors_are_looked_up_where_the_text_is_at_hand) {
    Folder const folder;
    folder.write("corpus/world.claims", world);
    folder.write("corpus/reed.claims", reed_with_anchors);
    folder.write("texts/reed.txt", "title: Why the harbour talks failed\n\nThey stayed for six hours.\n\nIt was late, very late.\n");
    auto const outcome = run(folder, {"check", "--texts", "texts", "--format", "json", "corpus"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    auto const json = nlohmann::json::parse(outcome.out);
    EXPECT_EQ(json["corpus"]["anchorsLookedUp"], 3);
    EXPECT_EQ(json["corpus"]["anchorsFound"], 3);
    ASSERT_EQ(json["findings"].size(), 1U) << outcome.out;
    EXPECT_EQ(json["findings"][0]["code"], "G0121");
    EXPECT_EQ(json["findings"][0]["members"][0]["text"], "\"late\"");
    EXPECT_EQ(json["findings"][0]["members"][0]["claim"], "reed.so-late");
}

TEST(CheckTexts, without_the_text_the_report_says_that_anchors_were_not_looked_up) {
    Folder const folder;
    folder.write("world.claims", world);
    folder.write("reed.claims", reed_with_anchors);
    auto const outcome = run(folder, {"check"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_NE(outcome.out.find("3 anchors of 1 article: the text is not at hand"), std::string::npos) << outcome.out;
}

TEST(CheckTexts, a_name_that_leaves_the_folder_is_refused) {
    Folder const folder;
    folder.write("reed.txt", "They stayed for six hours.");
    folder.write("corpus/world.claims", std::string{world} + "article reed \"Why\" text \"../reed.txt\"\nclaim one at p1 \"six hours\": harbour-talks happened.\n");
    auto const outcome = run(folder, {"check", "corpus"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_NE(outcome.out.find("G0124"), std::string::npos) << outcome.out;
    EXPECT_EQ(run(folder, {"check", "--fail-on", "warning", "corpus"}).status, 1);
}

TEST(CheckTexts, a_folder_of_texts_that_is_not_there_is_refused) {
    Folder const folder;
    folder.write("world.claims", world);
    auto const outcome = run(folder, {"check", "--texts", "gone"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_NE(outcome.err.find("--texts gone: there is no such folder"), std::string::npos) << outcome.err;
}

// ---- the corpus -------------------------------------------------------------------------------------------------

TEST(CorpusAnchors, of_2019_stand_where_the_corpus_says) {
    auto const texts = fs::path{GAINSAY_ROOT} / "../shared/articles";
    if (!fs::is_directory(texts)) { GTEST_SKIP() << "the articles are not at hand in ../shared/articles, beside the project"; }
    auto const corpus = fs::path{GAINSAY_ROOT} / "claims/corpus/korea-2019";
    claims::SourceSet sources;
    std::vector<claims::FileId> files;
    for (auto const& entry : fs::directory_iterator{corpus}) {
        if (entry.path().extension() != ".claims") { continue; }
        std::ifstream file{entry.path(), std::ios::binary};
        std::ostringstream text;
        text << file.rdbuf();
        files.push_back(grammar::load_file(sources, entry.path().filename().string(), text.str()).file);
    }
    auto const reading = grammar::read_corpus(sources, files);
    auto const checked = claims::check_anchors(reading.model, [&](std::string const& name) { return find_text({corpus, texts}, name); });
    for (auto const& diagnostic : checked.diagnostics) {
        auto const place = sources.position(diagnostic.span.file, diagnostic.span.begin);
        ADD_FAILURE() << sources.path(diagnostic.span.file) << ":" << place.line << ": " << diagnostic.message;
    }
    EXPECT_GT(checked.looked_up, 100U);
    EXPECT_EQ(checked.not_looked_up, std::vector<std::string>{});
}

}  // namespace
}  // namespace gainsay::app
