#include "tests/reports/hostile_report.hpp"

#include "reports/text.hpp"
#include "tests/reports/harbour.hpp"

#include <utf8proc.h>

namespace gainsay::reports::tests {

Report hostile_report(std::string const& text, Spoiling spoiling) {
    Harbour harbour;
    harbour.add_contradiction();
    harbour.add_rule_conflict();
    harbour.add_possible_conflict(Harbour::Desk::accepts);
    harbour.add_text_errors();
    harbour.add_not_checked();
    auto report = harbour.report();
    // One more, accepted as the baseline accepts: by a file that is none of the corpus's own.
    report.findings.push_back(report.findings.back());
    report.findings.back().accepted = Acceptance{Acceptance::Kind::baseline, "it was there before", {}, {}, {"harbour/gainsay.baseline"}};
    auto const spoil = [&](auto&... texts) { ((spoiling == Spoiling::alone ? texts = text : texts += text), ...); };
    for (auto& corpus : report.corpora) {
        spoil(corpus.path, corpus.rules_off.front(), corpus.rules_on.front());
        corpus.only_files = {text};
        corpus.baseline = BaselineUse{text, 1, {text}, {text}};
        corpus.left_out.push_back(LeftOut{text, 1});
    }
    for (auto& statement : report.statements) { spoil(statement.claim, statement.article, statement.place.file); }
    for (auto& article : report.articles) { spoil(article.id, article.title, article.outlet, article.published, article.place.file); }
    for (auto& entry : report.not_checked) {
        spoil(entry.message);
        entry.claims.push_back(text);
    }
    for (auto& dispute : report.disputes) {
        spoil(dispute.question);
        for (auto& side : dispute.sides) {
            spoil(side.text);
            side.holders.push_back(text);
            side.claims.push_back(text);
        }
    }
    for (auto& finding : report.findings) {
        spoil(finding.message, finding.vanishes_if, finding.viewpoint_in_words);
        if (finding.accepted) {
            spoil(finding.accepted->reason, finding.accepted->place.file, finding.accepted->owner, finding.accepted->until);
        }
        for (auto& member : finding.members) {
            member.key += text;
            spoil(member.claim, member.article, member.title, member.author, member.outlet, member.date, member.date_in_words,
                  member.place.file, member.anchor, member.text, member.words, member.holder, member.source, member.source_line,
                  member.label);
            member.chain.push_back(text);
        }
        for (auto& position : finding.positions) { spoil(position.text); }
        for (auto& rule : finding.rules) {
            rule.key += text;
            spoil(rule.name, rule.text, rule.owner, rule.place.file);
            rule.switch_off = "--no-rule " + rule.name;
        }
        for (auto& definition : finding.definitions) {
            definition.key += text;
            spoil(definition.text, definition.place.file);
        }
        for (auto& step : finding.derivation) {
            for (auto& key : step.uses) { key += text; }
            step.uses.push_back(text);
            spoil(step.text);
        }
        for (auto& repair : finding.repairs) { spoil(repair.text); }
        finding.verified_by.push_back(text);
    }
    report.failure = Failure{2, text + "!", {text + "!"}};
    return report;
}

std::string first_harm(std::string const& output) {
    auto const* bytes = reinterpret_cast<utf8proc_uint8_t const*>(output.data());
    for (std::size_t i = 0; i < output.size();) {
        utf8proc_int32_t code_point = -1;
        auto const length = utf8proc_iterate(bytes + i, static_cast<utf8proc_ssize_t>(output.size() - i), &code_point);
        if (length <= 0) { return "a byte that is no UTF-8 at " + std::to_string(i); }
        if (code_point != '\n' && is_hidden(static_cast<char32_t>(code_point))) {
            return visible(output.substr(i, static_cast<std::size_t>(length))) + " at " + std::to_string(i);
        }
        i += static_cast<std::size_t>(length);
    }
    return {};
}

}  // namespace gainsay::reports::tests
