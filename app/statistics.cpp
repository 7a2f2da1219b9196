#include "app/statistics.hpp"

#include "reports/text.hpp"

#include <fmt/format.h>

#include <map>

namespace gainsay::app {

std::string statistics(reports::Report const& report, RunCounts const& counts) {
    using reports::counted;
    std::uint64_t files = 0;
    std::uint64_t articles = 0;
    std::uint64_t claims = 0;
    std::uint64_t components = 0;
    for (auto const& corpus : report.corpora) {
        files += corpus.files;
        articles += corpus.articles;
        claims += corpus.claims;
        components += corpus.components;
    }
    std::map<claims::Code, std::uint64_t> of_code;
    for (auto const& finding : report.findings) { ++of_code[finding.code]; }

    std::string text;
    auto const line = [&](std::string_view what, std::string const& value) { text += fmt::format("gainsay: {:23} {}\n", what, value); };
    line("read", fmt::format("{}, {}, {}, in {} ms", counted(files, "file"), counted(articles, "article"), counted(claims, "claim"), counts.reading.count()));
    line("checked", fmt::format("{} that hang together, in {} ms", counted(components, "group of claims", "groups of claims"), counts.checking.count()));
    line("questions to the solver", std::to_string(counts.questions));
    line("questions remembered", std::to_string(counts.questions_spared));
    line("corpora solved", std::to_string(counts.corpora_solved));
    line("corpora from the cache", std::to_string(counts.corpora_remembered));
    for (auto const& [code, number] : of_code) {
        line(fmt::format("{} {}", claims::code_text(code), claims::code_name(code)), std::to_string(number));
    }
    return text;
}

}  // namespace gainsay::app
