#include "reports/captions.hpp"
#include "reports/terminal/parts.hpp"
#include "reports/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace gainsay::reports {

namespace {

constexpr std::size_t shown_of_each_kind = 5;

std::uint64_t count_of(Report const& report, std::size_t corpus, claims::Category category) {
    return static_cast<std::uint64_t>(std::count_if(report.findings.begin(), report.findings.end(), [&](Finding const& finding) {
        return finding.corpus == corpus && finding.category == category && !finding.accepted;
    }));
}

std::string subject_of(Corpus const& corpus) {
    auto text = fmt::format("{}, {}", counted(corpus.articles, "article"), counted(corpus.claims, "claim"));
    if (corpus.records > 0) { text += ", " + counted(corpus.records, "record") + (corpus.records_on ? "" : " (left out)"); }
    text += corpus.rules_on.empty() ? ", no rules on" : ", " + counted(corpus.rules_on.size(), "rule") + " on";
    return text;
}

std::string heading_of(NotChecked::Kind kind, std::uint64_t count) {
    switch (kind) {
        case NotChecked::Kind::undecided: return counted(count, "group of claims", "groups of claims") + " left undecided";
        case NotChecked::Kind::bound_reached: return counted(count, "bound") + " reached: more exists than is listed";
        case NotChecked::Kind::not_read: return "Text that could not be read";
        case NotChecked::Kind::not_followed: return counted(count, "link") + " not followed";
        case NotChecked::Kind::not_encoded: return counted(count, "passage") + " that the editor left out";
        case NotChecked::Kind::not_factual: return counted(count, "statement") + " not taken as fact";
        case NotChecked::Kind::kept: return counted(count, "statement") + " read and kept, but not reasoned about";
        case NotChecked::Kind::clock_time: return counted(count, "clock time") + " compared by the day only";
        case NotChecked::Kind::anchors: return "Anchors that were not looked up in the articles' texts";
    }
    return {};
}

/// Entries of one kind that have the same message, and all their claims.
struct Group {
    std::string message;
    std::vector<std::string> claims;
};

std::vector<Group> group_by_message(Report const& report, std::size_t corpus, NotChecked::Kind kind) {
    std::vector<Group> groups;
    std::map<std::string, std::size_t> known;
    for (auto const& entry : report.not_checked) {
        if (entry.corpus != corpus || entry.kind != kind) { continue; }
        auto const [place, is_new] = known.emplace(entry.message, groups.size());
        if (is_new) { groups.push_back({entry.message, {}}); }
        auto& claims = groups[place->second].claims;
        claims.insert(claims.end(), entry.claims.begin(), entry.claims.end());
    }
    return groups;
}

/// How many of `count` things are listed: all if asked for or if only one would be missing.
std::size_t listed_of(Page const& page, std::size_t count) {
    bool const all = page.options().folding == Folding::full || count <= shown_of_each_kind + 1;
    return all ? count : shown_of_each_kind;
}

void print_group(Page& page, std::vector<Group> const& groups) {
    auto const shown = listed_of(page, groups.size());
    for (std::size_t i = 0; i < shown; ++i) {
        auto claims = groups[i].claims;
        auto const named = listed_of(page, claims.size());
        auto const left = claims.size() - named;
        claims.resize(named);
        if (left > 0) { claims.push_back(fmt::format("{} more", left)); }
        auto const about = claims.empty() ? std::string{} : fmt::format(" ({})", listed(claims));
        page.paragraph(4, "- ", Style::plain, groups[i].message + about, Style::plain);
    }
    if (shown < groups.size()) { page.paragraph(4, fmt::format("- and {} more; --full lists them", groups.size() - shown)); }
}

/// The files or the change that the report is narrowed to, after `lead`; empty where it is not.
std::string narrowed_to(Corpus const& corpus, std::string_view lead) {
    auto words = corpus.only_files;
    if (!corpus.only_since.empty()) { words.push_back(corpus.only_since); }
    return words.empty() ? std::string{} : std::string{lead} + listed(words);
}

std::string in_words(Confirmation const& confirmation) {
    auto const& [by, confirmed, denied, unanswered] = confirmation;
    auto const all = confirmed + denied + unanswered;
    if (all == 0) { return fmt::format("No conflict was found that {} could confirm.", by); }
    auto text = fmt::format("Confirmed by {}: {}", by, confirmed == all ? counted(all, "conflict") : fmt::format("{} of {}", confirmed, counted(all, "conflict")));
    if (denied > 0) { text += fmt::format("; denied and not shown: {}", denied); }
    if (unanswered > 0) { text += fmt::format("; shown without its answer: {}", unanswered); }
    return text + ".";
}

void print_baseline(Page& page, BaselineUse const& baseline) {
    auto const* const listing = baseline.known == 0 ? "" : baseline.known == 1 ? "; --full lists it" : "; --full lists them";
    page.paragraph(2, known_in_words(baseline) + listing + ".");
    auto const list = [&](std::vector<std::string> const& entries) {
        std::vector<Group> groups;
        for (auto const& entry : entries) { groups.push_back({entry, {}}); }
        print_group(page, groups);
    };
    if (!baseline.solved.empty()) {
        page.paragraph(2, solved_in_words(baseline) + ":");
        list(baseline.solved);
    }
    if (!baseline.changed.empty()) {
        page.paragraph(2, changed_in_words(baseline) + ":");
        list(baseline.changed);
    }
}

}  // namespace

bool is_accepted_by(Finding const& finding, Whose whose) {
    if (!finding.accepted) { return false; }
    return (finding.accepted->kind == Acceptance::Kind::baseline) == (whose == Whose::baseline);
}

std::string verdict_line(Report const& report, std::size_t index) {
    using claims::Category;
    auto const& corpus = report.corpora[index];
    std::vector<std::string> found;
    auto const add = [&](Category category, std::string_view singular, std::string_view plural) {
        auto const count = count_of(report, index, category);
        if (count > 0) { found.push_back(counted(count, singular, plural)); }
        return count;
    };
    auto const in_text = count_of(report, index, Category::text) + count_of(report, index, Category::syntax) +
                         count_of(report, index, Category::names);
    if (in_text > 0) { found.push_back(counted(in_text, "problem") + " in the text"); }
    auto const contradictions = add(Category::contradiction, "contradiction", "contradictions");
    auto const lesser = add(Category::conflict, "conflict", "conflicts") +
                        add(Category::possible_conflict, "possible conflict", "possible conflicts") +
                        add(Category::tension, "tension", "tensions") +
                        add(Category::disagreement, "disagreement", "disagreements");
    add(Category::argument, "remark on arguments", "remarks on arguments");
    add(Category::desk, "line of the desk to look at", "lines of the desk to look at");
    auto const* const verb = corpus.left_out.empty() ? "found" : "shown";  // what is left out may be one
    auto const accepted_by = [&](Whose whose) {
        return std::count_if(report.findings.begin(), report.findings.end(),
                             [&](Finding const& finding) { return finding.corpus == index && is_accepted_by(finding, whose); });
    };
    auto const by_desk = accepted_by(Whose::desk);
    auto const known = accepted_by(Whose::baseline);
    auto const accepted = by_desk + known;
    if (by_desk > 0) { found.push_back(fmt::format("{} accepted by the desk", by_desk)); }
    if (known > 0) { found.push_back(fmt::format("{} known from the baseline", known)); }
    if (corpus.conflicts_not_shown) {
        if (count_of(report, index, Category::argument) == 0) { found.emplace_back("nothing to remark on arguments"); }
        if (*corpus.conflicts_not_shown > 0) { found.push_back(fmt::format("{} of claims not shown", counted(*corpus.conflicts_not_shown, "conflict"))); }
    } else if (contradictions + lesser == 0) {
        found.push_back(fmt::format("no {}conflict {}{}{}", accepted > 0 ? "other " : "", verb,
                                    narrowed_to(corpus, " that touches "),
                                    corpus.text_errors > 0 ? " in what could be read" : ""));
    } else if (contradictions == 0) {
        found.push_back(corpus.left_out.empty() ? "no contradiction" : "no contradiction shown");
    }

    auto text = fmt::format("{}: ", subject_of(corpus));
    for (std::size_t i = 0; i < found.size(); ++i) { text += (i > 0 ? ", " : "") + found[i]; }
    if (corpus.findings_not_shown > 0) {
        text += fmt::format("; {} elsewhere not shown", counted(corpus.findings_not_shown, "finding"));
    }
    for (auto const& left_out : corpus.left_out) { text += fmt::format("; {} not shown: {}", counted(left_out.count, "finding"), left_out.reason); }
    auto const not_checked = std::count_if(report.not_checked.begin(), report.not_checked.end(),
                                           [&](NotChecked const& entry) { return entry.corpus == index; });
    if (not_checked > 0) {
        text += fmt::format("; {} not checked (listed at the end)", counted(static_cast<std::uint64_t>(not_checked), "thing"));
    }
    return text;
}

void print_coverage(Page& page, Report const& report, std::size_t index) {
    auto const& corpus = report.corpora[index];
    page.heading("What was checked");
    page.paragraph(2, fmt::format("{}; {}; dates read by version {} of the table of widths.",
                                  counted(corpus.files, "file"), subject_of(corpus), corpus.widths_version));
    if (corpus.anchors_looked_up > 0) {
        page.paragraph(2, fmt::format("{} looked up in the articles' texts, {} found in their places.",
                                      counted(corpus.anchors_looked_up, "anchor"), corpus.anchors_found));
    }
    if (!corpus.room.empty()) { page.paragraph(2, "More room than the table leaves, as the configuration says: " + listed(corpus.room) + "."); }
    if (corpus.confirmation) { page.paragraph(2, in_words(*corpus.confirmation)); }
    if (!corpus.rules_off.empty()) { page.paragraph(2, "Rules off: " + listed(corpus.rules_off) + "."); }
    if (auto const narrow = narrowed_to(corpus, ""); !narrow.empty()) {
        page.paragraph(2, fmt::format("The whole corpus was checked; only what touches {} is shown, and {} elsewhere {} not.", narrow,
                                      counted(corpus.findings_not_shown, "finding"), corpus.findings_not_shown == 1 ? "is" : "are"));
    }
    for (auto const& left_out : corpus.left_out) {
        page.paragraph(2, fmt::format("Not shown: {}, {}.", counted(left_out.count, "finding"), left_out.reason));
    }
    if (corpus.baseline) { print_baseline(page, *corpus.baseline); }
    page.blank_line();
    page.heading("What was not checked");
    bool nothing = true;
    for (std::size_t k = 0; k < not_checked_kinds; ++k) {
        auto const kind = static_cast<NotChecked::Kind>(k);
        std::uint64_t count = 0;
        for (auto const& entry : report.not_checked) { count += entry.corpus == index && entry.kind == kind ? 1 : 0; }
        if (count == 0) { continue; }
        nothing = false;
        page.paragraph(2, heading_of(kind, count) + ":");
        print_group(page, group_by_message(report, index, kind));
    }
    if (nothing) { page.paragraph(2, "Nothing was left out: every encoded claim was checked."); }
}

}  // namespace gainsay::reports
