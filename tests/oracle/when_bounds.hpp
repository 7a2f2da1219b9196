#pragma once
// How early and how late an event can have been: the solver's bounds, put to the worlds.

#include "tests/oracle/brute_force.hpp"

#include "claims/model/model.hpp"
#include "solver/z3_session.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace gainsay::oracle {

struct WhenTally {
    std::size_t answers = 0;            // that were compared: one for each author and one for all together
    std::size_t left_out = 0;           // answers that were not: undecided, too large for the oracle, or what a conflict of others is in
    std::size_t bounds = 0;             // of these answers: days that are allowed while the next one is not, or ends that are open
    std::optional<std::string> report;  // the first difference, in words
    WhenTally& operator+=(WhenTally const& other);
};

/// Asks the solver when each event was, and the worlds whether each day that it names is allowed and the day beyond it is not.
/// `expected` is what trying every world finds in the corpus. Answers about which it cannot tell are left out, and counted.
WhenTally compare_when(claims::Model const& model, Findings const& expected, solver::Z3Session& session);

}  // namespace gainsay::oracle
