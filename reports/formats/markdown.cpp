// The report as Markdown: a comment below a pull request, or the summary of a job on GitHub. Both hosts refuse texts that
// are too long, so the report is cut between findings, and says how many are missing.

#include "reports/captions.hpp"
#include "reports/formats/formats.hpp"
#include "reports/formats/markdown_text.hpp"
#include "reports/formats/plain.hpp"
#include "reports/terminal/parts.hpp"
#include "reports/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <set>

namespace gainsay::reports {

namespace {

constexpr std::size_t most_of_a_kind = 20;       // corpora, pressing notices, other notices
constexpr std::string_view good_news = "solved";  // the notice that is told at the top
constexpr std::size_t longest_short_text = 300;  // characters, where a finding is told in short

std::size_t characters_of(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}
std::size_t bytes_of(std::string_view text) { return text.size(); }

/// How long a text may be, and how that is measured.
struct Room {
    std::size_t most;
    std::size_t (*measure)(std::string_view);
    std::string_view in_words;
};

std::string place_code(Place const& place) { return markdown_code(plain_place(place)); }

std::string lead_of(Finding const& finding) {
    return fmt::format("**{} {}** {} {}\n\n{}\n", claims::severity_text(finding.severity), claims::code_text(finding.code),
                       markdown_text(title_of(finding)), markdown_code(finding.id), markdown_text(ended(finding.message)));
}

std::string members_of(Finding const& finding) {
    std::string text;
    for (auto const& member : finding.members) {
        auto const where = place_code(member.place);
        if (!is_conflict(finding)) {
            auto const label = member.label.empty() ? std::string{} : ": " + markdown_text(member.label);
            text += fmt::format("- at {}{}\n", where, label);
            continue;
        }
        auto const article = whereabouts_of(member);
        text += fmt::format("- {} {}{}: {} ({} at {})\n", member.rank == "record" ? "In" : "By", markdown_text(byline_of(member)),
                            article.empty() ? std::string{} : ", in " + markdown_text(article), markdown_text(member.words),
                            markdown_code(member.claim), where);
    }
    return text;
}

std::string grounds_text(Finding const& finding) {
    std::string text;
    for (auto const& rule : finding.rules) {
        auto const owner = rule.owner.empty() ? std::string{"no owner stated"} : "owner " + markdown_text(rule.owner);
        text += fmt::format("- Under the rule {}: {} ({}, {}; left out with {})\n", markdown_code(rule.name), markdown_text(rule.text),
                            owner, rule.strength, markdown_code(rule.switch_off));
    }
    for (auto const& definition : finding.definitions) {
        auto const where = definition.place.file.empty() ? std::string{} : fmt::format(" ({})", place_code(definition.place));
        text += fmt::format("- Taken as given: {}{}\n", markdown_text(definition.text), where);
    }
    return text;
}

std::string steps_of(Finding const& finding) {
    if (!is_conflict(finding) || finding.derivation.empty()) { return {}; }
    std::string text = "\n<details><summary>Why these cannot all hold</summary>\n\n";
    std::size_t number = 0;
    for (auto const& step : finding.derivation) { text += fmt::format("{}. {}\n", ++number, markdown_text(step.text)); }
    return text + "\n</details>\n";
}

std::string ways_out_of(Finding const& finding) {
    std::string text;
    if (!finding.vanishes_if.empty()) { text += fmt::format("\nIt would hold if {}\n", markdown_text(ended(finding.vanishes_if))); }
    if (finding.repairs.empty()) { return text; }
    text += finding.repairs.size() == 1 ? "\nTo settle it:\n\n" : "\nTo settle it, one of these:\n\n";
    for (auto const& repair : finding.repairs) { text += fmt::format("- {}\n", markdown_text(repair.text)); }
    return text;
}

std::string in_full(Finding const& finding) {
    return lead_of(finding) + "\n" + members_of(finding) + grounds_text(finding) + steps_of(finding) + ways_out_of(finding) + "\n";
}

std::string in_short(Finding const& finding) {
    auto const* place = place_of_finding(finding);
    return fmt::format("**{} {}** {} {}{}: {}\n\n", claims::severity_text(finding.severity), claims::code_text(finding.code),
                       class_in_words(finding.category), markdown_code(finding.id),
                       place == nullptr ? std::string{} : " at " + place_code(*place),
                       markdown_text(shortened(one_line(ended(finding.message)), longest_short_text)));
}

/// Writes the findings of one report as long as there is room, and counts the others.
class Writer {
public:
    Writer(Report const& report, RenderOptions const& options, Room room, std::ostream& out)
        : report_(report), options_(options), room_(room), out_(out) {}

    void write();

private:
    [[nodiscard]] std::string opening() const;
    [[nodiscard]] std::string closing() const;
    /// Writes the text if there is room for it.
    bool put(std::string const& text);
    void put_finding(Finding const& finding, Folding folding);
    void put_conflicts(std::size_t corpus);
    void put_settlements(std::size_t corpus);
    void put_accepted(std::size_t corpus, Whose whose);

    Report const& report_;
    RenderOptions const& options_;
    Room room_;
    std::ostream& out_;
    std::size_t left_ = 0;
    std::size_t left_out_ = 0;
    std::string heading_;  // of the dispute that is being written, until one of its findings is
};

bool Writer::put(std::string const& text) {
    auto const length = room_.measure(text);
    if (left_out_ > 0 || length > left_) { return false; }
    left_ -= length;
    out_ << text;
    return true;
}

void Writer::put_finding(Finding const& finding, Folding folding) {
    bool const is_written = (folding == Folding::full && put(heading_ + in_full(finding))) || put(heading_ + in_short(finding));
    is_written ? heading_.clear() : void(++left_out_);
}

std::string Writer::opening() const {
    std::string text = "<!-- gainsay report -->\n## Gainsay\n\n";
    auto const shown = std::min(report_.corpora.size(), most_of_a_kind);
    for (std::size_t i = 0; i < shown; ++i) {
        auto const corpus = report_.corpora.size() > 1 ? markdown_code(shortened(report_.corpora[i].path, longest_short_text)) + ": " : "";
        text += fmt::format("{}{}\n\n", corpus, markdown_text(shortened(one_line(verdict_line(report_, i)), 5 * longest_short_text)));
    }
    if (shown < report_.corpora.size()) { text += fmt::format("And {} more corpora.\n\n", report_.corpora.size() - shown); }
    std::size_t pressing = 0;
    for (auto const& notice : notices_of(report_)) {
        if (!notice.is_pressing() || ++pressing > most_of_a_kind) { continue; }
        text += fmt::format("**{}**: {}\n\n", notice.name, markdown_text(shortened(notice.text, longest_short_text)));
    }
    std::size_t solved = 0;
    for (auto const& notice : notices_of(report_)) {
        if (notice.name == good_news && ++solved <= most_of_a_kind) { text += markdown_text(shortened(notice.text, longest_short_text)) + "\n\n"; }
    }
    if (pressing > most_of_a_kind) { text += fmt::format("And {} more of these.\n\n", pressing - most_of_a_kind); }
    return text;
}

std::string Writer::closing() const {
    std::string text;
    std::size_t count = 0;
    for (auto const& notice : notices_of(report_)) {
        if (notice.is_pressing() || notice.name == good_news || ++count > most_of_a_kind) { continue; }
        text += fmt::format("- {}: {}\n", notice.name, markdown_text(shortened(notice.text, longest_short_text)));
    }
    if (count > most_of_a_kind) { text += fmt::format("- and {} more\n", count - most_of_a_kind); }
    return text.empty() ? text : "<details><summary>What was not checked or not shown</summary>\n\n" + text + "\n</details>\n\n";
}

void Writer::put_conflicts(std::size_t corpus) {
    std::set<std::size_t> in_dispute;
    for (auto const& dispute : report_.disputes) {
        if (dispute.corpus != corpus) { continue; }
        heading_ = "### " + markdown_text(shortened(one_line(dispute.question), longest_short_text)) + "\n\n";
        bool is_root = true;
        for (auto const index : dispute.findings) {
            in_dispute.insert(index);
            auto const& finding = report_.findings[index];
            if (finding.accepted) { continue; }
            put_finding(finding, is_root ? Folding::full : options_.folding);
            is_root = false;
        }
        heading_.clear();
    }
    for (std::size_t i = 0; i < report_.findings.size(); ++i) {
        auto const& finding = report_.findings[i];
        bool const is_other = finding.corpus == corpus && is_conflict(finding) && !finding.accepted && !in_dispute.contains(i);
        if (is_other) { put_finding(finding, Folding::full); }
    }
}

void Writer::put_accepted(std::size_t corpus, Whose whose) {
    heading_ = whose == Whose::desk ? "### Accepted by the desk\n\n" : "### Known from the baseline\n\n";
    for (auto const& finding : report_.findings) {
        if (finding.corpus != corpus || !is_accepted_by(finding, whose)) { continue; }
        auto const how = markdown_text(shortened(one_line(ended(accepted_in_words(*finding.accepted))), longest_short_text));
        auto text = in_short(finding);
        text.insert(text.size() - 2, fmt::format(" {} {}", how, place_code(finding.accepted->place)));
        put(heading_ + text) ? heading_.clear() : void(++left_out_);
    }
    heading_.clear();
}

void Writer::put_settlements(std::size_t corpus) {
    for (auto const& settlement : report_.settlements) {
        if (settlement.corpus != corpus) { continue; }
        std::vector<std::string> ids;
        for (auto const index : settlement.findings) { ids.push_back(markdown_code(report_.findings[index].id)); }
        auto text = fmt::format("The findings {} hang together. Each of these settles all of them:\n\n", listed(ids));
        for (auto const& repair : settlement.repairs) { text += fmt::format("- {}\n", markdown_text(repair.text)); }
        if (settlement.more > 0) { text += fmt::format("- and {} of more things\n", counted(settlement.more, "other choice")); }
        put(text + "\n");
    }
}

void Writer::write() {
    auto const start = opening();
    auto const end = closing();
    auto const announcement = [this] {
        return fmt::format("**{} more {} not shown here**, since there is room for {} only. The JSON report has them all.\n\n", left_out_,
                           left_out_ == 1 ? "finding is" : "findings are", room_.in_words);
    };
    constexpr std::size_t longest_announcement = 200;
    auto const taken = room_.measure(start) + room_.measure(end) + longest_announcement;
    left_ = room_.most > taken ? room_.most - taken : 0;
    out_ << start;
    for (std::size_t corpus = 0; corpus < report_.corpora.size(); ++corpus) {
        for (auto const& finding : report_.findings) {
            bool const is_here = finding.corpus == corpus && !is_conflict(finding) && !finding.accepted;
            if (is_here) { put_finding(finding, Folding::full); }
        }
        put_conflicts(corpus);
        put_settlements(corpus);
        put_accepted(corpus, Whose::desk);
        if (options_.folding == Folding::full) { put_accepted(corpus, Whose::baseline); }
    }
    if (left_out_ > 0) { out_ << announcement(); }
    out_ << end;
}

}  // namespace

void write_markdown(Report const& report, RenderOptions const& options, std::ostream& out) {
    Writer{report, options, {60'000, characters_of, "60,000 characters"}, out}.write();
}

void write_github_summary(Report const& report, RenderOptions const& options, std::ostream& out) {
    Writer{report, options, {1'000'000, bytes_of, "1,000,000 bytes"}, out}.write();
}

}  // namespace gainsay::reports
