// What several authors say independently of each other, and which claim to look into next.

#include "solver/disjoint_sets.hpp"
#include "solver/party.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace gainsay::solver {

namespace {

/// Voices among the claims: articles that share an author, or are one text at one address, are one voice.
std::size_t independent_voices(claims::Model const& model, std::vector<Member> const& holders) {
    DisjointSets voices(holders.size());
    std::map<std::string, std::uint32_t> first_of;
    for (std::uint32_t i = 0; i < holders.size(); ++i) {
        auto const article = model.claims[holders[i].index].article;
        auto shared = model.articles[article].authors;
        if (shared.empty()) { shared.push_back("article " + model.articles[article].identifier); }
        if (!model.articles[article].source.empty()) { shared.push_back("source " + model.articles[article].source); }
        for (auto const& each : shared) { voices.unite(first_of.try_emplace(each, i).first->second, i); }
    }
    std::set<std::uint32_t> roots;
    for (std::uint32_t i = 0; i < holders.size(); ++i) { roots.insert(voices.find(i)); }
    return roots.size();
}

}  // namespace

std::vector<Agreement> agreements(claims::Model const& model, Options const& options) {
    std::vector<Agreement> found;
    for (auto const& group : encode_authors(model, options).groups) {
        std::vector<Member> holders;
        for (auto const& member : group.members) {
            if (member.kind == Member::Kind::claim) { holders.push_back(member); }
        }
        std::sort(holders.begin(), holders.end());
        auto const independent = independent_voices(model, holders);
        if (independent >= 2) { found.push_back({std::move(holders), independent}); }
    }
    std::sort(found.begin(), found.end(), [](Agreement const& left, Agreement const& right) {
        return left.independent != right.independent ? left.independent > right.independent : left.holders < right.holders;
    });
    return found;
}

std::vector<NextStep> next_steps(Analysis const& analysis) {
    std::map<Member, NextStep> steps;
    for (std::uint32_t i = 0; i < analysis.disputes.size(); ++i) {
        std::map<Member, bool> settles;  // every claim in the dispute: whether each conflict has it against one other position
        std::vector<std::uint32_t> conflicts;  // what the desk declares compatible is settled
        for (auto const index : analysis.disputes[i].conflicts) {
            if (!analysis.conflicts[index].accepted) { conflicts.push_back(index); }
        }
        for (auto const index : conflicts) {
            for (auto const& position : analysis.conflicts[index].positions) {
                for (auto const& holder : position.holders) {
                    if (holder.kind == Member::Kind::claim) { settles.emplace(holder, true); }
                }
            }
        }
        for (auto& [claim, whole] : settles) {
            for (auto const index : conflicts) {
                auto const& positions = analysis.conflicts[index].positions;
                bool const holds_it = std::any_of(positions.begin(), positions.end(), [&, &member = claim](Position const& position) {
                    return std::find(position.holders.begin(), position.holders.end(), member) != position.holders.end();
                });
                whole = whole && holds_it && positions.size() == 2;
            }
            auto& step = steps[claim];
            step.claim = claim;
            (whole ? step.settles : step.touches).push_back(i);
        }
    }
    std::vector<NextStep> sorted;
    for (auto& [claim, step] : steps) { sorted.push_back(std::move(step)); }
    std::stable_sort(sorted.begin(), sorted.end(), [](NextStep const& left, NextStep const& right) {
        return left.settles.size() != right.settles.size() ? left.settles.size() > right.settles.size() : left.touches.size() > right.touches.size();
    });
    return sorted;
}

}  // namespace gainsay::solver
