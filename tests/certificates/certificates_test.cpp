// Another solver confirms every conflict from its certificate alone.

#include "tests/certificates/cvc5.hpp"
#include "tests/solver/case_file.hpp"
#include "tests/solver/claim_files.hpp"

#include "grammar/read_corpus.hpp"
#include "solver/analysis.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <unistd.h>

namespace gainsay::solver {
namespace {

namespace fs = std::filesystem;

class Certificates : public testing::Test {
protected:
    void SetUp() override {
        auto const* info = testing::UnitTest::GetInstance()->current_test_info();
        folder_ = fs::temp_directory_path() / (std::string("gainsay-certificates-") + info->name() + "-" + std::to_string(::getpid()));
        fs::create_directories(folder_);
    }
    void TearDown() override { fs::remove_all(folder_); }

    /// Confirms every conflict of a corpus; returns how many there were.
    std::size_t confirm(std::vector<std::pair<std::string, std::string>> const& texts) {
        claims::SourceSet sources;
        std::vector<claims::FileId> files;
        for (auto const& [path, text] : texts) { files.push_back(grammar::load_file(sources, path, text).file); }
        auto const vocabularies = tests::standard_vocabulary(sources);
        auto const reading = grammar::read_corpus(sources, files, vocabularies.texts);
        Options options;
        options.certificates = true;
        auto const analysis = analyse(reading.model, options);
        std::vector<tests::Question> questions;
        for (auto const& conflict : analysis.conflicts) {
            auto const its = tests::questions_of(conflict);
            questions.insert(questions.end(), its.begin(), its.end());
        }
        for (auto const& otherwise : tests::not_confirmed(questions, folder_)) { ADD_FAILURE() << otherwise; }
        return analysis.conflicts.size();
    }

    std::size_t confirm_folder(std::string const& name) {
        return confirm(tests::claim_files(fs::path(GAINSAY_ROOT) / name));
    }

private:
    fs::path folder_;
};

TEST_F(Certificates, OfTheCorpusAreConfirmed) { EXPECT_GE(confirm_folder("claims/corpus/korea-2019"), 1U); }

TEST_F(Certificates, OfEveryShapeOfDerivationAreConfirmed) {
    std::size_t conflicts = 0;
    for (auto const& each : tests::read_cases(fs::path(GAINSAY_ROOT) / "tests/derivations/shapes.cases")) { conflicts += confirm(each.files); }
    EXPECT_GE(conflicts, 30U);
}

class CertificatesOfForms : public Certificates, public testing::WithParamInterface<std::string> {};

TEST_P(CertificatesOfForms, AreConfirmed) {
    std::size_t conflicts = 0;
    for (auto const& each : tests::read_cases(fs::path(GAINSAY_ROOT) / "tests/solver/forms" / (GetParam() + ".cases"))) {
        conflicts += confirm(each.files);
        if (HasFailure()) { FAIL() << "in the case " << each.name; }
    }
    EXPECT_GE(conflicts, 5U);
}

std::vector<std::string> case_files() {
    std::vector<std::string> names;
    for (auto const& entry : fs::directory_iterator(GAINSAY_ROOT "/tests/solver/forms")) {
        if (entry.path().extension() == ".cases") { names.push_back(entry.path().stem().string()); }
    }
    std::sort(names.begin(), names.end());
    return names;
}

INSTANTIATE_TEST_SUITE_P(Language, CertificatesOfForms, testing::ValuesIn(case_files()), [](auto const& each) {
    return tests::fit_for_a_name(each.param);
});

}  // namespace
}  // namespace gainsay::solver
