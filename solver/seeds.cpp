#include "solver/seeds.hpp"

#include <algorithm>
#include <limits>

namespace gainsay::solver {

void Seeds::block_supersets(std::vector<std::size_t> const& set) {
    auto const conflict = static_cast<Conflict>(conflicts_.size());
    conflicts_.push_back(set);
    for (auto const element : set) { conflicts_of_[element].push_back(conflict); }
    is_started_ = false;  // the hitting sets are others now
}

void Seeds::start() {
    is_started_ = true;
    hits_.assign(conflicts_.size(), 0);
    sum_.assign(conflicts_.size(), 0);
    critical_.assign(size_, 0);
    candidate_.assign(size_, true);
    chosen_.clear();
    frames_.clear();
    unmet_ = conflicts_.size();
    push_frame();
}

void Seeds::choose(std::size_t element) {
    for (auto const conflict : conflicts_of_[element]) {
        if (hits_[conflict] == 0) {
            ++critical_[element];
            --unmet_;
        } else if (hits_[conflict] == 1) {
            --critical_[sum_[conflict]];
        }
        ++hits_[conflict];
        sum_[conflict] += element;
    }
    chosen_.push_back(element);
}

/// Undoes the last choice.
void Seeds::give_back() {
    auto const element = chosen_.back();
    chosen_.pop_back();
    for (auto const conflict : conflicts_of_[element]) {
        --hits_[conflict];
        sum_[conflict] -= element;
        if (hits_[conflict] == 0) {
            --critical_[element];
            ++unmet_;
        } else if (hits_[conflict] == 1) {
            ++critical_[sum_[conflict]];
        }
    }
}

bool Seeds::each_is_needed() const {
    return std::all_of(chosen_.begin(), chosen_.end(), [&](std::size_t element) { return critical_[element] > 0; });
}

/// The unmet conflict with the fewest candidates; a frame without choices where all are met.
void Seeds::push_frame() {
    Frame frame;
    auto fewest = std::numeric_limits<std::size_t>::max();
    std::vector<std::size_t> const* narrowest = nullptr;
    for (std::size_t i = 0; i < conflicts_.size() && unmet_ > 0; ++i) {
        if (hits_[i] > 0) { continue; }
        auto const count = static_cast<std::size_t>(
            std::count_if(conflicts_[i].begin(), conflicts_[i].end(), [&](std::size_t element) { return candidate_[element]; }));
        if (count < fewest) {
            fewest = count;
            narrowest = &conflicts_[i];
        }
    }
    if (narrowest != nullptr) {
        for (auto const element : *narrowest) {
            if (!candidate_[element]) { continue; }
            frame.choices.push_back(element);
            candidate_[element] = false;
        }
    }
    frames_.push_back(std::move(frame));
}

bool Seeds::advance(std::uint64_t& steps) {
    while (!frames_.empty()) {
        auto& frame = frames_.back();
        if (frame.is_chosen) {
            // Whatever comes of the others of this conflict may have it, too, but not without one of them.
            candidate_[chosen_.back()] = true;
            give_back();
            frame.is_chosen = false;
        }
        if (frame.next == frame.choices.size()) {
            for (auto const element : frame.choices) { candidate_[element] = true; }
            frames_.pop_back();
            continue;
        }
        if (steps == 0) {
            exhausted_ = true;
            return false;
        }
        --steps;
        choose(frame.choices[frame.next++]);
        if (!each_is_needed()) {
            give_back();
            continue;
        }
        frame.is_chosen = true;
        if (unmet_ == 0) { return true; }
        push_frame();
    }
    return false;
}

std::optional<std::vector<bool>> Seeds::next(std::uint64_t& steps) {
    bool const is_fresh = !is_started_;
    if (is_fresh) { start(); }
    // Without a conflict nothing need be left out.
    bool found = is_fresh && unmet_ == 0;
    for (;;) {
        if (!found && !advance(steps)) { return std::nullopt; }
        found = false;
        auto left_out = chosen_;
        std::sort(left_out.begin(), left_out.end());
        if (settled_.contains(left_out)) { continue; }
        std::vector<bool> seed(size_, true);
        for (auto const element : left_out) { seed[element] = false; }
        return seed;
    }
}

}  // namespace gainsay::solver
