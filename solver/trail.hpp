#pragma once
// From which of the steps told before a step of a derivation follows.

#include "solver/derivation.hpp"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace gainsay::solver {

/// Steps, counted from 1.
using StepNumbers = std::set<std::size_t>;

/// What has been told of a proof, and where.
class Trail {
public:
    explicit Trail(Proof const& proof) : proof_(proof) {}

    /// A step says what a member says, in its own words.
    void introduced(GroupIndex owner, std::size_t step) { members_.emplace(owner, step); }
    [[nodiscard]] bool is_introduced(GroupIndex owner) const { return members_.contains(owner); }
    /// A step says a fact.
    void told(FactIndex fact, std::size_t step) { facts_.emplace(fact, step); }
    /// Goes back to the facts that had been told before.
    void forget_facts(Trail const& before) { facts_ = before.facts_; }
    /// The step that says a fact or, where none does, those that it follows from.
    [[nodiscard]] StepNumbers of(FactIndex fact) const;
    [[nodiscard]] StepNumbers of(std::vector<FactIndex> const& facts) const;
    /// The step that says what a member says, if any does.
    [[nodiscard]] StepNumbers of_member(GroupIndex owner) const;
    /// The steps that a fact follows from: what it rests on, and whose constraint it is.
    [[nodiscard]] StepNumbers behind(FactIndex fact) const;

private:
    void add_steps(FactIndex fact, StepNumbers& steps, std::set<FactIndex>& seen) const;
    void add_premises(FactIndex fact, StepNumbers& steps, std::set<FactIndex>& seen) const;

    Proof const& proof_;
    std::map<GroupIndex, std::size_t> members_;
    std::map<FactIndex, std::size_t> facts_;
};

/// "2, 4 and 7–9".
std::string listed(StepNumbers const& steps);

/// " (from 2, 4 and 7–9)" for the step of this number; empty where it follows from nothing told, or only from the one just before it.
std::string from_steps(StepNumbers const& steps, std::size_t of);

}  // namespace gainsay::solver
