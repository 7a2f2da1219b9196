#include "reports/captions.hpp"

#include "reports/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace gainsay::reports {

std::string place_text(Place const& place) { return fmt::format("{}:{}:{}", place.file, place.line, place.column); }

std::string class_in_words(claims::Category category) {
    std::string text{claims::category_text(category)};
    std::replace(text.begin(), text.end(), '-', ' ');
    return text;
}

std::string title_of(Finding const& finding) {
    auto text = class_in_words(finding.category);
    if (!finding.viewpoint_in_words.empty()) { text += " " + finding.viewpoint_in_words; }
    std::vector<std::string> classes;
    for (auto const category : finding.also) { classes.push_back(class_in_words(category)); }
    return classes.empty() ? text : fmt::format("{} (also: {})", text, listed(classes));
}

std::string byline_of(Member const& member) {
    if (member.rank == "record") {
        return member.source.empty() ? "a record of the desk" : fmt::format("a record of the desk, from \"{}\"", member.source);
    }
    std::string text;
    if (member.chain.size() > 1 && member.holder == member.chain.back()) {
        for (auto speaker = member.chain.rbegin(); std::next(speaker) != member.chain.rend(); ++speaker) {
            text += *speaker + ", as reported by ";
        }
    }
    text += member.author.empty() ? "an author not stated" : member.author;
    if (!member.outlet.empty()) { text += ", " + member.outlet; }
    text += member.date_in_words.empty() ? ", date unknown" : ", " + member.date_in_words;
    return text;
}

std::string whereabouts_of(Member const& member) {
    std::string text = member.title.empty() ? std::string{} : fmt::format("\"{}\"", member.title);
    if (!member.paragraph.empty()) {
        bool const is_paragraph = member.rank == "body";
        auto const place = is_paragraph ? "¶" + member.paragraph.substr(1) : "the " + member.paragraph;
        text += (text.empty() ? "" : ", ") + place;
    }
    if (!member.anchor.empty()) { text += fmt::format(" \"{}\"", member.anchor); }
    return text;
}

std::string accepted_in_words(Acceptance const& accepted) {
    if (accepted.kind == Acceptance::Kind::baseline) { return "Known from the baseline"; }
    auto text = std::string{accepted.kind == Acceptance::Kind::compatible ? "Accepted as compatible by " : "Accepted by "};
    text += accepted.owner.empty() ? "the desk" : accepted.owner;
    if (!accepted.until.empty()) { text += " until " + accepted.until; }
    return text + ", because " + accepted.reason;
}

std::string known_in_words(BaselineUse const& baseline) {
    if (baseline.known == 0) { return fmt::format("None of the findings is known from {}", baseline.file); }
    return fmt::format("{} {} known from {}", counted(baseline.known, "finding"), baseline.known == 1 ? "is" : "are", baseline.file);
}

std::string solved_in_words(BaselineUse const& baseline) {
    return fmt::format("Good news: {} solved; \"gainsay baseline prune\" takes {} out of {}",
                       counted(baseline.solved.size(), "old problem is", "old problems are"), baseline.solved.size() == 1 ? "it" : "them",
                       baseline.file);
}

std::string changed_in_words(BaselineUse const& baseline) {
    return fmt::format("Reported again, since what {} for says something else now",
                       counted(baseline.changed.size(), "entry of the baseline stands", "entries of the baseline stand"));
}

std::string ended(std::string sentence) {
    bool const has_end = !sentence.empty() && std::string_view{".?!"}.find(sentence.back()) != std::string_view::npos;
    return has_end ? sentence : sentence + ".";
}

bool is_conflict(Finding const& finding) { return !finding.viewpoint.empty(); }

Place const* place_of_finding(Finding const& finding) {
    if (finding.primary < finding.members.size() && !finding.members[finding.primary].place.file.empty()) {
        return &finding.members[finding.primary].place;
    }
    Place const* found = nullptr;
    auto const look = [&](auto const& parts) {
        for (auto const& part : parts) {
            if (found == nullptr && !part.place.file.empty()) { found = &part.place; }
        }
    };
    look(finding.members);
    look(finding.rules);
    look(finding.definitions);
    return found;
}

}  // namespace gainsay::reports
