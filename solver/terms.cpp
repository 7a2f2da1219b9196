#include "solver/terms.hpp"

#include "claims/wording/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::solver {

using claims::DefinitionKind;
using claims::EntityId;

namespace {

/// Pairs of identities with a thing in common that are tied together in one viewpoint.
constexpr std::size_t most_identities = 200'000;

}  // namespace

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
        words = fmt::format("{}", claims::width_entry(static_cast<claims::WidthRow>(member.index)).meaning);
    } else {
        words = "the date marked as doubtful is right";
    }
    auto const made = proposition(words, "not: " + words);
    problem_.propositions[made].guard = true;
    guards_.emplace(member, made);
    require(group(member), holds(made));
    return made;
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
    if (both_named && declared.empty()) { require(group({Member::Kind::assumption, a.value, b.value}), fails(made)); }
    for (auto const index : declared) {
        bool const one = model_.definitions[index].kind == DefinitionKind::same;
        require(group({Member::Kind::definition, index, 0}), one ? holds(made) : fails(made));
    }
    if (names().entity(a).sort == claims::Sort::event) {
        // One thing has one time; whether it took place is one question.
        auto const left = interval(a);
        auto const right = interval(b);
        require(axiom, any_of({fails(made), all_of({simultaneous(left.start, right.start), simultaneous(left.end, right.end)})}));
        require(axiom, any_of({fails(made), fails(occurs(a)), holds(occurs(b))}));
        require(axiom, any_of({fails(made), fails(occurs(b)), holds(occurs(a))}));
    }
    return holds(made);
}

bool Terms::settle_identities() {
    std::map<EntityId, std::vector<EntityId>> others;
    for (auto const& [pair, made] : same_) {
        others[pair.first].push_back(pair.second);
        others[pair.second].push_back(pair.first);
    }
    std::size_t left = most_identities;
    for (auto const& [middle, around] : others) {
        for (std::size_t i = 0; i < around.size(); ++i) {
            for (std::size_t j = i + 1; j < around.size(); ++j) {
                if (left-- == 0) { return false; }
                auto const [a, b] = std::minmax(around[i], around[j]);
                auto const known = same_.find({a, b});
                // Whether two things are the same that nobody asked about ties nothing, unless they cannot be.
                if (known == same_.end() && !are_two(a, b)) { continue; }
                auto const tied = known == same_.end() ? never() : holds(known->second);
                require(axiom, any_of({fails(same_.at(std::minmax(middle, a))), fails(same_.at(std::minmax(middle, b))), tied}));
            }
        }
    }
    return true;
}

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

/// What the declaration says of the event: its kinds for the rules to find, and what it is part of.
void Terms::mention(EventIndex index) {
    for (auto const place : definitions_.about(index)) {
        auto const& definition = model_.definitions[place];
        if (definition.kind == DefinitionKind::event_kind) { may_be(index, definition.object); }
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

Proposition Terms::outcome(EventIndex index, claims::EventOutcome::Kind kind) {
    using Kind = claims::EventOutcome::Kind;
    auto const& name = names().entity(index).name;
    auto const key = fmt::format("outcome {} {}", index.value, static_cast<int>(kind));
    switch (kind) {
        case Kind::with_agreement:
        case Kind::without_agreement:
            return memo(fmt::format("agreement {}", index.value), name + " ended with agreement", name + " ended without agreement");
        case Kind::collapsed: return memo(key, name + " collapsed", name + " did not collapse");
        case Kind::fell_apart: return memo(key, name + " fell apart", name + " did not fall apart");
        case Kind::suspended: return memo(key, name + " was suspended", name + " was not suspended");
        case Kind::cancelled: return memo(key, name + " was cancelled", name + " was not cancelled");
        case Kind::postponed: return memo(key, name + " was postponed", name + " was not postponed");
        case Kind::held: return memo(key, name + " was held", name + " was not held");
        case Kind::resumed: return memo(key, name + " was resumed", name + " was not resumed");
        case Kind::renamed: return memo(key, name + " was renamed", name + " was not renamed");
    }
    return memo(key, name, name);
}

std::optional<Number> Terms::known_publication(std::uint32_t article) const {
    auto const found = publications_.find(article);
    if (found == publications_.end()) { return std::nullopt; }
    return found->second;
}

}  // namespace gainsay::solver
