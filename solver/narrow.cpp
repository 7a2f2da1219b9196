#include "solver/narrow.hpp"

#include "solver/disjoint_sets.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace gainsay::solver {

namespace {

using Indices = std::vector<std::uint32_t>;

using Counts = std::map<Literal, std::uint32_t>;

void count_literals(Formula const& formula, Counts& counts) {
    if (formula.kind == Formula::Kind::literal) { ++counts[formula.literal]; }
    for (auto const& part : formula.parts) { count_literals(part, counts); }
}

/// A clause with a literal that nothing denies can always be met, so it takes no part in a conflict.
bool can_be_met_alone(Formula const& formula, Counts const& counts) {
    if (formula.kind != Formula::Kind::any_of) { return false; }
    return std::any_of(formula.parts.begin(), formula.parts.end(), [&](Formula const& part) {
        return part.kind == Formula::Kind::literal && !counts.contains({part.literal.proposition, !part.literal.positive});
    });
}

void leave_out_undenied(Problem const& problem, Indices& kept) {
    for (;;) {
        Counts counts;
        for (auto const index : kept) { count_literals(problem.constraints[index].formula, counts); }
        auto const erased = std::erase_if(kept, [&](std::uint32_t index) { return can_be_met_alone(problem.constraints[index].formula, counts); });
        if (erased == 0) { return; }
    }
}

/// Gives the variables of some constraints places: numbers and propositions in one row.
class Places {
public:
    Places(Problem const& problem, Indices const& constraints) {
        for (std::uint32_t i = 0; i < constraints.size(); ++i) {
            auto const see = [&](auto& places, std::uint32_t variable) {
                auto const place = places.try_emplace(variable, static_cast<std::uint32_t>(seen_by_.size())).first->second;
                if (place == seen_by_.size()) { seen_by_.emplace_back(); }
                if (seen_by_[place].empty() || seen_by_[place].back() != i) { seen_by_[place].push_back(i); }
            };
            for_each_variable(
                problem.constraints[constraints[i]].formula, [&](Number number) { see(numbers_, number); },
                [&](Proposition proposition) { see(propositions_, proposition); });
        }
    }

    [[nodiscard]] std::uint32_t number(Number number) const { return numbers_.at(number); }
    [[nodiscard]] std::uint32_t proposition(Proposition proposition) const { return propositions_.at(proposition); }
    [[nodiscard]] std::size_t size() const { return seen_by_.size(); }
    /// The constraints, by their ranks, that a variable stands in.
    [[nodiscard]] Indices const& seen_by(std::uint32_t place) const { return seen_by_[place]; }

private:
    std::unordered_map<Number, std::uint32_t> numbers_;
    std::unordered_map<Proposition, std::uint32_t> propositions_;
    std::vector<Indices> seen_by_;
};

/// Variables are set, to false or zero, until a constraint has to be met that this does not meet.
class Autarky {
public:
    Autarky(Problem const& problem, Indices const& constraints)
        : problem_(problem), constraints_(constraints), places_(problem, constraints), is_free_(places_.size(), false), is_touched_(constraints.size(), false) {
        for (std::uint32_t i = 0; i < constraints_.size(); ++i) { look_at(i); }
        while (!open_.empty()) {
            auto const i = open_.back();
            open_.pop_back();
            look_at(i);
        }
    }

    /// What the variables that are still set do not meet.
    [[nodiscard]] Indices rest() const {
        Indices rest;
        for (std::size_t i = 0; i < constraints_.size(); ++i) {
            if (is_touched_[i]) { rest.push_back(constraints_[i]); }
        }
        return rest;
    }

private:
    void look_at(std::uint32_t i) {
        auto const& formula = problem_.constraints[constraints_[i]].formula;
        if (is_touched_[i] || is_met(formula)) { return; }
        is_touched_[i] = true;
        for_each_variable(formula, [&](Number number) { set_free(places_.number(number)); },
                          [&](Proposition proposition) { set_free(places_.proposition(proposition)); });
    }

    void set_free(std::uint32_t place) {
        if (is_free_[place]) { return; }
        is_free_[place] = true;
        open_.insert(open_.end(), places_.seen_by(place).begin(), places_.seen_by(place).end());
    }

    /// Whatever the free variables are.
    [[nodiscard]] bool is_met(Formula const& formula) const {
        auto const is_set = [&](Number number) { return number == zero || !is_free_[places_.number(number)]; };
        switch (formula.kind) {
            case Formula::Kind::always: return true;
            case Formula::Kind::never: return false;
            case Formula::Kind::literal: return !formula.literal.positive && !is_free_[places_.proposition(formula.literal.proposition)];
            case Formula::Kind::difference: return formula.difference.bound >= 0 && is_set(formula.difference.left) && is_set(formula.difference.right);
            case Formula::Kind::weekday: return false;
            case Formula::Kind::linear:
                return formula.linear.bound >= 0 && std::all_of(formula.linear.terms.begin(), formula.linear.terms.end(),
                                                                [&](Linear::Term const& term) { return is_set(term.number); });
            case Formula::Kind::all_of:
                return std::all_of(formula.parts.begin(), formula.parts.end(), [&](Formula const& part) { return is_met(part); });
            case Formula::Kind::any_of:
                return std::any_of(formula.parts.begin(), formula.parts.end(), [&](Formula const& part) { return is_met(part); });
        }
        return false;
    }

    Problem const& problem_;
    Indices const& constraints_;
    Places places_;
    std::vector<bool> is_free_;     // by place
    std::vector<bool> is_touched_;  // by rank of the constraint
    Indices open_;
};

/// What hangs together with a group, by the variables.
Indices tied_to_groups(Problem const& problem, Indices const& constraints) {
    Places const places(problem, constraints);
    DisjointSets sets(constraints.size());
    for (std::uint32_t place = 0; place < places.size(); ++place) {
        auto const& seen_by = places.seen_by(place);
        for (auto const i : seen_by) { sets.unite(seen_by.front(), i); }
    }
    std::vector<bool> has_group(constraints.size(), false);
    for (std::uint32_t i = 0; i < constraints.size(); ++i) {
        if (problem.constraints[constraints[i]].owner != axiom) { has_group[sets.find(i)] = true; }
    }
    Indices tied;
    for (std::uint32_t i = 0; i < constraints.size(); ++i) {
        if (has_group[sets.find(i)]) { tied.push_back(constraints[i]); }
    }
    return tied;
}

}  // namespace

Component narrowed(Problem const& problem, Component const& component, GroupSet const& groups) {
    Indices kept;
    for (auto const index : component.constraints) {
        auto const owner = problem.constraints[index].owner;
        if (owner == axiom || contains(groups, owner)) { kept.push_back(index); }
    }
    kept = Autarky(problem, kept).rest();
    leave_out_undenied(problem, kept);
    return {groups, tied_to_groups(problem, kept)};
}

}  // namespace gainsay::solver
