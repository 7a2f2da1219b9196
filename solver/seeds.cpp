#include "solver/seeds.hpp"

#include <algorithm>

namespace gainsay::solver {

void Seeds::undo(std::vector<std::size_t> const& trail) {
    for (auto const element : trail) { state_[element] = State::open; }
}

/// Every conflict has something out, every repair something in. False where one cannot.
bool Seeds::propagate(std::vector<std::size_t>& trail) {
    for (bool changed = true; changed;) {
        changed = false;
        auto const force = [&](std::vector<std::vector<std::size_t>> const& clauses, State wanted) {
            for (auto const& clause : clauses) {
                std::size_t open = 0;
                std::size_t last = 0;
                bool met = false;
                // Most of the time of a component with many conflicts goes by here: no further than the clause has to be read.
                for (auto const element : clause) {
                    met = state_[element] == wanted;
                    if (state_[element] == State::open) {
                        ++open;
                        last = element;
                    }
                    if (met || open > 1) { break; }
                }
                if (met || open > 1) { continue; }
                if (open == 0) { return false; }
                state_[last] = wanted;
                trail.push_back(last);
                changed = true;
            }
            return true;
        };
        if (!force(conflicts_, State::out) || !force(repairs_, State::in)) { return false; }
    }
    return true;
}

bool Seeds::search(std::uint64_t& steps) {
    if (steps == 0) {
        exhausted_ = true;
        return false;
    }
    --steps;
    std::vector<std::size_t> trail;
    if (!propagate(trail)) {
        undo(trail);
        return false;
    }
    // Only elements of conflicts without anything out need a choice; the rest may come in.
    std::vector<std::size_t> const* open_conflict = nullptr;
    for (auto const& conflict : conflicts_) {
        bool const met = std::any_of(conflict.begin(), conflict.end(), [&](std::size_t element) { return state_[element] == State::out; });
        if (!met) {
            open_conflict = &conflict;
            break;
        }
    }
    if (open_conflict == nullptr) { return true; }
    // Leave out one open element after another; those tried before are in, so that no choice is looked at twice.
    std::vector<std::size_t> tried;
    auto const elements = *open_conflict;
    for (auto const element : elements) {
        if (state_[element] != State::open) { continue; }
        state_[element] = State::out;
        if (search(steps)) { return true; }
        state_[element] = State::in;
        tried.push_back(element);
        if (exhausted_) { break; }
    }
    undo(tried);
    undo(trail);
    return false;
}

std::optional<std::vector<bool>> Seeds::next(std::uint64_t& steps) {
    state_.assign(size_, State::open);
    if (!search(steps)) { return std::nullopt; }
    std::vector<bool> seed(size_);
    for (std::size_t i = 0; i < size_; ++i) { seed[i] = state_[i] != State::out; }
    // Grow: what was left out comes in wherever no known conflict is completed by it.
    for (std::size_t i = 0; i < size_; ++i) {
        if (seed[i]) { continue; }
        bool const completes = std::any_of(conflicts_.begin(), conflicts_.end(), [&](std::vector<std::size_t> const& conflict) {
            return std::all_of(conflict.begin(), conflict.end(), [&](std::size_t element) { return element == i || seed[element]; });
        });
        if (!completes) { seed[i] = true; }
    }
    return seed;
}

}  // namespace gainsay::solver
