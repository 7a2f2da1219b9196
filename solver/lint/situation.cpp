#include "solver/lint/situation.hpp"

#include "solver/fact_words.hpp"

#include "claims/calendar/day.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

namespace gainsay::solver {

namespace {

std::int64_t number_of(Number number, Witness const& witness) {
    if (number == zero) { return 0; }
    auto const found = witness.numbers.find(number);
    return found == witness.numbers.end() ? 0 : found->second;
}

bool truth_of(Proposition proposition, Witness const& witness) {
    auto const found = witness.propositions.find(proposition);
    return found != witness.propositions.end() && found->second;
}

struct Teller {
    Problem const& problem;
    Witness const& witness;
    std::vector<std::string> facts;
    std::vector<std::string> orders;
    std::set<Number> days;

    void add(std::vector<std::string>& list, std::string text) const {
        if (!text.empty() && std::find(list.begin(), list.end(), text) == list.end()) { list.push_back(std::move(text)); }
    }

    void formula(Formula const& formula) {
        switch (formula.kind) {
            case Formula::Kind::literal: {
                auto const& name = problem.propositions[formula.literal.proposition];
                if (!name.guard) { add(facts, formula.literal.positive ? name.holds : name.fails); }
                break;
            }
            case Formula::Kind::difference: {
                auto const& difference = formula.difference;
                for (auto const number : {difference.left, difference.right}) {
                    if (number != zero && problem.numbers[number].role == NumberName::Role::day) { days.insert(number); }
                }
                bool const is_rank = difference.left != zero && problem.numbers[difference.left].role == NumberName::Role::rank;
                if (is_rank) { add(orders, in_words(problem, formula)); }
                break;
            }
            case Formula::Kind::weekday: days.insert(formula.weekday.day); break;
            case Formula::Kind::linear:
                for (auto const& term : formula.linear.terms) {
                    auto const& name = problem.numbers[term.number];
                    if (name.role == NumberName::Role::minutes) {
                        add(orders, fmt::format("{} is {}", name.name, minutes_in_words(number_of(term.number, witness))));
                    }
                }
                break;
            case Formula::Kind::all_of:
                for (auto const& part : formula.parts) { this->formula(part); }
                break;
            case Formula::Kind::any_of:
                for (auto const& part : formula.parts) {
                    if (!is_true(part, witness)) { continue; }
                    this->formula(part);
                    break;
                }
                break;
            case Formula::Kind::always:
            case Formula::Kind::never: break;
        }
    }
};

/// "the start of X" and "the end of X" on one day are told as "X is on …".
std::vector<std::string> days_told(Problem const& problem, std::set<Number> const& days, Witness const& witness) {
    std::vector<std::string> told;
    std::set<Number> done;
    auto const partner = [&](Number number) -> std::optional<Number> {
        auto const& name = problem.numbers[number].name;
        if (!name.starts_with("the start of ")) { return std::nullopt; }
        auto const end = "the end of " + name.substr(13);
        for (auto const other : days) {
            if (problem.numbers[other].name == end) { return other; }
        }
        return std::nullopt;
    };
    for (auto const number : days) {
        if (done.contains(number)) { continue; }
        auto const day = claims::day_in_words(number_of(number, witness));
        auto const end = partner(number);
        if (end && number_of(*end, witness) == number_of(number, witness)) {
            told.push_back(fmt::format("{} is on {}", problem.numbers[number].name.substr(13), day));
            done.insert(*end);
        } else {
            told.push_back(fmt::format("{} is {}", problem.numbers[number].name, day));
        }
    }
    return told;
}

}  // namespace

bool is_true(Formula const& formula, Witness const& witness) {
    switch (formula.kind) {
        case Formula::Kind::always: return true;
        case Formula::Kind::never: return false;
        case Formula::Kind::literal: return truth_of(formula.literal.proposition, witness) == formula.literal.positive;
        case Formula::Kind::difference:
            return number_of(formula.difference.left, witness) - number_of(formula.difference.right, witness) <= formula.difference.bound;
        case Formula::Kind::weekday: return falls_on(number_of(formula.weekday.day, witness), formula.weekday.weekdays);
        case Formula::Kind::linear: {
            std::int64_t sum = 0;
            for (auto const& term : formula.linear.terms) { sum += term.coefficient * number_of(term.number, witness); }
            return sum <= formula.linear.bound;
        }
        case Formula::Kind::all_of:
            return std::all_of(formula.parts.begin(), formula.parts.end(), [&](Formula const& part) { return is_true(part, witness); });
        case Formula::Kind::any_of:
            return std::any_of(formula.parts.begin(), formula.parts.end(), [&](Formula const& part) { return is_true(part, witness); });
    }
    return false;
}

std::vector<std::string> tell(Problem const& problem, std::vector<Formula const*> const& formulas, Witness const& witness, std::size_t most) {
    Teller teller{problem, witness, {}, {}, {}};
    for (auto const* formula : formulas) { teller.formula(*formula); }
    auto all = std::move(teller.facts);
    for (auto& each : days_told(problem, teller.days, witness)) { all.push_back(std::move(each)); }
    for (auto& each : teller.orders) { all.push_back(std::move(each)); }
    if (all.size() > most) { all.resize(most); }
    return all;
}

}  // namespace gainsay::solver
