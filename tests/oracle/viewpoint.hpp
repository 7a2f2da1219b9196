#pragma once
// Whose statements are compared: what the authors and records say, and what each speaker is reported to say and to believe.

#include "tests/oracle/meaning.hpp"
#include "tests/oracle/worlds.hpp"

#include "solver/analysis.hpp"

#include <optional>
#include <string>
#include <vector>

namespace gainsay::oracle {

struct Viewpoint {
    std::string name;                          // as in FoundConflict
    std::optional<claims::EntityId> speaker;   // none: the authors
    bool is_belief = false;
    /// A sentence that is called possible, of which claim: supposed by itself, against all that is called impossible.
    struct Supposed {
        std::uint32_t claim = 0;
        std::size_t sentence = 0;
    };
    std::optional<Supposed> supposed = {};
};

struct Said {
    solver::Member member;
    Part part;
};

std::vector<Viewpoint> viewpoints_of(claims::Model const& model);
/// Everything that the viewpoint holds: claims, records, rules, declarations, widths, doubts.
std::vector<Said> parts_of(Viewpoint const& viewpoint, claims::Model const& model, Meaning& meaning, Facts& facts);

}  // namespace gainsay::oracle
