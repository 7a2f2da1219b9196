// A world near the base, found by changing one variable after the other: what a broken constraint asks for first, in the manner of
// min-conflicts repair (Minton, Johnston, Philips and Laird, "Minimizing conflicts", Artificial Intelligence 58, 1992), with backtracking.

#include "solver/worlds.hpp"

#include <algorithm>
#include <utility>

namespace gainsay::solver {

namespace {

/// Changes that are tried before the search gives up: about what an oracle's answer costs.
constexpr unsigned most_changes = 300;

}  // namespace

/// One search, from the base towards a world without `missing`.
class Worlds::Mending {
public:
    Mending(Worlds const& worlds, GroupSet const& missing) : worlds_(worlds), missing_(missing), values_(worlds.base_), changed_(values_.size(), false) {
        for (auto const group : worlds.base_missing_) {
            if (contains(missing, group)) { continue; }
            for (auto const constraint : worlds.constraints_of(group)) { open_.push_back(constraint); }
        }
    }

    std::optional<Patch> run() {
        if (!settle(0)) { return std::nullopt; }
        Patch patch;
        for (std::uint32_t place = 1; place < values_.size(); ++place) {
            if (changed_[place] && values_[place] != worlds_.base_[place]) { patch.emplace_back(place, values_[place]); }
        }
        return patch;
    }

private:
    struct Change {
        std::uint32_t place = 0;
        std::int64_t value = 0;
        std::size_t breaks = 0;  // constraints that are broken after it
    };

    [[nodiscard]] bool is_broken(std::uint32_t constraint) const {
        return !contains(missing_, worlds_.constraints_[constraint].owner) && !is_true(worlds_.constraints_[constraint].formula, values_);
    }

    /// Makes every constraint hold that may be broken: those of `open_` from `from` on. What is before `from` was looked at already.
    bool settle(std::size_t from) {
        while (from < open_.size() && !is_broken(open_[from])) { ++from; }
        if (from == open_.size()) { return true; }
        std::vector<Change> changes;
        propose(worlds_.constraints_[open_[from]].formula, changes);
        for (auto& change : changes) { change.breaks = broken_by(change); }
        std::stable_sort(changes.begin(), changes.end(), [](Change const& left, Change const& right) { return left.breaks < right.breaks; });
        auto const size = open_.size();
        for (auto const& change : changes) {
            if (++tried_ > most_changes) { return false; }
            auto const before = values_[change.place];
            values_[change.place] = change.value;
            changed_[change.place] = true;
            auto const& seen = worlds_.constraints_of_variable_[change.place];
            open_.insert(open_.end(), seen.begin(), seen.end());
            if (settle(from)) { return true; }
            open_.resize(size);
            changed_[change.place] = false;
            values_[change.place] = before;
        }
        return false;
    }

    std::size_t broken_by(Change const& change) {
        auto const before = std::exchange(values_[change.place], change.value);
        auto const& seen = worlds_.constraints_of_variable_[change.place];
        auto const count = std::count_if(seen.begin(), seen.end(), [&](std::uint32_t constraint) { return is_broken(constraint); });
        values_[change.place] = before;
        return static_cast<std::size_t>(count);
    }

    /// A variable is changed once at most, so the search ends.
    void offer(std::vector<Change>& changes, std::uint32_t place, std::int64_t value) const {
        if (place != zero && !changed_[place] && values_[place] != value) { changes.push_back({place, value, 0}); }
    }

    /// Changes of one variable that make the broken formula, or a part of it, true.
    void propose(Formula const& formula, std::vector<Change>& changes) const {
        switch (formula.kind) {
            case Formula::Kind::literal: offer(changes, formula.literal.proposition, formula.literal.positive ? 1 : 0); break;
            case Formula::Kind::difference: {
                auto const& [left, right, bound] = formula.difference;
                offer(changes, left, values_[right] + bound);
                offer(changes, right, values_[left] - bound);
                break;
            }
            case Formula::Kind::weekday:
                for (std::int64_t const step : {1, -1, 2, -2, 3, -3}) {
                    auto const day = values_[formula.weekday.day] + step;
                    if (falls_on(day, formula.weekday.weekdays)) { offer(changes, formula.weekday.day, day); }
                }
                break;
            case Formula::Kind::linear: propose(formula.linear, changes); break;
            case Formula::Kind::all_of: {
                auto const broken = std::find_if(formula.parts.begin(), formula.parts.end(), [&](Formula const& part) { return !is_true(part, values_); });
                if (broken != formula.parts.end()) { propose(*broken, changes); }
                break;
            }
            case Formula::Kind::any_of:
                for (auto const& part : formula.parts) { propose(part, changes); }
                break;
            case Formula::Kind::always:
            case Formula::Kind::never: break;
        }
    }

    void propose(Linear const& linear, std::vector<Change>& changes) const {
        std::int64_t excess = -linear.bound;
        for (auto const& term : linear.terms) { excess += term.coefficient * values_[term.number]; }
        for (auto const& [coefficient, number] : linear.terms) {
            if (coefficient == 0) { continue; }
            auto const size = coefficient < 0 ? -coefficient : coefficient;
            auto const step = (excess + size - 1) / size;
            offer(changes, number, values_[number] + (coefficient < 0 ? step : -step));
        }
    }

    Worlds const& worlds_;
    GroupSet const& missing_;
    Values values_;
    std::vector<bool> changed_;
    std::vector<std::uint32_t> open_;  // constraints that may be broken, in the order in which they came up
    unsigned tried_ = 0;
};

std::optional<Patch> Worlds::mend(GroupSet const& missing) const {
    if (!has_base_) { return std::nullopt; }
    return Mending(*this, missing).run();
}

}  // namespace gainsay::solver
