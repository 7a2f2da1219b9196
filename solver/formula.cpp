#include "solver/formula.hpp"

#include "claims/calendar/day.hpp"

#include <utility>

namespace gainsay::solver {

namespace {

Formula of_kind(Formula::Kind kind) {
    Formula formula;
    formula.kind = kind;
    return formula;
}

/// Flattens nested parts of the same kind, drops the neutral constant, and stops at the absorbing one.
Formula joined(Formula::Kind kind, std::vector<Formula> parts) {
    auto const neutral = kind == Formula::Kind::all_of ? Formula::Kind::always : Formula::Kind::never;
    auto const absorbing = kind == Formula::Kind::all_of ? Formula::Kind::never : Formula::Kind::always;
    std::vector<Formula> kept;
    kept.reserve(parts.size());
    for (auto& part : parts) {
        if (part.kind == neutral) { continue; }
        if (part.kind == absorbing) { return of_kind(absorbing); }
        if (part.kind == kind) {
            for (auto& inner : part.parts) { kept.push_back(std::move(inner)); }
        } else {
            kept.push_back(std::move(part));
        }
    }
    if (kept.empty()) { return of_kind(neutral); }
    if (kept.size() == 1) { return std::move(kept.front()); }
    Formula formula = of_kind(kind);
    formula.parts = std::move(kept);
    return formula;
}

}  // namespace

bool falls_on(std::int64_t day, std::uint8_t weekdays) { return (unsigned{weekdays} >> static_cast<unsigned>(claims::weekday_of(day)) & 1U) != 0; }

Formula always() { return of_kind(Formula::Kind::always); }
Formula never() { return of_kind(Formula::Kind::never); }
Formula of_literal(Literal literal) {
    Formula formula = of_kind(Formula::Kind::literal);
    formula.literal = literal;
    return formula;
}
Formula holds(Proposition proposition) { return of_literal({proposition, true}); }
Formula fails(Proposition proposition) { return of_literal({proposition, false}); }

Formula at_most(Number left, Number right, std::int64_t bound) {
    if (left == right) { return bound >= 0 ? always() : never(); }
    Formula formula = of_kind(Formula::Kind::difference);
    formula.difference = {left, right, bound};
    return formula;
}
Formula at_least(Number left, Number right, std::int64_t bound) { return at_most(right, left, -bound); }

Formula on_weekday(Number day, std::uint8_t weekdays) {
    Formula formula = of_kind(Formula::Kind::weekday);
    formula.weekday = {day, weekdays};
    return formula;
}

Formula sum_at_most(Linear linear) {
    Formula formula = of_kind(Formula::Kind::linear);
    formula.linear = std::move(linear);
    return formula;
}

Formula all_of(std::vector<Formula> parts) { return joined(Formula::Kind::all_of, std::move(parts)); }
Formula any_of(std::vector<Formula> parts) { return joined(Formula::Kind::any_of, std::move(parts)); }

}  // namespace gainsay::solver
