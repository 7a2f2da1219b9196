#pragma once
// All shortest paths in a graph of differences, each with the facts it rests on.

#include "solver/derivation.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace gainsay::solver {

class Distances {
public:
    /// to - from <= bound, because of the fact.
    void add(Difference difference, FactIndex fact);
    /// The day falls on one weekday (0 is Monday), because of the fact.
    void add_weekday(Number day, int weekday, FactIndex fact);
    /// Recomputes after additions. Facts of a contradiction in the order of its cycle, if there is one.
    std::optional<std::vector<FactIndex>> close();

    /// The smallest known bound of left - right; nothing if there is none.
    [[nodiscard]] std::optional<std::int64_t> bound(Number left, Number right) const;
    /// The facts it rests on, in order.
    [[nodiscard]] std::vector<FactIndex> because(Number left, Number right) const;

private:
    struct Path {
        std::int64_t bound = 0;
        std::vector<FactIndex> facts;
    };
    std::size_t node(Number number);
    void tighten(std::size_t left, std::size_t right, Path path);
    bool round_by_weekday(std::size_t left, std::size_t right);

    std::map<Number, std::size_t> nodes_;
    std::vector<std::vector<std::optional<Path>>> paths_;  // [left][right]: left - right <= bound
    std::vector<std::optional<std::pair<int, std::optional<FactIndex>>>> weekdays_;
};

}  // namespace gainsay::solver
