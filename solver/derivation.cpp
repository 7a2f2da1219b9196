#include "solver/derivation.hpp"

#include "solver/distances.hpp"

#include <algorithm>
#include <bit>
#include <numeric>
#include <utility>

namespace gainsay::solver {

namespace {

constexpr int most_nested_cases = 8;
constexpr int most_cases = 400;

using Facts = std::vector<FactIndex>;

void append(Facts& all, Facts const& more) {
    for (auto const fact : more) {
        if (std::find(all.begin(), all.end(), fact) == all.end()) { all.push_back(fact); }
    }
}

class Prover {
public:
    explicit Prover(std::vector<Fact>& facts, int& cases_left) : facts_(facts), cases_left_(cases_left) {}

    /// Adds what holds; an ending where it clashes at once.
    std::optional<Ending> take(Formula const& formula, GroupIndex owner, Facts const& premises, Fact::How how = Fact::How::follows,
                               std::vector<Fact::Excluded> const& excluded = {}) {
        switch (formula.kind) {
            case Formula::Kind::always: return std::nullopt;
            case Formula::Kind::never: return Ending{Ending::Kind::clash, premises, owner, {}};
            case Formula::Kind::all_of:
                for (auto const& part : formula.parts) {
                    if (auto ending = take(part, owner, premises, how, excluded)) { return ending; }
                }
                return std::nullopt;
            case Formula::Kind::any_of:
                if (how == Fact::How::supposed) {
                    facts_.push_back({formula, owner, premises, how, {}});
                    clauses_.push_back({formula, owner, {static_cast<FactIndex>(facts_.size() - 1)}});
                } else {
                    clauses_.push_back({formula, owner, premises});
                }
                return std::nullopt;
            case Formula::Kind::literal:
            case Formula::Kind::difference:
            case Formula::Kind::weekday:
            case Formula::Kind::linear: break;
        }
        facts_.push_back({formula, owner, premises, how, excluded});
        auto const fact = static_cast<FactIndex>(facts_.size() - 1);
        if (formula.kind == Formula::Kind::literal) {
            auto const [place, fresh] = literals_.try_emplace(formula.literal.proposition, fact);
            bool const opposite = facts_[place->second].formula.literal.positive != formula.literal.positive;
            if (!fresh && opposite) { return Ending{Ending::Kind::clash, {place->second, fact}, axiom, {}}; }
        } else if (formula.kind == Formula::Kind::difference) {
            distances_.add(formula.difference, fact);
        } else if (formula.kind == Formula::Kind::weekday) {
            if (std::popcount(formula.weekday.weekdays) == 1) {
                distances_.add_weekday(formula.weekday.day, std::countr_zero(formula.weekday.weekdays), fact);
            }
        } else {
            linears_.push_back(fact);
        }
        return std::nullopt;
    }

    /// Reasons to the end; nothing where no proof is found.
    std::optional<Ending> run(int depth) {
        for (;;) {
            if (auto cycle = distances_.close()) { return Ending{Ending::Kind::cycle, *cycle, axiom, {}}; }
            bool progress = false;
            if (auto ending = use_linears(progress)) { return ending; }
            // Forward first: from what is given to the last part, which is what a rule concludes. Backward only when stuck.
            for (auto const direction : {Direction::forward, Direction::any}) {
                if (progress) { break; }
                if (auto ending = propagate(direction, progress)) { return ending; }
            }
            if (!progress) { return by_cases(depth); }
        }
    }

private:
    enum class Direction { forward, any };

    struct Clause {
        Formula formula;
        GroupIndex owner;
        Facts premises;
    };

    std::optional<Ending> propagate(Direction direction, bool& progress) {
        for (std::size_t i = 0; i < clauses_.size() && !progress; ++i) {
            auto const clause = clauses_[i];
            std::vector<Formula> open;
            Facts against = clause.premises;
            if (consider(clause.formula, open, against)) {
                drop(i--);
                continue;
            }
            if (open.size() > 1) { continue; }
            if (open.empty()) { return conclude_refuted(clause); }
            bool const is_last = !refutation(clause.formula.parts.back());
            if (direction == Direction::forward && !is_last && clause.owner != axiom) { continue; }
            drop(i--);
            progress = true;
            if (auto ending = take_from(clause, index_of_open(clause), against)) { return ending; }
        }
        return std::nullopt;
    }

    /// Every part is refuted. The tale is clearer if one part is concluded from the others and then clashes with what
    /// refutes it; times make the clearest ending, then the last part.
    std::optional<Ending> conclude_refuted(Clause const& clause) {
        auto const& parts = clause.formula.parts;
        bool const denials = clause.owner == axiom && std::all_of(parts.begin(), parts.end(), [](Formula const& part) {
            return part.kind == Formula::Kind::literal && !part.literal.positive;
        });
        if (denials) {
            // Logic forbids just these together.
            Facts together = clause.premises;
            for (auto const& part : parts) { append(together, *refutation(part)); }
            return Ending{Ending::Kind::clash, together, axiom, {}};
        }
        auto chosen = parts.size() - 1;
        for (std::size_t i = parts.size(); i-- > 0;) {
            if (is_time(parts[i])) {
                chosen = i;
                break;
            }
        }
        Facts against = clause.premises;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (i != chosen) { append(against, *refutation(parts[i])); }
        }
        if (auto ending = take_from(clause, chosen, against)) { return ending; }
        if (auto cycle = distances_.close()) { return Ending{Ending::Kind::cycle, *cycle, axiom, {}}; }
        append(against, *refutation(parts[chosen]));
        return Ending{Ending::Kind::clash, against, clause.owner, {}};
    }

    static bool is_time(Formula const& part) {
        return part.kind == Formula::Kind::difference || (part.kind == Formula::Kind::all_of && part.parts.front().kind == Formula::Kind::difference);
    }

    [[nodiscard]] std::size_t index_of_open(Clause const& clause) const {
        auto const& parts = clause.formula.parts;
        auto const open = std::find_if(parts.begin(), parts.end(), [&](Formula const& part) { return !refutation(part); });
        return static_cast<std::size_t>(open - parts.begin());
    }

    /// Takes the part that is left of a clause. It simply follows, unless it is the only one left of several times.
    std::optional<Ending> take_from(Clause const& clause, std::size_t index, Facts const& against) {
        auto const& parts = clause.formula.parts;
        std::vector<Fact::Excluded> other_times;
        bool const is_one_of_times = is_time(parts[index]);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (is_one_of_times && i != index && is_time(parts[i])) { other_times.push_back({parts[i], refutation(parts[i]).value_or(Facts{})}); }
        }
        return take(parts[index], clause.owner, against, other_times.empty() ? Fact::How::follows : Fact::How::only_way_left, other_times);
    }

    void drop(std::size_t index) { clauses_.erase(clauses_.begin() + static_cast<std::ptrdiff_t>(index)); }

    /// Sorts the parts of a disjunction: true if one holds already; else the open ones, and what speaks against the others.
    bool consider(Formula const& formula, std::vector<Formula>& open, Facts& against) {
        for (auto const& part : formula.parts) {
            if (known(part)) { return true; }
            if (auto const refuted = refutation(part)) {
                append(against, *refuted);
            } else {
                open.push_back(part);
            }
        }
        return false;
    }

    bool known(Formula const& formula) const {
        switch (formula.kind) {
            case Formula::Kind::always: return true;
            case Formula::Kind::literal: {
                auto const found = literals_.find(formula.literal.proposition);
                return found != literals_.end() && facts_[found->second].formula.literal.positive == formula.literal.positive;
            }
            case Formula::Kind::difference: {
                auto const bound = distances_.bound(formula.difference.left, formula.difference.right);
                return bound && *bound <= formula.difference.bound;
            }
            case Formula::Kind::all_of:
                return std::all_of(formula.parts.begin(), formula.parts.end(), [&](Formula const& part) { return known(part); });
            case Formula::Kind::any_of:
                return std::any_of(formula.parts.begin(), formula.parts.end(), [&](Formula const& part) { return known(part); });
            case Formula::Kind::never:
            case Formula::Kind::weekday:
            case Formula::Kind::linear: return false;
        }
        return false;
    }

    /// The facts that make a formula false, if they do.
    std::optional<Facts> refutation(Formula const& formula) const {
        switch (formula.kind) {
            case Formula::Kind::never: return Facts{};
            case Formula::Kind::literal: {
                auto const found = literals_.find(formula.literal.proposition);
                if (found == literals_.end() || facts_[found->second].formula.literal.positive == formula.literal.positive) { return std::nullopt; }
                return Facts{found->second};
            }
            case Formula::Kind::difference: {
                auto const& [left, right, limit] = formula.difference;
                auto const bound = distances_.bound(right, left);
                if (!bound || *bound >= -limit) { return std::nullopt; }
                return distances_.because(right, left);
            }
            case Formula::Kind::all_of:
                for (auto const& part : formula.parts) {
                    if (auto refuted = refutation(part)) { return refuted; }
                }
                return std::nullopt;
            case Formula::Kind::any_of: {
                Facts all;
                for (auto const& part : formula.parts) {
                    auto const refuted = refutation(part);
                    if (!refuted) { return std::nullopt; }
                    append(all, *refuted);
                }
                return all;
            }
            case Formula::Kind::always:
            case Formula::Kind::weekday:
            case Formula::Kind::linear: return std::nullopt;
        }
        return std::nullopt;
    }

    /// m - K*last + K*first <= B, the one shape of sum that is made: bounds m by the days, and the days by m.
    std::optional<Ending> use_linears(bool& progress) {
        for (auto const fact : linears_) {
            auto const linear = facts_[fact].formula.linear;
            if (linear.terms.size() != 3) { continue; }
            auto const minutes = linear.terms[0].number;
            auto const last = linear.terms[1].number;
            auto const first = linear.terms[2].number;
            auto const minutes_a_day = linear.terms[2].coefficient;
            auto const derive = [&](Difference difference, Facts premises) -> std::optional<Ending> {
                auto const bound = distances_.bound(difference.left, difference.right);
                if (bound && *bound <= difference.bound) { return std::nullopt; }
                progress = true;
                premises.push_back(fact);
                return take(at_most(difference.left, difference.right, difference.bound), axiom, premises);
            };
            if (auto const days = distances_.bound(last, first)) {
                auto ending = derive({minutes, zero, linear.bound + minutes_a_day * *days}, distances_.because(last, first));
                if (ending || progress) { return ending; }
            }
            if (auto const least = distances_.bound(zero, minutes)) {
                // last - first >= ceil((least - B) / K)
                auto const excess = -*least - linear.bound;
                auto const days = excess > 0 ? (excess + minutes_a_day - 1) / minutes_a_day : -((-excess) / minutes_a_day);
                auto ending = derive({first, last, -days}, distances_.because(zero, minutes));
                if (ending || progress) { return ending; }
            }
        }
        return std::nullopt;
    }

    std::optional<Ending> by_cases(int depth) {
        if (depth >= most_nested_cases || clauses_.empty()) { return std::nullopt; }
        std::size_t best = 0;
        std::size_t fewest = 0;
        for (std::size_t i = 0; i < clauses_.size(); ++i) {
            std::vector<Formula> open;
            Facts against;
            consider(clauses_[i].formula, open, against);
            if (fewest == 0 || open.size() < fewest) {
                fewest = open.size();
                best = i;
            }
        }
        auto const clause = clauses_[best];
        drop(best);
        std::vector<Formula> open;
        Ending ending{Ending::Kind::cases, clause.premises, clause.owner, {}};
        consider(clause.formula, open, ending.facts);
        for (auto const& part : open) {
            if (--cases_left_ < 0) { return std::nullopt; }
            Prover inner = *this;
            auto const first = static_cast<FactIndex>(facts_.size());
            auto at_once = inner.take(part, axiom, {}, Fact::How::supposed);
            Facts supposed(facts_.size() - first);
            std::iota(supposed.begin(), supposed.end(), first);
            auto found = at_once ? at_once : inner.run(depth + 1);
            if (!found) { return std::nullopt; }
            ending.cases.push_back({part, {std::move(*found)}, std::move(supposed)});
        }
        return ending;
    }

    std::vector<Fact>& facts_;
    int& cases_left_;
    std::map<Proposition, FactIndex> literals_;
    Distances distances_;
    std::vector<FactIndex> linears_;
    std::vector<Clause> clauses_;
};

}  // namespace

std::optional<Proof> prove_impossible(std::vector<Constraint> const& constraints) {
    Proof proof;
    int cases_left = most_cases;
    Prover prover(proof.facts, cases_left);
    for (auto const& constraint : constraints) {
        if (auto ending = prover.take(constraint.formula, constraint.owner, {})) {
            proof.ending = std::move(*ending);
            return proof;
        }
    }
    auto ending = prover.run(0);
    if (!ending) { return std::nullopt; }
    proof.ending = std::move(*ending);
    return proof;
}

}  // namespace gainsay::solver
