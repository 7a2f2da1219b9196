// Two more ways in which what holds leads to what holds: transitive relations, from one to the next at the same moment, and
// rules by which a property goes on until something ends it.

#include "solver/ground.hpp"

#include "claims/wording/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace gainsay::solver {

using claims::Clause;
using claims::EntityId;
using claims::Statement;

namespace {

constexpr std::size_t most_overlapping = 6;
constexpr std::size_t most_chained = 50'000;

std::vector<Window> joined(std::vector<Window> windows, std::vector<Window> const& more) {
    windows.insert(windows.end(), more.begin(), more.end());
    std::sort(windows.begin(), windows.end());
    windows.erase(std::unique(windows.begin(), windows.end()), windows.end());
    return windows;
}

/// Where a property that holds in the window has begun to hold at the latest: its first moment, else its last.
Bound beginning_of(Window const& window) {
    if (window.point) { return {Bound::Kind::moment, *window.point, {}}; }
    return window.lower.kind != Bound::Kind::none ? window.lower : window.upper;
}

}  // namespace

bool Grounder::chain_relations() {
    bool derived = false;
    for (auto const index : terms_.definitions().of(claims::DefinitionKind::transitive)) {
        auto const relation = terms_.model().definitions[index].subject.value;
        // By position: chaining adds holdings.
        for (std::size_t i = 0; i < holdings_.of(PredicateKind::fluent, relation).size(); ++i) {
            for (std::size_t j = 0; j < holdings_.of(PredicateKind::fluent, relation).size(); ++j) {
                auto const& all = holdings_.of(PredicateKind::fluent, relation);
                derived = chain(index, all[i], all[j]) || derived;
            }
        }
    }
    return derived;
}

bool Grounder::chain(std::uint32_t definition, HoldingIndex first, HoldingIndex second) {
    auto const left = holdings_.all()[first];
    auto const right = holdings_.all()[second];
    auto const is_entity = [](Slot const& slot) { return slot.kind == Slot::Kind::entity; };
    bool const both = left.positive && right.positive && is_entity(left.predicate.slots[1]) && left.predicate.slots[1] == right.predicate.slots[0];
    // What leads back to itself leads nowhere new.
    auto const is_round = [](Holding const& holding) { return holding.predicate.slots[0] == holding.predicate.slots[1]; };
    bool const joins = both && is_entity(left.predicate.slots[0]) && is_entity(right.predicate.slots[1]) && !is_round(left) && !is_round(right);
    if (!joins || !chained_.insert({first, second}).second) { return false; }
    auto windows = joined(left.windows, right.windows);
    auto separate = Holdings::apart(windows, {});
    if (separate.kind == Formula::Kind::always) { return false; }
    if (windows.size() > most_overlapping || chained_.size() > most_chained) {
        auto const& name = terms_.model().entities[left.predicate.number].name;
        note_bound(fmt::format("“{}” was not followed further from one to the next", name));
        return false;
    }
    Holding through = left;
    through.predicate.slots[1] = right.predicate.slots[1];
    through.windows = std::move(windows);
    auto const owner = terms_.group({Member::Kind::definition, definition, 0});
    claims::Fluent fluent;
    fluent.predicate = EntityId{left.predicate.number};
    for (auto const& slot : through.predicate.slots) {
        claims::Reference reference;
        reference.index = slot.entity.value;
        fluent.arguments.push_back(reference);
    }
    auto const words = statements_.words(Statement{Clause{std::move(fluent)}, {}}) + " at that time";
    add_concluded(owner, {fails(left.active), fails(right.active), std::move(separate)}, std::move(through), words);
    return true;
}

bool Grounder::persist(MomentRule const& rule, std::vector<Formula> clause, HoldingIndex index, claims::Persistence const& persistence) {
    auto const known = holdings_.all()[index];
    if (known.windows.size() != 1 || lasting_.contains(index)) { return false; }
    auto const begin = beginning_of(known.windows.front());
    if (begin.kind == Bound::Kind::none) { return false; }
    auto const owner = terms_.group({Member::Kind::rule, rule.rule, 0});
    auto const& lasting = *std::find_if(rule.conditions.begin(), rule.conditions.end(), [](Momentary const& each) { return each.positive; });
    auto const words = statements_.words(lasting.statement) + " from then on";
    auto const hold_on = [&](Window window) {
        Holding holding = known;
        holding.windows = {window};
        auto holds_on = statements_.register_holding(std::move(holding), words);
        for (auto i = index + 1; i < holdings_.all().size(); ++i) {
            if (holdings_.all()[i].windows == std::vector{window}) { lasting_.insert(i); }
        }
        return holds_on;
    };
    Window for_ever;
    for_ever.lower = begin;
    auto goes_on = hold_on(for_ever);
    if (persistence.until) {
        // It ends with the thing that ends it, at a moment from the beginning on.
        auto const end = terms_.instant("the last moment when " + statements_.words(lasting.statement));
        Window until = for_ever;
        until.upper = {Bound::Kind::moment, end, {}};
        auto const first = begin.kind == Bound::Kind::moment ? begin.moment : terms_.instant("a moment of that day");
        Scope scope;
        scope.earliest = first;
        scope.latest = end;
        std::vector<Formula> ended{hold_on(until), statements_.encode(*persistence.until, Polarity::asserted, scope), not_later(first, end)};
        if (begin.kind == Bound::Kind::day) { ended.push_back(day_at_least(first.day, begin.day)); }
        goes_on = any_of({std::move(goes_on), all_of(std::move(ended))});
    }
    clause.push_back(std::move(goes_on));
    terms_.require(owner, any_of(std::move(clause)));
    return true;
}

}  // namespace gainsay::solver
