#include "solver/amendments.hpp"

#include "solver/details.hpp"
#include "solver/nearest.hpp"

#include "claims/wording/english.hpp"
#include "claims/wording/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace gainsay::solver {

namespace {

/// Changes tried for each conflict; beyond, claims are only to be checked. Most conflicts have two claims and take four.
constexpr std::size_t most_tries = 24;

std::string place_of(claims::Claim const& claim) {
    return claim.place.kind == claims::Place::Kind::paragraph ? fmt::format(" (paragraph {})", claim.place.paragraph) : "";
}

std::string names_of(claims::Model const& model, Group const& group) {
    std::vector<std::string> names;
    for (auto const& holder : group.members) {
        auto const& claim = model.claims[holder.index];
        names.push_back(model.full_name(claim) + place_of(claim));
    }
    return claims::join_shortly(names, "more");
}

char const* noun_of(Detail const& detail) {
    if (detail.is_period) { return "period"; }
    switch (detail.kind) {
        case Detail::Kind::date: return "date";
        case Detail::Kind::duration: return "duration";
        case Detail::Kind::order: return "order";
        case Detail::Kind::number: return "number";
    }
    return "";
}

EditorialAction action_of(Detail::Kind kind) {
    switch (kind) {
        case Detail::Kind::date: return EditorialAction::recheck_date;
        case Detail::Kind::duration: return EditorialAction::recheck_duration;
        case Detail::Kind::order: return EditorialAction::recheck_order;
        case Detail::Kind::number: return EditorialAction::recheck_number;
    }
    return EditorialAction::check_claim;
}

std::vector<Detail> details_of(claims::Model const& model, claims::Claim claim) {
    std::vector<Detail> details;
    for_each_detail(model, claim, [&](Detail const& detail) {
        details.push_back(detail);
        return false;
    });
    return details;
}

}  // namespace

Repair to_be_checked(claims::Model const& model, Problem const& problem, Group const& group) {
    auto const names = names_of(model, group);
    if (group.members.front().other > 0) {
        return {group.members, EditorialAction::check_claim, fmt::format("check {} against the article: does it take this for granted?", names)};
    }
    if (problem.viewpoint.kind == Viewpoint::Kind::speaker) {
        return {group.members, EditorialAction::check_attribution,
                fmt::format("check {} against the article: is it {} who says this?", names, model.entity(*problem.viewpoint.speaker).name)};
    }
    return {group.members, EditorialAction::check_claim, fmt::format("check {} against the article: does it say this, and as plainly?", names)};
}

Amendments::Amendments(claims::Model const& model, Problem const& problem, Component const& part, GroupSet const& conflict, OracleSource& oracles)
    : model_(model), problem_(problem), part_(part), conflict_(conflict), oracles_(oracles), excerpt_(excerpt_of(model, problem, conflict)),
      tries_left_(most_tries) {
    if (excerpt_ && verdict_on(*excerpt_, oracles_) != Verdict::impossible) { excerpt_.reset(); }
}

std::uint32_t Amendments::number_in_excerpt(GroupIndex group) const {
    auto const place = std::lower_bound(conflict_.begin(), conflict_.end(), group) - conflict_.begin();
    return excerpt_->members[static_cast<std::size_t>(place)].index;
}

bool Amendments::is_possible(Excerpt const& changed) {
    if (tries_left_ == 0) { return false; }
    --tries_left_;
    return verdict_on(changed, oracles_) == Verdict::possible;
}

Repair Amendments::about(GroupIndex group) {
    auto const& position = problem_.groups[group];
    if (excerpt_ && position.members.front().other == 0) {
        if (auto found = look_up_again(group)) { return *std::move(found); }
        if (auto found = mark_as_reported(group)) { return *std::move(found); }
    }
    return to_be_checked(model_, problem_, position);
}

/// The claim's only date with the nearest ones that restore consistency.
std::optional<std::string> Amendments::date_to_look_up(GroupIndex group) {
    auto const& claim = model_.claims[problem_.groups[group].members.front().index];
    std::vector<std::string> fit;
    for (auto const& date : nearest_dates(problem_, part_, conflict_, group, claim, oracles_)) {
        auto changed = *excerpt_;
        put_date(changed.model.claims[number_in_excerpt(group)], date);
        if (is_possible(changed)) { fit.push_back(date); }
    }
    if (fit.empty()) { return std::nullopt; }
    return fmt::format("“{}”; the nearest that {}", details_of(model_, claim).front().words,
                       fit.size() == 1 ? "fits is " + fit.front() : fmt::format("fit are {} and {}", fit.front(), fit.back()));
}

std::optional<Repair> Amendments::look_up_again(GroupIndex group) {
    auto const& position = problem_.groups[group];
    auto const& source = position.members.front();
    bool const is_doubted = std::any_of(conflict_.begin(), conflict_.end(), [&](GroupIndex other) {
        auto const& member = problem_.groups[other].members.front();
        return member.kind == Member::Kind::doubt && member.index == source.index;
    });
    auto const details = details_of(model_, model_.claims[source.index]);
    if (details.empty() || is_doubted) { return std::nullopt; }
    auto const told = [&](Detail const& detail, std::string const& words) {
        return Repair{position.members, action_of(detail.kind), fmt::format("re-check the {} in {}: {}", noun_of(detail), names_of(model_, position), words)};
    };
    if (auto const words = date_to_look_up(group)) { return told(details.front(), *words); }
    auto const is_possible_with_open = [&](std::optional<std::size_t> only) {
        auto changed = *excerpt_;
        std::size_t place = 0;
        for_each_detail(changed.model, changed.model.claims[number_in_excerpt(group)],
                        [&](Detail const&) { return !only || place++ == *only; });
        return is_possible(changed);
    };
    if (!is_possible_with_open(std::nullopt)) { return std::nullopt; }
    for (std::size_t i = 0; details.size() > 1 && i < details.size(); ++i) {
        if (is_possible_with_open(i)) { return told(details[i], fmt::format("“{}”", details[i].words)); }
    }
    std::vector<std::string> words;
    for (auto const& detail : details) { words.push_back(fmt::format("“{}”", detail.words)); }
    return told(details.front(), claims::join_shortly(words, "more"));
}

std::optional<Repair> Amendments::mark_as_reported(GroupIndex group) {
    if (problem_.viewpoint.kind == Viewpoint::Kind::speaker) { return std::nullopt; }
    auto changed = *excerpt_;
    claims::Reference somebody;
    somebody.kind = claims::Reference::Kind::someone;
    bool is_own_word = false;
    for (auto& sentence : changed.model.claims[number_in_excerpt(group)].sentences) {
        if (sentence.type != claims::SentenceType::assertion || !sentence.according_to.empty()) { continue; }
        sentence.according_to.push_back(somebody);
        is_own_word = true;
    }
    if (!is_own_word || !is_possible(changed)) { return std::nullopt; }
    auto const& position = problem_.groups[group];
    bool const is_one = position.members.size() == 1;
    return Repair{position.members, EditorialAction::mark_as_reported,
                  fmt::format("if {} only {} on what others say, write “according to …,” before it", names_of(model_, position), is_one ? "passes" : "pass")};
}

std::optional<Repair> Amendments::second_event() {
    if (!excerpt_) { return std::nullopt; }
    // Who says something of which event: the places of the groups in the conflict. One that only bounds a time is not in question.
    std::map<claims::EntityId, std::vector<std::size_t>> speakers;
    for (std::size_t i = 0; i < conflict_.size(); ++i) {
        auto const& member = problem_.groups[conflict_[i]].members.front();
        if (member.other > 0 || (member.kind != Member::Kind::claim && member.kind != Member::Kind::record)) { continue; }
        for (auto const event : events_in_question(excerpt_->model, excerpt_->members[i])) { speakers[event].push_back(i); }
    }
    auto const holders = [&](std::size_t place) -> std::vector<Member> const& { return problem_.groups[conflict_[place]].members; };
    for (auto& [event, places] : speakers) {
        if (places.size() < 2) { continue; }
        // Those change whose claims are the fewest, the last of them first.
        std::reverse(places.begin(), places.end());
        std::stable_sort(places.begin(), places.end(), [&](std::size_t left, std::size_t right) { return holders(left).size() < holders(right).size(); });
        for (auto const place : places) {
            auto const& member = excerpt_->members[place];
            if (member.kind != Member::Kind::claim) { continue; }
            auto changed = *excerpt_;
            split_event(changed, event, member.index);
            if (!is_possible(changed)) { continue; }
            auto const& name = excerpt_->model.entity(event).name;
            return Repair{holders(place), EditorialAction::split_event,
                          fmt::format("if {} {} two events, declare a second one and let {} speak of it", name,
                                      claims::number_of(name) == claims::Number::plural ? "are" : "is", names_of(model_, problem_.groups[conflict_[place]]))};
        }
    }
    return std::nullopt;
}

}  // namespace gainsay::solver
