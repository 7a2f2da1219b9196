#include "reports/formats/plain.hpp"

#include "reports/captions.hpp"
#include "reports/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace gainsay::reports {

namespace {

constexpr std::size_t examples_of_a_kind = 3;

std::string member_caption(Finding const& finding, Member const& member) {
    if (!is_conflict(finding)) { return one_line_or(member.label, "here"); }
    auto const says = member.words.empty() ? member.text : member.words;
    return one_line(fmt::format("{}: {}", byline_of(member), says));
}

std::string rule_caption(RuleUsed const& rule) {
    auto const owner = rule.owner.empty() ? std::string{"no owner stated"} : fmt::format("owner {}", rule.owner);
    return one_line(fmt::format("rule {}: {} ({}, {}; left out with {})", rule.name, rule.text, owner, rule.strength, rule.switch_off));
}

Place const* or_nowhere(Place const& place) { return place.file.empty() ? nullptr : &place; }

/// Where to show a notice: at a claim that it names, else at the start of the corpus.
class Places {
public:
    explicit Places(Report const& report) : report_(report) {
        for (auto const& statement : report.statements) { claims_.emplace(statement.claim, &statement.place); }
    }
    [[nodiscard]] Place of(std::size_t corpus, std::vector<std::string> const& claims) const {
        for (auto const& claim : claims) {
            auto const found = claims_.find(claim);
            if (found != claims_.end() && !found->second->file.empty()) { return *found->second; }
        }
        for (auto const& article : report_.articles) {
            if (article.corpus == corpus && !article.place.file.empty()) { return article.place; }
        }
        Place place;
        place.file = corpus < report_.corpora.size() && !report_.corpora[corpus].path.empty() ? report_.corpora[corpus].path : ".";
        return place;
    }

private:
    Report const& report_;
    std::unordered_map<std::string_view, Place const*> claims_;
};

std::string with_claims(std::string text, std::vector<std::string> const& claims) {
    if (claims.empty()) { return text; }
    auto named = claims;
    auto const left = named.size() > examples_of_a_kind + 1 ? named.size() - examples_of_a_kind : 0;
    if (left > 0) {
        named.resize(examples_of_a_kind);
        named.push_back(fmt::format("{} more", left));
    }
    return fmt::format("{} ({})", text, listed(named));
}

std::string kind_in_words(NotChecked::Kind kind) {
    switch (kind) {
        case NotChecked::Kind::undecided: return "left undecided";
        case NotChecked::Kind::bound_reached: return "more exists than is listed";
        case NotChecked::Kind::not_read: return "not read";
        case NotChecked::Kind::not_followed: return "not followed";
        case NotChecked::Kind::not_encoded: return "left out by the editor";
        case NotChecked::Kind::not_factual: return "not taken as fact";
        case NotChecked::Kind::kept: return "read and kept, but not reasoned about";
        case NotChecked::Kind::clock_time: return "compared by the day only";
        case NotChecked::Kind::anchors: return "not looked up in the texts of the articles";
    }
    return {};
}

/// One notice for all entries of a kind in a corpus, with the first few as examples.
void add_kind(std::vector<Notice>& notices, Report const& report, Places const& places, std::size_t corpus, NotChecked::Kind kind) {
    std::vector<std::string> examples;
    std::size_t count = 0;
    Notice notice;
    notice.name = not_checked_text(kind);
    for (auto const& entry : report.not_checked) {
        if (entry.corpus != corpus || entry.kind != kind) { continue; }
        notice.claims.insert(notice.claims.end(), entry.claims.begin(), entry.claims.end());
        auto example = one_line(with_claims(entry.message, entry.claims));
        bool const is_new = std::find(examples.begin(), examples.end(), example) == examples.end();
        if (++count <= examples_of_a_kind && is_new) { examples.push_back(std::move(example)); }
    }
    if (count == 0) { return; }
    notice.text = fmt::format("{} {}: ", counted(count, "thing"), kind_in_words(kind));
    for (std::size_t i = 0; i < examples.size(); ++i) { notice.text += (i > 0 ? "; " : "") + examples[i]; }
    if (count > examples_of_a_kind) { notice.text += fmt::format("; and {} more", count - examples_of_a_kind); }
    notice.place = places.of(corpus, notice.claims);
    notices.push_back(std::move(notice));
}

/// "2 findings accepted by the desk: 1 as compatible, 1 with a line "accept"".
std::string accepted_by_desk(Report const& report, std::size_t corpus) {
    auto const count_of = [&](Acceptance::Kind kind) {
        return static_cast<std::uint64_t>(std::count_if(report.findings.begin(), report.findings.end(), [&](Finding const& finding) {
            return finding.corpus == corpus && finding.accepted && finding.accepted->kind == kind;
        }));
    };
    auto const compatible = count_of(Acceptance::Kind::compatible);
    auto const accepted = count_of(Acceptance::Kind::accepted);
    if (compatible + accepted == 0) { return {}; }
    auto const ways = compatible == 0   ? "by a line that accepts it"
                      : accepted == 0 ? "as compatible"
                                      : fmt::format("{} as compatible, {} by a line that accepts it", compatible, accepted);
    return fmt::format("{} accepted by the desk{}{}", counted(compatible + accepted, "finding"), compatible > 0 && accepted > 0 ? ": " : " ", ways);
}

/// A sentence, and the first few of what it is about.
std::string with_examples(std::string text, std::vector<std::string> const& entries) {
    for (std::size_t i = 0; i < entries.size() && i < examples_of_a_kind; ++i) { text += (i == 0 ? ": " : "; ") + entries[i]; }
    if (entries.size() > examples_of_a_kind) { text += fmt::format("; and {} more", entries.size() - examples_of_a_kind); }
    return text;
}

/// What the desk and its baseline accept, what of the baseline is solved, and what is not shown.
void add_desk(std::vector<Notice>& notices, Report const& report, Places const& places, std::size_t index) {
    auto const& corpus = report.corpora[index];
    auto const add = [&](std::string name, std::string const& text) {
        Notice notice{std::move(name), claims::Severity::note, one_line(text), places.of(index, {}), {}};
        notice.is_of_findings = true;
        notices.push_back(std::move(notice));
    };
    if (auto const accepted = accepted_by_desk(report, index); !accepted.empty()) { add("accepted", accepted); }
    if (auto const& baseline = corpus.baseline) {
        if (baseline->known > 0) { add("known", known_in_words(*baseline)); }
        if (!baseline->solved.empty()) { add("solved", with_examples(solved_in_words(*baseline), baseline->solved)); }
        if (!baseline->changed.empty()) { add("changed", with_examples(changed_in_words(*baseline), baseline->changed)); }
    }
    if (auto const hidden = corpus.findings_not_shown; hidden > 0) {
        auto words = corpus.only_files;
        if (!corpus.only_since.empty()) { words.push_back(corpus.only_since); }
        add("not-shown", fmt::format("{} not shown, because {} nothing of {}", counted(hidden, "finding"), hidden == 1 ? "it touches" : "they touch",
                                     words.empty() ? "what was asked for" : listed(words)));
    }
    for (auto const& left_out : corpus.left_out) {
        add("left-out", fmt::format("{} not shown, {}", counted(left_out.count, "finding"), left_out.reason));
    }
    if (auto const hidden = corpus.conflicts_not_shown.value_or(0); hidden > 0) {
        add("not-shown", counted(hidden, "conflict") + " of claims not shown, because only arguments were asked about");
    }
}

}  // namespace

std::string one_line(std::string_view text) { return visible(folded(text)); }

std::string one_line_or(std::string_view text, std::string_view otherwise) {
    auto line = one_line(text);
    return line.empty() ? std::string{otherwise} : line;
}

std::string shortened(std::string text, std::size_t limit) {
    std::size_t count = 0;
    std::size_t last_kept = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U) { continue; }
        if (count + 1 == limit) { last_kept = i; }
        if (++count > limit) {
            text.resize(last_kept);
            return text + "…";
        }
    }
    return text;
}

std::string code_title(Finding const& finding) {
    return fmt::format("{} {}", claims::code_text(finding.code), claims::code_name(finding.code));
}

std::string plain_place(Place const& place) { return one_line(place_text(place)); }

std::vector<Ground> grounds_of(Finding const& finding) {
    std::vector<Ground> grounds;
    for (auto const& member : finding.members) {
        auto const name = member.claim.empty() ? std::string{"the text"} : member.claim;
        grounds.push_back({member.key, one_line(name), member_caption(finding, member), or_nowhere(member.place)});
    }
    for (auto const& rule : finding.rules) {
        grounds.push_back({rule.key, one_line(rule.name), rule_caption(rule), or_nowhere(rule.place)});
    }
    for (auto const& definition : finding.definitions) {
        grounds.push_back({definition.key, one_line_or(definition.kind, "definition"), one_line_or(definition.text, "a definition"),
                           or_nowhere(definition.place), true});
    }
    return grounds;
}

std::vector<std::string> told(Finding const& finding) {
    std::vector<std::string> lines{fmt::format("{}: {}", code_title(finding), one_line(ended(finding.message)))};
    for (auto const& ground : grounds_of(finding)) {
        auto const where = ground.place == nullptr ? std::string{} : " at " + plain_place(*ground.place);
        lines.push_back(fmt::format("- {} [{}{}]", ground.as_line(), ground.name, where));
    }
    if (is_conflict(finding)) {
        std::size_t number = 0;
        for (auto const& step : finding.derivation) { lines.push_back(fmt::format("{}. {}", ++number, one_line(step.text))); }
    }
    if (!finding.vanishes_if.empty()) { lines.push_back("It would hold if " + one_line(ended(finding.vanishes_if))); }
    for (auto const& repair : finding.repairs) { lines.push_back("To settle it: " + one_line(ended(repair.text))); }
    if (finding.accepted) {
        lines.push_back(fmt::format("{} [{}]", one_line(accepted_in_words(*finding.accepted)), plain_place(finding.accepted->place)));
    }
    return lines;
}

std::vector<Notice> notices_of(Report const& report) {
    Places const places{report};
    std::vector<Notice> notices;
    if (report.failure) {
        auto text = report.failure->message;
        for (auto const& detail : report.failure->details) { text += "; " + detail; }
        notices.push_back({"failed", claims::Severity::error, one_line("the run could not be done, or not wholly: " + text),
                           places.of(0, {}), {}});
    }
    for (auto const& entry : report.not_checked) {
        bool const is_pressing = entry.kind == NotChecked::Kind::undecided || entry.kind == NotChecked::Kind::bound_reached;
        if (!is_pressing) { continue; }
        auto const text = fmt::format("{}: {}", kind_in_words(entry.kind), with_claims(entry.message, entry.claims));
        notices.push_back({std::string{not_checked_text(entry.kind)}, claims::Severity::warning, one_line(text),
                           places.of(entry.corpus, entry.claims), entry.claims});
    }
    for (std::size_t corpus = 0; corpus < report.corpora.size(); ++corpus) {
        for (std::size_t k = static_cast<std::size_t>(NotChecked::Kind::not_read); k < not_checked_kinds; ++k) {
            add_kind(notices, report, places, corpus, static_cast<NotChecked::Kind>(k));
        }
        add_desk(notices, report, places, corpus);
    }
    return notices;
}

std::string Fingerprints::next(Finding const& finding) {
    auto const count = ++seen_[finding.fingerprint];
    return count == 1 ? finding.fingerprint : fmt::format("{}-{}", finding.fingerprint, count);
}

std::string date_text(std::chrono::sys_seconds date) {
    auto const day = std::chrono::floor<std::chrono::days>(date);
    std::chrono::year_month_day const calendar{day};
    std::chrono::hh_mm_ss const time{date - day};
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", static_cast<int>(calendar.year()),
                       static_cast<unsigned>(calendar.month()), static_cast<unsigned>(calendar.day()), time.hours().count(),
                       time.minutes().count(), time.seconds().count());
}

}  // namespace gainsay::reports
