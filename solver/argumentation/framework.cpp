#include "solver/argumentation/framework.hpp"

#include <algorithm>

namespace gainsay::solver {

AttackIndex::AttackIndex(Framework const& framework) : attackers_(framework.size()), attacked_(framework.size()) {
    for (auto const& attack : framework.attacks) {
        attackers_[attack.attacked].push_back(attack.attacker);
        attacked_[attack.attacker].push_back(attack.attacked);
    }
    auto const tidy = [](std::vector<std::vector<ArgumentIndex>>& lists) {
        for (auto& list : lists) {
            std::sort(list.begin(), list.end());
            list.erase(std::unique(list.begin(), list.end()), list.end());
        }
    };
    tidy(attackers_);
    tidy(attacked_);
}

Extension extension_of(Labelling const& labelling) {
    Extension extension;
    for (ArgumentIndex i = 0; i < labelling.size(); ++i) {
        if (labelling[i] == Label::in) { extension.push_back(i); }
    }
    return extension;
}

Labelling grounded(AttackIndex const& attacks) {
    Labelling labelling(attacks.size(), Label::undecided);
    std::vector<std::size_t> open(attacks.size());  // attackers that are not out
    std::vector<ArgumentIndex> accepted;
    auto const accept = [&](ArgumentIndex argument) {
        labelling[argument] = Label::in;
        accepted.push_back(argument);
    };
    for (ArgumentIndex i = 0; i < attacks.size(); ++i) {
        open[i] = attacks.attackers(i).size();
        if (open[i] == 0) { accept(i); }
    }
    while (!accepted.empty()) {
        auto const argument = accepted.back();
        accepted.pop_back();
        for (auto const beaten : attacks.attacked_by(argument)) {
            if (labelling[beaten] == Label::out) { continue; }
            labelling[beaten] = Label::out;
            for (auto const freed : attacks.attacked_by(beaten)) {
                if (--open[freed] == 0 && labelling[freed] == Label::undecided) { accept(freed); }
            }
        }
    }
    return labelling;
}

}  // namespace gainsay::solver
