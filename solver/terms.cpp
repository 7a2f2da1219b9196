#include "solver/terms.hpp"

#include "claims/wording/english.hpp"
#include "claims/wording/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::solver {

using claims::DefinitionKind;
using claims::EntityId;

Formula earlier(Instant first, Instant second) {
    return all_of({at_most(first.day, second.day, 0), at_most(first.rank, second.rank, -1)});
}
Formula not_later(Instant first, Instant second) {
    return all_of({at_most(first.day, second.day, 0), at_most(first.rank, second.rank, 0)});
}
Formula simultaneous(Instant first, Instant second) {
    return all_of({not_later(first, second), not_later(second, first)});
}

Terms::Terms(claims::Model const& model, DefinitionIndex const& definitions, Viewpoint viewpoint)
    : model_(model), definitions_(definitions) {
    problem_.viewpoint = std::move(viewpoint);
    problem_.numbers.push_back({NumberName::Role::constant, "the calendar"});
}

Number Terms::number(NumberName::Role role, std::string name) {
    problem_.numbers.push_back({role, std::move(name)});
    return static_cast<Number>(problem_.numbers.size() - 1);
}

Proposition Terms::proposition(std::string holds, std::string fails) {
    problem_.propositions.push_back({std::move(holds), std::move(fails), false});
    return static_cast<Proposition>(problem_.propositions.size() - 1);
}

Instant Terms::instant(std::string const& name) {
    return {number(NumberName::Role::day, name), number(NumberName::Role::rank, name)};
}

void Terms::require(GroupIndex owner, Formula formula) {
    if (formula.kind == Formula::Kind::always) { return; }
    problem_.constraints.push_back({owner, std::move(formula)});
}

GroupIndex Terms::group(Member member) {
    auto const [place, fresh] = group_of_.try_emplace(member, static_cast<GroupIndex>(problem_.groups.size()));
    if (fresh) { problem_.groups.push_back({{member}, Assertion::certain}); }
    return place->second;
}

Proposition Terms::guard(Member member) {
    auto const found = guards_.find(member);
    if (found != guards_.end()) { return found->second; }
    std::string words;
    if (member.kind == Member::Kind::width) {
        words = claims::in_words(model_, static_cast<claims::WidthRow>(member.index));
    } else if (member.kind == Member::Kind::definition) {
        words = claims::in_words(model_, model_.definitions[member.index]);
    } else {
        words = "the date marked as doubtful is right";
    }
    auto const made = proposition(words, "not: " + words);
    problem_.propositions[made].guard = true;
    guards_.emplace(member, made);
    require(group(member), holds(made));
    return made;
}

EventIndex Terms::add_nameless_event(std::string name, std::uint32_t batch) {
    batches_.push_back(batch);
    claims::Entity entity;
    entity.sort = claims::Sort::event;
    entity.name = std::move(name);
    if (!extended_) {
        extended_ = std::make_unique<claims::Model>();
        extended_->entities = model_.entities;
    }
    extended_->entities.push_back(std::move(entity));
    return EntityId{static_cast<std::uint32_t>(extended_->entities.size() - 1)};
}

Terms::EventTerms& Terms::event(EventIndex index) {
    auto const found = events_.find(index);
    if (found != events_.end()) { return found->second; }
    auto const& name = names().entity(index).name;
    EventTerms terms;
    terms.interval = {instant("the start of " + name), instant("the end of " + name)};
    terms.occurs = proposition(name + " took place", name + " did not take place");
    events_.emplace(index, terms);
    mentioned_.push_back(index);
    if (!nameless(index)) { problem_.events.push_back({index, terms.interval.start.day, terms.interval.end.day, terms.occurs}); }
    require(axiom, earlier(terms.interval.start, terms.interval.end));
    mention(index);
    return events_.at(index);
}

/// What the declaration says of the event: what it is part of.
void Terms::mention(EventIndex index) {
    for (auto const place : definitions_.about(index)) {
        auto const& definition = model_.definitions[place];
        if (definition.kind != DefinitionKind::part_of) { continue; }
        auto const part = event(index).interval;
        auto const whole = event(definition.object).interval;
        auto const owner = group({Member::Kind::definition, place, 0});
        require(owner, all_of({not_later(whole.start, part.start), not_later(part.end, whole.end)}));
    }
}

Interval Terms::interval(EventIndex index) { return event(index).interval; }
Proposition Terms::occurs(EventIndex index) { return event(index).occurs; }

Number Terms::minutes(EventIndex index) {
    auto& terms = event(index);
    if (!terms.minutes) {
        auto const made = number(NumberName::Role::minutes, "the length of " + names().entity(index).name);
        terms.minutes = made;
        require(axiom, at_least(made, zero, 1));
        // A calendar day holds at most 24 hours: minutes <= 1440 * (last day - first day + 1).
        require(axiom, sum_at_most({{{1, made}, {-1440, terms.interval.end.day}, {1440, terms.interval.start.day}}, 1440}));
    }
    return *terms.minutes;
}

Proposition Terms::memo(std::string const& key, std::string holds_words, std::string fails_words) {
    auto const found = propositions_.find(key);
    if (found != propositions_.end()) { return found->second; }
    auto const made = proposition(std::move(holds_words), std::move(fails_words));
    propositions_.emplace(key, made);
    return made;
}

Proposition Terms::memo_was(std::string const& key, std::string const& name, std::string const& complement) {
    auto const* was = claims::number_of(name) == claims::Number::plural ? "were" : "was";
    return memo(key, fmt::format("{} {} {}", name, was, complement), fmt::format("{} {} not {}", name, was, complement));
}

Proposition Terms::outcome(EventIndex index, claims::EventOutcome::Kind kind) {
    using Kind = claims::EventOutcome::Kind;
    auto const& name = names().entity(index).name;
    auto const key = fmt::format("outcome {} {}", index.value, static_cast<int>(kind));
    note({Asked::About::outcome, index, static_cast<std::uint32_t>(kind)});
    switch (kind) {
        case Kind::with_agreement:
        case Kind::without_agreement:
            return memo(fmt::format("agreement {}", index.value), name + " ended with agreement", name + " ended without agreement");
        case Kind::collapsed: return memo(key, name + " collapsed", name + " did not collapse");
        case Kind::fell_apart: return memo(key, name + " fell apart", name + " did not fall apart");
        case Kind::suspended: return memo_was(key, name, "suspended");
        case Kind::cancelled: return memo_was(key, name, "cancelled");
        case Kind::postponed: return memo_was(key, name, "postponed");
        case Kind::held: return memo_was(key, name, "held");
        case Kind::resumed: return memo_was(key, name, "resumed");
        case Kind::renamed: return memo_was(key, name, "renamed");
    }
    return memo(key, name, name);
}

std::optional<Number> Terms::known_publication(std::uint32_t article) const {
    auto const found = publications_.find(article);
    if (found == publications_.end()) { return std::nullopt; }
    return found->second;
}

}  // namespace gainsay::solver
