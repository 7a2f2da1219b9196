// Where the hosts look for files: paths in their formats begin at the top of the repository, wherever the program runs.

#include "tests/app/git_folder.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>

namespace gainsay::app {
namespace {

using namespace tests;
using Json = nlohmann::json;
namespace fs = std::filesystem;

using Variables = std::vector<std::pair<std::string, std::string>>;

constexpr std::string_view expected = "desk/corpus/reed.claims";

class RepositoryPath : public testing::Test {
protected:
    RepositoryPath() {
        repository.write("desk/corpus/world.claims", world);
        repository.write("desk/corpus/reed.claims", reed);
        repository.write("desk/corpus/moss.claims", moss_against);
    }
    /// What a run in a folder of the repository writes.
    std::string written(std::string const& format, std::string const& in, std::string const& path, Variables const& variables = {}) const {
        Call call;
        call.arguments = {"check", path, "--format=" + format, "--no-cache"};
        call.environment = variables;
        call.in = in;
        return run(repository, call).out;
    }
    /// Every path in a report that a host links to.
    static std::vector<std::string> paths_in(std::string const& format, std::string const& output) {
        std::vector<std::string> paths;
        auto const collect = [&](auto const& self, Json const& value, std::string const& key) -> void {
            if (value.is_string() && (key == "uri" || key == "path")) { paths.push_back(value); }
            if (value.is_object() || value.is_array()) {
                for (auto const& [name, part] : value.items()) { self(self, part, value.is_array() ? key : name); }
            }
        };
        if (format == "github") {
            for (auto place = output.find("file="); place != std::string::npos; place = output.find("file=", place + 1)) {
                paths.push_back(output.substr(place + 5, output.find(',', place) - place - 5));
            }
        } else if (format == "junit-gitlab") {
            for (auto place = output.find(" file=\""); place != std::string::npos; place = output.find(" file=\"", place + 1)) {
                paths.push_back(output.substr(place + 7, output.find('"', place + 7) - place - 7));
            }
        } else {
            collect(collect, Json::parse(output), "");
        }
        return paths;
    }
    void expect_from_the_top(std::string const& in, std::string const& path, Variables const& variables = {}) const {
        for (auto const* format : {"github", "sarif", "sarif-all", "gitlab", "junit-gitlab"}) {
            auto const paths = paths_in(format, written(format, in, path, variables));
            ASSERT_FALSE(paths.empty()) << format;
            for (auto const& each : paths) { EXPECT_TRUE(each.starts_with("desk/corpus/")) << format << " in " << in << ": " << each; }
            EXPECT_NE(std::find(paths.begin(), paths.end(), expected), paths.end()) << format;
        }
        for (auto const* format : {"github-summary", "markdown"}) {
            EXPECT_NE(written(format, in, path, variables).find(place_in_code(expected)), std::string::npos) << format << " in " << in;
        }
    }
    static std::string place_in_code(std::string_view path) { return "`" + std::string{path} + ":2:"; }

    Folder plain;
    GitFolder repository;
};

TEST_F(RepositoryPath, begins_at_the_top_of_the_git_repository) {
    expect_from_the_top("", "desk/corpus");
    expect_from_the_top("desk", "corpus");
    expect_from_the_top("desk/corpus", ".");
    expect_from_the_top("desk/corpus", "../corpus");
    expect_from_the_top("", (repository / "desk/corpus").string());
    repository.write("elsewhere/note.txt", "");
    expect_from_the_top("elsewhere", (repository / "desk/corpus").string());
    expect_from_the_top("elsewhere", "../desk/corpus");
}

TEST_F(RepositoryPath, begins_where_the_host_says) {
    for (auto const* variable : {"GITHUB_WORKSPACE", "CI_PROJECT_DIR"}) {
        auto const top = (repository / "desk").string();
        auto const paths = paths_in("gitlab", written("gitlab", "desk/corpus", ".", {{variable, top}}));
        ASSERT_FALSE(paths.empty());
        for (auto const& path : paths) { EXPECT_TRUE(path.starts_with("corpus/")) << variable << ": " << path; }
        expect_from_the_top("desk", "corpus", {{variable, repository.path().string()}});
        // A folder that the corpus is not in says nothing about it, nor does what is no folder.
        expect_from_the_top("desk", "corpus", {{variable, plain.path().string()}});
        expect_from_the_top("desk", "corpus", {{variable, "corpus"}});
        expect_from_the_top("desk", "corpus", {{variable, "/nonexistent"}});
    }
    fs::create_directory_symlink(repository.path(), plain / "link");
    expect_from_the_top("desk", "corpus", {{"GITHUB_WORKSPACE", (plain / "link").string()}});
}

TEST_F(RepositoryPath, of_annotations_beside_a_report_begins_there_too) {
    repository.write("desk/corpus/summary.md", "");  // a job finds its summary there, empty
    Call call;
    call.arguments = {"check", ".", "--no-cache"};
    call.environment = {{"GITHUB_ACTIONS", "true"}, {"GITHUB_WORKSPACE", repository.path().string()}, {"GITHUB_STEP_SUMMARY", "summary.md"}};
    call.in = "desk/corpus";
    auto const outcome = run(repository, call);
    EXPECT_NE(outcome.err.find("::error file=desk/corpus/reed.claims,line=2,"), std::string::npos) << outcome.err;
    EXPECT_NE(repository.read("desk/corpus/summary.md").find(place_in_code(expected)), std::string::npos);
    EXPECT_NE(outcome.out.find(" at reed.claims:2:"), std::string::npos) << "people in a terminal open files from where they are\n" << outcome.out;
}

TEST_F(RepositoryPath, is_as_shown_where_there_is_no_repository) {
    plain.write("corpus/world.claims", world);
    plain.write("corpus/reed.claims", reed);
    plain.write("corpus/moss.claims", moss_against);
    Call call;
    call.arguments = {"check", "corpus", "--format=github", "--no-cache"};
    auto const paths = paths_in("github", run(plain, call).out);
    ASSERT_EQ(paths.size(), 1U);
    EXPECT_EQ(paths.front(), "corpus/reed.claims");
}

}  // namespace
}  // namespace gainsay::app
