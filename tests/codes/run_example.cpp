#include "tests/codes/run_example.hpp"

#include "claims/texts/check_anchors.hpp"
#include "grammar/read_corpus.hpp"
#include "reports/build_report.hpp"
#include "reports/formats/formats.hpp"
#include "solver/lint/lint.hpp"

#include <algorithm>
#include <sstream>

namespace gainsay::codes {

reports::Report report_of(std::vector<ExampleFile> const& files) {
    claims::SourceSet sources;
    std::vector<claims::FileId> ids;
    std::vector<claims::Diagnostic> diagnostics;
    for (ExampleFile const& file : files) {
        if (!file.name.ends_with(".claims")) { continue; }  // the text of an article
        grammar::Loaded const loaded = grammar::load_file(sources, file.name, file.bytes);
        ids.push_back(loaded.file);
        diagnostics.insert(diagnostics.end(), loaded.diagnostics.begin(), loaded.diagnostics.end());
    }
    grammar::Reading const reading = grammar::read_corpus(sources, ids);
    diagnostics.insert(diagnostics.end(), reading.diagnostics.begin(), reading.diagnostics.end());
    auto const anchors = claims::check_anchors(reading.model, [&](std::string const& name) -> claims::TextLookup {
        auto const file = std::find_if(files.begin(), files.end(), [&](ExampleFile const& each) { return each.name == name; });
        if (file == files.end()) { return claims::TextNotAtHand{}; }
        return claims::TextAtHand{file->bytes};
    });
    diagnostics.insert(diagnostics.end(), anchors.diagnostics.begin(), anchors.diagnostics.end());
    solver::Analysis const analysis = solver::analyse(reading.model, {});
    // Also the lints that are off by default.
    std::vector<std::string> all_lints;
    for (claims::LintLevel const& level : claims::lint_levels()) { all_lints.push_back(claims::code_name(level.code)); }
    solver::LintResult const linted = solver::lint(sources, reading.model, analysis, {{}, claims::LintChoice{all_lints, {}}});
    diagnostics.insert(diagnostics.end(), linted.findings.begin(), linted.findings.end());
    reports::RunDetails details{"1", "example", {}};
    details.anchors = {anchors.looked_up, anchors.found, anchors.not_looked_up};
    details.today = claims::day_from_civil({2031, 12, 1});
    return reports::build_report(sources, reading.model, analysis, diagnostics, details);
}

std::set<std::string> codes_in(reports::Report const& report) {
    std::set<std::string> codes;
    for (reports::Finding const& finding : report.findings) { codes.insert(claims::code_text(finding.code)); }
    return codes;
}

std::string on_terminal(reports::Report const& report) {
    reports::RenderOptions options;
    options.max_findings = 3;
    // Beside conflicts, remarks on arguments come in short; here they are what is looked at.
    bool const has_remarks = std::any_of(report.findings.begin(), report.findings.end(),
                                         [](reports::Finding const& finding) { return finding.category == claims::Category::argument; });
    if (has_remarks) { options.folding = reports::Folding::full; }
    std::ostringstream out;
    reports::write_terminal(report, options, out);
    return out.str();
}

}  // namespace gainsay::codes
