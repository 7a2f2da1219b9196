#include "reports/captions.hpp"
#include "reports/terminal/parts.hpp"
#include "reports/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace gainsay::reports {

namespace {

/// "a" … "z", "aa", "ab" …
std::string letters(std::size_t index) {
    std::string text;
    for (++index; index > 0; index = (index - 1) / 26) {
        text.insert(text.begin(), "abcdefghijklmnopqrstuvwxyz"[(index - 1) % 26]);
    }
    return text;
}

/// Of a position with more holders than these only the first are shown, unless all are asked for.
constexpr std::size_t most_holders = 6;
constexpr std::size_t shown_holders = 3;
/// So many claims make a line to accept a conflict with too long to be read.
constexpr std::size_t most_to_accept = 12;

/// Short names for the members of one finding: claims are [a], [b], rules [r1], definitions [d1].
class Labels {
public:
    explicit Labels(Finding const& finding) {
        for (std::size_t i = 0; i < finding.members.size(); ++i) {
            labels_.emplace(finding.members[i].key, letters(i));
            places_.emplace(finding.members[i].key, i);
        }
        for (std::size_t i = 0; i < finding.rules.size(); ++i) { labels_.emplace(finding.rules[i].key, fmt::format("r{}", i + 1)); }
        for (std::size_t i = 0; i < finding.definitions.size(); ++i) {
            labels_.emplace(finding.definitions[i].key, fmt::format("d{}", i + 1));
        }
    }
    /// "[a] [r1]"; of more than three claims in a row "[a]…[f]"; a key that is no member of the finding is named in full.
    [[nodiscard]] std::string of(std::vector<std::string> const& keys) const {
        std::string text;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            text += fmt::format("{}[{}]", text.empty() ? "" : " ", label_of(keys[i]));
            auto last = i;
            while (last + 1 < keys.size() && follows(keys[last], keys[last + 1])) { ++last; }
            if (last - i < 3) { continue; }
            text += fmt::format("…[{}]", label_of(keys[last]));
            i = last;
        }
        return text;
    }
    [[nodiscard]] std::string of(std::string const& key) const { return of(std::vector{key}); }

private:
    [[nodiscard]] std::string label_of(std::string const& key) const {
        auto const label = labels_.find(key);
        return label == labels_.end() ? key : label->second;
    }
    /// Whether two keys are claims of which one is listed right after the other.
    [[nodiscard]] bool follows(std::string const& key, std::string const& next) const {
        auto const here = places_.find(key);
        auto const there = places_.find(next);
        return here != places_.end() && there != places_.end() && there->second == here->second + 1;
    }

    std::map<std::string, std::string> labels_;
    std::map<std::string, std::size_t> places_;  // of the claims
};

std::string with_blank(std::string text) {
    if (!text.empty()) { text += ' '; }
    return text;
}

/// Who holds it, where that is neither the author nor a speaker.
std::string holder_of(Member const& member) {
    if (member.rank == "record" || member.chain.size() > 1) { return {}; }
    if (member.holder.empty()) { return "(held by nobody)"; }
    bool const is_outlet = member.rank == "title" || member.rank == "deck" || member.rank == "caption";
    return is_outlet ? fmt::format("(held by {}, not by the author)", member.holder) : std::string{};
}

void print_member(Page& page, Labels const& labels, Member const& member, std::string const& words) {
    auto const lead = labels.of(member.key) + " ";
    auto const indent = 2 + lead.size();
    page.paragraph(2, lead, Style::strong, byline_of(member), Style::strong);
    if (auto const where = whereabouts_of(member); !where.empty()) { page.paragraph(indent, where); }
    if (auto const holder = holder_of(member); !holder.empty()) { page.paragraph(indent, holder); }
    if (!words.empty()) { page.paragraph(indent, words); }
    page.quotation(indent, normalised(member.text));
    page.line(indent, fmt::format("{} at {}", member.claim, place_text(member.place)), Style::faint);
}

/// Prints the claims of a position, one after another; of very many the first, and how many more there are.
template <typename Print>
void print_holders(Page& page, Labels const& labels, Finding const& finding, Position const& position, Print const& print) {
    bool const all = page.options().folding == Folding::full || position.members.size() <= most_holders;
    std::vector<std::string> rest;
    for (std::size_t i = 0; i < position.members.size(); ++i) {
        auto const& member = finding.members[position.members[i]];
        if (all || i < shown_holders) {
            print(member);
        } else {
            rest.push_back(member.key);
        }
    }
    if (!rest.empty()) { page.paragraph(2, fmt::format("{} and so in {} more claims; --full lists them", labels.of(rest), rest.size())); }
}

/// The claims, one under another; what several hold in the same words is said once, above them.
void print_members(Page& page, Labels const& labels, Finding const& finding) {
    for (auto const& position : finding.positions) {
        bool const is_shared = position.members.size() > 1;
        page.blank_line();
        if (is_shared) {
            page.paragraph(2, fmt::format("Said alike in {} claims: {}", position.members.size(), position.text), Style::strong);
        }
        print_holders(page, labels, finding, position, [&](Member const& member) { print_member(page, labels, member, is_shared ? "" : member.words); });
    }
}

void print_steps(Page& page, Labels const& labels, Finding const& finding) {
    if (finding.derivation.empty()) { return; }
    page.blank_line();
    page.line(2, "Why these cannot all hold", Style::strong);
    for (std::size_t i = 0; i < finding.derivation.size(); ++i) {
        auto const& step = finding.derivation[i];
        page.paragraph(4, fmt::format("{}. ", i + 1), Style::plain, with_blank(step.text) + labels.of(step.uses), Style::plain);
    }
}

void print_grounds(Page& page, Labels const& labels, Finding const& finding) {
    if (finding.rules.empty() && finding.definitions.empty()) {
        page.blank_line();
        page.paragraph(2, "It rests on these claims alone: no rule and no definition is needed.");
    }
    if (!finding.rules.empty()) {
        page.blank_line();
        page.line(2, finding.rules.size() == 1 ? "Rests on this rule" : "Rests on these rules", Style::strong);
        for (auto const& rule : finding.rules) {
            auto const lead = labels.of(rule.key) + " ";
            page.paragraph(4, lead, Style::strong, rule.text, Style::plain);
            auto const owner = rule.owner.empty() ? std::string{"no owner stated"} : fmt::format("owner {}", rule.owner);
            page.paragraph(4 + lead.size(), fmt::format("{}, {} rule; switch it off with {}", owner, rule.strength, rule.switch_off));
            page.line(4 + lead.size(), fmt::format("{} at {}", rule.name, place_text(rule.place)), Style::faint);
        }
    }
    if (!finding.definitions.empty()) {
        page.blank_line();
        page.line(2, "Takes as given", Style::strong);
        for (auto const& definition : finding.definitions) {
            auto const lead = labels.of(definition.key) + " ";
            page.paragraph(4, lead, Style::strong, definition.text, Style::plain);
            if (!definition.place.file.empty()) { page.line(4 + lead.size(), place_text(definition.place), Style::faint); }
        }
    }
}

void print_ways_out(Page& page, Labels const& labels, Finding const& finding) {
    if (!finding.vanishes_if.empty()) {
        page.blank_line();
        page.line(2, "Would hold if", Style::strong);
        page.paragraph(4, ended(finding.vanishes_if));
    }
    if (finding.repairs.empty()) { return; }
    page.blank_line();
    page.line(2, "To settle it, one of these", Style::strong);
    for (auto const& repair : finding.repairs) {
        page.paragraph(4, "- ", Style::plain, with_blank(repair.text) + labels.of(repair.changes), Style::plain);
    }
}

std::string lead_of(Finding const& finding) {
    return fmt::format("{}[{}]: ", claims::severity_text(finding.severity), claims::code_text(finding.code));
}

void print_acceptance_line(Page& page, Finding const& finding) {
    if (finding.acceptance_line.empty()) { return; }
    page.blank_line();
    if (page.options().folding != Folding::full && finding.members.size() > most_to_accept) {
        page.paragraph(2, fmt::format("To let it stand, a line in a claim file has to name all {} claims; --full shows it.", finding.members.size()), Style::faint);
        return;
    }
    page.paragraph(2, "To let it stand, write in a claim file, with the reason:", Style::faint);
    page.paragraph(4, finding.acceptance_line, Style::faint);
}

}  // namespace

void print_acceptance(Page& page, Acceptance const& accepted) {
    page.paragraph(4, fmt::format("{} ({})", accepted_in_words(accepted), place_text(accepted.place)));
}

void print_conflict(Page& page, Finding const& finding) {
    Labels const labels{finding};
    page.paragraph(0, lead_of(finding), style_of(finding.severity), title_of(finding), Style::plain);
    page.paragraph(2, ended(finding.message), Style::strong);
    print_members(page, labels, finding);
    print_steps(page, labels, finding);
    print_grounds(page, labels, finding);
    print_ways_out(page, labels, finding);
    print_acceptance_line(page, finding);
    page.blank_line();
    auto const verified =
        finding.verified_by.empty() ? std::string{"Not verified a second time."} : fmt::format("The logic was verified by {}.", listed(finding.verified_by));
    page.paragraph(2, fmt::format("{} Finding {}.", verified, finding.id), Style::faint);
}

void print_conflict_in_short(Page& page, Finding const& finding) {
    Labels const labels{finding};
    page.paragraph(0, lead_of(finding), style_of(finding.severity), fmt::format("{}, in short", title_of(finding)), Style::plain);
    page.paragraph(2, ended(finding.message), Style::strong);
    for (auto const& position : finding.positions) {
        print_holders(page, labels, finding, position, [&](Member const& member) {
            auto const who = member.holder.empty() ? member.author : member.holder;
            auto const lead = labels.of(member.key) + " ";
            page.line(4, fmt::format("{}{}: {} at {}", lead, who.empty() ? "somebody" : who, member.claim, place_text(member.place)));
        });
    }
    for (auto const& rule : finding.rules) {
        page.paragraph(4, labels.of(rule.key) + " ", Style::plain, fmt::format("rule {}: {}", rule.name, rule.text), Style::plain);
    }
    if (finding.accepted) { print_acceptance(page, *finding.accepted); }
    page.line(2, fmt::format("Finding {}.", finding.id), Style::faint);
}

}  // namespace gainsay::reports
