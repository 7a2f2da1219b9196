#include "tests/codes/run_example.hpp"

#include "grammar/read_corpus.hpp"
#include "reports/build_report.hpp"
#include "reports/formats/formats.hpp"
#include "solver/lint/lint.hpp"

#include <sstream>

namespace gainsay::codes {

reports::Report report_of(std::vector<ExampleFile> const& files) {
    claims::SourceSet sources;
    std::vector<claims::FileId> ids;
    std::vector<claims::Diagnostic> diagnostics;
    for (ExampleFile const& file : files) {
        grammar::Loaded const loaded = grammar::load_file(sources, file.name, file.bytes);
        ids.push_back(loaded.file);
        diagnostics.insert(diagnostics.end(), loaded.diagnostics.begin(), loaded.diagnostics.end());
    }
    grammar::Reading const reading = grammar::read_corpus(sources, ids);
    diagnostics.insert(diagnostics.end(), reading.diagnostics.begin(), reading.diagnostics.end());
    solver::Analysis const analysis = solver::analyse(reading.model, {});
    solver::LintResult const linted = solver::lint(sources, reading.model, analysis, {});
    diagnostics.insert(diagnostics.end(), linted.findings.begin(), linted.findings.end());
    return reports::build_report(sources, reading.model, analysis, diagnostics, {"1", "example", {}});
}

std::set<std::string> codes_in(reports::Report const& report) {
    std::set<std::string> codes;
    for (reports::Finding const& finding : report.findings) { codes.insert(claims::code_text(finding.code)); }
    return codes;
}

std::string on_terminal(reports::Report const& report) {
    reports::RenderOptions options;
    options.max_findings = 3;
    std::ostringstream out;
    reports::write_terminal(report, options, out);
    return out.str();
}

}  // namespace gainsay::codes
