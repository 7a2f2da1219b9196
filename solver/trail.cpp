#include "solver/trail.hpp"

#include "claims/wording/wording.hpp"

#include <fmt/format.h>

#include <iterator>
#include <vector>

namespace gainsay::solver {

void Trail::add_steps(FactIndex fact, StepNumbers& steps, std::set<FactIndex>& seen) const {
    if (!seen.insert(fact).second) { return; }
    if (auto const known = facts_.find(fact); known != facts_.end()) {
        steps.insert(known->second);
    } else {
        add_premises(fact, steps, seen);
    }
}

void Trail::add_premises(FactIndex fact, StepNumbers& steps, std::set<FactIndex>& seen) const {
    auto const& [formula, owner, premises, how, excluded] = proof_.facts[fact];
    for (auto const premise : premises) { add_steps(premise, steps, seen); }
    steps.merge(of_member(owner));
}

StepNumbers Trail::of_member(GroupIndex owner) const {
    auto const known = members_.find(owner);
    return known == members_.end() ? StepNumbers{} : StepNumbers{known->second};
}

StepNumbers Trail::of(FactIndex fact) const {
    StepNumbers steps;
    std::set<FactIndex> seen;
    add_steps(fact, steps, seen);
    return steps;
}

StepNumbers Trail::of(std::vector<FactIndex> const& facts) const {
    StepNumbers all;
    for (auto const fact : facts) { all.merge(of(fact)); }
    return all;
}

StepNumbers Trail::behind(FactIndex fact) const {
    StepNumbers steps;
    std::set<FactIndex> seen{fact};
    add_premises(fact, steps, seen);
    return steps;
}

std::string listed(StepNumbers const& steps) {
    std::vector<std::string> names;
    for (auto first = steps.begin(); first != steps.end();) {
        auto last = first;
        auto next = std::next(first);
        while (next != steps.end() && *next == *last + 1) { last = next++; }
        // Two in a row read better one by one.
        if (*last >= *first + 2) {
            names.push_back(fmt::format("{}–{}", *first, *last));
        } else {
            for (auto each = first; each != next; ++each) { names.push_back(std::to_string(*each)); }
        }
        first = next;
    }
    return claims::join_words(names);
}

std::string from_steps(StepNumbers const& steps, std::size_t of) {
    if (steps.empty() || (steps.size() == 1 && *steps.begin() + 1 == of)) { return {}; }
    return fmt::format(" (from {})", listed(steps));
}

}  // namespace gainsay::solver
