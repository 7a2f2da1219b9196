#include "solver/holdings.hpp"

#include <algorithm>
#include <utility>

namespace gainsay::solver {

HoldingIndex Holdings::add(Holding holding) {
    auto const index = static_cast<HoldingIndex>(holdings_.size());
    by_predicate_[{holding.predicate.kind, holding.predicate.number}].push_back(index);
    auto const& first = holding.predicate.slots.front();
    if (first.kind == Slot::Kind::entity) {
        by_first_[{holding.predicate.kind, holding.predicate.number, first.entity}].push_back(index);
    }
    holdings_.push_back(std::move(holding));
    return index;
}

std::set<claims::EntityId> Holdings::things() const {
    std::set<claims::EntityId> things;
    for (auto const& holding : holdings_) {
        for (auto const& slot : holding.predicate.slots) {
            if (slot.kind == Slot::Kind::entity) { things.insert(slot.entity); }
        }
        if (holding.value.kind == Slot::Kind::entity) { things.insert(holding.value.entity); }
        things.insert(holding.except.begin(), holding.except.end());
    }
    return things;
}

std::vector<HoldingIndex> const& Holdings::of(PredicateKind kind, std::uint32_t number) const {
    static std::vector<HoldingIndex> const none;
    auto const found = by_predicate_.find({kind, number});
    return found == by_predicate_.end() ? none : found->second;
}

std::vector<HoldingIndex> const& Holdings::of(PredicateKind kind, std::uint32_t number, claims::EntityId first) const {
    static std::vector<HoldingIndex> const none;
    auto const found = by_first_.find({kind, number, first});
    return found == by_first_.end() ? none : found->second;
}

bool Holdings::covers(Holding const& denial, Holding const& positive) {
    auto const& pattern = denial.predicate;
    auto const& actual = positive.predicate;
    if (pattern.slots.size() != actual.slots.size()) { return false; }
    for (std::size_t i = 0; i < pattern.slots.size(); ++i) {
        if (!takes_in(pattern.slots[i], actual.slots[i])) { return false; }
    }
    if (!pattern.any_content) {
        bool const same_content = pattern.content == actual.content || pattern.content == actual.content_untimed;
        if (!same_content || pattern.condition != actual.condition) { return false; }
    }
    if (!denial.except.empty()) {
        // "only X": somebody unnamed may be X, unless it is said to be somebody else.
        auto const& who = actual.slots.front();
        if (who.kind != Slot::Kind::entity) {
            return std::all_of(denial.except.begin(), denial.except.end(), [&](claims::EntityId exempt) {
                return std::find(positive.except.begin(), positive.except.end(), exempt) != positive.except.end();
            });
        }
        if (std::find(denial.except.begin(), denial.except.end(), who.entity) != denial.except.end()) { return false; }
    }
    return true;
}

Formula Holdings::apart(std::vector<Window> const& first, std::vector<Window> const& second) {
    std::vector<Window> all = first;
    all.insert(all.end(), second.begin(), second.end());
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    std::vector<Formula> pairs;
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = i + 1; j < all.size(); ++j) { pairs.push_back(disjoint(all[i], all[j])); }
    }
    return any_of(std::move(pairs));
}

void Holdings::settle_pair(Holding const& first, Holding const& second, std::vector<Proposition> const& names) {
    auto separate = apart(first.windows, second.windows);
    if (separate.kind == Formula::Kind::always) { return; }
    std::vector<Formula> clause{fails(first.active), fails(second.active), std::move(separate)};
    for (auto const name : names) { clause.push_back(fails(name)); }
    auto const is_attribute = first.predicate.kind == PredicateKind::attribute;
    if (is_attribute && first.positive && second.positive) {
        clause.push_back(terms_.same(first.value.entity, second.value.entity));
    }
    // "only X": another identifier may still be X, where nobody says that they are two.
    auto const& doer = second.predicate.slots.front();
    for (auto const& exempt : first.except) {
        if (doer.kind == Slot::Kind::entity) { clause.push_back(terms_.same(exempt, doer.entity)); }
    }
    terms_.require(axiom, any_of(std::move(clause)));
}

std::vector<Holdings::Renamed> Holdings::under_other_names(Holding const& holding) const {
    std::vector<Renamed> all{{holding, {}}};
    auto const rename = [&](auto const& place) {
        auto const known = all;
        for (auto const& each : known) {
            auto const slot = place(each.holding);
            if (slot.kind != Slot::Kind::entity) { continue; }
            for (auto const& [other, is_other] : terms_.may_be_also(slot.entity)) {
                auto renamed = each;
                place(renamed.holding).entity = other;
                renamed.names.push_back(is_other);
                all.push_back(std::move(renamed));
            }
        }
    };
    for (std::size_t i = 0; i < holding.predicate.slots.size(); ++i) {
        rename([i](auto& each) -> auto& { return each.predicate.slots[i]; });
    }
    rename([](auto& each) -> auto& { return each.value; });
    all.erase(all.begin());
    return all;
}

void Holdings::settle_renamed(HoldingIndex index, Renamed const& renamed, std::vector<HoldingIndex> const& others) {
    auto const& positive = holdings_[index];
    auto const& slots = renamed.holding.predicate.slots;
    bool const is_attribute = positive.predicate.kind == PredicateKind::attribute;
    for (auto const other_index : others) {
        auto const& other = holdings_[other_index];
        if (other_index == index || settled_.contains({{index, other_index}, renamed.names})) { continue; }
        bool clashes = false;
        if (!other.positive) {
            auto const& who = positive.predicate.slots.front();
            bool const is_exempt = who.kind == Slot::Kind::entity && std::find(other.except.begin(), other.except.end(), who.entity) != other.except.end();
            clashes = (!is_attribute || takes_in(other.value, renamed.holding.value)) && !is_exempt && covers(other, renamed.holding);
        } else if (is_attribute) {
            bool const both_known = positive.value.kind == Slot::Kind::entity && other.value.kind == Slot::Kind::entity;
            // Under another value's name it is the same clash.
            clashes = both_known && renamed.holding.value == positive.value && slots == other.predicate.slots && positive.value != other.value;
        }
        if (!clashes) { continue; }
        settled_.insert({{index, other_index}, renamed.names});
        if (other.positive) {
            settle_pair(positive, other, renamed.names);
        } else {
            settle_pair(other, positive, renamed.names);
        }
    }
}

void Holdings::settle_under_other_names() {
    if (terms_.identities() == 0) { return; }
    for (auto const& [key, indices] : by_predicate_) {
        for (auto const index : indices) {
            if (!holdings_[index].positive) { continue; }
            for (auto const& renamed : under_other_names(holdings_[index])) { settle_renamed(index, renamed, indices); }
        }
    }
}

void Holdings::settle() {
    for (auto const& [key, indices] : by_predicate_) {
        std::vector<HoldingIndex> denials;
        std::map<Slot, std::vector<HoldingIndex>> positives;
        for (auto const index : indices) {
            auto const& holding = holdings_[index];
            if (holding.positive) {
                positives[holding.predicate.slots.front()].push_back(index);
            } else {
                denials.push_back(index);
            }
        }
        for (auto const denial_index : denials) {
            auto const& denial = holdings_[denial_index];
            auto const& first = denial.predicate.slots.front();
            auto const settle_with = [&](std::vector<HoldingIndex> const& candidates) {
                for (auto const index : candidates) {
                    auto const& positive = holdings_[index];
                    bool const one_value = key.first != PredicateKind::attribute || takes_in(denial.value, positive.value);
                    if (one_value && covers(denial, positive)) { settle_pair(denial, positive); }
                }
            };
            if (first.kind == Slot::Kind::anyone) {
                for (auto const& [slot, candidates] : positives) { settle_with(candidates); }
            } else if (auto const found = positives.find(first); found != positives.end()) {
                settle_with(found->second);
            }
        }
        if (key.first != PredicateKind::attribute) { continue; }
        for (auto const& [slot, of_one] : positives) {
            if (slot.kind != Slot::Kind::entity) { continue; }
            for (std::size_t i = 0; i < of_one.size(); ++i) {
                for (std::size_t j = i + 1; j < of_one.size(); ++j) {
                    auto const& left = holdings_[of_one[i]];
                    auto const& right = holdings_[of_one[j]];
                    bool const both_known = left.value.kind == Slot::Kind::entity && right.value.kind == Slot::Kind::entity;
                    if (both_known && left.value != right.value) { settle_pair(left, right); }
                }
            }
        }
    }
}

}  // namespace gainsay::solver
