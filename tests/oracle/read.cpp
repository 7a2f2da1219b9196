#include "tests/oracle/read.hpp"

#include "grammar/read_corpus.hpp"

namespace gainsay::oracle {

Read read_files(std::vector<std::pair<std::string, std::string>> const& files) {
    Read read;
    std::vector<claims::FileId> ids;
    std::vector<claims::Diagnostic> diagnostics;
    for (auto const& [path, text] : files) {
        auto loaded = grammar::load_file(read.sources, path, text);
        ids.push_back(loaded.file);
        diagnostics.insert(diagnostics.end(), loaded.diagnostics.begin(), loaded.diagnostics.end());
    }
    auto reading = grammar::read_corpus(read.sources, ids);
    diagnostics.insert(diagnostics.end(), reading.diagnostics.begin(), reading.diagnostics.end());
    for (auto const& diagnostic : diagnostics) {
        if (diagnostic.severity != claims::Severity::error) { continue; }
        read.complaints += claims::code_text(diagnostic.code) + " " + diagnostic.message + " at “" + std::string(read.sources.text(diagnostic.span)) + "”\n";
    }
    read.model = std::move(reading.model);
    return read;
}

}  // namespace gainsay::oracle
