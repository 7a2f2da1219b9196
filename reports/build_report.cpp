#include "reports/build_report.hpp"

#include "claims/calendar/widths.hpp"
#include "claims/wording/wording.hpp"
#include "reports/acceptances.hpp"
#include "reports/conflict_findings.hpp"
#include "reports/fingerprint.hpp"
#include "reports/members.hpp"
#include "reports/not_checked.hpp"
#include "reports/standings.hpp"
#include "reports/text_findings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

namespace gainsay::reports {

namespace {

/// A finding, and where it comes in the report: by severity, place, code. Files count by their paths, so that the order
/// in which they were read means nothing.
struct Sortable {
    Finding finding;
    claims::Span span;
    std::string_view path;
    [[nodiscard]] auto rank() const {
        return std::tie(finding.severity, path, span.begin, finding.code, finding.fingerprint, finding.message, span.end);
    }
};

std::vector<claims::Diagnostic> without_repeats(std::vector<claims::Diagnostic> diagnostics) {
    auto const rank = [](claims::Diagnostic const& d) { return std::tie(d.span, d.code, d.message, d.label, d.help); };
    std::stable_sort(diagnostics.begin(), diagnostics.end(), [&](auto const& a, auto const& b) { return rank(a) < rank(b); });
    auto const repeated = std::unique(diagnostics.begin(), diagnostics.end(),
                                      [&](auto const& a, auto const& b) { return rank(a) == rank(b); });
    diagnostics.erase(repeated, diagnostics.end());
    return diagnostics;
}

Corpus describe_corpus(claims::SourceSet const& sources, claims::Model const& model, solver::Analysis const& analysis,
                       RunDetails const& details) {
    Corpus corpus;
    corpus.path = details.corpus_path;
    corpus.files = details.files.value_or(sources.size());
    corpus.articles = model.articles.size();
    corpus.claims = model.claims.size();
    corpus.records = model.records.size();
    corpus.definitions = model.definitions.size();
    corpus.arguments = model.arguments.size();
    corpus.not_encoded = model.not_encoded.size();
    std::set<std::uint32_t> const on{analysis.rules_on.begin(), analysis.rules_on.end()};
    for (std::uint32_t i = 0; i < model.rules.size(); ++i) {
        (on.contains(i) ? corpus.rules_on : corpus.rules_off).push_back(model.rules[i].identifier);
    }
    corpus.records_on = analysis.records_on;
    corpus.widths_version = claims::widths_version;
    for (auto const& [row, minutes] : model.room) {
        corpus.room.push_back(fmt::format("{}: {}", claims::width_entry(row).name, claims::room_in_words(minutes)));
    }
    corpus.components = analysis.components;
    corpus.checks = analysis.checks;
    corpus.anchors_looked_up = details.anchors.looked_up;
    corpus.anchors_found = details.anchors.found;
    corpus.conflicts_not_shown = details.conflicts_not_shown;
    corpus.confirmation = details.confirmation;
    return corpus;
}

std::vector<Article> list_articles(claims::SourceSet const& sources, claims::Model const& model) {
    std::vector<Article> articles;
    for (auto const& article : model.articles) {
        articles.push_back({0, article.identifier, article.title, article.authors, article.outlet, published_text(article),
                            place_of(sources, article.span)});
    }
    return articles;
}

std::vector<Statement> list_statements(claims::SourceSet const& sources, claims::Model const& model) {
    std::vector<Statement> statements;
    for (auto const& claim : model.claims) {
        statements.push_back({0, model.full_name(claim), model.articles[claim.article].identifier, place_of(sources, claim.span)});
    }
    for (auto const& record : model.records) {
        statements.push_back({0, "record:" + record.identifier, {}, place_of(sources, record.span)});
    }
    return statements;
}

/// The sides of a dispute: the positions of its conflicts, those with the same claims once.
std::vector<Side> list_sides(std::vector<Finding> const& findings, std::vector<std::size_t> const& of_dispute) {
    std::vector<Side> sides;
    for (auto const index : of_dispute) {
        auto const& finding = findings[index];
        for (auto const& position : finding.positions) {
            Side side{position.text, {}, {}};
            for (auto const member : position.members) {
                side.claims.push_back(finding.members[member].claim);
                auto const& holder = finding.members[member].holder;
                bool const is_new = std::find(side.holders.begin(), side.holders.end(), holder) == side.holders.end();
                if (!holder.empty() && is_new) { side.holders.push_back(holder); }
            }
            auto const known = std::any_of(sides.begin(), sides.end(), [&](Side const& s) { return s.claims == side.claims; });
            if (!known) { sides.push_back(std::move(side)); }
        }
    }
    return sides;
}

}  // namespace

Report build_report(claims::SourceSet const& sources, claims::Model const& model, solver::Analysis const& analysis,
                    std::vector<claims::Diagnostic> const& diagnostics, RunDetails const& details) {
    Material const material{sources, model};
    auto texts = diagnostics;
    texts.insert(texts.end(), analysis.desk.begin(), analysis.desk.end());

    // Conflicts first, so that their indices in the analysis are their indices here until they are sorted.
    std::vector<Sortable> sortable;
    for (auto const& conflict : analysis.conflicts) {
        auto made = conflict_finding(material, conflict);
        sortable.push_back({std::move(made.finding), made.span, sources.path(made.span.file)});
    }
    ClaimFinder const finder{model};
    auto const add_texts = [&](std::vector<claims::Diagnostic> const& all) {
        for (auto const& text : all) { sortable.push_back({text_finding(material, finder, text), text.span, sources.path(text.span.file)}); }
    };
    texts = without_repeats(std::move(texts));
    add_texts(texts);
    std::vector<Finding*> conflicts;
    std::vector<Finding*> weaknesses;
    for (std::size_t i = 0; i < sortable.size(); ++i) {
        auto& finding = sortable[i].finding;
        if (i < analysis.conflicts.size()) { conflicts.push_back(&finding); }
        if (!finding.weakness_of.empty()) { weaknesses.push_back(&finding); }
    }
    add_texts(without_repeats(apply_acceptances(material, analysis, diagnostics, details, conflicts, weaknesses)));

    std::vector<std::size_t> order(sortable.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return sortable[a].rank() < sortable[b].rank(); });

    Report report;
    report.version = details.version;
    report.corpora.push_back(describe_corpus(sources, model, analysis, details));
    report.articles = list_articles(sources, model);
    report.statements = list_statements(sources, model);
    report.arguments = list_standings(material, analysis);
    std::vector<std::size_t> place_of_conflict(sortable.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        place_of_conflict[order[i]] = i;
        report.findings.push_back(std::move(sortable[order[i]].finding));
    }
    auto& corpus = report.corpora.front();
    corpus.text_errors = static_cast<std::uint64_t>(std::count_if(texts.begin(), texts.end(), hides_text));
    report.not_checked = list_not_checked(material, analysis, details, corpus.text_errors);
    for (auto const& found : analysis.disputes) {
        Dispute dispute;
        dispute.question = found.question;
        for (auto const conflict : found.conflicts) { dispute.findings.push_back(place_of_conflict[conflict]); }
        dispute.sides = list_sides(report.findings, dispute.findings);
        report.disputes.push_back(std::move(dispute));
    }
    for (auto const& found : analysis.settlements) {
        Settlement settlement{0, {}, {}, found.more};
        for (auto const conflict : found.conflicts) { settlement.findings.push_back(place_of_conflict[conflict]); }
        std::sort(settlement.findings.begin(), settlement.findings.end());
        for (auto const& repair : found.repairs) { settlement.repairs.push_back(repair_shown(model, repair)); }
        report.settlements.push_back(std::move(settlement));
    }
    std::sort(report.settlements.begin(), report.settlements.end(),
              [](Settlement const& a, Settlement const& b) { return a.findings < b.findings; });
    auto const most_severe = [](Dispute const& dispute) {
        auto const first = std::min_element(dispute.findings.begin(), dispute.findings.end());
        return first == dispute.findings.end() ? std::size_t{0} : *first;
    };
    std::stable_sort(report.disputes.begin(), report.disputes.end(),
                     [&](Dispute const& a, Dispute const& b) { return most_severe(a) < most_severe(b); });
    assign_ids(report);
    return report;
}

}  // namespace gainsay::reports
