#include "solver/room.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace gainsay::solver {

namespace {

using Role = NumberName::Role;

constexpr std::int64_t minutes_of_day = 24 * 60;
constexpr std::int64_t most_room = 3'652 * minutes_of_day;  // ten years

bool has_literal(Formula const& formula, Literal literal) {
    return std::any_of(formula.parts.begin(), formula.parts.end(),
                       [&](Formula const& part) { return part.kind == Formula::Kind::literal && part.literal == literal; });
}

/// What is measured by a bound: days, minutes, or something that has no room, such as an order.
Role measured(std::vector<NumberName> const& numbers, Formula const& formula) {
    std::set<Role> roles;
    for_each_variable(formula, [&](Number number) { roles.insert(numbers[number].role); }, [](Proposition) {});
    if (roles.contains(Role::rank)) { return Role::rank; }
    return roles.contains(Role::day) ? Role::day : roles.contains(Role::minutes) ? Role::minutes : Role::constant;
}

void widen_all(Formula& formula, std::vector<NumberName> const& numbers, std::int64_t minutes) {
    for (auto& part : formula.parts) { widen_all(part, numbers, minutes); }
    if (formula.kind != Formula::Kind::difference && formula.kind != Formula::Kind::linear) { return; }
    auto const role = measured(numbers, formula);
    if (role != Role::day && role != Role::minutes) { return; }
    auto const more = role == Role::minutes ? minutes : (minutes + minutes_of_day - 1) / minutes_of_day;
    (formula.kind == Formula::Kind::difference ? formula.difference.bound : formula.linear.bound) += more;
}

/// Widens what holds if the guard does. True where there is such a thing.
bool widen(Formula& formula, Proposition guard, std::vector<NumberName> const& numbers, std::int64_t minutes) {
    bool found = false;
    if (formula.kind == Formula::Kind::any_of && has_literal(formula, {guard, false})) {
        for (auto& part : formula.parts) { widen_all(part, numbers, minutes); }
        return true;
    }
    for (auto& part : formula.parts) { found = widen(part, guard, numbers, minutes) || found; }
    return found;
}

/// The guards of the rows that a problem speaks of, by row.
std::map<claims::WidthRow, std::pair<GroupIndex, Proposition>> guards_of(Problem const& problem) {
    std::map<claims::WidthRow, std::pair<GroupIndex, Proposition>> guards;
    for (auto const& constraint : problem.constraints) {
        if (constraint.owner == axiom || constraint.formula.kind != Formula::Kind::literal) { continue; }
        auto const& member = problem.groups[constraint.owner].members.front();
        if (member.kind != Member::Kind::width) { continue; }
        guards.emplace(static_cast<claims::WidthRow>(member.index), std::pair(constraint.owner, constraint.formula.literal.proposition));
    }
    return guards;
}

/// The smallest step by which the stated readings beside a guard can be widened: a minute, or a day where days count.
/// Nothing where nothing is measured.
void find_units(Formula const& formula, std::vector<NumberName> const& numbers, std::set<Role>& roles) {
    for (auto const& part : formula.parts) { find_units(part, numbers, roles); }
    if (formula.kind == Formula::Kind::difference || formula.kind == Formula::Kind::linear) { roles.insert(measured(numbers, formula)); }
}

/// One row's question, asked again and again with more room.
class Widening {
public:
    Widening(Problem const& problem, Component const& part, std::vector<GroupIndex> const& conflict, Proposition guard, OracleSource& oracles)
        : numbers_(problem.numbers), conflict_(conflict), guard_(guard), oracles_(oracles) {
        whole_.groups = conflict;
        for (auto const index : part.constraints) {
            auto const place = static_cast<std::uint32_t>(apart_.constraints.size());
            apart_.constraints.push_back(problem.constraints[index]);
            whole_.constraints.push_back(place);
            auto formula = problem.constraints[index].formula;
            if (!widen(formula, guard, numbers_, 0)) { continue; }
            stated_.emplace_back(place, formula);
            find_units(formula, numbers_, roles_);
        }
    }

    [[nodiscard]] std::int64_t step() const { return roles_.contains(Role::minutes) ? 1 : roles_.contains(Role::day) ? minutes_of_day : 0; }

    /// With so many minutes more on each side; the witness of a possible one is kept.
    Verdict verdict(std::int64_t minutes) {
        for (auto const& [place, formula] : stated_) {
            apart_.constraints[place].formula = formula;
            widen(apart_.constraints[place].formula, guard_, numbers_, minutes);
        }
        auto const oracle = oracles_.open(apart_, whole_);
        auto const answer = oracle->check(conflict_);
        witness_ = answer.verdict == Verdict::possible ? oracle->witness() : std::nullopt;
        return answer.verdict;
    }

    /// The one day of the last possible world that the table's own reading does not reach; nothing where there is not just one.
    [[nodiscard]] std::optional<claims::Day> day_reached() const {
        std::set<std::int64_t> days;
        for (auto const& [place, formula] : stated_) { collect_broken(formula, days); }
        if (days.size() != 1) { return std::nullopt; }
        return *days.begin();
    }

private:
    void collect_broken(Formula const& formula, std::set<std::int64_t>& days) const {
        for (auto const& part : formula.parts) { collect_broken(part, days); }
        if (!witness_ || formula.kind != Formula::Kind::difference || measured(numbers_, formula) != Role::day) { return; }
        auto const& [left, right, bound] = formula.difference;
        if (left != zero && right != zero) { return; }
        auto const number = left == zero ? right : left;
        auto const found = witness_->numbers.find(number);
        if (found == witness_->numbers.end()) { return; }
        if ((left == zero ? -found->second : found->second) > bound) { days.insert(found->second); }
    }

    std::vector<NumberName> const& numbers_;
    std::vector<GroupIndex> const& conflict_;
    Proposition guard_;
    OracleSource& oracles_;
    Problem apart_;
    Component whole_;
    std::vector<std::pair<std::uint32_t, Formula>> stated_;
    std::set<Role> roles_;
    std::optional<Witness> witness_;
};

std::optional<Margin> margin(claims::WidthRow row, Widening widening) {
    auto const step = widening.step();
    if (step == 0 || widening.verdict(most_room) != Verdict::possible) { return std::nullopt; }
    std::int64_t too_little = 0;
    std::int64_t enough = 1;  // both in steps
    while (widening.verdict(enough * step) != Verdict::possible) {
        too_little = enough;
        enough = std::min(enough * 2, most_room / step);
        if (too_little == enough) { return std::nullopt; }
    }
    while (too_little + 1 < enough) {
        auto const middle = too_little + (enough - too_little) / 2;
        (widening.verdict(middle * step) == Verdict::possible ? enough : too_little) = middle;
    }
    // The budget may have left a smaller one undecided, so that "the least" would not be true.
    if (widening.verdict(too_little * step) != Verdict::impossible || widening.verdict(enough * step) != Verdict::possible) { return std::nullopt; }
    return Margin{row, enough * step, widening.day_reached()};
}

}  // namespace

void give_room(Problem& problem, claims::WidthRoom const& room) {
    if (room.empty()) { return; }
    auto const guards = guards_of(problem);
    for (auto const& [row, minutes] : room) {
        auto const guard = guards.find(row);
        if (guard == guards.end()) { continue; }
        for (auto& constraint : problem.constraints) { widen(constraint.formula, guard->second.second, problem.numbers, minutes); }
    }
}

std::vector<Margin> margins(Problem const& problem, Component const& part, std::vector<GroupIndex> const& conflict, OracleSource& oracles) {
    std::vector<Margin> found;
    for (auto const& [row, guard] : guards_of(problem)) {
        if (!std::binary_search(conflict.begin(), conflict.end(), guard.first)) { continue; }
        if (auto const each = margin(row, {problem, part, conflict, guard.second, oracles})) { found.push_back(*each); }
    }
    return found;
}

}  // namespace gainsay::solver
