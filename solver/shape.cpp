#include "solver/shape.hpp"

#include "solver/bytes.hpp"

#include <algorithm>
#include <stdexcept>

namespace gainsay::solver {

namespace {

template <typename T>
void sort_without_repeats(std::vector<T>& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

std::optional<std::uint32_t> rank_in(std::vector<std::uint32_t> const& sorted, std::uint32_t value) {
    auto const place = std::lower_bound(sorted.begin(), sorted.end(), value);
    if (place == sorted.end() || *place != value) { return std::nullopt; }
    return static_cast<std::uint32_t>(place - sorted.begin());
}

std::uint32_t known(std::optional<std::uint32_t> rank) {
    if (!rank) { throw std::logic_error("a component speaks of what is not in it"); }
    return *rank;
}

void write(std::string& text, Shape const& shape, Formula const& formula) {
    auto const number = [&](Number each) { put(text, std::uint64_t{known(shape.rank_of_number(each))}); };
    put(text, static_cast<std::uint64_t>(formula.kind));
    switch (formula.kind) {
        case Formula::Kind::always:
        case Formula::Kind::never: break;
        case Formula::Kind::literal:
            put(text, std::uint64_t{known(shape.rank_of_proposition(formula.literal.proposition))});
            put(text, std::uint64_t{formula.literal.positive ? 1U : 0U});
            break;
        case Formula::Kind::difference:
            number(formula.difference.left);
            number(formula.difference.right);
            put_signed(text, formula.difference.bound);
            break;
        case Formula::Kind::weekday:
            number(formula.weekday.day);
            put(text, std::uint64_t{formula.weekday.weekdays});
            break;
        case Formula::Kind::linear:
            put(text, std::uint64_t{formula.linear.terms.size()});
            for (auto const& term : formula.linear.terms) {
                put_signed(text, term.coefficient);
                number(term.number);
            }
            put_signed(text, formula.linear.bound);
            break;
        case Formula::Kind::all_of:
        case Formula::Kind::any_of:
            put(text, std::uint64_t{formula.parts.size()});
            for (auto const& part : formula.parts) { write(text, shape, part); }
            break;
    }
}

}  // namespace

std::optional<std::uint32_t> Shape::rank_of_group(GroupIndex group) const { return rank_in(groups, group); }
std::optional<std::uint32_t> Shape::rank_of_number(Number number) const { return rank_in(numbers, number); }
std::optional<std::uint32_t> Shape::rank_of_proposition(Proposition proposition) const { return rank_in(propositions, proposition); }

Shape shape_of(Problem const& problem, Component const& component) {
    Shape shape;
    shape.groups = component.groups;
    shape.numbers.push_back(zero);
    for (auto const index : component.constraints) {
        auto const& constraint = problem.constraints[index];
        if (constraint.owner != axiom) { shape.groups.push_back(constraint.owner); }
        for_each_variable(constraint.formula, [&](Number number) { shape.numbers.push_back(number); },
                          [&](Proposition proposition) { shape.propositions.push_back(proposition); });
    }
    sort_without_repeats(shape.groups);
    sort_without_repeats(shape.numbers);
    sort_without_repeats(shape.propositions);
    put(shape.text, std::uint64_t{component.groups.size()});
    for (auto const group : component.groups) { put(shape.text, std::uint64_t{known(shape.rank_of_group(group))}); }
    put(shape.text, std::uint64_t{component.constraints.size()});
    for (auto const index : component.constraints) {
        auto const& [owner, formula] = problem.constraints[index];
        put(shape.text, owner == axiom ? std::uint64_t{0} : std::uint64_t{known(shape.rank_of_group(owner))} + 1);
        write(shape.text, shape, formula);
    }
    return shape;
}

}  // namespace gainsay::solver
