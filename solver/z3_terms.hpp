#pragma once
// Our formulas as Z3's, for one component.

#include "solver/oracle.hpp"

#include <z3++.h>

#include <map>

namespace gainsay::solver {

/// Translates the formulas of one component. Constants are named by integers, never by the names of claims, so that no
/// two can be mistaken for one.
class Z3Terms {
public:
    explicit Z3Terms(z3::context& context) : context_(context) {}

    z3::expr translate(Formula const& formula);
    /// The values of a model for every variable that was translated.
    Witness values(z3::model const& model);
    /// The literal that switches a group on.
    z3::expr selector(GroupIndex group);

private:
    z3::expr number(Number number);
    z3::expr proposition(Proposition proposition);
    z3::expr constant(std::int64_t value);
    z3::expr fresh(z3::sort const& sort);

    z3::context& context_;
    int next_symbol_ = 0;
    std::map<Number, z3::expr> numbers_;
    std::map<Proposition, z3::expr> propositions_;
    std::map<GroupIndex, z3::expr> selectors_;
};

/// Whether a formula holds only differences and propositions, which the quickest solver decides.
bool is_difference_logic(Formula const& formula);

}  // namespace gainsay::solver
