#include "app/change_touches.hpp"

#include <algorithm>
#include <utility>

namespace gainsay::app {

ChangeTouches::ChangeTouches(GitRepository const& repository, GitChange change, std::set<std::string> earlier_paths,
                             std::filesystem::path current, reports::Report const& report, std::size_t corpus)
    : repository_(repository), earlier_paths_(std::move(earlier_paths)), current_(std::move(current)) {
    for (auto& file : change.files) {
        auto path = file.path;
        files_.emplace(std::move(path), std::move(file));
    }
    for (auto const& article : report.articles) {
        if (article.corpus == corpus && touches(article.place, 0)) { articles_.insert(article.id); }
    }
}

std::string const& ChangeTouches::path_of(std::string const& shown) const {
    auto const [place, is_new] = paths_.try_emplace(shown);
    if (is_new) { place->second = repository_.path_of((current_ / shown).lexically_normal()).value_or(""); }
    return place->second;
}

bool ChangeTouches::touches(reports::Place const& place, std::uint32_t first_line) const {
    if (place.file.empty()) { return false; }
    auto const& path = path_of(place.file);
    auto const changed = files_.find(path);
    // A file that git does not know, and does not show because it is to be ignored, is new all over.
    if (changed == files_.end()) { return !earlier_paths_.contains(path) && path.ends_with(".claims"); }
    auto const first = first_line == 0 ? place.line : std::min(first_line, place.line);
    auto const last = std::max(place.line, place.end_line);
    auto const& file = changed->second;
    return std::any_of(file.lines.begin(), file.lines.end(),
                       [&](LineRange lines) { return lines.first <= last && first <= lines.last; }) ||
           std::any_of(file.cuts.begin(), file.cuts.end(),
                       [&](std::uint32_t line) { return first <= line && line < last; });
}

bool ChangeTouches::touches(reports::Finding const& finding) const {
    auto const stands_in_change = [&](auto const& part) { return touches(part.place, 0); };
    bool const is_conflict = !finding.viewpoint.empty();
    auto const member_touched = [&](reports::Member const& member) {
        return touches(member.place, member.head_line) || (is_conflict && articles_.contains(member.article));
    };
    return std::any_of(finding.members.begin(), finding.members.end(), member_touched) ||
           std::any_of(finding.rules.begin(), finding.rules.end(), stands_in_change) ||
           std::any_of(finding.definitions.begin(), finding.definitions.end(), stands_in_change) ||
           (finding.accepted && touches(finding.accepted->place, 0));
}

}  // namespace gainsay::app
