// Which names may be names of one thing, and what follows from that: one time, one answer to every question.

#include "solver/terms.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::solver {

using claims::DefinitionKind;
using claims::EntityId;

namespace {

/// Pairs of identities with a thing in common that are tied together in one viewpoint.
constexpr std::size_t most_tied = 20'000;

}  // namespace

bool Terms::are_two(EntityId a, EntityId b) const {
    if (nameless(a) != nameless(b)) { return false; }
    if (nameless(a)) { return batches_[a.value - model_.entities.size()] == batches_[b.value - model_.entities.size()]; }
    return model_.entity(a).span.file == model_.entity(b).span.file && declared_identities(a, b).empty();
}

std::vector<std::uint32_t> Terms::declared_identities(EntityId a, EntityId b) const {
    std::vector<std::uint32_t> declared;
    for (auto const& [subject, object] : {std::pair{a, b}, std::pair{b, a}}) {
        for (auto const index : definitions_.about(subject)) {
            auto const& definition = model_.definitions[index];
            bool const identity = definition.kind == DefinitionKind::same || definition.kind == DefinitionKind::distinct;
            if (identity && definition.object == object) { declared.push_back(index); }
        }
    }
    return declared;
}

bool Terms::are_one_by_declaration(EntityId a, EntityId b) const {
    auto const& declared = definitions_.of(DefinitionKind::same);
    std::set<EntityId> reached{a};
    for (bool grown = !declared.empty(); grown;) {
        grown = false;
        for (auto const index : declared) {
            auto const& definition = model_.definitions[index];
            if (reached.contains(definition.subject) == reached.contains(definition.object)) { continue; }
            reached.insert({definition.subject, definition.object});
            grown = true;
        }
    }
    return reached.contains(b);
}

Formula Terms::same(EntityId a, EntityId b) {
    if (a == b) { return always(); }
    if (b < a) { std::swap(a, b); }
    bool const both_named = !nameless(a) && !nameless(b);
    if (are_two(a, b)) { return never(); }
    auto const declared = both_named ? declared_identities(a, b) : std::vector<std::uint32_t>{};
    auto const found = same_.find({a, b});
    if (found != same_.end()) { return holds(found->second); }
    auto const& first = names().entity(a).name;
    auto const& second = names().entity(b).name;
    auto const made = proposition(fmt::format("{} and {} are one and the same", first, second),
                                  fmt::format("{} and {} are two things", first, second));
    same_.emplace(std::pair{a, b}, made);
    also_[a].emplace_back(b, made);
    also_[b].emplace_back(a, made);
    // Nobody assumes two things where somebody says, by way of a third name, that they are one.
    bool const is_assumed = both_named && declared.empty() && !are_one_by_declaration(a, b);
    if (is_assumed) { require(group({Member::Kind::assumption, a.value, b.value}), fails(made)); }
    for (auto const index : declared) {
        bool const one = model_.definitions[index].kind == DefinitionKind::same;
        require(group({Member::Kind::definition, index, 0}), one ? holds(made) : fails(made));
    }
    if (names().entity(a).sort == claims::Sort::event) {
        // One thing has one time; whether it took place is one question.
        auto const left = interval(a);
        auto const right = interval(b);
        require(axiom, any_of({fails(made), all_of({simultaneous(left.start, right.start), simultaneous(left.end, right.end)})}));
        tie(made, occurs(a), occurs(b));
    }
    return holds(made);
}

std::vector<std::pair<EntityId, Proposition>> const& Terms::may_be_also(EntityId thing) const {
    static std::vector<std::pair<EntityId, Proposition>> const none;
    auto const found = also_.find(thing);
    return found == also_.end() ? none : found->second;
}

void Terms::link_declared(std::set<EntityId> spoken_of) {
    for (auto const& asked : asked_) {
        bool const is_of_actor = asked.about == Asked::About::agent || asked.about == Asked::About::participant;
        if (is_of_actor) { spoken_of.insert(EntityId{asked.what}); }
    }
    // A thing that nothing speaks of needs no other name; one that something speaks of may bring further ones along.
    for (bool grown = true; grown;) {
        auto const before = same_.size();
        for (auto const index : definitions_.of(DefinitionKind::same)) {
            auto const& definition = model_.definitions[index];
            auto const is_spoken_of = [&](EntityId thing) { return spoken_of.contains(thing) || events_.contains(thing) || also_.contains(thing); };
            if (is_spoken_of(definition.subject) || is_spoken_of(definition.object)) { (void)same(definition.subject, definition.object); }
        }
        grown = same_.size() != before;
    }
}

void Terms::settle_identities() {
    std::size_t count = 0;
    for (auto const& [middle, around] : also_) { count += around.size() * (around.size() - 1) / 2; }
    has_too_many_identities_ = has_too_many_identities_ || count > most_tied;
    for (bool grown = !has_too_many_identities_; grown;) {
        auto const before = settled_identities_.size();
        auto const known = also_;
        for (auto const& [middle, around] : known) {
            for (std::size_t i = 0; i < around.size(); ++i) {
                for (std::size_t j = i + 1; j < around.size(); ++j) {
                    auto const& [a, is_a] = around[i];
                    auto const& [b, is_b] = around[j];
                    if (!settled_identities_.insert({middle, std::min(a, b), std::max(a, b)}).second) { continue; }
                    require(axiom, any_of({fails(is_a), fails(is_b), same(a, b)}));
                }
            }
        }
        grown = settled_identities_.size() != before;
        has_too_many_identities_ = settled_identities_.size() > 4 * most_tied;
        if (has_too_many_identities_) { return; }
    }
    if (!has_too_many_identities_) { tie_names(); }
}

void Terms::note(Asked asked) {
    if (!known_asked_.insert(asked).second) { return; }
    asked_.push_back(asked);
    (void)event(asked.event);  // whatever is asked of an event, the rules and its other names are to find it
}

Proposition Terms::answer(Asked const& asked) {
    EntityId const what{asked.what};
    switch (asked.about) {
        case Asked::About::outcome: return outcome(asked.event, static_cast<claims::EventOutcome::Kind>(asked.what));
        case Asked::About::kind: return is_of_kind(asked.event, what);
        case Asked::About::qualifier: return has_qualifier(asked.event, what);
        case Asked::About::agent: return carried_out_by(asked.event, what);
        case Asked::About::participant: return took_part(asked.event, what);
    }
    return is_of_kind(asked.event, what);
}

void Terms::tie(Proposition same, Proposition left, Proposition right) {
    if (!tied_.insert({same, left, right}).second) { return; }
    require(axiom, any_of({fails(same), fails(left), holds(right)}));
    require(axiom, any_of({fails(same), fails(right), holds(left)}));
}

/// Every question that was asked of an event is asked of it under its other names, too, and of actors under theirs.
void Terms::tie_names() {
    for (std::size_t i = 0; i < asked_.size(); ++i) {
        auto const asked = asked_[i];
        auto const here = answer(asked);
        for (auto const& [other, is_other] : may_be_also(asked.event)) {
            auto elsewhere = asked;
            elsewhere.event = other;
            auto const there = answer(elsewhere);
            tie(is_other, std::min(here, there), std::max(here, there));
        }
        if (asked.about != Asked::About::agent && asked.about != Asked::About::participant) { continue; }
        for (auto const& [other, is_other] : may_be_also(EntityId{asked.what})) {
            auto elsewhere = asked;
            elsewhere.what = other.value;
            auto const there = answer(elsewhere);
            tie(is_other, std::min(here, there), std::max(here, there));
        }
    }
    for (auto const& [pair, is_one] : same_) {
        auto const left = events_.find(pair.first);
        auto const right = events_.find(pair.second);
        bool const is_measured = left != events_.end() && right != events_.end() && (left->second.minutes || right->second.minutes);
        if (!is_measured || !tied_.insert({is_one, pair.first.value, pair.second.value}).second) { continue; }
        auto const one = minutes(pair.first);
        auto const other = minutes(pair.second);
        require(axiom, any_of({fails(is_one), all_of({at_most(one, other, 0), at_least(one, other, 0)})}));
    }
}

}  // namespace gainsay::solver
