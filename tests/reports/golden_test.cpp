// What every format shows of the same reports, kept as files in golden/. GAINSAY_UPDATE_GOLDENS=1 writes them anew.

#include "reports/formats/formats.hpp"
#include "tests/reports/harbour.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <set>
#include <sstream>

namespace gainsay::reports::tests {
namespace {

namespace fs = std::filesystem;

struct Case {
    std::string name;
    Report report;
};

Report report_of(std::function<void(Harbour&)> const& change) {
    Harbour harbour;
    change(harbour);
    return harbour.report();
}

std::vector<Case> cases() {
    std::vector<Case> all;
    auto const add = [&](std::string name, std::function<void(Harbour&)> const& change) {
        all.push_back({std::move(name), report_of(change)});
    };
    add("clean", [](Harbour& harbour) { harbour.model.not_encoded.clear(); });
    add("contradiction", [](Harbour& harbour) { harbour.add_contradiction(); });
    add("rule-conflict", [](Harbour& harbour) { harbour.add_rule_conflict(); });
    add("possible-conflict", [](Harbour& harbour) { harbour.add_possible_conflict(); });
    add("speaker", [](Harbour& harbour) { harbour.add_speaker_conflict(); });
    add("accepted", [](Harbour& harbour) { harbour.add_possible_conflict(Harbour::Desk::accepts); });
    add("text-errors", [](Harbour& harbour) { harbour.add_text_errors(); });
    add("not-checked", [](Harbour& harbour) { harbour.add_not_checked(); });
    add("settlement", [](Harbour& harbour) {
        harbour.add_contradiction();
        harbour.add_possible_conflict();
        harbour.analysis.settlements.push_back(
            {{0, 1},
             {{harbour.analysis.conflicts[0].positions[0].holders, solver::EditorialAction::check_claim, "check reed.length (paragraph 2) against the article"}},
             2});
        harbour.model.room = {{claims::WidthRow::mid_month, 3 * 24 * 60}, {claims::WidthRow::bare_hours, 90}};
    });
    add("everything", [](Harbour& harbour) {
        harbour.add_contradiction();
        harbour.add_rule_conflict();
        harbour.add_possible_conflict();
        harbour.add_speaker_conflict();
        harbour.add_text_errors();
        harbour.add_not_checked();
    });

    auto one_file = report_of([](Harbour& harbour) {
        harbour.add_rule_conflict();
        harbour.add_contradiction();
    });
    show_only(one_file, 0, {"harbour/frey.claims"});
    all.push_back({"one-file", std::move(one_file)});

    all.push_back({"desk", desk_report()});

    Harbour other;
    other.add_rule_conflict();
    other.details.corpus_path = "other";
    all.push_back({"two-corpora", joined({report_of([](Harbour& harbour) { harbour.add_contradiction(); }), other.report()})});

    Report failed;
    failed.version = "1.2.3";
    failed.failure = Failure{2, "no claim files in \"empty\"", {"empty: holds no file whose name ends in .claims"}};
    all.push_back({"failed", std::move(failed)});
    return all;
}

fs::path golden_folder() { return fs::path{GAINSAY_ROOT} / "tests/reports/golden"; }

std::string read_file(fs::path const& path) {
    std::ifstream file{path, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

void expect_golden(std::string const& name, std::string const& text) {
    auto const path = golden_folder() / name;
    if (std::getenv("GAINSAY_UPDATE_GOLDENS") != nullptr) { std::ofstream{path, std::ios::binary} << text; }
    ASSERT_TRUE(fs::exists(path)) << name << " is missing; GAINSAY_UPDATE_GOLDENS=1 writes it";
    EXPECT_EQ(text, read_file(path)) << "of " << name;
}

std::string shown(Format const& format, Report const& report, RenderOptions const& options) {
    std::ostringstream out;
    format.write(report, options, out);
    return out.str();
}

TEST(Goldens, every_format_shows_every_report_as_approved) {
    for (auto const& each : cases()) {
        for (auto const& format : formats()) {
            expect_golden(each.name + "." + std::string{format.name}, shown(format, each.report, {}));
        }
    }
}

TEST(Goldens, the_terminal_keeps_to_its_options) {
    auto const everything = report_of([](Harbour& harbour) {
        harbour.add_contradiction();
        harbour.add_possible_conflict();
        harbour.add_text_errors();
        harbour.add_not_checked();
    });
    auto const* terminal = find_format("terminal");
    ASSERT_NE(terminal, nullptr);
    RenderOptions narrow;
    narrow.width = 50;
    expect_golden("narrow.terminal", shown(*terminal, everything, narrow));
    RenderOptions coloured;
    coloured.colour = Colour::ansi;
    expect_golden("coloured.terminal", shown(*terminal, everything, coloured));
    RenderOptions full;
    full.folding = Folding::full;
    expect_golden("full.terminal", shown(*terminal, everything, full));
    RenderOptions limited;
    limited.max_findings = 1;
    expect_golden("limited.terminal", shown(*terminal, everything, limited));
}

TEST(Goldens, no_file_is_left_that_no_test_looks_at) {
    std::set<std::string> expected{"coloured.terminal", "full.terminal", "limited.terminal", "narrow.terminal"};
    for (auto const& each : cases()) {
        for (auto const& format : formats()) { expected.insert(each.name + "." + std::string{format.name}); }
    }
    std::set<std::string> found;
    for (auto const& entry : fs::directory_iterator{golden_folder()}) { found.insert(entry.path().filename().string()); }
    EXPECT_EQ(found, expected);
}

}  // namespace
}  // namespace gainsay::reports::tests
