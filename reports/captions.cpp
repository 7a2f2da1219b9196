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
