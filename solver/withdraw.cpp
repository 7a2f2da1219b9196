#include "solver/withdraw.hpp"

#include "solver/describe.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace gainsay::solver {

std::vector<Dispute> disputes_of(std::vector<Conflict> const& conflicts) {
    std::vector<Dispute> disputes;
    std::map<std::string, std::size_t> by_question;
    for (std::uint32_t i = 0; i < conflicts.size(); ++i) {
        auto const [place, fresh] = by_question.try_emplace(conflicts[i].question, disputes.size());
        if (fresh) { disputes.push_back({conflicts[i].question, {}}); }
        disputes[place->second].conflicts.push_back(i);
    }
    return disputes;
}

void withdraw(claims::Model const& model, Analysis& analysis, std::vector<std::uint32_t> const& conflicts) {
    if (conflicts.empty()) { return; }
    std::vector<Conflict> kept;
    std::vector<std::uint32_t> new_place(analysis.conflicts.size());
    auto const is_withdrawn = [&](std::uint32_t conflict) { return std::binary_search(conflicts.begin(), conflicts.end(), conflict); };
    for (std::uint32_t i = 0; i < analysis.conflicts.size(); ++i) {
        new_place[i] = static_cast<std::uint32_t>(kept.size());
        if (!is_withdrawn(i)) { kept.push_back(std::move(analysis.conflicts[i])); }
    }
    analysis.conflicts = std::move(kept);
    // What settles them together was told of all of them.
    std::erase_if(analysis.settlements, [&](Settlement const& each) { return std::any_of(each.conflicts.begin(), each.conflicts.end(), is_withdrawn); });
    for (auto& settlement : analysis.settlements) {
        for (auto& conflict : settlement.conflicts) { conflict = new_place[conflict]; }
    }
    analysis.desk = hold_against_verdicts(model, analysis.conflicts);
    analysis.disputes = disputes_of(analysis.conflicts);
}

}  // namespace gainsay::solver
