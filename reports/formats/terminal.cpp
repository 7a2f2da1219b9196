// The report for people: a verdict, the findings under their questions, and what was and was not checked.

#include "claims/wording/wording.hpp"
#include "reports/captions.hpp"
#include "reports/formats/formats.hpp"
#include "reports/terminal/parts.hpp"
#include "reports/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace gainsay::reports {

namespace {

/// Prints findings until the limit is reached and counts the rest.
class Counter {
public:
    explicit Counter(std::optional<std::size_t> limit) : limit_(limit) {}
    /// Whether one more finding may be shown; counts it either way.
    bool take() {
        bool const fits = !limit_ || shown_ < *limit_;
        ++(fits ? shown_ : left_out_);
        return fits;
    }
    [[nodiscard]] std::size_t left_out() const { return left_out_; }

private:
    std::optional<std::size_t> limit_;
    std::size_t shown_ = 0;
    std::size_t left_out_ = 0;
};

bool is_remark_on_argument(Finding const& finding) { return finding.category == claims::Category::argument; }

void print_text_findings(Page& page, Report const& report, std::size_t corpus, Counter& counter) {
    for (auto const& finding : report.findings) {
        bool const is_here = finding.corpus == corpus && !is_conflict(finding) && !is_remark_on_argument(finding) && !finding.accepted;
        if (!is_here || !counter.take()) { continue; }
        print_text_finding(page, finding);
        page.blank_line();
    }
}

/// What the linter remarks. Beside conflicts a line for each will do, since most of it is about those; asked for alone, all of it.
void print_remarks(Page& page, Report const& report, std::size_t corpus, Counter& counter) {
    bool const in_full = page.options().folding == Folding::full || report.corpora[corpus].conflicts_not_shown.has_value();
    bool is_first = true;
    for (auto const& finding : report.findings) {
        if (finding.corpus != corpus || !is_remark_on_argument(finding) || finding.accepted || !counter.take()) { continue; }
        if (is_first) { page.heading("Remarks on arguments"); }
        is_first = false;
        in_full ? print_text_finding(page, finding) : print_text_finding_in_short(page, finding);
        if (in_full) { page.blank_line(); }
    }
    if (is_first || in_full) { return; }
    page.blank_line();
    page.paragraph(2, "\"gainsay lint\" and --full show them in full, with what would help.", Style::faint);
    page.blank_line();
}

void print_sides(Page& page, Dispute const& dispute) {
    // The claims of a single finding are shown right below; only a larger dispute gains from an overview.
    bool const is_small = dispute.findings.size() == 1 &&
                          std::all_of(dispute.sides.begin(), dispute.sides.end(), [](Side const& s) { return s.claims.size() < 2; });
    if (is_small) { return; }
    for (auto const& side : dispute.sides) {
        auto const who = side.holders.empty() ? std::string{"nobody"} : page.options().folding == Folding::full ? listed(side.holders)
                                                                               : claims::join_shortly(side.holders, "others");
        page.paragraph(2, "- ", Style::plain, fmt::format("{}: {}", who, side.text), Style::plain);
    }
    page.blank_line();
}

void print_dispute(Page& page, Report const& report, Dispute const& dispute, Counter& counter) {
    std::vector<Finding const*> shown;
    for (auto const index : dispute.findings) {
        auto const& finding = report.findings[index];
        if (!finding.accepted && counter.take()) { shown.push_back(&finding); }
    }
    if (shown.empty()) { return; }
    page.heading(dispute.question);
    print_sides(page, dispute);
    bool is_root = true;
    for (auto const* finding : shown) {
        bool const in_full = is_root || page.options().folding == Folding::full;
        in_full ? print_conflict(page, *finding) : print_conflict_in_short(page, *finding);
        page.blank_line();
        is_root = false;
    }
    if (shown.size() > 1 && page.options().folding == Folding::folded) {
        page.paragraph(0, "Those in short dispute the same question; --full shows them with all their steps.", Style::faint);
        page.blank_line();
    }
}

/// Conflicts that belong to no dispute.
void print_others(Page& page, Report const& report, std::size_t corpus, Counter& counter) {
    std::set<std::size_t> in_dispute;
    for (auto const& dispute : report.disputes) { in_dispute.insert(dispute.findings.begin(), dispute.findings.end()); }
    for (std::size_t i = 0; i < report.findings.size(); ++i) {
        auto const& finding = report.findings[i];
        bool const is_here = finding.corpus == corpus && is_conflict(finding) && !finding.accepted && !in_dispute.contains(i);
        if (!is_here || !counter.take()) { continue; }
        print_conflict(page, finding);
        page.blank_line();
    }
}

void print_accepted(Page& page, Report const& report, std::size_t corpus, Whose whose) {
    bool is_first = true;
    for (auto const& finding : report.findings) {
        if (finding.corpus != corpus || !is_accepted_by(finding, whose)) { continue; }
        if (is_first) { page.heading(whose == Whose::desk ? "Accepted by the desk" : "Known from the baseline"); }
        is_first = false;
        is_conflict(finding) ? print_conflict_in_short(page, finding) : print_text_finding_in_short(page, finding);
        page.blank_line();
    }
}

}  // namespace

void write_terminal(Report const& report, RenderOptions const& options, std::ostream& out) {
    Page page{out, options};
    Counter counter{options.max_findings};
    for (std::size_t corpus = 0; corpus < report.corpora.size(); ++corpus) {
        if (corpus > 0) { page.blank_line(); }
        if (report.corpora.size() > 1) { page.heading("Corpus " + report.corpora[corpus].path); }
        page.paragraph(0, verdict_line(report, corpus), Style::strong);
        if (report.failure) { page.paragraph(0, "Not everything was read: " + report.failure->message, Style::error); }
        page.blank_line();
        auto const left_out_before = counter.left_out();
        print_text_findings(page, report, corpus, counter);
        for (auto const& dispute : report.disputes) {
            if (dispute.corpus == corpus) { print_dispute(page, report, dispute, counter); }
        }
        print_others(page, report, corpus, counter);
        print_settlements(page, report, corpus);
        print_remarks(page, report, corpus, counter);
        if (auto const left_out = counter.left_out() - left_out_before; left_out > 0) {
            page.paragraph(0, fmt::format("{} not shown (--max-findings {}).", counted(left_out, "more finding"), *options.max_findings),
                           Style::strong);
            page.blank_line();
        }
        print_accepted(page, report, corpus, Whose::desk);
        if (page.options().folding == Folding::full) { print_accepted(page, report, corpus, Whose::baseline); }
        print_standings(page, report, corpus);
        print_coverage(page, report, corpus);
    }
}

}  // namespace gainsay::reports
