#include "reports/not_checked.hpp"

#include "reports/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace gainsay::reports {

namespace {

NotChecked::Kind kind_of(solver::NotChecked::Kind kind) {
    switch (kind) {
        case solver::NotChecked::Kind::undecided: return NotChecked::Kind::undecided;
        case solver::NotChecked::Kind::bound_reached: return NotChecked::Kind::bound_reached;
        case solver::NotChecked::Kind::not_factual: return NotChecked::Kind::not_factual;
        case solver::NotChecked::Kind::kept: return NotChecked::Kind::kept;
        case solver::NotChecked::Kind::clock_time: return NotChecked::Kind::clock_time;
    }
    return NotChecked::Kind::undecided;
}

NotChecked left_out(Material const& material, claims::NotEncoded const& passage) {
    auto const& article = material.model.articles[passage.article];
    auto where = paragraph_text(passage.place);
    if (!passage.place.anchor.empty()) { where += fmt::format(" \"{}\"", passage.place.anchor); }
    NotChecked entry;
    entry.kind = NotChecked::Kind::not_encoded;
    entry.message = fmt::format("{}, {}: {}", article.identifier, where, passage.reason);
    return entry;
}

}  // namespace

std::string_view not_checked_text(NotChecked::Kind kind) {
    switch (kind) {
        case NotChecked::Kind::undecided: return "undecided";
        case NotChecked::Kind::bound_reached: return "bound-reached";
        case NotChecked::Kind::not_read: return "not-read";
        case NotChecked::Kind::not_followed: return "not-followed";
        case NotChecked::Kind::not_encoded: return "not-encoded";
        case NotChecked::Kind::not_factual: return "not-factual";
        case NotChecked::Kind::kept: return "kept";
        case NotChecked::Kind::clock_time: return "clock-time";
        case NotChecked::Kind::anchors: return "anchors";
    }
    return "undecided";
}

std::vector<NotChecked> list_not_checked(Material const& material, solver::Analysis const& analysis, RunDetails const& details,
                                         std::uint64_t text_errors) {
    std::vector<NotChecked> entries;
    for (auto const& item : analysis.not_checked) {
        NotChecked entry;
        entry.kind = kind_of(item.kind);
        entry.message = item.message;
        for (auto const& member : item.members) { entry.claims.push_back(key_of(material.model, member)); }
        entries.push_back(std::move(entry));
    }
    for (auto const& passage : material.model.not_encoded) { entries.push_back(left_out(material, passage)); }
    for (auto const& argument : material.model.arguments) {
        if (details.arguments_examined) { break; }
        auto const& article = material.model.articles[argument.article];
        NotChecked entry;
        entry.kind = NotChecked::Kind::kept;
        entry.message = fmt::format("the argument {}.{}: whether its conclusion follows", article.identifier, argument.identifier);
        entries.push_back(std::move(entry));
    }
    for (auto const& link : details.links_not_followed) {
        NotChecked entry;
        entry.kind = NotChecked::Kind::not_followed;
        entry.message = fmt::format("{} is a link to a folder; links are not followed", link);
        entries.push_back(std::move(entry));
    }
    for (auto const& reason : details.anchors.not_looked_up) {
        NotChecked entry;
        entry.kind = NotChecked::Kind::anchors;
        entry.message = reason;
        entries.push_back(std::move(entry));
    }
    if (text_errors > 0) {
        NotChecked entry;
        entry.kind = NotChecked::Kind::not_read;
        entry.message = fmt::format("what stands at the {} in the text", text_errors == 1 ? "error" : fmt::format("{} errors", text_errors));
        if (details.unreadable_claims > 0) {
            entry.message += fmt::format("; {} left out", counted(details.unreadable_claims, "claim or record is", "claims and records are"));
        }
        entries.push_back(std::move(entry));
    }
    // The order inside a kind is that of the model and of the analysis; both are stable.
    std::stable_sort(entries.begin(), entries.end(), [](auto const& a, auto const& b) { return a.kind < b.kind; });
    auto const same = [](NotChecked const& a, NotChecked const& b) {
        return std::tie(a.kind, a.message, a.claims) == std::tie(b.kind, b.message, b.claims);
    };
    entries.erase(std::unique(entries.begin(), entries.end(), same), entries.end());
    return entries;
}

}  // namespace gainsay::reports
