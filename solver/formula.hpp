#pragma once
// Constraints as our own values: negation normal form over differences of days, weekdays, sums and propositions.
// No solver's type appears here, so the encoder, the explainer and a brute-force oracle read the same thing.

#include <compare>
#include <cstdint>
#include <vector>

namespace gainsay::solver {

/// A whole-number variable: a day, a rank in the order of moments, or a length in minutes. Number 0 is the constant zero.
using Number = std::uint32_t;
inline constexpr Number zero = 0;

/// A truth variable.
using Proposition = std::uint32_t;

struct Literal {
    Proposition proposition = 0;
    bool positive = true;
    auto operator<=>(Literal const&) const = default;
};

/// left - right <= bound
struct Difference {
    Number left = zero;
    Number right = zero;
    std::int64_t bound = 0;
    auto operator<=>(Difference const&) const = default;
};

/// The day falls on one of the weekdays; bit 0 is Monday.
struct WeekdayIn {
    Number day = zero;
    std::uint8_t weekdays = 0;
    auto operator<=>(WeekdayIn const&) const = default;
};

/// Whether a day, counted from 1 January 1970, is one of the weekdays; bit 0 is Monday.
bool falls_on(std::int64_t day, std::uint8_t weekdays);

/// sum of coefficient * number <= bound
struct Linear {
    struct Term {
        std::int64_t coefficient = 1;
        Number number = zero;
        auto operator<=>(Term const&) const = default;
    };
    std::vector<Term> terms;
    std::int64_t bound = 0;
    bool operator==(Linear const&) const = default;
};

/// A formula in negation normal form: only literals carry a negation. `never` and `always` are the constants.
struct Formula {
    enum class Kind : std::uint8_t { always, never, literal, difference, weekday, linear, all_of, any_of };
    Kind kind = Kind::always;
    Literal literal;
    Difference difference;
    WeekdayIn weekday;
    Linear linear;
    std::vector<Formula> parts;
};

/// Builders. Conjunctions and disjunctions are flattened and freed of constants.
Formula always();
Formula never();
Formula holds(Proposition proposition);
Formula fails(Proposition proposition);
Formula of_literal(Literal literal);
/// left - right <= bound
Formula at_most(Number left, Number right, std::int64_t bound);
/// left - right >= bound
Formula at_least(Number left, Number right, std::int64_t bound);
Formula on_weekday(Number day, std::uint8_t weekdays);
Formula sum_at_most(Linear linear);
Formula all_of(std::vector<Formula> parts);
Formula any_of(std::vector<Formula> parts);

/// Calls visit(Number) and visit_proposition(Proposition) for every variable of the formula but zero.
template <typename VisitNumber, typename VisitProposition>
void for_each_variable(Formula const& formula, VisitNumber const& number, VisitProposition const& proposition) {
    switch (formula.kind) {
        case Formula::Kind::literal: proposition(formula.literal.proposition); break;
        case Formula::Kind::difference:
            if (formula.difference.left != zero) { number(formula.difference.left); }
            if (formula.difference.right != zero) { number(formula.difference.right); }
            break;
        case Formula::Kind::weekday: number(formula.weekday.day); break;
        case Formula::Kind::linear:
            for (auto const& term : formula.linear.terms) { number(term.number); }
            break;
        case Formula::Kind::all_of:
        case Formula::Kind::any_of:
            for (auto const& part : formula.parts) { for_each_variable(part, number, proposition); }
            break;
        case Formula::Kind::always:
        case Formula::Kind::never: break;
    }
}

}  // namespace gainsay::solver
