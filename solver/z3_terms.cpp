#include "solver/z3_terms.hpp"

namespace gainsay::solver {

z3::expr Z3Terms::fresh(z3::sort const& sort) {
    return {context_, Z3_mk_const(context_, context_.int_symbol(next_symbol_++), sort)};
}

z3::expr Z3Terms::number(Number number) {
    auto const found = numbers_.find(number);
    if (found != numbers_.end()) { return found->second; }
    return numbers_.emplace(number, fresh(context_.int_sort())).first->second;
}

z3::expr Z3Terms::proposition(Proposition proposition) {
    auto const found = propositions_.find(proposition);
    if (found != propositions_.end()) { return found->second; }
    return propositions_.emplace(proposition, fresh(context_.bool_sort())).first->second;
}

z3::expr Z3Terms::selector(GroupIndex group) {
    auto const found = selectors_.find(group);
    if (found != selectors_.end()) { return found->second; }
    return selectors_.emplace(group, fresh(context_.bool_sort())).first->second;
}

Witness Z3Terms::values(z3::model const& model) {
    Witness witness;
    for (auto const& [number, constant] : numbers_) {
        std::int64_t value = 0;
        if (model.eval(constant, true).is_numeral_i64(value)) { witness.numbers.emplace(number, value); }
    }
    for (auto const& [proposition, constant] : propositions_) {
        witness.propositions.emplace(proposition, model.eval(constant, true).is_true());
    }
    return witness;
}

z3::expr Z3Terms::constant(std::int64_t value) { return context_.int_val(value); }

z3::expr Z3Terms::translate(Formula const& formula) {
    switch (formula.kind) {
        case Formula::Kind::always: return context_.bool_val(true);
        case Formula::Kind::never: return context_.bool_val(false);
        case Formula::Kind::literal: {
            auto const known = proposition(formula.literal.proposition);
            return formula.literal.positive ? known : !known;
        }
        case Formula::Kind::difference: {
            auto const& [left, right, bound] = formula.difference;
            if (right == zero) { return number(left) <= constant(bound); }
            if (left == zero) { return number(right) >= constant(-bound); }
            return number(left) - number(right) <= constant(bound);
        }
        case Formula::Kind::weekday: {
            // Day 0 was a Thursday, the fourth day from Monday.
            auto const weekday = z3::mod(number(formula.weekday.day) + constant(3), constant(7));
            z3::expr_vector options(context_);
            for (int i = 0; i < 7; ++i) {
                if ((formula.weekday.weekdays & (1U << static_cast<unsigned>(i))) != 0) { options.push_back(weekday == constant(i)); }
            }
            return z3::mk_or(options);
        }
        case Formula::Kind::linear: {
            z3::expr_vector terms(context_);
            for (auto const& term : formula.linear.terms) { terms.push_back(constant(term.coefficient) * number(term.number)); }
            return z3::sum(terms) <= constant(formula.linear.bound);
        }
        case Formula::Kind::all_of:
        case Formula::Kind::any_of: {
            z3::expr_vector parts(context_);
            for (auto const& part : formula.parts) { parts.push_back(translate(part)); }
            return formula.kind == Formula::Kind::all_of ? z3::mk_and(parts) : z3::mk_or(parts);
        }
    }
    return context_.bool_val(true);
}

bool is_difference_logic(Formula const& formula) {
    switch (formula.kind) {
        case Formula::Kind::weekday:
        case Formula::Kind::linear: return false;
        case Formula::Kind::all_of:
        case Formula::Kind::any_of:
            for (auto const& part : formula.parts) {
                if (!is_difference_logic(part)) { return false; }
            }
            return true;
        case Formula::Kind::always:
        case Formula::Kind::never:
        case Formula::Kind::literal:
        case Formula::Kind::difference: return true;
    }
    return true;
}

}  // namespace gainsay::solver
