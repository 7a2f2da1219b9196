#include "solver/enumerate.hpp"

#include "solver/clusters.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <utility>

namespace gainsay::solver {

namespace {

/// Steps of the search for a seed before the enumeration gives up and says that it is not complete.
constexpr std::uint64_t most_seed_steps = 20'000'000;
/// Combinations asked about that are tried as a start for another.
constexpr std::ptrdiff_t most_nearby = 32;

/// The enumeration keeps one base: a minimal repair that leaves out some groups of each cluster of conflicts. It first explores each
/// cluster's choices with the other clusters at the base, then those combinations of clusters that a constraint sees together.
/// A base stays a minimal repair when further conflicts are found, since it holds none of them.
class Marco {
public:
    Marco(Oracle& oracle, Component const& component, std::uint32_t conflict_limit, std::uint32_t repair_limit, Helpers const& helpers)
        : oracle_(oracle), component_(component), groups_(component.groups), conflict_limit_(conflict_limit), repair_limit_(repair_limit), helpers_(helpers) {}

    Enumeration run() {
        auto const complete = search();
        std::sort(result_.conflicts.begin(), result_.conflicts.end());
        result_.complete = complete;
        if (complete) {
            factor();
        } else if (!known_.empty()) {
            std::vector<GroupSet> met;
            for (auto const& [missing, patch] : known_) { met.push_back(missing); }
            result_.repair_factors = {std::move(met)};
        }
        return result_;
    }

private:
    enum class Finding { possible, conflict, stop };
    enum class Pass { done, conflict, stop };

    /// True where nothing is left.
    bool search() {
        if (auto const answer = check(groups_); answer.verdict != Verdict::impossible) { return answer.verdict == Verdict::possible; }
        else if (!take_conflict(answer.core)) { return false; }
        if (!find_base()) { return false; }
        for (;;) {
            clusters_ = clusters_of(result_.conflicts);
            settle_known();
            auto pass = explore_clusters();
            if (pass == Pass::done) { pass = explore_blocks(); }
            if (pass != Pass::conflict) { return pass == Pass::done; }
        }
    }

    Answer check(GroupSet const& subset) {
        ++result_.questions;
        auto answer = oracle_.check(subset);
        if (answer.verdict == Verdict::undecided) { result_.undecided = true; }
        return answer;
    }

    /// Shrinks an impossible set until every group in it is needed. False where that cannot be told, or the limit is reached.
    bool take_conflict(GroupSet core) {
        if (result_.conflicts.size() >= conflict_limit_) {
            result_.more_exist = true;
            return false;
        }
        Component part;
        std::unique_ptr<Oracle> narrow;
        auto const oracle = [&]() -> Oracle& {
            if (helpers_.parts == nullptr) { return oracle_; }
            if (!narrow) {
                part = narrowed(*helpers_.problem, component_, core);
                narrow = helpers_.parts->open(*helpers_.problem, part);
            }
            return *narrow;
        };
        for (std::size_t i = 0; i < core.size();) {
            GroupSet rest = core;
            rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
            if (mended(without(groups_, rest))) {
                ++i;
                continue;
            }
            ++result_.questions;
            auto const answer = oracle().check(rest);
            if (answer.verdict == Verdict::undecided) {
                result_.undecided = true;
                return false;
            }
            if (answer.verdict == Verdict::possible) {
                ++i;
                continue;
            }
            // Groups before i are needed, so they are in every core of the rest and keep their places.
            core = answer.core;
        }
        result_.conflicts.push_back(std::move(core));
        return true;
    }

    /// A world without `missing` that is found without a question.
    [[nodiscard]] std::optional<Patch> mended(GroupSet const& missing) const {
        return combines_ ? helpers_.worlds->mend(missing) : std::nullopt;
    }

    /// Asks about everything but `missing`.
    Finding look_at(GroupSet const& missing) {
        if (known_.contains(missing)) { return Finding::possible; }
        if (known_.size() >= repair_limit_) { return Finding::stop; }
        if (auto patch = mended(missing)) {
            known_.emplace(missing, *std::move(patch));
            return Finding::possible;
        }
        auto answer = check(without(groups_, missing));
        if (answer.verdict == Verdict::undecided) { return Finding::stop; }
        if (answer.verdict == Verdict::impossible) { return take_conflict(std::move(answer.core)) ? Finding::conflict : Finding::stop; }
        remember(missing);
        return Finding::possible;
    }

    /// Called right after the component without `missing` was found possible. A world costs more than a verdict, so it is only asked
    /// for where there is something to combine it with.
    void remember(GroupSet const& missing) {
        if (known_.empty()) {
            auto* worlds = helpers_.worlds;
            auto const witness = worlds != nullptr ? oracle_.witness() : std::nullopt;
            combines_ = witness && worlds->set_base(*witness, missing);
            known_.emplace(missing, combines_ ? std::optional(Patch{}) : std::nullopt);
        } else {
            auto& patch = known_.emplace(missing, std::nullopt).first->second;
            if (clusters_.size() > 1) { take_patch(missing, patch); }
        }
    }

    /// How the world that the oracle has just found differs from the base's. Without that, worlds do not combine.
    void take_patch(GroupSet const& missing, std::optional<Patch>& patch) {
        if (!combines_) { return; }
        if (auto const witness = oracle_.witness()) { patch = helpers_.worlds->patch(*witness, missing); }
        combines_ = patch.has_value();
    }

    /// Asks again about what was found possible when its world was not needed.
    void find_patch(GroupSet const& missing) {
        auto& patch = known_.at(missing);
        if (patch || !combines_) { return; }
        if (check(without(groups_, missing)).verdict == Verdict::possible) {
            take_patch(missing, patch);
        } else {
            combines_ = false;
        }
    }

    bool find_base() {
        for (;;) {
            auto clusters = clusters_of(result_.conflicts);
            GroupSet missing;
            for (auto& cluster : clusters) {
                auto const choice = cluster.next(steps_);
                if (!choice) { return false; }
                missing = joined(missing, *choice);
            }
            auto const finding = look_at(missing);
            if (finding == Finding::stop) { return false; }
            if (finding == Finding::possible) {
                base_ = std::move(missing);
                return true;
            }
        }
    }

    /// The whole set to leave out that makes this choice in a cluster and keeps to the base in the others.
    [[nodiscard]] GroupSet in_base(Cluster const& cluster, GroupSet const& choice) const { return joined(without(base_, cluster.groups()), choice); }

    /// What was found possible before a conflict tied clusters together needs no second look.
    void settle_known() {
        for (auto const& [missing, patch] : known_) {
            for (auto& cluster : clusters_) {
                auto const choice = common(missing, cluster.groups());
                if (in_base(cluster, choice) == missing) { cluster.settle(choice); }
            }
        }
    }

    Pass explore_clusters() {
        for (auto& cluster : clusters_) {
            while (auto const choice = cluster.next(steps_)) {
                switch (look_at(in_base(cluster, *choice))) {
                    case Finding::stop: return Pass::stop;
                    case Finding::possible: cluster.settle(*choice); break;
                    case Finding::conflict: {
                        auto const& conflict = result_.conflicts.back();
                        if (common(conflict, cluster.groups()) != conflict) { return Pass::conflict; }
                        cluster.add(conflict);
                        break;
                    }
                }
            }
            if (cluster.gave_up()) { return Pass::stop; }
        }
        return Pass::done;
    }

    /// One cluster's choices, the base's own first.
    using Choices = std::vector<GroupSet>;

    [[nodiscard]] std::vector<Choices> choices() const {
        std::vector<Choices> all;
        for (auto const& cluster : clusters_) {
            Choices found{common(base_, cluster.groups())};
            for (auto const& [missing, patch] : known_) {
                auto choice = common(missing, cluster.groups());
                if (missing != base_ && in_base(cluster, choice) == missing) { found.push_back(std::move(choice)); }
            }
            all.push_back(std::move(found));
        }
        return all;
    }

    /// The patches of each cluster's choices, where worlds combine.
    std::vector<std::vector<Patch const*>> patches_of(std::vector<Choices> const& all) {
        std::vector<std::vector<Patch const*>> patches(all.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            for (auto const& choice : all[i]) {
                auto const missing = in_base(clusters_[i], choice);
                find_patch(missing);
                if (!combines_) { return {}; }
                patches[i].push_back(&*known_.at(missing));
            }
        }
        return patches;
    }

    Pass explore_blocks() {
        if (clusters_.size() < 2) { return Pass::done; }
        auto const all = choices();
        auto const patches = patches_of(all);
        std::vector<std::vector<std::size_t>> blocks(1);
        if (combines_) {
            std::vector<Worlds::Side> sides;
            for (std::size_t i = 0; i < all.size(); ++i) { sides.push_back({clusters_[i].groups(), patches[i]}); }
            blocks = helpers_.worlds->blocks(sides);
        } else {
            for (std::size_t i = 0; i < all.size(); ++i) { blocks.front().push_back(i); }
        }
        for (auto const& block : blocks) {
            if (auto const pass = explore_block(all, patches, block); pass != Pass::done) { return pass; }
        }
        return Pass::done;
    }

    /// Every combination of the block's clusters in which two or more leave the base; the others are known already.
    Pass explore_block(std::vector<Choices> const& all, std::vector<std::vector<Patch const*>> const& patches, std::vector<std::size_t> const& block) {
        std::vector<std::size_t> chosen(block.size(), 0);
        auto const advance = [&] {
            for (std::size_t i = 0; i < block.size(); ++i) {
                if (++chosen[i] < all[block[i]].size()) { return true; }
                chosen[i] = 0;
            }
            return false;
        };
        std::vector<Combination> found;
        while (advance()) {
            if (std::count(chosen.begin(), chosen.end(), std::size_t{0}) + 1 >= std::ssize(chosen)) { continue; }
            if (++combinations_ > repair_limit_) { return Pass::stop; }
            auto missing = base_;
            for (std::size_t i = 0; i < block.size(); ++i) {
                missing = joined(without(missing, clusters_[block[i]].groups()), all[block[i]][chosen[i]]);
            }
            if (combines_ && is_shown(patches, block, chosen, missing, found)) { continue; }
            switch (look_at(missing)) {
                case Finding::stop: return Pass::stop;
                case Finding::conflict: return Pass::conflict;
                case Finding::possible:
                    find_patch(missing);  // it may have been met before there was anything to combine
                    if (combines_) { found.push_back({chosen, &*known_.at(missing)}); }
                    break;
            }
        }
        return Pass::done;
    }

    /// A combination of a block's choices that was asked about.
    struct Combination {
        std::vector<std::size_t> chosen;
        Patch const* patch = nullptr;
    };

    /// Whether a world for a combination can be put together: from the base and the patches of its choices, or from the world of a
    /// combination nearby, with what differs exchanged.
    [[nodiscard]] bool is_shown(std::vector<std::vector<Patch const*>> const& all, std::vector<std::size_t> const& block, std::vector<std::size_t> const& chosen,
                                GroupSet const& missing, std::vector<Combination> const& found) const {
        auto const shown_from = [&](Combination const& start) {
            std::vector<Patch> undone;
            std::vector<Patch const*> patches;
            undone.reserve(block.size());
            if (start.patch != nullptr) { patches.push_back(start.patch); }
            for (std::size_t i = 0; i < block.size(); ++i) {
                if (chosen[i] == start.chosen[i]) { continue; }
                undone.push_back(helpers_.worlds->undone(*all[block[i]][start.chosen[i]]));
                patches.push_back(&undone.back());
            }
            for (std::size_t i = 0; i < block.size(); ++i) {
                if (chosen[i] != start.chosen[i]) { patches.push_back(all[block[i]][chosen[i]]); }
            }
            return helpers_.worlds->holds(patches, missing);
        };
        if (shown_from({std::vector<std::size_t>(block.size(), 0), nullptr})) { return true; }
        auto const first = found.end() - std::min<std::ptrdiff_t>(std::ssize(found), most_nearby);
        return std::any_of(first, found.end(), shown_from);
    }

    void factor() {
        for (auto& found : choices()) {
            if (clusters_.empty()) { break; }
            std::sort(found.begin(), found.end(), [](GroupSet const& left, GroupSet const& right) {
                return left.size() != right.size() ? left.size() < right.size() : left < right;
            });
            result_.repair_factors.push_back(std::move(found));
        }
    }

    Oracle& oracle_;
    Component const& component_;
    GroupSet const& groups_;
    std::uint32_t conflict_limit_;
    std::uint32_t repair_limit_;
    Helpers const& helpers_;
    std::uint64_t steps_ = most_seed_steps;
    std::uint64_t combinations_ = 0;
    std::vector<Cluster> clusters_;
    GroupSet base_;
    std::map<GroupSet, std::optional<Patch>> known_;  // repairs met, and how their worlds differ from the base's, where that was needed
    bool combines_ = false;  // there is a base, and every patch that was needed was found
    Enumeration result_;
};

}  // namespace

std::vector<GroupSet> Enumeration::repairs(std::size_t limit) const {
    if (repair_factors.empty() && !complete) { return {}; }  // complete and without a conflict, nothing is to be taken away
    std::vector<GroupSet> all{{}};
    for (auto const& factor : repair_factors) {
        std::vector<GroupSet> longer;
        for (auto const& repair : all) {
            for (auto const& choice : factor) {
                if (longer.size() < limit) { longer.push_back(joined(repair, choice)); }
            }
        }
        all = std::move(longer);
    }
    std::sort(all.begin(), all.end(), [](GroupSet const& left, GroupSet const& right) {
        return left.size() != right.size() ? left.size() < right.size() : left < right;
    });
    return all;
}

Enumeration enumerate(Oracle& oracle, Component const& component, std::uint32_t conflict_limit, std::uint32_t repair_limit,
                      Helpers const& helpers) {
    return Marco(oracle, component, conflict_limit, repair_limit, helpers).run();
}

}  // namespace gainsay::solver
