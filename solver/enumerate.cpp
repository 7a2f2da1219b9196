#include "solver/enumerate.hpp"

#include "solver/seeds.hpp"

#include <algorithm>
#include <map>

namespace gainsay::solver {

namespace {

/// Steps of the search for a seed before the enumeration gives up and says that it is not complete.
constexpr std::uint64_t most_seed_steps = 2'000'000;
/// Repairs found in a row before a proof is tried that no conflict is left; after a failure, four times as many.
constexpr std::uint32_t repairs_before_proof = 6;

class Marco {
public:
    Marco(Oracle& oracle, Component const& component, Helpers const& helpers)
        : oracle_(oracle), groups_(component.groups), helpers_(helpers), seeds_(groups_.size()) {
        for (std::size_t i = 0; i < groups_.size(); ++i) { index_of_.emplace(groups_[i], i); }
    }

    Enumeration run(std::uint32_t conflict_limit, std::uint32_t repair_limit) {
        auto const all = ask(groups_);
        if (all.verdict == Verdict::possible) { return result_; }
        if (all.verdict == Verdict::undecided) { return undecided(); }
        if (!take_conflict(all.core)) { return undecided(); }
        std::uint64_t steps = most_seed_steps;
        for (;;) {
            if (result_.conflicts.size() >= conflict_limit || result_.repairs.size() >= repair_limit) {
                // One more look tells whether the bound hides anything.
                result_.complete = !seeds_.next(steps).has_value() && !seeds_.exhausted();
                break;
            }
            auto const seed = seeds_.next(steps);
            if (!seed) {
                result_.complete = !seeds_.exhausted();
                break;
            }
            GroupSet inside;
            std::vector<std::size_t> missing;
            for (std::size_t i = 0; i < groups_.size(); ++i) {
                if ((*seed)[i]) {
                    inside.push_back(groups_[i]);
                } else {
                    missing.push_back(i);
                }
            }
            auto const answer = ask(inside);
            if (answer.verdict == Verdict::undecided) { return undecided(); }
            if (answer.verdict == Verdict::impossible) {
                if (!take_conflict(answer.core)) { return undecided(); }
                continue;
            }
            // Maximal among the unexplored: adding anything completes a known conflict, so what is missing is a minimal repair.
            GroupSet repair;
            for (auto const element : missing) { repair.push_back(groups_[element]); }
            result_.repairs.push_back(std::move(repair));
            seeds_.block_subsets(missing);
            if (helpers_.prove && ++repairs_since_conflict_ == next_proof_) {
                auto const proof = helpers_.prove(result_.conflicts);
                if (proof.proved) { break; }
                next_proof_ *= 4;
                for (auto const& suspect : proof.suspects) {
                    auto const whole = ask(suspect);
                    if (whole.verdict == Verdict::impossible && !known(whole.core) && !take_conflict(whole.core)) { return undecided(); }
                }
            }
        }
        std::sort(result_.conflicts.begin(), result_.conflicts.end());
        std::sort(result_.repairs.begin(), result_.repairs.end(), [](GroupSet const& left, GroupSet const& right) {
            return left.size() != right.size() ? left.size() < right.size() : left < right;
        });
        return result_;
    }

private:
    Answer ask(GroupSet const& subset) {
        ++result_.questions;
        return oracle_.check(subset);
    }

    bool known(GroupSet const& core) const {
        return std::any_of(result_.conflicts.begin(), result_.conflicts.end(), [&](GroupSet const& conflict) {
            return std::includes(core.begin(), core.end(), conflict.begin(), conflict.end());
        });
    }

    Enumeration undecided() {
        result_.undecided = true;
        result_.complete = false;
        std::sort(result_.conflicts.begin(), result_.conflicts.end());
        return result_;
    }

    /// Shrinks an impossible set until every group in it is needed. False where the oracle could not tell.
    bool take_conflict(GroupSet core) {
        auto const narrow = helpers_.narrow ? helpers_.narrow(core) : nullptr;
        Oracle& oracle = narrow ? *narrow : oracle_;
        for (std::size_t i = 0; i < core.size();) {
            GroupSet without = core;
            without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
            ++result_.questions;
            auto const answer = oracle.check(without);
            if (answer.verdict == Verdict::undecided) { return false; }
            if (answer.verdict == Verdict::possible) {
                ++i;
                continue;
            }
            // Groups before i are needed, so they are in every core of the rest and keep their places.
            core = answer.core;
        }
        std::vector<std::size_t> elements;
        for (auto const group : core) { elements.push_back(index_of_.at(group)); }
        seeds_.block_supersets(elements);
        result_.conflicts.push_back(std::move(core));
        repairs_since_conflict_ = 0;
        next_proof_ = repairs_before_proof;
        return true;
    }

    Oracle& oracle_;
    GroupSet const& groups_;
    Helpers const& helpers_;
    Seeds seeds_;
    std::uint32_t repairs_since_conflict_ = 0;
    std::uint32_t next_proof_ = repairs_before_proof;
    std::map<GroupIndex, std::size_t> index_of_;
    Enumeration result_;
};

}  // namespace

Enumeration enumerate(Oracle& oracle, Component const& component, std::uint32_t conflict_limit, std::uint32_t repair_limit,
                      Helpers const& helpers) {
    return Marco(oracle, component, helpers).run(conflict_limit, repair_limit);
}

}  // namespace gainsay::solver
