// Somebody unnamed, where "only X" leaves nobody else: what is denied of X is denied of him.

#include "solver/holdings.hpp"

#include <algorithm>
#include <utility>

namespace gainsay::solver {

namespace {

Holding done_by(Holding holding, claims::EntityId who) {
    holding.predicate.slots.front() = {Slot::Kind::entity, who};
    return holding;
}

}  // namespace

std::vector<Holdings::Renamed> Holdings::under_all_names(Holding const& holding) const {
    auto all = under_other_names(holding);
    all.insert(all.begin(), {holding, {}});
    return all;
}

std::vector<Holdings::Excluded> Holdings::exclusions(Holding const& positive, claims::EntityId who, std::vector<HoldingIndex> const& others) const {
    std::vector<std::pair<claims::EntityId, std::vector<Proposition>>> names{{who, {}}};
    for (auto const& [other, is_other] : terms_.may_be_also(who)) { names.push_back({other, {is_other}}); }
    std::vector<Excluded> found;
    for (auto const& [name, is_name] : names) {
        if (std::find(positive.except.begin(), positive.except.end(), name) != positive.except.end()) { found.push_back({std::nullopt, name, is_name}); }
    }
    auto const renamed = under_all_names(positive);
    for (auto const index : others) {
        if (holdings_[index].positive) { continue; }
        for (auto const& [name, is_name] : names) {
            for (auto const& each : renamed) {
                if (!covers(holdings_[index], done_by(each.holding, name))) { continue; }
                auto all_names = is_name;
                all_names.insert(all_names.end(), each.names.begin(), each.names.end());
                found.push_back({index, name, std::move(all_names)});
                // Under its own name it is excluded in any case; further names would only say less.
                if (each.names.empty()) { break; }
            }
        }
    }
    return found;
}

void Holdings::settle_unnamed(HoldingIndex index, std::vector<Proposition> const& names, HoldingIndex closure_index, std::vector<HoldingIndex> const& others) {
    auto const& positive = holdings_[index];
    auto const& closure = holdings_[closure_index];
    // One way to exclude each of those who are left, in every combination.
    std::vector<std::vector<Excluded>> ways{{}};
    for (auto const who : closure.except) {
        if (std::find(positive.except.begin(), positive.except.end(), who) != positive.except.end()) { continue; }
        auto const excluded = exclusions(positive, who, others);
        std::vector<std::vector<Excluded>> longer;
        for (auto const& way : ways) {
            for (auto const& each : excluded) {
                longer.push_back(way);
                longer.back().push_back(each);
            }
        }
        ways = std::move(longer);
    }
    for (auto const& way : ways) {
        if (way.empty() || !left_nobody_.insert({index, closure_index, names, way}).second) { continue; }
        std::vector<Formula> clause{fails(positive.active), fails(closure.active), apart(positive.windows, closure.windows)};
        for (auto const name : names) { clause.push_back(fails(name)); }
        for (auto const& [denial_index, who, is_name] : way) {
            for (auto const name : is_name) { clause.push_back(fails(name)); }
            if (!denial_index) { continue; }
            auto const& denial = holdings_[*denial_index];
            clause.push_back(fails(denial.active));
            clause.push_back(apart(positive.windows, denial.windows));
            for (auto const exempt : denial.except) { clause.push_back(terms_.same(exempt, who)); }
        }
        terms_.require(axiom, any_of(std::move(clause)));
    }
}

void Holdings::settle_unnamed() {
    for (auto const& [key, indices] : by_predicate_) {
        std::vector<HoldingIndex> closures;
        std::copy_if(indices.begin(), indices.end(), std::back_inserter(closures), [&](HoldingIndex index) {
            auto const& holding = holdings_[index];
            return !holding.positive && !holding.except.empty() && holding.predicate.slots.front().kind == Slot::Kind::anyone;
        });
        if (closures.empty()) { continue; }
        for (auto const index : indices) {
            auto const& holding = holdings_[index];
            if (!holding.positive || holding.predicate.slots.front().kind != Slot::Kind::unnamed) { continue; }
            for (auto const& renamed : under_all_names(holding)) {
                for (auto const closure : closures) {
                    auto whoever = holdings_[closure];
                    whoever.except.clear();
                    if (covers(whoever, renamed.holding) && !covers(holdings_[closure], renamed.holding)) { settle_unnamed(index, renamed.names, closure, indices); }
                }
            }
        }
    }
}

}  // namespace gainsay::solver
