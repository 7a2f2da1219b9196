#pragma once
// Random formulas, to hold what is found without the solver against what the solver says.

#include "solver/formula.hpp"

#include <cstdint>
#include <random>

namespace gainsay::solver {

/// Draws small formulas over propositions 0 to 5 and numbers 1 to 4 from a seed.
class Dice {
public:
    explicit Dice(unsigned seed) : engine_(seed) {}
    /// From 0 to most.
    std::uint32_t upto(std::uint32_t most) { return static_cast<std::uint32_t>(engine_() % (most + 1)); }

    Formula formula(int depth) {
        switch (upto(depth > 0 ? 6 : 4)) {
            case 0:
            case 1: return of_literal({upto(5), upto(1) == 1});
            case 2: return at_most(upto(4), 1 + upto(3), std::int64_t{upto(6)} - 3);
            case 3: return on_weekday(1 + upto(3), static_cast<std::uint8_t>(1 + upto(126)));
            case 4: return sum_at_most({{{1, 1 + upto(1)}, {std::int64_t{upto(1)} * 2 - 1, 3 + upto(1)}}, std::int64_t{upto(6)} - 3});
            case 5: return all_of({formula(depth - 1), formula(depth - 1)});
            default: return any_of({formula(depth - 1), formula(depth - 1), formula(depth - 1)});
        }
    }

private:
    std::mt19937 engine_;
};

}  // namespace gainsay::solver
