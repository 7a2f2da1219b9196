// Every format passes the validators of its format: on every approved report, on every attack, and on many findings.

#include "reports/formats/formats.hpp"
#include "tests/reports/formats/attacks.hpp"
#include "tests/reports/formats/many.hpp"
#include "tests/reports/hostile_report.hpp"

#include <gtest/gtest.h>

#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <unistd.h>

namespace gainsay::reports::tests {
namespace {

namespace fs = std::filesystem;

fs::path const root{GAINSAY_ROOT};

/// A folder of this test's own, which goes away with it.
class Folder {
public:
    Folder() : path_(fs::temp_directory_path() / ("gainsay-validators-" + std::to_string(getpid()))) { fs::create_directories(path_); }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;
    [[nodiscard]] fs::path const& path() const { return path_; }
    /// The report in every format, as NAME.FORMAT.
    void add(std::string const& name, Report const& report) const {
        for (auto const& format : formats()) {
            std::ofstream file{path_ / (name + "." + std::string{format.name}), std::ios::binary};
            format.write(report, {}, file);
        }
    }

private:
    fs::path path_;
};

/// The status of the validators and what they said.
struct Verdict {
    int status = -1;
    std::string said;
};

Verdict validate(fs::path const& folder) {
    auto const command = "node '" + (root / "tests/validators/validate.mjs").string() + "' '" + folder.string() + "' 2>&1";
    Verdict verdict;
    auto* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) { return verdict; }
    char buffer[4096];
    for (std::size_t length = fread(buffer, 1, sizeof buffer, pipe); length > 0; length = fread(buffer, 1, sizeof buffer, pipe)) {
        verdict.said.append(buffer, length);
    }
    auto const status = pclose(pipe);
    verdict.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return verdict;
}

bool are_installed() { return fs::exists(root / "build/validators/installed.json"); }

std::string file_name(std::string name) {
    std::replace(name.begin(), name.end(), ' ', '-');
    return name;
}

TEST(Validators, accept_every_approved_report_every_attack_and_many_findings) {
    if (!are_installed()) { GTEST_SKIP() << "the validators are not installed: ci/install --tests"; }
    Folder const folder;
    for (auto const& entry : fs::directory_iterator{root / "tests/reports/golden"}) {
        if (entry.path().extension() != ".terminal") { fs::copy(entry.path(), folder.path()); }
    }
    for (auto const spoiling : {Spoiling::appended, Spoiling::alone}) {
        std::string const suffix = spoiling == Spoiling::alone ? ".alone" : ".appended";
        folder.add("benign" + suffix, hostile_report("words", spoiling));
        for (auto const& attack : attacks()) {
            std::string all;
            for (auto const& text : attack.texts) { all += (all.empty() ? "" : " ") + text; }
            // Alone, a text begins its line or cell; only the first can do so.
            folder.add(file_name(attack.name) + suffix, hostile_report(spoiling == Spoiling::alone ? attack.texts.front() : all, spoiling));
        }
    }
    folder.add("many", report_with_findings(300, 30, 3));
    auto const verdict = validate(folder.path());
    EXPECT_EQ(verdict.status, 0) << verdict.said;
}

TEST(Validators, take_every_text_of_every_attack_in_markdown) {
    if (!are_installed()) { GTEST_SKIP() << "the validators are not installed: ci/install --tests"; }
    Folder const folder;
    // The others have something to look at, so that "nothing was checked" stays an error.
    folder.add("one", report_with_findings(1));
    for (auto const spoiling : {Spoiling::appended, Spoiling::alone}) {
        std::string const suffix = spoiling == Spoiling::alone ? ".alone.markdown" : ".appended.markdown";
        auto const write = [&](std::string const& name, std::string const& text) {
            std::ofstream file{folder.path() / (name + suffix), std::ios::binary};
            write_markdown(hostile_report(text, spoiling), {}, file);
        };
        write("benign", "words");
        for (auto const& attack : attacks()) {
            for (std::size_t i = 0; i < attack.texts.size(); ++i) { write(file_name(attack.name) + "-" + std::to_string(i), attack.texts[i]); }
        }
    }
    auto const verdict = validate(folder.path());
    EXPECT_EQ(verdict.status, 0) << verdict.said;
}

TEST(Validators, find_what_is_wrong) {
    if (!are_installed()) { GTEST_SKIP() << "the validators are not installed: ci/install --tests"; }
    Folder const folder;
    folder.add("good", report_with_findings(1));
    auto const spoil = [&](std::string const& format, std::string const& word, std::string const& replacement) {
        std::ifstream in{folder.path() / ("good." + format), std::ios::binary};
        std::ostringstream text;
        text << in.rdbuf();
        auto spoilt = text.str();
        auto const place = spoilt.find(word);
        ASSERT_NE(place, std::string::npos) << format << " does not say " << word;
        spoilt.replace(place, word.size(), replacement);
        std::ofstream{folder.path() / ("bad." + format), std::ios::binary} << spoilt;
    };
    spoil("json", "\"schemaVersion\": 1", "\"schemaVersion\": \"one\"");
    spoil("sarif", "](1)", "](7)");
    spoil("junit", "hostname=\"localhost\" ", "");
    spoil("checkstyle", "severity=\"", "severity=\"very ");
    spoil("gitlab", "\"critical\"", "\"serious\"");
    spoil("rdjson", "\"ERROR\"", "\"BAD\"");
    spoil("markdown", "lasted", "@lasted");
    auto const verdict = validate(folder.path());
    EXPECT_EQ(verdict.status, 1);
    for (auto const* file : {"bad.json", "bad.sarif", "bad.junit", "bad.checkstyle", "bad.gitlab", "bad.rdjson", "bad.markdown"}) {
        EXPECT_NE(verdict.said.find(file), std::string::npos) << file << " passed: " << verdict.said;
    }
    EXPECT_EQ(verdict.said.find("good."), std::string::npos) << verdict.said;
}

}  // namespace
}  // namespace gainsay::reports::tests
