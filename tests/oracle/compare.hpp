#pragma once
// One corpus, decided by the solver and by trying every world; and what both found.

#include "tests/certificates/cvc5.hpp"
#include "tests/oracle/brute_force.hpp"
#include "tests/oracle/draft.hpp"
#include "tests/oracle/solver_side.hpp"
#include "tests/oracle/when_bounds.hpp"

#include <set>
#include <string>
#include <vector>

namespace gainsay::oracle {

enum class Outcome : std::uint8_t {
    agreed,
    disagreed,
    unreadable,   // the front end refused the text
    too_large,    // for the oracle
    not_decided,  // the solver reports that it did not look at something
};

struct Comparison {
    Outcome outcome = Outcome::agreed;
    std::size_t conflicts = 0;
    bool repairs_compared = false;  // all minimal repairs of all viewpoints, too
    WhenTally when;                 // of each event, where that was asked
    std::vector<tests::Question> questions;  // of the certificates, where those were asked for
    std::string report;             // both sides in words, or why nothing was compared
};

/// What is asked of the solver beside what its enumeration lists.
struct Asked {
    bool certificates = false;  // of each conflict that is listed
    bool analysis = false;      // what the whole analysis finds, with the certificates of its conflicts and all their parts
    bool when = false;          // when each event was
};
inline constexpr Asked everything{false, true, true};

/// The conflicts of an analysis in the oracle's terms: claims that say the same stand apart, one conflict for each choice.
std::set<FoundConflict> conflicts_of(claims::Model const& model, solver::Analysis const& analysis);

Comparison compare(Draft const& draft, Asked const& asked, Sessions& sessions);
/// The same of the texts of a corpus, each with its path.
Comparison compare(std::vector<std::pair<std::string, std::string>> const& files, Asked const& asked, Sessions& sessions);

/// A draft as small as can be that still comes out so.
Draft shrink(Draft draft, Outcome outcome, Sessions& sessions);

}  // namespace gainsay::oracle
