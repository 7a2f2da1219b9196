#include "solver/certify.hpp"

namespace gainsay::solver {

bool certify(Oracle& oracle, GroupSet const& conflict) {
    if (oracle.check(conflict).verdict != Verdict::impossible) { return false; }
    for (std::size_t i = 0; i < conflict.size(); ++i) {
        GroupSet without = conflict;
        without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
        if (oracle.check(without).verdict != Verdict::possible) { return false; }
    }
    return true;
}

}  // namespace gainsay::solver
