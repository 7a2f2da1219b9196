#include "tests/reports/formats/many.hpp"

#include "reports/sha256.hpp"

#include <fmt/format.h>

namespace gainsay::reports::tests {

namespace {

Member member_of(std::string const& article, std::size_t number, std::string words) {
    Member member;
    member.key = member.claim = fmt::format("{}.length-{}", article, number);
    member.article = article;
    member.title = "The long talks";
    member.author = article == "reed" ? "Jo Reed" : "Ann Moss";
    member.date = "2031-10";
    member.date_in_words = "October 2031";
    member.holder = member.author;
    member.chain = {member.author};
    member.certainty = "certain";
    member.rank = "body";
    auto const line = static_cast<std::uint32_t>(number + 1);
    member.place = {fmt::format("long/{}.claims", article), line, 3, line, 25, 3, 25};
    member.text = "talks lasted 6 hours.";
    member.words = std::move(words);
    return member;
}

Finding finding_of(std::size_t number, claims::Code code) {
    auto const& entry = claims::code_entry(code);
    Finding finding;
    finding.code = code;
    finding.category = entry.category;
    finding.severity = entry.severity;
    finding.viewpoint = "authors";
    finding.viewpoint_in_words = "between authors";
    finding.message = fmt::format("Jo Reed says that session {} lasted 6 hours; Ann Moss says that it lasted 9 hours", number);
    finding.members = {member_of("moss", number, fmt::format("session {} lasted 9 hours", number)),
                       member_of("reed", number, fmt::format("session {} lasted 6 hours", number))};
    finding.primary = 1;
    finding.positions = {{finding.members[0].words, {0}}, {finding.members[1].words, {1}}};
    finding.derivation = {{"It lasted 9 hours", {finding.members[0].key}}, {"It lasted 6 hours", {finding.members[1].key}}};
    finding.repairs = {{{finding.members[0].key}, "recheck-duration", "correct one of the two"}};
    auto const digits = sha256_text(fmt::format("{} {}", number, claims::code_text(code)), 32);
    finding.fingerprint = "1:" + digits;
    finding.meaning = finding.fingerprint;
    finding.id = "c-" + digits.substr(0, 12);
    finding.verified_by = {"a fresh solver"};
    return finding;
}

}  // namespace

Report report_with_findings(std::size_t errors, std::size_t warnings, std::size_t notes) {
    Report report;
    report.version = "1.2.3";
    Corpus corpus;
    corpus.path = "long";
    corpus.files = corpus.articles = 2;
    corpus.claims = 2 * (errors + warnings + notes);
    report.corpora.push_back(corpus);
    std::size_t number = 0;
    auto const add = [&](std::size_t count, claims::Code code) {
        for (std::size_t i = 0; i < count; ++i) { report.findings.push_back(finding_of(number++, code)); }
    };
    add(errors, claims::Code::contradiction);
    add(warnings, claims::Code::rule_conflict);
    add(notes, claims::Code::possible_conflict);
    for (auto const& finding : report.findings) {
        for (auto const& member : finding.members) { report.statements.push_back({0, member.claim, member.article, member.place}); }
    }
    return report;
}

}  // namespace gainsay::reports::tests
